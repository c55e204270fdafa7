function count(): number { class C { static n = 0; static list: number[] = []; static add(): number { C.list.push(1); return ++C.n + C.list.length; } } C.add(); return C.add(); }
const log: string[] = [];
function note(s: string): string { log.push(s); return s; }
class Base { static a = note("Base.a"); static { note("Base block"); } }
class Derived extends Base { static b = note("Derived.b") + Base.a; }
const Expr = class { static z = note("Expr.z"); };
export class Unused<T> { static q = note("generic"); v: T | null = null; }
namespace N { export class In { static k = note("In.k"); } }
export class Registry { static all = new Map<string, number>(); static add(k: string): void { this.all.set(k, this.all.size); } }
Registry.add("first");
export function program(): void {
  console.log(count(), count(), log.join());
  class Outer { x = 1; run(): string { const that = this; class Inner { static s = that.x + 1; static t = this.s * 2; static { this.t += that.x; } } return `${Inner.s} ${Inner.t} ${this.x}`; } }
  console.log(new Outer().run(), Registry.all.size);
  const E = class { static f = (): number => 3; static g = [1, 2, 3].map((x) => x * 2); };
  console.log(E.f(), E.g.join());
  for (const k of [1, 2]) { class P { static v = k; get(): number { return P.v; } } console.log(new P().get()); }
}
