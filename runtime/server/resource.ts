// Data hooks on the server. `useServerFuture` fetches and waits; `useResource` is left to the browser.

import { CborWriter } from "../../registry/cbor/writer";
import { currentContext } from "../core/context";
import { __caughtAny, __throw } from "../core/error";
import { Fn0 } from "../core/fn";
import { __try } from "../core/intrinsics";
import { DONE, FAILED, Task } from "../core/task";
import { addFailure, addValue } from "./data";
import { publicFailure } from "./failure";
import { metPending } from "./pass";
import { describeHook, hookPosition, nextHook, suspenses } from "./place";
import { Suspend } from "./suspend";

/** Data that arrives later. */
export class Resource<T> {
  constructor(
    /** Null where only the browser fetches. */
    private task: Task<T> | null,
    private position: u32,
  ) {}

  get value(): T {
    const task = this.task;
    if (task === null) {
      if (suspenses) __throw(new Suspend("", true));
      __throw(
        new Error(
          "The value of `useResource` (" + describeHook(this.position) + ") is read while the server renders, and only the browser " +
            "fetches it. Read it with `.or(…)`, put it inside a `Suspense`, or use `useServerFuture`.",
        ),
      );
    }
    if (!task!.settled) __throw(new Suspend(describeHook(this.position), false));
    return task!.take();
  }

  or(fallback: T): T {
    const task = this.task;
    return task !== null && task.state == DONE ? task.result : fallback;
  }

  get state(): string {
    const task = this.task;
    if (task === null || !task.settled) return "pending";
    return task.state == DONE ? "ready" : "failed";
  }

  get error(): Error | null {
    const task = this.task;
    return task === null ? null : task.error;
  }

  /** Here it is rendered with what has come, and nothing is under way. */
  get loading(): bool {
    return this.state == "pending";
  }

  cancel(): void {}
  clear(): void {}

  /** Fetching again is for the browser: a page is written once. */
  restart(): void {}
}

/** Data that the browser fetches: here it is pending. */
export function useResource<T>(fetch: Fn0<Task<T>>): Resource<T> {
  nextHook();
  return new Resource<T>(null, hookPosition());
}

/** Data that the page waits for. `encode` writes it into the page's data block, from which the browser takes it. */
export function useServerFuture<T>(fetch: Fn0<Task<T>>, encode: (w: CborWriter, value: T) => void): Resource<T> {
  const key = nextHook();
  const position = hookPosition();
  const futures = currentContext.root.futures;
  if (!futures.has(key)) {
    const started = fetch.call();
    // Its failure shows where the value is read, so it is not one that nobody looked at.
    started.observed = true;
    futures.set(key, started);
  }
  const task = changetype<Task<T>>(futures.get(key));
  if (task.state == DONE) addValue<T>(key, task.result, encode);
  else if (task.state == FAILED) {
    const told = publicFailure(task.error!);
    task.error = told;
    addFailure(key, told.message);
  }
  else metPending(describeHook(position));
  return new Resource<T>(task, position);
}

/** A value that is computed once, and travels in the page. */
export function useServerCached<T>(compute: Fn0<T>, encode: (w: CborWriter, value: T) => void): T {
  const key = nextHook();
  const futures = currentContext.root.futures;
  if (!futures.has(key)) {
    const made = Task.done<T>(computed<T>(compute));
    made.observed = true;
    futures.set(key, made);
  }
  const value = changetype<Task<T>>(futures.get(key)).result;
  addValue<T>(key, value, encode);
  return value;
}

function computed<T>(compute: Fn0<T>): T {
  let value: T = isReference<T>() ? changetype<T>(<usize>0) : <T>0;
  if (__try()) {
    value = compute.call();
  } else {
    __throw(publicFailure(__caughtAny()));
  }
  return value;
}
