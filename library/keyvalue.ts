// Stores of keys and values that all requests share.

import {
  bytesToText,
  keyvalueDelete,
  keyvalueGet,
  keyvalueHas,
  keyvalueIncrement,
  keyvalueKeys,
  keyvalueSet,
  textToBytes,
} from "minnow/internal";

/**
 * A store: what one request sets, later ones get, in other instances and other processes too where the host keeps it.
 *
 * @example
 * const store = openStore("dogs");
 * await store.set("rex", { name: "Rex", age: 4 });
 * const rex = await store.get<Dog>("rex");
 */
export class Store {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  /** The value; null where there is none. What is there but does not fit `T` is an error. */
  async get<T>(key: string): Promise<T | null> {
    const bytes = keyvalueGet(this.name, key);
    if (bytes === null) return null;
    return JSON.parse(bytesToText(bytes)) as T;
  }

  /** It is kept once the promise is done. Values are kept as JSON. */
  async set<T>(key: string, value: T): Promise<void> {
    keyvalueSet(this.name, key, textToBytes(JSON.stringify(value)));
  }

  async getBytes(key: string): Promise<Uint8Array | null> {
    return keyvalueGet(this.name, key);
  }

  async setBytes(key: string, value: Uint8Array): Promise<void> {
    keyvalueSet(this.name, key, value);
  }

  async delete(key: string): Promise<void> {
    keyvalueDelete(this.name, key);
  }

  async has(key: string): Promise<boolean> {
    return keyvalueHas(this.name, key);
  }

  /** All keys that begin with `prefix`, in no order. */
  async keys(prefix: string = ""): Promise<string[]> {
    const keys = keyvalueKeys(this.name);
    return prefix === "" ? keys : keys.filter((key) => key.startsWith(prefix));
  }

  /** Adds to a number and gives the sum; where there is none it begins at 0. Two at once are both counted. */
  async increment(key: string, by: number = 1): Promise<number> {
    return keyvalueIncrement(this.name, key, by);
  }
}

/**
 * A store by its name, in a server function. Node keeps it in memory, or in a file; Workers in a Durable Object or in KV; wasmtime
 * needs `-Skeyvalue` and forgets it with the instance.
 *
 * @example
 * const visits = await openStore("counters").increment("visits");
 */
export function openStore(name: string): Store {
  return new Store(name);
}
