// Requests that the server sends to others.

import { timeLimit } from "minnow";
import { bytesToText, fetchClose, fetchHeaders, fetchRead, fetchSend, fetchStatus, textToBytes } from "minnow/internal";
import { joined } from "./http/pieces.ts";
import { currentTrace } from "./trace.ts";

/**
 * How a request is sent.
 *
 * @example
 * await fetch("https://api.example.org/dogs", { method: "POST", json: JSON.stringify(dog), timeout: 2000 });
 */
export interface FetchOptions {
  /** `GET`, with a body `POST`, where nothing is said. */
  method?: string;
  headers?: Record<string, string>;
  /** A text, sent as UTF-8. */
  body?: string;
  /** The same as JSON: `content-type` says so. */
  json?: string;
  /** Bytes. */
  bytes?: Uint8Array;
  /** Milliseconds until the head of the answer must be there. None where nothing is said. */
  timeout?: number;
  /** How many redirects are followed. 10 where nothing is said; 0 for none. */
  redirects?: number;
}

/**
 * What a request that was not answered throws: no connection, no such host, broken off.
 *
 * @example
 * try { await fetch(url); } catch (error) { if (error instanceof FetchError) return "try again later"; throw error; }
 */
export class FetchError extends Error {
  readonly url: string;

  constructor(url: string, message: string) {
    super(message);
    this.name = "FetchError";
    this.url = url;
  }
}

/**
 * An answer to `fetch`. Its body can be read once: whole, or piece by piece.
 *
 * @example
 * const dog = await (await fetch(url)).json<Dog>();
 */
export class FetchResponse {
  /** Where it came from, behind all redirects. */
  readonly url: string;
  readonly status: number;
  private readonly id: i32;
  private readonly list: string[];

  constructor(id: i32, url: string) {
    this.id = id;
    this.url = url;
    this.status = fetchStatus(id);
    this.list = fetchHeaders(id);
  }

  /** Whether the status is one of success. */
  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  /** A header, several joined with commas; null where there is none. */
  header(name: string): string | null {
    const wanted = name.toLowerCase();
    const values: string[] = [];
    for (let i = 0; i + 1 < this.list.length; i += 2) {
      if (this.list[i]!.toLowerCase() === wanted) values.push(this.list[i + 1]!);
    }
    return values.length > 0 ? values.join(", ") : null;
  }

  /** Names and values, in order. */
  get headers(): [string, string][] {
    const entries: [string, string][] = [];
    for (let i = 0; i + 1 < this.list.length; i += 2) entries.push([this.list[i]!.toLowerCase(), this.list[i + 1]!]);
    return entries;
  }

  /** The next piece of the body as it arrives; null at its end. Where it breaks off that is a `FetchError`. */
  async read(): Promise<Uint8Array | null> {
    let piece: Uint8Array;
    try {
      piece = await fetchRead(this.id);
    } catch (error) {
      if (error.message.startsWith("fetch failed: ")) throw new FetchError(this.url, error.message);
      throw error;
    }
    return piece.length > 0 ? piece : null;
  }

  /** The whole body. */
  async bytes(): Promise<Uint8Array> {
    return joined(
      () => this.read(),
      () => {},
    );
  }

  /** The whole body as UTF-8. */
  async text(): Promise<string> {
    return bytesToText(await this.bytes());
  }

  /** The whole body as JSON; what does not fit `T` is an error. */
  async json<T>(): Promise<T> {
    return JSON.parse(bytesToText(await this.bytes())) as T;
  }

  /** Nobody wants the rest of the body. */
  close(): void {
    fetchClose(this.id);
  }
}

/**
 * Sends a request, in a server function. An answer with an error's status is an answer; without one it throws.
 *
 * @example
 * const answer = await fetch("https://dog.ceo/api/breeds/list/all", { timeout: 5000 });
 */
export async function fetch(url: string, options: FetchOptions = {}): Promise<FetchResponse> {
  let body = options.bytes ?? null;
  const text = options.json ?? options.body;
  if (text !== undefined) body = textToBytes(text);
  let method = (options.method ?? (body === null ? "GET" : "POST")).toUpperCase();
  const headers = headerList(options, body !== null);
  const trace = currentTrace.value;
  if (trace !== "" && !headers.includes("traceparent")) headers.push("traceparent", trace);
  let left = options.redirects ?? 10;
  let at = url;
  for (;;) {
    const id = await send(method, at, headers, body, options.timeout);
    const response = new FetchResponse(id, at);
    const { status } = response;
    const target = response.header("location");
    if (left <= 0 || target === null || !REDIRECTS.includes(status)) return response;
    response.close();
    left--;
    const next = resolved(target, at);
    // What is secret stays with the host that it is for.
    if (hostOf(next) !== hostOf(at)) withoutSecrets(headers);
    at = next;
    if (status === 303 || (status < 303 && method === "POST")) {
      if (method !== "HEAD") method = "GET";
      body = null;
    }
  }
}

const REDIRECTS = [301, 302, 303, 307, 308];

async function send(
  method: string,
  url: string,
  headers: string[],
  body: Uint8Array | null,
  timeout: number | undefined,
): Promise<i32> {
  try {
    const sent = fetchSend(method, url, headers, body);
    return await (timeout === undefined ? sent : timeLimit(timeout, sent));
  } catch (error) {
    if (error.message.startsWith("fetch failed: ")) throw new FetchError(url, error.message);
    throw error;
  }
}

function headerList(options: FetchOptions, hasBody: boolean): string[] {
  const list: string[] = [];
  let typed = false;
  const given = options.headers;
  if (given !== undefined) {
    for (const [name, value] of Object.entries(given)) {
      if (name.toLowerCase() === "content-type") typed = true;
      list.push(name.toLowerCase(), value);
    }
  }
  if (hasBody && !typed) {
    const type = options.json !== undefined ? "application/json" : "text/plain; charset=utf-8";
    if (options.json !== undefined || options.body !== undefined) list.push("content-type", type);
  }
  return list;
}

function withoutSecrets(headers: string[]): void {
  for (let i = headers.length - 2; i >= 0; i -= 2) {
    if (headers[i] === "authorization" || headers[i] === "cookie") headers.splice(i, 2);
  }
}

/** Scheme and host. */
function hostOf(url: string): string {
  const slash = url.indexOf("/", url.indexOf("://") + 3);
  return slash < 0 ? url : url.slice(0, slash);
}

/** A `location` as an address of its own. */
function resolved(target: string, base: string): string {
  if (target.startsWith("http://") || target.startsWith("https://")) return target;
  const host = hostOf(base);
  if (target.startsWith("//")) return base.slice(0, base.indexOf(":") + 1) + target;
  if (target.startsWith("/")) return host + target;
  const question = base.indexOf("?");
  const path = question < 0 ? base : base.slice(0, question);
  const slash = path.lastIndexOf("/");
  return slash < host.length ? `${host}/${target}` : path.slice(0, slash + 1) + target;
}
