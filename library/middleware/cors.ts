import { request, response } from "minnow";
import { allowOrigin } from "minnow/internal";
import type { Middleware } from "../middleware.ts";

/**
 * Which pages of other sites may call.
 *
 * @example
 * use(cors({ origins: ["https://app.example.org"], credentials: true }));
 */
export interface CorsOptions {
  /** Such as `https://app.example.org`; `*` for all, which goes without credentials only. */
  origins: string[];
  /** `GET`, `HEAD` and `POST` where nothing is said. */
  methods?: string[];
  /** Headers of the request beside those that every page may send. `content-type` where nothing is said. */
  headers?: string[];
  /** Headers of the answer that scripts may read. */
  expose?: string[];
  /** Whether cookies go along. */
  credentials?: boolean;
  /** For how many seconds a browser need not ask again. 600 where nothing is said. */
  maxAge?: number;
}

/**
 * Lets pages of other sites call, and answers what their browsers ask before.
 *
 * @example
 * use(cors({ origins: ["https://app.example.org"] }));
 */
export function cors(options: CorsOptions): Middleware {
  const { origins } = options;
  const credentials = options.credentials ?? false;
  const everybody = origins.includes("*");
  if (everybody && credentials) throw new TypeError("cors: with credentials the origins must be named");
  const methods = (options.methods ?? ["GET", "HEAD", "POST"]).join(", ");
  const allowed = (options.headers ?? ["content-type"]).join(", ");
  const exposed = (options.expose ?? []).join(", ");
  const maxAge = `${options.maxAge ?? 600}`;
  return async (next) => {
    const origin = request().headers.get("origin");
    const { headers } = response();
    if (!everybody) headers.append("vary", "origin");
    if (origin === null || !(everybody || origins.includes(origin))) return await next();
    // For everybody, but not with the cookies of somebody: a form of any page sends those along, and no browser asks before.
    if (!everybody || !request().headers.has("cookie")) allowOrigin();
    headers.set("access-control-allow-origin", everybody ? "*" : origin);
    if (credentials) headers.set("access-control-allow-credentials", "true");
    if (request().method === "OPTIONS" && request().headers.has("access-control-request-method")) {
      headers.set("access-control-allow-methods", methods);
      headers.set("access-control-allow-headers", allowed);
      headers.set("access-control-max-age", maxAge);
      response().status = 204;
      return;
    }
    if (exposed !== "") headers.set("access-control-expose-headers", exposed);
    await next();
  };
}
