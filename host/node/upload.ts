import type { IncomingMessage, ServerResponse } from "node:http";
import { awaitsContinue } from "./body.ts";

/** A rest of this size is cheaper to read than a new connection. */
const WORTH_READING = 65536;

/** How long a refused upload may go on, so that the client can read the answer before the connection is closed. */
const LINGER_MS = 2000;

/**
 * Answers that come before the whole request body did, as a 413 does. A large rest is not read for its own sake: the
 * connection is closed after the answer, but not at once, because closing a socket with unread input resets it and the
 * client would lose the answer.
 *
 * @returns null when there is nothing to do, else what ends the response once head and body are written.
 */
export function finishUpload(req: IncomingMessage, res: ServerResponse): (() => void) | null {
  if (req.method === "GET" || req.method === "HEAD" || req.complete) return null;
  if (!awaitsContinue(req) && !isLarge(req)) return null;
  res.shouldKeepAlive = false;
  return () => linger(req, res);
}

function linger(req: IncomingMessage, res: ServerResponse): void {
  const finish = (): void => {
    clearTimeout(timer);
    res.end();
  };
  const timer = setTimeout(finish, LINGER_MS);
  req.on("error", finish);
  req.once("close", finish);
  req.once("end", finish);
  req.resume();
}

function isLarge(req: IncomingMessage): boolean {
  const length = req.headers["content-length"];
  if (length !== undefined) return Number(length) > WORTH_READING;
  return req.headers["transfer-encoding"] !== undefined;
}
