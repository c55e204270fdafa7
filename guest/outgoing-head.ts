// The answer's head as wasi:http fields.

import { addLength, headLength, headStart } from "./answer";
import { Fields } from "./bindings/wasi-http-types";

const COLON: u8 = 0x3a;
const LINE_END: u8 = 0x0a;

/** The host reads a header as four words: address and length of its name, in UTF-16, then of its value's bytes. */
const ENTRY: usize = 16;

/** The shortest line is `a: ` with its end, so for each of its bytes a head has a quarter of an entry at most. */
const ENTRY_FOR_BYTE: usize = ENTRY / 4;

/** Fields of the answer's head lines, and its content-length unless `length` is below zero. */
export function outgoingFields(length: i32): Fields {
  if (length >= 0) addLength(length);
  const size = <usize>headLength();
  const list = heap.alloc(size * (ENTRY_FOR_BYTE + 2));
  let entry = list;
  let name = list + size * ENTRY_FOR_BYTE;
  let at = headStart();
  const end = at + size;
  while (at < end) {
    store<usize>(entry, name);
    const start = at;
    for (let byte = load<u8>(at); byte != COLON; byte = load<u8>(++at)) {
      store<u16>(name, byte);
      name += 2;
    }
    store<usize>(entry, at - start, 4);
    // ": " stands between name and value, which stays where it is.
    const value = at + 2;
    at = value;
    while (load<u8>(at) != LINE_END) at++;
    store<usize>(entry, value, 8);
    store<usize>(entry, at - value, 12);
    entry += ENTRY;
    at++;
  }
  const fields = Fields.fromListAt(list, <i32>((entry - list) / ENTRY));
  heap.free(list);
  return fields!;
}
