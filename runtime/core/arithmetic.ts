// Arithmetic that AssemblyScript would trap on, or that JavaScript defines otherwise.

import { __throw } from "./error";

/** Integer division; a division by zero throws instead of trapping. */
// @ts-ignore: decorator
@inline
export function divide<T>(a: T, b: T): T {
  if (b == 0) __throw(new RangeError("Division by zero"));
  // The one quotient that does not fit wraps, like every other integer operation.
  if (isSigned<T>() && b == <T>-1) return <T>(0 - a);
  return a / b;
}

/** Integer remainder; a division by zero throws instead of trapping. */
// @ts-ignore: decorator
@inline
export function remainder<T>(a: T, b: T): T {
  if (b == 0) __throw(new RangeError("Division by zero"));
  if (isSigned<T>() && b == <T>-1) return 0;
  return a % b;
}

/** `base ** exponent` in integers: wraps; what is below 1 is cut to 0. */
export function power<T>(base: T, exponent: T): T {
  if (isSigned<T>() && exponent < 0) {
    if (base == 0) __throw(new RangeError("Division by zero"));
    return base == 1 ? 1 : base == <T>-1 ? (exponent & 1 ? <T>-1 : 1) : 0;
  }
  let result: T = 1;
  for (let left = exponent; left != 0; left >>= 1) {
    if (left & 1) result *= base;
    base *= base;
  }
  return result;
}

/** The remainder of two numbers. Floats divide bit by bit; most numbers that are divided are small whole ones. */
// @ts-ignore: decorator
@inline
export function modulo(a: f64, b: f64): f64 {
  const x = <i32>a;
  const y = <i32>b;
  return x > 0 && y > 0 && <f64>x == a && <f64>y == b ? <f64>(<u32>x % <u32>y) : floatRemainder(a, b);
}

function floatRemainder(a: f64, b: f64): f64 {
  return a % b;
}

/** -1, 0 or 1: which of the two is larger. */
export function compareSigns(a: i64, b: u64): i32 {
  return a < 0 || <u64>a < b ? -1 : i32(<u64>a > b);
}

/** JavaScript's ToInt32, for bit operators on numbers. */
// @ts-ignore: decorator
@inline
export function toInt32(value: f64): i32 {
  if (ASC_SHRINK_LEVEL > 1) return calledInt32(value);
  return abs(value) < 9223372036854775808.0 ? <i32>(<i64>value) : <i32>wrapped(value);
}

// Where size counts more than speed, what is written in place elsewhere is a call.

function calledInt32(value: f64): i32 {
  return abs(value) < 9223372036854775808.0 ? <i32>(<i64>value) : <i32>wrapped(value);
}

function calledIndex(value: f64): i32 {
  const index = <i32>value;
  return <f64>index == value ? index : -1;
}

function calledIndex64(value: i64): i32 {
  const index = <i32>value;
  return <i64>index == value ? index : -1;
}

/** A number as a 64-bit integer: its fraction cut, then modulo 2^64. */
// @ts-ignore: decorator
@inline
export function toInt64(value: f64): i64 {
  return abs(value) < 9223372036854775808.0 ? <i64>value : wrapped(value);
}

/** Numbers beyond 2^63 modulo 2^64; they are whole: 53 bits, moved up by their exponent. */
function wrapped(value: f64): i64 {
  const bits = reinterpret<u64>(value);
  const shift = (<i32>(bits >> 52) & 0x7ff) - 1075;
  // That is NaN and infinity too.
  if (shift > 63) return 0;
  const whole = <i64>((bits & 0x000fffffffffffff) | 0x0010000000000000) << shift;
  return value < 0 ? -whole : whole;
}

/** A number where the library takes an integer: NaN is 0, fractions are cut, what is too large is as large as can be. */
export function toInteger(value: f64): i32 {
  if (!(value == value)) return 0;
  if (value >= 2147483647.0) return i32.MAX_VALUE;
  return value <= -2147483648.0 ? i32.MIN_VALUE : <i32>value;
}

/** The same of an integer that is longer. */
export function toInteger64(value: i64): i32 {
  return <i32>min(max(value, <i64>i32.MIN_VALUE), <i64>i32.MAX_VALUE);
}

/** A number as an index: what is not a whole number in range is an index that no array has. */
// @ts-ignore: decorator
@inline
export function toIndex(value: f64): i32 {
  if (ASC_SHRINK_LEVEL > 1) return calledIndex(value);
  const index = <i32>value;
  return <f64>index == value ? index : -1;
}

/** `a % b` as an index, where `b` counts something: of none there is no index. */
// @ts-ignore: decorator
@inline
export function indexRemainder<T>(a: T, b: T): i32 {
  return b > 0 ? <i32>(a % b) : -1;
}

/** The same as `toIndex` of an integer that is longer than an index. */
// @ts-ignore: decorator
@inline
export function toIndex64(value: i64): i32 {
  if (ASC_SHRINK_LEVEL > 1) return calledIndex64(value);
  const index = <i32>value;
  return <i64>index == value ? index : -1;
}
