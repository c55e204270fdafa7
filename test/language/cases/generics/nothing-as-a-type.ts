function measure<T>(f: () => T): T { console.log("start"); const r = f(); console.log("end"); return r; }
async function timed<T>(f: () => Promise<T>): Promise<T> { try { const r = await f(); return r; } finally { console.log("t"); } }
function noop(): void { console.log("noop"); }
class Deferred<T> { private waiting: ((v: T) => void)[] = []; value: T | null = null; then2(f: (v: T) => void): void { this.waiting.push(f); } done(v: T): void { this.value = v; for (const w of this.waiting) w(v); } }
class Holder<T> { constructor(public inner: T) {} get(): T { return this.inner; } }
function run<T>(f: () => T, after: (x: T) => string): string { return after(f()); }
const twice = <T>(f: () => T): T => { f(); return f(); };
export async function program(): Promise<void> {
  measure(noop); console.log(measure(() => 5));
  await timed(async () => { console.log("async void"); });
  console.log(await timed(async () => 3));
  const d = new Deferred<void>(); d.then2(() => console.log("done")); d.done();
  const h = new Holder<undefined>(undefined); console.log(h.get() === undefined);
  console.log(run(noop, () => "after"), twice(() => 3)); twice(noop);
  const all = await Promise.all([timed(async () => 1), timed(async () => {})]); console.log(all.length);
}
