// Reads the values of CBOR that hold no others: numbers, texts, bytes, booleans, dates, null. As lenient as the reader around it.

import { parseDate } from "../../runtime/core/date/parse";
import { f64ToString, i64ToString, u64ToString } from "../../runtime/core/number";
import { decodeUtf8 } from "../../runtime/core/utf8/decode";
import { fromBase64 } from "../base64";
import { bignumLow, bignumValue, leadingZeros } from "./bignum";
import { CborCursor, NOT_UTF8 } from "./cursor";
import { flagOf, numberIn } from "./text-value";
import { halfValue } from "./half";
import * as major from "./majors";
import { CborWriter } from "./writer";

const POSITIVE_BIGNUM: u64 = 2;
const NEGATIVE_BIGNUM: u64 = 3;

const EPOCH_SECONDS: u64 = 1;

const LONGEST_QUOTE: i32 = 40;

/** 2^64 */
const PAST_U64: f64 = 18446744073709551616.0;

export class CborScalars extends CborCursor {
  /** Of the integer read last: its value is `magnitude`, or `-1 - magnitude`. */
  private magnitude: u64 = 0;
  private negative: bool = false;

  i8(): i8 {
    return <i8>this.signed(i8.MAX_VALUE);
  }

  i16(): i16 {
    return <i16>this.signed(i16.MAX_VALUE);
  }

  i32(): i32 {
    return <i32>this.signed(i32.MAX_VALUE);
  }

  i64(): i64 {
    return this.signed(i64.MAX_VALUE);
  }

  u8(): u8 {
    return <u8>this.unsigned(u8.MAX_VALUE);
  }

  u16(): u16 {
    return <u16>this.unsigned(u16.MAX_VALUE);
  }

  u32(): u32 {
    return <u32>this.unsigned(u32.MAX_VALUE);
  }

  u64(): u64 {
    return this.unsigned(u64.MAX_VALUE);
  }

  f32(): f32 {
    return <f32>this.f64();
  }

  f64(): f64 {
    const from = this.at_;
    // What most numbers are.
    if (from < this.limit && load<u8>(from) == major.F64 && this.limit - from > 8) {
      this.at_ = from + 9;
      return reinterpret<f64>(bswap<u64>(load<u64>(from, 1)));
    }
    if (from < this.limit && load<u8>(from) < major.ONE_BYTE) {
      this.at_ = from + 1;
      return load<u8>(from);
    }
    if (this.bignum()) return this.bignumAsFloat();
    const initial = this.head();
    const kind = initial & ~major.INFO;
    if (kind == major.UNSIGNED) return <f64>this.argument;
    if (kind == major.NEGATIVE) return this.argument == u64.MAX_VALUE ? -PAST_U64 : -<f64>(this.argument + 1);
    if (!isFloat(initial)) return this.numberText(from, "a number").f64();
    return this.float(initial);
  }

  /** A reader of the number in a text that came from an address or a form. */
  private numberText(from: usize, expected: string): CborScalars {
    const to = CborWriter.make();
    if (!this.isText(from) || !numberIn(this.textAt(from), to)) this.wrong(from, expected);
    const number = new CborScalars(to.start, to.length, to.owner);
    number.what = this.path();
    return number;
  }

  /** The text that begins at `from`, consumed; "" where something else is there. */
  private textAt(from: usize): string {
    this.at_ = from;
    return this.kind() == major.TEXT ? this.string() : "";
  }

  bool(): bool {
    const from = this.at_;
    this.skipTags();
    const initial = this.head();
    if (initial == major.TRUE || initial == major.FALSE) return initial == major.TRUE;
    const flag = this.isText(from) && (initial & ~major.INFO) == major.TEXT ? flagOf(this.textAt(from), this.isForm) : -1;
    if (flag < 0) this.wrong(from, "true or false");
    return flag == 1;
  }

  string(): string {
    const from = this.at_;
    this.skipTags();
    const initial = this.head();
    if ((initial & ~major.INFO) != major.TEXT) this.wrong(from, "text");
    if ((initial & major.INFO) == major.INDEFINITE) {
      const joined = this.pieces(major.TEXT);
      return decodeUtf8(joined.start, joined.length)!;
    }
    const text = decodeUtf8(this.content(), <i32>this.argument);
    if (text === null) this.fail(NOT_UTF8);
    return text!;
  }

  bytes(): Uint8Array {
    const from = this.at_;
    this.skipTags();
    const initial = this.peek();
    if ((initial & ~major.INFO) == major.TEXT) {
      const decoded = fromBase64(this.string());
      if (decoded === null) this.wrong(from, "bytes");
      return decoded!;
    }
    this.head();
    if ((initial & ~major.INFO) != major.BYTES) this.wrong(from, "bytes");
    if ((initial & major.INFO) == major.INDEFINITE) return this.pieces(major.BYTES).toBytes();
    const content = this.content();
    const result = new Uint8Array(<i32>this.argument);
    memory.copy(result.dataStart, content, <usize>this.argument);
    return result;
  }

  /** A date as milliseconds since 1970: from text in ISO 8601, or from seconds under their tag. */
  date(): f64 {
    const from = this.at_;
    let tag = u64.MAX_VALUE;
    while ((this.peek() & ~major.INFO) == major.TAG) {
      this.head();
      tag = this.argument;
    }
    if (tag == EPOCH_SECONDS) return this.f64() * 1000;
    const time = (this.peek() & ~major.INFO) == major.TEXT ? parseDate(this.string()) : NaN;
    if (time != time) this.wrong(from, "a date such as 2024-02-29T12:00:00Z");
    return time;
  }

  /** Whether null or undefined comes next. Consumes nothing but tags. */
  isNull(): bool {
    const kind = this.kind();
    return kind == major.NULL || kind == major.UNDEFINED;
  }

  /** The same where the value is no free text: then a field that was left empty is nothing too. */
  isNone(): bool {
    return this.isNull() || this.isBlank();
  }

  private isBlank(): bool {
    return this.isText(this.at_) && this.peek() == major.TEXT;
  }

  null_(): void {
    const from = this.at_;
    if (!this.isNone()) this.wrong(from, "null");
    this.head();
  }

  /** What comes next, for unions: a major type, or `FALSE`, `TRUE`, `NULL`, `UNDEFINED`, and `F64` for every float. */
  kind(): u8 {
    this.skipTags();
    const initial = this.peek();
    const type = initial & ~major.INFO;
    if (type != major.SIMPLE) return type;
    return isFloat(initial) ? major.F64 : initial;
  }

  private signed(highest: u64): i64 {
    const from = this.at_;
    this.integer();
    if (this.magnitude > highest) {
      this.wrong(from, "an integer from " + i64ToString(~<i64>highest) + " to " + u64ToString(highest));
    }
    return <i64>(this.negative ? ~this.magnitude : this.magnitude);
  }

  private unsigned(highest: u64): u64 {
    const from = this.at_;
    this.integer();
    if (this.magnitude > highest || this.negative) this.wrong(from, "an integer from 0 to " + u64ToString(highest));
    return this.magnitude;
  }

  private integer(): void {
    const from = this.at_;
    if (this.bignum()) {
      const content = this.bignumContent();
      if (this.argument > 8) this.wrong(from, "an integer of at most 64 bits");
      this.magnitude = bignumLow(content, <i32>this.argument);
      return;
    }
    const initial = this.head();
    const kind = initial & ~major.INFO;
    this.magnitude = this.argument;
    this.negative = kind == major.NEGATIVE;
    if (kind == major.UNSIGNED || kind == major.NEGATIVE) return;
    if (!isFloat(initial)) {
      const number = this.numberText(from, "an integer");
      number.integer();
      this.magnitude = number.magnitude;
      this.negative = number.negative;
      return;
    }
    const value = this.float(initial);
    if (trunc(value) != value || value >= PAST_U64 || value < -PAST_U64) this.wrong(from, "an integer");
    this.negative = value < 0;
    // -2^64 is -1 - (2^64 - 1); its own magnitude does not fit.
    if (value == -PAST_U64) this.magnitude = u64.MAX_VALUE;
    else this.magnitude = value < 0 ? <u64>-value - 1 : <u64>value;
  }

  /** Skips tags. True where the last is that of a big integer; `negative` then says which. */
  private bignum(): bool {
    let tag = u64.MAX_VALUE;
    while ((this.peek() & ~major.INFO) == major.TAG) {
      this.head();
      tag = this.argument;
    }
    this.negative = tag == NEGATIVE_BIGNUM;
    return (tag == POSITIVE_BIGNUM || tag == NEGATIVE_BIGNUM) && (this.peek() & ~major.INFO) == major.BYTES;
  }

  /** Where the digits of a big integer begin; `argument` is how many there are without leading zeros. */
  private bignumContent(): usize {
    const initial = this.head();
    if ((initial & major.INFO) == major.INDEFINITE) this.fail("expected a number, found bytes in pieces");
    const content = this.content();
    const zeros = leadingZeros(content, <i32>this.argument);
    this.argument -= zeros;
    return content + zeros;
  }

  private bignumAsFloat(): f64 {
    const content = this.bignumContent();
    const value = bignumValue(content, <i32>this.argument);
    return this.negative ? -1 - value : value;
  }

  private float(initial: u8): f64 {
    if (initial == major.F16) return halfValue(<u32>this.argument);
    if (initial == major.F32) return reinterpret<f32>(<u32>this.argument);
    return reinterpret<f64>(this.argument);
  }

  /** Joins the pieces of a string of indefinite length. */
  protected pieces(kind: u8): CborWriter {
    const joined = CborWriter.make();
    while (this.peek() != major.BREAK) {
      const initial = this.head();
      if ((initial & ~major.INFO) != kind || (initial & major.INFO) == major.INDEFINITE) {
        this.fail("malformed CBOR, a string's piece of another type");
      }
      const content = kind == major.TEXT ? this.textContent() : this.content();
      joined.raw(content, <i32>this.argument);
    }
    this.head();
    return joined;
  }

  protected wrong(from: usize, expected: string): void {
    this.at_ = from;
    this.fail("expected " + expected + ", found " + this.found());
  }

  private found(): string {
    if (this.bignum()) return "a big integer";
    if (this.isText(this.at_) && this.kind() == major.TEXT) return quoted(this.string());
    const initial = this.head();
    const kind = initial & ~major.INFO;
    if (kind == major.UNSIGNED) return u64ToString(this.argument);
    if (kind == major.NEGATIVE) {
      return this.argument == u64.MAX_VALUE ? "-18446744073709551616" : "-" + u64ToString(this.argument + 1);
    }
    if (kind == major.BYTES) return "bytes";
    if (kind == major.TEXT) return "text";
    if (kind == major.ARRAY) return "an array";
    if (kind == major.MAP) return "a map";
    if (isFloat(initial)) return f64ToString(this.float(initial));
    if (initial == major.TRUE) return "true";
    if (initial == major.FALSE) return "false";
    if (initial == major.NULL) return "null";
    if (initial == major.UNDEFINED) return "undefined";
    return initial == major.BREAK ? "the end of an array or map" : "a simple value";
  }
}

function isFloat(initial: u8): bool {
  return initial >= major.F16 && initial <= major.F64;
}

/** A text in an error message. */
function quoted(text: string): string {
  return '"' + (text.length > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text) + '"';
}
