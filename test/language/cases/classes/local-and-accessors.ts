function make(base: number) {
  let hits = 0;
  class Acc { static kind = "acc"; total = base; add(n: number): this { this.total += n; hits++; return this; } get hits(): number { return hits; } clone(): Acc { return new Acc().add(1); } }
  class Sub extends Acc { extra = base * 2; show() { return `${this.total} ${this.extra} ${hits} ${Acc.kind}`; } }
  return { acc: new Acc().add(1), sub: new Sub() };
}
function wrap<T>(x: T) { class W { v = x; get() { return this.v; } } return new W(); }
const Pt = class { constructor(public x: number, public y: number) {} len(): number { return Math.hypot(this.x, this.y); } };
abstract class Base { abstract id: string; static count = 0; constructor() { Base.count++; } hello() { return `hi ${this.id}`; } }
class A1 extends Base { id = "a1"; }
class A2 extends Base { get id(): string { return "a2"; } }
class A3 extends A1 { override id = "a3"; override hello(): string { return super.hello() + "!"; } }
class Temp { #c = 0; get f(): number { return this.#c * 9 / 5 + 32; } set f(v: number) { this.#c = (v - 32) * 5 / 9; } get c(): number { return this.#c; } static from(c: number): Temp { const t = new Temp(); t.#c = c; return t; } }
export function program(): void {
  const m = make(10); m.acc.add(5); m.sub.add(2); console.log(m.acc.total, m.acc.hits, m.sub.show(), m.acc.clone().total);
  console.log(wrap("s").get(), wrap(5).get() + 1, new Pt(3, 4).len());
  const bs: Base[] = [new A1(), new A2(), new A3()]; console.log(bs.map((b) => b.hello()).join(), Base.count);
  const t = Temp.from(100); console.log(t.f); t.f = 32; console.log(t.c); t.f += 18; console.log(t.c);
}
