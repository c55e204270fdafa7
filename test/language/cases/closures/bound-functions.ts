function add(a: number, b = 2, ...c: number[]): number { return a + b + c.length; }
class P { v = 1; private items: string[] = []; push(s: string): void { this.items.push(s); } get all() { return this.items.join(); } }
class Btn { clicks = 0; private cbs: (() => void)[] = []; on(f: () => void): this { this.cbs.push(f); return this; } fire(): void { for (const f of this.cbs) f(); } hit(): void { this.clicks++; } wire(): this { return this.on(this.hit.bind(this)).on(() => this.hit()); } }
const obj = { name: "o", greet: (w: string) => "hi " + w };
export function program(): void {
  const five = add.bind(null, 5); console.log(five(), five(1), five(1, 2, 3), add.call(null, 1), add.apply(null, [1, 2, 3, 4]));
  const b = new Btn().wire(); b.fire(); console.log(b.clicks);
  const g = obj.greet.bind(obj); console.log(g("x"), obj.greet.call(obj, "y"));
  const fns: ((n: number) => string)[] = [String, (n) => n.toFixed(1)]; console.log(fns.map((f) => f(2)).join());
  const curried = ((a: string) => (c: string) => a + c).call(null, "q"); console.log(curried("r"));
  console.log((function named(n: number): number { return n <= 1 ? 1 : n * named(n - 1); })(5));
}
