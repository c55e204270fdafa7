// Numbers as JavaScript prints them (ECMAScript Number::toString), written as ASCII straight into a buffer.
// Every writer takes the address to write at and returns the address behind what it wrote; it may store up to
// NUMBER_ROOM bytes there, of which only those before the returned address count.

import { decimalDigits, decimalExponent, shortest } from "./decimal/shortest";

/** Bytes that must be writable behind the address given to any writer below. */
export const NUMBER_ROOM: usize = 64;

const ZEROS: u64 = 0x3030303030303030;
const LARGEST_EXACT: f64 = 1e15;

/** Writes a signed 32-bit integer. */
export function writeI32(to: usize, value: i32): usize {
  if (value >= 0) return writeU32(to, <u32>value);
  store<u8>(to, 0x2d);
  return writeU32(to + 1, 0 - <u32>value);
}

/** Writes an unsigned 32-bit integer. */
export function writeU32(to: usize, value: u32): usize {
  if (value < 10) {
    store<u8>(to, 0x30 + value);
    return to + 1;
  }
  if (value < 100000000) return writeShort(to, value);
  return writeEight(writeShort(to, value / 100000000), value % 100000000);
}

/** Writes a signed 64-bit integer. */
export function writeI64(to: usize, value: i64): usize {
  if (value >= 0) return writeU64(to, <u64>value);
  store<u8>(to, 0x2d);
  return writeU64(to + 1, 0 - <u64>value);
}

/** Writes an unsigned 64-bit integer. */
export function writeU64(to: usize, value: u64): usize {
  if (value < 100000000) return writeU32(to, <u32>value);
  const upper = value / 100000000;
  return writeEight(writeU64(to, upper), <u32>(value - upper * 100000000));
}

/**
 * Writes a JavaScript number.
 *
 * @example writeF64(to, 0.1 + 0.2) // 0.30000000000000004
 */
export function writeF64(to: usize, value: f64): usize {
  const whole = <i32>value;
  if (<f64>whole == value) return writeI32(to, whole);
  if (value < 0) {
    store<u8>(to, 0x2d);
    to += 1;
    value = -value;
  }
  // Up to 15 digits, a decimal that reads back as `value` is the only one of its length (DBL_DIG), and the one with
  // the fewest decimals is the shortest. So where the test succeeds the answer needs no long multiplication.
  const hundredths = value * 100;
  if (hundredths < 99999999) {
    const rounded = <u32>(hundredths + 0.5);
    if (<f64>rounded / 100 == value) return writeHundredths(to, rounded);
  }
  const millionths = value * 1000000;
  if (millionths < LARGEST_EXACT) {
    const rounded = <u64>(millionths + 0.5);
    if (<f64>rounded / 1000000 == value) return writeDecimal(to, rounded, -6);
  }
  return writeUncommon(to, value);
}

/** A number as JavaScript's `String(value)` prints it. */
export function f64ToString(value: f64): string {
  return asciiToString(writeF64(scratch, value));
}

/** An integer in decimal. */
export function i32ToString(value: i32): string {
  return asciiToString(writeI32(scratch, value));
}

/** An integer in decimal. */
export function u32ToString(value: u32): string {
  return asciiToString(writeU32(scratch, value));
}

/** An integer in decimal. */
export function i64ToString(value: i64): string {
  return asciiToString(writeI64(scratch, value));
}

/** An integer in decimal. */
export function u64ToString(value: u64): string {
  return asciiToString(writeU64(scratch, value));
}

// @ts-ignore: decorator
@lazy
const scratch: usize = memory.data(64, 16);

function asciiToString(end: usize): string {
  const length = end - scratch;
  const result = changetype<string>(__new(length << 1, idof<string>()));
  for (let i: usize = 0; i < length; i++) store<u16>(changetype<usize>(result) + (i << 1), load<u8>(scratch + i));
  return result;
}

/** Eight decimal digits as bytes 0–9, the first digit in the lowest byte: all divisions at once, in lanes. */
// @ts-ignore: decorator
@inline
function eightDigits(value: u32): u64 {
  const upper = value / 10000;
  let lanes = <u64>upper | (<u64>(value - upper * 10000) << 32);
  const hundreds = ((lanes * 10486) >> 20) & 0x0000007f0000007f;
  lanes = hundreds | ((lanes - hundreds * 100) << 16);
  const tens = ((lanes * 103) >> 10) & 0x000f000f000f000f;
  return tens | ((lanes - tens * 10) << 8);
}

/** Exactly eight digits. */
// @ts-ignore: decorator
@inline
function writeEight(to: usize, value: u32): usize {
  store<u64>(to, eightDigits(value) | ZEROS);
  return to + 8;
}

/** 1 to 8 digits of a positive number. */
// @ts-ignore: decorator
@inline
function writeShort(to: usize, value: u32): usize {
  const digits = eightDigits(value);
  const skip = ctz(digits) >> 3;
  store<u64>(to, (digits | ZEROS) >> (skip << 3));
  return to + 8 - <usize>skip;
}

/** `value` hundredths (not a whole number of units) with one or two decimals. */
// @ts-ignore: decorator
@inline
function writeHundredths(to: usize, value: u32): usize {
  const digits = eightDigits(value);
  // At least one digit stays before the point and two behind it.
  const skip = min<u64>(ctz(digits) >> 3, 5);
  const text = (digits | ZEROS) >> (skip << 3);
  const point = 6 - <usize>skip;
  store<u64>(to, text);
  store<u64>(to + point + 1, text >> (<u64>point << 3));
  store<u8>(to + point, 0x2e);
  const end = to + point + 3;
  return end - <usize>(load<u8>(end - 1) == 0x30);
}

/** Positive numbers with more than 15 digits or more than 6 decimals, NaN and Infinity. */
function writeUncommon(to: usize, value: f64): usize {
  if (value != value) {
    store<u32>(to, 0x004e614e);
    return to + 3;
  }
  if (value == Infinity) {
    store<u64>(to, 0x7974696e69666e49);
    return to + 8;
  }
  if (value < 9007199254740992 && Math.trunc(value) == value) return writeU64(to, <u64>value);
  shortest(value);
  return writeDecimal(to, decimalDigits, decimalExponent);
}

/** `digits` × 10^`exponent` in the layout that ECMAScript prescribes. */
function writeDecimal(to: usize, digits: u64, exponent: i32): usize {
  let end = writeU64(to, digits);
  let length = <i32>(end - to);
  const point = length + exponent;
  while (load<u8>(end - 1) == 0x30) end--;
  length = <i32>(end - to);
  if (point > 21 || point < -5) return writeExponent(to, length, point - 1);
  if (point >= length) {
    const zeros = i8x16.splat(0x30);
    v128.store(end, zeros);
    v128.store(end + 16, zeros);
    return to + point;
  }
  if (point > 0) {
    v128.store(to + point + 1, v128.load(to + point));
    store<u8>(to + point, 0x2e);
    return end + 1;
  }
  const first = v128.load(to);
  const last = load<u8>(to + 16);
  store<u64>(to, 0x3030303030302e30);
  const start = to + 2 - point;
  v128.store(start, first);
  store<u8>(start + 16, last);
  return start + length;
}

/** Turns the `length` digits at `to` into scientific notation. */
function writeExponent(to: usize, length: i32, exponent: i32): usize {
  let end = to + 1;
  if (length > 1) {
    v128.store(to + 2, v128.load(to + 1));
    store<u8>(to + 1, 0x2e);
    end = to + length + 1;
  }
  store<u8>(end, 0x65);
  store<u8>(end + 1, exponent < 0 ? 0x2d : 0x2b);
  return writeU32(end + 2, <u32>abs(exponent));
}
