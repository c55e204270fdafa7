// Signals on the server are plain values: components run once in a pass, and nothing runs again when a value changes.

import { Fn0, Fn2 } from "../core/fn";
import { currentContext } from "../core/context";
import { ProvidedValue, providedIn } from "../core/provided";
import { isRendering, nextHook } from "./place";

/** Counts every write to any signal, so that a memo knows whether it may be stale. */
let writes: u32 = 0;

/** Whether memos may read what changes without a signal: what stands in a store. */
let stores: bool = false;

/** Memos are computed whenever they are read. */
export function keepNoMemos(): void {
  stores = true;
}

export class Signal<T> {
  /** It belongs to no component: each request has a value of its own, and begins with the one that it was made with. */
  private shared: bool = !isRendering();

  constructor(private current: T) {}

  get value(): T {
    return this.shared ? this.ofRequest() : this.current;
  }

  set value(next: T) {
    writes++;
    if (this.shared) this.writeForRequest(next);
    else this.current = next;
  }

  peek(): T {
    return this.value;
  }

  private ofRequest(): T {
    const entry = providedIn<T>(currentContext.root.provided, this);
    return entry !== null ? entry.value : this.current;
  }

  private writeForRequest(next: T): void {
    const request = currentContext.root;
    const entry = providedIn<T>(request.provided, this);
    if (entry !== null) entry.value = next;
    else request.provided = new ProvidedValue<T>(this, next, request.provided);
  }
}

export class Memo<T> {
  private current: T = isReference<T>() ? changetype<T>(<usize>0) : <T>0;
  private known: bool = false;
  private knownAt: u32 = 0;
  private shared: bool = !isRendering();

  constructor(private compute: Fn0<T>) {}

  get value(): T {
    if (this.shared || stores || !this.known || this.knownAt != writes) {
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

/** The same, with an equality of the app's: here nobody asks whether something has changed. */
export function useSignalWith<T>(initial: T, same: Fn2<T, T, bool>): Signal<T> {
  return useSignal<T>(initial);
}

export function useMemoWith<T>(compute: Fn0<T>, same: Fn2<T, T, bool>): Memo<T> {
  return useMemo<T>(compute);
}

/** Runs in the browser only. */
export function onMount(run: Fn0<void>): void {}

/** What is rendered here is never taken away. */
export function onCleanup(run: Fn0<void>): void {}

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
