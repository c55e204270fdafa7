import { HttpError, TimeoutError, timeLimit } from "minnow";
import type { Middleware } from "../middleware.ts";

/**
 * Answers 408, or another status, where nothing else did in time. Chromium sends a request again that was answered with 408, over HTTP/1.1
 * and up to five times: say 503 for what must not happen twice.
 *
 * @example
 * export const Count = get("/api/count", { use: [timeout(3000)] }, async (): Promise<i32> => await slowCount());
 * export const Order = server({ use: [timeout(3000, 503)] }, async (sku: string): Promise<void> => await order(sku));
 */
export function timeout(milliseconds: number, status: i32 = 408): Middleware {
  return async (next) => {
    try {
      await timeLimit(milliseconds, next());
    } catch (error) {
      if (error instanceof TimeoutError) throw new HttpError(status, "The request took too long");
      throw error;
    }
  };
}
