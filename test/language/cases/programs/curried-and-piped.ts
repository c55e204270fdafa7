const compose = <A, B, C>(f: (b: B) => C, g: (a: A) => B) => (a: A): C => f(g(a));
const pipe = <T>(...fns: Array<(x: T) => T>) => (x: T): T => fns.reduce((acc, f) => f(acc), x);
function pipe2<A, B>(a: A, f: (a: A) => B): B; function pipe2<A, B, C>(a: A, f: (a: A) => B, g: (b: B) => C): C; function pipe2<A, B, C, D>(a: A, f: (a: A) => B, g: (b: B) => C, h: (c: C) => D): D;
function pipe2(a: unknown, ...fns: Array<(x: any) => any>): unknown { return fns.reduce((acc, f) => f(acc), a); }
const curry = <A, B, C>(f: (a: A, b: B) => C) => (a: A) => (b: B): C => f(a, b);
const curry3 = <A, B, C, R>(fn: (a: A, b: B, c: C) => R) => (a: A) => (b: B) => (c: C) => fn(a, b, c);
const partial = <A extends unknown[], B extends unknown[], R>(fn: (...args: [...A, ...B]) => R, ...head: A) => (...tail: B): R => fn(...head, ...tail);
const flip = <A, B, R>(f: (a: A, b: B) => R) => (b: B, a: A) => f(a, b);
const memoize = <A extends (string | number)[], R>(fn: (...args: A) => R): ((...args: A) => R) => { const cache = new Map<string, R>(); return (...args) => { const key = args.join("|"); if (cache.has(key)) return cache.get(key)!; const r = fn(...args); cache.set(key, r); return r; }; };
const groupBy = <T, K extends string | number>(xs: readonly T[], key: (x: T) => K): Record<K, T[]> => xs.reduce((acc, x) => { const k = key(x); (acc[k] = acc[k] || []).push(x); return acc; }, {} as Record<K, T[]>);
const zip = <A, B>(a: A[], b: B[]): [A, B][] => a.slice(0, Math.min(a.length, b.length)).map((x, i) => [x, b[i]]);
const chunk = <T>(xs: T[], n: number): T[][] => xs.length <= n ? [xs] : [xs.slice(0, n), ...chunk(xs.slice(n), n)];
const uniqBy = <T>(xs: T[], f: (x: T) => unknown) => [...new Map(xs.map((x) => [f(x), x])).values()];
const range = (a: number, b: number, step = 1) => Array.from({ length: Math.ceil((b - a) / step) }, (_, i) => a + i * step);
const partition = <T>(xs: T[], p: (x: T) => boolean): [T[], T[]] => xs.reduce<[T[], T[]]>(([y, n], x) => p(x) ? [[...y, x], n] : [y, [...n, x]], [[], []]);
const sortBy = <T>(xs: T[], ...keys: ((x: T) => number | string)[]): T[] => [...xs].sort((a, b) => { for (const k of keys) { const [x, y] = [k(a), k(b)]; if (x < y) return -1; if (x > y) return 1; } return 0; });
export function program(): void {
  const inc = (n: number) => n + 1; const dbl = (n: number) => n * 2;
  console.log(compose(inc, dbl)(5), compose((n: number) => `#${n}`, inc)(1), pipe(inc, dbl, inc)(1));
  console.log(pipe2("abc", (s) => s.length), pipe2(3, (n) => n * 2, (n) => `n=${n}`), pipe2([1, 2], (l) => l.map(dbl), (l) => l.join("-"), (s) => s.length));
  console.log(curry((a: number, b: string) => b.repeat(a))(3)("x"), curry3((a: number, b: number, c: number) => a * b + c)(2)(3)(4), flip((a: number, b: string) => `${a}${b}`)("z", 1));
  console.log(partial((a: number, b: number, c: string) => `${a + b}${c}`, 1, 2)("!"));
  let calls = 0; const slow = memoize((n: number, s: string) => { calls++; return s.repeat(n); }); console.log(slow(2, "a"), slow(2, "a"), slow(3, "a"), calls);
  console.log(groupBy(["one", "two", "three"], (s) => s.length), groupBy(range(0, 6), (n) => n % 2 ? "odd" : "even"));
  console.log(zip([1, 2, 3], ["a", "b"]), chunk(range(0, 7), 3), uniqBy([{ a: 1, b: 1 }, { a: 1, b: 2 }, { a: 2, b: 3 }], (o) => o.a), partition([1, 2, 3, 4], (n) => n > 2));
  console.log(sortBy([{ n: "b", a: 2 }, { n: "a", a: 2 }, { n: "c", a: 1 }], (x) => x.a, (x) => x.n).map((x) => x.n).join(""), range(1, 2, 0.25));
}
