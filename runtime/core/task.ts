// Promises and async functions. An async function is a state machine: a subclass of `Task<T>` whose fields are its
// locals, and a step function `(frame) => void` that switches on `at`. There is one driver, `step`, and so one `try`.

import { Context, currentContext } from "./context";
import { __throw, __caughtAny, Unwind } from "./error";
import { __try } from "./intrinsics";
import { backTo, mark } from "./trace";

export const PENDING: u8 = 0;
export const DONE: u8 = 1;
export const FAILED: u8 = 2;

/** Raised at the await of a task whose request nobody waits for any more. Not catchable; `finally` runs. */
export class Cancelled extends Unwind {}

export class TaskBase {
  state: u8 = PENDING;
  error: Error | null = null;

  /** Whether somebody looked at the outcome; a failure that nobody looked at is reported. */
  observed: bool = false;

  /** It will settle as another task does: nobody else settles it any more. */
  following: bool = false;

  /** A value where a promise might have stood (`T | Promise<T>`): who resolves with it resolves with the value. */
  instant: bool = false;

  /** As a waiter: runs when the task settles and not in a turn of its own. Such a step never raises. */
  direct: bool = false;

  /** The state that `step` enters next. */
  at: i32 = 0;

  /** The state that a raise inside the step jumps to: the enclosing catch or finally. 0: the task fails. */
  handler: i32 = 0;

  /** What a raise left for the state in `handler`, and what a `finally` raises again at its end. */
  caught: Error | null = null;

  /** What this frame waits for at its await. */
  awaited: TaskBase | null = null;

  /** Debug builds: the statement whose await it is parked at. */
  place: u32 = 0;

  context: Context = currentContext;

  /** The next one in the queue of its context, or among those who wait for the same task: it is in one list at a time. */
  next: TaskBase | null = null;

  /** Frames parked on this task, in order. */
  private firstWaiter: TaskBase | null = null;
  private lastWaiter: TaskBase | null = null;

  /** `index`: the step function in the table, 0 for a task that somebody else settles. */
  constructor(public index: u32) {}

  get settled(): bool {
    return this.state != PENDING;
  }

  fail(error: Error): void {
    if (this.following) return;
    this.failNow(error);
  }

  protected failNow(error: Error): void {
    if (this.state != PENDING) return;
    this.error = error;
    if (!this.observed) this.context.notObserved(this);
    this.settle(FAILED);
  }

  /** Raises when the task failed. */
  check(): void {
    this.observed = true;
    if (this.state == FAILED) __throw(this.error!);
  }

  /** Who waits for it first. */
  get waiter(): TaskBase | null {
    return this.firstWaiter;
  }

  /** Queues `frame` once this task has settled. */
  addWaiter(frame: TaskBase): void {
    this.observed = true;
    if (this.state != PENDING) {
      frame.arouse();
      return;
    }
    const last = this.lastWaiter;
    if (last !== null) last.next = frame;
    else this.firstWaiter = frame;
    this.lastWaiter = frame;
  }

  /** Takes the one who waits out of the line: it is told in another way. */
  release(): TaskBase | null {
    const waiter = this.firstWaiter;
    this.firstWaiter = null;
    this.lastWaiter = null;
    return waiter;
  }

  protected settle(state: u8): void {
    this.state = state;
    let waiter = this.firstWaiter;
    this.firstWaiter = null;
    this.lastWaiter = null;
    while (waiter !== null) {
      const next = waiter.next;
      waiter.next = null;
      waiter.arouse();
      waiter = next;
    }
  }

  /** What this frame waited for has settled. */
  private arouse(): void {
    if (this.direct) call_indirect<void>(this.index, this);
    else this.context.enqueue(this);
  }
}

export class Task<T> extends TaskBase {
  /** The value once `state` is DONE. A `Promise<void>` is a `Task<i32>` that resolves with 0. */
  result: T = isReference<T>() ? changetype<T>(<usize>0) : <T>0;

  static done<T>(value: T): Task<T> {
    const task = new Task<T>(0);
    task.resolve(value);
    return task;
  }

  /** A value where a `T | Promise<T>` is wanted. */
  static instantly<T>(value: T): Task<T> {
    const task = Task.done<T>(value);
    task.instant = true;
    return task;
  }

  static failed<T>(error: Error): Task<T> {
    const task = new Task<T>(0);
    task.fail(error);
    return task;
  }

  resolve(value: T): void {
    if (this.state != PENDING || this.following) return;
    this.result = value;
    this.settle(DONE);
  }

  /** Resolves with a promise: settles as `other` does, in the third turn from now at the earliest, as in JavaScript. */
  follow(other: Task<T>): void {
    if (other.instant) {
      this.resolve(other.result);
      return;
    }
    if (this.state != PENDING || this.following) return;
    if (changetype<usize>(other) == changetype<usize>(this)) {
      this.fail(new TypeError("Chaining cycle detected for promise #<Promise>"));
      return;
    }
    this.following = true;
    this.awaited = other;
    this.index = ((task: Task<T>): void => task.subscribe()).index;
    this.context.enqueue(this);
  }

  private subscribe(): void {
    this.index = ((task: Task<T>): void => task.copy()).index;
    this.awaited!.addWaiter(this);
  }

  private copy(): void {
    const other = changetype<Task<T>>(this.awaited!);
    this.awaited = null;
    if (other.state == FAILED) {
      this.failNow(other.error!);
      return;
    }
    this.result = other.result;
    this.settle(DONE);
  }

  /** The value of a settled task; raises when it failed. */
  take(): T {
    this.check();
    return this.result;
  }
}

/** Runs the first step of an async function and returns its task. */
export function start<F extends TaskBase>(frame: F): F {
  step(frame);
  return frame;
}

/** Parks `frame` until `task` settles. As in JavaScript it never goes on in the same turn. */
export function await_(frame: TaskBase, task: TaskBase): void {
  frame.awaited = task;
  task.addWaiter(frame);
}

/** Parks `frame` for one turn: the await of a value. */
export function takeTurn(frame: TaskBase): void {
  frame.context.enqueue(frame);
}

/** Behind it. */
export function turned(frame: TaskBase): void {
  if (frame.context.cancelled) __throw(new Cancelled("cancelled"));
}

/** Behind an await: raises what the awaited task failed with, or the cancellation of the request. */
export function resumed(frame: TaskBase): void {
  const task = frame.awaited!;
  frame.awaited = null;
  if (frame.context.cancelled) __throw(new Cancelled("cancelled"));
  task.check();
}

/** Behind an await: the value of the awaited task. */
export function taken<T>(frame: TaskBase): T {
  const task = changetype<Task<T>>(frame.awaited!);
  resumed(frame);
  return task.result;
}

/** First in a user's catch state: the error; an `Unwind` goes on to the handler around it. */
export function caughtBy(frame: TaskBase): Error {
  const error = frame.caught!;
  frame.caught = null;
  if (error instanceof Unwind) __throw(error);
  return error;
}

/** Runs one step; a raise jumps to the frame's handler or fails the task. */
export function step(frame: TaskBase): void {
  const place = mark();
  for (;;) {
    if (__try()) {
      call_indirect<void>(frame.index, frame);
      return;
    } else {
      const error = __caughtAny();
      backTo(place);
      if (frame.handler == 0) {
        frame.fail(error);
        return;
      }
      frame.caught = error;
      frame.at = frame.handler;
      frame.handler = 0;
    }
  }
}
