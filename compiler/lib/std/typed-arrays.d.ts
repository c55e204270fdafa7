// ArrayBuffer and its views.

interface ArrayBuffer {
  readonly byteLength: int;
  slice(begin?: i32, end?: i32): ArrayBuffer;
}
interface ArrayBufferConstructor {
  new (length: i32): ArrayBuffer;
  readonly prototype: ArrayBuffer;
}
declare const ArrayBuffer: ArrayBufferConstructor;

interface TypedArray<T> {
  readonly buffer: ArrayBuffer;
  readonly byteLength: int;
  readonly byteOffset: int;
  readonly length: int;
  [index: number]: T;
  [Symbol.iterator](): ArrayIterator<T>;
  at(index: i32): T | undefined;
  copyWithin(target: i32, start: i32, end?: i32): this;
  every(test: (value: T, index: int, array: this) => boolean): boolean;
  fill(value: T, start?: i32, end?: i32): this;
  filter(test: (value: T, index: int, array: this) => boolean): this;
  findIndex(test: (value: T, index: int, array: this) => boolean): int;
  findLastIndex(test: (value: T, index: int, array: this) => boolean): int;
  forEach(visit: (value: T, index: int, array: this) => void): void;
  includes(value: T, from?: i32): boolean;
  indexOf(value: T, from?: i32): int;
  join(separator?: string): string;
  lastIndexOf(value: T, from?: i32): int;
  map(change: (value: T, index: int, array: this) => T): this;
  reduce(step: (sum: T, value: T, index: int, array: this) => T, initial: T): T;
  reverse(): this;
  set(source: ArrayLike<number>, offset?: i32): void;
  slice(begin?: i32, end?: i32): this;
  some(test: (value: T, index: int, array: this) => boolean): boolean;
  sort(compare?: (a: T, b: T) => number): this;
  subarray(begin?: i32, end?: i32): this;
}

interface TypedArrayConstructor<A> {
  new (length: i32): A;
  readonly prototype: A;
  readonly BYTES_PER_ELEMENT: int;
}

interface Int8Array extends TypedArray<i8> {}
interface Uint8Array extends TypedArray<u8> {}
interface Uint8ClampedArray extends TypedArray<u8> {}
interface Int16Array extends TypedArray<i16> {}
interface Uint16Array extends TypedArray<u16> {}
interface Int32Array extends TypedArray<i32> {}
interface Uint32Array extends TypedArray<u32> {}
interface Float32Array extends TypedArray<f32> {}
interface Float64Array extends TypedArray<f64> {}

declare const Int8Array: TypedArrayConstructor<Int8Array>;
declare const Uint8Array: TypedArrayConstructor<Uint8Array>;
declare const Uint8ClampedArray: TypedArrayConstructor<Uint8ClampedArray>;
declare const Int16Array: TypedArrayConstructor<Int16Array>;
declare const Uint16Array: TypedArrayConstructor<Uint16Array>;
declare const Int32Array: TypedArrayConstructor<Int32Array>;
declare const Uint32Array: TypedArrayConstructor<Uint32Array>;
declare const Float32Array: TypedArrayConstructor<Float32Array>;
declare const Float64Array: TypedArrayConstructor<Float64Array>;
