// Array methods that take a function. As in JavaScript, the length counts at the start; what a callback has removed by
// then is not visited.

import { throwTypeError } from "../error";
import { Fn2, Fn3, Fn4 } from "../fn";

export function arrayMap<T, U>(array: T[], fn: Fn3<T, i32, T[], U>): U[] {
  const length = array.length;
  const result = new Array<U>(length);
  for (let i = 0; i < length && i < array.length; i++) {
    const item = fn.call(unchecked(array[i]), i, array);
    unchecked((result[i] = item));
  }
  return result;
}

export function arrayFilter<T>(array: T[], fn: Fn3<T, i32, T[], bool>): T[] {
  const length = array.length;
  const result = new Array<T>();
  for (let i = 0; i < length && i < array.length; i++) {
    const item = unchecked(array[i]);
    if (fn.call(item, i, array)) result.push(item);
  }
  return result;
}

export function arrayForEach<T>(array: T[], fn: Fn3<T, i32, T[], void>): void {
  const length = array.length;
  for (let i = 0; i < length && i < array.length; i++) fn.call(unchecked(array[i]), i, array);
}

export function arraySome<T>(array: T[], fn: Fn3<T, i32, T[], bool>): bool {
  return arrayFindIndex<T>(array, fn) >= 0;
}

export function arrayEvery<T>(array: T[], fn: Fn3<T, i32, T[], bool>): bool {
  const length = array.length;
  for (let i = 0; i < length && i < array.length; i++) if (!fn.call(unchecked(array[i]), i, array)) return false;
  return true;
}

export function arrayFindIndex<T>(array: T[], fn: Fn3<T, i32, T[], bool>): i32 {
  const length = array.length;
  for (let i = 0; i < length && i < array.length; i++) {
    const item = unchecked(array[i]);
    if (fn.call(item, i, array)) return found<T>(item, i);
  }
  return -1;
}

export function arrayFindLastIndex<T>(array: T[], fn: Fn3<T, i32, T[], bool>): i32 {
  for (let i = array.length - 1; i >= 0; i--) {
    if (i >= array.length) continue;
    const item = unchecked(array[i]);
    if (fn.call(item, i, array)) return found<T>(item, i);
  }
  return -1;
}

/** Where an item waits that was found: the function that found it may have taken it out of the list. */
const FOUND: usize = memory.data(8);

// @ts-ignore: decorator
@inline
function found<T>(item: T, index: i32): i32 {
  store<T>(FOUND, item);
  return index;
}

/** The item that the last search has found; nothing must have run since. */
// @ts-ignore: decorator
@inline
export function foundItem<T>(): T {
  return load<T>(FOUND);
}

export function arrayReduce<T, U>(array: T[], fn: Fn4<U, T, i32, T[], U>, initial: U): U {
  return reduceFrom<T, U>(array, fn, initial, 0);
}

export function arrayReduceRight<T, U>(array: T[], fn: Fn4<U, T, i32, T[], U>, initial: U): U {
  return reduceRightFrom<T, U>(array, fn, initial, array.length - 1);
}

/** Without an initial value: the first element is it. */
export function arrayReduceOwn<T>(array: T[], fn: Fn4<T, T, i32, T[], T>): T {
  if (array.length == 0) throwTypeError("Reduce of empty array with no initial value");
  return reduceFrom<T, T>(array, fn, unchecked(array[0]), 1);
}

/** Without an initial value: the last element is it. */
export function arrayReduceRightOwn<T>(array: T[], fn: Fn4<T, T, i32, T[], T>): T {
  const length = array.length;
  if (length == 0) throwTypeError("Reduce of empty array with no initial value");
  return reduceRightFrom<T, T>(array, fn, unchecked(array[length - 1]), length - 2);
}

function reduceFrom<T, U>(array: T[], fn: Fn4<U, T, i32, T[], U>, initial: U, start: i32): U {
  const length = array.length;
  let result = initial;
  for (let i = start; i < length && i < array.length; i++) result = fn.call(result, unchecked(array[i]), i, array);
  return result;
}

function reduceRightFrom<T, U>(array: T[], fn: Fn4<U, T, i32, T[], U>, initial: U, start: i32): U {
  let result = initial;
  for (let i = start; i >= 0; i--) {
    if (i < array.length) result = fn.call(result, unchecked(array[i]), i, array);
  }
  return result;
}

/** `flatMap` whose function gives arrays. */
export function arrayFlatMap<T, U>(array: T[], fn: Fn3<T, i32, T[], U[]>): U[] {
  const length = array.length;
  const result = new Array<U>();
  for (let i = 0; i < length && i < array.length; i++) {
    const items = fn.call(unchecked(array[i]), i, array);
    for (let k = 0; k < items.length; k++) result.push(unchecked(items[k]));
  }
  return result;
}

/** `Array.from({ length }, fn)`. */
export function arrayGenerate<T, U>(length: i32, value: T, fn: Fn2<T, i32, U>): U[] {
  const result = new Array<U>(max(length, 0));
  for (let i = 0; i < length; i++) {
    const item = fn.call(value, i);
    unchecked((result[i] = item));
  }
  return result;
}
