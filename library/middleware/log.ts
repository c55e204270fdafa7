import { request, response } from "minnow";
import type { Middleware } from "../middleware.ts";

/**
 * Prints a line for each request: `GET /api/count 200 12 ms`.
 *
 * @example
 * use(logRequests());
 */
export function logRequests(): Middleware {
  return async (next) => {
    const start = performance.now();
    try {
      await next();
    } finally {
      const took = Math.round(performance.now() - start);
      console.log(`${request().method} ${request().path} ${response().status} ${took} ms`);
    }
  };
}
