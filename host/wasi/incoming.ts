import {
  type Fields,
  type FutureTrailers,
  type IncomingBody,
  type IncomingRequest,
  type IncomingResponse,
  type Method,
  type Scheme,
  WitError,
} from "../_shared/glue.gen.ts";
import { type ByteSource, emptySource, WebSource } from "../_shared/source.ts";
import { CallerFields, PairFields } from "./fields.ts";
import { alwaysReady, EventPollable } from "./poll.ts";
import { SourceStream } from "./streams.ts";

/** `incoming-request` over a web `Request`: each part is made when it is asked for. */
export class WebRequest implements IncomingRequest {
  readonly #request: Request;
  readonly #url: URL;
  readonly #remoteAddress: string;
  #consumed = false;

  constructor(request: Request, url: URL, remoteAddress: string = "") {
    this.#request = request;
    this.#url = url;
    this.#remoteAddress = remoteAddress;
  }

  method(): Method {
    return methodOf(this.#request.method);
  }

  pathWithQuery(): string {
    return this.#url.pathname + this.#url.search;
  }

  scheme(): Scheme {
    return { tag: this.#url.protocol === "https:" ? "HTTPS" : "HTTP" };
  }

  authority(): string {
    return this.#url.host;
  }

  headers(): Fields {
    return new CallerFields(pairsOf(this.#request.headers), { remoteAddress: this.#remoteAddress });
  }

  consume(): IncomingBody {
    if (this.#consumed) throw new WitError(undefined);
    this.#consumed = true;
    return new SourceBody(sourceOf(this.#request.body));
  }
}

/** `incoming-response` over a web `Response`. */
export class WebResponse implements IncomingResponse {
  readonly #response: Response;
  #consumed = false;

  constructor(response: Response) {
    this.#response = response;
  }

  status(): number {
    return this.#response.status;
  }

  headers(): Fields {
    return fieldsOf(this.#response.headers);
  }

  consume(): IncomingBody {
    if (this.#consumed) throw new WitError(undefined);
    this.#consumed = true;
    return new SourceBody(sourceOf(this.#response.body));
  }

  drop(): void {
    if (!this.#consumed) this.#response.body?.cancel().catch(() => {});
  }
}

/** `incoming-body`: its stream can be had once. */
export class SourceBody implements IncomingBody {
  readonly #source: ByteSource;
  #taken = false;

  constructor(source: ByteSource) {
    this.#source = source;
  }

  stream(): SourceStream {
    if (this.#taken) throw new WitError(undefined);
    this.#taken = true;
    return new SourceStream(this.#source);
  }

  drop(): void {
    this.#source.drop();
  }
}

/** Trailers are not carried: neither `fetch` nor most proxies do. */
export class NoTrailers implements FutureTrailers {
  #given = false;

  subscribe(): EventPollable {
    return new EventPollable(alwaysReady);
  }

  get(): ReturnType<FutureTrailers["get"]> {
    if (this.#given) return { tag: "err", val: undefined };
    this.#given = true;
    return { tag: "ok", val: { tag: "ok", val: undefined } };
  }
}

/** The method of a request line. */
export function methodOf(name: string): Method {
  const known = METHODS[name];
  return known ?? { tag: "other", val: name };
}

const METHODS: Readonly<Record<string, Method>> = {
  GET: { tag: "get" },
  HEAD: { tag: "head" },
  POST: { tag: "post" },
  PUT: { tag: "put" },
  DELETE: { tag: "delete" },
  CONNECT: { tag: "connect" },
  OPTIONS: { tag: "options" },
  TRACE: { tag: "trace" },
  PATCH: { tag: "patch" },
};

/** Web headers as immutable fields. */
export function fieldsOf(headers: Headers): PairFields {
  return new PairFields(pairsOf(headers), false);
}

function pairsOf(headers: Headers): string[] {
  const pairs: string[] = [];
  for (const [name, value] of headers) pairs.push(name, value);
  return pairs;
}

function sourceOf(body: ReadableStream<Uint8Array> | null): ByteSource {
  return body === null ? emptySource : new WebSource(body);
}
