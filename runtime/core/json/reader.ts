// `JSON.parse` into typed values: what the compiler derives from a type asks for one value after the other, as it does of a
// `CborReader` (registry/cbor/reader.ts). The text is known to be JSON; what is not of the type is named with its path.

import { throwTypeError } from "../error";
import { f64ToString } from "../number";
import { knownUnits, learn } from "../known-keys";
import { jsonNumber, numberEnd, stringToNumber } from "../numeric/parse";
import { checkJson } from "./check";

const QUOTE: i32 = 0x22;
const BACKSLASH: i32 = 0x5c;

// Kinds, numbered as CBOR's major types.
const NUMBER: u8 = 0x00;
const TEXT: u8 = 0x60;
const ARRAY: u8 = 0x80;
const MAP: u8 = 0xa0;
const FALSE: u8 = 0xf4;
const TRUE: u8 = 0xf5;
const NULL: u8 = 0xf6;

class Frame {
  key: string = "";
  index: i32 = -1;

  constructor(
    public readonly isMap: bool,
    public readonly outer: Frame | null,
  ) {}
}

export class JsonReader {
  private at_: i32 = 0;
  private frame: Frame | null = null;

  constructor(private readonly text: string) {
    checkJson(text);
  }

  get position(): i32 {
    this.space();
    return this.at_;
  }

  map(): i32 {
    return this.open(MAP, "an object");
  }

  array(): i32 {
    return this.open(ARRAY, "an array");
  }

  private open(kind: u8, expected: string): i32 {
    if (this.kind() != kind) this.expected(expected, this.at_);
    this.at_++;
    this.frame = new Frame(kind == MAP, this.frame);
    return -1;
  }

  more(): bool {
    const frame = this.frame!;
    this.space();
    const unit = this.text.charCodeAt(this.at_);
    if (unit == 0x5d || unit == 0x7d) {
      this.at_++;
      this.frame = frame.outer;
      return false;
    }
    if (unit == 0x2c) this.at_++;
    frame.index++;
    return true;
  }

  key(): string {
    this.space();
    const key = this.name();
    this.frame!.key = key;
    this.space();
    this.at_++;
    return key;
  }

  private name(): string {
    const from = this.at_ + 1;
    const start = changetype<usize>(this.text) + (<usize>from << 1);
    let length = 0;
    for (;; length++) {
      const unit = load<u16>(start + (<usize>length << 1));
      if (unit == QUOTE) break;
      if (unit == BACKSLASH) return this.content();
    }
    const known = knownUnits(start, length);
    this.at_ = from + length + 1;
    if (known !== null) return known;
    const made = this.text.substring(from, from + length);
    learn(made);
    return made;
  }

  numberKey(): f64 {
    const from = this.position;
    const value = stringToNumber(this.key());
    if (value != value) this.expected("a number as a key", from);
    return value;
  }

  f64(): f64 {
    if (this.kind() != NUMBER) this.expected("a number", this.at_);
    const value = jsonNumber(this.text, this.at_);
    this.at_ = numberEnd;
    return value;
  }

  /** Adds the numbers that come next in the innermost list, as far as nothing else stands between them. */
  f64s(list: Array<f64>): void {
    const text = this.text;
    const frame = this.frame!;
    let at = this.at_;
    for (;;) {
      let next = at;
      let unit = unitAt(text, next);
      // All but the first have a comma in front, and perhaps space.
      if (unit == 0x2c) unit = unitAt(text, ++next);
      while (unit <= 0x20) unit = unitAt(text, ++next);
      if (unit != 0x2d && <u32>(unit - 0x30) > 9) return;
      list.push(jsonNumber(text, next));
      frame.index++;
      at = numberEnd;
      this.at_ = at;
    }
  }

  f32(): f32 {
    return <f32>this.f64();
  }

  i8(): i8 {
    return <i8>this.integer(-128, 127);
  }

  i16(): i16 {
    return <i16>this.integer(-32768, 32767);
  }

  i32(): i32 {
    return <i32>this.integer(-2147483648, 2147483647);
  }

  i64(): i64 {
    return <i64>this.integer(-9223372036854775808, 9223372036854774784);
  }

  u8(): u8 {
    return <u8>this.integer(0, 255);
  }

  u16(): u16 {
    return <u16>this.integer(0, 65535);
  }

  u32(): u32 {
    return <u32>this.integer(0, 4294967295);
  }

  u64(): u64 {
    return <u64>this.integer(0, 18446744073709549568);
  }

  private integer(lowest: f64, highest: f64): f64 {
    const from = this.position;
    const value = this.f64();
    if (Math.trunc(value) == value && value >= lowest && value <= highest) return value;
    this.expected("an integer from " + f64ToString(lowest) + " to " + f64ToString(highest), from);
    return 0;
  }

  bool(): bool {
    const kind = this.kind();
    if (kind != TRUE && kind != FALSE) this.expected("true or false", this.at_);
    this.at_ += kind == TRUE ? 4 : 5;
    return kind == TRUE;
  }

  string(): string {
    if (this.kind() != TEXT) this.expected("text", this.at_);
    return this.content();
  }

  /** JSON has no bytes: an array of numbers, or an object as `JSON.stringify` makes of a `Uint8Array`. */
  bytes(): Uint8Array {
    const isMap = this.kind() == MAP;
    const values = new Array<u8>();
    if (isMap) this.map();
    else this.array();
    while (this.more()) {
      if (isMap) this.key();
      values.push(this.u8());
    }
    const bytes = new Uint8Array(values.length);
    memory.copy(bytes.dataStart, values.dataStart, values.length);
    return bytes;
  }

  isNull(): bool {
    return this.kind() == NULL;
  }

  null_(): void {
    if (!this.isNull()) this.expected("null", this.at_);
    this.at_ += 4;
  }

  kind(): u8 {
    this.space();
    switch (this.text.charCodeAt(this.at_)) {
      case QUOTE:
        return TEXT;
      case 0x5b:
        return ARRAY;
      case 0x7b:
        return MAP;
      case 0x74:
        return TRUE;
      case 0x66:
        return FALSE;
      case 0x6e:
        return NULL;
      default:
        return NUMBER;
    }
  }

  tag(name: string): string {
    const at = this.at_;
    this.map();
    let found = "";
    while (this.more()) {
      if (this.key() == name) found = this.scalar();
      else this.skip();
    }
    this.at_ = at;
    return found;
  }

  has(name: string): bool {
    const at = this.at_;
    this.map();
    let found = false;
    while (this.more()) {
      if (this.key() == name) found = true;
      this.skip();
    }
    this.at_ = at;
    return found;
  }

  wrongTag(name: string, expected: string): void {
    this.map();
    while (this.more()) {
      if (this.key() == name) this.expected(expected, this.position);
      this.skip();
    }
    this.missing(name);
  }

  private scalar(): string {
    const kind = this.kind();
    if (kind == TEXT) return this.string();
    if (kind == TRUE || kind == FALSE) return this.bool() ? "true" : "false";
    if (kind == NUMBER) return f64ToString(this.f64());
    this.skip();
    return "";
  }

  skip(): void {
    const kind = this.kind();
    if (kind == TEXT) this.content();
    else if (kind == NUMBER) this.f64();
    else if (kind == NULL) this.null_();
    else if (kind == TRUE || kind == FALSE) this.bool();
    else {
      this.open(kind, "");
      while (this.more()) {
        if (kind == MAP) this.key();
        this.skip();
      }
    }
  }

  missing(name: string): void {
    const path = this.path();
    throwTypeError((path.length ? path + "." + name : name) + ": missing");
  }

  expected(expected: string, position: i32): void {
    this.at_ = position;
    const path = this.path();
    throwTypeError((path.length ? path + ": " : "") + "expected " + expected + ", found " + this.found());
  }

  private found(): string {
    switch (this.kind()) {
      case TEXT:
        return "text";
      case ARRAY:
        return "an array";
      case MAP:
        return "an object";
      default:
        return this.isNull() ? "null" : this.scalar();
    }
  }

  private path(): string {
    let path = "";
    let frame: Frame | null = this.frame;
    while (frame !== null) {
      const name = frame.isMap ? "." + frame.key : "[" + frame.index.toString() + "]";
      path = name + path;
      frame = frame.outer;
    }
    return path.startsWith(".") ? path.substring(1) : path;
  }

  /** The text in the quotes that come next. */
  private content(): string {
    const from = ++this.at_;
    const units = changetype<usize>(this.text);
    let at = from;
    let unit = <i32>load<u16>(units + (<usize>at << 1));
    while (unit != QUOTE && unit != BACKSLASH) unit = <i32>load<u16>(units + (<usize>++at << 1));
    this.at_ = at + 1;
    if (unit == QUOTE) return this.text.substring(from, at);
    let result = this.text.substring(from, at);
    for (;;) {
      unit = this.text.charCodeAt(at++);
      if (unit == QUOTE) break;
      if (unit == BACKSLASH) {
        unit = this.text.charCodeAt(at++);
        if (unit == 0x75) {
          unit = <i32>u32(parseInt(this.text.substring(at, at + 4), 16));
          at += 4;
        } else unit = unescaped(unit);
      }
      result += String.fromCharCode(unit);
    }
    this.at_ = at;
    return result;
  }

  private space(): void {
    // The text is known to go on.
    if (load<u16>(changetype<usize>(this.text) + (<usize>this.at_ << 1)) > 0x20) return;
    for (;;) {
      const unit = this.text.charCodeAt(this.at_);
      if (unit != 0x20 && unit != 9 && unit != 10 && unit != 13) return;
      this.at_++;
    }
  }
}

/** The text is known to go on. */
// @ts-ignore: decorator
@inline
function unitAt(text: string, at: i32): i32 {
  return <i32>load<u16>(changetype<usize>(text) + (<usize>at << 1));
}

function unescaped(letter: i32): i32 {
  switch (letter) {
    case 0x62:
      return 8;
    case 0x66:
      return 12;
    case 0x6e:
      return 10;
    case 0x72:
      return 13;
    case 0x74:
      return 9;
    default:
      return letter;
  }
}
