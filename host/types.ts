/** What every JavaScript host is given and what it offers: one interface, many hosts. */

/** How requests share instances of the component. See `host/_shared/pool.ts`. */
export type Isolation = "shared" | "pooled" | "per-request";

/** What went wrong outside the app's own error handling, and for which request. */
export interface Incident {
  /** `trap`: the instance is lost. `host`: the guest answered with something that the host cannot send. */
  readonly kind: "trap" | "host";
  /** Method and path, as in `GET /path?query`. */
  readonly target: string;
}

/** One store of keys and values. What it throws, the app can catch. */
export interface Storage {
  get(key: string): Uint8Array | undefined;
  /** The value is safe when this returns. */
  set(key: string, value: Uint8Array): void;
  delete(key: string): void;
  /** Some keys, from one number on. */
  keys(from: number, count: number): string[];
  /** Adds to a counter (decimal digits) and gives the sum, as if nobody else were there. */
  increment(key: string, delta: bigint): bigint;
}

/** Opens a store by its name. */
export type StorageProvider = (name: string) => Storage;

/** A request that begins, for `onRequest`. */
export interface Begun {
  /** Method and path, as in `GET /path?query`. */
  readonly target: string;
  /** A header of the request, "" where it is missing: `traceparent`, for example. */
  header(name: string): string;
}

/** How its answer begins. */
export interface Answered {
  readonly status: number;
  /** From the request to the head of the answer. */
  readonly milliseconds: number;
}

/**
 * Options that all JavaScript hosts take.
 *
 * @example
 * const options: HostOptions = { app: readFileSync("dist/app.wasm"), isolation: "pooled", poolSize: 8 };
 */
export interface HostOptions {
  /** The component (`dist/app.wasm`), its core module, or either compiled to a module. */
  readonly app: WebAssembly.Module | Uint8Array;
  /** Default `shared`: one instance serves all requests, interleaved. */
  readonly isolation?: Isolation;
  /** How many idle instances `pooled` keeps. Default 4. */
  readonly poolSize?: number;
  /** Bytes of linear memory above which an instance takes no new request. Default 128 MiB. */
  readonly memoryLimit?: number;
  /** What the app reads with `env`. Default: on Node `process.env`, on Workers the worker's text bindings. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Told of every trap and of every answer that could not be sent. Default: `console.error`. */
  readonly onError?: (error: unknown, incident: Incident) => void;
  /**
   * Told of every request that reaches the app; what it returns is told of the answer. A place for spans of OpenTelemetry.
   */
  readonly onRequest?: (request: Begun) => ((answer: Answered) => void) | undefined;
  /** Receives what the app writes, line by line. Default: `console.log` and `console.error`. */
  readonly log?: (stream: "stdout" | "stderr", line: string) => void;
  /** Keeps what the app stores. Default: memory, gone with the process. */
  readonly storage?: StorageProvider;
  /** Carries the app's outgoing requests. Default: the global `fetch`. */
  readonly fetch?: typeof fetch;
}

/** What a host can do, so that a build can fail early when an app needs more. */
export interface HostSupport {
  readonly name: string;
  /** WIT interfaces without version. */
  readonly interfaces: readonly string[];
  /** Serves files of a folder or a binding before it asks the component. */
  readonly files: boolean;
}

/** The interfaces that `host/wasi` implements over web standards: the same on every JavaScript host. */
export const WEB_INTERFACES: readonly string[] = [
  "wasi:cli/environment",
  "wasi:cli/stderr",
  "wasi:cli/stdout",
  "wasi:clocks/monotonic-clock",
  "wasi:clocks/wall-clock",
  "wasi:http/outgoing-handler",
  "wasi:http/types",
  "wasi:keyvalue/atomics",
  "wasi:keyvalue/store",
  "wasi:io/error",
  "wasi:io/poll",
  "wasi:io/streams",
  "wasi:random/random",
];
