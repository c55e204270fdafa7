import { sleep } from "minnow";

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => { void sleep(ms).then(() => resolve()); });
}

function wait<T>(value: T, ms: number): Promise<T> {
  return new Promise<T>((resolve) => { void sleep(ms).then(() => { resolve(value); }); });
}

class MyError extends Error {
  constructor(message: string, readonly code: number) { super(message); this.name = "MyError"; }
}

const log = (text: string): void => console.log(text);

async function inner(): Promise<number> { return 1; }
async function outer(): Promise<number> { return inner(); }
async function outerAwait(): Promise<number> { return await inner(); }

async function order(): Promise<void> {
  const track = async (name: string, run: () => Promise<number>): Promise<void> => {
    const v = await run();
    log(`${name} ${v}`);
  };
  const ticks = async (): Promise<void> => {
    for (let i = 0; i < 8; i++) { log(`tick ${i}`); await null; }
  };
  const all = [track("outer", outer), track("outerAwait", outerAwait), track("inner", inner)];
  const t = ticks();
  Promise.resolve(5).then((v) => { log(`then ${v}`); return v + 1; }).then((v) => log(`then2 ${v}`));
  Promise.resolve(5).then((v) => Promise.resolve(v * 2)).then((v) => log(`thenp ${v}`));
  Promise.resolve("f").finally(() => log("fin")).then((v) => log(`after finally ${v}`));
  Promise.reject(new Error("no")).catch((e) => { log(`caught ${e.message}`); return 3; }).then((v) => log(`recovered ${v}`));
  new Promise<number>((resolve) => resolve(Promise.resolve(9))).then((v) => log(`resolved ${v}`));
  await t;
  for (const one of all) await one;
}

export async function program(): Promise<void> {
  log("start");
  await order();
  await delay(5);
  log(await wait("hello", 3));
  const p = new Promise<number>((resolve, reject) => {
    resolve(1);
    resolve(2);
    reject(new Error("late"));
  });
  log(String(await p));
  log(String(await p));
  const q = new Promise<number>((_, reject) => { throw new MyError("thrown", 7); });
  try { await q; } catch (e) {
    if (e instanceof MyError) log(`${e.name} ${e.message} ${e.code}`);
  }
  await q.catch((e: MyError) => log(`again ${e.code}`));
  const r = await Promise.all([1, Promise.resolve(2), wait(3, 2)]);
  log(r.join("+"));
  const none: Promise<number>[] = [];
  log(String((await Promise.all(none)).length));
  const s = await Promise.allSettled([wait(1, 3), Promise.reject(new Error("bad")), wait(2, 1)]);
  for (const one of s) {
    if (one.status === "fulfilled") log(`ok ${one.value}`);
    else log(`failed ${one.reason.message}`);
  }
  log(String(await Promise.any([q, wait(4, 2), wait(5, 1)])));
  try { await Promise.any([q, Promise.reject(new Error("two"))]); } catch (e) {
    if (e instanceof AggregateError) log(`${e.name}: ${e.message} ${e.errors.map((x) => x.message).join("|")}`);
  }
  log(String(await Promise.race([wait(4, 2), wait(5, 1)])));
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  void sleep(1).then(() => resolve("with"));
  log(await promise);
  reject(new Error("ignored"));
  const m = new Map<string, Promise<number>>();
  m.set("a", wait(10, 1));
  const got = m.get("a");
  log(String(await got));
  log(String(await m.get("b")));
  let maybe: Promise<string> | null = null as Promise<string> | null;
  maybe = wait("set", 1);
  log(String(await maybe));
  const both = (x: number): number | Promise<number> => (x > 1 ? x : Promise.resolve(x));
  log(String((await both(1)) + (await both(2))));
  const f = async (x: number): Promise<number> => { try { return both(x); } finally { log("finally"); } };
  log(String(await f(2)));
  log(String(await f(1)));
  const g = async (): Promise<number> => { try { return Promise.reject(new Error("uncaught by try")); } catch { return 0; } };
  await g().catch((e) => { log(e.message); return 1; });
  await Promise.resolve(3).then(undefined, (e) => { log(e.message); return 2; }).then((v) => log(`kept ${v}`));
  await wait(1, 1).then((v) => { throw new RangeError(`v${v}`); }).catch((e) => log(e.toString()));
  await wait(2, 1).finally(async () => { await sleep(2); log("slow finally"); }).then((v) => log(String(v)));
  await wait(2, 1).finally(() => { throw new Error("finally threw"); }).catch((e) => log(e.message));
  const chain = [1, 2, 3].reduce((before, n) => before.then((sum) => sum + n), Promise.resolve(0));
  log(String(await chain));
  const seq = [1, 2, 3].reduce<Promise<void>>((before, n) => before.then(() => log(`step ${n}`)), Promise.resolve());
  await seq;
}
