// Whether a text is JSON; what is wrong is said in V8's words.

import { __throw } from "../error";

const QUOTE: i32 = 0x22;
const BACKSLASH: i32 = 0x5c;
const MINUS: i32 = 0x2d;
const ZERO: i32 = 0x30;

/** So many characters around an error are quoted. */
const CONTEXT: i32 = 10;

/** Raises a SyntaxError unless `text` is one JSON value. */
export function checkJson(text: string): void {
  const checker = new Checker(text);
  checker.value();
  checker.space();
  if (checker.at < text.length) checker.fail("Unexpected non-whitespace character after JSON");
}

class Checker {
  at: i32 = 0;

  constructor(private readonly text: string) {}

  space(): void {
    if (this.at < this.text.length && unitAt(this.text, this.at) > 0x20) return;
    for (;;) {
      const unit = this.peek();
      if (unit != 0x20 && unit != 9 && unit != 10 && unit != 13) return;
      this.at++;
    }
  }

  /** The unit that comes next; -1 at the end. */
  private peek(): i32 {
    return this.text.charCodeAt(this.at);
  }

  value(): void {
    this.space();
    const first = this.peek();
    if (first == QUOTE) this.string();
    else if (first == 0x7b) this.object();
    else if (first == 0x5b) this.array();
    else if (first == MINUS || isDigit(first)) this.number();
    else if (first == 0x74) this.word("true");
    else if (first == 0x66) this.word("false");
    else if (first == 0x6e) this.word("null");
    else this.unexpected();
  }

  private object(): void {
    this.at++;
    this.space();
    if (this.peek() == 0x7d) {
      this.at++;
      return;
    }
    for (let first = true; ; first = false) {
      this.space();
      if (this.peek() != QUOTE) {
        this.expected(first ? "Expected property name or '}'" : "Expected double-quoted property name");
      }
      this.string();
      this.space();
      if (this.peek() != 0x3a) this.expected("Expected ':' after property name");
      this.at++;
      this.value();
      this.space();
      const next = this.peek();
      if (next != 0x2c && next != 0x7d) this.expected("Expected ',' or '}' after property value");
      this.at++;
      if (next == 0x7d) return;
    }
  }

  private array(): void {
    this.at++;
    this.space();
    if (this.peek() == 0x5d) {
      this.at++;
      return;
    }
    for (;;) {
      this.at = behindNumbers(this.text, this.at);
      this.value();
      this.space();
      const next = this.peek();
      if (next != 0x2c && next != 0x5d) this.expected("Expected ',' or ']' after array element");
      this.at++;
      if (next == 0x5d) return;
    }
  }

  private string(): void {
    this.at++;
    for (;;) {
      this.plain();
      const unit = this.peek();
      if (unit < 0) this.fail("Unterminated string");
      if (unit < 0x20) this.fail("Bad control character in string literal");
      this.at++;
      if (unit == QUOTE) return;
      if (unit == BACKSLASH) this.escape();
    }
  }

  /** Goes on to what ends a string or needs a closer look. */
  private plain(): void {
    const text = this.text;
    const length = text.length;
    let at = this.at;
    for (; at < length; at++) {
      const unit = unitAt(text, at);
      if (unit < 0x20 || unit == QUOTE || unit == BACKSLASH) break;
    }
    this.at = at;
  }

  private escape(): void {
    const unit = this.peek();
    if (unit < 0) this.fail("Unterminated string");
    if (unit == 0x75) {
      this.at++;
      for (let i = 0; i < 4; i++) {
        const digit = this.peek();
        const letter = digit | 0x20;
        if (!isDigit(digit) && !(letter >= 0x61 && letter <= 0x66)) this.fail("Bad Unicode escape");
        this.at++;
      }
      return;
    }
    if ('"\\/bfnrt'.indexOf(String.fromCharCode(unit)) < 0) this.fail("Bad escaped character");
    this.at++;
  }

  private number(): void {
    const plain = plainNumber(this.text, this.at);
    if (plain) {
      this.at = plain;
      return;
    }
    if (this.peek() == MINUS) {
      this.at++;
      if (!isDigit(this.peek())) this.fail("No number after minus sign");
    }
    if (this.peek() == ZERO) {
      this.at++;
      if (isDigit(this.peek())) this.fail("Unexpected number");
    } else this.digits();
    if (this.peek() == 0x2e) {
      this.at++;
      if (!isDigit(this.peek())) this.fail("Unterminated fractional number");
      this.digits();
    }
    if ((this.peek() | 0x20) != 0x65) return;
    this.at++;
    if (this.peek() == 0x2b || this.peek() == MINUS) this.at++;
    if (!isDigit(this.peek())) this.fail("Exponent part is missing a number");
    this.digits();
  }

  private digits(): void {
    const text = this.text;
    const length = text.length;
    let at = this.at;
    while (at < length && isDigit(unitAt(text, at))) at++;
    this.at = at;
  }

  private word(word: string): void {
    for (let i = 0; i < word.length; i++) {
      if (this.peek() != word.charCodeAt(i)) this.unexpected();
      this.at++;
    }
  }

  /** Something else was expected; at the end of the text that is all to say. */
  private expected(message: string): void {
    if (this.peek() < 0) this.fail(message);
    this.fail(message);
  }

  fail(message: string): void {
    let line = 1;
    let start = 0;
    for (let i = 0; i < this.at; i++) {
      const unit = this.text.charCodeAt(i);
      if (unit == 13 && this.text.charCodeAt(i + 1) == 10) continue;
      if (unit != 10 && unit != 13) continue;
      line++;
      start = i + 1;
    }
    const place = " in JSON at position " + this.at.toString();
    const where = " (line " + line.toString() + " column " + (this.at - start + 1).toString() + ")";
    const behind = message.endsWith("after JSON");
    __throw(new SyntaxError(message + (behind ? place.substring(" in JSON".length) : place) + where));
  }

  private unexpected(): void {
    const unit = this.peek();
    if (unit < 0) __throw(new SyntaxError("Unexpected end of JSON input"));
    if (unit == QUOTE) this.fail("Unexpected string");
    if (isDigit(unit) || unit == MINUS) this.fail("Unexpected number");
    const text = this.text;
    const at = this.at;
    const length = text.length;
    let quoted = '"' + text + '"';
    if (length > 2 * CONTEXT) {
      const from = at < CONTEXT ? 0 : at - CONTEXT;
      const to = at < length - CONTEXT ? at + CONTEXT : length;
      quoted = (from > 0 ? "..." : "") + '"' + text.substring(from, to) + '"' + (to < length ? "..." : "");
    }
    __throw(new SyntaxError("Unexpected token '" + text.charAt(at) + "', " + quoted + " is not valid JSON"));
  }
}

/** Behind the numbers of a list that begin at `at`, as far as nothing but a comma stands behind each. */
function behindNumbers(text: string, at: i32): i32 {
  let end = plainNumber(text, at);
  while (end != 0 && unitAt(text, end) == 0x2c) {
    at = end + 1;
    end = plainNumber(text, at);
  }
  return at;
}

/** Where the number at `at` ends; 0 where it has an exponent, is at the end of the text, or is none. */
function plainNumber(text: string, at: i32): i32 {
  const base = changetype<usize>(text);
  const limit = base + (<usize>text.length << 1);
  let from = base + (<usize>at << 1);
  if (from < limit && <i32>load<u16>(from) == MINUS) from += 2;
  let end = digitsEnd(from, limit);
  if (end == from || end == limit || (end > from + 2 && <i32>load<u16>(from) == ZERO)) return 0;
  let unit = <i32>load<u16>(end);
  if (unit == 0x2e) {
    const decimals = end + 2;
    end = digitsEnd(decimals, limit);
    if (end == decimals || end == limit) return 0;
    unit = <i32>load<u16>(end);
  }
  return (unit | 0x20) == 0x65 ? 0 : <i32>((end - base) >> 1);
}

/** Where the digits end that begin at `at`. */
// @ts-ignore: decorator
@inline
function digitsEnd(at: usize, limit: usize): usize {
  while (at < limit && isDigit(<i32>load<u16>(at))) at += 2;
  return at;
}

/** Of an index that the text has. */
// @ts-ignore: decorator
@inline
function unitAt(text: string, at: i32): i32 {
  return <i32>load<u16>(changetype<usize>(text) + (<usize>at << 1));
}

// @ts-ignore: decorator
@inline
function isDigit(unit: i32): bool {
  return unit >= ZERO && unit <= 0x39;
}
