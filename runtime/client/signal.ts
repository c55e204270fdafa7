// Signals and memos: the values in the graph.

import { Unwind, __caughtAny, __throw } from "../core/error";
import { Fn0, Fn2 } from "../core/fn";
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
    if (this.same(this.next, next)) return;
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
    if (this.same(this.current, this.next)) return false;
    this.current = this.next;
    return true;
  }

  /** Whether nothing has changed. */
  protected same(a: T, b: T): bool {
    return isSame<T>(a, b);
  }
}

/** So many memos may be computed inside of each other; a longer chain is computed in pieces, from its beginning. */
const DEEPEST: i32 = 256;

let depth: i32 = 0;

/** Raised where memos go too deep: `node` has to be computed first. */
class TooDeep extends Unwind {
  constructor(public node: Node) {
    super("");
  }
}

/** A value computed from others, when it is read and only when one of them has changed. */
export class Memo<T> extends Node {
  private current: T = isReference<T>() ? changetype<T>(<usize>0) : <T>0;
  private known: bool = false;
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
    if (depth == DEEPEST) __throw(new TooDeep(this));
    depth++;
    const previous = beginRun(this, MUTABLE);
    let deep: TooDeep | null = null;
    let changed = true;
    if (__try()) {
      const next = this.compute.call();
      changed = this.error !== null || !this.known || !this.same(this.current, next);
      this.current = next;
      this.known = true;
      this.error = null;
    } else {
      const error = __caughtAny();
      if (error instanceof TooDeep) deep = changetype<TooDeep>(error);
      else this.error = error;
    }
    endRun(this, previous);
    depth--;
    if (deep === null) return changed;
    this.flags |= DIRTY;
    if (depth > 0) __throw(deep);
    // From here it does not go as deep, and what it has computed is there for the next try.
    call_indirect<bool>(deep.node.update, deep.node);
    return this.recompute();
  }

  /** Whether nothing has changed. */
  protected same(a: T, b: T): bool {
    return isSame<T>(a, b);
  }
}

/** A signal with an equality of the app's. */
class SignalWith<T> extends Signal<T> {
  constructor(
    initial: T,
    private equals: Fn2<T, T, bool>,
  ) {
    super(initial);
  }

  protected same(a: T, b: T): bool {
    return this.equals.call(a, b);
  }
}

class MemoWith<T> extends Memo<T> {
  constructor(
    compute: Fn0<T>,
    private equals: Fn2<T, T, bool>,
  ) {
    super(compute);
  }

  protected same(a: T, b: T): bool {
    return this.equals.call(a, b);
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

/** The same; what is `same` as the old value changes nothing. */
export function useSignalWith<T>(initial: T, same: Fn2<T, T, bool>): Signal<T> {
  nextHook();
  return new SignalWith<T>(initial, same);
}

/** The same; what is `same` as the old value changes nothing. */
export function useMemoWith<T>(compute: Fn0<T>, same: Fn2<T, T, bool>): Memo<T> {
  nextHook();
  return new MemoWith<T>(compute, same);
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
