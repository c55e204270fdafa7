// Reads CBOR (RFC 8949) leniently: any head length, indefinite lengths, tags where a plain value is expected, floats
// with an integral value as integers and integers as floats, base64 text as bytes (what JSON has for them).

import { __throw } from "../../runtime/core/error";
import { knownBytes, learn } from "../../runtime/core/known-keys";
import { f64ToString, u64ToString } from "../../runtime/core/number";
import { JsonNumber } from "../json/json-number";
import { DecodeError } from "./decode-error";
import * as major from "./majors";
import { CborScalars } from "./scalars";

/**
 * Every container is read the same way, whether its count is known or not:
 *
 * ```ts
 * r.map();
 * while (r.more()) {
 *   if (r.key() == "n") n = r.i32();
 *   else r.skip();
 * }
 * ```
 */
export class CborReader extends CborScalars {
  static of(bytes: Uint8Array): CborReader {
    return new CborReader(bytes.dataStart, bytes.length, bytes.buffer);
  }

  /** Opens a map; its number of entries, -1 where that shows only at its end. */
  map(): i32 {
    return this.container(major.MAP, "a map");
  }

  /** Opens an array; its length, -1 where that shows only at its end. */
  array(): i32 {
    return this.container(major.ARRAY, "an array");
  }

  /** Goes to the next entry of the innermost open container; false at its end, which closes it. */
  more(): bool {
    return this.advance();
  }

  /** The key of a map's entry. */
  key(): string {
    const key = this.shortKey();
    this.name(key);
    return key;
  }

  /** A text whose length stands in its first byte is looked for among those that were read before. */
  private shortKey(): string {
    const length = <i32>this.peek() - major.TEXT;
    if (<u32>length >= <u32>major.ONE_BYTE || <u64>length >= this.left) return this.string();
    const known = knownBytes(this.at_ + 1, length);
    if (known !== null) {
      this.at_ += <usize>length + 1;
      return known;
    }
    const key = this.string();
    learn(key);
    return key;
  }

  /** The key of an entry whose keys are numbers; JSON has them as text. */
  numberKey(): f64 {
    const from = this.at_;
    if (this.kind() != major.TEXT) {
      const number = this.f64();
      this.name(f64ToString(number));
      return number;
    }
    this.name(this.string());
    const number = new JsonNumber();
    const start = this.at_ - <usize>this.argument;
    if (number.scan(start, this.at_) != this.at_) this.wrong(from, "a number as a key");
    return number.value();
  }

  private name(key: string): void {
    const frame = this.frame;
    if (frame !== null) frame.key = key;
  }

  /** Names the value that comes next, for error messages. Map keys and array indices are named without it. */
  at(name: string): void {
    const frame = this.frame;
    if (frame === null) this.root = name;
    else if (frame.isMap) frame.key = name;
  }

  /** Ends what `at` began. */
  leave(): void {
    if (this.frame === null) this.root = "";
  }

  /** Adds the numbers that come next in the innermost array, as far as they are of the most frequent kinds. */
  f64s(list: Array<f64>): void {
    const frame = this.frame!;
    // The longest of those kinds is nine bytes.
    const limit = this.limit - 9;
    let at = this.at_;
    let remaining = frame.remaining;
    // What is claimed to follow may be a lie: room is made for what there is.
    const count = list.length;
    let used = count;
    if (remaining > 0 && remaining <= <i64>this.left) list.length = count + <i32>remaining;
    else remaining = 0;
    for (; remaining > 0 && at <= limit; remaining--) {
      const initial = load<u8>(at);
      let value: f64 = 0;
      if (initial == major.F64) {
        value = reinterpret<f64>(bswap<u64>(load<u64>(at, 1)));
        at += 9;
      } else if (initial < major.ONE_BYTE) {
        value = <f64>initial;
        at += 1;
      } else if (initial == major.TWO_BYTES) {
        value = <f64>bswap<u16>(load<u16>(at, 1));
        at += 3;
      } else if (initial == major.ONE_BYTE) {
        value = <f64>load<u8>(at, 1);
        at += 2;
      } else if (initial == major.F32) {
        value = <f64>reinterpret<f32>(bswap<u32>(load<u32>(at, 1)));
        at += 5;
      } else if (initial == major.FOUR_BYTES) {
        value = <f64>bswap<u32>(load<u32>(at, 1));
        at += 5;
      } else break;
      unchecked((list[used++] = value));
    }
    list.length = used;
    frame.index += used - count;
    if (frame.remaining > 0) frame.remaining -= used - count;
    this.at_ = at;
  }

  /** The text, number or boolean at `name` in the map that comes next, as text; nothing is consumed. For unions. */
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

  /** Whether the map that comes next has an entry `name`; nothing is consumed. */
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

  /** Raises: in the map that comes next `name` is missing, or is not what is `expected`. */
  wrongTag(name: string, expected: string): void {
    this.map();
    while (this.more()) {
      if (this.key() == name) this.wrong(this.at_, expected);
      this.skip();
    }
    this.missing(name);
  }

  private scalar(): string {
    const kind = this.kind();
    if (kind == major.TEXT) return this.string();
    if (kind == major.TRUE || kind == major.FALSE) return this.bool() ? "true" : "false";
    if (kind == major.UNSIGNED || kind == major.NEGATIVE || kind == major.F64) return f64ToString(this.f64());
    this.skip();
    return "";
  }

  /** Reads over one value of any kind. */
  skip(): void {
    this.skipTags();
    const initial = this.head();
    const kind = initial & ~major.INFO;
    const indefinite = (initial & major.INFO) == major.INDEFINITE;
    if (kind == major.BYTES || kind == major.TEXT) {
      if (indefinite) this.pieces(kind);
      else if (kind == major.TEXT) this.textContent();
      else this.content();
    } else if (kind == major.ARRAY || kind == major.MAP) {
      this.open(initial);
      while (this.advance()) {
        if (kind == major.MAP) this.skipKey();
        this.skip();
      }
    } else if (initial == major.BREAK) {
      this.fail("malformed CBOR, a break outside of an indefinite length");
    }
  }

  /** Refuses bytes behind the outermost value. */
  end(): void {
    if (this.left > 0) this.fail("expected the end of the input, found " + u64ToString(this.left) + " more bytes");
  }

  /** Raises: the map that was read last has no entry `name`. Call it behind the loop. */
  missing(name: string): void {
    const path = this.path();
    __throw(new DecodeError(path.length ? path + "." + name : name, "missing"));
  }

  /** The same for a boolean: a box that is not ticked is false. */
  missingFlag(name: string): void {
    if (!this.isForm) this.missing(name);
  }

  /** The same for a list, or what may be null: no value was given. */
  missingText(name: string): void {
    if (this.position > this.texts) this.missing(name);
  }

  /** Raises: `expected` should have come at `position`, which is where the value begins. */
  expected(expected: string, position: i32): void {
    this.wrong(this.start + position, expected);
  }

  private container(kind: u8, expected: string): i32 {
    const from = this.at_;
    this.skipTags();
    const initial = this.head();
    if ((initial & ~major.INFO) == kind) return this.open(initial);
    // One value of a list that was not repeated.
    if (kind != major.ARRAY || !this.isText(from)) this.wrong(from, expected);
    this.at_ = from;
    this.argument = 1;
    return this.open(major.ARRAY);
  }

  /** Text keys are remembered, for the path of an error in the value. */
  private skipKey(): void {
    const initial = this.peek();
    this.skip();
    const frame = this.frame;
    if (frame === null || (initial & ~major.INFO) != major.TEXT || (initial & major.INFO) == major.INDEFINITE) return;
    frame.keySize = <i32>this.argument;
    frame.keyFrom = this.at_ - frame.keySize;
  }
}
