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
  constructor(public fn: Fn1<Event, void>) {}
}

/** `Handler` each. */
const handlers: Table = new Table();

export function addHandler(handler: Fn1<Event, void>): i32 {
  return handlers.add(new Handler(handler));
}

export function releaseHandler(id: i32): void {
  handlers.take(id);
}

/** Calls a handler with the event that the browser dispatches. What it throws goes to the boundary around it. */
export function callHandler(id: i32): void {
  const entry = handlers.get(id);
  if (entry === null) return;
  const handler = changetype<Handler>(entry);
  const previous = enterContext(handler.context);
  if (__try()) {
    handler.fn.call(new Event());
  } else {
    uncaught("Uncaught ", __caughtAny(), handler.context);
  }
  enterContext(previous);
}
