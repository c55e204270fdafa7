export function program(): void {
  const { a, b: { c } } = { a: 1, b: { c: 2 } }; console.log(a, c);
  const { x = 5, ...rest } = { x: 1, y: 2, z: "s" }; console.log(x, rest.y, rest.z);
  const f = ({ p, ...others }: { p: number; q: number; r?: string }) => `${p} ${others.q} ${others.r}`; console.log(f({ p: 1, q: 2 }));
  let o1: { y: number }; let xx: number; ({ x: xx, ...o1 } = { x: 9, y: 8 }); console.log(xx, o1.y);
  const [m, n] = [1, 2].map((v) => v * 2); console.log(m, n);
  const [{ k = 3 } = {}, ...more]: { k?: number }[] = []; console.log(k, more.length);
  const key = "dyn" as const; const { [key]: dv } = { dyn: 4 }; console.log(dv);
  for (const { id, tags: [t1, t2 = "none"] } of [{ id: 1, tags: ["a"] }, { id: 2, tags: ["b", "c"] }]) console.log(id, t1, t2);
  const { length } = [1, 2, 3]; const { size } = new Set([1]); console.log(length, size);
  const fnp = ([a1, [b1]]: [number, [string]], { d: { e } = { e: 7 } }: { d?: { e: number } } = {}) => `${a1}${b1}${e}`; console.log(fnp([1, ["q"]]), fnp([1, ["q"]], { d: { e: 1 } }));
  try { throw new Error("boom"); } catch ({ message }) { console.log(message); }
  const s = new Map([["a", { n: 1, l: [1, 2] }]]); for (const [kk, { n: nn, l: [, second] }] of s) console.log(kk, nn, second);
  const swap = { a: 1, b: 2 }; [swap.a, swap.b] = [swap.b, swap.a]; console.log(swap.a, swap.b);
  const arr = [1, 2, 3]; for (let i = 0, j = arr.length - 1; i < j; i++, j--) [arr[i], arr[j]] = [arr[j]!, arr[i]!]; console.log(arr.join());
  const [y1, m1, d1] = "2024-05-06".split("-").map(Number); console.log(y1, m1, d1);
  const [head = "?", ...tail] = "a,b,c".split(","); console.log(head, tail.join("|"));
}
