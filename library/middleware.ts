// Functions around requests, and those that most apps want.

import { useMiddleware } from "minnow/internal";

export { type AuthOptions, bearerAuth } from "./middleware/auth.ts";
export { type CorsOptions, cors } from "./middleware/cors.ts";
export { countIn } from "./middleware/count-in.ts";
export { logRequests } from "./middleware/log.ts";
export { type CountRequest, type RateLimitOptions, rateLimit } from "./middleware/rate-limit.ts";
export { timeout } from "./middleware/timeout.ts";

/**
 * A function around requests. `next` makes the answer, with all that stands further inside; its promise never fails, for
 * an error is an answer too: `response().status` says it. Without `next` the answer is what `response()` was told. What the
 * function throws is the answer instead.
 *
 * @example
 * const timed: Middleware = async (next) => {
 *   const start = Date.now();
 *   await next();
 *   response().headers.set("x-took", `${Date.now() - start}`);
 * };
 */
export type Middleware = (next: () => Promise<void>) => Promise<void>;

/**
 * Puts a function around all requests, inside of those that came before. Call it in `main`.
 *
 * @server
 * @example
 * use(logRequests());
 * use(timeout(3000));
 */
export function use(middleware: Middleware): void {
  useMiddleware(middleware);
}
