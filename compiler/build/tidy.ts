// Collects a thread's garbage while nobody waits for it. A compilation leaves nearly all that it made behind; collected in the
// middle of the next one, all that one holds has to be copied as well. As a rule the old objects are left alone: going through them takes
// longer, so that is done only when there are many more than last time.

import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** The other side's compiler may still be at work when this one is done. */
const WAIT = 400;

/** How many bytes of old objects may be garbage. */
const GROWTH = 100_000_000;

export interface Tidy {
  /** There is work to do. */
  stop(): void;
  /** The work is done. */
  start(): void;
}

export interface TidyOptions {
  wait?: number;
  growth?: number;
  /** What else there is to do, behind it. */
  next?: () => void;
}

/**
 * Something that collects garbage when there has been no work for a while.
 *
 * @example
 * const tidy = tidyLater();
 * tidy.stop();
 * // … work …
 * tidy.start();
 */
export function tidyLater({ wait = WAIT, growth = GROWTH, next }: TidyOptions = {}): Tidy {
  let timer: NodeJS.Timeout | undefined;
  let most = Number.POSITIVE_INFINITY;
  const run = (): void => {
    collect("minor");
    const isMuch = used() > most;
    if (isMuch) collect("major");
    if (isMuch || most === Number.POSITIVE_INFINITY) most = used() + growth;
    next?.();
  };
  return {
    stop: () => clearTimeout(timer),
    start() {
      clearTimeout(timer);
      timer = setTimeout(run, wait).unref();
    },
  };
}

function used(): number {
  return getHeapStatistics().used_heap_size;
}

type Collect = (options: { type: "minor" | "major" }) => void;

function collect(type: "minor" | "major"): void {
  // What it makes possible is in each new context, and in no other.
  setFlagsFromString("--expose-gc");
  // What V8 knows of the shapes of objects goes with the last object, and machine code with it.
  setFlagsFromString("--retain-maps-for-n-gc=1000000");
  (runInNewContext("gc") as Collect)({ type });
}
