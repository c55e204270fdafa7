// One pass over the page. A request takes as many as its data needs: a pass that met pending data is thrown away and
// run again when the data has settled; what it reads then may start more.

import { currentContext } from "../core/context";
import { __throw } from "../core/error";
import { u32ToString } from "../core/number";
import { resetData } from "./data";
import { resetPlace } from "./place";

const MOST_PASSES: u32 = 32;

/** The last hook that had no value yet in this pass, "" where all had. */
let pending: string = "";

/** Notes that a hook has no value yet. */
export function metPending(hook: string): void {
  pending = hook;
}

/** Whether every hook of this pass had its value. */
export function isComplete(): bool {
  return pending.length == 0;
}

/** Begins a pass; raises when the page never gets finished. */
export function beginPass(): void {
  if (++currentContext.passes > MOST_PASSES) {
    __throw(
      new Error(
        "The page was rendered " + u32ToString(MOST_PASSES) + " times and still starts new data, last at " + pending +
          ". Components must call the same hooks in the same order each time.",
      ),
    );
  }
  pending = "";
  resetPlace();
  resetData();
}
