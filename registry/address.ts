// The arguments that stand in an address: a map of texts, before the map that came in the body.

import { __throw } from "../runtime/core/error";
import { HttpError } from "../runtime/core/http-error";
import { pieces } from "./ascii";
import { CborReader } from "./cbor/reader";
import { CborWriter } from "./cbor/writer";
import { Address } from "./endpoint";
import { Field, Fields } from "./fields";
import { percentDecode } from "./percent";
import { Match } from "./router";

const SLASH: i32 = 0x2f;

/** Puts what `target` says before the arguments of the body, where there are some. */
export function addressReader(target: string, match: Match, body: CborReader | null): CborReader {
  const address = match.endpoint!.address!;
  const to = CborWriter.make();
  const found: Field[] = [];
  const names: string[] = [];
  const rest = takeQuery(target, address, found, names);
  to.map(address.path.length + found.length + (rest !== null ? 1 : 0));
  for (let i = 0; i < address.path.length; i++) {
    to.key(address.path[i]);
    writePathValue(to, target, match.values[i * 2], match.values[i * 2 + 1], address, i);
  }
  for (let i = 0; i < found.length; i++) {
    to.key(names[i]);
    found[i].write(to);
  }
  if (rest !== null) {
    to.key(address.rest);
    rest.write(to);
  }
  let texts = to.length;
  let isForm = false;
  if (body !== null) {
    body.copyRest(to);
    isForm = body.isForm;
    if (isForm) texts = i32.MAX_VALUE;
  }
  const reader = new CborReader(to.start, to.length, to.owner);
  reader.what = "the arguments";
  reader.texts = texts;
  reader.isForm = isForm;
  return reader;
}

/** Sorts the fields of the query: into those that parameters name, and all others. */
function takeQuery(target: string, address: Address, found: Field[], names: string[]): Fields | null {
  if (!address.keys.length && !address.rest.length) return null;
  const query = target.indexOf("?");
  const fields = new Fields();
  if (query >= 0) fields.parse(target, query + 1);
  for (let i = 0; i < address.keys.length; i++) {
    const field = fields.root.find(address.keys[i]);
    if (field === null) continue;
    found.push(field);
    names.push(address.params[i]);
  }
  if (!address.rest.length) return null;
  const others = new Fields();
  const all = fields.root.children;
  for (let i = 0; i < all.length; i++) if (!address.keys.includes(all[i].name)) others.root.children.push(all[i]);
  return others;
}

function writePathValue(to: CborWriter, target: string, from: i32, end: i32, address: Address, index: i32): void {
  const value = target.substring(from, end);
  if (!address.isList || index < address.path.length - 1) {
    to.string(decoded(value, address.path[index]));
    return;
  }
  const segments = pieces(value, SLASH);
  to.array(segments.length);
  for (let i = 0; i < segments.length; i++) to.string(decoded(segments[i], address.path[index]));
}

function decoded(value: string, name: string): string {
  const text = percentDecode(value);
  if (text === null) __throw(new HttpError(400, name + ": malformed percent-encoding"));
  return text!;
}
