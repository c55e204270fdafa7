import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { Engine } from "../../host/_shared/engine.ts";
import { fetcher } from "../../host/_shared/fetch-call.ts";
import { memoryStorage } from "../../host/_shared/memory-storage.ts";
import { SuspendableInstance } from "../../host/_shared/suspendable.ts";
import type { Incident } from "../../host/types.ts";
import { createWorker, type Worker, type WorkerOptions } from "../../host/workers/index.ts";
import { type KvNamespace, kvGuests } from "../../host/workers/kv.ts";
import { buildApp } from "../build-app.ts";
import { keepingCases } from "../contract/stores.ts";
import { TEST_ENV } from "../hosts/driver.ts";

let core: WebAssembly.Module;
beforeAll(async () => {
  const bytes = readFileSync(join(await buildApp("test/apps/http"), "workers", "app.core.wasm"));
  core = new WebAssembly.Module(bytes);
});

/** Workers KV from memory. Each operation takes a moment of its own, or until it is let go. */
class FakeKv implements KvNamespace {
  readonly values: Map<string, Uint8Array> = new Map();
  readonly asked: string[] = [];
  held: PromiseWithResolvers<void> | null = null;
  /** As at the edge of the world: what was written is not seen yet. */
  late = false;

  async get(key: string): Promise<ArrayBuffer | null> {
    await this.#turn(`get ${key}`);
    if (key.endsWith("/broken")) throw new Error("KV GET failed: 503 Service Unavailable");
    const value = this.values.get(key);
    return value === undefined || this.late ? null : (value.slice().buffer as ArrayBuffer);
  }

  async put(key: string, value: Uint8Array): Promise<void> {
    await this.#turn(`put ${key}`);
    this.values.set(key, value.slice());
  }

  async delete(key: string): Promise<void> {
    await this.#turn(`delete ${key}`);
    if (!this.late) this.values.delete(key);
  }

  async list({ prefix, cursor }: { prefix: string; cursor?: string }): ReturnType<KvNamespace["list"]> {
    await this.#turn(`list ${prefix}`);
    const from = Number(cursor ?? 0);
    const all = this.late ? [] : [...this.values.keys()].filter((name) => name.startsWith(prefix)).sort();
    const keys = all.slice(from, from + 2).map((name) => ({ name }));
    return from + 2 < all.length
      ? { keys, list_complete: false, cursor: String(from + 2) }
      : { keys, list_complete: true };
  }

  async #turn(what: string): Promise<void> {
    this.asked.push(what);
    await (this.held?.promise ?? delay(Math.random() * 3));
  }
}

function serve(kv: KvNamespace, options: WorkerOptions = {}): { worker: Worker; value: Ask } {
  const worker = createWorker(core, { onError: () => {}, ...options });
  const value: Ask = async (name, args, init) => {
    const headers = { "content-type": "application/json", accept: "application/json" };
    const request = new Request(`http://test/api/${name}`, {
      method: "POST",
      headers,
      body: JSON.stringify(args),
      ...init,
    });
    return (await worker.fetch(request, { ...TEST_ENV, MINNOW_KV: kv })).json();
  };
  return { worker, value };
}

type Ask = (name: string, args: object, init?: RequestInit) => Promise<unknown>;

async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await what())) await delay(5);
}

describe("stores in Workers KV", () => {
  keepingCases((name, args) => serve(new FakeKv()).value(name, args));

  test("a request sees what it wrote, though KV shows it later", async () => {
    const kv = new FakeKv();
    kv.late = true;
    const { value } = serve(kv);
    const seen = (await value("Keep", { name: "late" })) as string[];
    expect(seen[1]).toBe("Rüx 4.5 ball true");
    expect(seen.slice(3)).toEqual(["bytes,n,rex", "n", "bytes,n", "null false"]);
    // The next one in the same instance does not: it has nothing of the last one's.
    await value("Release", { key: "rex ended" });
    expect(await value("Ended", { key: "rex" })).toBe(false);
    kv.late = false;
    expect(await value("Ended", { key: "rex" })).toBe(true);
  });

  test("stores do not see each other's keys", async () => {
    const kv = new FakeKv();
    const { value } = serve(kv);
    await value("Keep", { name: "a/b" });
    expect([...kv.values.keys()].sort()).toEqual(["a%2Fb/bytes", "a%2Fb/n"]);
    await value("Keep", { name: "a" });
    expect([...kv.values.keys()].sort()).toEqual(["a%2Fb/bytes", "a%2Fb/n", "a/bytes", "a/n"]);
  });

  test.each(["pooled", "per-request"] as const)("requests at once keep their own values (%s)", async (isolation) => {
    const { value } = serve(new FakeKv(), { isolation });
    const keys = Array.from({ length: 40 }, (_, n) => `key ${n} `);
    const answers = await Promise.all(keys.map((key) => value("Weave", { key })));
    const expected = (key: string) => [`null ${key}0`, `${key}0 ${key}1`, `${key}1 ${key}2`].map((t) => `${key}: ${t}`);
    expect(answers).toEqual(keys.map(expected));
  });

  test("what KV fails with can be caught, and the instance goes on", async () => {
    const { value } = serve(new FakeKv());
    const caught = "caught the store `peek`: KV GET failed: 503 Service Unavailable";
    expect(await value("Peek", { key: "broken" })).toBe(caught);
    expect(await value("Peek", { key: "whole" })).toBe("nothing");
  });

  test("it does not count, and says so", async () => {
    const caught = "caught the store `tally`: Workers KV cannot count: bind a Durable Object as MINNOW_OBJECT";
    expect(await serve(new FakeKv()).value("Tally", { key: "visits" })).toBe(caught);
  });

  test("a client that goes away while KV is asked is told to the guest afterwards", async () => {
    const kv = new FakeKv();
    const { value } = serve(kv);
    kv.held = Promise.withResolvers();
    const away = new AbortController();
    value("Linger", { key: "rex", ms: 60_000 }, { signal: away.signal }).catch(() => {});
    await until(() => kv.asked.includes("get linger/rex"));
    away.abort();
    expect(await Promise.race([value("Peek", { key: "x" }), delay(50, "held")])).toBe("held");
    expect(kv.values.size).toBe(0);
    const { held } = kv;
    kv.held = null;
    held.resolve();
    await until(() => kv.values.has("linger/rex ended"));
    expect(await value("Ended", { key: "rex" })).toBe(true);
  });

  test("with both bindings the Durable Object has everything", async () => {
    const kv = new FakeKv();
    const object = { idFromName: (name: string) => name, get: () => ({ fetch: async () => new Response("object") }) };
    const request = new Request("http://test/");
    const answer = await createWorker(core).fetch(request, { MINNOW_OBJECT: object, MINNOW_KV: kv });
    expect(await answer.text()).toBe("object");
    expect(kv.asked).toEqual([]);
  });

  test("an app's own storage wins over the binding", async () => {
    const kv = new FakeKv();
    const { value } = serve(kv, { storage: memoryStorage() });
    expect(await value("Tally", { key: "own" })).toBe("1");
    expect(kv.asked).toEqual([]);
  });

  test("a trap in a suspended instance's stack costs its request and the instance", async () => {
    const bytes = readFileSync(join(await buildApp("test/apps/contract"), "workers", "app.core.wasm"));
    const app = new WebAssembly.Module(bytes);
    const incidents: string[] = [];
    const onError = (_: unknown, { kind, target }: Incident): void => void incidents.push(`${kind} ${target}`);
    const engine = new Engine(
      { app, onError, isolation: "pooled" },
      kvGuests(app, new FakeKv(), {}),
      SuspendableInstance,
    );
    const answer = fetcher(engine);
    const call = (name: string, args: object): Promise<Response> => {
      const headers = { "content-type": "application/json", accept: "application/json" };
      return answer(new Request(`http://test/api/${name}`, { method: "POST", headers, body: JSON.stringify(args) }));
    };
    const slow = call("Slow", { ms: 50 });
    expect((await call("Trap", {})).status).toBe(500);
    expect((await call("Sink", {})).status).toBe(500);
    expect(await (await slow).json()).toBe("done");
    expect(await (await call("Add", { a: 1, b: 2 })).json()).toBe(3);
    expect(incidents).toEqual(["trap POST /api/Trap", "trap POST /api/Sink"]);
  });
});
