// Searching in arrays.

import { sameValueZero, strictlyEqual } from "../equality";

export function arrayIndexOf<T>(array: T[], value: T, from: i32): i32 {
  for (let i = startOf(array.length, from); i < array.length; i++) {
    if (strictlyEqual<T>(unchecked(array[i]), value)) return i;
  }
  return -1;
}

export function arrayLastIndexOf<T>(array: T[], value: T, from: i32): i32 {
  const length = array.length;
  for (let i = from < 0 ? length + from : min(from, length - 1); i >= 0; i--) {
    if (strictlyEqual<T>(unchecked(array[i]), value)) return i;
  }
  return -1;
}

export function arrayIncludes<T>(array: T[], value: T, from: i32): bool {
  for (let i = startOf(array.length, from); i < array.length; i++) {
    if (sameValueZero<T>(unchecked(array[i]), value)) return true;
  }
  return false;
}

/** An index that counts from the end where it is negative; -1 where it is out of range. */
export function relativeIndex(length: i32, index: i32): i32 {
  const from = index < 0 ? index + length : index;
  return from >= 0 && from < length ? from : -1;
}

/** Where a range begins or ends that counts from the end where it is negative. */
export function startOf(length: i32, index: i32): i32 {
  return index < 0 ? max(length + index, 0) : min(index, length);
}
