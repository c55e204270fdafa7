// Collects a thread's new garbage while nobody waits for it. A compilation leaves nearly all that it made behind; collected in the
// middle of the next one, all that one holds has to be copied as well. The old objects are left alone: with the last of a kind goes
// the machine code that V8 made for it, and the next compilation takes longer.

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
 * Something that collects new garbage when there has been no work for a while.
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

type Collect = (options: { type: "minor" }) => void;

function collect(): void {
  // What it makes possible is in each new context, and in no other.
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as Collect)({ type: "minor" });
}
