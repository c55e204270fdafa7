import {
  type Fields,
  type Method,
  type OutgoingBody,
  type OutgoingRequest,
  type OutgoingResponse,
  type RequestOptions,
  type ResponseOutparam,
  type Scheme,
  WitError,
} from "../_shared/glue.gen.ts";
import type { PairFields } from "./fields.ts";
import { SinkStream } from "./streams.ts";

const NANOSECONDS = 1_000_000;

/** `outgoing-body`: collected until it is finished, then handed on in one piece. */
export class BufferedBody implements OutgoingBody {
  readonly #chunks: Uint8Array[] = [];
  readonly #finished: PromiseWithResolvers<Uint8Array<ArrayBuffer>> = Promise.withResolvers();
  #taken = false;
  #done = false;

  constructor() {
    this.#finished.promise.catch(() => {});
  }

  /** The whole body; fails when the guest drops it unfinished. */
  get bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return this.#finished.promise;
  }

  write(): SinkStream {
    if (this.#taken) throw new WitError(undefined);
    this.#taken = true;
    return new SinkStream({ write: (bytes) => this.#chunks.push(bytes.slice()) });
  }

  finish(): void {
    this.#done = true;
    this.#finished.resolve(join(this.#chunks));
  }

  drop(): void {
    if (!this.#done) this.#finished.reject(new Error("The request's body was dropped before it was finished."));
  }
}

/** `outgoing-request`: what the guest set, to be sent by the outgoing handler. */
export class WebOutgoingRequest implements OutgoingRequest {
  readonly #headers: PairFields;
  #method: Method = { tag: "get" };
  #path: string | undefined;
  #scheme: Scheme | undefined;
  #authority: string | undefined;
  #body: BufferedBody | null = null;

  constructor(headers: Fields) {
    this.#headers = headers as PairFields;
  }

  /** The body, if the guest asked for it. */
  get taken(): BufferedBody | null {
    return this.#body;
  }

  body(): OutgoingBody {
    if (this.#body !== null) throw new WitError(undefined);
    this.#body = new BufferedBody();
    return this.#body;
  }

  method(): Method {
    return this.#method;
  }

  setMethod(method: Method): void {
    this.#method = method;
  }

  pathWithQuery(): string | undefined {
    return this.#path;
  }

  setPathWithQuery(path: string | undefined): void {
    this.#path = path;
  }

  scheme(): Scheme | undefined {
    return this.#scheme;
  }

  setScheme(scheme: Scheme | undefined): void {
    this.#scheme = scheme;
  }

  authority(): string | undefined {
    return this.#authority;
  }

  setAuthority(authority: string | undefined): void {
    this.#authority = authority;
  }

  headers(): PairFields {
    return this.#headers;
  }
}

/** `request-options`: time limits in nanoseconds. */
export class Limits implements RequestOptions {
  #connect: bigint | undefined;
  #firstByte: bigint | undefined;
  #betweenBytes: bigint | undefined;

  /** `fetch` has one time limit up to the head: the sum of both. Undefined: none. */
  get milliseconds(): number | undefined {
    if (this.#connect === undefined && this.#firstByte === undefined) return undefined;
    return Math.ceil(Number((this.#connect ?? 0n) + (this.#firstByte ?? 0n)) / NANOSECONDS);
  }

  connectTimeout(): bigint | undefined {
    return this.#connect;
  }

  setConnectTimeout(duration: bigint | undefined): void {
    this.#connect = duration;
  }

  firstByteTimeout(): bigint | undefined {
    return this.#firstByte;
  }

  setFirstByteTimeout(duration: bigint | undefined): void {
    this.#firstByte = duration;
  }

  betweenBytesTimeout(): bigint | undefined {
    return this.#betweenBytes;
  }

  setBetweenBytesTimeout(duration: bigint | undefined): void {
    this.#betweenBytes = duration;
  }
}

/** `outgoing-response`: what a guest answers through `wasi:http/incoming-handler`. */
export class BufferedResponse implements OutgoingResponse {
  readonly #headers: PairFields;
  #status = 200;
  #body: BufferedBody | null = null;

  constructor(headers: Fields) {
    this.#headers = headers as PairFields;
  }

  statusCode(): number {
    return this.#status;
  }

  setStatusCode(status: number): void {
    if (status < 100 || status > 999) throw new WitError(undefined);
    this.#status = status;
  }

  headers(): PairFields {
    return this.#headers;
  }

  body(): OutgoingBody {
    if (this.#body !== null) throw new WitError(undefined);
    this.#body = new BufferedBody();
    return this.#body;
  }

  /** The answer as the web knows it. */
  async toWeb(): Promise<Response> {
    const bytes = this.#body === null ? null : await this.#body.bytes;
    const headers = new Headers();
    const { pairs } = this.#headers;
    for (let i = 0; i < pairs.length; i += 2) headers.append(pairs[i]!, pairs[i + 1]!);
    return new Response(bytes, { status: this.#status, headers });
  }
}

/** `response-outparam`: where that answer goes. */
export class Outparam implements ResponseOutparam {
  readonly #answer: PromiseWithResolvers<BufferedResponse> = Promise.withResolvers();

  get response(): Promise<BufferedResponse> {
    return this.#answer.promise;
  }

  resolve(response: BufferedResponse): void {
    this.#answer.resolve(response);
  }

  reject(reason: Error): void {
    this.#answer.reject(reason);
  }
}

function join(chunks: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
