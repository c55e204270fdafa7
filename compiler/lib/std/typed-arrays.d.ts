// ArrayBuffer and its views. Their elements are numbers, which are cut to the element's width where they are stored.

interface ArrayBuffer {
  readonly byteLength: int;
  slice(begin?: number, end?: number): ArrayBuffer;
}
interface ArrayBufferConstructor {
  new (length: number): ArrayBuffer;
  readonly prototype: ArrayBuffer;
}
declare const ArrayBuffer: ArrayBufferConstructor;

interface TypedArray {
  readonly buffer: ArrayBuffer;
  readonly byteLength: int;
  readonly byteOffset: int;
  readonly length: int;
  [index: number]: number;
  [Symbol.iterator](): ArrayIterator<number>;
  at(index: number): number | undefined;
  every(test: (value: number, index: int) => unknown): boolean;
  fill(value: number, start?: number, end?: number): this;
  filter(test: (value: number, index: int) => unknown): this;
  find(test: (value: number, index: int) => unknown): number | undefined;
  findIndex(test: (value: number, index: int) => unknown): int;
  findLast(test: (value: number, index: int) => unknown): number | undefined;
  findLastIndex(test: (value: number, index: int) => unknown): int;
  forEach(visit: (value: number, index: int) => void): void;
  includes(value: number, from?: number): boolean;
  indexOf(value: number, from?: number): int;
  join(separator?: string): string;
  lastIndexOf(value: number, from?: number): int;
  map(change: (value: number, index: int) => number): this;
  reduce(step: (sum: number, value: number, index: int) => number): number;
  reduce<U>(step: (sum: U, value: number, index: int) => U, initial: U): U;
  reduceRight(step: (sum: number, value: number, index: int) => number): number;
  reduceRight<U>(step: (sum: U, value: number, index: int) => U, initial: U): U;
  reverse(): this;
  set(source: ArrayLike<number>, offset?: number): void;
  slice(begin?: number, end?: number): this;
  some(test: (value: number, index: int) => unknown): boolean;
  sort(compare?: (a: number, b: number) => number): this;
  subarray(begin?: number, end?: number): this;
  toReversed(): this;
  toSorted(compare?: (a: number, b: number) => number): this;
  toString(): string;
  with(index: number, value: number): this;
}

interface TypedArrayConstructor<A> {
  new (length?: number): A;
  new (items: ArrayLike<number> | Iterable<number>): A;
  new (buffer: ArrayBuffer, byteOffset?: number, length?: number): A;
  readonly prototype: A;
  readonly BYTES_PER_ELEMENT: number;
  from(items: ArrayLike<number> | Iterable<number>): A;
  from(items: LengthOnly): A;
  from(items: LengthOnly, change: (value: undefined, index: int) => number): A;
  from<T>(items: ArrayLike<T> | Iterable<T>, change: (value: T, index: int) => number): A;
  of(...items: number[]): A;
}

interface Int8Array extends TypedArray {}
interface Uint8Array extends TypedArray {}
interface Uint8ClampedArray extends TypedArray {}
interface Int16Array extends TypedArray {}
interface Uint16Array extends TypedArray {}
interface Int32Array extends TypedArray {}
interface Uint32Array extends TypedArray {}
interface Float32Array extends TypedArray {}
interface Float64Array extends TypedArray {}

declare const Int8Array: TypedArrayConstructor<Int8Array>;
declare const Uint8Array: TypedArrayConstructor<Uint8Array>;
declare const Uint8ClampedArray: TypedArrayConstructor<Uint8ClampedArray>;
declare const Int16Array: TypedArrayConstructor<Int16Array>;
declare const Uint16Array: TypedArrayConstructor<Uint16Array>;
declare const Int32Array: TypedArrayConstructor<Int32Array>;
declare const Uint32Array: TypedArrayConstructor<Uint32Array>;
declare const Float32Array: TypedArrayConstructor<Float32Array>;
declare const Float64Array: TypedArrayConstructor<Float64Array>;

interface DataView {
  readonly buffer: ArrayBuffer;
  readonly byteLength: int;
  readonly byteOffset: int;
  getInt8(offset: number): number;
  setInt8(offset: number, value: number): void;
  getUint8(offset: number): number;
  setUint8(offset: number, value: number): void;
  getInt16(offset: number, littleEndian?: boolean): number;
  setInt16(offset: number, value: number, littleEndian?: boolean): void;
  getUint16(offset: number, littleEndian?: boolean): number;
  setUint16(offset: number, value: number, littleEndian?: boolean): void;
  getInt32(offset: number, littleEndian?: boolean): number;
  setInt32(offset: number, value: number, littleEndian?: boolean): void;
  getUint32(offset: number, littleEndian?: boolean): number;
  setUint32(offset: number, value: number, littleEndian?: boolean): void;
  getFloat32(offset: number, littleEndian?: boolean): number;
  setFloat32(offset: number, value: number, littleEndian?: boolean): void;
  getFloat64(offset: number, littleEndian?: boolean): number;
  setFloat64(offset: number, value: number, littleEndian?: boolean): void;
}
interface DataViewConstructor {
  new (buffer: ArrayBuffer, byteOffset?: number, byteLength?: number): DataView;
  readonly prototype: DataView;
}
declare const DataView: DataViewConstructor;
