import type { IncomingMessage } from "node:http";
import { CallHead } from "../_shared/call-head.ts";
import type { ByteSource } from "../_shared/source.ts";
import { awaitsContinue } from "./body.ts";

/** Bodies of this size are read before the app is asked. */
const SMALL = 65536;

const CONTENT_LENGTH = "content-length";

/**
 * What is said of a request whose body is so small that it is there with the head as a rule: then the app does all of its work
 * in one step.
 */
export interface SmallRequest {
  readonly size: number;
  /** The headers that calls of server functions look at. */
  readonly head: string;
}

/** null for all other requests. */
export function smallRequestOf(req: IncomingMessage): SmallRequest | null {
  const { method } = req;
  if (method === "GET" || method === "HEAD") return null;
  if (req.readableFlowing !== null || awaitsContinue(req) || req.readableEnded) return null;
  const head = new CallHead();
  const pairs = req.rawHeaders;
  let length = "";
  for (let at = 0; at < pairs.length; at += 2) {
    const name = pairs[at]!;
    if (name.length === CONTENT_LENGTH.length && name.toLowerCase() === CONTENT_LENGTH) length = pairs[at + 1]!;
    else head.take(name, pairs[at + 1]!);
  }
  const size = length.length > 5 ? 0 : Number(length);
  return size > 0 && size <= SMALL ? { size, head: head.text } : null;
}

/** Calls `done` with the body once it is complete; never, where the client breaks off before. */
export function readSmallBody(req: IncomingMessage, size: number, done: (body: Uint8Array) => void): void {
  // As a rule it came in one packet with the head: then it is there when the parser is through.
  process.nextTick(() => {
    const first = req.read() as Uint8Array | null;
    if (first !== null && first.length === size) done(first);
    else collect(req, first, size, done);
  });
}

function collect(req: IncomingMessage, first: Uint8Array | null, size: number, done: (body: Uint8Array) => void): void {
  const body = new Uint8Array(size);
  let filled = 0;
  const take = (piece: Uint8Array): void => {
    body.set(piece, filled);
    filled += piece.length;
    if (filled < size) return;
    req.off("data", take);
    // What is left is the end.
    req.resume();
    done(body);
  };
  if (first !== null) take(first);
  req.on("data", take);
}

/** A body that is there. */
export class BytesSource implements ByteSource {
  #rest: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#rest = bytes;
  }

  read(max: number): Uint8Array | null {
    const rest = this.#rest;
    if (rest.length === 0) return null;
    const size = Math.min(rest.length, max);
    this.#rest = rest.subarray(size);
    return size === rest.length ? rest : rest.subarray(0, size);
  }

  ready(): boolean {
    return true;
  }

  wait(wake: () => void): void {
    queueMicrotask(wake);
  }

  drop(): void {}
}
