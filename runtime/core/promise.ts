// Promises as values: then, catch, finally, new Promise. What waits is a task itself: the promise that `then` returns.

import { Cancelled, DONE, FAILED, Task, TaskBase } from "./task";
import { __throw, __caughtAny, Unwind } from "./error";
import { Fn, Fn0, Fn1, Fn2 } from "./fn";
import { __try } from "./intrinsics";
import { errorOf } from "./thrown";

/** What a handler returns. */
type Gives = u8;
const NOTHING: Gives = 0;
const VALUE: Gives = 1;
// 2: a promise.

/** The promise of `source.then(done, failed)`. Without a handler T and U are the same. */
class Reaction<T, U> extends Task<U> {
  constructor(
    public source: Task<T>,
    public done: Fn | null,
    public doneGives: Gives,
    public failed: Fn | null,
    public failedGives: Gives,
  ) {
    super(((reaction: Reaction<T, U>): void => reaction.react()).index);
  }

  react(): void {
    const source = this.source;
    if (this.context.cancelled) __throw(new Cancelled("cancelled"));
    if (source.state == DONE) {
      const done = this.done;
      if (done !== null) this.settleBy<T>(done, this.doneGives, source.result);
      else this.resolve(load<U>(changetype<usize>(source), offsetof<Task<T>>("result")));
      return;
    }
    const error = source.error!;
    const failed = this.failed;
    if (failed !== null && !(error instanceof Unwind)) this.settleBy<Error>(failed, this.failedGives, error);
    else this.fail(error);
  }

  private settleBy<A>(handler: Fn, gives: Gives, argument: A): void {
    if (gives == NOTHING) {
      changetype<Fn1<A, void>>(handler).call(argument);
      this.resolve(isReference<U>() ? changetype<U>(<usize>0) : <U>0);
    } else if (gives == VALUE) this.resolve(changetype<Fn1<A, U>>(handler).call(argument));
    else this.follow(changetype<Fn1<A, Task<U>>>(handler).call(argument));
  }
}

/** `task.then(done, failed)`; catch is the same without `done`. */
export function then<T, U>(
  task: Task<T>,
  done: Fn | null,
  doneGives: Gives,
  failed: Fn | null,
  failedGives: Gives,
): Task<U> {
  const reaction = new Reaction<T, U>(task, done, doneGives, failed, failedGives);
  task.addWaiter(reaction);
  return reaction;
}

/** The promise of `source.finally(handler)`: the outcome of `source`, once what the handler returned has settled. */
class Finally<T> extends Task<T> {
  constructor(
    public source: Task<T>,
    public run: Fn | null,
    public gives: Gives,
  ) {
    super(((task: Finally<T>): void => task.react()).index);
  }

  react(): void {
    const handler = this.run;
    const after = new After<T>(this.source);
    if (handler === null) {
      if (this.source.state == FAILED) this.fail(this.source.error!);
      else this.resolve(this.source.result);
      return;
    }
    let result: TaskBase;
    if (this.gives == NOTHING) {
      changetype<Fn0<void>>(handler).call();
      result = Task.done<i32>(0);
    } else result = changetype<Fn0<TaskBase>>(handler).call();
    after.awaited = result;
    result.addWaiter(after);
    this.follow(after);
  }
}

/** Settles as `source` has, unless what it waited for failed. */
class After<T> extends Task<T> {
  constructor(public source: Task<T>) {
    super(((task: After<T>): void => task.arrive()).index);
  }

  arrive(): void {
    const source = this.source;
    this.awaited!.check();
    if (source.state == FAILED) this.fail(source.error!);
    else this.resolve(source.result);
  }
}

/** `task.finally(handler)`. */
export function lastly<T>(task: Task<T>, handler: Fn | null, gives: Gives): Task<T> {
  const made = new Finally<T>(task, handler, gives);
  task.addWaiter(made);
  return made;
}

/** The function that resolves a promise from outside. It takes a value or a promise, so a `Task`. */
export class Resolver<T> extends Fn1<Task<T>, void> {
  constructor(public task: Task<T>) {
    super(((resolver: Resolver<T>, value: Task<T>): void => resolver.task.follow(value)).index);
  }
}

/** The function that rejects a promise from outside. */
export class Rejecter extends Fn1<Object | null, void> {
  constructor(public task: TaskBase) {
    super(((rejecter: Rejecter, reason: Object | null): void => rejecter.task.fail(errorOf(reason))).index);
  }
}

/** `new Promise(run)`. */
export function promiseOf<T>(run: Fn2<Fn1<Task<T>, void>, Fn1<Object | null, void>, void>): Task<T> {
  const task = new Task<T>(0);
  if (__try()) {
    run.call(new Resolver<T>(task), new Rejecter(task));
  } else {
    task.fail(__caughtAny());
  }
  return task;
}

/** What `Promise.withResolvers()` returns. */
export class PromiseWithResolvers<T> {
  resolve: Fn1<Task<T>, void>;
  reject: Fn1<Object | null, void>;
  constructor(public promise: Task<T> = new Task<T>(0)) {
    this.resolve = new Resolver<T>(promise);
    this.reject = new Rejecter(promise);
  }
}

/** `source` in another representation; it settles in the same moment. */
class Converted<T, U> extends Task<U> {
  constructor(
    public source: Task<T>,
    public convert: Fn1<T, U>,
  ) {
    super(((task: Converted<T, U>): void => task.arrive()).index);
    this.direct = true;
    this.instant = source.instant;
    source.addWaiter(this);
  }

  arrive(): void {
    const source = this.source;
    if (source.state == FAILED) this.fail(source.error!);
    else this.resolve(this.convert.call(source.result));
  }
}

/** A promise as one that carries another type. */
export function converted<T, U>(source: Task<T>, convert: Fn1<T, U>): Task<U> {
  return new Converted<T, U>(source, convert);
}

/** The same of a promise that may be missing. */
export function convertedOrNull<T, U>(source: Task<T> | null, convert: Fn1<T, U>): Task<U> | null {
  return source === null ? null : new Converted<T, U>(source, convert);
}

/** What may be a promise or a value as a promise. */
export function settled<T>(task: Task<T>): Task<T> {
  return task.instant ? Task.done<T>(task.result) : task;
}

export function orElse<T>(task: Task<T> | null, none: Task<T>): Task<T> {
  return task === null ? none : task;
}

/** `task.then()`: one turn more. */
export function passed<T>(task: Task<T>): Task<T> {
  return then<T, T>(task, null, NOTHING, null, NOTHING);
}
