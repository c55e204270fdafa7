// Data hooks in the browser.

import { __caughtAny, __throw } from "../core/error";
import { Fn0 } from "../core/fn";
import { __try } from "../core/intrinsics";
import { FAILED, Task, TaskBase } from "../core/task";
import { CborReader } from "./cbor-reader";
import { takeData } from "./data";
import { Effect } from "./effect";
import { Kept, currentScope, nextHook } from "./scope";
import { Signal } from "./signal";
import { Suspend } from "./suspend";

const PENDING: i32 = 0;
const READY: i32 = 1;
const ERRORED: i32 = 2;

/** What a reader subscribes to: any change of the outcome is a new version. */
class Outcome<T> {
  state: i32 = PENDING;
  value: T = isReference<T>() ? changetype<T>(<usize>0) : <T>0;
  error: Error | null = null;
}

/** Data that arrives later. */
export class Resource<T> {
  private outcome: Signal<Outcome<T>> = new Signal<Outcome<T>>(new Outcome<T>());
  private fetching: Fetching<T> | null = null;

  /** The task whose outcome counts; an older one that settles later does not. */
  task: Task<T> | null = null;

  get value(): T {
    const outcome = this.outcome.value;
    if (outcome.state == PENDING) __throw(new Suspend(this.outcome));
    if (outcome.state == ERRORED) __throw(outcome.error!);
    return outcome.value;
  }

  or(fallback: T): T {
    const outcome = this.outcome.value;
    return outcome.state == READY ? outcome.value : fallback;
  }

  get state(): string {
    const state = this.outcome.value.state;
    return state == PENDING ? "pending" : state == READY ? "ready" : "failed";
  }

  get error(): Error | null {
    return this.outcome.value.error;
  }

  /** Fetches again. What is there stays until the new data comes. */
  restart(): void {
    const fetching = this.fetching;
    if (fetching !== null) fetching.restart();
  }

  succeed(value: T): void {
    const outcome = new Outcome<T>();
    outcome.state = READY;
    outcome.value = value;
    this.outcome.value = outcome;
  }

  fail(error: Error): void {
    const outcome = new Outcome<T>();
    outcome.state = ERRORED;
    outcome.error = error;
    this.outcome.value = outcome;
  }

  /** Makes the effect that fetches; `now`: lets it fetch. */
  attach(fetch: Fn0<Task<T>>, now: bool): void {
    const fetching = new Fetching<T>(this, fetch);
    this.fetching = fetching;
    currentScope.own(fetching);
    if (now) fetching.run();
  }
}

/** Fetches, and again when a signal that the fetch function reads has changed. */
class Fetching<T> extends Effect {
  constructor(
    private resource: Resource<T>,
    private fetch: Fn0<Task<T>>,
  ) {
    super(((effect: Fetching<T>): void => effect.begin()).index);
  }

  restart(): void {
    this.run();
  }

  private begin(): void {
    if (__try()) {
      const task = this.fetch.call();
      this.resource.task = task;
      task.addWaiter(new Arrival<T>(this.resource, task));
    } else {
      this.resource.fail(__caughtAny());
    }
  }
}

/** Waits for one fetch. */
class Arrival<T> extends TaskBase {
  constructor(
    private resource: Resource<T>,
    private task: Task<T>,
  ) {
    super(((arrival: Arrival<T>): void => arrival.arrive()).index);
  }

  private arrive(): void {
    const task = this.task;
    if (this.resource.task !== task) return;
    if (task.state == FAILED) this.resource.fail(task.error!);
    else this.resource.succeed(task.result);
  }
}

/** Data that the browser fetches. */
export function useResource<T>(fetch: Fn0<Task<T>>): Resource<T> {
  const key = nextHook();
  const kept = keptResource<T>(key);
  if (kept !== null) return kept;
  const resource = keep<T>(key, new Resource<T>());
  resource.attach(fetch, true);
  return resource;
}

/** Data that the server fetched for the first page; in parts of the page made later, the browser fetches it. */
export function useServerFuture<T>(fetch: Fn0<Task<T>>, decode: (r: CborReader) => T): Resource<T> {
  const key = nextHook();
  const kept = keptResource<T>(key);
  if (kept !== null) return kept;
  const resource = keep<T>(key, new Resource<T>());
  const prefetched = takeData(key);
  if (prefetched !== null) {
    const value = prefetched.value;
    if (value !== null) resource.succeed(decode(CborReader.of(value)));
    else resource.fail(new Error(prefetched.message));
  }
  resource.attach(fetch, prefetched === null);
  return resource;
}

/** The resource of a component that suspended and runs again. */
function keptResource<T>(key: u32): Resource<T> | null {
  let kept = currentScope.place.kept;
  while (kept !== null && kept.key != key) kept = kept.next;
  return kept !== null ? changetype<Resource<T>>(kept.resource) : null;
}

function keep<T>(key: u32, resource: Resource<T>): Resource<T> {
  const place = currentScope.place;
  place.kept = new Kept(key, changetype<Object>(resource), place.kept);
  return resource;
}
