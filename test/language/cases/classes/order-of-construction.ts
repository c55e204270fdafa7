class Base {
  order: string[] = [];
  a = this.note("a");
  constructor(name: string, n = 3) { this.order.push(`base ${name} ${n}`); this.init(); }
  note(s: string): string { this.order.push(s); return s; }
  init(): void { this.order.push("base init"); }
  who(): string { return "base"; }
  get kind(): string { return "K" + this.who(); }
}
class Mid extends Base {
  b = this.note("b");
  f = () => this.who();
  list = [1, 2, 3].map((x) => x * this.b.length);
  override who(): string { return "mid>" + super.who(); }
  override get kind(): string { return "mid" + super.kind; }
}
class Leaf extends Mid {
  c: string;
  maybe?: number;
  un!: string;
  constructor(public tag: string) { super(tag + "!", tag.length); this.c = this.note("c"); }
  override init(): void { super.init(); this.order.push("leaf init"); }
  override who(): string { const f = () => super.who(); return "leaf>" + f(); }
}
class Node2 { constructor(public v: number, public next: Node2 | null) {} }
class MyError extends Error {
  code = 42;
  when = [1].length;
  constructor(message: string, public extra: string) { super(message); this.name = "MyError"; }
}
class NoCtor extends Error { detail: string[] = []; at = this.detail.length; override name = "NoCtor"; }
class SubError extends MyError { constructor() { super("sub", "x"); } describe() { return `${this.code} ${this.extra}`; } }
export function program(): void {
  const l = new Leaf("tag");
  console.log(l.order.join(","), l.f(), l.kind, l.list.join(), l.maybe, l.tag, l.c);
  const m = new Mid("m"); console.log(m.order.join(), m.kind, m.f());
  const b: Base = l; console.log(b.who());
  let n: Node2 | null = new Node2(1, new Node2(2, null)); let s = 0;
  while (n) { s += n.v; n = n.next; } console.log(s);
  try { throw new SubError(); } catch (e) { console.log(e instanceof MyError, e instanceof SubError, e instanceof NoCtor, e.message, e.name, String(e)); if (e instanceof SubError) console.log(e.describe()); if (e instanceof MyError) console.log(e.code, e.when); }
  try { throw new NoCtor("boo"); } catch (e) { if (e instanceof NoCtor) console.log(e.message, e.at, e.name, `${e}`); }
}
