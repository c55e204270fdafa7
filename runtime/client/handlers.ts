// Event handlers by number.

import { Context, currentContext, enterContext, uncaught } from "../core/context";
import { __caughtAny } from "../core/error";
import { Fn1 } from "../core/fn";
import { __try } from "../core/intrinsics";
import { Event } from "./event";
import { Table } from "./table";

/** A handler, and the component whose tasks it starts. */
export class Handler {
  /** What JavaScript calls it by. */
  id: i32 = handlers.add(this);
  context: Context = currentContext;
  /** The next handler of the same scope. */
  next: Handler | null = null;

  constructor(public fn: Fn1<Event, void> | null) {}

  release(): void {
    handlers.take(this.id);
  }
}

/** `Handler` each. */
const handlers: Table = new Table();

/** Calls a handler with the event that the browser dispatches. What it throws goes to the boundary around it. */
export function callHandler(id: i32, event: i32): void {
  const entry = handlers.get(id);
  if (entry === null) return;
  const handler = changetype<Handler>(entry);
  const fn = handler.fn;
  if (fn === null) return;
  const previous = enterContext(handler.context);
  if (__try()) {
    fn.call(new Event(event));
  } else {
    uncaught("Uncaught ", __caughtAny(), handler.context);
  }
  enterContext(previous);
}
