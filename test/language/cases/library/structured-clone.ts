interface Doc { title: string; tags: string[]; meta: { rev: number; by?: string }; at: Date; parts: Map<string, number[]>; ids: Set<number>; extra: Record<string, { n: number } | null>; pair: [string, number]; next?: Doc; shape: { k: "a"; r: number } | { k: "b"; s: string[] } }
export function program() {
  const d: Doc = { title: "t", tags: ["a"], meta: { rev: 1 }, at: new Date(0), parts: new Map([["x", [1]]]), ids: new Set([1, 2]), extra: { q: { n: 1 }, z: null }, pair: ["p", 3], shape: { k: "b", s: ["s"] } };
  d.next = d;
  const c = structuredClone(d);
  c.tags.push("b"); c.meta.rev = 9; c.parts.get("x")!.push(2); c.ids.add(3); c.extra.q!.n = 5; c.pair[1] = 4; if (c.shape.k === "b") c.shape.s.push("t");
  console.log(d.tags, d.meta, d.parts, d.ids, d.extra, d.pair, d.shape, c.next === c, c.next === d, c.at.getTime(), c.at === d.at);
  console.log(c.tags, c.meta, c.parts, c.ids, c.extra, c.pair, c.shape);
  const m = [[1, 2], [3]]; const n = structuredClone(m); n[0][0] = 9; console.log(m, n);
  const shared = { x: 1 }; const two = structuredClone({ a: shared, b: shared }); two.a.x = 2; console.log(two, shared);
  const u: unknown = { deep: [1, { z: "q" }] }; const v = structuredClone(u); console.log(v, v === u);
  console.log(structuredClone(5), structuredClone("s"), structuredClone(null), structuredClone(new Uint8Array([1, 2])));
}
