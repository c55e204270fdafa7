import type { IncomingMessage } from "node:http";
import type { Engine } from "../_shared/engine.ts";
import { NodeCall } from "./call.ts";
import type { Files } from "./files.ts";
import type { Handler } from "./serve.ts";
import { readSmallBody, smallRequestOf } from "./small-body.ts";

/** Express and its like cut off the part of the URL that a handler is mounted under, and keep the whole one here. */
type Mounted = IncomingMessage & { originalUrl?: string };

/** Files first, then the app. */
export function handlerOf(engine: Engine, files: Files | null = null): Handler {
  return (req: Mounted, res) => {
    if (req.originalUrl !== undefined) req.url = req.originalUrl;
    if (files?.(req, res)) return;
    const call = new NodeCall(req, res);
    if (req.readableEnded && hadBody(req)) {
      engine.unsendable(call, new BodyGone(req));
      return;
    }
    const small = smallRequestOf(req);
    if (small === null) {
      engine.run(call);
      return;
    }
    readSmallBody(req, small.size, (body) => {
      call.head = small.head;
      call.body = body;
      engine.run(call);
    });
  };
}

/** Waiting for the body would be waiting for ever. */
class BodyGone extends Error {
  override readonly name: string = "BodyGone";

  constructor({ method, url }: IncomingMessage) {
    super(`The body of ${method} ${url} was read before Minnow saw it. Mount Minnow before what parses bodies.`);
  }
}

function hadBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}
