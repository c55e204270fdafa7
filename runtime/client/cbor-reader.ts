// Reads CBOR in the browser. It has the methods of the server's reader (registry/cbor/reader.ts), but what it reads was
// written by Minnow's own server, so it knows no other spellings and says little about errors; it must be small.

import * as major from "../../registry/cbor/majors";
import { __throw } from "../core/error";
import { parseDate } from "../core/date/parse";
import { f64ToString } from "../core/number";
import { decodeUtf8 } from "../core/utf8/decode";
import { decodeText } from "../core/utf8/text";

/** Containers may nest this deep. */
const MAX_DEPTH: i32 = major.MAX_DEPTH;

export class CborReader {
  /** What is left of each open container, innermost last; -1: until a break. Maps count keys and values. */
  private left: StaticArray<i32> = new StaticArray<i32>(MAX_DEPTH);
  private depth: i32 = 0;
  private end_: usize;
  private argument: u64 = 0;

  constructor(
    private at_: usize,
    length: i32,
    /** Keeps the bytes alive. */
    private owner: ArrayBuffer | null,
  ) {
    this.end_ = this.at_ + <usize>length;
  }

  static of(bytes: Uint8Array): CborReader {
    return new CborReader(bytes.dataStart, bytes.length, bytes.buffer);
  }

  get position(): i32 {
    return 0;
  }

  get isDone(): bool {
    return this.at_ >= this.end_;
  }

  /** All that is there, as the bytes that they are. */
  allBytes(): Uint8Array {
    const size = <i32>(this.end_ - this.at_);
    const bytes = new Uint8Array(size);
    memory.copy(bytes.dataStart, this.at_, size);
    this.at_ = this.end_;
    return bytes;
  }

  /** The same as text; "" where it is not UTF-8. */
  allText(): string {
    return decodeText(this.allBytes());
  }

  map(): i32 {
    return this.open(major.MAP);
  }

  array(): i32 {
    return this.open(major.ARRAY);
  }

  more(): bool {
    const innermost = this.depth - 1;
    const left = this.left[innermost];
    if (left == 0 || (left < 0 && this.peek() == major.BREAK)) {
      if (left < 0) this.at_++;
      this.depth = innermost;
      return false;
    }
    if (left > 0) this.left[innermost] = left - 1;
    return true;
  }

  key(): string {
    return this.string();
  }

  numberKey(): f64 {
    return this.f64();
  }

  /** Names are for error messages. */
  at(name: string): void {}
  leave(): void {}

  i8(): i8 {
    return <i8>this.i64();
  }

  i16(): i16 {
    return <i16>this.i64();
  }

  i32(): i32 {
    return <i32>this.i64();
  }

  i64(): i64 {
    const kind = this.head() & ~major.INFO;
    if (kind != major.UNSIGNED && kind != major.NEGATIVE) this.refuse();
    return kind == major.NEGATIVE ? ~(<i64>this.argument) : <i64>this.argument;
  }

  u8(): u8 {
    return <u8>this.i64();
  }

  u16(): u16 {
    return <u16>this.i64();
  }

  u32(): u32 {
    return <u32>this.i64();
  }

  u64(): u64 {
    return <u64>this.i64();
  }

  f32(): f32 {
    return <f32>this.f64();
  }

  f64(): f64 {
    const initial = this.peek();
    if (initial < major.F16) return <f64>this.i64();
    this.head();
    if (initial == major.F64) return reinterpret<f64>(this.argument);
    if (initial == major.F32) return reinterpret<f32>(<u32>this.argument);
    return halfValue(<u32>this.argument);
  }

  bool(): bool {
    const initial = this.head();
    if (initial != major.TRUE && initial != major.FALSE) this.refuse();
    return initial == major.TRUE;
  }

  string(): string {
    const start = this.content(major.TEXT);
    const text = decodeUtf8(start, <i32>this.argument);
    if (text === null) this.refuse();
    return text!;
  }

  bytes(): Uint8Array {
    const start = this.content(major.BYTES);
    const copy = new Uint8Array(<i32>this.argument);
    memory.copy(copy.dataStart, start, <usize>this.argument);
    return copy;
  }

  date(): f64 {
    this.head();
    return parseDate(this.string());
  }

  isNull(): bool {
    const initial = this.peek();
    return initial == major.NULL || initial == major.UNDEFINED;
  }

  null_(): void {
    if (!this.isNull()) this.refuse();
    this.at_++;
  }

  kind(): u8 {
    const initial = this.peek();
    if (initial >= major.F16 && initial <= major.F64) return major.F64;
    const type = initial & ~major.INFO;
    return type == major.SIMPLE ? initial : type;
  }

  tag(name: string): string {
    const at = this.at_;
    let found = "";
    this.map();
    while (this.more()) {
      if (this.key() == name) found = this.scalar();
      else this.skip();
    }
    this.at_ = at;
    return found;
  }

  has(name: string): bool {
    const at = this.at_;
    let found = false;
    this.map();
    while (this.more()) {
      if (this.key() == name) found = true;
      this.skip();
    }
    this.at_ = at;
    return found;
  }

  wrongTag(name: string, expected: string): void {
    this.refuse();
  }

  private scalar(): string {
    const kind = this.kind();
    if (kind == major.TEXT) return this.string();
    if (kind == major.TRUE || kind == major.FALSE) return this.bool() ? "true" : "false";
    if (kind == major.UNSIGNED || kind == major.NEGATIVE || kind == major.F64) return f64ToString(this.f64());
    this.skip();
    return "";
  }

  skip(): void {
    const type = this.peek() & ~major.INFO;
    if (type == major.BYTES || type == major.TEXT) {
      this.content(type);
    } else if (type == major.ARRAY || type == major.MAP) {
      this.open(type);
      while (this.more()) {
        this.skip();
        if (type == major.MAP) this.skip();
      }
    } else {
      this.head();
    }
  }

  missing(name: string): void {
    __throw(new Error(name + " is missing"));
  }

  expected(what: string, position: i32): void {
    this.refuse();
  }

  end(): void {
    if (this.at_ != this.end_) this.refuse();
  }

  private open(type: u8): i32 {
    const initial = this.head();
    if ((initial & ~major.INFO) != type || this.depth == MAX_DEPTH) this.refuse();
    const count = (initial & major.INFO) == major.INDEFINITE ? -1 : <i32>this.argument;
    this.left[this.depth++] = count;
    return count;
  }

  /** Goes over a string; where its bytes begin. `argument` is how many there are. */
  private content(type: u8): usize {
    const initial = this.head();
    if ((initial & ~major.INFO) != type || this.argument > <u64>(this.end_ - this.at_)) this.refuse();
    const start = this.at_;
    this.at_ += <usize>this.argument;
    return start;
  }

  private peek(): u8 {
    if (this.at_ >= this.end_) this.refuse();
    return load<u8>(this.at_);
  }

  /** Reads an initial byte and its argument. */
  private head(): u8 {
    const initial = this.peek();
    const info = initial & major.INFO;
    this.at_++;
    this.argument = info;
    if (info >= major.ONE_BYTE && info <= major.EIGHT_BYTES) {
      this.argument = 0;
      for (let left = 1 << (info - major.ONE_BYTE); left > 0; left--) {
        this.argument = (this.argument << 8) | this.peek();
        this.at_++;
      }
    }
    return initial;
  }

  private refuse(): void {
    __throw(new Error("unexpected data"));
  }
}

/** The value of an IEEE 754 half: its bits as a float's, whose exponent is then put right by multiplying. */
function halfValue(bits: u32): f64 {
  const magnitude = reinterpret<f32>((bits & 0x7fff) << 13) * reinterpret<f32>(0x77800000);
  const value = (bits & 0x7c00) == 0x7c00 ? (bits & 0x3ff ? NaN : Infinity) : <f64>magnitude;
  return bits & 0x8000 ? -value : value;
}
