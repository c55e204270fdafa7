// Actions: something asynchronous that a page does when it is told to, and what became of it. A new call cancels the one before.

import { Box } from "../core/box";
import { Context, currentContext, enterContext } from "../core/context";
import { Unwind, __caughtAny } from "../core/error";
import { Fn0, Fn1, Fn2, Fn3, Fn4 } from "../core/fn";
import { __try } from "../core/intrinsics";
import { FAILED, Task, TaskBase } from "../core/task";
import { Cleanup } from "./lifecycle";
import { cancel, currentScope, nextHook } from "./scope";
import { Signal } from "./signal";

/** `V`: `R`, or nothing. */
export class Action<R, V> {
  private result: Signal<V> = new Signal<V>(changetype<V>(<usize>0));
  private failure: Signal<Error | null> = new Signal<Error | null>(null);
  private busy: Signal<bool> = new Signal<bool>(false);

  /** Where its tasks belong: to the component that made it, not to the one whose handler calls it. */
  private home: Context = currentContext;
  private work: Context | null = null;

  /** The call that is under way. */
  private run: Run<R, V> | null = null;
  private outer: Context = currentContext;

  get value(): V {
    return this.result.value;
  }

  get error(): Error | null {
    return this.failure.value;
  }

  get pending(): bool {
    return this.busy.value;
  }

  /** Gives up the call that is under way, whose task unwinds. */
  cancel(): void {
    const work = this.work;
    const run = this.run;
    this.work = null;
    this.run = null;
    this.busy.value = false;
    if (work !== null) cancel(work);
    if (run !== null) run.done.resolve(0);
  }

  /** As if it had never been called. */
  reset(): void {
    this.cancel();
    this.result.value = changetype<V>(<usize>0);
    this.failure.value = null;
  }

  /** Around the call of the function. */
  protected begin(): void {
    this.cancel();
    const work = new Context(this.home);
    this.work = work;
    this.outer = enterContext(work);
    this.busy.value = true;
  }

  protected began(task: Task<R>): Task<i32> {
    enterContext(this.outer);
    const run = new Run<R, V>(this, task);
    this.run = run;
    task.addWaiter(run);
    return run.done;
  }

  /** The function raised an error itself. */
  protected raised(): Task<i32> {
    const error = __caughtAny();
    enterContext(this.outer);
    return this.began(Task.failed<R>(error));
  }

  settle(run: Run<R, V>): void {
    if (this.run !== run) return;
    const task = run.task;
    this.run = null;
    this.work = null;
    this.busy.value = false;
    if (task.state == FAILED) {
      const error = task.error!;
      if (!(error instanceof Unwind)) this.failure.value = error;
    } else {
      this.failure.value = null;
      this.result.value = isReference<R>() ? changetype<V>(task.result) : changetype<V>(new Box<R>(task.result));
    }
    run.done.resolve(0);
  }
}

/** Waits for one call. */
class Run<R, V> extends TaskBase {
  /** Settles when it is over, whatever came of it. */
  done: Task<i32> = new Task<i32>(0);

  constructor(
    private action: Action<R, V>,
    public task: Task<R>,
  ) {
    super(((run: Run<R, V>): void => run.action.settle(run)).index);
  }
}

/** Cancels an action when its component goes. */
class Ending<R, V> extends Fn0<void> {
  constructor(public action: Action<R, V>) {
    super(((env: Ending<R, V>): void => env.action.cancel()).index);
  }
}

function owned<R, V>(action: Action<R, V>): void {
  nextHook();
  currentScope.own(new Cleanup(new Ending<R, V>(action)));
}

export class Action0<R, V> extends Action<R, V> {
  constructor(private fn: Fn0<Task<R>>) {
    super();
  }

  call(): Task<i32> {
    this.begin();
    if (__try()) {
      return this.began(this.fn.call());
    } else {
      return this.raised();
    }
  }
}

export class Action1<A, R, V> extends Action<R, V> {
  constructor(private fn: Fn1<A, Task<R>>) {
    super();
  }

  call(a: A): Task<i32> {
    this.begin();
    if (__try()) {
      return this.began(this.fn.call(a));
    } else {
      return this.raised();
    }
  }
}

export class Action2<A, B, R, V> extends Action<R, V> {
  constructor(private fn: Fn2<A, B, Task<R>>) {
    super();
  }

  call(a: A, b: B): Task<i32> {
    this.begin();
    if (__try()) {
      return this.began(this.fn.call(a, b));
    } else {
      return this.raised();
    }
  }
}

export class Action3<A, B, C, R, V> extends Action<R, V> {
  constructor(private fn: Fn3<A, B, C, Task<R>>) {
    super();
  }

  call(a: A, b: B, c: C): Task<i32> {
    this.begin();
    if (__try()) {
      return this.began(this.fn.call(a, b, c));
    } else {
      return this.raised();
    }
  }
}

export class Action4<A, B, C, D, R, V> extends Action<R, V> {
  constructor(private fn: Fn4<A, B, C, D, Task<R>>) {
    super();
  }

  call(a: A, b: B, c: C, d: D): Task<i32> {
    this.begin();
    if (__try()) {
      return this.began(this.fn.call(a, b, c, d));
    } else {
      return this.raised();
    }
  }
}

export function useAction0<R, V>(fn: Fn0<Task<R>>): Action0<R, V> {
  const action = new Action0<R, V>(fn);
  owned<R, V>(action);
  return action;
}

export function useAction1<A, R, V>(fn: Fn1<A, Task<R>>): Action1<A, R, V> {
  const action = new Action1<A, R, V>(fn);
  owned<R, V>(action);
  return action;
}

export function useAction2<A, B, R, V>(fn: Fn2<A, B, Task<R>>): Action2<A, B, R, V> {
  const action = new Action2<A, B, R, V>(fn);
  owned<R, V>(action);
  return action;
}

export function useAction3<A, B, C, R, V>(fn: Fn3<A, B, C, Task<R>>): Action3<A, B, C, R, V> {
  const action = new Action3<A, B, C, R, V>(fn);
  owned<R, V>(action);
  return action;
}

export function useAction4<A, B, C, D, R, V>(fn: Fn4<A, B, C, D, Task<R>>): Action4<A, B, C, D, R, V> {
  const action = new Action4<A, B, C, D, R, V>(fn);
  owned<R, V>(action);
  return action;
}
