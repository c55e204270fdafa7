function groupBy<T, K extends string>(items: readonly T[], key: (item: T) => K): Partial<Record<K, T[]>> {
  const out: Partial<Record<K, T[]>> = {};
  for (const item of items) (out[key(item)] ??= []).push(item);
  return out;
}
function groupBy2<T, K extends string | number>(items: T[], key: (t: T) => K): Record<K, T[]> {
  const out = {} as Record<K, T[]>;
  for (const i of items) { const k = key(i); if (!out[k]) out[k] = []; out[k].push(i); }
  return out;
}
export function program(): void {
  console.log(groupBy([1, 2, 3, 40], (x) => (x > 10 ? "big" : "small")));
  console.log(groupBy2([1, 2, 3], (x) => (x % 2 ? "odd" : "even")));
  console.log(groupBy2(["a", "bb", "cc"], (x) => x.length));
  console.log(Object.groupBy([1, 2, 3], (x) => (x % 2 ? "odd" : "even")));
  const n: Record<number, string> = { 1: "a", 2: "b" }; n[5] = "z"; console.log(n, n[5], Object.keys(n), n[9] ?? "none");
  const counts: { [id: number]: number } = {}; for (const x of [1, 2, 1]) counts[x] = (counts[x] || 0) + 1; console.log(counts);
  for (const [k, v] of Object.entries(n)) console.log(k, v);
  const by: Record<"a" | "b", number> = { a: 1, b: 2 }; for (const k of ["a", "b"] as const) by[k] += 1; console.log(by);
  for (const k in by) console.log(k, by[k as keyof typeof by]);
}
