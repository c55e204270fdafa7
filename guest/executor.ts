// Tasks wait for pollables. Each request has its own; door 1 blocks on all of them, door 2 asks which are ready after
// the host has woken it.

import { Task } from "../runtime/core/task";
import { Pollable, poll } from "./bindings/wasi-io-poll";
import { now, subscribeDuration } from "./bindings/wasi-clocks-monotonic-clock";
import { Pending, Request, someWait } from "./request";

const NANOSECONDS: f64 = 1e6;

/** Longer than any request lives: about 292 years. */
const LONGEST: f64 = 9223372036854774784.0;

/** The platform's timer (runtime/core/platform): resolves `task` after `milliseconds`. */
export function startTimer(task: Task<i32>, milliseconds: f64): void {
  const context = task.context;
  if (!(context instanceof Request)) {
    task.fail(new Error("`sleep` needs a request: it cannot be used while the app starts"));
    return;
  }
  const duration = milliseconds > 0 ? min(milliseconds * NANOSECONDS, LONGEST) : 0;
  (context as Request).waitFor(subscribeDuration(<u64>duration), task, now() + <u64>duration);
}

/** Notes the tasks whose pollables are ready now. */
export function wakeReady(request: Request): void {
  if (!someWait) return;
  const pending = request.pending;
  if (pending === null) return;
  let kept = 0;
  const count = pending.length;
  for (let i = 0; i < count; i++) {
    const one = pending[i];
    if (one.pollable.ready()) {
      noteReady(request, one);
    } else {
      pending[kept++] = one;
    }
  }
  pending.length = kept;
}

/** Blocks until at least one pollable is ready. False where there is none: nothing will ever wake this request. */
export function blockOnAny(request: Request): bool {
  if (!someWait) return false;
  const pending = request.pending;
  if (pending === null || pending.length == 0) return false;
  const pollables = new Array<Pollable>(pending.length);
  for (let i = 0; i < pending.length; i++) pollables[i] = pending[i].pollable;
  const ready = poll(pollables);
  for (let i = 0; i < ready.length; i++) {
    noteReady(request, pending[ready[i]]);
  }
  removeAll(pending, ready);
  return true;
}

/** Timers that are over by now are so one after the other, however late they are looked at. */
function noteReady(request: Request, one: Pending): void {
  one.pollable.drop();
  let ready = request.woken;
  if (ready === null) {
    ready = [];
    request.woken = ready;
  }
  let at = ready.length;
  ready.push(one);
  for (; at > 0 && ready[at - 1].due > one.due; at--) ready[at] = ready[at - 1];
  ready[at] = one;
}

/** Resolves what has become ready, and lets each have its turn. */
export function runReady(request: Request): void {
  if (!someWait) {
    request.run();
    return;
  }
  const ready = request.woken;
  if (ready !== null) {
    request.woken = null;
    for (let i = 0; i < ready.length; i++) {
      ready[i].task.resolve(0);
      request.run();
    }
  }
  request.run();
}

/** Wakes everything that waits, so that parked frames see the cancellation. */
export function wakeAll(request: Request): void {
  if (!someWait) return;
  const pending = request.pending;
  if (pending === null) return;
  request.pending = null;
  for (let i = 0; i < pending.length; i++) {
    pending[i].pollable.drop();
    pending[i].task.resolve(0);
  }
}

/** `indices` ascend. */
function removeAll<T>(list: T[], indices: StaticArray<u32>): void {
  let kept = 0;
  let next = 0;
  for (let i = 0; i < list.length; i++) {
    if (next < indices.length && indices[next] == <u32>i) next++;
    else list[kept++] = list[i];
  }
  list.length = kept;
}
