// The one growing byte buffer that a page or an answer is written into. It is kept from use to use, so a warm instance
// allocates nothing. Writers reserve the worst case, store, and say where they stopped.

import { NUMBER_ROOM, writeF64, writeI32, writeI64, writeU32, writeU64 } from "../number";
import { encodeUnits } from "./encode";
import { ESCAPE_ROOM, escapeUnits } from "./escape";

/** Stores may run this far past what they reserved: a SIMD store writes 16 bytes whatever it needs. */
const SLACK: usize = 64;

/** Small: on hosts that give each request an instance of its own, every page of memory that is touched costs a fault. */
const FIRST_CAPACITY: usize = 1024;

/** Strings are written in pieces, so that a long one does not reserve six bytes for each of its units at once. */
const PIECE: i32 = 8192;

let start: usize = 0;
let at: usize = 0;
let limit: usize = 0;

/** Makes room for `size` bytes and returns the address to write them at. Say `wrote(end)` afterwards. */
// @ts-ignore: decorator
@inline
export function reserve(size: usize): usize {
  if (limit - at < size) grow(size);
  return at;
}

/** Ends what `reserve` began: the next byte goes to `end`. */
// @ts-ignore: decorator
@inline
export function wrote(end: usize): void {
  at = end;
}

/** Address of the first byte. Valid until something more is written. */
export function bytesStart(): usize {
  return start;
}

/** Number of bytes written. */
export function bytesLength(): i32 {
  return <i32>(at - start);
}

/** Forgets all bytes behind the first `length`. */
export function truncate(length: i32): void {
  at = start + <usize>length;
}

/** Appends constant bytes whose data is padded: 16 bytes past their end may be read. */
// @ts-ignore: decorator
@inline
export function raw(source: usize, length: i32): void {
  const to = reserve(<usize>length);
  if (length <= 16) v128.store(to, v128.load(source));
  else if (length <= 32) {
    v128.store(to, v128.load(source));
    v128.store(to + 16, v128.load(source + 16));
  } else copyPadded(to, source, <usize>length);
  wrote(to + <usize>length);
}

/** Appends bytes that are not padded. */
export function copy(source: usize, length: i32): void {
  const to = reserve(<usize>length);
  memory.copy(to, source, <usize>length);
  wrote(to + <usize>length);
}

/** Appends one byte. */
export function byte(value: u8): void {
  const to = reserve(1);
  store<u8>(to, value);
  wrote(to + 1);
}

/** Appends a string as UTF-8, with HTML's special characters escaped: for text and for double-quoted attributes. */
export function escaped(text: string): void {
  let source = changetype<usize>(text);
  let units = text.length;
  while (units > PIECE) {
    const piece = pieceOf(source);
    wrote(escapeUnits(source, piece, reserve(<usize>piece * ESCAPE_ROOM)));
    source += (<usize>piece) << 1;
    units -= piece;
  }
  wrote(escapeUnits(source, units, reserve(<usize>units * ESCAPE_ROOM)));
}

/** Appends a string as UTF-8, as it is. */
export function unescaped(text: string): void {
  const units = text.length;
  wrote(encodeUnits(changetype<usize>(text), units, reserve(<usize>units * 3)));
}

export function i32Digits(value: i32): void {
  wrote(writeI32(reserve(NUMBER_ROOM), value));
}

export function u32Digits(value: u32): void {
  wrote(writeU32(reserve(NUMBER_ROOM), value));
}

export function i64Digits(value: i64): void {
  wrote(writeI64(reserve(NUMBER_ROOM), value));
}

export function u64Digits(value: u64): void {
  wrote(writeU64(reserve(NUMBER_ROOM), value));
}

export function f64Digits(value: f64): void {
  wrote(writeF64(reserve(NUMBER_ROOM), value));
}

/** A piece that does not cut a surrogate pair. */
function pieceOf(source: usize): i32 {
  const last = load<u16>(source + (((<usize>PIECE) - 1) << 1));
  return (last & 0xfc00) == 0xd800 ? PIECE - 1 : PIECE;
}

function copyPadded(to: usize, source: usize, length: usize): void {
  if (length > 512) {
    memory.copy(to, source, length);
    return;
  }
  const end = to + length;
  do {
    v128.store(to, v128.load(source));
    to += 16;
    source += 16;
  } while (to < end);
}

function grow(size: usize): void {
  const used = at - start;
  const capacity = max(max(used + size, (limit - start) << 1), FIRST_CAPACITY);
  start = start == 0 ? heap.alloc(capacity + SLACK) : heap.realloc(start, capacity + SLACK);
  at = start + used;
  limit = start + capacity;
}
