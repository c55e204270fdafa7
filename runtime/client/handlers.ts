// Event handlers by number.

import { __caughtAny } from "../core/error";
import { Fn1 } from "../core/fn";
import { __try } from "../core/intrinsics";
import { report } from "../core/platform";
import { Event } from "./event";
import { Table } from "./table";

/** `Fn1<Event, void>` each. */
const handlers: Table = new Table();

export function addHandler(handler: Fn1<Event, void>): i32 {
  return handlers.add(changetype<Object>(handler));
}

export function releaseHandler(id: i32): void {
  handlers.take(id);
}

/** Calls a handler with the event that the browser dispatches. What it throws is reported. */
export function callHandler(id: i32): void {
  const handler = handlers.get(id);
  if (handler === null) return;
  if (__try()) {
    changetype<Fn1<Event, void>>(handler).call(new Event());
  } else {
    report("Uncaught " + __caughtAny().toString());
  }
}
