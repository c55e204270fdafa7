// Functions that say what `this` is, and classes that are made from any arguments.
interface User { name: string }
function greet(this: User, greeting: string, mark = "!"): string { const f = () => this.name; return `${greeting}, ${f()}${mark}`; }
function total(this: { prices: number[] }): number { return this.prices.reduce((a, b) => a + b, 0); }
type Ctor<T> = new (...args: any[]) => T;
class A { constructor(public name: string, public n = 2) {} }
class B { tag: string; constructor(n: string) { this.tag = n.toUpperCase(); } }
function create<T>(C: Ctor<T>, ...args: any[]): T { return new C(...args); }
export function program(): void {
  const u: User = { name: "Ann" };
  console.log(greet.call(u, "hi"), greet.call({ name: "b" }, "yo", "?"), greet.apply(u, ["hey"]), greet.bind(u)("bound"));
  console.log(total.call({ prices: [1, 2] }));
  console.log(create(A, "x", 5), create(B, "y").tag);
}
