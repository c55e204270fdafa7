// Requests counted where all instances see them.

import { openStore, type Store } from "../keyvalue.ts";
import type { CountRequest } from "./rate-limit.ts";

/**
 * Counts the requests of `rateLimit` in a key-value store, for all instances together. Each limit needs a store of its own;
 * the host's must be able to count, which Workers KV is not.
 *
 * @example
 * export const Login = server(
 *   { use: [rateLimit({ requests: 5, seconds: 60, count: countIn("login-limit") })] },
 *   async (name: string) => { … },
 * );
 */
export function countIn(name: string): CountRequest {
  return async (client, window) => {
    const store = openStore(name);
    const count = await store.increment(`${window} ${client}`);
    // The first request of a window tidies up.
    if (count === 1 && (await store.increment(`${window}`)) === 1) await forgetBefore(store, window);
    return count;
  };
}

async function forgetBefore(store: Store, window: number): Promise<void> {
  for (const key of await store.keys()) {
    const space = key.indexOf(" ");
    if (Number(space < 0 ? key : key.slice(0, space)) < window) await store.delete(key);
  }
}
