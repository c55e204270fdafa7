// `+`, `-`, `*`, `/`, `%` and `**` of bigints.

import { throwRangeError } from "../error";
import { BigInt, bigintOfWord, compareSizes, normalized } from "./bigint";

const MOST_WORDS: i32 = 1 << 20;

function sum(a: StaticArray<u32>, b: StaticArray<u32>): StaticArray<u32> {
  if (a.length < b.length) return sum(b, a);
  const result = new StaticArray<u32>(a.length + 1);
  let carry: u64 = 0;
  for (let i = 0; i < a.length; i++) {
    carry += <u64>unchecked(a[i]) + (i < b.length ? <u64>unchecked(b[i]) : 0);
    unchecked((result[i] = <u32>carry));
    carry >>= 32;
  }
  unchecked((result[a.length] = <u32>carry));
  return result;
}

/** `a` is not smaller than `b`. */
export function difference(a: StaticArray<u32>, b: StaticArray<u32>): StaticArray<u32> {
  const result = new StaticArray<u32>(a.length);
  let borrow: i64 = 0;
  for (let i = 0; i < a.length; i++) {
    borrow += <i64>unchecked(a[i]) - (i < b.length ? <i64>unchecked(b[i]) : 0);
    unchecked((result[i] = <u32>borrow));
    borrow >>= 32;
  }
  return result;
}

export function bigintAdd(a: BigInt, b: BigInt): BigInt {
  if (a.negative == b.negative) return normalized(a.negative, sum(a.words, b.words));
  return compareSizes(a.words, b.words) >= 0
    ? normalized(a.negative, difference(a.words, b.words))
    : normalized(b.negative, difference(b.words, a.words));
}

export function bigintNegate(a: BigInt): BigInt {
  return new BigInt(!a.negative && a.words.length > 0, a.words);
}

export function bigintSubtract(a: BigInt, b: BigInt): BigInt {
  return bigintAdd(a, bigintNegate(b));
}

export function bigintMultiply(a: BigInt, b: BigInt): BigInt {
  const x = a.words;
  const y = b.words;
  if (x.length + y.length > MOST_WORDS) throwRangeError("Maximum BigInt size exceeded");
  const result = new StaticArray<u32>(x.length + y.length);
  for (let i = 0; i < x.length; i++) {
    const factor: u64 = unchecked(x[i]);
    let carry: u64 = 0;
    for (let j = 0; j < y.length; j++) {
      carry += factor * unchecked(y[j]) + unchecked(result[i + j]);
      unchecked((result[i + j] = <u32>carry));
      carry >>= 32;
    }
    unchecked((result[i + y.length] = <u32>carry));
  }
  return normalized(a.negative != b.negative, result);
}

/** Divides the words in place by one word: what is left. */
export function divideByWord(words: StaticArray<u32>, by: u32): u32 {
  let rest: u64 = 0;
  for (let i = words.length - 1; i >= 0; i--) {
    rest = (rest << 32) | unchecked(words[i]);
    unchecked((words[i] = <u32>(rest / by)));
    rest %= by;
  }
  return <u32>rest;
}

/** What `divide` leaves. */
let remains: StaticArray<u32> | null = null;

/** The quotient of two sizes, by Knuth's algorithm D; the remainder is in `remains`. */
function divide(a: StaticArray<u32>, b: StaticArray<u32>): StaticArray<u32> {
  if (compareSizes(a, b) < 0) {
    remains = a;
    return new StaticArray<u32>(0);
  }
  if (b.length == 1) {
    const quotient = StaticArray.slice(a);
    const rest = new StaticArray<u32>(1);
    unchecked((rest[0] = divideByWord(quotient, unchecked(b[0]))));
    remains = rest;
    return quotient;
  }
  const shift = <u32>clz(unchecked(b[b.length - 1]));
  const divisor = shifted(b, shift, b.length);
  const rest = shifted(a, shift, a.length + 1);
  const n = b.length;
  const m = a.length - n;
  const quotient = new StaticArray<u32>(m + 1);
  const high: u64 = unchecked(divisor[n - 1]);
  const second: u64 = unchecked(divisor[n - 2]);
  for (let j = m; j >= 0; j--) {
    const top = (<u64>unchecked(rest[j + n]) << 32) | unchecked(rest[j + n - 1]);
    let guess = top / high;
    let left = top % high;
    while (guess > 0xffffffff || guess * second > ((left << 32) | unchecked(rest[j + n - 2]))) {
      guess--;
      left += high;
      if (left > 0xffffffff) break;
    }
    let borrow: i64 = 0;
    let carry: u64 = 0;
    for (let i = 0; i < n; i++) {
      carry += guess * unchecked(divisor[i]);
      borrow += <i64>unchecked(rest[i + j]) - <i64>(carry & 0xffffffff);
      unchecked((rest[i + j] = <u32>borrow));
      borrow >>= 32;
      carry >>= 32;
    }
    borrow += <i64>unchecked(rest[j + n]) - <i64>carry;
    unchecked((rest[j + n] = <u32>borrow));
    if (borrow < 0) {
      guess--;
      let again: u64 = 0;
      for (let i = 0; i < n; i++) {
        again += <u64>unchecked(rest[i + j]) + unchecked(divisor[i]);
        unchecked((rest[i + j] = <u32>again));
        again >>= 32;
      }
      unchecked((rest[j + n] = unchecked(rest[j + n]) + <u32>again));
    }
    unchecked((quotient[j] = <u32>guess));
  }
  for (let i = 0; i < n; i++) {
    const next: u64 = i + 1 < rest.length ? unchecked(rest[i + 1]) : 0;
    unchecked((rest[i] = <u32>(((next << 32) | unchecked(rest[i])) >> shift)));
  }
  const left = new StaticArray<u32>(n);
  memory.copy(changetype<usize>(left), changetype<usize>(rest), <usize>n << 2);
  remains = left;
  return quotient;
}

/** Words that are moved up by less than a word. */
function shifted(words: StaticArray<u32>, shift: u32, length: i32): StaticArray<u32> {
  const result = new StaticArray<u32>(length);
  let carry: u64 = 0;
  for (let i = 0; i < length; i++) {
    carry |= (i < words.length ? <u64>unchecked(words[i]) : 0) << shift;
    unchecked((result[i] = <u32>carry));
    carry >>= 32;
  }
  return result;
}

function refuseZero(by: BigInt): void {
  if (by.words.length == 0) throwRangeError("Division by zero");
}

export function bigintDivide(a: BigInt, b: BigInt): BigInt {
  refuseZero(b);
  return normalized(a.negative != b.negative, divide(a.words, b.words));
}

export function bigintRemainder(a: BigInt, b: BigInt): BigInt {
  refuseZero(b);
  divide(a.words, b.words);
  return normalized(a.negative, remains!);
}

export function bigintPower(base: BigInt, exponent: BigInt): BigInt {
  if (exponent.negative) throwRangeError("Exponent must be positive");
  if (exponent.words.length > 1) {
    if (base.words.length == 0) return base;
    if (base.words.length > 1 || unchecked(base.words[0]) != 1) throwRangeError("Maximum BigInt size exceeded");
    return (unchecked(exponent.words[0]) & 1) != 0 || !base.negative ? base : bigintNegate(base);
  }
  let result = bigintOfWord(1);
  let left: u32 = exponent.words.length ? unchecked(exponent.words[0]) : 0;
  let factor = base;
  while (left != 0) {
    if (left & 1) result = bigintMultiply(result, factor);
    left >>= 1;
    if (left != 0) factor = bigintMultiply(factor, factor);
  }
  return result;
}
