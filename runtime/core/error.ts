// Exceptions. A throw leaves its object in `pending` and raises wasm's one tag; a catch takes it from there.

import { __raise } from "./intrinsics";

let pending: Error | null = null;

/**
 * What unwinds the stack without being an error of the user's: a suspended render, a cancelled request. Generated
 * `catch` blocks let it through, `finally` blocks run.
 */
export class Unwind extends Error {}

/** Raises `error`. Never returns. */
export function __throw(error: Error): void {
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
