// Items of an array that were never assigned. Of numbers they are a NaN of their own, of references null.

/** The bits of a number that was never assigned: in arithmetic NaN, as `undefined` is. */
const HOLE: u64 = 0x7ff8dead00000000;

/** Whether the item at `index`, which is below the length, was never assigned. */
// @ts-ignore: decorator
@inline
export function isHole<T>(array: T[], index: i32): bool {
  if (isReference<T>()) return load<usize>(array.dataStart + (<usize>index << alignof<T>())) == 0;
  if (isFloat<T>() && sizeof<T>() == 8) return load<u64>(array.dataStart + (<usize>index << 3)) == HOLE;
  return false;
}

/** Makes holes of the items from `from` on, below `to`. The memory is the array's already. */
export function makeHoles<T>(array: T[], from: i32, to: i32): void {
  const start = array.dataStart;
  if (isFloat<T>() && sizeof<T>() == 8) for (let i = from; i < to; i++) store<u64>(start + (<usize>i << 3), HOLE);
  else memory.fill(start + (<usize>from << alignof<T>()), 0, <usize>(to - from) << alignof<T>());
}

/** `delete array[index]`: there is a hole then. */
export function arrayDelete<T>(array: T[], index: i32): bool {
  if (<u32>index < <u32>array.length) makeHoles<T>(array, index, index + 1);
  return true;
}

/** `index in array` */
export function arrayHas<T>(array: T[], index: f64): bool {
  if (!(index >= 0 && index < <f64>array.length) || Math.trunc(index) != index) return false;
  return isNullable<T>() || !isHole<T>(array, <i32>index);
}

/** `Object.keys(array)`: the indices of what is no hole. */
export function arrayKeys<T>(array: T[]): string[] {
  const keys: string[] = [];
  for (let i = 0; i < array.length; i++) if (!isHole<T>(array, i)) keys.push(i.toString());
  return keys;
}
