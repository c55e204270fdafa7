// setTimeout, setInterval and queueMicrotask. A timer is a frame that waits for the platform's own timer.

import { Box } from "./box";
import { __caughtAny, Unwind } from "./error";
import { Fn0 } from "./fn";
import { __try } from "./intrinsics";
import { report, sleep } from "./platform";
import { TaskBase } from "./task";

/** No interval: the timer runs once. */
const ONCE: f64 = -1;

class Timer extends TaskBase {
  constructor(
    public id: i32,
    public run: Fn0<void>,
    public interval: f64,
  ) {
    super(((timer: Timer): void => timer.fire()).index);
  }

  fire(): void {
    if (!timers.has(this.id)) return;
    if (this.context.cancelled || this.interval == ONCE) timers.delete(this.id);
    if (this.context.cancelled) return;
    runReporting(this.run);
    if (timers.has(this.id)) sleep(this.interval).addWaiter(this);
  }
}

class Microtask extends TaskBase {
  constructor(public run: Fn0<void>) {
    super(((task: Microtask): void => runReporting(task.run)).index);
  }
}

/** Timers that have not been cleared and may still fire. */
// @ts-ignore: decorator
@lazy
const timers: Map<i32, Timer> = new Map();
let lastTimer: i32 = 0;

/** Nobody can catch what `run` throws. */
function runReporting(run: Fn0<void>): void {
  if (__try()) {
    run.call();
  } else {
    const error = __caughtAny();
    if (!(error instanceof Unwind)) report("Uncaught " + error.toString() + error.trace);
  }
}

function startTimer(run: Fn0<void>, milliseconds: f64, interval: f64): f64 {
  const timer = new Timer(++lastTimer, run, interval);
  timers.set(timer.id, timer);
  sleep(milliseconds).addWaiter(timer);
  return <f64>timer.id;
}

export function setTimeout(run: Fn0<void>, milliseconds: f64): f64 {
  return startTimer(run, milliseconds, ONCE);
}

export function setInterval(run: Fn0<void>, milliseconds: f64): f64 {
  const interval = milliseconds >= 1 ? milliseconds : 1;
  return startTimer(run, interval, interval);
}

/** Clears a timer of either kind. */
export function clearTimer(id: Box<f64> | null): void {
  if (id !== null) timers.delete(<i32>id.value);
}

export function queueMicrotask(run: Fn0<void>): void {
  const task = new Microtask(run);
  task.context.enqueue(task);
}
