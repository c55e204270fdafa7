// Typed arrays and lists of numbers. Numbers are cut to an element's width as JavaScript does it.

import { toInt32 } from "../arithmetic";
import { __throw } from "../error";

/** A number in an element of a `Uint8ClampedArray`: the nearest whole one from 0 to 255. */
export function toClamped(value: f64): u8 {
  return value > 0 ? <u8>nearest(min(value, 255.0)) : 0;
}

// @ts-ignore: decorator
@inline
function store_<T, E>(array: T, index: i32, value: f64): void {
  if (idof<T>() == idof<Uint8ClampedArray>()) array[index] = <E>toClamped(value);
  else if (isFloat<E>()) array[index] = <E>value;
  else array[index] = <E>toInt32(value);
}

/** A typed array of the numbers of a list. */
export function typedFrom<T, E>(list: f64[]): T {
  const array = instantiate<T>(list.length);
  for (let i = 0; i < list.length; i++) store_<T, E>(array, i, list[i]);
  return array;
}

/** The elements as a list. */
export function typedList<T>(array: T): f64[] {
  const length = array.length;
  const list = new Array<f64>(length);
  for (let i = 0; i < length; i++) list[i] = <f64>array[i];
  return list;
}

/** Copies a list into an array, from `offset` on. */
export function typedSet<T, E>(array: T, list: f64[], offset: i32): T {
  if (offset < 0 || offset + list.length > array.length) __throw(new RangeError("offset is out of bounds"));
  for (let i = 0; i < list.length; i++) store_<T, E>(array, offset + i, list[i]);
  return array;
}

/** Sorted by value; -0 comes before 0, and NaN is last. */
export function compareNumbers(a: f64, b: f64): f64 {
  if (a < b) return -1;
  if (a > b) return 1;
  if (a == b) return a != 0 ? 0 : (1 / b < 0 ? 1 : 0) - (1 / a < 0 ? 1 : 0);
  return a == a ? -1 : b == b ? 1 : 0;
}
