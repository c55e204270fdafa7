type AnyFn = (...args: any[]) => any;
function memoize<F extends AnyFn>(fn: F, key: (...args: Parameters<F>) => string = (...a) => JSON.stringify(a)): (...args: Parameters<F>) => ReturnType<F> {
  const cache = new Map<string, ReturnType<F>>();
  return (...args: Parameters<F>): ReturnType<F> => { const k = key(...args); if (!cache.has(k)) cache.set(k, fn(...args)); return cache.get(k)!; };
}
function logged<F extends (...args: any[]) => any>(name: string, fn: F) { return (...args: Parameters<F>): ReturnType<F> => { console.log("->", name, args.length, args); const r = fn(...args) as ReturnType<F>; console.log("<-", r); return r; }; }
function timed<A extends any[], R>(fn: (...a: A) => R) { return function (...a: A): R { return fn(...a); }; }
function debounced<T extends (...a: any[]) => void>(fn: T): (...a: Parameters<T>) => void { let last: Parameters<T> | null = null; return (...a) => { last = a; fn(...last); }; }
export function program(): void {
  let calls = 0; const add = memoize((a: number, b: number) => { calls++; return a + b; });
  console.log(add(1, 2), add(1, 2), add(2, 2), calls);
  const g = memoize((s: string) => s.length, (s) => s[0]); console.log(g("abc"), g("az"));
  console.log(timed(Math.max)(1, 2), timed((s: string) => s + "!")("a")); debounced((x: number, y: string) => console.log(x, y))(1, "q");
  type P = Parameters<typeof add>; const p: P = [3, 4]; console.log(add(...p)); type R = ReturnType<typeof g>; const r: R = 4; console.log(r);
  type Ctor = ConstructorParameters<typeof Pt>; const c: Ctor = [1, 2]; console.log(new Pt(...c)); const inst: InstanceType<typeof Pt> = new Pt(3, 4); console.log(inst);
}
class Pt { constructor(public x: number, public y: number) {} }
