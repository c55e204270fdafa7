// Signals and memos: the values in the graph.

import { __caughtAny, __throw } from "../core/error";
import { Fn0 } from "../core/fn";
import { __try } from "../core/intrinsics";
import {
  COMPUTING, DIRTY, MUTABLE, Node, PENDING, beginRun, endRun, isStale, propagate, setActive, track, updateAndTell,
} from "./graph";
import { nextHook } from "./scope";

/** A value that can be written. */
export class Signal<T> extends Node {
  private next: T;

  constructor(private current: T) {
    super(MUTABLE, ((signal: Signal<T>): bool => signal.settle()).index);
    this.next = current;
  }

  get value(): T {
    if (this.flags & DIRTY) updateAndTell(this);
    track(this);
    return this.current;
  }

  set value(next: T) {
    if (isSame<T>(this.next, next)) return;
    this.next = next;
    this.flags = MUTABLE | DIRTY;
    const first = this.firstSub;
    if (first !== null) propagate(first);
  }

  peek(): T {
    return this.next;
  }

  private settle(): bool {
    this.flags = MUTABLE;
    if (isSame<T>(this.current, this.next)) return false;
    this.current = this.next;
    return true;
  }
}

/** A value computed from others, when it is read and only when one of them has changed. */
export class Memo<T> extends Node {
  private current: T = isReference<T>() ? changetype<T>(<usize>0) : <T>0;
  private error: Error | null = null;

  constructor(private compute: Fn0<T>) {
    super(MUTABLE | DIRTY, ((memo: Memo<T>): bool => memo.recompute()).index);
  }

  get value(): T {
    this.refresh();
    track(this);
    return this.outcome();
  }

  peek(): T {
    const previous = setActive(null);
    this.refresh();
    setActive(previous);
    return this.outcome();
  }

  private refresh(): void {
    const flags = this.flags;
    if (flags & COMPUTING) __throw(new Error("A memo reads itself, directly or through other memos."));
    if (flags & DIRTY || (flags & PENDING && isStale(this))) updateAndTell(this);
    else if (flags & PENDING) this.flags = flags & ~PENDING;
  }

  private outcome(): T {
    const error = this.error;
    if (error !== null) __throw(error);
    return this.current;
  }

  /** An error is kept like a value: whoever reads the memo gets it, until something changes. */
  private recompute(): bool {
    const previous = beginRun(this, MUTABLE);
    let changed = true;
    if (__try()) {
      const next = this.compute.call();
      changed = this.error !== null || !isSame<T>(this.current, next);
      this.current = next;
      this.error = null;
    } else {
      this.error = __caughtAny();
    }
    endRun(this, previous);
    return changed;
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

/** Reads without subscribing. */
export function untrack<T>(read: Fn0<T>): T {
  const previous = setActive(null);
  let value: T = isReference<T>() ? changetype<T>(<usize>0) : <T>0;
  if (__try()) {
    value = read.call();
  } else {
    setActive(previous);
    __throw(__caughtAny());
  }
  setActive(previous);
  return value;
}

/** Equal as far as a reader can tell: NaN equals itself, strings are compared by content. */
export function isSame<T>(a: T, b: T): bool {
  if (isFloat<T>()) return a == b || (a != a && b != b);
  return a == b;
}
