// Debug builds: where the program is. Generated functions keep their place in an array that mirrors wasm's stack, which
// wasm itself cannot read: one entry for each call, the index of the statement that runs there. Release builds have
// none of this.

import { __throw } from "./error";
import { TaskBase } from "./task";

/** Calls deeper than this are an error, as in JavaScript; wasm's own stack would end a little later, and with a trap. */
const DEEPEST: i32 = 16384;

/** Lines of a trace, as V8 has them. */
const MOST_LINES: i32 = 10;

/** Marks the constructor of an error: where the error is made, its trace does not begin there but behind. */
const ERROR_CONSTRUCTOR: i32 = 0x7e;

const ENTRY: usize = sizeof<u32>();

let bottom: usize = 0;
let end: usize = 0;

/** The entry of the call that runs now. */
let top: usize = 0;

/** `name (file:line:column)` of each statement. */
let positions: string[] | null = null;

/** The frame whose continuation runs now: who awaits it is told in a trace. */
let resumed: TaskBase | null = null;

/** A call begins. */
// @ts-ignore: decorator
@inline
export function __enter(): usize {
  const entry = top + ENTRY;
  if (entry >= end) full();
  top += ENTRY;
  store<u32>(top, 0);
  return top;
}

/** The call with this entry runs statement `position`. */
// @ts-ignore: decorator
@inline
export function __at(entry: usize, position: u32): void {
  top = entry;
  store<u32>(entry, position);
}

/** The call with this entry is over. */
// @ts-ignore: decorator
@inline
export function __leave(entry: usize): void {
  top = entry - ENTRY;
}

/** The same behind the computing of its result. */
export function __left<T>(entry: usize, result: T): T {
  top = entry - ENTRY;
  return result;
}

function full(): void {
  if (bottom == 0) {
    bottom = heap.alloc(DEEPEST * ENTRY);
    end = bottom + DEEPEST * ENTRY;
    top = bottom;
    return;
  }
  __throw(new RangeError("Maximum call stack size exceeded"));
}

/** Where the stack is: behind a caught error it is put back there. */
export function mark(): usize {
  return top;
}

export function backTo(entry: usize): void {
  top = entry;
}

/** Begins a turn in which the continuation of `frame` runs; null: whatever ran is over. */
export function resume(frame: TaskBase | null): void {
  top = bottom;
  resumed = frame;
}

/** Sets the table of positions: from now on errors have a trace. */
export function __setPositions(table: string[]): void {
  positions = table;
  __errorTracer = ((error: Error): void => {
    error.trace = trace();
  }).index;
}

export function hasPositions(): bool {
  return positions !== null;
}

/** The calls that run now, innermost first, then the async functions that wait for them; "" in release builds. */
export function trace(): string {
  const table = positions;
  if (table === null) return "";
  let text = "";
  let lines = 0;
  for (let entry = top; entry > bottom && lines < MOST_LINES; entry -= ENTRY) {
    const position = load<u32>(entry);
    if (position == 0) continue;
    const line = table[position];
    const isConstructor = line.charCodeAt(0) == ERROR_CONSTRUCTOR;
    if (isConstructor && lines == 0) continue;
    text += "\n    at " + (isConstructor ? line.substring(1) : line);
    lines++;
  }
  for (let frame = waiting(resumed); frame !== null && lines < MOST_LINES; frame = waiting(frame)) {
    if (frame.place == 0) continue;
    text += "\n    at async " + table[frame.place];
    lines++;
  }
  return text;
}

function waiting(frame: TaskBase | null): TaskBase | null {
  return frame === null ? null : frame.waiter;
}
