// The answer's head as wasi:http fields.

import { i32ToString } from "../runtime/core/number";
import { headLength, headStart } from "./answer";
import { Tuple2 } from "./bindings/abi";
import { Fields } from "./bindings/wasi-http-types";
import { latin1Range } from "./latin1";

const COLON: u8 = 0x3a;
const LINE_END: u8 = 0x0a;

type Entry = Tuple2<string, StaticArray<u8>>;

/** Fields of the answer's head lines, and its content-length unless `length` is below zero. */
export function outgoingFields(length: i32): Fields {
  const entries: Entry[] = [];
  const end = headStart() + headLength();
  for (let at = headStart(); at < end; ) {
    const colon = find(at, COLON);
    const lineEnd = find(colon, LINE_END);
    // ": " stands between name and value.
    entries.push(new Tuple2(latin1Range(at, colon), bytesOf(colon + 2, lineEnd)));
    at = lineEnd + 1;
  }
  if (length >= 0) entries.push(new Tuple2("content-length", asciiBytes(i32ToString(length))));
  return Fields.fromList(entries)!;
}

function find(at: usize, byte: u8): usize {
  while (load<u8>(at) != byte) at++;
  return at;
}

function bytesOf(from: usize, end: usize): StaticArray<u8> {
  const bytes = new StaticArray<u8>(<i32>(end - from));
  memory.copy(changetype<usize>(bytes), from, end - from);
  return bytes;
}

function asciiBytes(text: string): StaticArray<u8> {
  const bytes = new StaticArray<u8>(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = <u8>text.charCodeAt(i);
  return bytes;
}
