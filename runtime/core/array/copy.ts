// Array methods that give a new array, and the ways to make one.

import { throwRangeError } from "../error";
import { codePointAt, codePointUnits } from "../string/characters";
import { arraySplice } from "./edit";
import { makeHoles } from "./hole";
import { relativeIndex, startOf } from "./search";

export function arraySlice<T>(array: T[], start: i32, end: i32): T[] {
  const length = array.length;
  const from = startOf(length, start);
  return array.slice(from, max(startOf(length, end), from));
}

export function arrayToReversed<T>(array: T[]): T[] {
  return array.slice().reverse();
}

export function arrayToSpliced<T>(array: T[], start: i32, deleteCount: i32, items: T[]): T[] {
  const copy = array.slice();
  arraySplice<T>(copy, start, deleteCount, items);
  return copy;
}

export function arrayWith<T>(array: T[], index: i32, value: T): T[] {
  const at = relativeIndex(array.length, index);
  if (at < 0) throwRangeError("Invalid index : " + index.toString());
  const copy = array.slice();
  unchecked((copy[at] = value));
  return copy;
}

/** One level of arrays taken off. */
export function arrayFlat<T>(array: T[][]): T[] {
  const result = new Array<T>();
  for (let i = 0; i < array.length; i++) {
    const items = unchecked(array[i]);
    for (let k = 0; k < items.length; k++) result.push(unchecked(items[k]));
  }
  return result;
}

/** `new Array(length)`: all items are holes. */
export function arrayOfLength<T>(length: f64): T[] {
  if (!(length >= 0 && length <= 4294967295 && Math.trunc(length) == length)) throwRangeError("Invalid array length");
  const array = new Array<T>(<i32>length);
  if (isFloat<T>()) makeHoles<T>(array, 0, <i32>length);
  return array;
}

/** `new Array(length).fill(value)`. */
export function arrayFilled<T>(length: f64, value: T): T[] {
  if (!(length >= 0 && length <= 4294967295 && Math.trunc(length) == length)) throwRangeError("Invalid array length");
  const array = new Array<T>(<i32>length);
  for (let i = 0; i < <i32>length; i++) unchecked((array[i] = value));
  return array;
}

/** The characters of a string, by code point. */
export function characters(text: string): string[] {
  const result = new Array<string>();
  for (let i = 0; i < text.length; i += codePointUnits(text, i)) result.push(codePointAt(text, i));
  return result;
}

/** 0, 1, 2 … as numbers. */
export function indices(length: i32): f64[] {
  const result = new Array<f64>(length);
  for (let i = 0; i < length; i++) unchecked((result[i] = <f64>i));
  return result;
}
