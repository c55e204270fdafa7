import { HttpError, TimeoutError, timeLimit } from "minnow";
import type { Middleware } from "../middleware.ts";

/**
 * Answers 408 where nothing else did in time.
 *
 * @example
 * export const Count = get("/api/count", { use: [timeout(3000)] }, async (): Promise<i32> => await slowCount());
 */
export function timeout(milliseconds: number): Middleware {
  return async (next) => {
    try {
      await timeLimit(milliseconds, next());
    } catch (error) {
      if (error instanceof TimeoutError) throw new HttpError(408, "The request took too long");
      throw error;
    }
  };
}
