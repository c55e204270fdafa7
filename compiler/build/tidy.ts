// Collects a thread's garbage while nobody waits for it. A compilation leaves nearly all that it made behind; collected in the
// middle of the next one, all that one holds has to be copied as well.

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** The other side's compiler may still be at work when this one is done. */
const WAIT = 400;

export interface Tidy {
  /** There is work to do. */
  stop(): void;
  /** The work is done. */
  start(): void;
}

/**
 * Something that collects all garbage when there has been no work for a while.
 *
 * @example
 * const tidy = tidyLater();
 * tidy.stop();
 * // … work …
 * tidy.start();
 */
export function tidyLater(wait: number = WAIT): Tidy {
  let timer: NodeJS.Timeout | undefined;
  return {
    stop: () => clearTimeout(timer),
    start() {
      clearTimeout(timer);
      timer = setTimeout(collect, wait).unref();
    },
  };
}

function collect(): void {
  // What it makes possible is in each new context, and in no other.
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}
