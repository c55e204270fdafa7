// `structuredClone`: copies of objects, lists, maps and sets, with the ones inside of them. What is met twice is copied once.
// The compiler writes a function for each type (compiler/lower/library/clone.ts); this is what they share.

import { Map } from "./collections/map";
import { Set } from "./collections/set";
import { Dictionary } from "./dictionary";
import { Fn1 } from "./fn";

/** The copies of one call, by the address of what they are of. The call never waits, so there is one at a time. */
let copies: Map<usize, Object> | null = null;

/** Begins a call, and ends it. */
export function cloneStart(): void {
  copies = new Map<usize, Object>();
}

export function cloneEnd<T>(copy: T): T {
  copies = null;
  return copy;
}

/** The copy that there is already of an object. */
export function cloneOf<T>(object: T): T | null {
  const known = copies!;
  const entry = known.find(changetype<usize>(object));
  return entry < 0 ? null : changetype<T>(known.valueAt(entry));
}

function keep<T>(object: T, copy: T): T {
  copies!.set(changetype<usize>(object), changetype<Object>(copy));
  return copy;
}

/** An object of the class, whose fields the caller sets. */
export function cloneBlank<T>(object: T): T {
  return keep<T>(object, changetype<T>(__new(offsetof<T>(), idof<T>())));
}

/** A list of numbers or texts, or a typed array. */
export function cloneSlice<T>(list: T): T {
  const known = cloneOf<T>(list);
  if (known !== null) return known;
  // @ts-ignore: all lists have it
  return keep<T>(list, list.slice());
}

export function cloneList<T>(list: T[], each: Fn1<T, T>): T[] {
  const known = cloneOf<T[]>(list);
  if (known !== null) return known;
  const copy = keep<T[]>(list, new Array<T>());
  for (let at = 0; at < list.length; at++) copy.push(each.call(list[at]));
  return copy;
}

export function cloneMap<K, V>(map: Map<K, V>, key: Fn1<K, K>, value: Fn1<V, V>): Map<K, V> {
  const known = cloneOf<Map<K, V>>(map);
  if (known !== null) return known;
  const copy = keep<Map<K, V>>(map, new Map<K, V>());
  for (let entry = 0; entry < map.used; entry++) {
    if (!map.isRemoved(entry)) copy.set(key.call(map.keyAt(entry)), value.call(map.valueAt(entry)));
  }
  return copy;
}

export function cloneSet<T>(set: Set<T>, each: Fn1<T, T>): Set<T> {
  const known = cloneOf<Set<T>>(set);
  if (known !== null) return known;
  const copy = keep<Set<T>>(set, new Set<T>());
  for (let entry = 0; entry < set.used; entry++) if (!set.isRemoved(entry)) copy.add(each.call(set.keyAt(entry)));
  return copy;
}

export function cloneRecord<V>(record: Dictionary<V>, each: Fn1<V, V>): Dictionary<V> {
  const known = cloneOf<Dictionary<V>>(record);
  if (known !== null) return known;
  const copy = keep<Dictionary<V>>(record, new Dictionary<V>());
  const names = record.names();
  for (let at = 0; at < names.length; at++) copy.put(unchecked(names[at]), each.call(record.need(unchecked(names[at]))));
  return copy;
}
