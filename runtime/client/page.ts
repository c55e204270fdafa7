// The page in the browser: its root component, and the turns in which everything happens.

import { currentContext, uncaught } from "../core/context";
import { __caughtAny, __throw } from "../core/error";
import { Fn0 } from "../core/fn";
import { __try } from "../core/intrinsics";
import { setPlatform } from "../core/platform";
import { Cancelled, Task } from "../core/task";
import { logError, startTimer } from "./browser";
import { wakeOthers } from "./wake";
import { flush } from "./effect";
import { Table } from "./table";
import { takeCancelled } from "./scope";
import { View, slotComponent } from "./view";

/** Settings of an app; all of them are the server's. */
export class LaunchOptions {
  bodyLimit: i32 = 2 * 1024 * 1024;

  /** Largest accepted field or file of a form with files, in bytes; 0: no other limit than that of the body. */
  fieldLimit: i32 = 0;
}

/** The root element. */
const ROOT_NODE: i32 = 0;

let app: Fn0<View> | null = null;

/** `Task<i32>` each. */
const timers: Table = new Table();

/** Stores the root component. */
export function launch(root: Fn0<View>, options: LaunchOptions | null): void {
  app = root;
}

/** Before any of the app's code runs. */
export function connect(): void {
  setPlatform(
    (task: Task<i32>, milliseconds: f64): void => startTimer(timers.add(changetype<Object>(task)), milliseconds),
    (message: string): void => logError(changetype<usize>(message), message.length),
  );
}

/** Makes the page. */
export function showPage(): void {
  if (__try()) {
    const root = app;
    if (root === null) __throw(new Error("`main` called no `launch(…)`, so there is no page to show."));
    slotComponent(ROOT_NODE, changetype<Fn0<View | null>>(root));
  } else {
    uncaught("Uncaught ", __caughtAny(), currentContext);
  }
}

/** A timer is over. */
export function fireTimer(id: i32): void {
  const task = timers.take(id);
  if (task !== null) changetype<Task<i32>>(task).resolve(0);
}

/** Ends a turn: runs continuations and effects until nothing is left to do. */
export function settle(): void {
  do {
    currentContext.run();
    if (takeCancelled()) wakeCancelled();
  } while (flush() || currentContext.ready);
}

/** Timers and calls of components that have gone: whoever waits for them unwinds. */
function wakeCancelled(): void {
  for (let id = 1; id < timers.end; id++) {
    const entry = timers.get(id);
    if (entry === null) continue;
    const task = changetype<Task<i32>>(entry);
    if (task.context.cancelled) task.fail(new Cancelled("cancelled"));
  }
  wakeOthers();
}
