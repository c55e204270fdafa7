// What the checker asks of every program, and errors.

interface Object {
  toString(): string;
}

interface ObjectConstructor {
  readonly prototype: Object;
  is<T>(a: T, b: T): boolean;
}
declare const Object: ObjectConstructor;

interface Function {
  readonly prototype: Object;
  readonly length: int;
  readonly name: string;
}
interface CallableFunction extends Function {}
interface NewableFunction extends Function {}
interface IArguments {
  readonly length: int;
  [index: number]: unknown;
}

interface Boolean {
  toString(): string;
  valueOf(): boolean;
}
interface BooleanConstructor {
  (value?: unknown): boolean;
  readonly prototype: Boolean;
}
declare const Boolean: BooleanConstructor;

interface Symbol {
  toString(): string;
}
interface SymbolConstructor {
  readonly iterator: unique symbol;
  readonly asyncIterator: unique symbol;
  readonly toStringTag: unique symbol;
}
declare const Symbol: SymbolConstructor;

type PropertyKey = string | number | symbol;

/** Named by the checker only. */
interface RegExp {
  test(text: string): boolean;
  toString(): string;
}

interface Error {
  name: string;
  message: string;
  stack?: string;
  toString(): string;
}
interface ErrorConstructor {
  new (message?: string): Error;
  readonly prototype: Error;
}
declare const Error: ErrorConstructor;

interface RangeError extends Error {}
interface RangeErrorConstructor {
  new (message?: string): RangeError;
  readonly prototype: RangeError;
}
declare const RangeError: RangeErrorConstructor;

interface TypeError extends Error {}
interface TypeErrorConstructor {
  new (message?: string): TypeError;
  readonly prototype: TypeError;
}
declare const TypeError: TypeErrorConstructor;
