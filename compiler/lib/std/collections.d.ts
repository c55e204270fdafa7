// Map and Set. AssemblyScript's `keys` and `values` are arrays; JavaScript's are iterators: what both are is iterable.

interface Map<K, V> {
  readonly size: int;
  clear(): void;
  delete(key: K): boolean;
  get(key: K): V | undefined;
  has(key: K): boolean;
  keys(): Iterable<K>;
  set(key: K, value: V): this;
  values(): Iterable<V>;
}
interface MapConstructor {
  new <K, V>(): Map<K, V>;
  readonly prototype: Map<unknown, unknown>;
}
declare const Map: MapConstructor;

interface Set<T> {
  readonly size: int;
  add(value: T): this;
  clear(): void;
  delete(value: T): boolean;
  has(value: T): boolean;
  values(): Iterable<T>;
}
interface SetConstructor {
  new <T>(): Set<T>;
  readonly prototype: Set<unknown>;
}
declare const Set: SetConstructor;
