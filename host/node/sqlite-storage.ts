import type { DatabaseSync } from "node:sqlite";
import { counted } from "../_shared/memory-storage.ts";
import type { Storage, StorageProvider } from "../types.ts";

/**
 * Stores in a file, which several processes may share. What a server function has set is on the disk before its answer
 * leaves: it survives `kill -9` and, as far as the disk keeps its word, a power cut.
 *
 * @example
 * await serve({ app, storage: sqliteStorage("data/app.sqlite") });
 */
export function sqliteStorage(path: string): StorageProvider {
  // Asked for when it is needed: an import would keep old versions of Node from saying what they lack.
  const sqlite = process.getBuiltinModule("node:sqlite");
  const database = new sqlite.DatabaseSync(path);
  // Another process may be writing: wait for it.
  database.exec("PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
  database.exec(
    "CREATE TABLE IF NOT EXISTS entries (store TEXT NOT NULL, key TEXT NOT NULL, value BLOB NOT NULL, PRIMARY KEY (store, key)) WITHOUT ROWID",
  );
  return (name) => new SqliteStorage(database, name);
}

class SqliteStorage implements Storage {
  readonly #database: DatabaseSync;
  readonly #name: string;

  constructor(database: DatabaseSync, name: string) {
    this.#database = database;
    this.#name = name;
  }

  get(key: string): Uint8Array | undefined {
    const row = this.#run("SELECT value FROM entries WHERE store = ? AND key = ?").get(this.#name, key);
    return row === undefined ? undefined : (row.value as Uint8Array);
  }

  set(key: string, value: Uint8Array): void {
    this.#run("INSERT OR REPLACE INTO entries VALUES (?, ?, ?)").run(this.#name, key, value);
  }

  delete(key: string): void {
    this.#run("DELETE FROM entries WHERE store = ? AND key = ?").run(this.#name, key);
  }

  keys(from: number, count: number): string[] {
    const sql = "SELECT key FROM entries WHERE store = ? ORDER BY key LIMIT ? OFFSET ?";
    return this.#run(sql)
      .all(this.#name, count, from)
      .map((row) => row.key as string);
  }

  increment(key: string, delta: bigint): bigint {
    // The lock is taken before the value is read, so that two processes count one after the other.
    this.#database.exec("BEGIN IMMEDIATE");
    try {
      const sum = counted(this.get(key)) + delta;
      this.set(key, new TextEncoder().encode(String(sum)));
      this.#database.exec("COMMIT");
      return sum;
    } catch (error) {
      this.#database.exec("ROLLBACK");
      throw error;
    }
  }

  #run(sql: string): ReturnType<DatabaseSync["prepare"]> {
    let statement = statements.get(this.#database)?.get(sql);
    if (statement) return statement;
    statement = this.#database.prepare(sql);
    const known = statements.get(this.#database) ?? new Map<string, ReturnType<DatabaseSync["prepare"]>>();
    statements.set(this.#database, known.set(sql, statement));
    return statement;
  }
}

/** Prepared once for each database. */
const statements: WeakMap<DatabaseSync, Map<string, ReturnType<DatabaseSync["prepare"]>>> = new WeakMap();
