export function program(): void {
  const isEven = (n: number): boolean => (n === 0 ? true : isOdd(n - 1)); const isOdd = (n: number): boolean => (n === 0 ? false : isEven(n - 1)); console.log(isEven(10));
  const fs: (() => number)[] = []; let w = 0; while (w < 3) { const k = w++; fs.push(() => k * 10); } do { const z = w; fs.push(() => z + w); w++; } while (w < 5); for (const q of [7, 8]) fs.push(() => q); for (let i = 0, j = 10; i < 2; i++, j--) { fs.push(() => i * 100 + j); } console.log(fs.map((f) => f()).join());
  const cb = (x: number) => x; const same = (f: (x: number, y?: number) => number) => f === cb; console.log(same(cb));
  let maybe: ((s: string) => string) | null = null; console.log(maybe === null); maybe = (s) => s + "!"; console.log(maybe("a"));
  const table = new Map<string, (a: number, b: number) => number>(); table.set("+", (a, b) => a + b); table.set("max", Math.max); console.log(table.get("+")!(1, 2), table.get("max")?.(3, 9), table.get("x")?.(1, 1));
  const counter = (() => { let n = 0; return { inc: () => ++n, dec: () => --n, get: () => n }; })(); counter.inc(); counter.inc(); counter.dec(); console.log(counter.get());
  const add = (a: number) => (b: number) => (c: number) => a + b + c; console.log(add(1)(2)(3));
  const once = <F extends () => number>(f: F) => { let done = false, v = 0; return () => { if (!done) { v = f(); done = true; } return v; }; }; const o = once(() => { console.log("run"); return 4; }); console.log(o() + o());
  function outer(): () => number { let x = 1; function inner(): number { x *= 2; return x; } return inner; } const g = outer(); g(); console.log(g());
  const rec = function fact(n: number): number { return n < 2 ? 1 : n * fact(n - 1); }; console.log(rec(5));
  const apply2 = <T,>(n: number, f: (x: T) => T, x: T): T => (n === 0 ? x : apply2(n - 1, f, f(x))); console.log(apply2(3, (s) => s + "x", ""));
}
