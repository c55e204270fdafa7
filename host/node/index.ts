import "./needs.ts";
import { existsSync } from "node:fs";
import { Engine } from "../_shared/engine.ts";
import { fetcher } from "../_shared/fetch-call.ts";
import { type HostOptions, type HostSupport, WEB_INTERFACES } from "../types.ts";
import { staticFiles } from "./files.ts";
import { handlerOf } from "./handler.ts";
import { type Handler, ListenError, type ListenOptions, listen, type Serving } from "./serve.ts";
import { sqliteStorage } from "./sqlite-storage.ts";

export { memoryStorage } from "../_shared/memory-storage.ts";
export type { HostOptions, HostSupport, Incident, Isolation, Storage, StorageProvider } from "../types.ts";
export { type Handler, ListenError, type ListenOptions, type Serving } from "./serve.ts";
export { sqliteStorage } from "./sqlite-storage.ts";

/**
 * Options of the Node host.
 *
 * @example
 * const options: NodeOptions = { app: readFileSync("dist/app.wasm"), publicDir: "dist/public" };
 */
export interface NodeOptions extends HostOptions {
  /** A folder whose files are served first (`dist/public`). The component has its own copy of them. */
  readonly publicDir?: string;
  /** Look for files on the disk at each request instead of once at the start. */
  readonly dev?: boolean;
}

/**
 * What the Node host offers.
 *
 * @example
 * support.interfaces.includes("wasi:http/outgoing-handler"); // true
 */
export const support: HostSupport = { name: "node", interfaces: WEB_INTERFACES, files: true };

/**
 * A handler for `node:http`.
 *
 * @example
 * createServer(createHandler({ app: readFileSync("dist/app.wasm"), publicDir: "dist/public" })).listen(8080);
 */
export function createHandler(options: NodeOptions): Handler {
  const folder = options.publicDir;
  const files = folder !== undefined && existsSync(folder) ? staticFiles(folder, { dev: options.dev ?? false }) : null;
  return handlerOf(engineOf(options), files);
}

/**
 * The app as a function from `Request` to `Response`. Client files come out of the component.
 *
 * @example
 * const app = createFetch({ app: readFileSync("dist/app.wasm") });
 * const html = await (await app(new Request("http://localhost/"))).text();
 */
export function createFetch(options: HostOptions): (request: Request) => Promise<Response> {
  return fetcher(engineOf(options));
}

function engineOf(options: HostOptions): Engine {
  const file = process.env.MINNOW_STORE;
  return new Engine({ env: process.env, ...(file && { storage: sqliteStorage(file) }), ...options });
}

/**
 * Serves the app until SIGTERM or SIGINT, and prints where.
 *
 * @example
 * await serve({ app: readFileSync("dist/app.wasm"), publicDir: "dist/public", port: 8080 });
 */
export async function serve(options: NodeOptions & ListenOptions): Promise<Serving> {
  const handler = createHandler(options);
  try {
    return await listen(handler, options);
  } catch (error) {
    if (!(error instanceof ListenError) || options.signals === false) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
