// What `console.log` prints of objects: Node's text. The compiler derives from a value's type what to call; here is what
// all types share: nesting, circles, and how entries are put on lines.

import { anyText, asNumber, isBool, isFunction, isNumber, isString, isUndefined } from "../any";
import { Date } from "../date/date";
import { f64ToString } from "../number";
import { inColumns } from "./columns";
import { quoted, quotedLines } from "./quote";

/** The longest line, as Node counts it. */
const BREAK_LENGTH: i32 = 80;
/** Deeper objects are only named. */
const DEEPEST: i32 = 2;
/** So many of the innermost levels may share a line. */
const COMPACT: i32 = 3;
const MOST_ITEMS: i32 = 100;
/** So many entries are put in columns. */
const FEW_ITEMS: i32 = 6;

/** An object that is being written. */
class Frame {
  entries: string[] = [];
  constructor(
    readonly opening: string,
    readonly base: string,
    readonly outer: Frame | null,
  ) {}
}

export class Inspector {
  /** The text of an object that is not opened: one that is too deep, or around itself. */
  text: string = "";
  private indentation: i32 = 0;
  private level: i32 = 0;
  /** The level of the object that was opened last. */
  private latest: i32 = 0;
  private frame: Frame | null = null;
  /** Items in a row that were never assigned. */
  private holes: i32 = 0;
  private readonly open_: usize[] = [];
  private readonly circular: usize[] = [];

  /** Begins an object. False: `text` is all there is to say. `filled`: it has entries. */
  open(object: Object, name: string, opening: string, filled: bool): bool {
    return this.begin(object, name, "", opening, filled);
  }

  /** The same with something before the bracket: an error's text, a function's name. */
  openAfter(object: Object, name: string, base: string, filled: bool): bool {
    return this.begin(object, name, base, "{", filled);
  }

  private begin(object: Object, name: string, base: string, opening: string, filled: bool): bool {
    const address = changetype<usize>(object);
    if (this.open_.includes(address)) {
      let index = this.circular.indexOf(address);
      if (index < 0) index = this.circular.push(address) - 1;
      this.text = "[Circular *" + (index + 1).toString() + "]";
      return false;
    }
    if (!filled) {
      this.text = base.length ? base : opening + (opening.endsWith("[") ? "]" : "}");
      return false;
    }
    if (this.level > DEEPEST) {
      this.text = "[" + name + "]";
      return false;
    }
    this.level++;
    this.latest = this.level;
    this.open_.push(address);
    this.frame = new Frame(opening, base, this.frame);
    this.indentation += 2;
    return true;
  }

  /** How many of `length` items are written. */
  shown(length: i32): i32 {
    return min(length, MOST_ITEMS);
  }

  /** An item of an array that was never assigned. */
  hole(): void {
    this.holes++;
  }

  /** Writes how many in a row those were. */
  filled(): void {
    const holes = this.holes;
    if (holes == 0) return;
    this.holes = 0;
    this.item("<" + holes.toString() + " empty item" + (holes > 1 ? "s>" : ">"));
  }

  /** An item of an array or a set. */
  item(text: string): void {
    this.entries().push(text);
  }

  /** A property; `name` as it is printed. */
  property(name: string, text: string): void {
    this.entries().push(name + ": " + text);
  }

  /** A property of a name that is known when the program runs. */
  named(name: string, text: string): void {
    this.property(isWord(name) ? name : quoted(name), text);
  }

  /** An entry of a map. */
  pair(key: string, value: string): void {
    this.entries().push(key + " => " + value);
  }

  /** Behind the items: how many more there are. */
  rest(length: i32): void {
    this.filled();
    const more = length - MOST_ITEMS;
    if (more > 0) this.entries().push("... " + more.toString() + " more item" + (more > 1 ? "s" : ""));
  }

  /** Ends an object. */
  close(closing: string): string {
    return this.finish(closing, false, false);
  }

  /** Ends an array. */
  closeList(numbers: bool): string {
    return this.finish("]", true, numbers);
  }

  private finish(closing: string, list: bool, numbers: bool): string {
    const frame = this.frame!;
    this.frame = frame.outer;
    this.indentation -= 2;
    const own = this.open_.pop();
    const circle = this.circular.indexOf(own);
    let base = frame.base;
    if (circle >= 0) {
      const reference = "<ref *" + (circle + 1).toString() + ">";
      base = base.length ? reference + " " + base : reference;
    }
    const level = this.level--;
    return this.joined(frame, base, closing, list, numbers, level);
  }

  private joined(frame: Frame, base: string, closing: string, list: bool, numbers: bool, level: i32): string {
    const opening = frame.opening;
    let entries = frame.entries;
    const count = entries.length;
    if (list && count > FEW_ITEMS) entries = inColumns(entries, this.indentation, BREAK_LENGTH, numbers, MOST_ITEMS);
    const start = base.length ? base + " " + opening : opening;
    if (this.latest - level < COMPACT && entries.length == count) {
      const taken = count + this.indentation + opening.length + base.length + 10;
      if (isShort(entries, taken, base)) {
        const line = entries.join(", ");
        if (!line.includes("\n")) return start + " " + line + " " + closing;
      }
    }
    const indent = "\n" + " ".repeat(this.indentation);
    return start + indent + "  " + entries.join("," + indent + "  ") + indent + closing;
  }

  private entries(): string[] {
    return this.frame!.entries;
  }

  string(value: string): string {
    if (value.length > 16 && value.length > BREAK_LENGTH - this.indentation - 4) {
      return quotedLines(value, this.indentation + 2);
    }
    return quoted(value);
  }

  /** A value that is no object; null for an object. */
  simple(value: Object | null): string | null {
    if (value === null) return "null";
    if (isString(value)) return this.string(changetype<string>(value));
    if (isNumber(value)) return inspectNumber(asNumber(value));
    if (isFunction(value)) return "[Function (anonymous)]";
    return isBool(value) || isUndefined(value) ? anyText(value, "null") : null;
  }

  /** An object of a class of the library. */
  stranger(value: Object): string {
    return value instanceof Error ? this.error(changetype<Error>(value), changetype<Error>(value).name) : "{}";
  }

  /** An error's own text; `name` is its class. In release builds errors know no place. */
  error(error: Error, name: string): string {
    let head = error.name.length ? error.name : "Error";
    const stack = error.stack;
    const at = stack.indexOf("\n    at ");
    const places = at >= 0 ? stack.slice(at) : "\n    at <anonymous>";
    if (head != name && head.endsWith("Error")) head = name.includes(head) ? name : name + " [" + head + "]";
    const text = (error.message.length ? head + ": " + error.message : head) + places;
    return this.indentation ? text.replaceAll("\n", "\n" + " ".repeat(this.indentation)) : text;
  }
}

/** A number as `console.log` prints it: -0 is one of them. */
export function inspectNumber(value: f64): string {
  return value == 0 && 1 / value < 0 ? "-0" : f64ToString(value);
}

export function inspectDate(value: Date): string {
  const time = value.time;
  return time == time ? value.toISOString() : "Invalid Date";
}

function isShort(entries: string[], start: i32, base: string): bool {
  let total = entries.length + start;
  if (total + entries.length > BREAK_LENGTH) return false;
  for (let i = 0; i < entries.length; i++) {
    total += entries[i].length;
    if (total > BREAK_LENGTH) return false;
  }
  return base.length == 0 || !base.includes("\n");
}

function isWord(name: string): bool {
  if (!name.length) return false;
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    const letter = (unit | 32) >= 0x61 && (unit | 32) <= 0x7a;
    const digit = i > 0 && unit >= 0x30 && unit <= 0x39;
    if (!letter && !digit && unit != 0x5f) return false;
  }
  return true;
}
