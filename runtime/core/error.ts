// Exceptions. A throw leaves its object in `pending` and raises wasm's one tag; a catch takes it from there.

import { __raise } from "./intrinsics";

let pending: Error | null = null;

/** Debug builds: index into the compiler's position table of the statement that runs (0: unknown). */
export let __pos: u32 = 0;

let positions: string[] | null = null;

/**
 * What unwinds the stack without being an error of the user's: a suspended render, a cancelled request. Generated
 * `catch` blocks let it through, `finally` blocks run.
 */
export class Unwind extends Error {}

/** Raises `error`. Never returns. A debug build keeps where it was thrown first, in its `stack`. */
export function __throw(error: Error): void {
  if (__pos != 0 && error.trace.length == 0) error.trace = "\n    at " + __position();
  pending = error;
  __raise();
  unreachable();
}

/** In a user's `catch`: the thrown error. An `Unwind` goes on. */
export function __caught(): Error {
  const error = __caughtAny();
  if (error instanceof Unwind) __throw(error);
  return error;
}

/** In the runtime's own `catch`, and for `finally`: whatever was thrown. */
export function __caughtAny(): Error {
  const error = pending;
  pending = null;
  return error !== null ? error : new Error("unknown error");
}

const jump: Unwind = new Unwind("jump");

/** Thrown to leave a stretch of code for the `finally` around it, which knows where to go on. */
export function __jump(): Error {
  return jump;
}

/** asc's `abort`: every error of AssemblyScript's library arrives here and becomes an ordinary exception. */
export function __abort(message: string | null, file: string | null, line: u32, column: u32): void {
  __throw(libraryError(message));
}

/** Debug builds: sets the statement that runs. */
// @ts-ignore: decorator
@inline
export function __at(position: u32): void {
  __pos = position;
}

/** Debug builds: the table behind `__pos`, one `file:line:column` for each index. */
export function __setPositions(table: string[]): void {
  positions = table;
}

/** Where the last statement that ran stands in the user's source, or "" in release builds. */
export function __position(): string {
  const table = positions;
  return table !== null && __pos < <u32>table.length ? table[__pos] : "";
}

/** Errors of AssemblyScript's library come as a message only: this is the class that JavaScript has for each. */
function libraryError(message: string | null): Error {
  if (message === null || message.startsWith("Unexpected 'null'")) return new TypeError("Cannot read properties of null");
  if (message == "Index out of range") {
    return new RangeError("Index out of range: read or write past the end of an array or string");
  }
  if (message == "Element type must be nullable if array is holey") {
    return new TypeError("This element of the array was never assigned");
  }
  if (message == "Invalid length") return new RangeError("Invalid array length");
  if (message == "Value out of range" || message == "Allocation too large") return new RangeError(message);
  if (message == "Invalid Date") return new RangeError("Invalid time value");
  if (message == "URI malformed") return new URIError(message);
  if (message == "invalid downcast") return new TypeError("A value is not of the class that it is used as");
  return new Error(message);
}

/** Raises a TypeError with this message. */
export function throwTypeError(message: string): void {
  __throw(new TypeError(message));
}

/** Raises a RangeError with this message. */
export function throwRangeError(message: string): void {
  __throw(new RangeError(message));
}
