// Globals that are not the language's.

interface Console {
  log(...parts: unknown[]): void;
  info(...parts: unknown[]): void;
  debug(...parts: unknown[]): void;
  warn(...parts: unknown[]): void;
  error(...parts: unknown[]): void;
  trace(...parts: unknown[]): void;
  assert(condition?: unknown, ...parts: unknown[]): void;
  count(label?: string): void;
  countReset(label?: string): void;
  dir(value?: unknown, options?: unknown): void;
  group(...parts: unknown[]): void;
  groupCollapsed(...parts: unknown[]): void;
  groupEnd(): void;
  table(rows?: unknown, columns?: readonly string[]): void;
  time(label?: string): void;
  timeEnd(label?: string): void;
  timeLog(label?: string, ...parts: unknown[]): void;
}
declare const console: Console;

interface TextEncoder {
  readonly encoding: string;
  encode(text?: string): Uint8Array;
}
declare const TextEncoder: { new (): TextEncoder; readonly prototype: TextEncoder };

interface TextDecoder {
  readonly encoding: string;
  decode(bytes: Uint8Array): string;
}
declare const TextDecoder: { new (): TextDecoder; readonly prototype: TextDecoder };

declare function btoa(text: string): string;
declare function atob(text: string): string;
declare function structuredClone<T>(value: T): T;
