import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { Call } from "../_shared/call.ts";
import {
  type Fields,
  type IncomingBody,
  type IncomingRequest,
  type Method,
  type Scheme,
  WitError,
} from "../_shared/glue.gen.ts";
import type { Head } from "../_shared/head.ts";
import { refusal } from "../_shared/refusal.ts";
import { CallerFields } from "../wasi/fields.ts";
import { methodOf, SourceBody } from "../wasi/incoming.ts";
import { NodeSource } from "./body.ts";
import { endWith, writeChunk } from "./output.ts";
import { BytesSource } from "./small-body.ts";
import { watchSocket } from "./socket.ts";
import { finishUpload } from "./upload.ts";

/**
 * A `node:http` request. It is its own `incoming-request`, so that one object is all a request costs; headers are looked
 * at when the guest asks.
 */
export class NodeCall extends Call implements IncomingRequest {
  readonly target: string;
  readonly #req: IncomingMessage;
  readonly #res: ServerResponse;
  #consumed = false;
  #source: NodeSource | null = null;
  #unwatch: (() => void) | null = null;

  constructor(req: IncomingMessage, res: ServerResponse) {
    super();
    this.#req = req;
    this.#res = res;
    this.target = `${req.method} ${originForm(req.url!)}`;
  }

  get request(): IncomingRequest {
    return this;
  }

  override answer(status: number, head: Head, body: Uint8Array, more: boolean): void {
    const res = this.#res;
    const measured = this.#req.method === "HEAD" ? body.length > 0 : !this.bodiless(status);
    const whole = measured && !more && !head.sized;
    const late = this.body.length === 0 ? finishUpload(this.#req, res) : null;
    res.writeHead(status, (whole ? head.withLength(body.length) : head.pairs) as string[]);
    if (more) {
      this.#watch();
      if (body.length > 0) writeChunk(res, body);
    } else if (late === null) {
      this.#forget();
      endWith(res, body);
    } else {
      this.#forget();
      writeChunk(res, body);
      late();
    }
  }

  override chunk(bytes: Uint8Array): boolean {
    if (writeChunk(this.#res, bytes)) return true;
    this.#res.once("drain", () => this.resumePull());
    return false;
  }

  override end(): void {
    this.#forget();
    this.#res.end();
  }

  override refuse(status: 500 | 503): void {
    const res = this.#res;
    if (res.headersSent || res.destroyed) {
      this.abort();
      return;
    }
    this.#forget();
    const { accept, "content-type": contentType } = this.#req.headers;
    const { type, body } = refusal(status, { method: this.#req.method!, accept, contentType });
    const head = ["content-type", type, "content-length", String(body.length), "connection", "close"];
    res.writeHead(status, STATUS_CODES[status]!, head);
    res.end(body);
  }

  override abort(): void {
    this.#forget();
    this.#res.destroy();
  }

  override parked(): void {
    this.#watch();
  }

  method(): Method {
    return methodOf(this.#req.method!);
  }

  pathWithQuery(): string {
    return originForm(this.#req.url!);
  }

  scheme(): Scheme {
    return "encrypted" in this.#req.socket ? { tag: "HTTPS" } : { tag: "HTTP" };
  }

  authority(): string | undefined {
    return this.#req.headers.host;
  }

  headers(): Fields {
    return new CallerFields(this.#req.rawHeaders, this.#req.socket);
  }

  consume(): IncomingBody {
    if (this.#consumed) throw new WitError(undefined);
    this.#consumed = true;
    if (this.body.length > 0) return new SourceBody(new BytesSource(this.body));
    this.#source ??= new NodeSource(this.#req, this.#res);
    return new SourceBody(this.#source);
  }

  override repeat(): boolean {
    this.#consumed = false;
    return this.#source === null || !this.#source.touched;
  }

  /** From here on the client may go away while the guest works. */
  #watch(): void {
    this.#unwatch ??= watchSocket(this.#req.socket as Socket, () => this.gone());
  }

  #forget(): void {
    this.#unwatch?.();
    this.#unwatch = null;
  }
}

/** Proxies may send `GET http://host/path`. */
function originForm(url: string): string {
  if (url.charCodeAt(0) === 47 || url === "*") return url;
  const absolute = URL.parse(url);
  return absolute === null ? url : absolute.pathname + absolute.search;
}
