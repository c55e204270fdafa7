// Strings.

interface String {
  [Symbol.iterator](): IterableIterator<string>;
  readonly length: int;
  readonly [index: number]: string;
  at(index: i32): string | undefined;
  charAt(index: i32): string;
  charCodeAt(index: i32): int;
  codePointAt(index: i32): int | undefined;
  concat(other: string): string;
  endsWith(search: string, end?: i32): boolean;
  includes(search: string, start?: i32): boolean;
  indexOf(search: string, start?: i32): int;
  lastIndexOf(search: string, start?: i32): int;
  localeCompare(other: string): int;
  padEnd(length: i32, pad?: string): string;
  padStart(length: i32, pad?: string): string;
  repeat(count: i32): string;
  replace(search: string, replacement: string): string;
  replaceAll(search: string, replacement: string): string;
  slice(start: i32, end?: i32): string;
  split(separator: string, limit?: i32): string[];
  startsWith(search: string, start?: i32): boolean;
  substring(start: i32, end?: i32): string;
  toLowerCase(): string;
  toString(): string;
  toUpperCase(): string;
  trim(): string;
  trimEnd(): string;
  trimStart(): string;
}

interface StringConstructor {
  (value?: unknown): string;
  readonly prototype: String;
  fromCharCode(unit: i32): string;
  fromCodePoint(code: i32): string;
}
declare const String: StringConstructor;

interface TemplateStringsArray extends ReadonlyArray<string> {
  readonly raw: readonly string[];
}

declare function encodeURI(text: string): string;
declare function decodeURI(text: string): string;
declare function encodeURIComponent(text: string): string;
declare function decodeURIComponent(text: string): string;
