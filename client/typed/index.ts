// The typed client: calls an app's server functions from any JavaScript program. `dist/client.ts` describes them; it is made
// by the build.

import { Decoder, Encoder } from "cbor-x";
import { addressOf } from "./address.ts";
import { type CallBody, streamBody } from "./body.ts";

export type { FileBody } from "./body.ts";

const CBOR = "application/cbor";
const encoder = new Encoder({ useRecords: false, mapsAsObjects: true, tagUint8Array: false });
const decoder = new Decoder({ useRecords: false, mapsAsObjects: true });

/** What a server function's answer is made of. */
export type ResultKind = "value" | "text" | "bytes" | "nothing" | "redirect" | "status" | "response";

/** One server function, as `dist/client.ts` has it. */
export interface Route {
  method: string;
  /** Such as `/api/dogs/{id}/{*rest}?size&limit=most&{filter}`. */
  path: string;
  /** Names of the parameters, in order. */
  params: readonly string[];
  /** Whether the last of them is sent as it is: a form or a file. */
  stream?: boolean;
  result: ResultKind;
}

/** A redirect as a value: where to, and how. */
export interface RedirectResult {
  status: number;
  location: string;
}

/** A value with a status of its own. */
export interface StatusResult<T> {
  status: number;
  value: T;
}

/**
 * How a client calls.
 *
 * @example
 * const options: ClientOptions = { url: "http://localhost:8080", headers: { authorization: "Bearer x" }, timeout: 5000 };
 */
export interface ClientOptions {
  /** Where the app is, with its base path. */
  url: string;
  /** Headers of every call; a function is asked each time. */
  headers?: Record<string, string> | (() => Record<string, string>);
  /** How long a call may take, in milliseconds. */
  timeout?: number;
  /** Ends all calls. */
  signal?: AbortSignal;
  /** Instead of the global `fetch`: sees requests and answers. */
  fetch?: (request: Request) => Promise<Response>;
}

/**
 * What a failed call throws. `code` is the HTTP status, 0 where there was no answer.
 *
 * @example
 * try { await api.Order("tea"); }
 * catch (error) { if (error instanceof ServerFnError && error.type === "OutOfStock") console.log(error.data); }
 */
export class ServerFnError extends Error {
  readonly code: number;
  /** "ServerError", "Request", "Args", "MissingArg", "Deserialization", … */
  readonly kind: string;
  /** The app's own class of the error, and its fields. */
  readonly type: string;
  readonly data: unknown;

  constructor(
    code: number,
    message: string,
    rest: { kind?: string; type?: string; data?: unknown; cause?: unknown } = {},
  ) {
    super(message, { cause: rest.cause });
    this.name = "ServerFnError";
    this.code = code;
    this.kind = rest.kind ?? "ServerError";
    this.type = rest.type ?? "";
    this.data = rest.data;
  }
}

/**
 * A client for the functions of `routes`. `dist/client.ts` calls it with the app's own.
 *
 * @example
 * const api = createClient<Api>(routes, { url: "http://localhost:8080" });
 */
export function createClient<Api>(routes: Readonly<Record<keyof Api & string, Route>>, options: ClientOptions): Api {
  const entries = Object.entries<Route>(routes).map(([name, route]) => [
    name,
    (...args: unknown[]) => call(route, args, options),
  ]);
  return Object.fromEntries(entries) as Api;
}

async function call(route: Route, args: readonly unknown[], options: ClientOptions): Promise<unknown> {
  const given = Object.fromEntries(route.params.map((name, index) => [name, args[index]]));
  const last = route.stream ? route.params.at(-1) : undefined;
  const { [last ?? ""]: stream, ...values } = given;
  const { target, body } = addressOf(route.path, last === undefined ? given : values);
  const { headers = {}, fetch: send = fetch } = options;
  const sent = last === undefined ? encoded(route, body) : streamBody(last, stream, body);
  const own = typeof headers === "function" ? headers() : headers;
  const all: Record<string, string> = { ...own, accept: CBOR, ...sent?.headers };
  let response: Response;
  try {
    const request = new Request(options.url.replace(/\/$/, "") + target, {
      method: route.method,
      headers: all,
      ...(sent && { body: sent.body, duplex: "half" }),
      signal: signalOf(options),
    });
    response = await send(request);
  } catch (cause) {
    throw new ServerFnError(0, `The server cannot be reached: ${(cause as Error).message}`, { kind: "Request", cause });
  }
  const isCbor = response.headers.get("content-type") === CBOR;
  if (route.result === "response" && (response.ok || !isCbor)) return response;
  const bytes = await bytesOf(response);
  if (!response.ok) throw failure(response, bytes, isCbor);
  return resultOf(route.result, response, bytes);
}

function encoded(route: Route, body: Record<string, unknown>): CallBody | null {
  if (route.method === "GET") return null;
  return { body: encoder.encode(body) as Uint8Array<ArrayBuffer>, headers: { "content-type": CBOR } };
}

function signalOf({ timeout, signal }: ClientOptions): AbortSignal | null {
  const signals = [...(signal ? [signal] : []), ...(timeout ? [AbortSignal.timeout(timeout)] : [])];
  return signals.length ? AbortSignal.any(signals) : null;
}

async function bytesOf(response: Response): Promise<Uint8Array> {
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    throw new ServerFnError(0, `The server's answer broke off: ${(cause as Error).message}`, {
      kind: "Request",
      cause,
    });
  }
}

function failure({ status }: Response, bytes: Uint8Array, isCbor: boolean): ServerFnError {
  if (isCbor) {
    try {
      const told = decoder.decode(bytes) as { message: string; kind?: string; type?: string; data?: unknown };
      return new ServerFnError(status, told.message, told);
    } catch {
      // Not one of Minnow's answers, whatever it says.
    }
  }
  return new ServerFnError(status, `The server answered with status ${status}.`, { kind: "Request" });
}

function resultOf(kind: ResultKind, response: Response, bytes: Uint8Array): unknown {
  if (kind === "bytes") return bytes;
  if (kind === "text") return new TextDecoder().decode(bytes);
  if (kind === "nothing") return undefined;
  try {
    const value = decoder.decode(bytes) as unknown;
    if (kind === "status") return { status: response.status, value };
    if (kind !== "redirect") return value;
    const [status, location] = value as [number, string];
    return { status, location };
  } catch (cause) {
    const message = `The server's answer cannot be read: ${(cause as Error).message}`;
    throw new ServerFnError(response.status, message, { kind: "Deserialization", cause });
  }
}
