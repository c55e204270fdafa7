// Array methods that change the array. Ranges count from the end where they are negative; what lies outside is cut.

import { throwRangeError } from "../error";
import { makeHoles } from "./hole";
import { startOf } from "./search";

/** `array[index] = value`: behind the last one it is new, and so are those between, which are holes. */
// @ts-ignore: decorator
@inline
export function arraySet<T>(array: T[], index: i32, value: T): T {
  if (ASC_SHRINK_LEVEL > 1) setItem<T>(array, index, value);
  else if (<u32>index < <u32>array.length) unchecked((array[index] = value));
  else append<T>(array, index, value);
  return value;
}

/** The same as a call, where size counts more than speed. */
function setItem<T>(array: T[], index: i32, value: T): void {
  if (<u32>index < <u32>array.length) unchecked((array[index] = value));
  else append<T>(array, index, value);
}

function append<T>(array: T[], index: i32, value: T): void {
  if (index != array.length) grow<T>(array, index);
  array.push(value);
}

/** An array that has holes at its end. Integers that were never assigned there are not. */
function grow<T>(array: T[], length: i32): void {
  if (isInteger<T>() && sizeof<T>() > 1) throwRangeError("Index out of range: an array of integers has no holes");
  // What is negative, too.
  if (<u32>length > <u32>MOST_ITEMS) throwRangeError("Index out of range: too far from the items of the array");
  const from = array.length;
  array.length = length;
  makeHoles<T>(array, from, length);
}

/** An index further behind is a mistake rather than a list. */
const MOST_ITEMS: i32 = 1 << 26;

/** `array.length = length`: cuts. */
export function arraySetLength<T>(array: T[], length: f64): f64 {
  if (!(length >= 0 && length <= 4294967295 && Math.trunc(length) == length)) throwRangeError("Invalid array length");
  if (length > <f64>array.length) {
    grow<T>(array, length > <f64>MOST_ITEMS ? MOST_ITEMS + 1 : <i32>length);
    return length;
  }
  const size = <i32>length;
  if (isReference<T>()) {
    for (let i = size; i < array.length; i++) store<usize>(array.dataStart + (<usize>i << alignof<T>()), 0);
  }
  array.length = size;
  return length;
}

/** The same of an array whose items may be null as well as undefined: what nobody assigned is `empty`. */
export function arraySetLengthOr<T>(array: T[], length: f64, empty: T): f64 {
  if (length > <f64>array.length && length <= <f64>MOST_ITEMS) fillUpTo<T>(array, <i32>length, empty);
  return arraySetLength<T>(array, length);
}

export function arraySetOr<T>(array: T[], index: i32, value: T, empty: T): T {
  if (index > array.length && index <= MOST_ITEMS) fillUpTo<T>(array, index, empty);
  return arraySet<T>(array, index, value);
}

function fillUpTo<T>(array: T[], length: i32, empty: T): void {
  while (array.length < length) array.push(empty);
}

/** `push` with all elements of another array. */
export function arrayPushAll<T>(array: T[], items: T[]): i32 {
  const count = items.length;
  for (let i = 0; i < count; i++) array.push(unchecked(items[i]));
  return array.length;
}

/** `unshift`. */
export function arrayUnshift<T>(array: T[], items: T[]): i32 {
  arraySplice<T>(array, 0, 0, items);
  return array.length;
}

/** `splice`; gives what it took out. */
export function arraySplice<T>(array: T[], start: i32, deleteCount: i32, items: T[]): T[] {
  const length = array.length;
  const from = startOf(length, start);
  const gone = min(max(deleteCount, 0), length - from);
  const removed = array.slice(from, from + gone);
  // The items may be the array itself.
  const added = changetype<usize>(items) == changetype<usize>(array) ? items.slice() : items;
  const count = added.length;
  const moved = length - from - gone;
  if (count > gone) array.length = length + count - gone;
  const base = array.dataStart + (<usize>from << alignof<T>());
  memory.copy(
    base + (<usize>count << alignof<T>()),
    base + (<usize>gone << alignof<T>()),
    <usize>moved << alignof<T>(),
  );
  for (let i = 0; i < count; i++) unchecked((array[from + i] = added[i]));
  if (count < gone) arraySetLength<T>(array, <f64>(length + count - gone));
  return removed;
}

export function arrayReverse<T>(array: T[]): T[] {
  array.reverse();
  return array;
}

export function arrayFill<T>(array: T[], value: T, start: i32, end: i32): T[] {
  const length = array.length;
  const last = startOf(length, end);
  for (let i = startOf(length, start); i < last; i++) unchecked((array[i] = value));
  return array;
}

export function arrayCopyWithin<T>(array: T[], target: i32, start: i32, end: i32): T[] {
  const length = array.length;
  const to = startOf(length, target);
  const from = startOf(length, start);
  const count = min(startOf(length, end) - from, length - to);
  if (count > 0) {
    const base = array.dataStart;
    memory.copy(
      base + (<usize>to << alignof<T>()),
      base + (<usize>from << alignof<T>()),
      <usize>count << alignof<T>(),
    );
  }
  return array;
}
