// An app without server functions carries neither parser nor printer: the first `register` brings them in.

import { __throw } from "../runtime/core/error";
import { CborReader } from "./cbor/reader";

/** Reads the arguments of a call; see arguments.ts. */
export type ReadArguments = (contentType: string, body: usize, length: i32, owner: ArrayBuffer | null) => CborReader;

/** Appends CBOR as JSON to the runtime's byte buffer. */
export type PrintJson = (cbor: usize, length: i32) => void;

/** Only a registered function's call gets here, and then they are set. */
function readNothing(contentType: string, body: usize, length: i32, owner: ArrayBuffer | null): CborReader {
  __throw(new Error("no server function is registered"));
  return new CborReader(body, length, owner);
}

function printNothing(cbor: usize, length: i32): void {}

export let readArguments: ReadArguments = readNothing;
export let printJson: PrintJson = printNothing;

export function useCodecs(read: ReadArguments, print: PrintJson): void {
  readArguments = read;
  printJson = print;
}
