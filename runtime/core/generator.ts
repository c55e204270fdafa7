// Generators. A generator function is a state machine as an async function is: a class that extends `Generator`, whose
// fields are its locals, and a step function `(frame) => void` that switches on `at`.

import { __caughtAny, __throw, throwTypeError, Unwind } from "./error";
import { __try } from "./intrinsics";
import { Iter, IterResult, optionally } from "./iterator";

const FRESH: i32 = 0;
const SUSPENDED: i32 = 1;
const RUNNING: i32 = 2;
const FINISHED: i32 = 3;

/** How a generator goes on behind its `yield`. */
const NEXT: i32 = 0;
const THROW: i32 = 1;
const RETURN: i32 = 2;

export class Generator<T, R, N> extends Iter<T> {
  /** The state that the step enters next. */
  at: i32 = 0;
  /** The state that a raise inside the step jumps to: the enclosing catch or finally. 0: the generator ends. */
  handler: i32 = 0;
  /** What a raise left for the state in `handler`. */
  caught: Error | null = null;
  /** What the function returns. */
  result: R = isReference<R>() ? changetype<R>(<usize>0) : <R>0;
  /** What `next` was given: the value of the `yield` that it goes on behind. */
  $sent: N = isReference<N>() ? changetype<N>(<usize>0) : <N>0;
  $mode: i32 = NEXT;
  $thrown: Error | null = null;
  $state: i32 = FRESH;

  /** `$body`: the step function in the table. */
  constructor(public $body: u32) {
    super(
      ((it: Generator<T, R, N>): bool => drive<T, R, N>(it)).index,
      ((it: Generator<T, R, N>): void => end<T, R, N>(it)).index,
    );
    this.$throws = ((it: Generator<T, R, N>, error: Error): bool => raised<T, R, N>(it, error)).index;
  }
}

/** Runs until the next `yield`; false at the end. */
function drive<T, R, N>(it: Generator<T, R, N>): bool {
  if (it.$state == FINISHED) return false;
  if (it.$state == RUNNING) throwTypeError("Generator is already running");
  it.$state = RUNNING;
  for (;;) {
    if (__try()) {
      call_indirect<void>(it.$body, it);
      return it.$state != FINISHED;
    } else {
      const error = __caughtAny();
      if (it.handler == 0) {
        it.$state = FINISHED;
        __throw(error);
      }
      it.caught = error;
      it.at = it.handler;
      it.handler = 0;
    }
  }
  return false;
}

/** Nobody wants more: what `finally` is left runs. */
function end<T, R, N>(it: Generator<T, R, N>): void {
  if (it.$state == FRESH) it.$state = FINISHED;
  if (it.$state == FINISHED) return;
  it.$mode = RETURN;
  drive<T, R, N>(it);
}

/** At a `yield`. */
export function suspended<T, R, N>(it: Generator<T, R, N>, item: T, at: i32): void {
  it.$item = item;
  it.at = at;
  it.$state = SUSPENDED;
}

/** Behind a `yield`: raises what `throw` was given. True where the function has to return. */
export function revived<T, R, N>(it: Generator<T, R, N>): bool {
  const mode = it.$mode;
  it.$mode = NEXT;
  if (mode == THROW) __throw(it.$thrown!);
  return mode == RETURN;
}

/** The function has returned. */
export function completed<T, R, N>(it: Generator<T, R, N>): void {
  it.$state = FINISHED;
}

/** Goes on inside of `yield*`; false at the end of `inner`. */
export function delegated<T, R, N>(it: Generator<T, R, N>, inner: Iter<T>): bool {
  if (it.$mode == RETURN) {
    inner.close();
    return false;
  }
  if (it.$mode == THROW) {
    const error = it.$thrown!;
    it.$mode = NEXT;
    // Only a generator can take it; any other iterator is closed.
    const raise = inner.$throws;
    if (raise) return call_indirect<bool>(raise, inner, error);
    inner.close();
    throwTypeError("The iterator does not provide a 'throw' method");
  }
  return inner.advance();
}

/** `absent`: what stands for `undefined`; `nothing`: the function returns no value. */
function outcome<T, R, N, V>(it: Generator<T, R, N>, more: bool, absent: V, nothing: bool): IterResult<T, V> {
  if (more) return new IterResult<T, V>(false, optionally<T, V>(it.$item));
  return new IterResult<T, V>(true, nothing ? absent : optionally<R, V>(it.result));
}

/** `generator.next(sent)`. */
export function generatorNext<T, R, N, V>(it: Generator<T, R, N>, sent: N, absent: V, nothing: bool): IterResult<T, V> {
  if (it.$state == FINISHED) return new IterResult<T, V>(true, absent);
  it.$sent = sent;
  return outcome<T, R, N, V>(it, drive<T, R, N>(it), absent, nothing);
}

/** `generator.return(value)`. */
export function generatorReturn<T, R, N, V>(
  it: Generator<T, R, N>,
  value: R,
  absent: V,
  nothing: bool,
): IterResult<T, V> {
  if (it.$state == FRESH) it.$state = FINISHED;
  it.result = value;
  it.$mode = RETURN;
  return outcome<T, R, N, V>(it, drive<T, R, N>(it), absent, nothing);
}

/** `generator.throw(error)`. */
export function generatorThrow<T, R, N, V>(
  it: Generator<T, R, N>,
  error: Error,
  absent: V,
  nothing: bool,
): IterResult<T, V> {
  return outcome<T, R, N, V>(it, raised<T, R, N>(it, error), absent, nothing);
}

function raised<T, R, N>(it: Generator<T, R, N>, error: Error): bool {
  if (it.$state == FRESH) it.$state = FINISHED;
  if (it.$state == FINISHED) __throw(error);
  it.$thrown = error;
  it.$mode = THROW;
  return drive<T, R, N>(it);
}

/** First in a user's catch state: the error; an `Unwind` goes on to the handler around it. */
export function caughtIn<T, R, N>(it: Generator<T, R, N>): Error {
  const error = it.caught!;
  it.caught = null;
  if (error instanceof Unwind) __throw(error);
  return error;
}
