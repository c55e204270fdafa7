// Operations on the page, as u32 words in a buffer that JavaScript reads once a turn (docs/internals.md §5).

const TPL: u32 = 1;
const TEXT: u32 = 2;
const ATTR: u32 = 3;
const NOATTR: u32 = 4;
const ON: u32 = 5;
const OPEN: u32 = 6;
const CLOSE: u32 = 7;
const FREE: u32 = 8;
const ROW: u32 = 9;
const MOVE: u32 = 10;
const REMOVE: u32 = 11;
const AWAY: u32 = 12;
const HIDE: u32 = 13;
const SHOW: u32 = 14;

const FIRST_CAPACITY: usize = 4096;

/** The longest operation, in bytes. */
const LONGEST: usize = 20;

let start: usize = heap.alloc(FIRST_CAPACITY);
let used: usize = 0;
let capacity: usize = FIRST_CAPACITY;

export function opsPtr(): usize {
  return start;
}

/** Number of words since the last call: reading begins a new batch. */
export function opsLen(): i32 {
  const words = <i32>(used >> 2);
  used = 0;
  return words;
}

export function opTemplate(index: i32, base: i32): void {
  const at = next(TPL, 12);
  store<u32>(at, index, 4);
  store<u32>(at, base, 8);
}

export function opText(node: i32, text: string): void {
  const at = next(TEXT, 16);
  store<u32>(at, node, 4);
  storeString(at, text, 8);
}

export function opAttribute(node: i32, name: i32, value: string): void {
  const at = next(ATTR, 20);
  store<u32>(at, node, 4);
  store<u32>(at, name, 8);
  storeString(at, value, 12);
}

export function opNoAttribute(node: i32, name: i32): void {
  const at = next(NOATTR, 12);
  store<u32>(at, node, 4);
  store<u32>(at, name, 8);
}

export function opListen(node: i32, name: i32, handler: i32): void {
  const at = next(ON, 16);
  store<u32>(at, node, 4);
  store<u32>(at, name, 8);
  store<u32>(at, handler, 12);
}

export function opOpen(node: i32): void {
  store<u32>(next(OPEN, 8), node, 4);
}

export function opClose(): void {
  next(CLOSE, 4);
}

export function opFree(base: i32, count: i32): void {
  const at = next(FREE, 12);
  store<u32>(at, base, 4);
  store<u32>(at, count, 8);
}

/** The content of a list's new row follows; it goes before row `before`, or (0) at the end of slot `node`. */
export function opRow(node: i32, row: i32, before: i32): void {
  opPlace(ROW, node, row, before);
}

export function opMove(node: i32, row: i32, before: i32): void {
  opPlace(MOVE, node, row, before);
}

function opPlace(code: u32, node: i32, row: i32, before: i32): void {
  const at = next(code, 16);
  store<u32>(at, node, 4);
  store<u32>(at, row, 8);
  store<u32>(at, before, 12);
}

export function opRemove(row: i32): void {
  store<u32>(next(REMOVE, 8), row, 4);
}

/** Where the next operation will stand. */
export function opsMark(): usize {
  return used;
}

/** Takes back everything since `mark`, which was taken in the same turn. */
export function opsCut(mark: usize): void {
  used = mark;
}

/** The content that was opened at `mark` in the same turn is kept away from the page until `opShow`. */
export function opsAway(mark: usize): void {
  store<u32>(start + mark, AWAY);
}

/** Takes a slot's content away from the page, to come back with `opShow`. */
export function opHide(node: i32): void {
  store<u32>(next(HIDE, 8), node, 4);
}

/** Puts the content that was kept away in place of what the slot shows. */
export function opShow(node: i32): void {
  store<u32>(next(SHOW, 8), node, 4);
}

/** The string stays where it is until JavaScript has read it: nothing is collected inside a turn. */
// @ts-ignore: decorator
@inline
function storeString(at: usize, text: string, offset: usize): void {
  store<u32>(at + offset, <u32>changetype<usize>(text));
  store<u32>(at + offset, text.length, 4);
}

function next(code: u32, size: usize): usize {
  if (capacity - used < LONGEST) {
    capacity <<= 1;
    start = heap.realloc(start, capacity);
  }
  const at = start + used;
  store<u32>(at, code);
  used += size;
  return at;
}
