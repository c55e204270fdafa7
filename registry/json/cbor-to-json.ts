// CBOR to JSON text, into the runtime's byte buffer. NaN and infinities become null, bytes become base64 text, tags
// are transparent, undefined becomes null; integers keep all their digits.

import { byte, f64Digits, reserve, u64Digits, wrote } from "../../runtime/core/utf8/bytes";
import { toBase64 } from "../base64";
import { CborCursor } from "../cbor/cursor";
import { halfValue } from "../cbor/half";
import * as major from "../cbor/majors";
import { quoteText } from "./quote";

const QUOTE: u8 = 0x22;
const COMMA: u8 = 0x2c;
const COLON: u8 = 0x3a;
const MINUS: u8 = 0x2d;

const NULL_WORD: u32 = 0x6c6c756e;
const TRUE_WORD: u32 = 0x65757274;
const ALSE_WORD: u32 = 0x65736c61;

/** -1 - (2^64 - 1), whose magnitude does not fit 64 bits. */
const LOWEST = "-18446744073709551616";

/** Appends the one CBOR value in `length` bytes as JSON. */
export function cborToJson(from: usize, length: i32): void {
  new CborPrinter(from, length, null).value();
}

class CborPrinter extends CborCursor {
  value(): void {
    this.skipTags();
    const initial = this.head();
    const kind = initial & ~major.INFO;
    if (kind == major.UNSIGNED) u64Digits(this.argument);
    else if (kind == major.NEGATIVE) this.negative();
    else if (kind == major.TEXT) this.text(initial);
    else if (kind == major.BYTES) this.bytes(initial);
    else if (kind == major.ARRAY) this.array(initial);
    else if (kind == major.MAP) this.map(initial);
    else this.simple(initial);
  }

  private array(initial: u8): void {
    this.open(initial);
    byte(0x5b);
    for (let first = true; this.advance(); first = false) {
      if (!first) byte(COMMA);
      this.value();
    }
    byte(0x5d);
  }

  private map(initial: u8): void {
    this.open(initial);
    byte(0x7b);
    for (let first = true; this.advance(); first = false) {
      if (!first) byte(COMMA);
      this.key();
      byte(COLON);
      this.value();
    }
    byte(0x7d);
  }

  /** JSON's keys are strings. */
  private key(): void {
    this.skipTags();
    const kind = this.peek() & ~major.INFO;
    if (kind == major.TEXT || kind == major.BYTES) {
      this.value();
      return;
    }
    if (kind == major.ARRAY || kind == major.MAP) this.fail("an array or a map cannot be a key in JSON");
    byte(QUOTE);
    this.value();
    byte(QUOTE);
  }

  private negative(): void {
    if (this.argument == u64.MAX_VALUE) {
      for (let i = 0; i < LOWEST.length; i++) byte(<u8>LOWEST.charCodeAt(i));
      return;
    }
    byte(MINUS);
    u64Digits(this.argument + 1);
  }

  private text(initial: u8): void {
    byte(QUOTE);
    if ((initial & major.INFO) == major.INDEFINITE) {
      while (this.piece(major.TEXT)) quoteText(this.textContent(), <i32>this.argument);
    } else {
      quoteText(this.textContent(), <i32>this.argument);
    }
    byte(QUOTE);
  }

  private bytes(initial: u8): void {
    byte(QUOTE);
    if ((initial & major.INFO) == major.INDEFINITE) this.fail("bytes of indefinite length have no JSON form");
    const content = this.content();
    const size = <i32>this.argument;
    const to = reserve(((<usize>size + 2) / 3) * 4);
    wrote(to + toBase64(content, size, to));
    byte(QUOTE);
  }

  private piece(kind: u8): bool {
    const initial = this.head();
    if (initial == major.BREAK) return false;
    if ((initial & ~major.INFO) != kind || (initial & major.INFO) == major.INDEFINITE) {
      this.fail("malformed CBOR, a string's piece of another type");
    }
    return true;
  }

  private simple(initial: u8): void {
    if (initial == major.TRUE) word(TRUE_WORD);
    else if (initial == major.FALSE) {
      byte(0x66);
      word(ALSE_WORD);
    } else if (initial == major.F16) this.float(halfValue(<u32>this.argument));
    else if (initial == major.F32) this.float(reinterpret<f32>(<u32>this.argument));
    else if (initial == major.F64) this.float(reinterpret<f64>(this.argument));
    else if (initial == major.BREAK) this.fail("malformed CBOR, a break outside of an indefinite length");
    else word(NULL_WORD);
  }

  private float(value: f64): void {
    if (isFinite(value)) f64Digits(value);
    else word(NULL_WORD);
  }
}

function word(letters: u32): void {
  const to = reserve(4);
  store<u32>(to, letters);
  wrote(to + 4);
}
