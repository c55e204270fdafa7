// Variables and fields that are said to be there before anybody has assigned them.
class Sub { v = 3; s = "x"; l = [1]; m(): number { return this.v; } }
function t(f: () => unknown): void { try { console.log(f()); } catch (e) { console.log("E", e.name); } }
class H { a: Sub = null!; b: string = undefined!; c: number[] = undefined as unknown as number[]; d: Map<string, number> = null as unknown as Map<string, number>; }
export function program(): void {
  let x!: Sub; let y: Sub = null!; let s!: string; let n!: number;
  t(() => x.v); t(() => y.v); t(() => s.length); t(() => y.m()); t(() => y.l[0]);
  const h = new H(); t(() => h.a.v); t(() => h.b.length); t(() => h.c.length); t(() => h.d.size); t(() => h.a === null); t(() => !h.b); t(() => h.a ? 1 : 2);
  y = new Sub(); x = y; s = "set"; n = 2; t(() => x.v + y.v + s.length + n);
  let later: Sub; function use(): number { return later.v; } t(use); later = new Sub(); t(use);
}
