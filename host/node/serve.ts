import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expectContinue } from "./body.ts";

/** A function for the `request` event of `node:http`. */
export type Handler = (req: IncomingMessage, res: ServerResponse) => void;

/** Where and how to listen. */
export interface ListenOptions {
  /** Default: `PORT`, else 8080. 0 picks a free one. */
  readonly port?: number;
  /** Default: `HOST`, else 127.0.0.1. */
  readonly host?: string;
  /** How long running requests may take after SIGTERM or SIGINT, in milliseconds. Default 10 000. */
  readonly drainTime?: number;
  /** The process is the server's: it ends on SIGTERM and SIGINT, and when the address cannot be had. Default true. */
  readonly signals?: boolean;
  /** Says where it listens. Default: `console.log`. */
  readonly print?: (line: string) => void;
}

/** A server that listens. */
export interface Serving {
  readonly server: Server;
  readonly url: string;
  /** Stops accepting, lets running requests finish, closes the rest after `drainTime`. */
  close(): Promise<void>;
}

/** The address cannot be had; the message is one line that says what to do. */
export class ListenError extends Error {
  override readonly name: string = "ListenError";
}

/** Idle connections are closed this often while a server drains. */
const DRAIN_STEP_MS = 50;

/**
 * Listens with a handler. Node's own limits hold: a header block or URL above 16 KB is a 431, a malformed request a 400,
 * a client that takes over a minute for its headers a 408.
 *
 * @example
 * const { url, close } = await listen(handler, { port: 0 });
 */
export async function listen(handler: Handler, options: ListenOptions = {}): Promise<Serving> {
  const server = createServer(handler);
  server.on("checkContinue", (req: IncomingMessage, res: ServerResponse) => {
    expectContinue(req);
    handler(req, res);
  });
  const { address, port } = await bound(server, options);
  const url = `http://${nameOf(address)}:${port}`;
  const close = drainer(server, options.drainTime ?? 10_000);
  (options.print ?? console.log)(`Listening on ${url}`);
  if (options.signals ?? true) exitOnSignals(close);
  return { server, url, close };
}

function bound(server: Server, options: ListenOptions): Promise<AddressInfo> {
  const host = options.host ?? (process.env.HOST || "127.0.0.1");
  const port = options.port ?? portOf(process.env.PORT);
  const { promise, resolve, reject } = Promise.withResolvers<AddressInfo>();
  server.once("error", (error: NodeJS.ErrnoException) => reject(plainError(error, host, port)));
  server.listen(port, host, () => resolve(server.address() as AddressInfo));
  return promise;
}

function portOf(text: string | undefined): number {
  if (text === undefined || text === "") return 8080;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  throw new ListenError(`PORT is \`${text}\`; it must be a number from 0 to 65535.`);
}

/** The errors that users meet, in one line. */
function plainError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === "EADDRINUSE") {
    return new ListenError(`Port ${port} on ${host} is in use. Set PORT to another one, or stop what listens there.`);
  }
  if (error.code === "EACCES") return new ListenError(`Port ${port} needs more rights. Set PORT to one above 1023.`);
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") {
    return new ListenError(`This machine has no address \`${host}\`. Set HOST to 127.0.0.1 or 0.0.0.0.`);
  }
  return error;
}

/** Users type `localhost`, wherever that leads on their machine. */
function nameOf(address: string): string {
  if (["127.0.0.1", "0.0.0.0", "::1", "::"].includes(address)) return "localhost";
  return address.includes(":") ? `[${address}]` : address;
}

function drainer(server: Server, drainTime: number): () => Promise<void> {
  let closed: Promise<void> | null = null;
  return () => (closed ??= drain(server, drainTime));
}

/** `server.close` waits for keep-alive connections, so they are closed as soon as they have nothing to do. */
function drain(server: Server, drainTime: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const sweep = setInterval(() => server.closeIdleConnections(), DRAIN_STEP_MS);
  const limit = setTimeout(() => server.closeAllConnections(), drainTime);
  server.close(() => {
    clearInterval(sweep);
    clearTimeout(limit);
    resolve();
  });
  server.closeIdleConnections();
  return promise;
}

/** The first signal drains, the second one ends the process at once. */
function exitOnSignals(close: () => Promise<void>): void {
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      process.once(signal, () => process.exit(1));
      close().then(() => process.exit(0));
    });
  }
}
