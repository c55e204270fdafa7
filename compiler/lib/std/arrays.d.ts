// Arrays, as in TypeScript's own library; lengths and indices are `int`. `this` arguments of callbacks are left out.

interface ArrayLike<T> {
  readonly length: int;
  readonly [index: number]: T;
}

interface ConcatArray<T> {
  readonly length: int;
  readonly [index: number]: T;
  join(separator?: string): string;
  slice(start?: number, end?: number): T[];
}

/** What `flat` gives: `D` levels of arrays taken off. */
type FlatArray<A, D extends number> = {
  done: A;
  recur: A extends readonly (infer I)[]
    ? FlatArray<I, [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20][D]>
    : A;
}[D extends -1 ? "done" : "recur"];

interface ReadonlyArray<T> {
  readonly length: int;
  readonly [index: number]: T;
  [Symbol.iterator](): ArrayIterator<T>;
  at(index: number): T | undefined;
  concat(...items: ConcatArray<T>[]): T[];
  concat(...items: (T | ConcatArray<T>)[]): T[];
  entries(): ArrayIterator<[int, T]>;
  every<S extends T>(
    predicate: (value: T, index: int, array: readonly T[]) => value is S,
    thisArg?: unknown,
  ): this is readonly S[];
  every(predicate: (value: T, index: int, array: readonly T[]) => unknown, thisArg?: unknown): boolean;
  filter<S extends T>(predicate: (value: T, index: int, array: readonly T[]) => value is S, thisArg?: unknown): S[];
  filter(predicate: (value: T, index: int, array: readonly T[]) => unknown, thisArg?: unknown): T[];
  find<S extends T>(
    predicate: (value: T, index: int, array: readonly T[]) => value is S,
    thisArg?: unknown,
  ): S | undefined;
  find(predicate: (value: T, index: int, array: readonly T[]) => unknown, thisArg?: unknown): T | undefined;
  findLast<S extends T>(
    predicate: (value: T, index: int, array: readonly T[]) => value is S,
    thisArg?: unknown,
  ): S | undefined;
  findLast(predicate: (value: T, index: int, array: readonly T[]) => unknown, thisArg?: unknown): T | undefined;
  findIndex(predicate: (value: T, index: int, array: readonly T[]) => unknown, thisArg?: unknown): int;
  findLastIndex(predicate: (value: T, index: int, array: readonly T[]) => unknown, thisArg?: unknown): int;
  flat<A, D extends number = 1>(this: A, depth?: D): FlatArray<A, D>[];
  flatMap<U>(change: (value: T, index: int, array: T[]) => U | readonly U[], thisArg?: unknown): U[];
  forEach(visit: (value: T, index: int, array: readonly T[]) => void, thisArg?: unknown): void;
  includes(value: T, from?: number): boolean;
  indexOf(value: T, from?: number): int;
  join(separator?: string): string;
  keys(): ArrayIterator<int>;
  lastIndexOf(value: T, from?: number): int;
  map<U>(change: (value: T, index: int, array: readonly T[]) => U, thisArg?: unknown): U[];
  reduce(step: (previous: T, value: T, index: int, array: readonly T[]) => T): T;
  reduce(step: (previous: T, value: T, index: int, array: readonly T[]) => T, initial: T): T;
  reduce<U>(step: (previous: U, value: T, index: int, array: readonly T[]) => U, initial: U): U;
  reduceRight(step: (previous: T, value: T, index: int, array: readonly T[]) => T): T;
  reduceRight(step: (previous: T, value: T, index: int, array: readonly T[]) => T, initial: T): T;
  reduceRight<U>(step: (previous: U, value: T, index: int, array: readonly T[]) => U, initial: U): U;
  slice(start?: number, end?: number): T[];
  some(predicate: (value: T, index: int, array: readonly T[]) => unknown, thisArg?: unknown): boolean;
  toReversed(): T[];
  toSorted(compare?: (a: T, b: T) => number): T[];
  toSpliced(start: number, deleteCount: number, ...items: T[]): T[];
  toSpliced(start: number, deleteCount?: number): T[];
  toString(): string;
  values(): ArrayIterator<T>;
  with(index: number, value: T): T[];
}

interface Array<T> {
  length: int;
  [index: number]: T;
  [Symbol.iterator](): ArrayIterator<T>;
  at(index: number): T | undefined;
  concat(...items: ConcatArray<T>[]): T[];
  concat(...items: (T | ConcatArray<T>)[]): T[];
  copyWithin(target: number, start: number, end?: number): this;
  entries(): ArrayIterator<[int, T]>;
  every<S extends T>(predicate: (value: T, index: int, array: T[]) => value is S, thisArg?: unknown): this is S[];
  every(predicate: (value: T, index: int, array: T[]) => unknown, thisArg?: unknown): boolean;
  fill<U>(this: Untyped[], value: U): U[];
  fill(value: T, start?: number, end?: number): this;
  filter<S extends T>(predicate: (value: T, index: int, array: T[]) => value is S, thisArg?: unknown): S[];
  filter(predicate: (value: T, index: int, array: T[]) => unknown, thisArg?: unknown): T[];
  find<S extends T>(predicate: (value: T, index: int, array: T[]) => value is S, thisArg?: unknown): S | undefined;
  find(predicate: (value: T, index: int, array: T[]) => unknown, thisArg?: unknown): T | undefined;
  findLast<S extends T>(predicate: (value: T, index: int, array: T[]) => value is S, thisArg?: unknown): S | undefined;
  findLast(predicate: (value: T, index: int, array: T[]) => unknown, thisArg?: unknown): T | undefined;
  findIndex(predicate: (value: T, index: int, array: T[]) => unknown, thisArg?: unknown): int;
  findLastIndex(predicate: (value: T, index: int, array: T[]) => unknown, thisArg?: unknown): int;
  flat<A, D extends number = 1>(this: A, depth?: D): FlatArray<A, D>[];
  flatMap<U>(change: (value: T, index: int, array: T[]) => U | readonly U[], thisArg?: unknown): U[];
  forEach(visit: (value: T, index: int, array: T[]) => void, thisArg?: unknown): void;
  includes(value: T, from?: number): boolean;
  indexOf(value: T, from?: number): int;
  join(separator?: string): string;
  keys(): ArrayIterator<int>;
  lastIndexOf(value: T, from?: number): int;
  map<U>(change: (value: T, index: int, array: T[]) => U, thisArg?: unknown): U[];
  pop(): T | undefined;
  push(...items: T[]): int;
  reduce(step: (previous: T, value: T, index: int, array: T[]) => T): T;
  reduce(step: (previous: T, value: T, index: int, array: T[]) => T, initial: T): T;
  reduce<U>(step: (previous: U, value: T, index: int, array: T[]) => U, initial: U): U;
  reduceRight(step: (previous: T, value: T, index: int, array: T[]) => T): T;
  reduceRight(step: (previous: T, value: T, index: int, array: T[]) => T, initial: T): T;
  reduceRight<U>(step: (previous: U, value: T, index: int, array: T[]) => U, initial: U): U;
  reverse(): T[];
  shift(): T | undefined;
  slice(start?: number, end?: number): T[];
  some(predicate: (value: T, index: int, array: T[]) => unknown, thisArg?: unknown): boolean;
  sort(compare?: (a: T, b: T) => number): this;
  splice(start: number, deleteCount?: number): T[];
  splice(start: number, deleteCount: number, ...items: T[]): T[];
  toReversed(): T[];
  toSorted(compare?: (a: T, b: T) => number): T[];
  toSpliced(start: number, deleteCount: number, ...items: T[]): T[];
  toSpliced(start: number, deleteCount?: number): T[];
  toString(): string;
  unshift(...items: T[]): int;
  values(): ArrayIterator<T>;
  with(index: number, value: T): T[];
}

/** What is in an array that has only a length so far: what it is filled with says it. */
interface Untyped {
  readonly __untyped: never;
}

/** An object that has a length and nothing else. */
interface LengthOnly {
  readonly length: number;
  readonly [Symbol.iterator]?: never;
}

interface ArrayConstructor {
  new <T = Untyped>(length?: number): T[];
  new <T>(...items: T[]): T[];
  <T = Untyped>(length?: number): T[];
  <T>(...items: T[]): T[];
  readonly prototype: Array<unknown>;
  // biome-ignore lint/suspicious/noExplicitAny: as in TypeScript's own library: what it is narrowed to
  isArray(value: unknown): value is unknown[];
  from(items: LengthOnly): undefined[];
  from<U>(items: LengthOnly, change: (value: undefined, index: int) => U): U[];
  from<T>(items: ArrayLike<T> | Iterable<T>): T[];
  from<T, U>(items: ArrayLike<T> | Iterable<T>, change: (value: T, index: int) => U): U[];
  of<T>(...items: T[]): T[];
}
declare const Array: ArrayConstructor;
