// Strings, as in TypeScript's own library.

interface String {
  [Symbol.iterator](): StringIterator<string>;
  readonly length: int;
  readonly [index: number]: string;
  at(index: number): string | undefined;
  charAt(index: number): string;
  charCodeAt(index: number): number;
  codePointAt(index: number): int | undefined;
  concat(...others: string[]): string;
  endsWith(search: string, end?: number): boolean;
  includes(search: string, start?: number): boolean;
  indexOf(search: string, start?: number): int;
  match(pattern: string | RegExp): RegExpMatchArray | null;
  matchAll(pattern: RegExp): ArrayIterator<RegExpExecArray>;
  isWellFormed(): boolean;
  lastIndexOf(search: string, start?: number): int;
  localeCompare(other: string, locales?: string | string[], options?: CollatorOptions): int;
  padEnd(length: number, pad?: string): string;
  padStart(length: number, pad?: string): string;
  repeat(count: number): string;
  replace(search: string | RegExp, replacement: string): string;
  replace(search: string, replacement: (match: string, offset: int, text: string) => string): string;
  replace(search: RegExp, replacement: (match: string, ...parts: string[]) => string): string;
  // biome-ignore lint/suspicious/noExplicitAny: as in TypeScript's own library
  replace(search: RegExp, replacement: (match: string, ...parts: any[]) => string): string;
  replaceAll(search: string | RegExp, replacement: string): string;
  replaceAll(search: RegExp, replacement: (match: string, ...parts: string[]) => string): string;
  // biome-ignore lint/suspicious/noExplicitAny: as in TypeScript's own library
  replaceAll(search: RegExp, replacement: (match: string, ...parts: any[]) => string): string;
  replaceAll(search: string, replacement: (match: string, offset: int, text: string) => string): string;
  search(pattern: string | RegExp): int;
  slice(start?: number, end?: number): string;
  split(separator: string | RegExp, limit?: number): string[];
  startsWith(search: string, start?: number): boolean;
  substr(start: number, length?: number): string;
  substring(start: number, end?: number): string;
  toLocaleLowerCase(locales?: string | string[]): string;
  toLocaleUpperCase(locales?: string | string[]): string;
  toLowerCase(): string;
  toString(): string;
  toUpperCase(): string;
  toWellFormed(): string;
  trim(): string;
  trimEnd(): string;
  trimLeft(): string;
  trimRight(): string;
  trimStart(): string;
  valueOf(): string;
}

interface StringConstructor {
  (value?: unknown): string;
  readonly prototype: String;
  fromCharCode(...units: number[]): string;
  fromCodePoint(...codes: number[]): string;
  raw(template: TemplateStringsArray, ...values: unknown[]): string;
}
declare const String: StringConstructor;

interface StringIterator<T> extends IteratorObject<T, undefined, unknown> {
  [Symbol.iterator](): StringIterator<T>;
}

interface TemplateStringsArray extends ReadonlyArray<string> {
  readonly raw: readonly string[];
}

declare function encodeURI(text: string): string;
declare function decodeURI(text: string): string;
declare function encodeURIComponent(text: string | number | boolean): string;
declare function decodeURIComponent(text: string): string;

/** They are written in place, as literals. */
interface CollatorOptions {
  numeric?: boolean;
  sensitivity?: "base" | "accent" | "case" | "variant";
  usage?: "sort" | "search";
}
