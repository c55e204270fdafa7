import {
  type ErrorCode,
  type FutureIncomingResponse,
  type HttpOutgoingHandler,
  type IncomingResponse,
  type Method,
  type OutgoingRequest,
  type RequestOptions,
  WitError,
} from "../_shared/glue.gen.ts";
import { WebResponse } from "./incoming.ts";
import type { Limits, WebOutgoingRequest } from "./outgoing.ts";
import { EventPollable, PromiseEvent } from "./poll.ts";

type Outcome = { tag: "ok"; val: IncomingResponse } | { tag: "err"; val: ErrorCode };

/** `wasi:http/outgoing-handler` over `fetch`. A body is collected first; the response's body is streamed. */
export function createOutgoingHandler(send: typeof fetch): HttpOutgoingHandler {
  return {
    handle(request: OutgoingRequest, options: RequestOptions | undefined): FutureIncomingResponse {
      const outgoing = request as WebOutgoingRequest;
      const url = urlOf(outgoing);
      return new Exchange(send, url, outgoing, (options as Limits | undefined)?.milliseconds);
    },
  };
}

/** `future-incoming-response`: one `fetch` under way. */
class Exchange implements FutureIncomingResponse {
  readonly #abort: AbortController = new AbortController();
  readonly #event: PromiseEvent;
  #outcome: Outcome | null = null;
  #given = false;

  constructor(send: typeof fetch, url: URL, request: WebOutgoingRequest, limit: number | undefined) {
    const timer = limit === undefined ? undefined : setTimeout(() => this.#abort.abort(TIMEOUT), limit);
    const response = this.#send(send, url, request).then(
      (answer): void => {
        this.#outcome = { tag: "ok", val: new WebResponse(answer) };
      },
      (error: unknown): void => {
        this.#outcome = { tag: "err", val: errorCodeOf(error) };
      },
    );
    this.#event = new PromiseEvent(response.finally(() => clearTimeout(timer)));
  }

  subscribe(): EventPollable {
    return new EventPollable(this.#event);
  }

  get(): ReturnType<FutureIncomingResponse["get"]> {
    if (this.#outcome === null) return undefined;
    if (this.#given) return { tag: "err", val: undefined };
    this.#given = true;
    return { tag: "ok", val: this.#outcome };
  }

  /** A response that was given to the guest lives on; what nobody waits for is given up. */
  drop(): void {
    if (!this.#given) this.#abort.abort();
  }

  async #send(send: typeof fetch, url: URL, request: WebOutgoingRequest): Promise<Response> {
    const method = methodName(request.method());
    const { pairs } = request.headers();
    const headers = new Headers();
    for (let i = 0; i < pairs.length; i += 2) headers.append(pairs[i]!, pairs[i + 1]!);
    const body = request.taken === null ? null : await request.taken.bytes;
    const carries = body !== null && body.length > 0;
    return send(url, { method, headers, body: carries ? body : null, redirect: "manual", signal: this.#abort.signal });
  }
}

const TIMEOUT = new DOMException("The request took too long.", "TimeoutError");

function urlOf(request: WebOutgoingRequest): URL {
  const scheme = request.scheme();
  const name = scheme === undefined || scheme.tag === "HTTPS" ? "https" : "http";
  const authority = request.authority();
  const unsupported = scheme?.tag === "other" || authority === undefined;
  const url = unsupported ? null : URL.parse(`${name}://${authority}${request.pathWithQuery() ?? "/"}`);
  if (url === null) throw new WitError<ErrorCode>({ tag: "HTTP-request-URI-invalid" });
  return url;
}

function methodName(method: Method): string {
  return method.tag === "other" ? method.val : method.tag.toUpperCase();
}

/** Node hides the reason in `cause.code`; other hosts give a message only. */
function errorCodeOf(error: unknown): ErrorCode {
  if (error === TIMEOUT) return { tag: "HTTP-response-timeout" };
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = (cause as { code?: unknown } | undefined)?.code;
  if (code === "ECONNREFUSED") return { tag: "connection-refused" };
  if (code === "ECONNRESET" || code === "UND_ERR_SOCKET") return { tag: "connection-terminated" };
  if (code === "ENOTFOUND") return { tag: "DNS-error", val: { rcode: "ENOTFOUND", infoCode: undefined } };
  return { tag: "internal-error", val: cause instanceof Error ? cause.message : String(cause) };
}
