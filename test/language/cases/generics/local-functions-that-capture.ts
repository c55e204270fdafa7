import { sleep } from "minnow";
class Host { n = 3; go(): string { const wrap = <T>(x: T): string => `${this.n}${x}`; return [1, 2].map(wrap).join() + wrap("s") + [true].map((b) => wrap(b)).join(); } }
function outer<T>(xs: T[]): string {
  function even<U>(n: number, x: U): string { return n === 0 ? `even ${x}` : odd(n - 1, x); }
  function odd<U>(n: number, x: U): string { return n === 0 ? `odd ${x}` : even<U>(n - 1, x); }
  const both = <U>(u: U): [T, U] => [xs[0], u];
  const [a, b] = both("z");
  return `${even(3, xs[0])} ${odd(2, "k")} ${a}${b}`;
}
export async function program(): Promise<void> {
  console.log(new Host().go(), outer([7]), outer(["q"]));
  const log: string[] = [];
  for (let i = 0; i < 3; i++) { const tag = <T>(x: T): void => { log.push(`${i}:${x}`); }; tag(i); tag("s"); }
  console.log(log.join());
  async function later<T>(x: T, ms: number): Promise<T> { await sleep(ms); log.push("done"); return x; }
  console.log(await later("x", 1), (await later(5, 1)) + 1, log.length);
  const f: (x: number) => number[] = twice; console.log(f(4).join());
  function twice<T>(x: T): T[] { return [x, x]; }
  const compose = <A, B, C>(g: (b: B) => C, h: (a: A) => B) => (a: A): C => g(h(a));
  console.log(compose((n: number) => n * 2, (s: string) => s.length)("abc"));
  let count = 0; const inc = <T,>(x: T): T => { count++; return x; }; inc(1); inc("a"); count += 10; inc(true); console.log(count);
  const memo = <K, V>(f: (k: K) => V) => { const m = new Map<K, V>(); return (k: K): V => { const hit = m.get(k); if (hit !== undefined) return hit; const v = f(k); m.set(k, v); return v; }; };
  const sq = memo((n: number) => { count++; return n * n; }); console.log(sq(3), sq(3), count);
}
