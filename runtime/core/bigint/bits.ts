// `<<`, `>>`, `&`, `|`, `^` and `~` of bigints, which are two's complement with endless signs.

import { throwRangeError } from "../error";
import { bigintAdd, bigintNegate, bigintSubtract } from "./arithmetic";
import { BigInt, bigintOfWord, normalized } from "./bigint";

const MOST_BITS: f64 = 33554432.0;

function amountOf(by: BigInt): i32 {
  const words = by.words;
  if (words.length == 0) return 0;
  const size: f64 = words.length > 1 ? MOST_BITS + 1 : <f64>unchecked(words[0]);
  return size > MOST_BITS ? (by.negative ? i32.MIN_VALUE : i32.MAX_VALUE) : by.negative ? -<i32>size : <i32>size;
}

export function bigintShiftLeft(value: BigInt, by: BigInt): BigInt {
  return shift(value, amountOf(by));
}

export function bigintShiftRight(value: BigInt, by: BigInt): BigInt {
  const amount = amountOf(by);
  return shift(value, amount == i32.MIN_VALUE ? i32.MAX_VALUE : -amount);
}

function shift(value: BigInt, by: i32): BigInt {
  const words = value.words;
  if (by == 0 || words.length == 0) return value;
  if (by > 0) {
    if (<f64>by > MOST_BITS) throwRangeError("Maximum BigInt size exceeded");
    const whole = by >> 5;
    const bits = <u64>(by & 31);
    const result = new StaticArray<u32>(words.length + whole + 1);
    let carry: u64 = 0;
    for (let i = 0; i < words.length; i++) {
      carry |= <u64>unchecked(words[i]) << bits;
      unchecked((result[i + whole] = <u32>carry));
      carry >>= 32;
    }
    unchecked((result[words.length + whole] = <u32>carry));
    return normalized(value.negative, result);
  }
  // Downwards, towards minus infinity.
  if (value.negative) {
    const one = bigintOfWord(1);
    const below = shift(bigintSubtract(bigintNegate(value), one), by);
    return bigintNegate(bigintAdd(below, one));
  }
  const amount = by == i32.MIN_VALUE ? i32.MAX_VALUE : -by;
  const whole = amount >> 5;
  const bits = <u64>(amount & 31);
  if (whole >= words.length) return bigintOfWord(0);
  const result = new StaticArray<u32>(words.length - whole);
  for (let i = 0; i < result.length; i++) {
    const high: u64 = i + whole + 1 < words.length ? unchecked(words[i + whole + 1]) : 0;
    unchecked((result[i] = <u32>(((high << 32) | unchecked(words[i + whole])) >> bits)));
  }
  return normalized(false, result);
}

/** Two's complement in so many words. */
function complement(value: BigInt, length: i32): StaticArray<u32> {
  const result = new StaticArray<u32>(length);
  const words = value.words;
  let carry: u64 = 1;
  for (let i = 0; i < length; i++) {
    const word: u32 = i < words.length ? unchecked(words[i]) : 0;
    if (value.negative) {
      carry += <u64>~word;
      unchecked((result[i] = <u32>carry));
      carry >>= 32;
    } else unchecked((result[i] = word));
  }
  return result;
}

function fromComplement(words: StaticArray<u32>): BigInt {
  const length = words.length;
  if (length == 0 || <i32>unchecked(words[length - 1]) >= 0) return normalized(false, words);
  return normalized(true, complement(new BigInt(true, words), length));
}

const AND = 0;
const OR = 1;

function combined(a: BigInt, b: BigInt, operator: i32): BigInt {
  const length = max(a.words.length, b.words.length) + 1;
  const x = complement(a, length);
  const y = complement(b, length);
  for (let i = 0; i < length; i++) {
    const left = unchecked(x[i]);
    const right = unchecked(y[i]);
    unchecked((x[i] = operator == AND ? left & right : operator == OR ? left | right : left ^ right));
  }
  return fromComplement(x);
}

export function bigintAnd(a: BigInt, b: BigInt): BigInt {
  return combined(a, b, AND);
}

export function bigintOr(a: BigInt, b: BigInt): BigInt {
  return combined(a, b, OR);
}

export function bigintXor(a: BigInt, b: BigInt): BigInt {
  return combined(a, b, 2);
}

export function bigintNot(a: BigInt): BigInt {
  return bigintNegate(bigintAdd(a, bigintOfWord(1)));
}

/** `BigInt.asUintN(bits, value)` */
export function bigintAsUint(bits: f64, value: BigInt): BigInt {
  const mask = bigintSubtract(shift(bigintOfWord(1), <i32>bits), bigintOfWord(1));
  return bigintAnd(value, mask);
}

/** `BigInt.asIntN(bits, value)` */
export function bigintAsInt(bits: f64, value: BigInt): BigInt {
  if (bits == 0) return bigintOfWord(0);
  const low = bigintAsUint(bits, value);
  const half = shift(bigintOfWord(1), <i32>bits - 1);
  return bigintAnd(low, half).words.length ? bigintSubtract(low, shift(half, 1)) : low;
}
