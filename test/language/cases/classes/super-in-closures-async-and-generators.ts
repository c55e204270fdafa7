class A { greet(n: string): string { return "hi " + n; } static s(): number { return 1; } async as(): Promise<number> { return 5; } }
class B extends A { override greet(n: string): string { return [1, 2].map((k) => super.greet(n + k)).join(); } static override s(): number { return super.s() + 1; } override async as(): Promise<number> { const x = await super.as(); return x + await super.as(); }
 *gen(): Generator<string> { yield super.greet("g"); } }
export async function program(): Promise<void> { const b = new B(); console.log(b.greet("x"), B.s(), await b.as(), [...b.gen()].join()); }
