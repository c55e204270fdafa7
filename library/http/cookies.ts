import { appendResponseHeader, requestHeaderAll } from "minnow/internal";
import { type CookieOptions, parseCookies, setCookieHeader } from "./cookie.ts";

/**
 * The cookies that the browser sent.
 *
 * @example
 * const theme = request().cookies.get("theme") ?? "light";
 */
export class RequestCookies {
  /** The value; null where there is no such cookie. */
  get(name: string): string | null {
    const list = cookieList();
    for (let i = 0; i + 1 < list.length; i += 2) {
      if (list[i] === name) return list[i + 1]!;
    }
    return null;
  }

  has(name: string): boolean {
    return this.get(name) !== null;
  }

  /** Names and values, in the order in which they came. */
  entries(): [string, string][] {
    const list = cookieList();
    const entries: [string, string][] = [];
    for (let i = 0; i + 1 < list.length; i += 2) entries.push([list[i]!, list[i + 1]!]);
    return entries;
  }
}

/**
 * Cookies that the browser is to keep: one `Set-Cookie` header each.
 *
 * @example
 * response().cookies.set("theme", "dark", { maxAge: 31_536_000 });
 */
export class ResponseCookies {
  set(name: string, value: string, options: CookieOptions = {}): void {
    appendResponseHeader("set-cookie", setCookieHeader(name, value, options));
  }

  /** Tells the browser to forget the cookie. `path` and `domain` must be those that it was set with. */
  delete(name: string, options: CookieOptions = {}): void {
    const { path, domain, secure, sameSite } = options;
    const header = setCookieHeader(name, "", { path: path ?? "/", maxAge: 0, expires: new Date(0) });
    const more = `${domain === undefined ? "" : `; Domain=${domain}`}${secure || sameSite === "none" ? "; Secure" : ""}`;
    appendResponseHeader("set-cookie", header + more);
  }
}

function cookieList(): string[] {
  return parseCookies(requestHeaderAll("cookie").join("; "));
}
