class Matrix<T> { private cells: T[]; constructor(readonly w: number, readonly h: number, fill: (x: number, y: number) => T) { this.cells = []; for (let y = 0; y < h; y++) for (let x = 0; x < w; x++) this.cells.push(fill(x, y)); } at(x: number, y: number): T { return this.cells[y * this.w + x]; } map<U>(f: (c: T) => U): Matrix<U> { return new Matrix(this.w, this.h, (x, y) => f(this.at(x, y))); } toString(): string { return this.cells.join(); } }
class LinkedList<T> { head: LNode<T> | null = null; size = 0; add(v: T): this { this.head = new LNode(v, this.head); this.size++; return this; } reduce<A>(f: (a: A, v: T) => A, init: A): A { let a = init; for (let n = this.head; n; n = n.next) a = f(a, n.value); return a; } static of<T>(...xs: T[]): LinkedList<T> { const l = new LinkedList<T>(); xs.forEach((x) => l.add(x)); return l; } }
class LNode<T> { constructor(public value: T, public next: LNode<T> | null) {} }
class Cache<K, V> { private m = new Map<K, V>(); constructor(private readonly load: (k: K) => V, private readonly max = 2) {} get(k: K): V { if (!this.m.has(k)) { if (this.m.size >= this.max) this.m.clear(); this.m.set(k, this.load(k)); } return this.m.get(k)!; } }
interface Comparable<T> { compareTo(o: T): number }
class Ver implements Comparable<Ver> { constructor(readonly n: number) {} compareTo(o: Ver): number { return this.n - o.n; } }
function maxOf<T extends Comparable<T>>(xs: T[]): T { return xs.reduce((a, b) => (a.compareTo(b) >= 0 ? a : b)); }
class Obs<T> { private fs = new Set<(v: T) => void>(); constructor(private v: T) {} get value(): T { return this.v; } set value(x: T) { this.v = x; for (const f of this.fs) f(x); } sub(f: (v: T) => void): () => void { this.fs.add(f); f(this.v); return () => { this.fs.delete(f); }; } map<U>(f: (v: T) => U): Obs<U> { const o = new Obs(f(this.v)); this.sub((v) => { o.value = f(v); }); return o; } }
function groupBy<T, K extends string | number>(xs: T[], key: (x: T) => K): Map<K, T[]> { const m = new Map<K, T[]>(); for (const x of xs) { const k = key(x); const l = m.get(k); if (l) l.push(x); else m.set(k, [x]); } return m; }
function zip<A, B>(a: A[], b: B[]): [A, B][] { return a.map((x, i): [A, B] => [x, b[i]]); }
const pipe = <A, B>(a: A, f: (a: A) => B): B => f(a);
class Opt<T> { private constructor(private readonly v: T | null) {} static some<T>(v: T): Opt<T> { return new Opt<T>(v); } static none<T>(): Opt<T> { return new Opt<T>(null); } map<U>(f: (v: T) => U): Opt<U> { return this.v === null ? Opt.none<U>() : Opt.some(f(this.v)); } getOr(d: T): T { return this.v ?? d; } }
export function program(): void {
  const m = new Matrix(2, 2, (x, y) => x + y * 10); console.log(`${m}`, m.map((c) => "c" + c).at(1, 1));
  console.log(LinkedList.of(1, 2, 3).reduce((a, v) => a + v, ""), new LinkedList<string>().add("x").size);
  const c = new Cache((k: string) => k.length); console.log(c.get("abc") + c.get("de"));
  console.log(maxOf([new Ver(1), new Ver(5), new Ver(3)]).n);
  const o = new Obs(1), d = o.map((v) => `v${v}`); const off = d.sub((s) => console.log(s)); o.value = 2; off(); o.value = 3; console.log(d.value);
  for (const [k, v] of groupBy([1, 2, 3, 4], (x) => (x % 2 ? "odd" : "even"))) console.log(k, v.join());
  console.log(zip([1, 2], ["a", "b"]).map(([n, s]) => s + n).join(), pipe(4, (x) => x > 3));
  console.log(Opt.some(3).map((x) => x * 2).getOr(0), Opt.none<string>().map((s) => s.length).getOr(-1));
}
