import { responseStatus, setResponseBody, setResponseStatus } from "minnow/internal";
import { ResponseCookies } from "./cookies.ts";
import { ResponseHeaders } from "./headers.ts";

/**
 * The answer to the request that runs: status, headers, cookies. Its body is what the server function returns.
 *
 * @example
 * response().status = 201;
 */
export class ServerResponse {
  readonly headers: ResponseHeaders = new ResponseHeaders();
  readonly cookies: ResponseCookies = new ResponseCookies();

  /** 200 where nothing is said. An error's answer has the error's status; headers and cookies stay. */
  get status(): number {
    return responseStatus();
  }

  set status(code: number) {
    setResponseStatus(code as i32);
  }

  /** A body in place of the answer's own: in middleware, which answers early or instead. */
  send(text: string): void {
    setResponseBody(text);
  }
}

const current = new ServerResponse();

/**
 * The answer of the server function that runs. On the server only, also behind an `await`.
 *
 * @example
 * response().headers.set("cache-control", "max-age=60");
 */
export function response(): ServerResponse {
  return current;
}
