import { Unwind } from "../core/error";
import { Node, activeNode } from "./graph";
import { currentScope } from "./scope";

/** Raised by the read of a pending value: what reads it stops, and runs again when `source` has changed. */
export class Suspend extends Unwind {
  constructor(public source: Node) {
    super("This value is still pending. Where nothing can wait for it, read it with `.or(…)`.");
  }
}

/** What the read of a pending value raises. Handlers, and what runs behind an `await`, cannot be run again: there it is an error. */
export function pendingRead(source: Node): Error {
  if (activeNode !== null || currentScope.parent !== null) return new Suspend(source);
  return new Error(
    "This data is still pending, and nothing waits for it here: in a handler, and behind an `await`, read it with `.or(…)`, or ask for its `.state` first.",
  );
}
