// Bigints from texts and numbers, and back.

import { __throw, throwRangeError } from "../error";
import { f64ToString } from "../number";
import { stringTrim } from "../string/trim";
import { divideByWord } from "./arithmetic";
import { BigInt, bigintOfWord, normalized } from "./bigint";

/** The value of digits, which are good. */
function parsed(digits: string, from: i32, radix: u32, negative: bool): BigInt {
  const words = new StaticArray<u32>(((digits.length - from) * 6 >> 5) + 1);
  let used = 0;
  for (let i = from; i < digits.length; i++) {
    let carry: u64 = digitOf(digits.charCodeAt(i));
    for (let at = 0; at < used; at++) {
      carry += <u64>unchecked(words[at]) * radix;
      unchecked((words[at] = <u32>carry));
      carry >>= 32;
    }
    if (carry) unchecked((words[used++] = <u32>carry));
  }
  return normalized(negative, words);
}

function digitOf(code: i32): u32 {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a ? small - 0x61 + 10 : 255;
}

/** A literal, without the `n`. */
export function bigintLiteral(digits: string): BigInt {
  return bigintOfText(digits);
}

/** `BigInt(text)` */
export function bigintOfText(given: string): BigInt {
  const text = stringTrim(given);
  let from = 0;
  let radix: u32 = 10;
  let negative = false;
  if (text.length > 2 && text.charCodeAt(0) == 0x30) {
    const letter = text.charCodeAt(1) | 0x20;
    radix = letter == 0x78 ? 16 : letter == 0x6f ? 8 : letter == 0x62 ? 2 : 10;
    if (radix != 10) from = 2;
  } else if (text.length > 1 && (text.charCodeAt(0) == 0x2d || text.charCodeAt(0) == 0x2b)) {
    negative = text.charCodeAt(0) == 0x2d;
    from = 1;
  }
  for (let i = from; i < text.length; i++) {
    if (digitOf(text.charCodeAt(i)) >= radix) __throw(new SyntaxError("Cannot convert " + given + " to a BigInt"));
  }
  return parsed(text, from, radix, negative);
}

/** `BigInt(number)` */
export function bigintOfNumber(value: f64): BigInt {
  if (Math.trunc(value) != value || value - value != 0) {
    throwRangeError("The number " + f64ToString(value) + " cannot be converted to a BigInt because it is not an integer");
  }
  if (abs(value) < 9007199254740992) return bigintOfWord(<i64>value);
  const bits = reinterpret<u64>(value);
  const exponent = <i32>((bits >> 52) & 0x7ff) - 1075;
  const mantissa = (bits & 0xfffffffffffff) | 0x10000000000000;
  const words = new StaticArray<u32>((exponent >> 5) + 4);
  const whole = exponent >> 5;
  const by = <u64>(exponent & 31);
  const low = mantissa << by;
  unchecked((words[whole] = <u32>low));
  unchecked((words[whole + 1] = <u32>(low >> 32)));
  unchecked((words[whole + 2] = by ? <u32>(mantissa >> (64 - by)) : 0));
  return normalized(value < 0, words);
}

/** `Number(bigint)`: the nearest one, a tie to the even one. */
export function bigintToNumber(value: BigInt): f64 {
  const words = value.words;
  const length = words.length;
  if (length == 0) return 0;
  const bits = (length << 5) - <i32>clz(unchecked(words[length - 1]));
  let result: f64;
  if (bits <= 64) {
    result = <f64>((length > 1 ? <u64>unchecked(words[1]) << 32 : 0) | unchecked(words[0]));
  } else if (bits > 1024) result = Infinity;
  else {
    // The highest 64 bits, of which the last says whether anything lies below.
    const shift = bits - 64;
    const whole = shift >> 5;
    const by = <u64>(shift & 31);
    let top = ((<u64>unchecked(words[whole + 1]) << 32) | unchecked(words[whole])) >> by;
    if (by) top |= <u64>unchecked(words[whole + 2]) << (64 - by);
    let rest = (unchecked(words[whole]) & <u32>((1 << <u32>by) - 1)) != 0;
    for (let i = 0; i < whole; i++) rest = rest || unchecked(words[i]) != 0;
    if (rest) top |= 1;
    result = <f64>top * (shift > 960 ? 2 ** 960 * 2 ** (<f64>shift - 960) : 2 ** <f64>shift);
  }
  return value.negative ? -result : result;
}

/** `value.toString(radix)` */
export function bigintToText(value: BigInt, radix: f64): string {
  if (!(radix >= 2 && radix <= 36)) throwRangeError("toString() radix must be between 2 and 36");
  if (value.words.length == 0) return "0";
  const words = StaticArray.slice(value.words);
  const base = <u32>radix;
  // As many digits at once as a word holds.
  let block = base;
  let digits = 1;
  while (<u64>block * base <= 0xffffffff) {
    block *= base;
    digits++;
  }
  const parts: string[] = [];
  let used = words.length;
  while (used > 0) {
    let rest = divideByWord(words, block);
    while (used > 0 && unchecked(words[used - 1]) == 0) used--;
    let part = "";
    for (let i = 0; i < digits; i++) {
      const digit = rest % base;
      part = String.fromCharCode(<i32>(digit < 10 ? 0x30 + digit : 0x57 + digit)) + part;
      rest /= base;
      if (used == 0 && rest == 0) break;
    }
    parts.push(part);
  }
  parts.reverse();
  return (value.negative ? "-" : "") + parts.join("");
}

/** A bigint and a number: -1, 0 or 1; 2 where the number is none. */
export function compareBigIntAndNumber(a: BigInt, b: f64): i32 {
  const value = bigintToNumber(a);
  return b != b ? 2 : value < b ? -1 : value > b ? 1 : 0;
}
