// Values by key, which belong to a context and to those inside it: what a component provides to the components in it, and
// on the server what a request has written into signals that belong to no component.

import { currentContext } from "./context";

/** Names a value that components hand to those inside them. */
export class ContextKey<T> {
  /** `fallback`: the value where nobody has provided one. */
  constructor(public fallback: T) {}
}

export class Provided {
  constructor(
    public key: Object,
    public next: Provided | null,
  ) {}
}

export class ProvidedValue<T> extends Provided {
  constructor(
    key: Object,
    public value: T,
    next: Provided | null,
  ) {
    super(key, next);
  }
}

/** The entry of `key` in a list. */
export function providedIn<T>(list: Provided | null, key: Object): ProvidedValue<T> | null {
  let entry = list;
  while (entry !== null && entry.key !== key) entry = entry.next;
  return changetype<ProvidedValue<T> | null>(entry);
}

export function createContext<T>(fallback: T): ContextKey<T> {
  return new ContextKey<T>(fallback);
}

/** The value that the nearest component around has provided. */
export function useContext<T>(key: ContextKey<T>): T {
  const entry = providedIn<T>(currentContext.provided, key);
  return entry !== null ? entry.value : key.fallback;
}

/** Adds a value to the current context. */
export function provide<T>(key: ContextKey<T>, value: T): void {
  currentContext.provided = new ProvidedValue<T>(key, value, currentContext.provided);
}
