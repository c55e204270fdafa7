// Data hooks in the browser.

import { Box } from "../core/box";
import { Context, currentContext, enterContext } from "../core/context";
import { Unwind, __caughtAny, __throw } from "../core/error";
import { Fn0 } from "../core/fn";
import { __try } from "../core/intrinsics";
import { FAILED, Task, TaskBase } from "../core/task";
import { CborReader } from "./cbor-reader";
import { takeData } from "./data";
import { Effect } from "./effect";
import { Kept, cancel, currentScope, nextHook } from "./scope";
import { Signal } from "./signal";
import { pendingRead } from "./suspend";

const PENDING: i32 = 0;
const READY: i32 = 1;
const ERRORED: i32 = 2;

/** What a reader subscribes to: any change of the outcome is a new version. */
class Outcome {
  state: i32 = PENDING;
  error: Error | null = null;
}

class OutcomeOf<T> extends Outcome {
  value: T = isReference<T>() ? changetype<T>(<usize>0) : <T>0;
}

/**
 * Data that arrives later. All that fetches it is compiled once for all data that are objects: it takes a `Resource<T>` for a
 * `Resource<Object>`, which is the same in memory.
 */
export class Resource<T> {
  private outcome: Signal<Outcome> = new Signal<Outcome>(new Outcome());
  private busy: Signal<bool> = new Signal<bool>(false);
  /** A `Fetching`. */
  private fetching: Effect | null = null;

  /** The task whose outcome counts; an older one that settles later does not. */
  task: Task<T> | null = null;

  get value(): T {
    const outcome = this.outcome.value;
    if (outcome.state == PENDING) __throw(pendingRead(this.outcome));
    if (outcome.state == ERRORED) __throw(outcome.error!);
    return changetype<OutcomeOf<T>>(outcome).value;
  }

  or(fallback: T): T {
    const outcome = this.outcome.value;
    return outcome.state == READY ? changetype<OutcomeOf<T>>(outcome).value : fallback;
  }

  get state(): string {
    const state = this.outcome.value.state;
    return state == PENDING ? "pending" : state == READY ? "ready" : "failed";
  }

  get error(): Error | null {
    return this.outcome.value.error;
  }

  /** Whether a fetch is under way. */
  get loading(): bool {
    return this.busy.value;
  }

  /** Fetches again. A value stays until the new one comes. */
  restart(): void {
    const fetching = this.fetching;
    if (fetching !== null) fetching.run();
  }

  /** Gives up the fetch that is under way, whose task unwinds. What is there stays. */
  cancel(): void {
    const fetching = this.fetching;
    if (fetching !== null) changetype<Fetching<T>>(fetching).cancel();
    this.task = null;
    this.busy.value = false;
  }

  /** Forgets the outcome: who reads the value waits for the next one. */
  clear(): void {
    this.outcome.value = new Outcome();
  }

  /** A fetch begins. An error was the last one's. */
  begins(): void {
    this.busy.value = true;
    if (this.outcome.peek().state == ERRORED) this.clear();
  }

  succeed(value: T): void {
    const outcome = new OutcomeOf<T>();
    outcome.state = READY;
    outcome.value = value;
    this.ends(outcome);
  }

  fail(error: Error): void {
    const outcome = new Outcome();
    outcome.state = ERRORED;
    outcome.error = error;
    this.ends(outcome);
  }

  private ends(outcome: Outcome): void {
    this.outcome.value = outcome;
    this.busy.value = false;
  }

  /** Makes the effect that fetches. `given`: the first outcome is there already. */
  attach(fetch: Fn0<Task<T>>, given: bool): void {
    if (isReference<T>() && idof<Resource<T>>() != idof<Resource<Object>>()) {
      changetype<Resource<Object>>(this).attach(changetype<Fn0<Task<Object>>>(fetch), given);
      return;
    }
    const fetching = new Fetching<T>(this, fetch, given);
    this.fetching = fetching;
    currentScope.own(fetching);
    fetching.run();
  }
}

/** Fetches, and again when a signal that the fetch function reads has changed. */
class Fetching<T> extends Effect {
  /** What the tasks of the last fetch belong to. */
  private work: Context | null = null;

  constructor(
    private resource: Resource<T>,
    private fetch: Fn0<Task<T>>,
    private given: bool,
  ) {
    super(((effect: Fetching<T>): void => effect.begin()).index);
  }

  stop(): void {
    this.end();
    this.cancel();
  }

  cancel(): void {
    const work = this.work;
    if (work !== null) cancel(work);
    this.work = null;
  }

  private begin(): void {
    this.cancel();
    const work = new Context(currentContext);
    const outer = enterContext(work);
    // Only to find out what it reads: calls of what is cancelled already are not made.
    const given = this.given;
    if (given) work.cancelled = true;
    else this.resource.begins();
    this.given = false;
    if (__try()) {
      const task = this.fetch.call();
      enterContext(outer);
      task.observed = true;
      if (!given) {
        this.work = work;
        this.resource.task = task;
        task.addWaiter(new Arrival<T>(this.resource, task));
      }
    } else {
      const error = __caughtAny();
      enterContext(outer);
      // What it reads is pending: it runs again when that is there.
      if (!given && !(error instanceof Unwind)) this.resource.fail(error);
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
    if (task.state == FAILED) {
      const error = task.error!;
      if (!(error instanceof Unwind)) this.resource.fail(error);
    }
    else this.resource.succeed(task.result);
  }
}

/** Data that the browser fetches. */
export function useResource<T>(fetch: Fn0<Task<T>>): Resource<T> {
  const key = nextHook();
  const kept = keptResource(key);
  if (kept !== null) return changetype<Resource<T>>(kept);
  const resource = new Resource<T>();
  keep(key, resource);
  resource.attach(fetch, false);
  return resource;
}

/** Data that the server fetched for the first page; in parts of the page made later, the browser fetches it. */
export function useServerFuture<T>(fetch: Fn0<Task<T>>, decode: (r: CborReader) => T): Resource<T> {
  const key = nextHook();
  const kept = keptResource(key);
  if (kept !== null) return changetype<Resource<T>>(kept);
  const resource = new Resource<T>();
  keep(key, resource);
  const prefetched = takeData(key);
  if (prefetched !== null) {
    const value = prefetched.value;
    if (value !== null) resource.succeed(decode(CborReader.of(value)));
    else resource.fail(new Error(prefetched.message));
  }
  resource.attach(fetch, prefetched !== null);
  return resource;
}

/** A value that the server computed for the first page; in parts of the page made later, it is computed here. */
export function useServerCached<T>(compute: Fn0<T>, decode: (r: CborReader) => T): T {
  const key = nextHook();
  const place = currentScope.place;
  let kept = place.kept;
  while (kept !== null && kept.key != key) kept = kept.next;
  if (kept !== null) return changetype<Box<T>>(kept.resource).value;
  const prefetched = takeData(key);
  const bytes = prefetched !== null ? prefetched.value : null;
  const value = bytes !== null ? decode(CborReader.of(bytes)) : compute.call();
  place.kept = new Kept(key, new Box<T>(value), place.kept);
  return value;
}

/** The resource of a component that suspended and runs again. */
function keptResource(key: u32): Object | null {
  let kept = currentScope.place.kept;
  while (kept !== null && kept.key != key) kept = kept.next;
  return kept !== null ? kept.resource : null;
}

function keep(key: u32, resource: Object): void {
  const place = currentScope.place;
  place.kept = new Kept(key, resource, place.kept);
}
