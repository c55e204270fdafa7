// Which class an object was made as, from the header in front of it: generated code switches on it where objects of
// several classes stand for one type.

/** The class's id, as `idof` gives it. */
// @ts-ignore: decorator
@inline
export function classId<T>(object: T): u32 {
  return load<u32>(changetype<usize>(object) - 8);
}

/** The first of two values that are computed in this order. */
export function first<T>(a: T, _b: T): T {
  return a;
}
