// The shortest decimal that reads back as the same double, and of those the closest: Raffaello Giulietti's Schubfach.
// Its proof asks for powers of ten of 126 bits, so those of powers.ts have room for four units in the last of their 128.

import { floorLog2Pow10, multiply, powerHigh, powerLow, powerOfTen, productHigh } from "./powers";

/** The digits of the last result: its value is `decimalDigits` × 10^`decimalExponent`. May end in zeros. */
export let decimalDigits: u64 = 0;
export let decimalExponent: i32 = 0;

/** Finds the shortest decimal for a positive, finite `value`. */
export function shortest(value: f64): void {
  const bits = reinterpret<u64>(value);
  const fraction = bits & 0x000fffffffffffff;
  const biased = <i32>(bits >> 52);
  const normal = biased != 0;
  const significand = normal ? fraction | 0x0010000000000000 : fraction;
  const exponent = normal ? biased - 1075 : -1074;
  // Below a power of two the neighbour is half as far away as above it.
  const uneven = fraction == 0 && biased > 1;

  const k = (exponent * 1262611 - (uneven ? 524031 : 0)) >> 22;
  const shift = <u64>(exponent + floorLog2Pow10(-k) + 1);
  powerOfTen(-k);
  // The value and the ends of its rounding interval, in quarters of 10^k.
  const middle = scaled((significand << 2) << shift);
  const odd = significand & 1;
  const lower = scaled(((significand << 2) - (uneven ? 1 : 2)) << shift) + odd;
  const upper = scaled(((significand << 2) + 2) << shift) - odd;
  choose(middle, lower, upper, k);
}

/** Takes a decimal one digit shorter when one lies in the interval, else the closest. */
function choose(middle: u64, lower: u64, upper: u64, k: i32): void {
  const whole = middle >> 2;
  if (whole >= 10) {
    const tens = whole / 10;
    const below = lower <= 40 * tens;
    const above = 40 * tens + 40 <= upper;
    if (below != above) {
      decimalDigits = tens + u64(above);
      decimalExponent = k + 1;
      return;
    }
  }
  const below = lower <= whole << 2;
  const above = (whole << 2) + 4 <= upper;
  const half = (whole << 2) + 2;
  const up = below != above ? above : middle > half || (middle == half && (whole & 1) == 1);
  decimalDigits = whole + u64(up);
  decimalExponent = k;
}

/** `value` times the power, its upper 64 bits, with the lowest bit set when anything was cut off (round to odd). */
function scaled(value: u64): u64 {
  multiply(powerLow, value);
  const carry = productHigh;
  const low = multiply(powerHigh, value) + carry;
  return (productHigh + u64(low < carry)) | u64(low > 1);
}
