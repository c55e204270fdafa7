// The browser's wasm: what JavaScript calls (docs/internals.md §5). Every export but the plain accessors is a turn: it
// runs what became ready before it returns, and JavaScript then applies the operations.

import { largestFree } from "rt/tlsf";
import * as app from "../../app/client";
import { describeApp } from "../../runtime/client/debug";
import { settleCall } from "../../runtime/client/call";
import { CborReader } from "../../runtime/client/cbor-reader";
import { readData } from "../../runtime/client/data";
import { tellForm } from "../../runtime/client/form";
import { callHandler } from "../../runtime/client/handlers";
import { forgetReleased, released } from "../../runtime/client/nodes";
import { connect, fireTimer, settle as endTurn, showPage } from "../../runtime/client/page";
import { tellSent } from "../../runtime/client/progress";
import { currentContext, uncaught } from "../../runtime/core/context";
import { __caughtAny } from "../../runtime/core/error";
import { __try } from "../../runtime/core/intrinsics";

export { opsLen, opsPtr, textsLen, textsPtr } from "../../runtime/client/ops";

/** What the server fetched for the page: its data block, which was allocated with `alloc`. Comes before `boot`. */
export function data(start: usize, length: i32): void {
  connect();
  if (__try()) {
    readData(new CborReader(start, length, null));
  } else {
    uncaught("Uncaught ", __caughtAny(), currentContext);
  }
  heap.free(start);
}

/** Starts the app. */
export function boot(): void {
  connect();
  if (__try()) {
    app.__main();
  } else {
    uncaught("Uncaught ", __caughtAny(), currentContext);
  }
  showPage();
  endTurn();
  // Most of what a page begins with stays: nothing to collect yet, however much memory has grown.
  pages = memory.size();
  full = true;
}

/** An event that a handler listens for; `event` is its number. */
export function dispatch(handler: i32, event: i32): void {
  rest();
  callHandler(handler, event);
  endTurn();
}

/** The answer of a call; its bytes were allocated with `alloc`. Status 0: there was none, the bytes say why. */
export function settle(id: i32, status: i32, bytes: usize, length: i32): void {
  rest();
  settleCall(id, status, bytes, length);
  heap.free(bytes);
  endTurn();
}

/** Of what the call `id` sends, so many bytes of `total` are on their way. */
export function progress(id: i32, sent: f64, total: f64): void {
  rest();
  tellForm(id, sent, total);
  tellSent(id, sent, total);
  endTurn();
}

/** A timer is over. */
export function fire(id: i32): void {
  rest();
  fireTimer(id);
  endTurn();
}

/** A text that says what the app consists of, in debug builds. */
export function inspect(): usize {
  if (isDefined(app.debugs)) return changetype<usize>(describeApp());
  return 0;
}

/** Memory for bytes that the next call takes. */
export function alloc(length: i32): usize {
  return heap.alloc(length);
}

/** A string for JavaScript to fill, while it answers a question. */
export function newString(units: i32): usize {
  return __new(<usize>units << 1, idof<string>());
}

/** Size of memory, and how many turns were over, when garbage was collected last. */
let pages: i32 = memory.size();
let turns: i32 = 0;

/** Whether that made too little room: what is alive fills the memory. */
let full: bool = false;

/** Turns before the next try where memory was full. */
const PATIENCE: i32 = 16;

/**
 * Collects garbage before memory has to grow for it, in an idle moment or, where none came, before a turn: between turns
 * everything alive hangs on globals. Where much of the page has gone there is much of it, in one piece or not.
 */
export function rest(): void {
  const reserve = <usize>memory.size() << 14;
  if (memory.size() <= pages && <usize>released << 6 < reserve && (largestFree() >= reserve || (full && ++turns < PATIENCE))) return;
  __collect();
  pages = memory.size();
  turns = 0;
  full = largestFree() < reserve;
  forgetReleased();
}
