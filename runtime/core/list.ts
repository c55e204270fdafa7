// Arrays that are built from parts: literals with spreads, rest parameters.

import { throwTypeError } from "./error";
import { codePointAt } from "./string/characters";

export function appended<T>(list: T[], item: T): T[] {
  list.push(item);
  return list;
}

export function extended<T>(list: T[], more: T[]): T[] {
  const start = list.length;
  const count = more.length;
  list.length = start + count;
  for (let i = 0; i < count; i++) unchecked((list[start + i] = more[i]));
  return list;
}

/** The code points of a string, as JavaScript goes over it. */
export function codePoints(text: string): string[] {
  const list = new Array<string>();
  for (let i = 0; i < text.length; ) {
    const point = codePointAt(text, i);
    list.push(point);
    i += point.length;
  }
  return list;
}

/** `Math.max(...list)`. */
export function largest(list: f64[]): f64 {
  let result = -Infinity;
  for (let i = 0; i < list.length; i++) result = Math.max(result, unchecked(list[i]));
  return result;
}

/** `Math.min(...list)`. */
export function smallest(list: f64[]): f64 {
  let result = Infinity;
  for (let i = 0; i < list.length; i++) result = Math.min(result, unchecked(list[i]));
  return result;
}

/** The item at an index in range; an array with holes raises an error. Where size counts it is a call like any other. */
// @ts-ignore: decorator
@inline
export function listItem<T>(list: T[], index: i32): T {
  if (ASC_SHRINK_LEVEL > 1) return list[index];
  const item = unchecked(list[index]);
  if (changetype<usize>(item) == 0) raiseHole();
  return item;
}

function raiseHole(): void {
  throw new TypeError("Element type must be nullable if array is holey");
}

/** A list of texts that are all there; of one that is not, there is no such list. */
export function textsOf(list: Array<string | null>): string[] {
  const texts = new Array<string>(list.length);
  for (let i = 0; i < list.length; i++) {
    const text = unchecked(list[i]);
    if (text === null) throwTypeError("A group of the regular expression that matched nothing is no string");
    unchecked((texts[i] = changetype<string>(text)));
  }
  return texts;
}
