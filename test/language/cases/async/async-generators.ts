async function* ticks(n: number): AsyncGenerator<number> { for (let i = 0; i < n; i++) { await new Promise<void>((r) => setTimeout(r, 1)); console.log("make", i); yield i; } console.log("done"); }
async function* lines(): AsyncIterableIterator<string> { yield "a"; yield* ["b", "c"]; }
class Stream { constructor(private n: number) {} async *[Symbol.asyncIterator]() { for (let i = 0; i < this.n; i++) yield i * 2; } }
function* gen() { yield 1; yield 2; return 3; }
async function* mapA<T, U>(src: AsyncIterable<T>, f: (t: T) => U | Promise<U>): AsyncGenerator<U> { for await (const x of src) yield await f(x); }
async function* take<T>(src: AsyncIterable<T>, n: number): AsyncGenerator<T> { let i = 0; if (n <= 0) return; for await (const x of src) { yield x; if (++i >= n) return; } }
export async function program(): Promise<void> {
  for await (const t of ticks(3)) { console.log("got", t); if (t === 1) break; }
  for await (const l of lines()) console.log(l);
  for await (const x of new Stream(3)) console.log(x);
  for await (const x of take(mapA(ticks(10), (x) => x * 10), 2)) console.log(x);
  const g = gen(); console.log(g.next(), g.next(), g.next(), g.next());
  const it = ticks(1); console.log(await it.next()); console.log(await it.next());
  for await (const p of [Promise.resolve(1), 2]) console.log(p);
  try { for await (const x of (async function* () { yield 1; throw new Error("bad"); })()) console.log(x); } catch (e) { console.log((e as Error).message); }
}
