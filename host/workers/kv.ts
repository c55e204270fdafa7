import { type CreateGuest, view } from "../_shared/engine.ts";
import {
  type Bucket,
  createGlue,
  type GuestExports,
  type KeyResponse,
  type KeyvalueError,
  WitError,
} from "../_shared/glue.gen.ts";
import { canSuspend, suspendable } from "../_shared/jspi.ts";
import { Outcome, Pending } from "../_shared/pending.ts";
import type { HostOptions } from "../types.ts";
import { createImports } from "../wasi/index.ts";

/** A namespace of Workers KV, as far as it is used here. */
export interface KvNamespace {
  get(key: string, type: "arrayBuffer"): Promise<ArrayBuffer | null>;
  put(key: string, value: Uint8Array): Promise<void>;
  delete(key: string): Promise<void>;
  list(options: { prefix: string; cursor?: string }): Promise<KvPage>;
}

/** A page of `list`. */
export interface KvPage {
  readonly keys: readonly { readonly name: string }[];
  readonly list_complete: boolean;
  readonly cursor?: string;
}

/** The module's name in its import section begins with this. */
const STORE = "wasi:keyvalue/store@";

/** Whether an app keeps values. */
export function keepsValues(core: WebAssembly.Module): boolean {
  return WebAssembly.Module.imports(core).some(({ module }) => module.startsWith("wasi:keyvalue/"));
}

/** Guests whose stores are in Workers KV: each is suspended until KV answered, so none may be shared. */
export function kvGuests(core: WebAssembly.Module, kv: KvNamespace, options: Omit<HostOptions, "app">): CreateGuest {
  if (!canSuspend()) throw new Error("This runtime cannot suspend wasm (JSPI), which stores in Workers KV need.");
  const host = createImports(options);
  return () => {
    const session = new Session(kv);
    const stores = {
      "wasi:keyvalue/store": { open: (name: string) => new KvBucket(session, name) },
      "wasi:keyvalue/atomics": { increment: refuseToCount },
    };
    const jspi = suspendable();
    const glue = createGlue({ ...host, ...stores }, { copy: view });
    const imports = jspi.imports(
      glue.imports,
      (module, name) => module.startsWith(STORE) && name.startsWith("[method]"),
    );
    const guest = glue.bind(jspi.doors(new WebAssembly.Instance(core, imports)));
    const start: GuestExports["start"] = (...request) => {
      session.begin();
      return guest.start(...request);
    };
    return { ...guest, start };
  };
}

/** What one instance has to do with KV, for the request that it has. */
class Session {
  readonly kv: KvNamespace;
  /** What this request wrote: KV itself may show the old value for a minute. null: deleted. */
  readonly written: Map<string, Uint8Array<ArrayBuffer> | null> = new Map();
  /** KV's cursors are texts, those of `wasi:keyvalue` numbers. */
  readonly cursors: string[] = [];
  readonly #outcome = new Outcome();

  constructor(kv: KvNamespace) {
    this.kv = kv;
  }

  begin(): void {
    this.written.clear();
    this.cursors.length = 0;
  }

  /** Waits for KV. What it fails with, the app can catch. */
  wait<T>(work: () => Promise<T>): T {
    try {
      return this.#outcome.of(work);
    } catch (thrown) {
      if (thrown instanceof Pending) throw thrown;
      throw other(thrown instanceof Error ? thrown.message : String(thrown));
    }
  }
}

/** A store is the keys behind its name. */
class KvBucket implements Bucket {
  readonly #session: Session;
  readonly #prefix: string;

  constructor(session: Session, name: string) {
    this.#session = session;
    // Without a slash in it, so that no store's keys are also another's.
    this.#prefix = `${encodeURIComponent(wellFormed(name))}/`;
  }

  get(key: string): Uint8Array | undefined {
    const { kv, written } = this.#session;
    const name = this.#name(key);
    const own = written.get(name);
    if (own !== undefined) return own ?? undefined;
    const value = this.#session.wait(() => kv.get(name, "arrayBuffer"));
    return value === null ? undefined : new Uint8Array(value);
  }

  set(key: string, value: Uint8Array): void {
    const { kv, written } = this.#session;
    const name = this.#name(key);
    const copy = value.slice();
    this.#session.wait(() => kv.put(name, copy));
    written.set(name, copy);
  }

  delete(key: string): void {
    const { kv, written } = this.#session;
    const name = this.#name(key);
    this.#session.wait(() => kv.delete(name));
    written.set(name, null);
  }

  exists(key: string): boolean {
    return this.get(key) !== undefined;
  }

  listKeys(cursor: bigint | undefined): KeyResponse {
    const { kv, cursors, written } = this.#session;
    const prefix = this.#prefix;
    const at = cursor === undefined ? undefined : cursors[Number(cursor)];
    if (cursor !== undefined && at === undefined) throw other("the cursor is not of this request");
    const page = this.#session.wait(() => kv.list(at === undefined ? { prefix } : { prefix, cursor: at }));
    // What this request wrote is on its first page, whether KV knows it already or not.
    const own = cursor === undefined ? [...written].filter(([name, value]) => value && name.startsWith(prefix)) : [];
    const names = page.keys.map(({ name }) => name).filter((name) => !written.has(name));
    const keys = [...own.map(([name]) => name), ...names].map((name) => name.slice(prefix.length));
    if (page.list_complete || page.cursor === undefined) return { keys, cursor: undefined };
    return { keys, cursor: BigInt(cursors.push(page.cursor) - 1) };
  }

  #name(key: string): string {
    return this.#prefix + wellFormed(key);
  }
}

/** KV's keys are UTF-8: halves of pairs would all become the same character. */
function wellFormed(text: string): string {
  if (!text.isWellFormed()) throw other("a name or key holds half a surrogate pair, which Workers KV cannot keep");
  return text;
}

function refuseToCount(): never {
  throw other("Workers KV cannot count: bind a Durable Object as MINNOW_OBJECT");
}

function other(val: string): WitError<KeyvalueError> {
  return new WitError<KeyvalueError>({ tag: "other", val });
}
