export function program(): void {
  const m = new Map<{ x: number }, string>();
  const k = { x: 1 };
  m.set(k, "one");
  console.log(m.get(k), m.get({ x: 1 }), m.size);
  const nested = new Map<string, Map<string, number>>();
  nested.set("a", new Map([["b", 1]]));
  console.log(nested.get("a")?.get("b"), nested.get("z")?.get("b"));
  const counts = new Map<number, number>();
  for (const x of [1, 1, 2]) counts.set(x, (counts.get(x) || 0) + 1);
  console.log([...counts].map(([k, v]) => `${k}x${v}`).join(" "), Math.max(...[...counts.values()]));
  const sets = [new Set([1, 2]), new Set([2, 3])];
  console.log([...sets[0]!].filter((x) => sets[1]!.has(x)));
  const memo = new Map<number, number>();
  const fib = (n: number): number => { if (n < 2) return n; const c = memo.get(n); if (c !== undefined) return c; const r = fib(n - 1) + fib(n - 2); memo.set(n, r); return r; };
  console.log(fib(50), memo.size);
  for (const key of nested.keys()) console.log(key);
  nested.clear();
  console.log(nested.size, m.delete(k), m.has(k));
}
