import type { ClocksMonotonicClock, ClocksWallClock } from "../_shared/glue.gen.ts";
import { alwaysReady, type Event, EventPollable } from "./poll.ts";

const NANOSECONDS = 1_000_000;

/** `setTimeout` fires at once for longer delays. */
const LONGEST_DELAY = 2 ** 31 - 1;

/** `wasi:clocks/monotonic-clock` over `performance.now` and `setTimeout`. */
export const monotonicClock: ClocksMonotonicClock = {
  now: () => now(),
  resolution: () => 1000n,
  subscribeInstant: (when) => timer(when - now()),
  subscribeDuration: (duration) => timer(duration),
};

/** `wasi:clocks/wall-clock` over `Date`. */
export const wallClock: ClocksWallClock = {
  now() {
    const ms = Date.now();
    return { seconds: BigInt(Math.floor(ms / 1000)), nanoseconds: (ms % 1000) * NANOSECONDS };
  },
  resolution: () => ({ seconds: 0n, nanoseconds: NANOSECONDS }),
};

function now(): bigint {
  return BigInt(Math.round(performance.now() * NANOSECONDS));
}

function timer(nanoseconds: bigint): EventPollable {
  if (nanoseconds <= 0n) return new EventPollable(alwaysReady);
  return new EventPollable(new Timer(Math.ceil(Number(nanoseconds) / NANOSECONDS)));
}

/** A delay in milliseconds, of any length. */
class Timer implements Event {
  #left: number;
  #handle: ReturnType<typeof setTimeout>;
  #wake: (() => void) | null = null;

  constructor(delay: number) {
    this.#left = delay;
    this.#handle = this.#next();
  }

  ready(): boolean {
    return this.#left <= 0;
  }

  wait(wake: () => void): void {
    if (this.ready()) queueMicrotask(wake);
    else this.#wake = wake;
  }

  drop(): void {
    clearTimeout(this.#handle);
  }

  #next(): ReturnType<typeof setTimeout> {
    const part = Math.min(this.#left, LONGEST_DELAY);
    return setTimeout(() => {
      this.#left -= part;
      if (this.#left > 0) this.#handle = this.#next();
      else this.#wake?.();
    }, part);
  }
}
