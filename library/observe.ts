// What a request did, for who runs the app: a line for each, times in the answer, traces across services.

import { Extension, request, response } from "minnow";
import { randomBytes } from "minnow/internal";
import type { Middleware } from "./middleware.ts";
import { currentTrace } from "./trace.ts";

/**
 * What `observe` writes.
 *
 * @example
 * use(observe({ serverTiming: true }));
 */
export interface ObserveOptions {
  /** A line of JSON on standard output for each request. True where nothing is said. */
  log?: boolean;
  /** `Server-Timing` in the answer: everybody can read it. False where nothing is said. */
  serverTiming?: boolean;
}

const timings = new Extension<string[]>([]);

/**
 * Observes all requests: make it the first one. It takes part in a trace (`traceparent` of W3C Trace Context) or begins one;
 * `fetch` hands it on. A line is `{"time":…,"method":…,"path":…,"status":…,"ms":…,"trace":…,"span":…,"parent":…,"remote":…}`.
 *
 * @example
 * use(observe());
 */
export function observe(options: ObserveOptions = {}): Middleware {
  const log = options.log ?? true;
  const serverTiming = options.serverTiming ?? false;
  return async (next) => {
    const start = performance.now();
    const came = parsed(request().headers.get("traceparent") ?? "");
    const trace = came.length > 0 ? came[0]! : hex(16);
    const parent = came.length > 0 ? came[1]! : "";
    const span = hex(8);
    currentTrace.value = `00-${trace}-${span}-${came.length > 0 ? came[2]! : "01"}`;
    timings.value = [];
    let failure = "";
    try {
      await next();
    } catch (error) {
      failure = error.message;
      throw error;
    } finally {
      const ms = Math.round((performance.now() - start) * 100) / 100;
      if (serverTiming) response().headers.append("server-timing", [`total;dur=${ms}`, ...timings.value].join(", "));
      if (log) {
        const fields: string[] = [
          text("time", new Date().toISOString()),
          text("method", request().method),
          text("path", request().path),
          `"status":${response().status}`,
          `"ms":${ms}`,
          text("trace", trace),
          text("span", span),
        ];
        if (parent !== "") fields.push(text("parent", parent));
        if (request().remoteAddress !== "") fields.push(text("remote", request().remoteAddress));
        if (failure !== "") fields.push(text("error", failure));
        console.log(`{${fields.join(",")}}`);
      }
    }
  };
}

/**
 * Measures a part of a request, for `Server-Timing`.
 *
 * @example
 * const dogs = await measured("db", store.get<Dog[]>("dogs"));
 */
export async function measured<T>(name: string, work: Promise<T>): Promise<T> {
  const start = performance.now();
  try {
    return await work;
  } finally {
    const clean = name.replaceAll(" ", "-").replaceAll(",", "-").replaceAll(";", "-");
    timings.value.push(`${clean};dur=${Math.round((performance.now() - start) * 100) / 100}`);
  }
}

/**
 * The trace that the request belongs to, as `traceparent` has it; "" without `observe`.
 *
 * @example
 * console.log(`in trace ${traceparent()}`);
 */
export function traceparent(): string {
  return currentTrace.value;
}

/** Trace, parent and flags of a well-formed header; nothing for any other. */
function parsed(header: string): string[] {
  const parts = header.trim().split("-");
  if (parts.length < 4 || (parts[0] === "00" && parts.length !== 4)) return [];
  const [version, trace, span, flags] = [parts[0]!, parts[1]!, parts[2]!, parts[3]!];
  if (!isHex(version, 2) || version === "ff" || !isHex(trace, 32) || !isHex(span, 16) || !isHex(flags, 2)) return [];
  if (isZero(trace) || isZero(span)) return [];
  return [trace, span, flags];
}

function isHex(text: string, length: number): boolean {
  if (text.length !== length) return false;
  for (const character of text) if (!"0123456789abcdef".includes(character)) return false;
  return true;
}

function isZero(text: string): boolean {
  return text === "0".repeat(text.length);
}

function hex(length: i32): string {
  let text = "";
  for (const byte of randomBytes(length)) text += byte.toString(16).padStart(2, "0");
  return text;
}

function text(name: string, value: string): string {
  return `"${name}":${JSON.stringify(value)}`;
}
