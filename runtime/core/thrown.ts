// What is thrown that is no error: a text, a number, any object. It travels in an error, and a catch takes it out.

import { anyText } from "./any";

export class Thrown extends Error {
  constructor(public value: Object | null) {
    super(anyText(value, "null"));
  }

  toString(): string {
    return this.message;
  }
}

/** An error for whatever is thrown, or rejects a promise. */
export function errorOf(reason: Object | null): Error {
  return reason !== null && reason instanceof Error ? changetype<Error>(reason) : new Thrown(reason);
}

/** What was thrown, for whom takes anything. */
export function caughtValue(error: Error): Object | null {
  return error instanceof Thrown ? changetype<Thrown>(error).value : error;
}

/** What letting go of a value has failed with, and what the block around it had failed with before, if it had. */
export function suppressing(error: Error, before: Error | null): Error {
  if (before === null) return error;
  return new SuppressedError(caughtValue(error), caughtValue(before), "An error was suppressed during disposal");
}
