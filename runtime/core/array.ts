// Array methods that take a function: AssemblyScript's own take plain functions only, without captured values.

import { Fn2, Fn3 } from "./fn";
import { f64ToString } from "./number";

export function arrayMap<T, U>(array: T[], fn: Fn2<T, i32, U>): U[] {
  const length = array.length;
  const result = new Array<U>(length);
  for (let i = 0; i < length; i++) result[i] = fn.call(array[i], i);
  return result;
}

export function arrayFilter<T>(array: T[], fn: Fn2<T, i32, bool>): T[] {
  const result = new Array<T>();
  for (let i = 0; i < array.length; i++) {
    const item = array[i];
    if (fn.call(item, i)) result.push(item);
  }
  return result;
}

export function arrayForEach<T>(array: T[], fn: Fn2<T, i32, void>): void {
  for (let i = 0; i < array.length; i++) fn.call(array[i], i);
}

export function arraySome<T>(array: T[], fn: Fn2<T, i32, bool>): bool {
  for (let i = 0; i < array.length; i++) if (fn.call(array[i], i)) return true;
  return false;
}

export function arrayEvery<T>(array: T[], fn: Fn2<T, i32, bool>): bool {
  for (let i = 0; i < array.length; i++) if (!fn.call(array[i], i)) return false;
  return true;
}

export function arrayFindIndex<T>(array: T[], fn: Fn2<T, i32, bool>): i32 {
  for (let i = 0; i < array.length; i++) if (fn.call(array[i], i)) return i;
  return -1;
}

export function arrayFindLastIndex<T>(array: T[], fn: Fn2<T, i32, bool>): i32 {
  for (let i = array.length - 1; i >= 0; i--) if (fn.call(array[i], i)) return i;
  return -1;
}

/** An index that counts from the end where it is negative; -1 where it is out of range. */
export function relativeIndex(length: i32, index: i32): i32 {
  const from = index < 0 ? index + length : index;
  return from >= 0 && from < length ? from : -1;
}

export function arrayReduceRight<T, U>(array: T[], fn: Fn3<U, T, i32, U>, initial: U): U {
  let result = initial;
  for (let i = array.length - 1; i >= 0; i--) result = fn.call(result, array[i], i);
  return result;
}

export function arrayReduce<T, U>(array: T[], fn: Fn3<U, T, i32, U>, initial: U): U {
  let result = initial;
  for (let i = 0; i < array.length; i++) result = fn.call(result, array[i], i);
  return result;
}

/** `array.join(separator)` of floats, printed as JavaScript prints numbers. */
export function joinNumbers<T>(array: T[], separator: string): string {
  let text = "";
  for (let i = 0; i < array.length; i++) text += (i > 0 ? separator : "") + f64ToString(<f64>array[i]);
  return text;
}

/** Stable, by insertion into runs that are merged: a comparison of equals keeps their order, as in JavaScript. */
export function arraySort<T>(array: T[], compare: Fn2<T, T, f64>): T[] {
  const length = array.length;
  const copy = new Array<T>(length);
  for (let i = 0; i < length; i++) copy[i] = array[i];
  let source = copy;
  let target = array;
  for (let width = 1; width < length; width <<= 1) {
    for (let start = 0; start < length; start += width << 1) {
      merge<T>(source, target, start, min(start + width, length), min(start + (width << 1), length), compare);
    }
    const swap = source;
    source = target;
    target = swap;
  }
  if (source !== array) for (let i = 0; i < length; i++) array[i] = source[i];
  return array;
}

function merge<T>(source: T[], target: T[], start: i32, middle: i32, end: i32, compare: Fn2<T, T, f64>): void {
  let left = start;
  let right = middle;
  for (let i = start; i < end; i++) {
    const takeLeft = left < middle && (right >= end || !(compare.call(source[left], source[right]) > 0));
    target[i] = takeLeft ? source[left++] : source[right++];
  }
}
