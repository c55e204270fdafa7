// Signals on the server are plain values: components run once in a pass, and nothing runs again when a value changes.

import { Fn0 } from "../core/fn";
import { nextHook } from "./place";

/** Counts every write to any signal, so that a memo knows whether it may be stale. */
let writes: u32 = 0;

export class Signal<T> {
  constructor(private current: T) {}

  get value(): T {
    return this.current;
  }

  set value(next: T) {
    this.current = next;
    writes++;
  }

  peek(): T {
    return this.current;
  }
}

export class Memo<T> {
  private current: T = isReference<T>() ? changetype<T>(<usize>0) : <T>0;
  private known: bool = false;
  private knownAt: u32 = 0;

  constructor(private compute: Fn0<T>) {}

  get value(): T {
    if (!this.known || this.knownAt != writes) {
      this.knownAt = writes;
      this.current = this.compute.call();
      this.known = true;
    }
    return this.current;
  }

  peek(): T {
    return this.value;
  }
}

/** State of a component. */
export function useSignal<T>(initial: T): Signal<T> {
  nextHook();
  return new Signal<T>(initial);
}

/** A value that follows from signals. */
export function useMemo<T>(compute: Fn0<T>): Memo<T> {
  nextHook();
  return new Memo<T>(compute);
}

/** Effects run in the browser only. */
export function useEffect(run: Fn0<void>): void {
  nextHook();
}

/** Several writes, one update: on the server there is no update. */
export function batch(run: Fn0<void>): void {
  run.call();
}

/** Reads without subscribing: on the server nothing subscribes. */
export function untrack<T>(read: Fn0<T>): T {
  return read.call();
}
