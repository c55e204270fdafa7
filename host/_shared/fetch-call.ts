import { WebRequest } from "../wasi/incoming.ts";
import { Call } from "./call.ts";
import { CallHead } from "./call-head.ts";
import type { Engine } from "./engine.ts";
import type { IncomingRequest } from "./glue.gen.ts";
import type { Head } from "./head.ts";
import { refusal } from "./refusal.ts";

/** What a fetch handler may be told beside the request. */
export interface FetchContext {
  /** Keeps the request's work alive after the client went away (workerd). */
  waitUntil?(promise: Promise<unknown>): void;
  /** The client's address, which a `Request` does not have. */
  remoteAddress?: string;
}

/** Answers `Request`s through an engine. */
export function fetcher(engine: Engine): (request: Request, context?: FetchContext) => Promise<Response> {
  return (request, context) => {
    const call = new FetchCall(request, context);
    engine.run(call);
    return call.response;
  };
}

/** A `Request` on its way to a `Response`. */
export class FetchCall extends Call {
  readonly target: string;
  readonly #request: Request;
  readonly #url: URL;
  readonly #context: FetchContext | undefined;
  readonly #response: PromiseWithResolvers<Response> = Promise.withResolvers();
  readonly #over: PromiseWithResolvers<void> = Promise.withResolvers();
  #controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  #hop: ((task: () => void) => void) | null = null;

  constructor(request: Request, context?: FetchContext) {
    super();
    this.#request = request;
    this.#url = new URL(request.url);
    this.#context = context;
    this.target = `${request.method} ${this.#url.pathname}${this.#url.search}`;
    if (request.method !== "GET" && request.method !== "HEAD") this.head = headOf(request.headers);
  }

  get response(): Promise<Response> {
    return this.#response.promise;
  }

  get request(): IncomingRequest {
    return new WebRequest(this.#request, this.#url, this.#context?.remoteAddress);
  }

  override answer(status: number, head: Head, body: Uint8Array, more: boolean): void {
    const headers = head.toWeb();
    const unsent = this.#request.method === "HEAD" ? body.length : 0;
    if (unsent > 0 && !head.sized) headers.set("content-length", String(unsent));
    const payload = this.bodiless(status) ? null : more ? this.#stream(body, headers) : body.slice();
    this.#response.resolve(new Response(payload, responseInit(status, headers)));
    if (!more) this.#over.resolve();
  }

  override chunk(bytes: Uint8Array): boolean {
    const controller = this.#controller!;
    controller.enqueue(bytes.slice());
    return (controller.desiredSize ?? 0) > 0;
  }

  override end(): void {
    this.#controller?.close();
    this.#over.resolve();
  }

  override refuse(status: 500 | 503): void {
    const { method, headers } = this.#request;
    const caller = { method, accept: headers.get("accept"), contentType: headers.get("content-type") };
    const { type, body } = refusal(status, caller);
    this.#response.resolve(new Response(body, { status, headers: { "content-type": type } }));
    this.#over.resolve();
  }

  override abort(): void {
    this.#controller?.error(new Error("The server failed while it sent the response."));
    this.#over.resolve();
  }

  override parked(): void {
    this.#request.signal?.addEventListener("abort", () => {
      this.#over.resolve(this.gone());
    });
    this.#context?.waitUntil?.(this.#over.promise);
    const { promise, resolve } = Promise.withResolvers<() => void>();
    promise.then((task) => task());
    this.#hop = resolve;
  }

  override repeat(): boolean {
    return this.#request.body === null || !this.#request.bodyUsed;
  }

  /** A promise made by this request runs its reactions in this request's context. */
  override inOwnContext(task: () => void): void {
    const hop = this.#hop;
    this.#hop = null;
    if (hop === null) task();
    else hop(task);
  }

  #stream(body: Uint8Array, headers: Headers): ReadableStream<Uint8Array> {
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#controller = controller;
        if (body.length > 0) controller.enqueue(body.slice());
      },
      pull: () => this.resumePull(),
      cancel: () => {
        this.#over.resolve(this.gone());
      },
    });
    const length = headers.get("content-length");
    return length === null ? stream : sized(stream, Number(length));
  }
}

function headOf(headers: Headers): string {
  const head = new CallHead();
  for (const name of CallHead.names) head.take(name, headers.get(name) ?? "");
  return head.text;
}

/** workerd compresses a body itself for its `content-encoding`, unless it is told that this was done. */
function responseInit(status: number, headers: Headers): ResponseInit {
  const init: ResponseInit & { encodeBody?: "manual" } = { status, headers };
  if (headers.has("content-encoding")) init.encodeBody = "manual";
  return init;
}

type FixedLength = new (length: number) => ReadableWritablePair<Uint8Array, Uint8Array>;

/** workerd sends a stream in chunks of unknown total, whatever the header says, unless its length is fixed. */
function sized(stream: ReadableStream<Uint8Array>, length: number): ReadableStream<Uint8Array> {
  const { FixedLengthStream } = globalThis as { FixedLengthStream?: FixedLength };
  return FixedLengthStream === undefined ? stream : stream.pipeThrough(new FixedLengthStream(length));
}
