// Arrays. Where JavaScript answers `undefined` (`at`, `pop`, `shift`) AssemblyScript raises: the types are JavaScript's.

interface ArrayLike<T> {
  readonly length: int;
  readonly [index: number]: T;
}

interface ReadonlyArray<T> {
  readonly length: int;
  readonly [index: number]: T;
  [Symbol.iterator](): ArrayIterator<T>;
  at(index: i32): T | undefined;
  concat(other: readonly T[]): T[];
  every(test: (value: T, index: int, array: readonly T[]) => boolean): boolean;
  filter(test: (value: T, index: int, array: readonly T[]) => boolean): T[];
  find(test: (value: T, index: int, array: readonly T[]) => boolean): T | undefined;
  findLast(test: (value: T, index: int, array: readonly T[]) => boolean): T | undefined;
  findIndex(test: (value: T, index: int, array: readonly T[]) => boolean): int;
  findLastIndex(test: (value: T, index: int, array: readonly T[]) => boolean): int;
  forEach(visit: (value: T, index: int, array: readonly T[]) => void): void;
  includes(value: T, from?: i32): boolean;
  indexOf(value: T, from?: i32): int;
  join(separator?: string): string;
  lastIndexOf(value: T, from?: i32): int;
  map<U>(change: (value: T, index: int, array: readonly T[]) => U): U[];
  reduce<U>(step: (sum: U, value: T, index: int, array: readonly T[]) => U, initial: U): U;
  reduceRight<U>(step: (sum: U, value: T, index: int, array: readonly T[]) => U, initial: U): U;
  slice(start?: i32, end?: i32): T[];
  some(test: (value: T, index: int, array: readonly T[]) => boolean): boolean;
  toString(): string;
}

interface Array<T> {
  length: int;
  [index: number]: T;
  [Symbol.iterator](): ArrayIterator<T>;
  at(index: i32): T | undefined;
  concat(other: readonly T[]): T[];
  copyWithin(target: i32, start: i32, end?: i32): this;
  every(test: (value: T, index: int, array: T[]) => boolean): boolean;
  fill(value: T, start?: i32, end?: i32): this;
  filter(test: (value: T, index: int, array: T[]) => boolean): T[];
  find(test: (value: T, index: int, array: T[]) => boolean): T | undefined;
  findLast(test: (value: T, index: int, array: T[]) => boolean): T | undefined;
  findIndex(test: (value: T, index: int, array: T[]) => boolean): int;
  findLastIndex(test: (value: T, index: int, array: T[]) => boolean): int;
  forEach(visit: (value: T, index: int, array: T[]) => void): void;
  includes(value: T, from?: i32): boolean;
  indexOf(value: T, from?: i32): int;
  join(separator?: string): string;
  lastIndexOf(value: T, from?: i32): int;
  map<U>(change: (value: T, index: int, array: T[]) => U): U[];
  pop(): T | undefined;
  push(value: T): int;
  reduce<U>(step: (sum: U, value: T, index: int, array: T[]) => U, initial: U): U;
  reduceRight<U>(step: (sum: U, value: T, index: int, array: T[]) => U, initial: U): U;
  reverse(): T[];
  shift(): T | undefined;
  slice(start?: i32, end?: i32): T[];
  some(test: (value: T, index: int, array: T[]) => boolean): boolean;
  sort(compare?: (a: T, b: T) => number): this;
  splice(start: i32, deleteCount?: i32): T[];
  toString(): string;
  unshift(value: T): int;
}

interface ArrayConstructor {
  new <T>(length?: i32): T[];
  readonly prototype: Array<unknown>;
  isArray<T>(value: T): boolean;
}
declare const Array: ArrayConstructor;

interface ConcatArray<T> extends ReadonlyArray<T> {}
