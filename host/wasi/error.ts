import type { IoError, IoErrorInterface } from "../_shared/glue.gen.ts";

/** `wasi:io/error`: what went wrong on a stream, for a log. */
export class StreamFailure implements IoError {
  readonly cause: unknown;

  constructor(cause: unknown) {
    this.cause = cause;
  }

  toDebugString(): string {
    return this.cause instanceof Error ? this.cause.message : String(this.cause);
  }
}

/** The interface has no functions of its own. */
export const ioError: IoErrorInterface = {};
