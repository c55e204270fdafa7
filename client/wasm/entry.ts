// The browser's wasm: what JavaScript calls (docs/internals.md §5). Every export but the plain accessors is a turn: it
// runs what became ready before it returns, and JavaScript then applies the operations.

import { largestFree } from "rt/tlsf";
import { __main } from "../../app/client";
import { settleCall } from "../../runtime/client/call";
import { CborReader } from "../../runtime/client/cbor-reader";
import { readData } from "../../runtime/client/data";
import { callHandler } from "../../runtime/client/handlers";
import { connect, fireTimer, settle as endTurn, showPage } from "../../runtime/client/page";
import { __caughtAny } from "../../runtime/core/error";
import { __try } from "../../runtime/core/intrinsics";
import { report } from "../../runtime/core/platform";

export { opsLen, opsPtr, textsLen, textsPtr } from "../../runtime/client/ops";

/** What the server fetched for the page: its data block, which was allocated with `alloc`. Comes before `boot`. */
export function data(start: usize, length: i32): void {
  connect();
  if (__try()) {
    readData(new CborReader(start, length, null));
  } else {
    const error = __caughtAny();
    report("Uncaught " + error.toString() + error.trace);
  }
  heap.free(start);
}

/** Starts the app. */
export function boot(): void {
  connect();
  if (__try()) {
    __main();
  } else {
    const error = __caughtAny();
    report("Uncaught " + error.toString() + error.trace);
  }
  showPage();
  endTurn();
}

/** An event that a handler listens for; `event` is its number. */
export function dispatch(handler: i32, event: i32): void {
  collectIfGrown();
  callHandler(handler, event);
  endTurn();
}

/** The answer of a call; its bytes were allocated with `alloc`. Status 0: there was none, the bytes say why. */
export function settle(id: i32, status: i32, bytes: usize, length: i32): void {
  collectIfGrown();
  settleCall(id, status, bytes, length);
  heap.free(bytes);
  endTurn();
}

/** A timer is over. */
export function fire(id: i32): void {
  collectIfGrown();
  fireTimer(id);
  endTurn();
}

/** Memory for bytes that the next call takes. */
export function alloc(length: i32): usize {
  return heap.alloc(length);
}

/** A string for JavaScript to fill, while it answers a question. */
export function newString(units: i32): usize {
  return __new(<usize>units << 1, idof<string>());
}

let pages: i32 = memory.size();

/** Between turns everything alive hangs on globals, so garbage goes here, if nothing was idle since memory had to grow. */
function collectIfGrown(): void {
  if (memory.size() > pages) collect();
}

function collect(): void {
  __collect();
  pages = memory.size();
}

/** In an idle moment: makes room before memory has to grow for garbage. Memory that is mostly in use is left alone. */
export function rest(): void {
  if (memory.size() > pages) collect();
  else if (largestFree() < reserve() && pages != fullAt) {
    collect();
    if (largestFree() < reserve()) fullAt = pages;
  }
}

/** Size at which a collection made too little room. */
let fullAt: i32 = 0;

function reserve(): usize {
  return <usize>memory.size() << 14;
}
