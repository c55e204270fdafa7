type Task<T> = () => Promise<T>;
type MaybePromise<T> = T | Promise<T>;
const wait = (ms: number): Promise<void> => new Promise((r) => setTimeout(r, ms));
async function retry<T>(fn: Task<T>, times = 3, onError?: (e: Error, n: number) => void): Promise<T> {
  let last: Error | undefined;
  for (let attempt = 1; attempt <= times; attempt++) {
    try { return await fn(); } catch (e) { last = e as Error; onError?.(last, attempt); await wait(attempt); }
  }
  throw last ?? new Error("never");
}
class Queue<T> {
  private items: T[] = [];
  private waiters: ((v: T) => void)[] = [];
  push(item: T): void { const w = this.waiters.shift(); if (w) w(item); else this.items.push(item); }
  pop(): Promise<T> {
    const item = this.items.shift();
    if (item !== undefined) return Promise.resolve(item);
    return new Promise<T>((resolve) => this.waiters.push(resolve));
  }
}
class Semaphore {
  private queue: (() => void)[] = [];
  constructor(private free: number) {}
  async acquire(): Promise<void> { if (this.free > 0) { this.free--; return; } await new Promise<void>((r) => { this.queue.push(r); }); }
  release(): void { const next = this.queue.shift(); if (next) next(); else this.free++; }
  async run<T>(fn: Task<T>): Promise<T> { await this.acquire(); try { return await fn(); } finally { this.release(); } }
}
class EventEmitter<E extends string> {
  private handlers = new Map<E, ((data: string) => MaybePromise<void>)[]>();
  on(e: E, h: (data: string) => MaybePromise<void>): this { const l = this.handlers.get(e) ?? []; l.push(h); this.handlers.set(e, l); return this; }
  async emit(e: E, data: string): Promise<number> { const l = this.handlers.get(e) ?? []; for (const h of l) await h(data); return l.length; }
}
class Deferred<T> {
  promise: Promise<T>;
  resolve!: (value: T | PromiseLike<T>) => void;
  reject!: (reason?: unknown) => void;
  constructor() { this.promise = new Promise<T>((res, rej) => { this.resolve = res; this.reject = rej; }); }
}
class Cache<K, V> {
  private map = new Map<K, Promise<V>>();
  hits = 0;
  constructor(private load: (k: K) => Promise<V>) {}
  get(k: K): Promise<V> {
    let p = this.map.get(k);
    if (!p) { p = this.load(k); this.map.set(k, p); p.catch(() => this.map.delete(k)); } else this.hits++;
    return p;
  }
}
async function pool<T, R>(items: T[], limit: number, worker: (item: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = new Array(items.length);
  let next = 0;
  const run = async (): Promise<void> => { while (next < items.length) { const i = next++; results[i] = await worker(items[i]!, i); } };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, run));
  return results;
}
async function opts({ a, b = 2 }: { a: number; b?: number }, ...rest: number[]): Promise<number> { await wait(1); return a + b + rest.length; }
const api = { base: 10, get: async (n: number): Promise<number> => { await wait(1); return 10 + n; }, later: async (n: number) => n * 2 };
function pipe<T>(...fns: ((x: T) => MaybePromise<T>)[]): (x: T) => Promise<T> { return async (x) => { let r = x; for (const f of fns) r = await f(r); return r; }; }
class Svc { private cfg?: Promise<string>; loads = 0; config(): Promise<string> { return (this.cfg ??= this.loadIt()); } private async loadIt(): Promise<string> { this.loads++; await wait(1); return "cfg"; } get ready(): Promise<boolean> { return this.config().then((c) => c.length > 0); } }
function promisify<A, R>(fn: (a: A, cb: (err: Error | null, r?: R) => void) => void): (a: A) => Promise<R> {
  return (a) => new Promise<R>((resolve, reject) => { fn(a, (err, r) => { if (err) reject(err); else resolve(r as R); }); });
}
const sequence = async (n: number): Promise<number[]> => { const out: number[] = []; for (let i = 0; i < n; i++) out.push(await Promise.resolve(i * i)); return out; };
export async function program(): Promise<void> {
  let tries = 0;
  console.log(await retry(async () => { if (++tries < 3) throw new Error(`try ${tries}`); return "ok"; }, 5, (e, n) => console.log(e.message, n)));
  try { await retry<number>(async () => { throw new TypeError("always"); }, 2); } catch (e) { console.log((e as Error).name); }
  const q = new Queue<string>();
  const consumer = (async () => { const got: string[] = []; for (let i = 0; i < 3; i++) got.push(await q.pop()); return got.join(); })();
  q.push("a"); await wait(1); q.push("b"); q.push("c");
  console.log(await consumer);
  const sem = new Semaphore(2); let active = 0, peak = 0;
  await Promise.all([1, 2, 3, 4, 5].map((n) => sem.run(async () => { active++; peak = Math.max(peak, active); await wait(n); active--; return n; })));
  console.log("peak", peak);
  const em = new EventEmitter<"x" | "y">();
  em.on("x", (d) => console.log("sync", d)).on("x", async (d) => { await wait(1); console.log("async", d); });
  console.log(await em.emit("x", "data"), await em.emit("y", "none"));
  const d = new Deferred<number>(); setTimeout(() => d.resolve(42), 1); console.log(await d.promise);
  const d2 = new Deferred<string>(); d2.reject(new Error("deferred")); await d2.promise.catch((e: Error) => console.log(e.message));
  const cache = new Cache<string, number>(async (k) => { await wait(1); if (k === "bad") throw new Error("load"); return k.length; });
  console.log((await Promise.all([cache.get("aa"), cache.get("aa"), cache.get("bbb")])).join(), cache.hits);
  await cache.get("bad").catch((e) => console.log("failed", e.message));
  console.log((await pool([5, 1, 3], 2, async (x, i) => { await wait(x); return `${i}:${x}`; })).join());
  console.log(await opts({ a: 1 }), await opts({ a: 1, b: 5 }, 1, 2), await api.get(5), await api.later(4));
  console.log(await pipe<number>((x) => x + 1, async (x) => x * 2, (x) => Promise.resolve(x - 3))(10));
  const svc = new Svc(); console.log(await svc.config(), await svc.config(), await svc.ready, svc.loads);
  const half = promisify<number, number>((n, cb) => { if (n % 2) cb(new Error("odd")); else cb(null, n / 2); });
  console.log(await half(10)); try { await half(3); } catch (e) { console.log((e as Error).message); }
  console.log((await sequence(4)).reduce((a, b) => a + b, 0));
  const results = await Promise.allSettled([half(2), half(1), half(4)]);
  console.log(results.filter((r) => r.status === "fulfilled").map((r) => r.value).join(), results.filter((r): r is PromiseRejectedResult => r.status === "rejected").map((r) => r.reason.message).join());
  const set = new Set([1, 2]); let sum = 0; for (const x of set) sum += await Promise.resolve(x);
  for (const [k, val] of new Map([["a", 1], ["b", 2]])) { await null; sum += val + k.length; }
  for (const [i, x] of ["p", "q"].entries()) { await null; sum += i + x.length; }
  console.log(sum);
  const entries = await Promise.all([["x", 1] as const, ["y", 2] as const].map(async ([k, n]) => { await wait(1); return `${k}=${n}`; }));
  console.log(entries.join("&"));
  const byId = new Map(await Promise.all([1, 2].map(async (id) => [id, `n${id}`] as const)));
  console.log(byId.get(2));
  await Promise.resolve("log").then(console.log);
  const x: MaybePromise<number> = Math.abs(1) > 0 ? 5 : Promise.resolve(6); console.log(await x);
  const unknownErr: unknown = await Promise.reject(new Error("u")).catch((e: unknown) => e); console.log(unknownErr instanceof Error && unknownErr.message);
  void (async () => { await wait(1); console.log("detached"); })();
  await wait(5);
}
