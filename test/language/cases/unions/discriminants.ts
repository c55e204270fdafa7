// discriminants of other kinds, nested unions, generics
type Num = { k: 1; a: number } | { k: 2; b: string };
type Bool = { done: true; result: string } | { done: false; progress: number };
type Nul = { error: null; data: number } | { error: string };
type Opt = { type?: undefined; base: number } | { type: "ext"; ext: string };
type Deep = { kind: "x"; sub: { t: "p"; v: number } | { t: "q"; w: string } } | { kind: "y" };
function num(n: Num): string { return n.k === 1 ? `a${n.a}` : `b${n.b}`; }
function bool(b: Bool): string { if (b.done) return b.result; return `${b.progress}%`; }
function nul(x: Nul): string { if (x.error === null) return `d${x.data}`; return x.error; }
function opt(o: Opt): string { return o.type === undefined ? `base ${o.base}` : o.ext; }
function deep(d: Deep): string { if (d.kind === "x") { const s = d.sub; return s.t === "p" ? `p${s.v}` : `q${s.w}`; } return "y"; }
function deep2(d: Deep): string { if (d.kind === "x" && d.sub.t === "p") return `p${d.sub.v}`; return "other"; }
type Either<L, R> = { side: "left"; left: L } | { side: "right"; right: R };
const left = <L, R>(l: L): Either<L, R> => ({ side: "left", left: l });
const right = <L, R>(r: R): Either<L, R> => ({ side: "right", right: r });
function fold<L, R, T>(e: Either<L, R>, f: (l: L) => T, g: (r: R) => T): T { return e.side === "left" ? f(e.left) : g(e.right); }
class Maybe<T> { private constructor(private readonly v: T | null) {} static of<T>(v: T | null): Maybe<T> { return new Maybe(v); } map<U>(f: (t: T) => U): Maybe<U> { return this.v === null ? Maybe.of<U>(null) : Maybe.of(f(this.v)); } or(d: T): T { return this.v ?? d; } }
type Msg = { t: "text"; body: string } | { t: "img"; w: number; h: number } | { t: "multi"; parts: Msg[] };
const count = (m: Msg): number => (m.t === "multi" ? m.parts.reduce((n, p) => n + count(p), 0) : 1);
export function program(): void {
  console.log(num({ k: 1, a: 5 }), num({ k: 2, b: "x" }), bool({ done: true, result: "ok" }), bool({ done: false, progress: 50 }));
  console.log(nul({ error: null, data: 3 }), nul({ error: "bad" }), opt({ base: 1 }), opt({ type: "ext", ext: "E" }));
  console.log(deep({ kind: "x", sub: { t: "p", v: 1 } }), deep({ kind: "x", sub: { t: "q", w: "W" } }), deep({ kind: "y" }), deep2({ kind: "x", sub: { t: "p", v: 2 } }));
  const e1: Either<string, number> = left("err"), e2: Either<string, number> = right(4);
  console.log(fold(e1, (s) => s.length, (n) => n), fold(e2, (s) => s, (n) => `${n * 2}`));
  console.log(Maybe.of<number>(3).map((x) => x * 2).map((x) => `v${x}`).or("none"), Maybe.of<number>(null).map((x) => x + 1).or(-1));
  const m: Msg = { t: "multi", parts: [{ t: "text", body: "a" }, { t: "img", w: 1, h: 2 }, { t: "multi", parts: [{ t: "text", body: "b" }] }] };
  console.log(count(m), m.t, m.parts.length);
  const s = { kind: "lit" as const, v: 1 }; console.log(s.kind, s.v);
  const cfg = { mode: "dark", size: 3 } as const; console.log(cfg.mode, cfg.size);
  const dirs = ["n", "s"] as const; type Dir = (typeof dirs)[number]; const d: Dir = dirs[1]; console.log(d, dirs.length);
}
