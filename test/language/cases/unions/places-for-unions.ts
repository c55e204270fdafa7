interface A { tag: "a"; n: number; inner: { x: number } | null }
interface B { tag: "b"; n: number; s: string }
type U = A | B;
class Holder { u: U; list: U[] = []; map: Map<string, U | null> = new Map(); constructor(u: U) { this.u = u; } 
  bump(): void { this.u.n += 1; this.u.n++; for (const x of this.list) x.n *= 2; }
  get label(): string { return this.u.tag === "b" ? this.u.s : `a${this.u.inner?.x ?? "-"}`; } }
function f(u: U | undefined): number { if (!u) return -1; if (u.tag === "a" && u.inner !== null) return u.inner.x; return u.n; }
function isB(u: U): u is B { return u.tag === "b"; }
function both(x: U, y: U): string { if (x.tag === "a" && y.tag === "b") return `${x.n}${y.s}`; if (x.tag === y.tag) return "same"; return "other"; }
const update = (u: U): U => { switch (u.tag) { case "a": return { tag: "a", n: u.n + 1, inner: u.inner }; case "b": return { tag: "b", n: u.n, s: u.s + "!" }; } };
export function program(): void {
  const a: A = { tag: "a", n: 1, inner: { x: 7 } };
  const b: B = { tag: "b", n: 2, s: "bee" };
  const h = new Holder(a); h.list.push(a); h.list.push(b); h.bump(); console.log(a.n, b.n, h.u.n, h.label);
  h.u = b; h.bump(); console.log(h.label, h.u.n, a.n, b.n);
  console.log(f(a), f(b), f(undefined), isB(a), isB(b), both(a, b), both(a, a), both(b, a));
  h.map.set("x", a); h.map.set("y", null);
  const got = h.map.get("x"); console.log(got?.n, got?.tag, h.map.get("y"), h.map.get("z"), h.map.get("y") === null, h.map.get("z") === undefined);
  let cur: U = a; cur = update(cur); console.log(cur.tag, cur.n, cur === a); cur = update(b); console.log(cur.tag, cur.tag === "b" ? cur.s : "");
  const groups = new Map<U["tag"], U[]>(); for (const u of h.list) { const g = groups.get(u.tag); if (g) g.push(u); else groups.set(u.tag, [u]); } console.log(groups.size, groups.get("a")?.length);
  const ns = h.list.map((u) => u.n), tags = h.list.map(({ tag }) => tag); console.log(ns.join(), tags.join());
  const { tag, n } = cur; console.log(tag, n);
  const sorted = h.list.slice().sort((p, q) => q.n - p.n); console.log(sorted[0].tag);
  console.log(h.list.some(isB), h.list.every(isB), h.list.findIndex(isB), h.list.filter(isB).map((x) => x.s).join(), h.list.indexOf(b), h.list.includes(a));
}
