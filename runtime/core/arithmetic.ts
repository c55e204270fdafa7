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

/** JavaScript's ToInt32, for bit operators on numbers. */
export function toInt32(value: f64): i32 {
  if (abs(value) < 2147483648.0) return <i32>value;
  if (!isFinite(value)) return 0;
  const wrapped = Math.trunc(value) % 4294967296.0;
  return <i32>(<i64>wrapped);
}

/** A number where the library takes an integer: NaN is 0, fractions are cut, what is too large is as large as can be. */
export function toInteger(value: f64): i32 {
  if (!(value == value)) return 0;
  if (value >= 2147483647.0) return i32.MAX_VALUE;
  return value <= -2147483648.0 ? i32.MIN_VALUE : <i32>value;
}

/** A number as an index: what is not a whole number in range is an index that no array has. */
// @ts-ignore: decorator
@inline
export function toIndex(value: f64): i32 {
  const index = <i32>value;
  return <f64>index == value ? index : -1;
}
