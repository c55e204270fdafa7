// Objects whose properties only running the program knows: `Record<string, T>` and index signatures. Keys come in
// JavaScript's order: those that look like array indices first, ascending, then the others as they were added.

import { Map } from "./collections/map";
import { __throw } from "./error";
import { Fn2 } from "./fn";
import { f64ToString } from "./number";
import { Tuple2 } from "./tuple";

export class Dictionary<V> extends Map<string, V> {
  /** Without a prototype: what `Object.groupBy` gives. */
  bare: bool = false;

  /** A property that is there. */
  @operator("[]")
  need(key: string): V {
    const entry = this.find(key);
    if (entry < 0) __throw(new TypeError("Cannot read the missing property \"" + key + "\""));
    return this.valueAt(entry);
  }

  @operator("[]=")
  put(key: string, value: V): void {
    this.set(key, value);
  }

  /** `delete dictionary[key]`. */
  remove(key: string): bool {
    this.delete(key);
    return true;
  }

  /** All keys, in order. */
  names(): string[] {
    const keys = this.keyList();
    for (let i = 0; i < keys.length; i++) {
      if (arrayIndex(unchecked(keys[i])) >= 0) return inOrder(keys);
    }
    return keys;
  }

  list(): V[] {
    const names = this.names();
    const list = new Array<V>(names.length);
    for (let i = 0; i < names.length; i++) unchecked((list[i] = this.need(unchecked(names[i]))));
    return list;
  }
}

/** The number that a key is an array index for; -1 for other keys. */
function arrayIndex(key: string): i64 {
  const length = key.length;
  if (length == 0 || length > 10) return -1;
  const first = key.charCodeAt(0);
  if (first == 0x30) return length == 1 ? 0 : -1;
  let index: i64 = 0;
  for (let i = 0; i < length; i++) {
    const digit = key.charCodeAt(i) - 0x30;
    if (<u32>digit > 9) return -1;
    index = index * 10 + digit;
  }
  return index < 0xffffffff ? index : -1;
}

function inOrder(keys: string[]): string[] {
  const indices = new Array<string>();
  const rest = new Array<string>();
  for (let i = 0; i < keys.length; i++) {
    const key = unchecked(keys[i]);
    if (arrayIndex(key) >= 0) indices.push(key);
    else rest.push(key);
  }
  indices.sort((a, b) => (arrayIndex(a) < arrayIndex(b) ? -1 : 1));
  return indices.concat(rest);
}

/** `Object.assign(to, from)`, `{ ...to, ...from }`. */
export function dictionaryAssign<V>(to: Dictionary<V>, from: Dictionary<V>): Dictionary<V> {
  const names = from.names();
  for (let i = 0; i < names.length; i++) to.put(unchecked(names[i]), from.need(unchecked(names[i])));
  return to;
}

/** `Object.entries(dictionary)`. */
export function dictionaryEntries<V>(from: Dictionary<V>): Tuple2<string, V>[] {
  const names = from.names();
  const list = new Array<Tuple2<string, V>>();
  for (let i = 0; i < names.length; i++) {
    list.push(new Tuple2<string, V>(unchecked(names[i]), from.need(unchecked(names[i]))));
  }
  return list;
}

/** The same where values are texts too: such a pair is an array. */
export function dictionaryTexts(from: Dictionary<string>): string[][] {
  const names = from.names();
  const list = new Array<string[]>();
  for (let i = 0; i < names.length; i++) list.push([unchecked(names[i]), from.need(unchecked(names[i]))]);
  return list;
}

/** `Object.fromEntries(entries)`. */
export function dictionaryFrom<V>(entries: Tuple2<string, V>[]): Dictionary<V> {
  const made = new Dictionary<V>();
  for (let i = 0; i < entries.length; i++) made.put(unchecked(entries[i])._0, unchecked(entries[i])._1);
  return made;
}

/** `Object.create(null)`. */
export function dictionaryBare<V>(): Dictionary<V> {
  const made = new Dictionary<V>();
  made.bare = true;
  return made;
}

/** `Object.groupBy(items, key)`. */
export function dictionaryGroupBy<T, K>(items: T[], keyOf: Fn2<T, i32, K>): Dictionary<T[] | null> {
  const groups = dictionaryBare<T[] | null>();
  for (let i = 0; i < items.length; i++) {
    const item = unchecked(items[i]);
    const key = keyOf.call(item, i);
    const name = isString<K>() ? changetype<string>(key) : f64ToString(<f64>key);
    const entry = groups.find(name);
    if (entry >= 0) groups.valueAt(entry)!.push(item);
    else groups.put(name, [item]);
  }
  return groups;
}

export function dictionaryFromTexts(entries: string[][]): Dictionary<string> {
  const made = new Dictionary<string>();
  for (let i = 0; i < entries.length; i++) made.put(unchecked(entries[i])[0], unchecked(entries[i])[1]);
  return made;
}

/** `Object.keys(array)`. */
export function indexKeys(length: i32): string[] {
  const keys = new Array<string>(length);
  for (let i = 0; i < length; i++) unchecked((keys[i] = i.toString()));
  return keys;
}

/** `Object.entries(list)`. */
export function indexEntries<V>(list: V[]): Tuple2<string, V>[] {
  const entries = new Array<Tuple2<string, V>>();
  for (let i = 0; i < list.length; i++) entries.push(new Tuple2<string, V>(i.toString(), list[i]));
  return entries;
}

/** The same where the items are texts. */
export function indexTexts(list: string[]): string[][] {
  const entries = new Array<string[]>();
  for (let i = 0; i < list.length; i++) entries.push([i.toString(), list[i]]);
  return entries;
}

/** `Object.is` of two numbers. */
export function sameNumber(a: f64, b: f64): bool {
  if (a != a) return b != b;
  return reinterpret<u64>(a) == reinterpret<u64>(b);
}
