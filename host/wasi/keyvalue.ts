import {
  type Bucket,
  type KeyResponse,
  type KeyvalueAtomics,
  type KeyvalueError,
  type KeyvalueStore,
  WitError,
} from "../_shared/glue.gen.ts";
import type { Storage, StorageProvider } from "../types.ts";

/** A page of keys. */
const PAGE = 1000;

/** A store as the guest sees it. */
class StorageBucket implements Bucket {
  readonly storage: Storage;

  constructor(storage: Storage) {
    this.storage = storage;
  }

  get(key: string): Uint8Array | undefined {
    return told(() => this.storage.get(key));
  }

  set(key: string, value: Uint8Array): void {
    // What the guest hands over is good during the call only.
    told(() => this.storage.set(key, value.slice()));
  }

  delete(key: string): void {
    told(() => this.storage.delete(key));
  }

  exists(key: string): boolean {
    return told(() => this.storage.get(key) !== undefined);
  }

  listKeys(cursor: bigint | undefined): KeyResponse {
    const from = Number(cursor ?? 0n);
    const keys = told(() => this.storage.keys(from, PAGE));
    return { keys, cursor: keys.length === PAGE ? BigInt(from + PAGE) : undefined };
  }
}

/** `wasi:keyvalue` over a provider of stores. */
export function createKeyvalue(provider: StorageProvider): { store: KeyvalueStore; atomics: KeyvalueAtomics } {
  return {
    store: { open: (name) => new StorageBucket(told(() => provider(name))) },
    atomics: {
      increment: (bucket, key, delta) => told(() => (bucket as StorageBucket).storage.increment(key, delta)),
    },
  };
}

function told<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const val = error instanceof Error ? error.message : String(error);
    throw new WitError<KeyvalueError>({ tag: "other", val });
  }
}
