// The types of "minnow" for editors and `tsc`, with TypeScript's own library. Number widths are plain aliases here: the
// build, which keeps them apart, is the one to complain.

export * from "./minnow.js";

declare global {
  type i8 = number;
  type u8 = number;
  type i16 = number;
  type u16 = number;
  type i32 = number;
  type u32 = number;
  type i64 = number;
  type u64 = number;
  type isize = number;
  type usize = number;
  type f32 = number;
  type f64 = number;
  type bool = boolean;

  interface IntegerType<T> {
    /** Converts as AssemblyScript does: wraps. */
    (value: number | boolean): T;
    readonly MIN_VALUE: T;
    readonly MAX_VALUE: T;
    /** The integer that `value` spells, 0 where it spells none. */
    parse(value: string, radix?: number): T;
  }
  interface FloatType<T> extends IntegerType<T> {
    readonly EPSILON: T;
  }

  const i8: IntegerType<i8>;
  const u8: IntegerType<u8>;
  const i16: IntegerType<i16>;
  const u16: IntegerType<u16>;
  const i32: IntegerType<i32>;
  const u32: IntegerType<u32>;
  const i64: IntegerType<i64>;
  const u64: IntegerType<u64>;
  const isize: IntegerType<isize>;
  const usize: IntegerType<usize>;
  const f32: FloatType<f32>;
  const f64: FloatType<f64>;

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
  var console: Console;

  interface ErrorConstructor {
    captureStackTrace(error: Error, below?: Function): void;
  }

  function setTimeout<A extends unknown[]>(run: (...args: A) => void, milliseconds?: number, ...args: A): number;
  function setTimeout(run: (value: any) => void, milliseconds?: number): number;
  function setInterval<A extends unknown[]>(run: (...args: A) => void, milliseconds?: number, ...args: A): number;
  function setInterval(run: (value: any) => void, milliseconds?: number): number;
  function clearTimeout(timer: number | null | undefined): void;
  function clearInterval(timer: number | null | undefined): void;
  function queueMicrotask(run: () => void): void;
  function btoa(text: string): string;
  function atob(text: string): string;
  // Parts in Minnow's own language, which modules import by themselves (compiler/global-parts.ts).
  var URL: typeof import("minnow/url").URL;
  type URL = import("minnow/url").URL;
  var URLSearchParams: typeof import("minnow/url").URLSearchParams;
  type URLSearchParams = import("minnow/url").URLSearchParams;
  var AbortController: typeof import("minnow/abort").AbortController;
  type AbortController = import("minnow/abort").AbortController;
  var AbortSignal: typeof import("minnow/abort").AbortSignal;
  type AbortSignal = import("minnow/abort").AbortSignal;
  var DOMException: typeof import("minnow/abort").DOMException;
  type DOMException = import("minnow/abort").DOMException;
  function structuredClone<T>(value: T): T;

  interface TextEncoder {
    readonly encoding: string;
    encode(text?: string): Uint8Array;
  }
  var TextEncoder: { new (): TextEncoder; readonly prototype: TextEncoder };
  interface TextDecoder {
    readonly encoding: string;
    decode(bytes: Uint8Array): string;
  }
  var TextDecoder: { new (): TextDecoder; readonly prototype: TextDecoder };
  namespace NodeJS {
    type Timeout = number;
    type Timer = number;
  }

  interface Performance {
    now(): number;
  }
  var performance: Performance;
}
