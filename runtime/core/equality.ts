// `===` and its like for values whose type is only known to the generic code around it.

import { Box } from "./box";

/** `a === b`. */
// @ts-ignore: decorator
@inline
export function strictlyEqual<T>(a: T, b: T): bool {
  if (isString<T>()) return equalText(changetype<string | null>(a), changetype<string | null>(b));
  // @ts-ignore: a bigint, which this file does not know
  if (isReference<T>() && isDefined(a.sameBigInt)) return equalBigInts<T>(a, b);
  if (isReference<T>()) return equalReferences(changetype<usize>(a), changetype<usize>(b), false);
  return a == b;
}

/** `===`, but NaN equals itself: how `includes`, `Map` and `Set` compare. */
// @ts-ignore: decorator
@inline
export function sameValueZero<T>(a: T, b: T): bool {
  if (isFloat<T>()) return a == b || (a != a && b != b);
  if (isString<T>()) return equalText(changetype<string | null>(a), changetype<string | null>(b));
  // @ts-ignore: a bigint, which this file does not know
  if (isReference<T>() && isDefined(a.sameBigInt)) return equalBigInts<T>(a, b);
  if (isReference<T>()) return equalReferences(changetype<usize>(a), changetype<usize>(b), true);
  return a == b;
}

/** `Object.is`: as `===`, but NaN is itself and -0 is not 0. */
export function sameValue(a: Object | null, b: Object | null): bool {
  if (!sameValueZero<Object | null>(a, b)) return false;
  if (a === null || b === null) return true;
  const x = changetype<usize>(a);
  const y = changetype<usize>(b);
  const id = idof<Box<f64>>();
  if (rtIdOf(x) != id || rtIdOf(y) != id) return true;
  // Equal numbers but for zeros have the same sign; a NaN has any.
  return load<f64>(x) != 0 || load<u64>(x) == load<u64>(y);
}

function equalBigInts<T>(a: T, b: T): bool {
  if (changetype<usize>(a) == 0 || changetype<usize>(b) == 0) return changetype<usize>(a) == changetype<usize>(b);
  // @ts-ignore: asked before
  return a.sameBigInt(b);
}

function equalText(a: string | null, b: string | null): bool {
  return a == b;
}

/** Objects by identity; strings and boxed primitives, which the object's header tells, by value. */
function equalReferences(a: usize, b: usize, nan: bool): bool {
  if (a == 0 || b == 0) return a == b;
  const id = rtIdOf(a);
  if (id == idof<Box<f64>>()) {
    const x = load<f64>(a);
    // As an i32 may be the same number in a union.
    const y = rtIdOf(b) == id ? load<f64>(b) : rtIdOf(b) == idof<Box<i32>>() ? <f64>load<i32>(b) : NaN;
    if (rtIdOf(b) != id && rtIdOf(b) != idof<Box<i32>>()) return false;
    return x == y || (nan && x != x && y != y);
  }
  if (a == b) return true;
  if (id != rtIdOf(b)) return false;
  if (id == idof<string>()) return changetype<string>(a) == changetype<string>(b);
  if (id == idof<Box<bool>>() || id == idof<Box<u8>>() || id == idof<Box<i8>>()) return load<u8>(a) == load<u8>(b);
  if (id == idof<Box<u16>>() || id == idof<Box<i16>>()) return load<u16>(a) == load<u16>(b);
  if (id == idof<Box<i32>>() || id == idof<Box<u32>>()) return load<u32>(a) == load<u32>(b);
  if (id == idof<Box<i64>>() || id == idof<Box<u64>>()) return load<u64>(a) == load<u64>(b);
  return false;
}

/** The class that an object was made as (AssemblyScript's object header). */
// @ts-ignore: decorator
@inline
export function rtIdOf(object: usize): u32 {
  return load<u32>(object - 8);
}
