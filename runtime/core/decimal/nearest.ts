// Decimal text to the nearest double, ties to even. AssemblyScript's own parseFloat is off by one unit for some inputs.

import { Natural } from "./natural";
import {
  floorLog2Pow10,
  HIGHEST_POWER,
  LOWEST_POWER,
  multiply,
  powerHigh,
  powerLow,
  powerOfTen,
  productHigh,
} from "./powers";

/** Digits past these decide nothing but a tie: they are folded into the last one. */
const MAX_DIGITS: i32 = 780;

/** As many as fit a u64 whatever they are. */
const WORD_DIGITS: i32 = 19;

/** Digits are multiplied in nine at a time. */
const CHUNK: u32 = 1000000000;

const EXACT_INTEGER: u64 = 1 << 53;
const EXACT_POWER: i32 = 22;
const INFINITE_BITS: u64 = 0x7ff0000000000000;
const HIDDEN_BIT: u64 = 1 << 52;

/**
 * The double nearest to the natural number whose `count` digits are the bytes (0 to 9, the first not 0) at `digits`,
 * times ten to the `exponent`.
 */
export function nearestDouble(digits: usize, count: i32, exponent: i32): f64 {
  while (count > 0 && load<u8>(digits + count - 1) == 0) {
    count--;
    exponent++;
  }
  if (count == 0) return 0;
  const head = min(count, WORD_DIGITS);
  let word: u64 = 0;
  for (let i = 0; i < head; i++) word = word * 10 + load<u8>(digits + i);
  const scale = exponent + count - head;
  if (count == head && word <= EXACT_INTEGER && abs(scale) <= EXACT_POWER) {
    return scale < 0 ? <f64>word / smallPower(-scale) : <f64>word * smallPower(scale);
  }
  if (head + scale > 310) return Infinity;
  if (head + scale < -326) return 0;
  const quick = between(word, scale, count > head);
  if (quick >= 0) return quick;
  return corrected(estimate(word, scale), digits, count, exponent);
}

/** The double nearest to `word` × 10^`scale`; -1 where that needs `nearestDouble`. */
export function nearestWord(word: u64, scale: i32): f64 {
  if (word == 0) return 0;
  if (word <= EXACT_INTEGER && abs(scale) <= EXACT_POWER) {
    return scale < 0 ? <f64>word / smallPower(-scale) : <f64>word * smallPower(scale);
  }
  // 19 digits at most: neither the largest double nor a subnormal is near.
  return abs(scale) > 280 ? -1 : between(word, scale, false);
}

/**
 * `word` × 10^`scale` from a 128-bit power, or -1 where that is not exact enough to round. The decimal lies between two
 * bounds; where both round to the same double, so does it. `cut`: digits below those in `word` follow.
 */
function between(word: u64, scale: i32, cut: bool): f64 {
  if (scale < LOWEST_POWER || scale > HIGHEST_POWER) return -1;
  powerOfTen(scale);
  const shift = clz(word);
  multiply(powerLow, word << shift);
  const carry = productHigh;
  const low = multiply(powerHigh, word << shift) + carry;
  const high = productHigh + u64(low < carry);
  const exponent = floorLog2Pow10(scale) + 1 - <i32>shift;
  // Rounding to a subnormal number would be a second rounding.
  if (exponent + 62 < -1021) return -1;
  // The power is at most three units too large, the product cut off below its 128 bits.
  const from = high - u64(low < 8);
  const to = high + 1 + (cut ? <u64>1 << shift : 0);
  if (to < high) return -1;
  const value = <f64>from;
  return value == <f64>to ? twoTo(exponent, value) : -1;
}

/** `value` × 2^`exponent`, in two steps so that neither factor overflows where the product does not. */
function twoTo(exponent: i32, value: f64): f64 {
  const half = exponent >> 1;
  return value * factor(half) * factor(exponent - half);
}

function factor(exponent: i32): f64 {
  return reinterpret<f64>(<u64>(exponent + 1023) << 52);
}

/** Moves an estimate until it lies within half a unit of the decimal (Clinger's algorithm R). */
function corrected(guess: f64, digits: usize, count: i32, exponent: i32): f64 {
  let bits = reinterpret<u64>(guess);
  while (bits != INFINITE_BITS) {
    const above = compareWithMidpoint(bits, digits, count, exponent);
    if (above > 0) {
      bits++;
      continue;
    }
    if (above == 0) {
      bits += bits & 1;
      break;
    }
    if (bits == 0) break;
    const below = compareWithMidpoint(bits - 1, digits, count, exponent);
    if (below > 0 || (below == 0 && !(bits & 1))) break;
    bits--;
  }
  return reinterpret<f64>(bits);
}

/** Compares the decimal with the point halfway between the double of `bits` and the next one. */
function compareWithMidpoint(bits: u64, digits: usize, count: i32, exponent: i32): i32 {
  const biased = <i32>(bits >> 52);
  const mantissa = (bits & (HIDDEN_BIT - 1)) | (biased ? HIDDEN_BIT : 0);
  const midpoint = Natural.of((mantissa << 1) | 1);
  const twos = max(biased, 1) - 1076;
  const used = min(count, MAX_DIGITS);
  const decimal = naturalOf(digits, used);
  if (count > used) decimal.multiply(10, 1);
  const tens = exponent + count - used - (count > used ? 1 : 0);
  if (tens > 0) decimal.multiplyTenTo(tens);
  else midpoint.multiplyTenTo(-tens);
  if (twos > 0) midpoint.shiftLeft(twos);
  else decimal.shiftLeft(-twos);
  return decimal.compare(midpoint);
}

function naturalOf(digits: usize, count: i32): Natural {
  const natural = Natural.of(0);
  for (let i = 0; i < count; ) {
    let chunk: u32 = 0;
    let power: u32 = 1;
    for (; i < count && power < CHUNK; i++) {
      chunk = chunk * 10 + load<u8>(digits + i);
      power *= 10;
    }
    natural.multiply(power, chunk);
  }
  return natural;
}

/** Off by a few units in the last place at most, never infinite. */
function estimate(word: u64, scale: i32): f64 {
  let value = <f64>word;
  // In two parts, so that neither factor overflows where the product does not.
  const half = scale / 2;
  value = scaled(scaled(value, half), scale - half);
  return min(value, f64.MAX_VALUE);
}

function scaled(value: f64, power: i32): f64 {
  return power < 0 ? value / smallPower(-power) : value * smallPower(power);
}

/** 1 to 10^22, which doubles hold exactly. */
// @ts-ignore: decorator
@lazy
const SMALL_POWERS: usize = memory.data<f64>([
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21,
  1e22,
]);

/** Exact up to 22. */
function smallPower(exponent: i32): f64 {
  if (exponent <= EXACT_POWER) return load<f64>(SMALL_POWERS + (<usize>exponent << 3));
  let result = 1.0;
  let base = 10.0;
  for (; exponent; exponent >>= 1) {
    if (exponent & 1) result *= base;
    base *= base;
  }
  return result;
}
