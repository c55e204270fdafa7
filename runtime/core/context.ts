// What a task belongs to: one request on the server, the whole page in the browser. Its continuations run only when
// this context runs, so that resuming one request never runs another one's code.

import { Unwind } from "./error";
import { report } from "./platform";
import { TaskBase, step } from "./task";
import { resume } from "./trace";

export class Context {
  /** Tasks whose next step may run, linked through `TaskBase.next`. */
  private readyHead: TaskBase | null = null;
  private readyTail: TaskBase | null = null;

  /** Data hooks' tasks by hook key (runtime/server, runtime/client). */
  futures: Map<u32, TaskBase> = new Map();

  /** Set when nobody waits for the answer any more: parked tasks unwind at their await. */
  cancelled: bool = false;

  /** Failed tasks that nobody awaited when they failed: reported unless somebody did before `run` ends. */
  unobserved: TaskBase[] = [];

  enqueue(task: TaskBase): void {
    const tail = this.readyTail;
    if (tail !== null) tail.next = task;
    else this.readyHead = task;
    this.readyTail = task;
  }

  /** Runs continuations, oldest first, until none is ready. */
  run(): void {
    const previous = currentContext;
    for (;;) {
      const task = this.readyHead;
      if (task === null) break;
      this.readyHead = task.next;
      if (this.readyHead === null) this.readyTail = null;
      task.next = null;
      currentContext = this;
      resume(task);
      step(task);
    }
    resume(null);
    if (this.unobserved.length > 0) this.reportUnobserved();
    currentContext = previous;
  }

  private reportUnobserved(): void {
    const failed = this.unobserved;
    this.unobserved = [];
    for (let i = 0; i < failed.length; i++) {
      const error = failed[i].error!;
      if (failed[i].observed || error instanceof Unwind) continue;
      report("Uncaught (in promise) " + error.toString() + error.trace);
    }
  }
}

/** The context whose code runs now. Whoever enters the app sets it. */
export let currentContext: Context = new Context();

/** Makes `context` current and returns the one that was. */
export function enterContext(context: Context): Context {
  const previous = currentContext;
  currentContext = context;
  return previous;
}
