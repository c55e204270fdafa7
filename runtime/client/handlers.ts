// Event handlers by number.

import { Context, currentContext, enterContext, uncaught } from "../core/context";
import { __caughtAny } from "../core/error";
import { Fn1 } from "../core/fn";
import { __try } from "../core/intrinsics";
import { Event } from "./event";
import { Table } from "./table";

/** A handler, and the component whose tasks it starts. */
class Handler {
  context: Context = currentContext;
  constructor(public fn: Fn1<Event, void> | null) {}
}

/** `Handler` each. */
const handlers: Table = new Table();

export function addHandler(handler: Fn1<Event, void> | null): i32 {
  return handlers.add(new Handler(handler));
}

/** Puts another handler in the place of one. */
export function setHandler(id: i32, handler: Fn1<Event, void> | null): void {
  const entry = handlers.get(id);
  if (entry !== null) changetype<Handler>(entry).fn = handler;
}

export function releaseHandler(id: i32): void {
  handlers.take(id);
}

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
