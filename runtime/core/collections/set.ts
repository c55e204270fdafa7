// JavaScript's `Set`.

import { Fn3 } from "../fn";
import { Cursor, Table } from "./table";

export class Set<T> extends Table<T> {
  add(value: T): this {
    this.insert(value);
    return this;
  }

  values(): T[] {
    return this.keyList();
  }
}

export function setForEach<T>(set: Set<T>, fn: Fn3<T, T, Set<T>, void>): void {
  const cursor = new Cursor<T>(set);
  for (let entry = cursor.next(); entry >= 0; entry = cursor.next()) fn.call(set.keyAt(entry), set.keyAt(entry), set);
}

/** `new Set(array)`. */
export function setOf<T>(values: T[]): Set<T> {
  const set = new Set<T>();
  for (let i = 0; i < values.length; i++) set.add(unchecked(values[i]));
  return set;
}

export function setUnion<T>(a: Set<T>, b: Set<T>): Set<T> {
  const result = setOf<T>(a.values());
  const more = b.values();
  for (let i = 0; i < more.length; i++) result.add(unchecked(more[i]));
  return result;
}

/** In the order of the smaller one. */
export function setIntersection<T>(a: Set<T>, b: Set<T>): Set<T> {
  return a.size <= b.size ? chosen<T>(a, b, true) : chosen<T>(b, a, true);
}

export function setDifference<T>(a: Set<T>, b: Set<T>): Set<T> {
  return chosen<T>(a, b, false);
}

export function setSymmetricDifference<T>(a: Set<T>, b: Set<T>): Set<T> {
  return setUnion<T>(chosen<T>(a, b, false), chosen<T>(b, a, false));
}

export function setIsSubsetOf<T>(a: Set<T>, b: Set<T>): bool {
  return a.size <= b.size && chosen<T>(a, b, true).size == a.size;
}

export function setIsSupersetOf<T>(a: Set<T>, b: Set<T>): bool {
  return setIsSubsetOf<T>(b, a);
}

export function setIsDisjointFrom<T>(a: Set<T>, b: Set<T>): bool {
  return chosen<T>(a, b, true).size == 0;
}

/** Values of `from` that are in `other`, or are not. */
function chosen<T>(from: Set<T>, other: Set<T>, inside: bool): Set<T> {
  const result = new Set<T>();
  for (let i = 0; i < from.used; i++) {
    if (!from.isRemoved(i) && other.has(from.keyAt(i)) == inside) result.add(from.keyAt(i));
  }
  return result;
}
