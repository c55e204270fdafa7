// Errors. Each class has a mark, or the checker would take one for another: they have the same members. What is thrown,
// and so what is the cause of another error, is an `Error`.

interface ErrorOptions {
  cause?: unknown;
}

interface Error {
  name: string;
  message: string;
  stack?: string;
  cause?: Error;
  toString(): string;
}
interface ErrorConstructor {
  new (message?: string, options?: ErrorOptions): Error;
  (message?: string, options?: ErrorOptions): Error;
  readonly prototype: Error;
  captureStackTrace(error: Error, below?: Function): void;
}
declare const Error: ErrorConstructor;

interface RangeError extends Error {
  readonly __error?: "RangeError";
}
interface RangeErrorConstructor {
  new (message?: string, options?: ErrorOptions): RangeError;
  (message?: string, options?: ErrorOptions): RangeError;
  readonly prototype: RangeError;
}
declare const RangeError: RangeErrorConstructor;

interface TypeError extends Error {
  readonly __error?: "TypeError";
}
interface TypeErrorConstructor {
  new (message?: string, options?: ErrorOptions): TypeError;
  (message?: string, options?: ErrorOptions): TypeError;
  readonly prototype: TypeError;
}
declare const TypeError: TypeErrorConstructor;

interface SyntaxError extends Error {
  readonly __error?: "SyntaxError";
}
interface SyntaxErrorConstructor {
  new (message?: string, options?: ErrorOptions): SyntaxError;
  (message?: string, options?: ErrorOptions): SyntaxError;
  readonly prototype: SyntaxError;
}
declare const SyntaxError: SyntaxErrorConstructor;

interface ReferenceError extends Error {
  readonly __error?: "ReferenceError";
}
interface ReferenceErrorConstructor {
  new (message?: string, options?: ErrorOptions): ReferenceError;
  (message?: string, options?: ErrorOptions): ReferenceError;
  readonly prototype: ReferenceError;
}
declare const ReferenceError: ReferenceErrorConstructor;

interface EvalError extends Error {
  readonly __error?: "EvalError";
}
interface EvalErrorConstructor {
  new (message?: string, options?: ErrorOptions): EvalError;
  (message?: string, options?: ErrorOptions): EvalError;
  readonly prototype: EvalError;
}
declare const EvalError: EvalErrorConstructor;

interface URIError extends Error {
  readonly __error?: "URIError";
}
interface URIErrorConstructor {
  new (message?: string, options?: ErrorOptions): URIError;
  (message?: string, options?: ErrorOptions): URIError;
  readonly prototype: URIError;
}
declare const URIError: URIErrorConstructor;

interface AggregateError extends Error {
  errors: Error[];
}
interface AggregateErrorConstructor {
  new (errors: Error[], message?: string, options?: ErrorOptions): AggregateError;
  (errors: Error[], message?: string, options?: ErrorOptions): AggregateError;
  readonly prototype: AggregateError;
}
declare const AggregateError: AggregateErrorConstructor;

/** What `using` throws when letting go fails because of `error` while it was leaving because of `suppressed`. */
interface SuppressedError extends Error {
  error: unknown;
  suppressed: unknown;
}
interface SuppressedErrorConstructor {
  new (error: Error, suppressed: Error, message?: string): SuppressedError;
  (error: Error, suppressed: Error, message?: string): SuppressedError;
  readonly prototype: SuppressedError;
}
declare const SuppressedError: SuppressedErrorConstructor;
