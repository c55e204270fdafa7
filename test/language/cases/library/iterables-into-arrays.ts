function* gen(n: number): Generator<number> { for (let i = 0; i < n; i++) yield i; }
export function program(): void {
  console.log([...gen(3)], Array.from(gen(4), (x) => x * x), new Set(gen(3)).size, Math.max(...gen(5)), new Map([...gen(2)].map((x) => [x, x * 2])).get(1));
  const [a, b] = gen(5);
  console.log(a, b);
  for (const [i, c] of [..."hey"].entries()) console.log(i, c);
  const it = [1, 2][Symbol.iterator]();
  console.log(it.next().done, it.next().value, it.next().done);
  const m = new Map([["x", 1], ["y", 2]]);
  for (const [k, v] of m) { if (k === "x") m.set("z", 3); console.log(k, v); }
  console.log([...m.keys()].join(), [...m.values()].map((v) => v + 1), Array.from(m.entries()).flat().length, Array.from(m).map(([k]) => k));
  const s = new Set([1]);
  for (const x of s) if (x < 4) s.add(x + 1);
  console.log([...s]);
  console.log(Math.min(...s), [...s, ...[9]].at(-1), [...new Set([3, 3, 2])].sort((p, q) => p - q));
}
