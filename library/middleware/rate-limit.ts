import { HttpError, request, response } from "minnow";
import type { Middleware } from "../middleware.ts";

/**
 * How many requests one client may make.
 *
 * @example
 * use(rateLimit({ requests: 100, seconds: 60 }));
 */
export interface RateLimitOptions {
  requests: number;
  seconds: number;
  /** Who asks. The client's address where nothing is said; clients without one share a count. */
  key?: () => string;
  /**
   * Counts a request, and says how many the client has made in that window of time (they are numbered). Where nothing is said
   * each instance counts for itself, in its memory.
   */
  count?: CountRequest;
}

/** How requests are counted, for `rateLimit`. */
export type CountRequest = (client: string, window: number) => Promise<number>;

/** More clients than that are not kept apart: the oldest are forgotten. */
const MOST_CLIENTS = 10_000;

/**
 * Answers 429 to who asks too often, and says when to try again. It counts in the memory of one instance: on wasmtime,
 * where each request may have its own, and over several machines, count in a key-value store instead, with `countIn`.
 *
 * @example
 * export const Login = server({ use: [rateLimit({ requests: 5, seconds: 60 })] }, async (name: string) => { … });
 */
export function rateLimit(options: RateLimitOptions): Middleware {
  const { requests } = options;
  const length = options.seconds * 1000;
  const key = options.key ?? (() => request().remoteAddress);
  const shared = options.count;
  if (shared !== undefined) {
    return async (next) => {
      const now = Date.now();
      const window = Math.floor(now / length);
      const count = await shared(key(), window);
      judge(requests, count, (window + 1) * length - now);
      await next();
    };
  }
  const ends = new Map<string, number>();
  const counts = new Map<string, number>();
  return async (next) => {
    const client = key();
    const now = Date.now();
    if ((ends.get(client) ?? 0) <= now) {
      if (ends.size >= MOST_CLIENTS) forgetPast(ends, counts, now);
      ends.delete(client);
      ends.set(client, now + length);
      counts.set(client, 0);
    }
    const count = (counts.get(client) ?? 0) + 1;
    counts.set(client, count);
    judge(requests, count, (ends.get(client) ?? now) - now);
    await next();
  };
}

/** Says how many requests are left, and throws where that is none. */
function judge(requests: number, count: number, milliseconds: number): void {
  const left = Math.ceil(milliseconds / 1000);
  const { headers } = response();
  headers.set("ratelimit-limit", `${requests}`);
  headers.set("ratelimit-remaining", `${Math.max(0, requests - count)}`);
  headers.set("ratelimit-reset", `${left}`);
  if (count <= requests) return;
  headers.set("retry-after", `${left}`);
  throw new HttpError(429, "Too many requests");
}

function forgetPast(ends: Map<string, number>, counts: Map<string, number>, now: number): void {
  const past: string[] = [];
  for (const [client, end] of ends) if (end <= now) past.push(client);
  if (past.length === 0) past.push(...[...ends.keys()].slice(0, MOST_CLIENTS / 2));
  for (const client of past) {
    ends.delete(client);
    counts.delete(client);
  }
}
