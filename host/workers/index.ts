import { Engine } from "../_shared/engine.ts";
import { type FetchContext, fetcher } from "../_shared/fetch-call.ts";
import { type HostOptions, type HostSupport, WEB_INTERFACES } from "../types.ts";

export type { HostOptions, HostSupport, Incident, Isolation } from "../types.ts";

/**
 * Options of the Workers host: the module comes from a static import.
 *
 * @example
 * export default createWorker(core, { isolation: "per-request" });
 */
export type WorkerOptions = Omit<HostOptions, "app">;

/** A binding with static files, as Cloudflare's `ASSETS` is. */
export interface AssetsBinding {
  fetch(request: Request): Promise<Response>;
}

/** The bindings that the host itself looks at. */
export interface WorkerEnv {
  readonly ASSETS?: AssetsBinding;
  /** The app sees those that are texts. */
  readonly [name: string]: unknown;
}

/** The default export of a worker. */
export interface Worker {
  fetch(request: Request, env?: WorkerEnv, context?: FetchContext): Promise<Response>;
}

/**
 * What the Workers host offers.
 *
 * @example
 * support.files; // true: it looks into `ASSETS`
 */
export const support: HostSupport = { name: "workers", interfaces: WEB_INTERFACES, files: true };

/** A worker has 128 MB in all. */
const MEMORY_LIMIT = 48 * 1024 * 1024;

/**
 * A worker around the component's core module. Client files come from the `ASSETS` binding where there is one, else out
 * of the component.
 *
 * @example
 * import core from "./app.core.wasm";
 * export default createWorker(core);
 */
export function createWorker(core: WebAssembly.Module, options: WorkerOptions = {}): Worker {
  // The engine makes its first instance at the first request: a worker may not do that much while it starts.
  // Bindings are the same for all requests, and known with the first one.
  const texts: Record<string, string> = {};
  const answer = fetcher(new Engine({ memoryLimit: MEMORY_LIMIT, env: texts, ...options, app: core }));
  return {
    async fetch(request, env, context) {
      for (const [name, value] of Object.entries(env ?? {})) if (typeof value === "string") texts[name] = value;
      const file = await fileOf(request, env?.ASSETS);
      return file ?? answer(request, contextOf(request, context));
    },
  };
}

/** Cloudflare's edge says in a header who the client is; it takes away what the client sends there. */
function contextOf(request: Request, context: FetchContext | undefined): FetchContext | undefined {
  const remoteAddress = request.headers.get("cf-connecting-ip");
  if (remoteAddress === null) return context;
  return { remoteAddress, waitUntil: (promise) => context?.waitUntil?.(promise) };
}

/** Pages have no dot in their last segment, so they cost no look into the binding. */
async function fileOf(request: Request, assets: AssetsBinding | undefined): Promise<Response | null> {
  if (assets === undefined || (request.method !== "GET" && request.method !== "HEAD")) return null;
  const path = new URL(request.url).pathname;
  if (!path.includes(".", path.lastIndexOf("/"))) return null;
  const response = await assets.fetch(request);
  if (response.status !== 404) return response;
  await response.body?.cancel();
  return null;
}
