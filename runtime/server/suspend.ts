// Suspending: reading a value that is not there yet gives up the part of the page around it, up to the next boundary.

import { Unwind, __caughtAny, __throw } from "../core/error";
import { Fn0 } from "../core/fn";
import { __try } from "../core/intrinsics";
import { bytesLength, truncate } from "../core/utf8/bytes";
import { Place } from "./place";

/** Raised by the read of a pending value. `hook` names what it waits for. */
export class Suspend extends Unwind {
  constructor(
    public hook: string,
    /** No other pass will have the value: only the browser fetches it. */
    public final: bool,
  ) {
    super("suspended by " + hook);
  }
}

/**
 * Writes `part`. Where it suspends, what it wrote is dropped, rendering goes on behind it, and the answer is what it
 * waits for.
 */
export function suspendable(part: Fn0<void>): Suspend | null {
  const length = bytesLength();
  const place = new Place();
  if (__try()) {
    part.call();
  } else {
    const error = __caughtAny();
    if (!(error instanceof Suspend)) __throw(error);
    truncate(length);
    place.restore();
    return changetype<Suspend>(error);
  }
  return null;
}
