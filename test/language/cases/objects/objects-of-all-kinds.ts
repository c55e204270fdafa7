// this-methods spread; function props; closures with this; getters on views; setters through interfaces; static shapes
interface Counter { count: number; inc(): void; readonly doubled: number }
function mk(): Counter {
  let hidden = 0;
  return { get count() { return hidden; }, set count(v) { hidden = v; }, inc() { this.count += 1; }, get doubled() { return this.count * 2; } };
}
class Temp { private c = 0; get f() { return this.c * 9 / 5 + 32; } set f(v: number) { this.c = (v - 32) * 5 / 9; } static make(): Temp { return new Temp(); } }
interface HasF { f: number }
const base = { greet() { return "hi " + this.name; }, name: "base" };
const derived = { ...base, name: "derived" };
const calc = {
  ops: { add: (a: number, b: number) => a + b, mul: function (a: number, b: number) { return a * b; } },
  run(op: "add" | "mul", a: number, b: number) { return this.ops[op](a, b); },
};
const chain = { v: 1, add(n: number) { this.v += n; return this; }, mul(n: number) { this.v *= n; return this; } };
const lazy = { _x: 0, get x() { if (!this._x) this._x = 42; return this._x; } };
const nested = { a: { b: { c: { d: [1, 2, { e: "deep" }] as const } } } };
const fns = [() => 1, () => 2];
const tbl: Record<string, () => string> = { a: () => "A", b() { return "B"; } };
class Node1 { next: Node1 | null = null; constructor(readonly v: number) {} }
interface Linked { v: number; next: Linked | null }
function len(l: Linked | null): number { return l ? 1 + len(l.next) : 0; }
const cond = Math.abs(-1) > 0 ? { kind: "x", n: 1 } : { kind: "y", n: 2 };
const mixed = [{ a: 1 }, { a: 2, b: "x" }];
function opt({ a = 1, b: { c = 2 } = {} }: { a?: number; b?: { c?: number } } = {}) { return a + c; }
export function program(): void {
  const c = mk(); c.inc(); c.inc(); c.count += 5;
  console.log(c.count, c.doubled);
  const t: HasF = Temp.make(); t.f = 212; console.log(t.f); t.f++; console.log(Math.round(t.f * 100) / 100);
  console.log(base.greet(), derived.greet(), derived.name);
  console.log(calc.run("add", 2, 3), calc.run("mul", 2, 3), calc.ops.add(1, 1), calc["ops"]["mul"](4, 4));
  console.log(chain.add(2).mul(5).v, lazy.x, lazy._x, nested.a.b.c.d[2].e, fns.map((f) => f()).join());
  console.log(tbl["a"]!(), tbl.b?.(), tbl["zz"]?.() ?? "none");
  const n = new Node1(1); n.next = new Node1(2); console.log(len(n));
  const l: Linked = n; l.next!.v = 9; console.log(n.next.v);
  console.log(cond.kind, cond.n, mixed.map((m) => m.b ?? m.a).join());
  console.log(opt(), opt({ a: 5 }), opt({ b: { c: 10 } }), opt({ b: {} }));
  let o: { x: number } | undefined; console.log(o?.x, (o = { x: 3 }).x, o.x);
  const key = "dyn"; const withKey = { [key]: 1, [`${key}2`]: 2 } as Record<string, number>; console.log(withKey["dyn"], withKey["dyn2"]);
  const e: {} = { a: 1 }; const f: object = [1]; console.log(typeof e, typeof f);
  const m = new Map<{ id: number }, string>(); const k1 = { id: 1 }; m.set(k1, "one"); console.log(m.get(k1), m.get({ id: 1 }));
  const set = new Set([k1]); console.log(set.has(k1));
  const arr: Array<{ id: number; tag?: string }> = [k1]; arr.push({ id: 2, tag: "t" }); console.log(arr.find((q) => q.tag)?.id, arr.includes(k1), arr.indexOf(k1));
  const sorted = [...arr].sort((p, q) => q.id - p.id); console.log(sorted.map((q) => q.id).join());
  const byId = arr.reduce<Record<number, string>>((acc, q) => { acc[q.id] = q.tag ?? "-"; return acc; }, {}); console.log(byId[1], byId[2]);
  const groups = arr.reduce((acc, q) => ({ ...acc, [q.id]: q }), {} as Record<string, { id: number }>); console.log(Object.keys(groups).join());
  const inv = Object.fromEntries(Object.entries({ a: "x", b: "y" }).map(([p, q]) => [q, p])); console.log(inv["x"], inv.y);
  const { a, ...others } = { a: 1, b: 2, c: 3 }; console.log(a, others.b + others.c);
  const clone = structuredCloneLike({ p: { q: [1] } }); console.log(clone.p.q.length);
}
function structuredCloneLike<T extends { p: { q: number[] } }>(x: T): T { return { ...x, p: { q: [...x.p.q] } }; }
