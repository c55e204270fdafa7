// A strict JSON parser (RFC 8259) from UTF-8 straight to CBOR. What it accepts is what JSON.parse accepts.

import { __throw } from "../../runtime/core/error";
import { i32ToString } from "../../runtime/core/number";
import { decodedUnits } from "../../runtime/core/utf8/decode";
import { ARRAY, INDEFINITE, MAP, TEXT } from "../cbor/majors";
import { CborWriter } from "../cbor/writer";
import { unescapeText } from "./escapes";
import { JsonNumber } from "./json-number";
import { JsonError } from "./parse-error";

const QUOTE: u8 = 0x22;
const COMMA: u8 = 0x2c;
const COLON: u8 = 0x3a;
const BACKSLASH: u8 = 0x5c;
const OPEN_ARRAY: u8 = 0x5b;
const CLOSE_ARRAY: u8 = 0x5d;
const OPEN_OBJECT: u8 = 0x7b;
const CLOSE_OBJECT: u8 = 0x7d;

/** "true" and the others as little-endian words. */
const TRUE_WORD: u32 = 0x65757274;
const ALSE_WORD: u32 = 0x65736c61;
const NULL_WORD: u32 = 0x6c6c756e;

/** Only protects the stack: how deep arguments may nest is checked where they have names, on the CBOR. */
const MAX_DEPTH: i32 = 512;

/** Room for the longest CBOR head. */
const HEAD: i32 = 9;

/** Writes the one JSON value in `length` bytes as CBOR; raises a `JsonError` that says where the text is wrong. */
export function jsonToCbor(from: usize, length: i32, to: CborWriter): void {
  new JsonParser(from, length, to).document();
}

class JsonParser {
  private at: usize;
  private end: usize;
  private depth: i32 = 0;
  private number: JsonNumber = new JsonNumber();

  constructor(
    private start: usize,
    length: i32,
    private to: CborWriter,
  ) {
    this.at = start;
    this.end = start + length;
  }

  document(): void {
    this.space();
    this.value();
    this.space();
    if (this.at < this.end) this.fail("expected the end of the JSON text");
  }

  private value(): void {
    const first = this.peek();
    if (first == QUOTE) this.text();
    else if (first == OPEN_OBJECT) this.object();
    else if (first == OPEN_ARRAY) this.array();
    else if (first == 0x2d || (first >= 0x30 && first <= 0x39)) this.digits();
    else this.word();
  }

  private object(): void {
    this.open(MAP);
    if (this.closes(CLOSE_OBJECT)) return;
    for (;;) {
      if (this.peek() != QUOTE) this.fail("expected a key in double quotes");
      this.text();
      this.space();
      if (this.peek() != COLON) this.fail("expected ':'");
      this.at++;
      this.space();
      this.value();
      if (this.closes(CLOSE_OBJECT)) return;
      this.comma("expected ',' or '}'");
    }
  }

  private array(): void {
    this.open(ARRAY);
    if (this.closes(CLOSE_ARRAY)) return;
    for (;;) {
      this.value();
      if (this.closes(CLOSE_ARRAY)) return;
      this.comma("expected ',' or ']'");
    }
  }

  private open(kind: u8): void {
    if (++this.depth > MAX_DEPTH) this.fail("nested more than " + i32ToString(MAX_DEPTH) + " levels deep");
    this.at++;
    this.to.byte(kind | INDEFINITE);
  }

  private closes(bracket: u8): bool {
    this.space();
    if (this.peek() != bracket) return false;
    this.at++;
    this.depth--;
    this.to.breakOff();
    return true;
  }

  private comma(problem: string): void {
    if (this.peek() != COMMA) this.fail(problem);
    this.at++;
    this.space();
  }

  private text(): void {
    const from = ++this.at;
    let escaped = false;
    for (;;) {
      const byte = this.peek();
      if (byte == QUOTE) break;
      if (byte < 0x20) this.fail("a control character in a string must be escaped");
      if (byte == BACKSLASH) {
        escaped = true;
        this.at++;
        this.peek();
      }
      this.at++;
    }
    const size = <i32>(this.at - from);
    if (decodedUnits(from, size) < 0) this.fail("the string before this is not UTF-8");
    if (escaped) this.escapedText(from, size);
    else {
      this.to.head(TEXT, size);
      this.to.raw(from, size);
    }
    this.at++;
  }

  /** An escape is never shorter than what it stands for. */
  private escapedText(from: usize, size: i32): void {
    const hole = this.to.reserve(HEAD + size) + HEAD;
    const end = unescapeText(from, size, hole);
    if (end == 0) this.fail("a bad escape in the string before this");
    this.to.head(TEXT, end - hole);
    this.to.raw(hole, <i32>(end - hole));
  }

  private digits(): void {
    const next = this.number.scan(this.at, this.end);
    if (next == 0) this.fail("a malformed number");
    this.number.write(this.to);
    this.at = next;
  }

  private word(): void {
    const rest = this.end - this.at;
    const first = load<u8>(this.at);
    if (rest >= 4 && load<u32>(this.at) == TRUE_WORD) {
      this.to.bool(true);
      this.at += 4;
    } else if (rest >= 4 && load<u32>(this.at) == NULL_WORD) {
      this.to.null_();
      this.at += 4;
    } else if (first == 0x66 && rest >= 5 && load<u32>(this.at, 1) == ALSE_WORD) {
      this.to.bool(false);
      this.at += 5;
    } else {
      this.fail("expected a value");
    }
  }

  private space(): void {
    while (this.at < this.end) {
      const byte = load<u8>(this.at);
      if (byte != 0x20 && byte != 0x0a && byte != 0x0d && byte != 0x09) return;
      this.at++;
    }
  }

  private peek(): u8 {
    if (this.at >= this.end) this.fail("the text ends too early");
    return load<u8>(this.at);
  }

  private fail(problem: string): void {
    let line = 1;
    let column = 1;
    for (let at = this.start; at < this.at; at++) {
      const byte = load<u8>(at);
      if (byte == 0x0a) {
        line++;
        column = 1;
      } else if ((byte & 0xc0) != 0x80) {
        column++;
      }
    }
    const place = "line " + i32ToString(line) + ", column " + i32ToString(column);
    __throw(new JsonError(problem + " at " + place + " (byte " + i32ToString(<i32>(this.at - this.start)) + ")"));
  }
}
