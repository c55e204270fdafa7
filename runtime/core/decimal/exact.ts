// The exact decimal expansion of a double, and its rounding: ties go up, as `toFixed` and its like want it.

import { Natural } from "./natural";

/** More than the digits of the smallest double. */
const ROOM: i32 = 1216;

// @ts-ignore: decorator
@lazy
const digits: usize = memory.data(1216);

/** How many digits there are. */
export let exactCount: i32 = 0;

/** Where the point is: before the first digit where it is 0. */
export let exactPoint: i32 = 0;

/** Expands a positive number. */
export function expand(value: f64): void {
  const bits = reinterpret<u64>(value);
  const biased = <i32>(bits >> 52) & 0x7ff;
  let mantissa = bits & 0x000fffffffffffff;
  if (biased) mantissa |= 0x0010000000000000;
  let exponent = max(biased, 1) - 1075;
  const spare = <i32>ctz(mantissa);
  mantissa >>= <u64>spare;
  exponent += spare;
  // mantissa × 2^-n is mantissa × 5^n with n decimals.
  const natural = Natural.of(mantissa);
  if (exponent >= 0) natural.shiftLeft(exponent);
  else multiplyFiveTo(natural, -exponent);
  let start = ROOM;
  while (!natural.isZero) {
    let chunk = natural.divide(1000000000);
    for (let i = 0; i < 9; i++) {
      store<u8>(digits + --start, chunk % 10);
      chunk /= 10;
    }
  }
  while (load<u8>(digits + start) == 0) start++;
  exactCount = ROOM - start;
  memory.copy(digits, digits + start, exactCount);
  exactPoint = exactCount + min(exponent, 0);
}

function multiplyFiveTo(natural: Natural, exponent: i32): void {
  for (; exponent >= 13; exponent -= 13) natural.multiply(1220703125, 0);
  for (; exponent > 0; exponent--) natural.multiply(5, 0);
}

/** Keeps the first `count` digits, which may be none or less. */
export function roundTo(count: i32): void {
  if (count >= exactCount) return;
  const up = count >= 0 && load<u8>(digits + count) >= 5;
  exactCount = max(count, 0);
  if (!up) return;
  let at = exactCount - 1;
  while (at >= 0 && load<u8>(digits + at) == 9) store<u8>(digits + at--, 0);
  if (at >= 0) return store<u8>(digits + at, load<u8>(digits + at) + 1);
  // 9.9 became 10: one digit more before the point, as many as before in all.
  store<u8>(digits, 1);
  exactPoint++;
  exactCount = max(exactCount, 1);
}

/** The digit at `index`; 0 outside. */
// @ts-ignore: decorator
@inline
export function exactDigit(index: i32): i32 {
  return index >= 0 && index < exactCount ? load<u8>(digits + index) : 0;
}
