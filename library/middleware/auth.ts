import { HttpError, request, response } from "minnow";
import type { Middleware } from "../middleware.ts";

/**
 * Who may call.
 *
 * @example
 * use(bearerAuth({ check: async (token) => (await users.get(token)) !== null }));
 */
export interface AuthOptions {
  /** Whether the token is good. */
  check: (token: string) => Promise<boolean>;
  /** Named in the answer to who has no token. */
  realm?: string;
}

/**
 * Answers 401 to who sends no good `Authorization: Bearer …`.
 *
 * @example
 * export const Secret = server({ use: [bearerAuth({ check: isKnown })] }, async (): Promise<string> => "42");
 */
export function bearerAuth(options: AuthOptions): Middleware {
  const { check } = options;
  const realm = options.realm ?? "app";
  return async (next) => {
    const header = request().headers.get("authorization") ?? "";
    const token = header.slice(0, 7).toLowerCase() === "bearer " ? header.slice(7).trim() : "";
    if (token === "" || !(await check(token))) {
      response().headers.set("www-authenticate", `Bearer realm="${realm}"`);
      throw new HttpError(401, "Not allowed without a good token");
    }
    await next();
  };
}
