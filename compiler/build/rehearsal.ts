// Before the first edit: V8 makes good machine code of what has run some times, and the first edits would pay for that. So while nobody
// waits, the front end lowers the program again, and what comes out is dropped. The compiler threads do the same (asc-worker.ts).

import { setImmediate, setTimeout } from "node:timers/promises";

export interface Rehearsal {
  /** There is real work to do: what is under way is given up. */
  stop(): void;
  /** The real work is done; `begin` starts the same work again, in steps. */
  start(begin: () => Iterator<void>): void;
}

/** How often work has been done until more of it makes no difference. */
export const ENOUGH = 4;

/** How long nothing must have happened. */
const WAIT = 400;

/** Milliseconds until others have a turn. */
const SLICE = 10;

/**
 * Something that repeats work when there is time, a few times in all.
 *
 * @example
 * const rehearsal = rehearse();
 * rehearsal.stop();
 * // … the work …
 * rehearsal.start(() => compileInSteps(program, options, sides));
 */
export function rehearse(wait: number = WAIT): Rehearsal {
  let left = ENOUGH;
  let running: AbortController | undefined;
  const run = async (begin: () => Iterator<void>, signal: AbortSignal): Promise<void> => {
    for (; left > 0; left--) {
      await setTimeout(wait, undefined, { ref: false, signal });
      const steps = begin();
      for (let until = performance.now() + SLICE; !steps.next().done; ) {
        if (performance.now() < until) continue;
        await setImmediate(undefined, { ref: false, signal });
        // It may have come too late for the timer.
        signal.throwIfAborted();
        until = performance.now() + SLICE;
      }
    }
  };
  return {
    stop: () => running?.abort(),
    start(begin) {
      running?.abort();
      if (left > 0) left--;
      running = new AbortController();
      // A real build tells what is wrong with a program.
      run(begin, running.signal).catch(() => {});
    },
  };
}
