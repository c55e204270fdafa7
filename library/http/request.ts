import { requestMethod, requestOrigin, requestPath, requestRemoteAddress, requestTarget } from "minnow/internal";
import { RequestCookies } from "./cookies.ts";
import { RequestHeaders } from "./headers.ts";

/**
 * The request that runs. It is the same object for all requests: what it says is always about the one whose code asks.
 *
 * @example
 * const agent = request().headers.get("user-agent");
 */
export class ServerRequest {
  readonly headers: RequestHeaders = new RequestHeaders();
  readonly cookies: RequestCookies = new RequestCookies();

  /** `GET`, `POST` … */
  get method(): string {
    return requestMethod();
  }

  /** The whole address, as the client sees it unless a proxy changed it. */
  get url(): string {
    return requestOrigin() + requestTarget();
  }

  /** The path without its query, percent-decoded. */
  get path(): string {
    return requestPath();
  }

  /** The client's address; "" where the host does not tell it, as wasmtime. Behind a proxy it is the proxy's. */
  get remoteAddress(): string {
    return requestRemoteAddress();
  }

  /** A value of the query, decoded; null where it is missing. */
  query(name: string): string | null {
    const values = this.queryAll(name);
    return values.length > 0 ? values[0]! : null;
  }

  /** All values of that name, in order. */
  queryAll(name: string): string[] {
    const target = requestTarget();
    const start = target.indexOf("?");
    const values: string[] = [];
    if (start < 0) return values;
    for (const part of target.slice(start + 1).split("&")) {
      const equals = part.indexOf("=");
      const key = equals < 0 ? part : part.slice(0, equals);
      if (decoded(key) === name) values.push(equals < 0 ? "" : decoded(part.slice(equals + 1)));
    }
    return values;
  }
}

function decoded(text: string): string {
  const spaced = text.includes("+") ? text.replaceAll("+", " ") : text;
  if (!spaced.includes("%")) return spaced;
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

const current = new ServerRequest();

/**
 * The request whose server function runs. On the server only, also behind an `await`.
 *
 * @example
 * export const WhoAmI = server(async (): Promise<string> => request().cookies.get("name") ?? "nobody");
 */
export function request(): ServerRequest {
  return current;
}
