// What the checker asks of every program.

interface Object {
  toString(): string;
  toLocaleString(): string;
  valueOf(): Object;
  hasOwnProperty(key: PropertyKey): boolean;
  /** Only its name, and whether it is a certain class, can be asked for. */
  constructor: Function;
}

interface ObjectConstructor {
  setPrototypeOf(object: object, prototype: object | null): void;
  readonly prototype: Object;
  is(a: any, b: any): boolean;
  keys(object: object): string[];
  getOwnPropertyNames(object: object): string[];
  values<T>(record: { [key: string]: T } | readonly T[]): T[];
  values<T extends object>(object: T): T[keyof T][];
  entries<T>(record: { [key: string]: T } | readonly T[]): [string, T][];
  entries<T extends object>(object: T): [string, T[keyof T]][];
  assign<T extends {}, U>(target: T, source: U): T & U;
  assign<T extends {}, U, V>(target: T, first: U, second: V): T & U & V;
  assign<T extends {}, U, V, W>(target: T, first: U, second: V, third: W): T & U & V & W;
  fromEntries<T>(entries: Iterable<readonly [PropertyKey, T]>): { [key: string]: T };
  groupBy<K extends PropertyKey, T>(items: Iterable<T>, key: (item: T, index: int) => K): Partial<Record<K, T[]>>;
  /** Without a prototype alone: a record. */
  create<T>(prototype: null): T;
  freeze<T>(object: T): Readonly<T>;
  seal<T>(object: T): T;
  preventExtensions<T>(object: T): T;
  hasOwn(object: object, key: PropertyKey): boolean;
}
declare const Object: ObjectConstructor;

interface Function {
  readonly prototype: any;
  readonly length: int;
  readonly name: string;
}
interface CallableFunction extends Function {
  apply<T, R>(this: (this: T) => R, self: T): R;
  apply<T, A extends any[], R>(this: (this: T, ...args: A) => R, self: T, args: A): R;
  call<T, A extends any[], R>(this: (this: T, ...args: A) => R, self: T, ...args: A): R;
  bind<T, A extends any[], R>(this: (this: T, ...args: A) => R, self: T): (...args: A) => R;
  bind<T, A extends any[], B extends any[], R>(
    this: (this: T, ...args: [...A, ...B]) => R,
    self: T,
    ...args: A
  ): (...args: B) => R;
}
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
  readonly description: string | undefined;
  toString(): string;
  valueOf(): symbol;
}
interface SymbolConstructor {
  (description?: string | number): symbol;
  readonly prototype: Symbol;
  for(key: string): symbol;
  keyFor(symbol: symbol): string | undefined;
  readonly iterator: unique symbol;
  readonly asyncIterator: unique symbol;
  readonly toStringTag: unique symbol;
  readonly toPrimitive: unique symbol;
  readonly dispose: unique symbol;
  readonly asyncDispose: unique symbol;
}
declare const Symbol: SymbolConstructor;

/** What `using` takes. */
interface Disposable {
  [Symbol.dispose](): void;
}
/** What `await using` takes. */
interface AsyncDisposable {
  [Symbol.asyncDispose](): PromiseLike<void>;
}

type PropertyKey = string | number | symbol;
