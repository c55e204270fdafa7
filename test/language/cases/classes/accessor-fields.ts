class A { accessor n = 1; static accessor s = "x"; accessor t: string | undefined; accessor list: number[] = []; accessor #p = 3; get p(): number { return this.#p++; } }
class B extends A { override accessor n = 5; get base(): number { return super.n; } }
class C extends A { override get n(): number { return super.n * 100; } override set n(v: number) { super.n = v + 1; } }
abstract class D { abstract accessor v: string; show(): string { return `<${this.v}>`; } }
class E extends D { accessor v = "e"; }
class G<T> { accessor value: T; constructor(v: T) { this.value = v; } }
interface HasN { n: number }
const bump = (h: HasN): number => ++h.n;
export function program(): void { const a = new A(); a.n++; console.log(a.n, A.s, a.t); A.s += "y"; console.log(A.s); const b: A = new B(); b.n += 2; console.log(b.n, (b as B).base); console.log(new A().n, a.p, a.p);
 const c = new C(); console.log(c.n); c.n = 7; console.log(c.n, new E().show()); const g = new G("s"); g.value += "!"; console.log(g.value, bump(a), bump(new C()), bump({ n: 1 })); a.list.push(1); console.log(a.list, new A().list); console.log(a, Object.keys(a), "n" in a, JSON.stringify(a)); const { n, list } = a; console.log(n, list); console.log({ ...a }); }
