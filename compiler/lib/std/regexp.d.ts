// Regular expressions, as in TypeScript's own library.

interface RegExp {
  readonly dotAll: boolean;
  readonly flags: string;
  readonly global: boolean;
  readonly ignoreCase: boolean;
  lastIndex: number;
  readonly multiline: boolean;
  readonly source: string;
  readonly sticky: boolean;
  readonly unicode: boolean;
  exec(text: string): RegExpExecArray | null;
  test(text: string): boolean;
  toString(): string;
}
interface RegExpMatchArray extends Array<string> {
  readonly 0: string;
  index?: int;
  input?: string;
  groups?: { [name: string]: string };
}
interface RegExpExecArray extends Array<string> {
  readonly 0: string;
  index: int;
  input: string;
  groups?: { [name: string]: string };
}
interface RegExpConstructor {
  new (pattern: RegExp | string, flags?: string): RegExp;
  (pattern: RegExp | string, flags?: string): RegExp;
  readonly prototype: RegExp;
}
declare const RegExp: RegExpConstructor;
