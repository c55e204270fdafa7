// The protocols behind `for … of`, spread and generators, as in TypeScript's own library.

// biome-ignore-all lint/suspicious/noExplicitAny: as in TypeScript's own library

interface IteratorYieldResult<T> {
  done?: false;
  value: T;
}
interface IteratorReturnResult<R> {
  done: true;
  value: R;
}
type IteratorResult<T, R = any> = IteratorYieldResult<T> | IteratorReturnResult<R>;

interface Iterator<T, R = any, N = any> {
  next(...value: [] | [N]): IteratorResult<T, R>;
  return?(value?: R): IteratorResult<T, R>;
  throw?(error?: any): IteratorResult<T, R>;
}
interface Iterable<T, R = any, N = any> {
  [Symbol.iterator](): Iterator<T, R, N>;
}
interface IterableIterator<T, R = any, N = any> extends Iterator<T, R, N> {
  [Symbol.iterator](): IterableIterator<T, R, N>;
}
interface IteratorObject<T, R = unknown, N = unknown> extends Iterator<T, R, N> {
  [Symbol.iterator](): IteratorObject<T, R, N>;
  drop(count: number): IteratorObject<T, undefined, unknown>;
  every(test: (value: T, index: int) => unknown): boolean;
  filter<S extends T>(test: (value: T, index: int) => value is S): IteratorObject<S, undefined, unknown>;
  filter(test: (value: T, index: int) => unknown): IteratorObject<T, undefined, unknown>;
  find<S extends T>(test: (value: T, index: int) => value is S): S | undefined;
  find(test: (value: T, index: int) => unknown): T | undefined;
  flatMap<U>(change: (value: T, index: int) => Iterable<U>): IteratorObject<U, undefined, unknown>;
  forEach(visit: (value: T, index: int) => void): void;
  map<U>(change: (value: T, index: int) => U): IteratorObject<U, undefined, unknown>;
  reduce(step: (previous: T, value: T, index: int) => T): T;
  reduce<U>(step: (previous: U, value: T, index: int) => U, initial: U): U;
  some(test: (value: T, index: int) => unknown): boolean;
  take(limit: number): IteratorObject<T, undefined, unknown>;
  toArray(): T[];
}
interface ArrayIterator<T> extends IteratorObject<T, undefined, unknown> {
  [Symbol.iterator](): ArrayIterator<T>;
}
interface StringIterator<T> extends IteratorObject<T, undefined, unknown> {
  [Symbol.iterator](): StringIterator<T>;
}
interface Generator<T = unknown, R = any, N = any> extends IteratorObject<T, R, N> {
  next(...value: [] | [N]): IteratorResult<T, R>;
  return(value: R): IteratorResult<T, R>;
  throw(error: any): IteratorResult<T, R>;
  [Symbol.iterator](): Generator<T, R, N>;
}

interface AsyncIterator<T, R = any, N = any> {
  next(...value: [] | [N]): Promise<IteratorResult<T, R>>;
  return?(value?: R | PromiseLike<R>): Promise<IteratorResult<T, R>>;
  throw?(error?: any): Promise<IteratorResult<T, R>>;
}
interface AsyncIterable<T, R = any, N = any> {
  [Symbol.asyncIterator](): AsyncIterator<T, R, N>;
}
interface AsyncIterableIterator<T, R = any, N = any> extends AsyncIterator<T, R, N> {
  [Symbol.asyncIterator](): AsyncIterableIterator<T, R, N>;
}
interface AsyncGenerator<T = unknown, R = any, N = any> extends AsyncIterator<T, R, N> {
  next(...value: [] | [N]): Promise<IteratorResult<T, R>>;
  return(value: R | PromiseLike<R>): Promise<IteratorResult<T, R>>;
  throw(error: any): Promise<IteratorResult<T, R>>;
  [Symbol.asyncIterator](): AsyncGenerator<T, R, N>;
}
