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
const INT: u32 = 15;
const NUMBER: u32 = 16;
const PORTAL: u32 = 17;
const OUTSIDE: u32 = 18;
const FORGET: u32 = 19;

const FIRST_CAPACITY: usize = 4096;

/** The longest operation, in bytes. */
const LONGEST: usize = 20;

const NOTHING: usize = usize.MAX_VALUE;

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
  freed = NOTHING;
  textsRead = true;
  return words;
}

/** The last operation is a `FREE`: where it stands. */
let freed: usize = NOTHING;

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

export function opInt(node: i32, value: i32): void {
  const at = next(INT, 12);
  store<u32>(at, node, 4);
  store<i32>(at, value, 8);
}

/** JavaScript knows best how it prints its numbers. */
export function opNumber(node: i32, value: f64): void {
  const at = next(NUMBER, 16);
  store<u32>(at, node, 4);
  store<f64>(at, value, 8);
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

/** Runs beside each other are one: those of the rows of a list, mostly. */
export function opFree(base: i32, count: i32): void {
  if (freed + 12 == used) {
    const before = start + freed;
    const first = load<i32>(before, 4);
    const length = load<i32>(before, 8);
    if (base == first + length || base + count == first) {
      store<u32>(before, min(base, first), 4);
      store<u32>(before, length + count, 8);
      return;
    }
  }
  freed = used;
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

/** Two nodes, `first` and the one after it, at the end of an element, for content between them. */
export function opPortal(first: i32, element: i32, selector: string): void {
  const at = next(PORTAL, 20);
  store<u32>(at, first, 4);
  store<u32>(at, element, 8);
  storeString(at, selector, 12);
}

/** A listener of the window (0) or the document (1). */
export function opOutside(target: i32, handler: i32, name: string): void {
  const at = next(OUTSIDE, 20);
  store<u32>(at, target, 4);
  store<u32>(at, handler, 8);
  storeString(at, name, 12);
}

/** The listener with this handler goes. */
export function opForget(handler: i32): void {
  store<u32>(next(FORGET, 8), handler, 4);
}

/** Where the next operation will stand. */
export function opsMark(): usize {
  return used;
}

/** Takes back everything since `mark`, which was taken in the same turn. */
export function opsCut(mark: usize): void {
  used = mark;
  freed = NOTHING;
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

/** Set in a string's length: it stands among the ASCII strings of the turn. */
const ASCII: u32 = 1 << 31;

let texts: usize = heap.alloc(FIRST_CAPACITY);
let textsUsed: usize = 0;
/** What is there belongs to a turn that is over. */
let textsRead: bool = false;
let textsCapacity: usize = FIRST_CAPACITY;

/** The ASCII strings of this turn, one behind the other: JavaScript decodes them at once. */
export function textsPtr(): usize {
  return texts;
}

/** Their bytes. */
export function textsLen(): i32 {
  return <i32>textsUsed;
}

/** A string: where it is and its length. What is not ASCII stays in place: nothing is collected inside a turn. */
function storeString(at: usize, text: string, offset: usize): void {
  const length = text.length;
  if (packed(changetype<usize>(text), length)) {
    store<u32>(at + offset, <u32>textsUsed);
    store<u32>(at + offset, ASCII | length, 4);
    textsUsed += length;
  } else {
    store<u32>(at + offset, <u32>changetype<usize>(text));
    store<u32>(at + offset, length, 4);
  }
}

/** Copies a string to the others of the turn, a byte for each unit; false where it is not ASCII. */
function packed(source: usize, length: usize): bool {
  if (textsRead) {
    textsRead = false;
    textsUsed = 0;
  }
  // Whole vectors are written: the last one may go beyond the string's end.
  if (textsCapacity - textsUsed < length + 16) {
    do textsCapacity <<= 1;
    while (textsCapacity - textsUsed < length + 16);
    texts = heap.realloc(texts, textsCapacity);
  }
  let to = texts + textsUsed;
  const end = source + (length << 1);
  for (; source + 32 <= end; source += 32, to += 16) {
    const low = v128.load(source);
    const high = v128.load(source, 16);
    if (v128.any_true(v128.and(v128.or(low, high), i16x8.splat(<i16>0xff80)))) return false;
    v128.store(to, i8x16.narrow_i16x8_u(low, high));
  }
  for (; source < end; source += 2, to++) {
    const unit = load<u16>(source);
    if (unit > 127) return false;
    store<u8>(to, unit);
  }
  return true;
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
