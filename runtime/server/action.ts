// Actions on the server: nobody calls them while a page is rendered.

import { Fn0, Fn1, Fn2, Fn3, Fn4 } from "../core/fn";
import { Task } from "../core/task";
import { nextHook } from "./place";

export class Action<R, V> {
  pending: bool = false;
  error: Error | null = null;
  value: V = changetype<V>(<usize>0);

  cancel(): void {}
  reset(): void {}

  protected refuse(): Task<i32> {
    return Task.failed<i32>(new Error("An action is called while the server renders: call it in a handler."));
  }
}

export class Action0<R, V> extends Action<R, V> {
  call(): Task<i32> {
    return this.refuse();
  }
}

export function useAction0<R, V>(fn: Fn0<Task<R>>): Action0<R, V> {
  nextHook();
  return new Action0<R, V>();
}

export class Action1<A, R, V> extends Action<R, V> {
  call(a: A): Task<i32> {
    return this.refuse();
  }
}

export function useAction1<A, R, V>(fn: Fn1<A, Task<R>>): Action1<A, R, V> {
  nextHook();
  return new Action1<A, R, V>();
}

export class Action2<A, B, R, V> extends Action<R, V> {
  call(a: A, b: B): Task<i32> {
    return this.refuse();
  }
}

export function useAction2<A, B, R, V>(fn: Fn2<A, B, Task<R>>): Action2<A, B, R, V> {
  nextHook();
  return new Action2<A, B, R, V>();
}

export class Action3<A, B, C, R, V> extends Action<R, V> {
  call(a: A, b: B, c: C): Task<i32> {
    return this.refuse();
  }
}

export function useAction3<A, B, C, R, V>(fn: Fn3<A, B, C, Task<R>>): Action3<A, B, C, R, V> {
  nextHook();
  return new Action3<A, B, C, R, V>();
}

export class Action4<A, B, C, D, R, V> extends Action<R, V> {
  call(a: A, b: B, c: C, d: D): Task<i32> {
    return this.refuse();
  }
}

export function useAction4<A, B, C, D, R, V>(fn: Fn4<A, B, C, D, Task<R>>): Action4<A, B, C, D, R, V> {
  nextHook();
  return new Action4<A, B, C, D, R, V>();
}
