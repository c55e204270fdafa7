interface Shown { show(): string }
function makeClass(tag: string) { return class Made implements Shown { tag = tag; show(): string { return `<${this.tag}>`; } }; }
const Klass = makeClass("b"); type KlassT = InstanceType<typeof Klass>;
function counterClass() { let n = 0; class Counter { readonly id = ++n; total(): number { return n; } } return Counter; }
function boxed<T>(value: T) { class Box { get(): T { return value; } } return new Box(); }
function boxClass<T>() { return class { items: T[] = []; add(x: T): this { this.items.push(x); return this; } }; }
class Outer { static Inner = class { v = 1; static made = 3; }; inner = new Outer.Inner(); }
const table: { [k: string]: new (n: number) => { n: number } } = { a: class { constructor(public n: number) {} }, b: class { n: number; constructor(n: number) { this.n = n * 2; } } };
const list = [class A1 { k = "a"; }, class B1 { k = "b"; }];
const Point = (class { constructor(readonly x: number, readonly y = 0) {} });
export function program(): void { const k: KlassT = new Klass(); console.log(k.show(), new (makeClass("i"))().show(), k.tag, k instanceof Klass); const C = counterClass(); new C(); const c2 = new C(); console.log(c2.id, c2.total(), new (counterClass())().id, C.name); console.log(boxed(5).get() + 1, boxed("s").get().length); const NumBox = boxClass<number>(); console.log(new NumBox().add(1).add(2).items, new (boxClass<string>())().add("z").items); console.log(new Outer().inner.v, new Outer.Inner().v); console.log(new table["a"]!(3).n, new table["b"]!(3).n, list.map((L) => new L().k), new Point(1).y); const made = [1, 2].map((i) => class { i = i; }); console.log(made.map((M) => new M().i)); }
