// What an app says about all of its calls in the browser. On the server a server function is just called, and none of this
// does anything.

import { headerOfAnswer, interceptAnswers, interceptCalls, setClientOption } from "minnow/internal";

/**
 * Settings of all calls in the browser.
 *
 * @example
 * configureClient({ timeout: 10_000, retries: 2, headers: { "x-app": "shop" } });
 */
export interface ClientOptions {
  /** Where the server is, such as `https://api.example.org`; where the page is when nothing is said. */
  server?: string;
  /** How long a call may take, in milliseconds. Longer ones fail with a `Request` error, `Timeout`. */
  timeout?: number;
  /** How often GET, PUT and DELETE are sent again where the server was not there (or 502, 503, 504), after 0.2, 0.4, 0.8 … s. */
  retries?: number;
  /** Headers of every call. */
  headers?: Record<string, string>;
}

/**
 * Settings of all calls in the browser, from now on.
 *
 * @example
 * configureClient({ timeout: 10_000, retries: 2 });
 */
export function configureClient(options: ClientOptions): void {
  if (options.server !== undefined) setClientOption("server", options.server);
  if (options.timeout !== undefined) setClientOption("timeout", `${options.timeout}`);
  if (options.retries !== undefined) setClientOption("retries", `${options.retries}`);
  const { headers } = options;
  if (headers === undefined) return;
  for (const name of Object.keys(headers)) setClientHeader(name, headers[name]!);
}

/**
 * Where the server is, from now on: for pages that come from elsewhere. The server must allow it (`cors`).
 *
 * @example
 * setServerUrl("https://api.example.org");
 */
export function setServerUrl(url: string): void {
  setClientOption("server", url);
}

/**
 * A header of every call from now on; `null` takes it away.
 *
 * @example
 * setClientHeader("authorization", `Bearer ${token}`);
 */
export function setClientHeader(name: string, value: string | null): void {
  setClientOption(`header ${name.toLowerCase()}`, value ?? "");
}

/**
 * A call that is about to be made.
 *
 * @example
 * onCall((call) => { if (call.path.startsWith("/api/admin")) call.header("x-admin", "1"); });
 */
export class OutgoingCall {
  readonly method: string;
  readonly path: string;

  constructor(target: string) {
    const space = target.indexOf(" ");
    this.method = space < 0 ? "POST" : target.slice(0, space);
    this.path = target.slice(space + 1);
  }

  /** A header of this call. */
  header(name: string, value: string): void {
    setClientOption(`next ${name.toLowerCase()}`, value);
  }
}

/**
 * Sees every call before it is made.
 *
 * @example
 * onCall((call) => { call.header("x-path", call.path); });
 */
export function onCall(run: (call: OutgoingCall) => void): void {
  interceptCalls((target: string) => run(new OutgoingCall(target)));
}

/**
 * An answer that has come, before its call gets it.
 *
 * @example
 * onAnswer((answer) => { if (answer.status === 401) Redirect.to("/login").follow(); });
 */
export class CallAnswer {
  readonly method: string;
  readonly path: string;
  /** HTTP status; 0 where there was no answer. */
  readonly status: number;

  constructor(target: string, status: number) {
    const space = target.indexOf(" ");
    this.method = space < 0 ? "POST" : target.slice(0, space);
    this.path = target.slice(space + 1);
    this.status = Math.max(status, 0);
  }

  /** A header of the answer; null where it is missing. */
  header(name: string): string | null {
    const value = headerOfAnswer(name.toLowerCase());
    return value === "" ? null : value;
  }
}

/**
 * Sees every answer before its call gets it; also that there was none.
 *
 * @example
 * onAnswer((answer) => { version.value = answer.header("x-version") ?? ""; });
 */
export function onAnswer(run: (answer: CallAnswer) => void): void {
  interceptAnswers((target: string, status: i32) => run(new CallAnswer(target, status)));
}
