// What a task belongs to: one request on the server, one component in the browser. The continuations of a request run
// only when its context runs, so that resuming one request never runs another one's code. The components of a page share
// the page's queue, and each can be cancelled by itself.

import { Boundary } from "./boundary";
import { Unwind } from "./error";
import { report } from "./platform";
import { Provided } from "./provided";
import { TaskBase, step } from "./task";
import { resume } from "./trace";

export class Context {
  /** The context whose queue this one uses; null: its own. */
  private shared: Context | null = null;

  /** Tasks whose next step may run, linked through `TaskBase.next`. */
  private readyHead: TaskBase | null = null;
  private readyTail: TaskBase | null = null;

  /** Data hooks' tasks by hook key (runtime/server, runtime/client). */
  private ownFutures: Map<u32, TaskBase> | null = null;

  /** How often its page has been rendered (runtime/server/pass). */
  passes: u32 = 0;

  private stopped: bool = false;

  /** What components have provided (runtime/core/provided.ts): a list that goes on in that of the context around. */
  provided: Provided | null = null;

  /** Failed tasks that nobody awaited when they failed: reported unless somebody did before `run` ends. */
  private unobserved: TaskBase[] | null = null;

  /** Who gets what nobody catches in its tasks and handlers; null: it is reported. */
  boundary: Boundary | null = null;

  constructor(parent: Context | null = null) {
    if (parent !== null) {
      this.shared = parent.root;
      this.boundary = parent.boundary;
      this.provided = parent.provided;
    }
  }

  get root(): Context {
    const shared = this.shared;
    return shared !== null ? shared : this;
  }

  /** Set when nobody waits for the answer any more: parked tasks unwind at their await. */
  get cancelled(): bool {
    const shared = this.shared;
    return this.stopped || (shared !== null && shared.stopped);
  }

  set cancelled(value: bool) {
    this.stopped = value;
  }

  enqueue(task: TaskBase): void {
    const root = this.root;
    const tail = root.readyTail;
    if (tail !== null) tail.next = task;
    else root.readyHead = task;
    root.readyTail = task;
  }

  /** Whether there is something to run. */
  get ready(): bool {
    return this.root.readyHead !== null;
  }

  get futures(): Map<u32, TaskBase> {
    const own = this.ownFutures;
    if (own !== null) return own;
    const made = new Map<u32, TaskBase>();
    this.ownFutures = made;
    return made;
  }

  /** A task has failed, and nobody waits for it yet. */
  notObserved(task: TaskBase): void {
    const root = this.root;
    const known = root.unobserved;
    if (known !== null) known.push(task);
    else root.unobserved = [task];
  }

  /** Runs continuations, oldest first, until none is ready. */
  run(): void {
    const root = this.root;
    const previous = currentContext;
    for (;;) {
      const task = root.readyHead;
      if (task === null) break;
      root.readyHead = task.next;
      if (root.readyHead === null) root.readyTail = null;
      task.next = null;
      currentContext = task.context;
      resume(task);
      step(task);
    }
    resume(null);
    const failed = root.unobserved;
    root.unobserved = null;
    if (failed !== null) reportUnobserved(failed);
    currentContext = previous;
  }
}

function reportUnobserved(failed: TaskBase[]): void {
  for (let i = 0; i < failed.length; i++) {
    const error = failed[i].error!;
    if (failed[i].observed || error instanceof Unwind) continue;
    uncaught("Uncaught (in promise) ", error, failed[i].context);
  }
}

/** What nobody caught in code of `context` goes to the boundary around it; without one it is reported. */
export function uncaught(what: string, error: Error, context: Context): void {
  const boundary = context.boundary;
  if (boundary !== null) boundary.fail(error);
  else report(what + error.toString() + error.trace);
}

/** The context whose code runs now. Whoever enters the app sets it. */
export let currentContext: Context = new Context();

/** Makes `context` current and returns the one that was. */
export function enterContext(context: Context): Context {
  const previous = currentContext;
  currentContext = context;
  return previous;
}
