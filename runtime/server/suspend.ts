// Suspending: reading a value that is not there yet gives up the part of the page around it, up to the next boundary.

import { Unwind, __caughtAny, __throw } from "../core/error";
import { Fn0 } from "../core/fn";
import { __try } from "../core/intrinsics";
import { bytesLength, truncate } from "../core/utf8/bytes";
import { Place, insideOf } from "./place";

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

/** What a component in the part that is rendered waits for: the whole part does. */
let waits: Suspend | null = null;

/**
 * In a `catch` around a component: what it waits for is noted, and its siblings are rendered nevertheless, so that their data
 * is fetched at the same time. Any other error goes on. `level`: where rendering was before the component.
 */
export function suspendedComponent(level: usize): void {
  const error = __caughtAny();
  if (!(error instanceof Suspend)) __throw(error);
  insideOf(level);
  // What another pass will have counts for more.
  if (waits === null || waits!.final) waits = changetype<Suspend>(error);
}

/** Begins a part: what is noted from here on is its own. Returns what was noted before. */
export function beginWaits(): Suspend | null {
  return exchangeWaits(null);
}

/** Ends it: returns what it waits for. */
export function exchangeWaits(before: Suspend | null): Suspend | null {
  const own = waits;
  waits = before;
  return own;
}

/**
 * Writes `part`. Where it suspends, what it wrote is dropped, rendering goes on behind it, and the answer is what it
 * waits for.
 */
export function suspendable(part: Fn0<void>): Suspend | null {
  const length = bytesLength();
  const place = new Place();
  const before = beginWaits();
  let suspend: Suspend | null = null;
  if (__try()) {
    part.call();
  } else {
    const error = __caughtAny();
    if (!(error instanceof Suspend)) {
      waits = before;
      __throw(error);
    }
    suspend = changetype<Suspend>(error);
  }
  const noted = exchangeWaits(before);
  if (suspend === null) suspend = noted;
  if (suspend !== null) {
    truncate(length);
    place.restore();
  }
  return suspend;
}
