// What the operator is to know goes to stderr, one line each.

import { encodeUtf8 } from "../runtime/core/utf8/encode";
import { getStderr } from "./bindings/wasi-cli-stderr";
import { OutputStream } from "./bindings/wasi-io-streams";

/** `blocking-write-and-flush` takes no more at once. */
const PIECE: i32 = 4096;

/** Writes a line to stderr. */
export function logLine(line: string): void {
  writeLine(getStderr(), line);
}

/** Writes a line to a stream, which it gives back. */
export function writeLine(stream: OutputStream, line: string): void {
  const bytes = encodeUtf8(line + "\n");
  for (let at = 0; at < bytes.length; at += PIECE) {
    if (!stream.blockingWriteAndFlush(bytes.dataStart + at, min(PIECE, bytes.length - at))) break;
  }
  stream.drop();
}

/** Tells of an error that nobody caught. */
export function logError(where: string, error: Error): void {
  logLine(where + ": " + describe(error));
}

/** The message, and the user's line where it is known. */
export function describe(error: Error): string {
  return error.name + ": " + error.message + error.trace;
}
