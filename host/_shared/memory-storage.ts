import type { Storage, StorageProvider } from "../types.ts";

/** Stores in memory: all instances of one process share them, and they end with it. */
export function memoryStorage(): StorageProvider {
  const stores = new Map<string, MemoryStorage>();
  return (name) => {
    const known = stores.get(name) ?? new MemoryStorage();
    stores.set(name, known);
    return known;
  };
}

class MemoryStorage implements Storage {
  readonly #values: Map<string, Uint8Array> = new Map();

  get(key: string): Uint8Array | undefined {
    return this.#values.get(key);
  }

  set(key: string, value: Uint8Array): void {
    this.#values.set(key, value);
  }

  delete(key: string): void {
    this.#values.delete(key);
  }

  keys(from: number, count: number): string[] {
    return [...this.#values.keys()].slice(from, from + count);
  }

  increment(key: string, delta: bigint): bigint {
    const sum = counted(this.#values.get(key)) + delta;
    this.#values.set(key, new TextEncoder().encode(String(sum)));
    return sum;
  }
}

/** A counter's value: decimal digits, as wasmtime keeps it. */
export function counted(value: Uint8Array | undefined): bigint {
  if (value === undefined) return 0n;
  const text = new TextDecoder().decode(value);
  if (!/^\d{1,19}$/.test(text)) throw new Error("the value is no counter");
  return BigInt(text);
}
