// params in all forms
interface Opts { verbose?: boolean; level?: number; tags?: string[]; on?: (x: number) => void }
function conf({ verbose = false, level = 1, tags = [], on }: Opts = {}): string { on?.(level); return `${verbose} ${level} ${tags.join("+")}`; }
function log(level: "info" | "warn", ...parts: (string | number)[]): string { return `[${level}] ${parts.join(" ")}`; }
function over(a: number): string; function over(a: string, b?: number): string; function over(a: number | string, b = 2): string { return typeof a === "number" ? `n${a}` : `s${a}${b}`; }
function memo<A extends unknown[], R>(fn: (...args: A) => R, key: (...args: A) => string): (...args: A) => R { const cache = new Map<string, R>(); return (...args: A): R => { const k = key(...args); const hit = cache.get(k); if (hit !== undefined) return hit; const v = fn(...args); cache.set(k, v); return v; }; }
function pipe<T>(x: T, ...fs: ((x: T) => T)[]): T { return fs.reduce((a, f) => f(a), x); }
function curry<A, B, C>(f: (a: A, b: B) => C): (a: A) => (b: B) => C { return (a) => (b) => f(a, b); }
const partial = <A, R>(f: (a: A, ...rest: number[]) => R, a: A) => (...rest: number[]): R => f(a, ...rest);
function debounce<T extends unknown[]>(f: (...a: T) => void): (...a: T) => void { return (...a) => f(...a); }
class Emitter<T extends unknown[]> { private hs: ((...a: T) => void)[] = []; on(h: (...a: T) => void): () => void { this.hs.push(h); return () => { this.hs = this.hs.filter((x) => x !== h); }; } emit(...a: T): void { for (const h of this.hs) h(...a); } }
class P { x: number; y: number; constructor(x?: number, y?: number); constructor(x: number = 1, y: number = x * 2) { this.x = x; this.y = y; } add({ x, y }: { x: number; y: number } = this): P { return new P(this.x + x, this.y + y); } }
class Animal { constructor(public name: string, protected sound = "...") {} speak(times = 1, end?: string): string { return `${this.name}: ${Array(times).fill(this.sound).join(" ")}${end ?? ""}`; } }
class Dog extends Animal { constructor(name = "Rex", ...tricks: string[]) { super(name, "Woof"); this.tricks = tricks; } tricks: string[]; speak(times = 2): string { return super.speak(times, "!"); } }
const fact = (n: number, acc = 1): number => (n <= 1 ? acc : fact(n - 1, acc * n));
function build(a: number, b = a + 1, c = () => a + b, d = c()): number { a = 100; return c() + d + b; }
function arrayDefault(xs: number[] = [1, 2], [a, b = 5]: number[] = xs): number { return a! + b; }
export function program(): void {
  console.log(conf(), conf({}), conf({ verbose: true, tags: ["a", "b"] }), conf({ level: 5, on: (x) => console.log("on", x) }));
  console.log(log("info"), log("warn", "x", 1, "y"), over(1), over("a"), over("a", 9));
  const slow = memo((a: number, b: string) => { console.log("compute"); return a + b; }, (a, b) => `${a}${b}`); console.log(slow(1, "x"), slow(1, "x"));
  const sq = memo((n: number) => n * n, String); console.log(sq(4), sq(4));
  console.log(pipe(2, (x) => x + 1, (x) => x * 2), curry((a: number, b: string) => b.repeat(a))(2)("z"), partial((a: string, ...r: number[]) => a + r.length, "n")(1, 2));
  debounce((a: string, b: number) => console.log(a, b))("deb", 1);
  const e = new Emitter<[string, number]>(); const off = e.on((s, n) => console.log("ev", s, n)); e.emit("a", 1); off(); e.emit("b", 2);
  const p = new P(); console.log(p.x, p.y, new P(3).y, new P(3, 1).add().x, p.add({ x: 1, y: 1 }).y);
  const d = new Dog(); console.log(d.speak(), d.speak(1), new Dog("Bo", "sit", "roll").tricks.join(), new Animal("Cat").speak(), new Animal("Cow", "Moo").speak(2, "?"));
  const as: Animal[] = [d, new Animal("x", "y")]; console.log(as.map((a) => a.speak()).join(" / "));
  console.log(fact(5), build(1), arrayDefault(), arrayDefault([7]), arrayDefault(undefined, [1]));
  const nums = [1, 2]; const more = [...nums, ...[3, 4], 5]; console.log(more.length, String.fromCharCode(...[72, 105]));
  nums.push(...more); console.log(nums.length, Math.min(...nums, 0));
  const callbacks: ((a?: number, b?: string) => string)[] = [() => "none", (a) => `a${a}`, (a = 1, b = "d") => a + b]; console.log(callbacks.map((c) => c()).join(), callbacks.map((c) => c(2, "z")).join());

}
