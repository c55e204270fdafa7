// builder + immutable + fluent query
interface Query<T> { where(p: (t: T) => boolean): Query<T>; select<U>(f: (t: T) => U): Query<U>; orderBy<K extends keyof T>(key: K, dir?: "asc" | "desc"): Query<T>; take(n: number): Query<T>; toArray(): T[]; groupBy<K extends string | number>(f: (t: T) => K): Map<K, T[]> }
class ArrayQuery<T> implements Query<T> {
  constructor(private readonly source: Iterable<T>) {}
  where(p: (t: T) => boolean): Query<T> { const src = this.source; return new ArrayQuery((function* () { for (const x of src) if (p(x)) yield x; })()); }
  select<U>(f: (t: T) => U): Query<U> { return new ArrayQuery([...this.source].map(f)); }
  orderBy<K extends keyof T>(key: K, dir: "asc" | "desc" = "asc"): Query<T> { return new ArrayQuery([...this.source].sort((a, b) => { const [x, y] = dir === "asc" ? [a[key], b[key]] : [b[key], a[key]]; return x < y ? -1 : x > y ? 1 : 0; })); }
  take(n: number): Query<T> { return new ArrayQuery([...this.source].slice(0, n)); }
  toArray(): T[] { return [...this.source]; }
  groupBy<K extends string | number>(f: (t: T) => K): Map<K, T[]> { const m = new Map<K, T[]>(); for (const x of this.source) { const k = f(x); m.has(k) ? m.get(k)!.push(x) : m.set(k, [x]); } return m; }
}
const from = <T,>(xs: Iterable<T>): Query<T> => new ArrayQuery(xs);
class HttpRequestBuilder { private method: "GET" | "POST" = "GET"; private headers: Record<string, string> = {}; private params: [string, string][] = []; private body?: unknown;
  static create() { return new HttpRequestBuilder(); }
  setMethod(m: "GET" | "POST") { this.method = m; return this; }
  header(k: string, v: string) { this.headers = { ...this.headers, [k.toLowerCase()]: v }; return this; }
  query(o: Record<string, string | number | boolean>) { for (const [k, v] of Object.entries(o)) this.params.push([k, String(v)]); return this; }
  json(b: unknown) { this.body = b; return this.header("Content-Type", "application/json").setMethod("POST"); }
  build(): Readonly<{ method: string; url: string; headers: Record<string, string>; body: string | null }> { const qs = this.params.map(([k, v]) => `${encodeURIComponent(k)}=${encodeURIComponent(v)}`).join("&"); return Object.freeze({ method: this.method, url: "/api" + (qs ? `?${qs}` : ""), headers: this.headers, body: this.body === undefined ? null : JSON.stringify(this.body) }); } }
export function program(): void {
  const people = [{ name: "Ann", age: 31, city: "Oslo" }, { name: "Bob", age: 25, city: "Rome" }, { name: "Cid", age: 42, city: "Oslo" }, { name: "Dee", age: 25, city: "Rome" }];
  console.log(from(people).where((p) => p.age < 40).orderBy("age").select((p) => p.name).toArray());
  console.log(from(people).orderBy("name", "desc").take(2).select(({ name, ...rest }) => ({ initial: name[0], ...rest })).toArray());
  for (const [city, ps] of from(people).groupBy((p) => p.city)) console.log(city, ps.length, ps.map((p) => p.name).join("&"));
  console.log(HttpRequestBuilder.create().query({ q: "a b", page: 2, strict: true }).json({ a: [1, 2], b: null }).header("X-Id", "7").build());
  console.log(HttpRequestBuilder.create().build());
}
