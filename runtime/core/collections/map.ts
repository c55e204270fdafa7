// JavaScript's `Map`.

import { Fn2, Fn3 } from "../fn";
import { Cursor, grown, Table, zeros } from "./table";

export class Map<K, V> extends Table<K> {
  private entryValues: StaticArray<V> = zeros<V>(4);

  /** The value of a key that is there. */
  get(key: K): V {
    return this.valueAt(this.find(key));
  }

  set(key: K, value: V): this {
    const entry = this.insert(key);
    unchecked((this.entryValues[entry] = value));
    return this;
  }

  valueAt(entry: i32): V {
    return unchecked(this.entryValues[entry]);
  }

  keys(): K[] {
    return this.keyList();
  }

  values(): V[] {
    const list = new Array<V>();
    for (let i = 0; i < this.used; i++) if (!this.isRemoved(i)) list.push(unchecked(this.entryValues[i]));
    return list;
  }

  protected forget(entry: i32): void {
    if (isReference<V>()) unchecked((this.entryValues[entry] = changetype<V>(<usize>0)));
  }

  protected move(from: i32, to: i32): void {
    unchecked((this.entryValues[to] = this.entryValues[from]));
  }

  protected grow(size: i32): void {
    this.entryValues = grown<V>(this.entryValues, size);
  }

  protected empty(size: i32): void {
    this.entryValues = zeros<V>(size);
  }
}

export function mapForEach<K, V>(map: Map<K, V>, fn: Fn3<V, K, Map<K, V>, void>): void {
  const cursor = new Cursor<K>(map);
  for (let entry = cursor.next(); entry >= 0; entry = cursor.next()) fn.call(map.valueAt(entry), map.keyAt(entry), map);
}

/** `new Map(map)`. */
export function mapCopy<K, V>(map: Map<K, V>): Map<K, V> {
  const copy = new Map<K, V>();
  for (let i = 0; i < map.used; i++) if (!map.isRemoved(i)) copy.set(map.keyAt(i), map.valueAt(i));
  return copy;
}

/** A map of these keys and values. */
export function mapOfLists<K, V>(keys: K[], values: V[]): Map<K, V> {
  const map = new Map<K, V>();
  for (let i = 0; i < keys.length; i++) map.set(unchecked(keys[i]), unchecked(values[i]));
  return map;
}

/** `Map.groupBy(items, key)`. */
export function mapGroupBy<T, K>(items: T[], key: Fn2<T, i32, K>): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (let i = 0; i < items.length; i++) {
    const item = unchecked(items[i]);
    const group = key.call(item, i);
    const entry = groups.find(group);
    if (entry >= 0) groups.valueAt(entry).push(item);
    else {
      const list = new Array<T>();
      list.push(item);
      groups.set(group, list);
    }
  }
  return groups;
}
