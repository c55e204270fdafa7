function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
function later<T>(value: T, ms: number): Promise<T> {
  return new Promise<T>((resolve) => { setTimeout(() => resolve(value), ms); });
}
function withTimeout<T>(p: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`timeout after ${ms}`)), ms);
  });
  return Promise.race([p, timeout]).finally(() => clearTimeout(timer));
}
class Debounced {
  private timer: number | null = null;
  calls = 0;
  trigger(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => { this.calls++; this.timer = null; }, 5);
  }
}
export async function program(): Promise<void> {
  setTimeout(() => console.log("timeout 0"), 0);
  setTimeout(() => console.log("timeout 2"), 2);
  queueMicrotask(() => console.log("micro"));
  Promise.resolve().then(() => console.log("then"));
  console.log("sync");
  await delay(5);
  let n = 0;
  await new Promise<void>((resolve) => {
    const id = setInterval(() => {
      console.log("interval", ++n);
      if (n === 3) { clearInterval(id); resolve(); }
    }, 2);
  });
  console.log(await withTimeout(later("fast", 3), 10));
  try { await withTimeout(later("slow", 30), 10); } catch (e) { console.log(e.message); }
  const d = new Debounced();
  d.trigger(); d.trigger(); d.trigger();
  await delay(20);
  console.log(d.calls);
  const id = setTimeout(async () => { await delay(1); console.log("async timer"); }, 1);
  clearTimeout(undefined);
  await delay(10);
  const [a, b, c] = await Promise.all([later(1, 3), later("two", 2), later(true, 1)]);
  console.log(a + 1, b.toUpperCase(), c);
  const [p, q] = await Promise.all([later(1, 3), later(2, 2)]);
  console.log(p + q);
  const both: [number, string] = await Promise.all([later(1, 3), "plain"]);
  console.log(both[0], both[1]);
  const all = await Promise.all(["a", "b"].map(async (x, i) => { await delay(3 - i); return x + i; }));
  console.log(all.join(","), (await Promise.all([])).length);
  const [r1, r2] = await Promise.allSettled([later(5, 1), Promise.reject(new Error("x"))]);
  console.log(r1.status, r2.status, r1.status === "fulfilled" ? r1.value : 0, r2.status === "rejected" ? r2.reason.message : "");
  for await (const v of [later("x", 3), later("y", 1), "z"]) console.log(v);
  const log: string[] = [];
  const other = (async () => { for (let i = 0; i < 12; i++) { log.push(`t${i}`); await null; } })();
  for await (const v of [1, Promise.resolve(2), 3]) { log.push(`v${v}`); }
  log.push("end");
  await other;
  console.log(log.join(" "));
  outer: for (let i = 0; i < 3; i++) {
    for await (const v of [later(1, 1), later(2, 1)]) {
      if (v === 2 && i === 1) continue outer;
      if (i === 2) break outer;
      console.log(i, v);
    }
  }
  try { for await (const v of [later(1, 1), Promise.reject(new Error("in loop"))]) console.log(v); } catch (e) { console.log(e.message); }
}
