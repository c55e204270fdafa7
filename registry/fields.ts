// Fields by name, as queries and forms have them: all values are text, names may be repeated (`tag=a&tag=b`) and nested
// (`dog[name]=Rex`, `dogs[0][name]=Rex`). They become CBOR, as if somebody had sent it.

import { __throw } from "../runtime/core/error";
import { HttpError } from "../runtime/core/http-error";
import { CborWriter } from "./cbor/writer";
import { BYTES } from "./cbor/majors";
import { percentDecode } from "./percent";

const AMPERSAND: i32 = 0x26;
const EQUALS: i32 = 0x3d;
const OPEN: i32 = 0x5b;
const CLOSE: i32 = 0x5d;
const PLUS: i32 = 0x2b;

/** So many are enough for every form; more are an attack. */
const MOST_FIELDS: i32 = 1000;
const DEEPEST: i32 = 32;

/** A file of a form. Its bytes are those of the request's body. */
export class FileValue {
  constructor(
    public name: string,
    public type: string,
    private from: usize,
    private size: i32,
  ) {}

  write(to: CborWriter): void {
    to.map(3);
    to.key("name");
    to.string(this.name);
    to.key("type");
    to.string(this.type);
    to.key("bytes");
    to.head(BYTES, this.size);
    to.raw(this.from, this.size);
  }
}

export class Field {
  values: string[] = [];
  files: FileValue[] = [];
  children: Field[] = [];

  constructor(public name: string) {}

  /** The field `name` below this one; made where it is missing. */
  child(name: string): Field {
    const known = this.find(name);
    if (known !== null) return known;
    const made = new Field(name);
    this.children.push(made);
    return made;
  }

  find(name: string): Field | null {
    const children = this.children;
    for (let i = 0; i < children.length; i++) if (children[i].name == name) return children[i];
    return null;
  }

  write(to: CborWriter): void {
    if (this.children.length) {
      this.writeChildren(to);
      return;
    }
    const values = this.values;
    const files = this.files;
    const count = values.length + files.length;
    if (count != 1) to.array(count);
    for (let i = 0; i < values.length; i++) to.string(values[i]);
    for (let i = 0; i < files.length; i++) files[i].write(to);
  }

  /** An array where the names are indices in order. */
  private writeChildren(to: CborWriter): void {
    const children = this.children;
    let isList = true;
    for (let i = 0; i < children.length; i++) if (children[i].name != i.toString()) isList = false;
    if (isList) to.array(children.length);
    else to.map(children.length);
    for (let i = 0; i < children.length; i++) {
      if (!isList) to.key(children[i].name);
      children[i].write(to);
    }
  }
}

/** All fields of a query or a form. */
export class Fields {
  root: Field = new Field("");
  private count: i32 = 0;

  /** Adds what `text` holds from `at` on: `name=value`, joined with `&`, percent-encoded. */
  parse(text: string, at: i32): Fields {
    while (at < text.length) {
      let stop = at;
      let equals = -1;
      for (; stop < text.length; stop++) {
        const unit = text.charCodeAt(stop);
        if (unit == AMPERSAND) break;
        if (unit == EQUALS && equals < 0) equals = stop;
      }
      if (stop > at) {
        const name = decoded(text, at, equals < 0 ? stop : equals);
        this.add(name, equals < 0 ? "" : decoded(text, equals + 1, stop));
      }
      at = stop + 1;
    }
    return this;
  }

  add(name: string, value: string): void {
    this.field(name).values.push(value);
  }

  /** The field that a name such as `dog[name]` leads to. */
  field(name: string): Field {
    if (++this.count > MOST_FIELDS) __throw(new HttpError(400, "there are too many fields"));
    const open = name.indexOf("[");
    if (open <= 0 || name.charCodeAt(name.length - 1) != CLOSE) return this.root.child(name);
    let field = this.root.child(name.substring(0, open));
    let at = open;
    let depth = 0;
    while (at < name.length && name.charCodeAt(at) == OPEN) {
      if (++depth > DEEPEST) __throw(new HttpError(400, "a field is nested too deep"));
      const close = name.indexOf("]", at);
      // `tag[]` is `tag` again.
      if (close > at + 1) field = field.child(name.substring(at + 1, close));
      at = close + 1;
    }
    return field;
  }

  /** A map of all fields. */
  write(to: CborWriter): void {
    const fields = this.root.children;
    to.map(fields.length);
    for (let i = 0; i < fields.length; i++) {
      to.key(fields[i].name);
      fields[i].write(to);
    }
  }
}

function decoded(text: string, from: i32, to: i32): string {
  const value = percentDecode(spaced(text.substring(from, to)));
  if (value === null) __throw(new HttpError(400, "a field has a malformed percent-encoding"));
  return value!;
}

/** In queries and forms a plus is a space. */
function spaced(text: string): string {
  if (text.indexOf("+") < 0) return text;
  const changed = changetype<string>(__new(<usize>text.length << 1, idof<string>()));
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    store<u16>(changetype<usize>(changed) + (<usize>i << 1), unit == PLUS ? 0x20 : unit);
  }
  return changed;
}
