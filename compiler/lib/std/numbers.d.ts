// Number types. Each width carries one optional name of its own: a brand that the checker keeps through generics and
// fields, while literals and other numbers still assign. 64-bit integers are numbers to the checker as well; their
// literals reach AssemblyScript as written, digits beyond 2^53 included.

type i8 = number & { readonly __i8?: 1 };
type u8 = number & { readonly __u8?: 1 };
type i16 = number & { readonly __i16?: 1 };
type u16 = number & { readonly __u16?: 1 };
type i32 = number & { readonly __i32?: 1 };
type u32 = number & { readonly __u32?: 1 };
type i64 = number & { readonly __i64?: 1 };
type u64 = number & { readonly __u64?: 1 };
type isize = number & { readonly __isize?: 1 };
type usize = number & { readonly __usize?: 1 };
type f32 = number & { readonly __f32?: 1 };
type f64 = number & { readonly __f64?: 1 };
/** A number that the library answers with and that is an `i32` underneath: a length, an index, a count. The compiler knows it by this
 * word in the declaration; to the checker it is any other number, so that `T` in `choose(12, list.length)` is one too. */
type int = number;
/** Not branded: a brand would split `true | false`, and its representation is that of `boolean` anyway. */
type bool = boolean;

interface IntegerType<T> {
  /** Converts as AssemblyScript does: wraps. */
  (value: number | boolean): T;
  readonly MIN_VALUE: T;
  readonly MAX_VALUE: T;
  /** The integer that `value` spells, 0 where it spells none. */
  parse(value: string, radix?: i32): T;
}

interface FloatType<T> extends IntegerType<T> {
  readonly EPSILON: T;
}

declare const i8: IntegerType<i8>;
declare const u8: IntegerType<u8>;
declare const i16: IntegerType<i16>;
declare const u16: IntegerType<u16>;
declare const i32: IntegerType<i32>;
declare const u32: IntegerType<u32>;
declare const i64: IntegerType<i64>;
declare const u64: IntegerType<u64>;
declare const isize: IntegerType<isize>;
declare const usize: IntegerType<usize>;
declare const f32: FloatType<f32>;
declare const f64: FloatType<f64>;

interface NumberFormatOptions {
  style?: "decimal" | "percent" | "currency" | "unit" | undefined;
  currency?: string | undefined;
  currencyDisplay?: "symbol" | "code" | "name" | "narrowSymbol" | undefined;
  notation?: "standard" | "compact" | "scientific" | "engineering" | undefined;
  compactDisplay?: "short" | "long" | undefined;
  signDisplay?: "auto" | "never" | "always" | "exceptZero" | undefined;
  useGrouping?: boolean | undefined;
  minimumIntegerDigits?: number | undefined;
  minimumFractionDigits?: number | undefined;
  maximumFractionDigits?: number | undefined;
  minimumSignificantDigits?: number | undefined;
  maximumSignificantDigits?: number | undefined;
}

interface Number {
  toExponential(digits?: number): string;
  toLocaleString(locales?: string | string[], options?: NumberFormatOptions): string;
  toFixed(digits?: number): string;
  toPrecision(precision?: number): string;
  toString(radix?: number): string;
  valueOf(): number;
}

interface NumberConstructor {
  (value?: unknown): number;
  readonly prototype: Number;
  readonly EPSILON: number;
  readonly MIN_VALUE: number;
  readonly MAX_VALUE: number;
  readonly MIN_SAFE_INTEGER: number;
  readonly MAX_SAFE_INTEGER: number;
  readonly POSITIVE_INFINITY: number;
  readonly NEGATIVE_INFINITY: number;
  readonly NaN: number;
  isNaN(value: unknown): boolean;
  isFinite(value: unknown): boolean;
  isInteger(value: unknown): boolean;
  isSafeInteger(value: unknown): boolean;
  parseInt(value: string, radix?: number): number;
  parseFloat(value: string): number;
}
declare const Number: NumberConstructor;

declare const NaN: number;
declare const Infinity: number;
declare function isNaN(value: number): boolean;
declare function isFinite(value: number): boolean;
declare function parseInt(value: string, radix?: number): number;
declare function parseFloat(value: string): number;
