interface User { name: string; age: number; tag?: string }
class Base { z = 1; constructor(public first: number) {} }
class Derived extends Base { a = 2; override z = 5; private hidden = 3; #secret = 4; static s = 1; get g(): number { return this.#secret + this.hidden; } b?: string; m(): number { return 1; } f = (): number => 2; }
class Money { constructor(readonly cents: number) {} toJSON(): string { return `$${this.cents / 100}`; } }
class Keyed { toJSON(key: string): string { return key; } }
function make(order: boolean): User { return order ? { age: 1, name: "a" } : { name: "b", tag: "t", age: 2 }; }
export function program(): void {
  console.log(JSON.stringify([make(true), make(false)]));
  console.log(JSON.stringify(new Derived(9)));
  console.log(JSON.stringify({ price: new Money(150), list: [new Money(1)], opt: null as Money | null }));
  console.log(JSON.stringify({ 2: "b", a: 1, 1: "c" }));
  const m = new Map([["a", 1]]); const s = new Set([1]);
  const u: string | number | { q: number; p: number }[] = [{ p: 1, q: 2 }];
  console.log(JSON.stringify(u), JSON.stringify({ a: [] as number[], b: {} }, null, 2), JSON.stringify([], null, 2), JSON.stringify({ x: [1, { y: 2 }] }, null, "--"));
  const r: Record<string, number> = { b: 1, a: 2 }; r["0"] = 3; console.log(JSON.stringify(r));
  const lit = { n: 1, toJSON(): string { return "lit" + this.n; } }; console.log(JSON.stringify(lit), JSON.stringify({ lit }));
  const p = JSON.parse('{"name":"n","age":4}') as User; console.log(JSON.stringify(p));
  console.log(JSON.stringify({ t: [1, "a"] as [number, string], d: new Date(NaN) }));
  class Tree { left: Tree | null = null; right: Tree | null = null; constructor(public v: number) {} } const t = new Tree(1); t.right = new Tree(2); console.log(JSON.stringify(t));
  const e = new Error("boom"); console.log(JSON.stringify(e), JSON.stringify({ e }));
}
