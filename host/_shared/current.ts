/**
 * Whose step runs. Guest code runs in synchronous steps, each for one request; whatever the guest creates meanwhile
 * (pollables above all) belongs to that request.
 */

/** A request that can be told that something it waits for may have happened. */
export interface Owner {
  wake(): void;
}

/** The owner of the running step; null between steps. */
export let current: Owner | null = null;

/** Said by whoever enters the guest, and again with null when the guest has returned. */
export function setCurrent(owner: Owner | null): void {
  current = owner;
}
