import { sleep } from "minnow";

class A {
  n: number = 1;
  async f(k: number): Promise<number> {
    return this.n + k;
  }
  g(): string {
    return "Ag";
  }
}
class B extends A {
  async f(k: number): Promise<number> {
    return (await super.f(k)) * 2;
  }
  h(): () => string {
    return () => super.g() + "!";
  }
}
async function superInAsyncPart(): Promise<void> {
  const b = new B();
  console.log(await b.f(3));
  console.log(b.h()());
}

class S {
  static count: number = 0;
  static label: string = "x";
  static bump(): number {
    return ++S.count;
  }
  static list: number[] = [];
}
async function staticFieldsPart(): Promise<void> {
  S.count += 2;
  S.bump();
  console.log(S.count, S.label.length);
  S.count = await (async () => 7)();
  S.count += await (async () => 1)();
  console.log(S.count);
  S.list.push(3);
  console.log(S.list.length);
  S.label += "y";
  console.log(S.label);
}

function make(): number {
  return 42;
}
class A2x {
  a: number = make();
  b: number[] = [1, 2];
  m: Map<string, number> = new Map<string, number>();
  f: () => number = () => this.a;
  n: A2x | null = null;
  o?: string;
}
class B2x extends A2x {
  c: number = this.a + 1;
}
class C2 extends B2x {
  d: number;
  constructor(x: number) {
    super();
    this.d = x + this.c;
  }
}
async function classFieldInitializersPart(): Promise<void> {
  const a = new A2x();
  console.log(a.a, a.b.length, a.m.size, a.f(), a.o === undefined);
  const b = new B2x();
  console.log(b.c, b.f());
  console.log(new C2(1).d);
}

class A3x {
  #n: number = 1;
  a(): number {
    return this.#n;
  }
  #p(): number {
    return 10;
  }
  pa(): number {
    return this.#p();
  }
}
class B3x extends A3x {
  #n: number = 2;
  b(): number {
    return this.#n;
  }
  #p(): number {
    return 20;
  }
  pb(): number {
    return this.#p();
  }
}
async function privateFieldsSameNamePart(): Promise<void> {
  const x = new B3x();
  console.log(x.a(), x.b(), x.pa(), x.pb());
}

abstract class Shape {
  abstract area(): number;
  name(): string {
    return "shape";
  }
  describe(): string {
    return `${this.name()} ${this.area()}`;
  }
}
class Sq extends Shape {
  constructor(private readonly s: number) {
    super();
  }
  area(): number {
    return this.s * this.s;
  }
  name(): string {
    return "sq";
  }
}
class Ci extends Shape {
  constructor(public r: number) {
    super();
  }
  area(): number {
    return this.r;
  }
}
async function abstractAndInterfacesPart(): Promise<void> {
  const xs: Shape[] = [new Sq(2), new Ci(3)];
  for (const s of xs) console.log(s.describe());
  const s = xs[1];
  if (s instanceof Ci) console.log(s.r);
  console.log(xs.map((q) => q.area()).join());
}

class Base<T> {
  constructor(public v: T) {}
  get(): T {
    return this.v;
  }
}
class Num extends Base<number> {
  twice(): number {
    return this.get() * 2;
  }
}
class Wrap<T> extends Base<T> {
  list(): T[] {
    return [this.v, this.get()];
  }
}
interface Item {
  n: number;
}
class Items<Item> {
  xs: Item[] = [];
  add(x: Item): number {
    this.xs.push(x);
    return this.xs.length;
  }
}
async function genericClassExtendsPart(): Promise<void> {
  console.log(new Num(4).twice(), new Wrap<string>("q").list().join(), new Items<number>().add(3));
  const it: Item = { n: 1 };
  await sleep(1);
  console.log(it.n);
}

class Q<T> {
  items: T[] = [];
  async add(x: T): Promise<number> {
    await sleep(1);
    this.items.push(x);
    return this.items.length;
  }
  async map<U>(f: (x: T) => Promise<U>): Promise<U[]> {
    const out: U[] = [];
    for (const x of this.items) out.push(await f(x));
    return out;
  }
}
async function classGenericAsyncPart(): Promise<void> {
  const q = new Q<string>();
  await q.add("a");
  await q.add("b");
  console.log((await q.map(async (s) => s + "!")).join());
}

function id<T>(x: T): T {
  return x;
}
function mapAll<T, U>(xs: T[], f: (x: T) => U): U[] {
  const out: U[] = [];
  for (const x of xs) out.push(f(x));
  return out;
}
function counter<T>(init: T): () => T {
  let c = init;
  return () => {
    const r = c;
    c = init;
    return r;
  };
}
class Stack<T> {
  items: T[] = [];
  push(x: T): void {
    this.items.push(x);
  }
  top(): T {
    return this.items[this.items.length - 1];
  }
  map<U>(f: (x: T) => U): Stack<U> {
    const s = new Stack<U>();
    for (const x of this.items) s.push(f(x));
    return s;
  }
  each(f: (x: T) => void): void {
    this.items.forEach((x) => f(x));
  }
}
interface Pair<A, B> {
  a: A;
  b: B;
}
function swap<A, B>(p: Pair<A, B>): Pair<B, A> {
  return { a: p.b, b: p.a };
}
function firstOr<T>(xs: T[], d: T): T {
  return xs.length > 0 ? xs[0] : d;
}
async function delayed<T>(x: T): Promise<T> {
  await sleep(1);
  return x;
}
async function genericsPart(): Promise<void> {
  console.log(id(3), id("s"), mapAll([1, 2], (x) => `n${x}`).join(), counter(5)(), counter("q")());
  const s = new Stack<number>();
  s.push(1);
  s.push(2);
  console.log(s.top(), s.map((x) => x * 1.5).top(), s.map((x) => "s" + x).items.join());
  let t = 0;
  s.each((x) => {
    t += x;
  });
  console.log(t);
  const w = swap({ a: 1, b: "x" });
  console.log(w.a, w.b, firstOr([], 3), firstOr(["z"], "y"));
  console.log(await delayed(4), await delayed("dd"));
}

interface Dog {
  name: string;
  age?: number;
}
async function f(): Promise<Dog> {
  await sleep(1);
  return { name: "Rex" };
}
async function g(): Promise<Dog | null> {
  await sleep(1);
  return { name: "Tom", age: 3 };
}
async function h(): Promise<Dog[]> {
  return [{ name: "a" }, { name: "b" }];
}
const k = async (): Promise<Dog> => ({ name: "k" });
async function e(): Promise<number[]> {
  return [];
}
async function asyncObjectReturnPart(): Promise<void> {
  console.log(
    (await f()).name,
    (await g())?.age ?? 0,
    (await h()).map((d) => d.name).join(),
    (await k()).name,
    (await e()).length,
  );
}

export async function program(): Promise<void> {
  console.log("superInAsyncPart");
  await superInAsyncPart();
  console.log("staticFieldsPart");
  await staticFieldsPart();
  console.log("classFieldInitializersPart");
  await classFieldInitializersPart();
  console.log("privateFieldsSameNamePart");
  await privateFieldsSameNamePart();
  console.log("abstractAndInterfacesPart");
  await abstractAndInterfacesPart();
  console.log("genericClassExtendsPart");
  await genericClassExtendsPart();
  console.log("classGenericAsyncPart");
  await classGenericAsyncPart();
  console.log("genericsPart");
  await genericsPart();
  console.log("asyncObjectReturnPart");
  await asyncObjectReturnPart();
}
