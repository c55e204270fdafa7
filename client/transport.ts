// Calls of server functions: CBOR both ways.

import { fetchWithin, serverUrl, takeHeaders } from "./options.ts";

const CBOR = "application/cbor";

/** HTTP status and body; where there was no answer, 0 or less for why, and a message in UTF-8. */
export interface Answer {
  status: number;
  bytes: Uint8Array;
  headers?: Headers;
}

/** What a call may have besides. */
export interface CallWith {
  headers?: HeadersInit;
  /** Instead of `fetch`. */
  send?: typeof fetch | undefined;
}

/** Why there is no answer. */
const UNREACHABLE = 0;
const TIMED_OUT = -1;
const BROKEN_OFF = -2;
const ABORTED = -3;

/** By that number, turned over. Plain texts: apps without calls leave them out. */
const MESSAGES = [
  "The server cannot be reached",
  "The server took too long",
  "The server's answer broke off",
  "The call was given up",
];

export type CallBody = Uint8Array<ArrayBuffer> | FormData | URLSearchParams | File;

/**
 * Sends encoded arguments to a target: a path for POST, else a method and a path. It is below `base`. Never rejects.
 *
 * @example
 * const { status, bytes } = await call("/api/Double", encode({ n: 4 }));
 * const dog = await call("GET /api/dogs/7", new Uint8Array());
 */
export async function call(
  target: string,
  body: CallBody,
  base: string = "",
  signal?: AbortSignal,
  more?: CallWith,
): Promise<Answer> {
  const split = target.indexOf(" ");
  const method = split < 0 ? "POST" : target.slice(0, split);
  const path = target.slice(split + 1);
  let reason = UNREACHABLE;
  try {
    const init = { method, headers: { ...more?.headers, accept: CBOR } };
    const response = await request(path, init, body, base, signal, more?.send);
    reason = BROKEN_OFF;
    const { status, headers } = response;
    return { status, headers, bytes: new Uint8Array(await response.arrayBuffer()) };
  } catch (error) {
    const { name, message } = error as Error;
    if (name === "TimeoutError") reason = TIMED_OUT;
    if (name === "AbortError") reason = ABORTED;
    return { status: reason, bytes: new TextEncoder().encode(`${MESSAGES[-reason]}: ${message}`) };
  }
}

function request(
  path: string,
  init: RequestInit,
  body: CallBody,
  base: string,
  signal?: AbortSignal,
  send: typeof fetch = fetch,
): Promise<Response> {
  const headers = init.headers as Record<string, string>;
  const isCbor = body instanceof Uint8Array;
  const hasBody = !isCbor || body.length > 0;
  // Of a form the browser says itself what it is.
  if (isCbor && hasBody) headers["content-type"] = CBOR;
  const all = { ...init, ...(hasBody && { body }), ...(signal && { signal }) };
  if (globalThis.MINNOW_OPTIONS === false) return send(base + path, all);
  for (const [name, value] of takeHeaders()) headers[name] = value;
  return fetchWithin(serverUrl(base) + path, { ...all, signal: signal ?? new AbortController().signal }, send);
}
