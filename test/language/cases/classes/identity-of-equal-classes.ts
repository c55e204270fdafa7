class P { x = 1; } class Q { x = 1; }
class R1 { constructor(readonly id: number) {} } class R2 { constructor(readonly id: number) {} }
interface IA { id: number } 
function kind(v: P | Q): string { return v instanceof P ? "P" : "Q"; }
function which(v: R1 | R2 | string): string { if (typeof v === "string") return v; if (v instanceof R1) return "R1" + v.id; return "R2" + v.id; }
class Holder<T> { constructor(public v: T) {} isR1(): boolean { return this.v instanceof R1; } same(o: unknown): boolean { return o instanceof Holder; } }
function typed<T>(v: T): string { return typeof v; }
function only<T extends object>(list: unknown[], C: (v: unknown) => v is T): T[] { return list.filter(C); }
export function program(): void {
  console.log(kind(new P()), kind(new Q()), which(new R1(1)), which(new R2(2)), which("s"));
  console.log(new Holder(new R1(1)).isR1(), new Holder<R1 | R2>(new R2(1)).isR1(), new Holder(new R2(2)).isR1());
  const hs: (Holder<R1> | Holder<R2>)[] = [new Holder(new R1(1)), new Holder(new R2(2))]; console.log(hs.map((h) => h.isR1()).join());
  console.log(typed(1), typed("a"), typed(null), typed({ a: 1 }), typed(() => 1), typed(undefined));
  const ia: IA = new R1(5); console.log(ia instanceof R1, ia instanceof R2, ia.id);
  const all: unknown[] = [new R1(1), new R2(2), "x", 3, null]; console.log(only(all, (v): v is R1 => v instanceof R1).map((r) => r.id).join(), all.filter((v) => v instanceof R2).length);
  const m = new Map<P | Q, string>(); const p = new P(); const q = new Q(); m.set(p, "p"); m.set(q, "q"); console.log(m.get(p), m.get(q), m.get(new P()) ?? "none");
  const o: P = new Q(); console.log(o instanceof Q, o instanceof P, o.constructor.name);
  const list: P[] = [new P(), new Q()]; console.log(list.map((e) => (e instanceof Q ? "Q" : "P")).join());
  const e: Error = new RangeError("r"); console.log(e instanceof RangeError, e instanceof TypeError, e.constructor.name);
  class Empty1 {} class Empty2 {} const x: Empty1 | Empty2 = Math.random() < 2 ? new Empty2() : new Empty1(); console.log(x instanceof Empty1, x instanceof Empty2);
}
