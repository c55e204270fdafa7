function pluck<T, K extends keyof T>(xs: T[], key: K): T[K][] { return xs.map((x) => x[key]); }
function get<T, K extends keyof T>(o: T, k: K): T[K] { return o[k]; }
function set<T, K extends keyof T>(o: T, k: K, v: T[K]): void { o[k] = v; }
interface P { name: string; age: number }
function measure<T>(f: () => T): T { console.log("start"); const r = f(); console.log("end"); return r; }
async function timed<T>(f: () => Promise<T>): Promise<T> { const r = await f(); return r; }
function noop(): void { console.log("noop"); }
function first<T>(xs: readonly T[], otherwise?: T): T | undefined { return xs.length > 0 ? xs[0] : otherwise; }
function isDefined<T>(x: T | undefined | null): x is T { return x !== undefined && x !== null; }
function assertNever(x: never): never { throw new Error("never " + String(x)); }
class Emitter<E extends { name: string }> { private hs: ((e: E) => void)[] = []; on(h: (e: E) => void): () => void { this.hs.push(h); return () => { this.hs = this.hs.filter((x) => x !== h); }; } emit(e: E): void { for (const h of this.hs) h(e); } }
type Fn<A, R> = (a: A) => R;
const curry = <A, B, C>(f: (a: A, b: B) => C): Fn<A, Fn<B, C>> => (a) => (b) => f(a, b);
type Maybe<T> = T | null;
function orElse<T>(m: Maybe<T>, d: T): T { return m ?? d; }
interface Node2<T> { value: T; next: Node2<T> | null }
function list<T>(...xs: T[]): Node2<T> | null { let n: Node2<T> | null = null; for (let i = xs.length - 1; i >= 0; i--) n = { value: xs[i], next: n }; return n; }
export async function program(): Promise<void> {
  const ps: P[] = [{ name: "a", age: 1 }, { name: "b", age: 2 }];
  console.log(pluck(ps, "name").join(), pluck(ps, "age").join(), get(ps[0], "age") + 1);
  set(ps[0], "age", 10); console.log(ps[0].age);
  measure(noop); console.log(measure(() => 5));
  await timed(async () => { console.log("async void"); });
  console.log(await timed(async () => 3));
  console.log(first([1]), first<string>([], "d"), [1, null, 2].filter(isDefined).join());
  const e = new Emitter<P>(); const off = e.on((p) => console.log("got " + p.name)); e.emit(ps[0]); off(); e.emit(ps[1]);
  console.log(curry((a: number, b: string) => b + a)(1)("x"), orElse<number>(null, 4));
  let n = list("x", "y"); let s = ""; while (n) { s += n.value; n = n.next; } console.log(s);
}
