function part1(): void {
const f: any = (a: number, b: number) => a + b; console.log(f(1, 2));
}

function part2(): void {
class P { name = "p"; private secret = 1; hi(n: number): string { return `hi ${n} ${this.name}`; } get up(): string { return this.name.toUpperCase(); } } const p: any = new P(); console.log(p.name, p.hi(3), p.up, p.secret); p.name = "q"; console.log(p.up, p);
}

function part3(): void {
const o: any = { add(a: number, b: number) { return a + b; }, n: 1, inc() { return ++this.n; } }; console.log(o.add(1, 2), o.inc(), o.n);
}

function part4(): void {
const fn: (...args: any[]) => any = (a, b) => a + b; console.log(fn(1, 2), fn("a", "b")); const wrap = <T extends (...args: any[]) => any>(f: T) => (...args: Parameters<T>): ReturnType<T> => f(...args); console.log(wrap((a: number) => a * 2)(4));
}

function part5(): void {
class Model { name = "m"; count = 2; private items: string[] = []; set(key: string, value: any): void { (this as any)[key] = value; } get(key: string): any { return (this as any)[key]; } run(method: string, ...args: any[]): any { return (this as any)[method](...args); } add(a: string): number { this.items.push(a); return this.items.length; } } const m = new Model(); m.set("name", "x"); m.set("count", 5); console.log(m.get("name"), m.get("count"), m.name, m.count, m.run("add", "z"), m.run("add", "y"), m.get("items"), m.get("nope"));
}

function part6(): void {
class Animal { constructor(public name: string) {} speak(): string { return this.name; } } class Dog extends Animal { speak(): string { return super.speak() + "!"; } } const list: any[] = [new Dog("a"), new Animal("b"), { speak: () => "obj" }]; for (const x of list) console.log(x.speak(), x instanceof Dog, x.constructor === Dog); console.log(list[0].constructor.name);
}

function part7(): void {
const handlers: { [name: string]: (...args: any[]) => any } = { add: (a: number, b: number) => a + b, greet: (n: string) => `hi ${n}`, none: () => undefined }; console.log(handlers["add"](1, 2), handlers.greet("bob"), handlers.none());
}

function part8(): void {
type Listener = (...args: any[]) => void; class Emitter { private map = new Map<string, Listener[]>(); on(e: string, f: Listener): void { const l = this.map.get(e); if (l) l.push(f); else this.map.set(e, [f]); } emit(e: string, ...args: any[]): boolean { const l = this.map.get(e); if (!l) return false; l.forEach((f) => f(...args)); return true; } } const em = new Emitter(); em.on("a", (x: number, y: string) => console.log(x + 1, y.toUpperCase())); em.on("a", (x) => console.log(x)); console.log(em.emit("a", 1, "b"), em.emit("zz"));
}

function part9(): void {
function memo<T extends (...args: any[]) => any>(fn: T): T { const cache: Record<string, any> = {}; return ((...args: any[]) => { const k = JSON.stringify(args); if (!(k in cache)) cache[k] = fn(...args); return cache[k]; }) as T; } let n = 0; const sq = memo((x: number) => { n++; return x * x; }); console.log(sq(4), sq(4), n);
}

function part10(): void {
function compose(...fns: Function[]): any { return (x: any) => fns.reduceRight((v, f) => f(v), x); } console.log(compose((x: number) => x + 1, (x: number) => x * 2)(5));
}

function part11(): void {
const q: any = { get x() { return 5; }, y: 2, toString() { return "Q"; } }; console.log(q.x, q.y, `${q}`, q + "!", String(q)); const g: any = function* () { yield 1; yield 2; }; console.log([...g()]); const ar: any = (x: any) => (y: any) => x + y; console.log(ar(1)(2), ar("a")("b"));
}

export function program(): void {
  part1();
  part2();
  part3();
  part4();
  part5();
  part6();
  part7();
  part8();
  part9();
  part10();
  part11();
}
