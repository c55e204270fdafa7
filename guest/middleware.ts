// Functions of the app around a request: each decides whether and when the next one runs, and the last one leads to the
// answer. The answer is kept with the request until all of them are through: others are being made meanwhile.

import { __caughtAny } from "../runtime/core/error";
import { Fn0, Fn1 } from "../runtime/core/fn";
import { __try } from "../runtime/core/intrinsics";
import { FAILED, PENDING, Task, await_, resumed, start } from "../runtime/core/task";
import { forgetAnswer, saveAnswer } from "./ambient";
import { clearAnswer, status } from "./answer";
import { Request } from "./request";
import { fail } from "./serve";

/** `async (next) => { …; await next(); … }` */
type Middleware = Fn1<Fn0<Task<i32>>, Task<i32>>;

// @ts-ignore: decorator
@lazy
const forAll: Middleware[] = [];

/** Puts a function around all requests. */
export function useMiddleware(middleware: Middleware): void {
  forAll.push(middleware);
}

/** Answers a request with what stands around all of them. `route` begins the answer itself. */
export function aroundAll(request: Request, route: (request: Request) => void): void {
  begin(request, forAll, route.index, null);
}

/** The same with what stands around one function. `run` begins its call, with `match`. */
export function aroundCall(
  request: Request,
  list: Middleware[],
  run: (request: Request, match: Object) => void,
  match: Object,
): void {
  begin(request, list, run.index, match);
}

function begin(request: Request, list: Middleware[], inner: u32, match: Object | null): void {
  request.main = start(new Around(request, list, inner, match));
}

/** Waits for the outermost function. */
class Around extends Task<i32> {
  constructor(
    public request: Request,
    public list: Middleware[],
    public inner: u32,
    public match: Object | null,
  ) {
    super(stepAround.index);
    // Its failure becomes the answer.
    this.observed = true;
  }
}

function stepAround(task: Around): void {
  if (task.at == 0) {
    task.at = 1;
    await_(task, new Next(task, 0).go());
    return;
  }
  resumed(task);
  task.resolve(0);
}

/** `next`, as the function number `at - 1` gets it. Called again it gives the same promise. */
class Next extends Fn0<Task<i32>> {
  private made: Task<i32> | null = null;

  constructor(
    public around: Around,
    public at: i32,
  ) {
    super(((next: Next): Task<i32> => next.go()).index);
  }

  go(): Task<i32> {
    const known = this.made;
    if (known !== null) return known;
    const around = this.around;
    const at = this.at;
    const list = around.list;
    const made = at < list.length ? list[at].call(new Next(around, at + 1)) : start(new Inner(around));
    this.made = made;
    return made;
  }
}

/** Makes the answer. It never fails: an error is an answer too, which the functions around can look at. */
class Inner extends Task<i32> {
  constructor(public around: Around) {
    super(stepInner.index);
  }
}

function stepInner(task: Inner): void {
  const around = task.around;
  const request = around.request;
  const outer = request.main;
  request.main = null;
  clearAnswer();
  forgetAnswer(request);
  if (__try()) {
    const match = around.match;
    if (match !== null) call_indirect<void>(around.inner, request, match);
    else call_indirect<void>(around.inner, request);
  } else {
    fail(request, __caughtAny());
  }
  const main = request.main;
  request.main = outer;
  if (main === null || status != 0) {
    finish(task);
    return;
  }
  // At once, before anything else can use the place where answers are written.
  task.index = settleInner.index;
  task.direct = true;
  task.awaited = main;
  if (main.state != PENDING) settleInner(task);
  else main.addWaiter(task);
}

function settleInner(task: Inner): void {
  const main = task.awaited!;
  task.awaited = null;
  if (main.state == FAILED) {
    // What failed says how its error is answered: a form goes back to its page.
    const request = task.around.request;
    const outer = request.main;
    request.main = main;
    fail(request, main.error!);
    request.main = outer;
  }
  finish(task);
}

function finish(task: Inner): void {
  saveAnswer(task.around.request);
  clearAnswer();
  task.resolve(0);
}
