import { sleep } from "minnow";

interface Pair<A, B> { first: A; second: B }
function pair<A, B>(first: A, second: B): Pair<A, B> { return { first, second }; }
class Box<T> {
  static made = 0;
  constructor(public value: T) { Box.made++; }
  map<U>(f: (value: T) => U): Box<U> { return new Box<U>(f(this.value)); }
  get shown(): string { return `[${this.value}]`; }
  or(other: T | null): T { return other ?? this.value; }
}
class Named<T> extends Box<T> {
  name = "n";
  constructor(value: T, name: string) { super(value); this.name = name; }
  override map<U>(f: (value: T) => U): Box<U> { console.log("named map"); return super.map(f); }
}
function first<T>(list: T[]): T | undefined { return list.length ? list[0] : undefined; }
function or<T>(a: T | null, b: T): T { return a === null ? b : a; }
const identity = <T>(x: T): T => x;
function compose<A, B, C>(f: (a: A) => B, g: (b: B) => C): (a: A) => C { return (a) => g(f(a)); }
async function later<T>(x: T): Promise<T> { await sleep(1); return x; }
interface HasLength { length: number }
function longest<T extends HasLength>(a: T, b: T): T { return a.length >= b.length ? a : b; }

export async function program() {
  const p = pair(1, "x");
  console.log(p.first + 1, p.second);
  const b = new Box(5);
  console.log(b.shown, b.map((x) => x * 2.5).shown, b.map((x) => `<${x}>`).value);
  const n: Box<number> = new Named(7, "seven");
  console.log(n.map((x) => x > 3).shown, n.or(null), n.or(3));
  console.log(first([1, 2, 3]), first<string>([]), first(["a"]));
  console.log(or<number>(null, 3), or(4, 3), or<string>(null, "z"), or<boolean>(null, true));
  console.log([1, 2, 3].map(identity).join("-"));
  const f: (x: string) => string = identity;
  console.log(f("id"), compose((x: number) => x + 1, (y) => `${y}!`)(3));
  console.log(await later("late"), await later(3) + 1);
  console.log(longest("ab", "abc"), longest([1, 2], [3]).length);
  console.log(Box.made);
}
