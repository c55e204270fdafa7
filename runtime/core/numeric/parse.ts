// Text as a number: `Number(text)`, `parseFloat`, `parseInt`.

import { nearestDouble, nearestWord } from "../decimal/nearest";
import { stringTrim, stringTrimStart } from "../string/trim";

/** `Number(text)`. */
export function stringToNumber(text: string): f64 {
  const trimmed = stringTrim(text);
  if (trimmed.length == 0) return 0;
  if (trimmed.length > 2 && trimmed.charCodeAt(0) == ZERO) {
    const radix = radixOf(trimmed.charCodeAt(1) | 0x20);
    if (radix) return wholeDigits(trimmed, 2, radix);
  }
  const value = decimal(trimmed);
  return stopped == trimmed.length ? value : NaN;
}

/** `parseFloat(text)`: as far as it is a number. */
export function parseFloat_(text: string): f64 {
  return decimal(stringTrimStart(text));
}

/** `parseInt(text, radix)`: as far as it is an integer. */
export function parseInt_(text: string, radix: i32): f64 {
  const trimmed = stringTrimStart(text);
  let start = 0;
  const sign = trimmed.charCodeAt(0);
  if (sign == PLUS || sign == MINUS) start++;
  let base = radix;
  if ((base == 0 || base == 16) && trimmed.charCodeAt(start) == ZERO && (trimmed.charCodeAt(start + 1) | 0x20) == 0x78) {
    base = 16;
    start += 2;
  }
  if (base == 0) base = 10;
  if (base < 2 || base > 36) return NaN;
  let end = start;
  while (end < trimmed.length && digitOf(trimmed.charCodeAt(end)) < base) end++;
  if (end == start) return NaN;
  const value = base == 10 ? digitsToNumber(trimmed, start, end, end, 0) : inBase(trimmed, start, end, base);
  return sign == MINUS ? -value : value;
}

const ZERO: i32 = 0x30;
const PLUS: i32 = 0x2b;
const MINUS: i32 = 0x2d;
const POINT: i32 = 0x2e;

/** Where the last number that was read ends. */
let stopped: i32 = 0;

/** 16, 8 or 2 by the letter behind the 0. */
function radixOf(letter: i32): i32 {
  return letter == 0x78 ? 16 : letter == 0x6f ? 8 : letter == 0x62 ? 2 : 0;
}

function digitOf(unit: i32): i32 {
  if (unit >= ZERO && unit <= 0x39) return unit - ZERO;
  const letter = unit | 0x20;
  return letter >= 0x61 && letter <= 0x7a ? letter - 0x57 : 99;
}

function wholeDigits(text: string, start: i32, radix: i32): f64 {
  for (let i = start; i < text.length; i++) if (digitOf(text.charCodeAt(i)) >= radix) return NaN;
  return inBase(text, start, text.length, radix);
}

function inBase(text: string, start: i32, end: i32, base: i32): f64 {
  const power = popcnt(base) == 1 ? <u64>ctz(base) : 0;
  let exact: u64 = 0;
  let value: f64 = 0;
  let dropped = 0;
  let rest = false;
  for (let i = start; i < end; i++) {
    const digit = digitOf(text.charCodeAt(i));
    value = value * <f64>base + <f64>digit;
    if (!power) continue;
    // Powers of two round once, ties to even: bits past 64 only say whether it is a tie.
    if (exact >> (63 - power)) {
      dropped += <i32>power;
      rest = rest || digit != 0;
    } else exact = (exact << power) | <u64>digit;
  }
  if (!power || value < 9007199254740992) return value;
  let result = <f64>(exact | u64(rest));
  for (; dropped > 0; dropped--) result *= 2;
  return result;
}

/** A decimal number at the start; NaN where there is none. */
function decimal(text: string): f64 {
  stopped = 0;
  let at = 0;
  const sign = text.charCodeAt(0);
  if (sign == PLUS || sign == MINUS) at++;
  if (text.startsWith("Infinity", at)) {
    stopped = at + 8;
    return sign == MINUS ? -Infinity : Infinity;
  }
  const start = at;
  while (isDigit(text, at)) at++;
  const point = at;
  if (text.charCodeAt(at) == POINT) {
    at++;
    while (isDigit(text, at)) at++;
  }
  const end = at;
  if (end - start - i32(end > point) <= 0) return NaN;
  let exponent = 0;
  if ((text.charCodeAt(at) | 0x20) == 0x65) {
    let next = at + 1;
    const way = text.charCodeAt(next);
    if (way == PLUS || way == MINUS) next++;
    if (isDigit(text, next)) {
      for (; isDigit(text, next); next++) exponent = min(exponent * 10 + text.charCodeAt(next) - ZERO, 100000);
      if (way == MINUS) exponent = -exponent;
      at = next;
    }
  }
  stopped = at;
  const value = digitsToNumber(text, start, point, end, exponent);
  return sign == MINUS ? -value : value;
}

function isDigit(text: string, at: i32): bool {
  const unit = text.charCodeAt(at);
  return unit >= ZERO && unit <= 0x39;
}

/** Where the number ends that `jsonNumber` read last. */
export let numberEnd: i32 = 0;

/** The number at `at` of a text that is known to be JSON. */
export function jsonNumber(text: string, at: i32): f64 {
  const base = changetype<usize>(text);
  const limit = base + (<usize>text.length << 1);
  let from = base + (<usize>at << 1);
  const negative = load<u16>(from) == MINUS;
  if (negative) from += 2;
  let word: u64 = 0;
  let end = from;
  for (; end < limit; end += 2) {
    const digit = <u32>load<u16>(end) - ZERO;
    if (digit > 9) break;
    word = word * 10 + digit;
  }
  let unit = end < limit ? <i32>load<u16>(end) : 0;
  const point = end;
  if (unit == POINT) {
    for (end += 2; end < limit; end += 2) {
      const digit = <u32>load<u16>(end) - ZERO;
      if (digit > 9) break;
      word = word * 10 + digit;
    }
    unit = end < limit ? <i32>load<u16>(end) : 0;
  } else if (end - from < 20 && (unit | 0x20) != 0x65) {
    // What most whole numbers are.
    numberEnd = <i32>((end - base) >> 1);
    return negative ? -<f64>word : <f64>word;
  }
  let exponent = 0;
  let stop = end;
  if ((unit | 0x20) == 0x65) {
    stop += 2;
    const way = <i32>load<u16>(stop);
    if (way == PLUS || way == MINUS) stop += 2;
    for (; stop < limit; stop += 2) {
      const digit = <i32>load<u16>(stop) - ZERO;
      if (<u32>digit > 9) break;
      exponent = min(exponent * 10 + digit, 100000);
    }
    if (way == MINUS) exponent = -exponent;
  }
  numberEnd = <i32>((stop - base) >> 1);
  const decimals = point < end ? <i32>((end - point) >> 1) - 1 : 0;
  // So many digits fit a u64 whatever they are.
  let value = end - from <= 38 ? nearestWord(word, exponent - decimals) : -1;
  if (value < 0) {
    value = digitsToNumber(text, <i32>((from - base) >> 1), <i32>((point - base) >> 1), <i32>((end - base) >> 1), exponent);
  }
  return negative ? -value : value;
}

/** The digits in [start, end), a point at `point`, times ten to the `exponent`. */
function digitsToNumber(text: string, start: i32, point: i32, end: i32, exponent: i32): f64 {
  const digits = new Uint8Array(end - start);
  let count = 0;
  for (let i = start; i < end; i++) {
    if (i == point) continue;
    const digit = text.charCodeAt(i) - ZERO;
    if (digit || count) digits[count++] = <u8>digit;
  }
  return nearestDouble(digits.dataStart, count, exponent - max(end - point - 1, 0));
}
