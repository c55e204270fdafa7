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
  // The value and the ends of its rounding interval, in quarters of 10^k. The value is the power times `v`, exactly, in three
  // words; the ends are so many times the power away, which is a shift.
  const v = (significand << 2) << shift;
  const low = multiply(powerLow, v);
  const carry = productHigh;
  const mid = multiply(powerHigh, v) + carry;
  const high = productHigh + u64(mid < carry);
  const odd = significand & 1;
  const down = uneven ? shift : shift + 1;
  const lowLess = low - (powerLow << down);
  const borrow = u64(lowLess > low);
  const midLess = mid - middleOf(down) - borrow;
  const highLess = high - carried(powerHigh, down) - u64(midLess > mid || (midLess == mid && borrow != 0));
  const up = shift + 1;
  const lowMore = low + (powerLow << up);
  const over = u64(lowMore < low);
  const midMore = mid + middleOf(up) + over;
  const highMore = high + carried(powerHigh, up) + u64(midMore < mid || (midMore == mid && over != 0));
  choose(rounded(high, mid), rounded(highLess, midLess) + odd, rounded(highMore, midMore) - odd, k);
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

/** The middle word of the power shifted left. */
// @ts-ignore: decorator
@inline
function middleOf(shift: u64): u64 {
  return (powerHigh << shift) | carried(powerLow, shift);
}

/** What a shift to the left by less than 64 pushes out. */
// @ts-ignore: decorator
@inline
function carried(word: u64, shift: u64): u64 {
  return (word >> 1) >> (63 - shift);
}

/** The upper word, with the lowest bit set when anything was cut off (round to odd). */
// @ts-ignore: decorator
@inline
function rounded(high: u64, mid: u64): u64 {
  return high | u64(mid > 1);
}
