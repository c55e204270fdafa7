import { Engine } from "../_shared/engine.ts";
import { type FetchContext, fetcher } from "../_shared/fetch-call.ts";
import { memoryStorage } from "../_shared/memory-storage.ts";
import { SuspendableInstance } from "../_shared/suspendable.ts";
import { type HostOptions, type HostSupport, type StorageProvider, WEB_INTERFACES } from "../types.ts";
import { type KvNamespace, keepsValues, kvGuests } from "./kv.ts";
import { type ObjectSql, objectStorage } from "./object-storage.ts";

export type { HostOptions, HostSupport, Incident, Isolation } from "../types.ts";
export type { KvNamespace, KvPage } from "./kv.ts";

/**
 * Options of the Workers host: the module comes from a static import.
 *
 * @example
 * export default createWorker(core, { isolation: "per-request" });
 */
export type WorkerOptions = Omit<HostOptions, "app">;

/** What the platform gives a Durable Object. */
export interface ObjectState {
  readonly storage: { readonly sql: ObjectSql };
}

/** A namespace of Durable Objects, as far as it is used here. */
export interface ObjectNamespace {
  idFromName(name: string): unknown;
  get(id: unknown): { fetch(request: Request): Promise<Response> };
}

/** A binding with static files, as Cloudflare's `ASSETS` is. */
export interface AssetsBinding {
  fetch(request: Request): Promise<Response>;
}

/** The bindings that the host itself looks at. */
export interface WorkerEnv {
  readonly ASSETS?: AssetsBinding;
  /** Where the app runs that keeps values: one object, which has them. */
  readonly MINNOW_OBJECT?: ObjectNamespace;
  /** Where an app without `MINNOW_OBJECT` keeps its values. */
  readonly MINNOW_KV?: KvNamespace;
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
  const app = { memoryLimit: MEMORY_LIMIT, env: texts, ...options, app: core };
  let answer: ReturnType<typeof fetcher> | undefined;
  return {
    async fetch(request, env, context) {
      takeTexts(texts, env);
      const file = await fileOf(request, env?.ASSETS);
      const object = env?.MINNOW_OBJECT;
      if (file === null && object !== undefined) return object.get(object.idFromName("app")).fetch(request);
      answer ??= fetcher(engineOf(app, env?.MINNOW_KV));
      return file ?? answer(request, contextOf(request, context));
    },
  };
}

/** Only an app that keeps values in KV pays for steps that can be suspended. */
function engineOf(app: WorkerOptions & { app: WebAssembly.Module }, kv: KvNamespace | undefined): Engine {
  if (kv === undefined || app.storage !== undefined || !keepsValues(app.app)) return new Engine(app);
  // A suspended instance belongs to its request alone.
  const isolation = app.isolation === "per-request" ? "per-request" : "pooled";
  return new Engine({ ...app, isolation }, kvGuests(app.app, kv, app), SuspendableInstance);
}

/**
 * A class of Durable Objects around the app, for apps that keep values (`openStore`): they are in the object's SQLite, so all
 * requests go through one object. Bind it as `MINNOW_OBJECT`.
 *
 * @example
 * export const MinnowObject = createObject(core);
 */
export function createObject(
  core: WebAssembly.Module,
  options: WorkerOptions = {},
): new (
  state: ObjectState,
  env: WorkerEnv,
) => { fetch(request: Request): Promise<Response> } {
  return class MinnowObject {
    readonly #answer: (request: Request, context?: FetchContext) => Promise<Response>;

    constructor(state: ObjectState, env: WorkerEnv) {
      const texts: Record<string, string> = {};
      takeTexts(texts, env);
      const storage = storageOf(state);
      const app = { memoryLimit: MEMORY_LIMIT, env: texts, storage, ...options, app: core };
      this.#answer = fetcher(new Engine(app));
    }

    fetch(request: Request): Promise<Response> {
      return this.#answer(request, contextOf(request, undefined));
    }
  };
}

/** An object without SQLite has what it keeps in memory: workerd's own, for development. */
function storageOf(state: ObjectState): StorageProvider {
  try {
    return objectStorage(state.storage.sql);
  } catch {
    console.warn("The Durable Object has no SQLite: what the app stores is lost when it ends.");
    return memoryStorage();
  }
}

function takeTexts(texts: Record<string, string>, env: WorkerEnv | undefined): void {
  for (const [name, value] of Object.entries(env ?? {})) if (typeof value === "string") texts[name] = value;
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
