// Async generators. The body is an async function that does not run before somebody asks. Who asks gets a promise; requests
// wait in a line, and each is answered by the next `yield`, by the end, or by the error that ends it.

import { Unwind } from "./error";
import { IterResult, optionally } from "./iterator";
import { await_, FAILED, start, step, Task, TaskBase } from "./task";

const FRESH: i32 = 0;
const RUNNING: i32 = 1;
const PARKED: i32 = 2;
const FINISHED: i32 = 3;

const NEXT: i32 = 0;
const THROW: i32 = 1;
const RETURN: i32 = 2;

/** Ends a body at its `yield`: `finally` runs, `catch` does not. */
class Returned extends Unwind {}

/** What somebody asked for. */
class Request<T, R, N, V> extends Task<IterResult<T, V>> {
  following_: Request<T, R, N, V> | null = null;
  constructor(
    public mode: i32,
    public sent: N,
    public given: R,
    public raised: Error | null,
  ) {
    super(0);
  }
}

/** `V`: what `value` of a result may be. */
export class AsyncGenerator<T, R, N, V> {
  /** What the last `yield` gave. */
  $item: T = isReference<T>() ? changetype<T>(<usize>0) : <T>0;
  $state: i32 = FRESH;
  $frame: TaskBase | null = null;
  /** What the body waits for at its `yield`. */
  $gate: Task<N> | null = null;
  $first: Request<T, R, N, V> | null = null;
  $last: Request<T, R, N, V> | null = null;

  /** `$absent`: what stands for undefined; `$nothing`: the body returns no value. */
  constructor(
    public $absent: V,
    public $nothing: bool,
  ) {}
}

/** Gives a generator its body, whose frame is `frame`. */
export function asyncBody<T, R, N, V>(it: AsyncGenerator<T, R, N, V>, frame: Task<R>): AsyncGenerator<T, R, N, V> {
  it.$frame = frame;
  frame.addWaiter(new Ending<T, R, N, V>(it));
  return it;
}

class Ending<T, R, N, V> extends TaskBase {
  constructor(public it: AsyncGenerator<T, R, N, V>) {
    super(((own: Ending<T, R, N, V>): void => own.end()).index);
    this.direct = true;
  }

  private end(): void {
    const it = this.it;
    const frame = changetype<Task<R>>(it.$frame!);
    const request = shift<T, R, N, V>(it)!;
    it.$state = FINISHED;
    if (frame.state == FAILED) {
      const error = frame.error!;
      if (error instanceof Returned) finish<T, R, N, V>(it, request, request.given);
      else request.fail(error);
    } else finish<T, R, N, V>(it, request, frame.result);
    proceed<T, R, N, V>(it);
  }
}

/** What is returned of a generator that is over is awaited too. */
class LateReturn<T, R, N, V> extends TaskBase {
  constructor(public it: AsyncGenerator<T, R, N, V>) {
    super(((own: LateReturn<T, R, N, V>): void => own.end()).index);
  }

  private end(): void {
    const it = this.it;
    const request = shift<T, R, N, V>(it)!;
    it.$state = FINISHED;
    finish<T, R, N, V>(it, request, request.given);
    proceed<T, R, N, V>(it);
  }
}

function finish<T, R, N, V>(it: AsyncGenerator<T, R, N, V>, request: Request<T, R, N, V>, result: R): void {
  request.resolve(new IterResult<T, V>(true, it.$nothing ? it.$absent : optionally<R, V>(result)));
}

function shift<T, R, N, V>(it: AsyncGenerator<T, R, N, V>): Request<T, R, N, V> | null {
  const request = it.$first;
  if (request === null) return null;
  it.$first = request.following_;
  if (it.$first === null) it.$last = null;
  return request;
}

function ask<T, R, N, V>(it: AsyncGenerator<T, R, N, V>, request: Request<T, R, N, V>): Task<IterResult<T, V>> {
  const last = it.$last;
  if (last !== null) last.following_ = request;
  else it.$first = request;
  it.$last = request;
  if (it.$state != RUNNING) proceed<T, R, N, V>(it);
  return request;
}

/** Does what the first in the line wants. */
function proceed<T, R, N, V>(it: AsyncGenerator<T, R, N, V>): void {
  for (let request = it.$first; request !== null; request = it.$first) {
    if (it.$state == FRESH && request.mode != NEXT) it.$state = FINISHED;
    if (it.$state == FRESH) {
      it.$state = RUNNING;
      start<TaskBase>(it.$frame!);
      return;
    }
    if (it.$state == PARKED) {
      it.$state = RUNNING;
      const gate = it.$gate!;
      // What is returned is awaited first, so the body goes on in the next turn.
      if (request.mode == RETURN) {
        open<T, R, N, V>(gate, request);
        return;
      }
      const body = gate.release();
      open<T, R, N, V>(gate, request);
      if (body !== null) step(body);
      return;
    }
    if (it.$state == RUNNING) return;
    if (request.mode == RETURN) {
      it.$state = RUNNING;
      const ready = new Task<i32>(0);
      ready.resolve(0);
      await_(new LateReturn<T, R, N, V>(it), ready);
      return;
    }
    shift<T, R, N, V>(it);
    if (request.mode == THROW) request.fail(request.raised!);
    else request.resolve(new IterResult<T, V>(true, it.$absent));
  }
}

function open<T, R, N, V>(gate: Task<N>, request: Request<T, R, N, V>): void {
  gate.observed = true;
  if (request.mode == NEXT) gate.resolve(request.sent);
  else gate.fail(request.mode == THROW ? request.raised! : new Returned("return"));
}

/** `yield value`: answers who asked; the body goes on when somebody asks again. */
export function asyncYielded<T, R, N, V>(it: AsyncGenerator<T, R, N, V>, value: T): Task<N> {
  const gate = new Task<N>(0);
  const request = shift<T, R, N, V>(it)!;
  it.$item = value;
  request.resolve(new IterResult<T, V>(false, optionally<T, V>(value)));
  const waiting = it.$first;
  if (waiting !== null) open<T, R, N, V>(gate, waiting);
  else {
    it.$gate = gate;
    it.$state = PARKED;
  }
  return gate;
}

/** `generator.next(sent)`. */
export function asyncNext<T, R, N, V>(it: AsyncGenerator<T, R, N, V>, sent: N, given: R): Task<IterResult<T, V>> {
  return ask<T, R, N, V>(it, new Request<T, R, N, V>(NEXT, sent, given, null));
}

/** `generator.return(value)`. */
export function asyncReturn<T, R, N, V>(it: AsyncGenerator<T, R, N, V>, sent: N, given: R): Task<IterResult<T, V>> {
  return ask<T, R, N, V>(it, new Request<T, R, N, V>(RETURN, sent, given, null));
}

/** `generator.throw(error)`. */
export function asyncThrow<T, R, N, V>(
  it: AsyncGenerator<T, R, N, V>,
  sent: N,
  given: R,
  error: Error,
): Task<IterResult<T, V>> {
  return ask<T, R, N, V>(it, new Request<T, R, N, V>(THROW, sent, given, error));
}
