// Overloads as types.
interface Overloaded { (x: string): string; (x: number): number }
const both: Overloaded = ((x: string | number) => (typeof x === "string" ? x + "!" : x + 1)) as Overloaded;
const arrow: { (a: string, b?: number): string } = (a, b = 1) => a + b;
class Pt { static create(): Pt { return new this(1, 2); } static of<T>(x: T): Box<T> { return new Box(x); } constructor(public x: number, public y: number) {} }
class Box<T> { constructor(public v: T) {} static make<U>(v: U): Box<U> { return new this<U>(v); } static from(n: number) { return new this(n); } }
function range(a: number, b?: number): number[] {
  const [s, e] = b === undefined ? [0, a] : [a, b];
  return [s, e];
}
function f(x: string): string; function f(x: number, y?: string): number;
function f(x: string | number, y = "z"): string | number { return typeof x === "string" ? x + y : x + y.length; }
export function program(): void {
  console.log(both("a"), both(1), arrow("x"), arrow("y", 2));
  console.log(Pt.create(), Pt.of("q").v, Box.make("m"), Box.from(3), range(3), range(1, 2));
  console.log(f("s").length, f(1), f(1, "abc"));
}
