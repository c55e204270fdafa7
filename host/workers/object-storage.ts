import { counted } from "../_shared/memory-storage.ts";
import type { Storage, StorageProvider } from "../types.ts";

/** SQLite of a Durable Object, as far as it is used here. It answers at once. */
export interface ObjectSql {
  exec(query: string, ...values: unknown[]): { toArray(): Record<string, unknown>[] };
}

/** Stores in a Durable Object. The platform sends no answer before what was written is safe. */
export function objectStorage(sql: ObjectSql): StorageProvider {
  sql.exec(
    "CREATE TABLE IF NOT EXISTS entries (store TEXT NOT NULL, key TEXT NOT NULL, value BLOB NOT NULL, PRIMARY KEY (store, key))",
  );
  return (name) => new ObjectStore(sql, name);
}

class ObjectStore implements Storage {
  readonly #sql: ObjectSql;
  readonly #name: string;

  constructor(sql: ObjectSql, name: string) {
    this.#sql = sql;
    this.#name = name;
  }

  get(key: string): Uint8Array | undefined {
    const [row] = this.#sql.exec("SELECT value FROM entries WHERE store = ? AND key = ?", this.#name, key).toArray();
    return row && new Uint8Array(row.value as ArrayBuffer);
  }

  set(key: string, value: Uint8Array): void {
    this.#sql.exec("INSERT OR REPLACE INTO entries VALUES (?, ?, ?)", this.#name, key, value);
  }

  delete(key: string): void {
    this.#sql.exec("DELETE FROM entries WHERE store = ? AND key = ?", this.#name, key);
  }

  keys(from: number, count: number): string[] {
    const sql = "SELECT key FROM entries WHERE store = ? ORDER BY key LIMIT ? OFFSET ?";
    const rows = this.#sql.exec(sql, this.#name, count, from).toArray();
    return rows.map((row) => row.key as string);
  }

  /** One request of an object runs at a time between its awaits: nobody comes in between. */
  increment(key: string, delta: bigint): bigint {
    const sum = counted(this.get(key)) + delta;
    this.set(key, new TextEncoder().encode(String(sum)));
    return sum;
  }
}
