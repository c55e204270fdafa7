// Writes CBOR (RFC 8949) in preferred serialisation: the shortest head for every length and integer, the shortest
// float that holds the value.

import { Date } from "../../runtime/core/date/date";
import { encodeUnits } from "../../runtime/core/utf8/encode";
import { halfBits } from "./half";
import * as major from "./majors";

const FIRST_CAPACITY: i32 = 256;

/** Tag of a date as text. */
const DATE_TEXT: u64 = 0;

/** The longest head: an initial byte and a 64-bit argument. */
const HEAD: i32 = 9;

/** `encodeUnits` may store this much past its end. */
const SLACK: i32 = 16;

/**
 * A growing buffer of CBOR.
 *
 * ```ts
 * const w = CborWriter.make();
 * w.map(1);
 * w.key("n");
 * w.i32(4);
 * const bytes = w.toBytes();   // a1 61 6e 04
 * ```
 */
export class CborWriter {
  private buffer: ArrayBuffer;
  private used: i32 = 0;

  constructor(capacity: i32 = FIRST_CAPACITY) {
    this.buffer = new ArrayBuffer(capacity);
  }

  static make(): CborWriter {
    return new CborWriter();
  }

  /** Where the bytes begin. Valid until the next write. */
  get start(): usize {
    return changetype<usize>(this.buffer);
  }

  /** What keeps the bytes at `start` alive. */
  get owner(): ArrayBuffer {
    return this.buffer;
  }

  get length(): i32 {
    return this.used;
  }

  /** A map of `count` entries; each a `key` and a value. */
  map(count: i32): void {
    this.head(major.MAP, count);
  }

  array(count: i32): void {
    this.head(major.ARRAY, count);
  }

  key(name: string): void {
    this.string(name);
  }

  i32(value: i32): void {
    if (value < 0) this.head(major.NEGATIVE, ~value);
    else this.head(major.UNSIGNED, value);
  }

  u32(value: u32): void {
    this.head(major.UNSIGNED, value);
  }

  i64(value: i64): void {
    if (value < 0) this.head(major.NEGATIVE, ~value);
    else this.head(major.UNSIGNED, value);
  }

  u64(value: u64): void {
    this.head(major.UNSIGNED, value);
  }

  f32(value: f32): void {
    const at = this.reserve(HEAD);
    const half = halfBits(value);
    if (half >= 0) {
      store<u8>(at, major.F16);
      store<u16>(at, bswap<u16>(<u16>half), 1);
      this.used += 3;
    } else {
      store<u8>(at, major.F32);
      store<u32>(at, bswap<u32>(reinterpret<u32>(value)), 1);
      this.used += 5;
    }
  }

  f64(value: f64): void {
    const narrow = <f32>value;
    if (<f64>narrow == value || value != value) {
      this.f32(narrow);
    } else {
      const at = this.reserve(HEAD);
      store<u8>(at, major.F64);
      store<u64>(at, bswap<u64>(reinterpret<u64>(value)), 1);
      this.used += 9;
    }
  }

  bool(value: bool): void {
    this.byte(value ? major.TRUE : major.FALSE);
  }

  null_(): void {
    this.byte(major.NULL);
  }

  undefined_(): void {
    this.byte(major.UNDEFINED);
  }

  /** Lone surrogates become U+FFFD, so the text is always valid UTF-8. */
  string(value: string): void {
    // Encoded behind a head for the length that ASCII would have; other text may need a longer head.
    const units = value.length;
    const at = this.reserve(HEAD + units * 3 + SLACK);
    const guess = headSize(units);
    const end = encodeUnits(changetype<usize>(value), units, at + guess);
    const size = <i32>(end - at) - guess;
    const headed = headSize(size);
    if (headed != guess) memory.copy(at + headed, at + guess, size);
    this.head(major.TEXT, size);
    this.used += size;
  }

  /** Text in ISO 8601, tagged as a date; null for an invalid one, as in JSON. */
  date(value: Date): void {
    if (value.time != value.time) {
      this.null_();
      return;
    }
    this.head(major.TAG, DATE_TEXT);
    this.string(value.toISOString());
  }

  bytes(value: Uint8Array): void {
    this.head(major.BYTES, value.length);
    this.raw(value.dataStart, value.length);
  }

  /** Ends a container of indefinite length. */
  breakOff(): void {
    this.byte(major.BREAK);
  }

  /** An initial byte without an argument. */
  byte(value: u8): void {
    store<u8>(this.reserve(1), value);
    this.used++;
  }

  /** An initial byte of type `kind` with `argument` in as few bytes as it needs. */
  head(kind: u8, argument: u64): void {
    const at = this.reserve(HEAD);
    if (argument < major.ONE_BYTE) {
      store<u8>(at, kind | <u8>argument);
      this.used += 1;
    } else if (argument <= 0xff) {
      store<u8>(at, kind | major.ONE_BYTE);
      store<u8>(at, <u8>argument, 1);
      this.used += 2;
    } else if (argument <= 0xffff) {
      store<u8>(at, kind | major.TWO_BYTES);
      store<u16>(at, bswap<u16>(<u16>argument), 1);
      this.used += 3;
    } else if (argument <= 0xffffffff) {
      store<u8>(at, kind | major.FOUR_BYTES);
      store<u32>(at, bswap<u32>(<u32>argument), 1);
      this.used += 5;
    } else {
      store<u8>(at, kind | major.EIGHT_BYTES);
      store<u64>(at, bswap<u64>(argument), 1);
      this.used += 9;
    }
  }

  /** Bytes that are CBOR already, or the content of a string whose head is written. */
  raw(from: usize, size: i32): void {
    memory.copy(this.reserve(size), from, size);
    this.used += size;
  }

  /** Room for `size` more bytes; returns where they go. Count them with `advance`. */
  reserve(size: i32): usize {
    const needed = this.used + size;
    if (needed > this.buffer.byteLength) this.grow(needed);
    return changetype<usize>(this.buffer) + this.used;
  }

  advance(size: i32): void {
    this.used += size;
  }

  /** Drops what was written behind the first `length` bytes. */
  truncate(length: i32): void {
    this.used = length;
  }

  /** A copy of what was written. */
  toBytes(): Uint8Array {
    const copy = new Uint8Array(this.used);
    memory.copy(copy.dataStart, this.start, this.used);
    return copy;
  }

  private grow(needed: i32): void {
    const larger = new ArrayBuffer(max(needed, this.buffer.byteLength * 2));
    memory.copy(changetype<usize>(larger), this.start, this.used);
    this.buffer = larger;
  }
}

function headSize(argument: i32): i32 {
  return argument < <i32>major.ONE_BYTE ? 1 : argument <= 0xff ? 2 : argument <= 0xffff ? 3 : 5;
}
