// Map and Set, as in TypeScript's own library.

interface Map<K, V> {
  readonly size: int;
  [Symbol.iterator](): MapIterator<[K, V]>;
  clear(): void;
  delete(key: K): boolean;
  entries(): MapIterator<[K, V]>;
  forEach(visit: (value: V, key: K, map: Map<K, V>) => void, thisArg?: unknown): void;
  get(key: K): V | undefined;
  has(key: K): boolean;
  keys(): MapIterator<K>;
  set(key: K, value: V): this;
  values(): MapIterator<V>;
}
interface MapConstructor {
  new <K, V>(): Map<K, V>;
  new <K, V>(entries?: Iterable<readonly [K, V]> | null): Map<K, V>;
  readonly prototype: Map<unknown, unknown>;
  groupBy<K, T>(items: Iterable<T>, key: (item: T, index: int) => K): Map<K, T[]>;
}
declare const Map: MapConstructor;

interface ReadonlyMap<K, V> {
  readonly size: int;
  [Symbol.iterator](): MapIterator<[K, V]>;
  entries(): MapIterator<[K, V]>;
  forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void, thisArg?: unknown): void;
  get(key: K): V | undefined;
  has(key: K): boolean;
  keys(): MapIterator<K>;
  values(): MapIterator<V>;
}

interface MapIterator<T> extends IteratorObject<T, undefined, unknown> {
  [Symbol.iterator](): MapIterator<T>;
}

interface ReadonlySetLike<T> {
  readonly size: int;
  has(value: T): boolean;
  keys(): Iterator<T>;
}

interface ReadonlySet<T> {
  readonly size: int;
  [Symbol.iterator](): SetIterator<T>;
  difference<U>(other: ReadonlySetLike<U>): Set<T>;
  entries(): SetIterator<[T, T]>;
  forEach(visit: (value: T, again: T, set: ReadonlySet<T>) => void, thisArg?: unknown): void;
  has(value: T): boolean;
  intersection<U>(other: ReadonlySetLike<U>): Set<T & U>;
  isDisjointFrom(other: ReadonlySetLike<unknown>): boolean;
  isSubsetOf(other: ReadonlySetLike<unknown>): boolean;
  isSupersetOf(other: ReadonlySetLike<unknown>): boolean;
  keys(): SetIterator<T>;
  symmetricDifference<U>(other: ReadonlySetLike<U>): Set<T | U>;
  union<U>(other: ReadonlySetLike<U>): Set<T | U>;
  values(): SetIterator<T>;
}

interface Set<T> {
  readonly size: int;
  [Symbol.iterator](): SetIterator<T>;
  add(value: T): this;
  clear(): void;
  delete(value: T): boolean;
  difference<U>(other: ReadonlySetLike<U>): Set<T>;
  entries(): SetIterator<[T, T]>;
  forEach(visit: (value: T, again: T, set: Set<T>) => void, thisArg?: unknown): void;
  has(value: T): boolean;
  intersection<U>(other: ReadonlySetLike<U>): Set<T & U>;
  isDisjointFrom(other: ReadonlySetLike<unknown>): boolean;
  isSubsetOf(other: ReadonlySetLike<unknown>): boolean;
  isSupersetOf(other: ReadonlySetLike<unknown>): boolean;
  keys(): SetIterator<T>;
  symmetricDifference<U>(other: ReadonlySetLike<U>): Set<T | U>;
  union<U>(other: ReadonlySetLike<U>): Set<T | U>;
  values(): SetIterator<T>;
}
interface SetConstructor {
  new <T>(values?: Iterable<T> | null): Set<T>;
  readonly prototype: Set<unknown>;
}
declare const Set: SetConstructor;

interface SetIterator<T> extends IteratorObject<T, undefined, unknown> {
  [Symbol.iterator](): SetIterator<T>;
}

/** Weak underneath is not worth it: entries go when the map goes. */
interface WeakMap<K extends object, V> {
  delete(key: K): boolean;
  get(key: K): V | undefined;
  has(key: K): boolean;
  set(key: K, value: V): this;
}
interface WeakMapConstructor {
  new <K extends object, V>(entries?: readonly (readonly [K, V])[] | null): WeakMap<K, V>;
  readonly prototype: WeakMap<object, unknown>;
}
declare const WeakMap: WeakMapConstructor;

interface WeakSet<T extends object> {
  add(value: T): this;
  delete(value: T): boolean;
  has(value: T): boolean;
}
interface WeakSetConstructor {
  new <T extends object>(values?: readonly T[] | null): WeakSet<T>;
  readonly prototype: WeakSet<object>;
}
declare const WeakSet: WeakSetConstructor;
