// array/collections with unions
type Cell = number | string | null;
export function program(): void {
  const grid: Cell[][] = [[1, "a", null], [2, null, "b"]];
  for (const row of grid) console.log(row.map((c) => c ?? "-").join("|"), row.filter((c) => c !== null).length);
  const nums = grid.flat().filter((c): c is number => typeof c === "number"); console.log(nums.reduce((a, b) => a + b, 0));
  const m = new Map<string, Cell>([["a", 1], ["b", "x"], ["c", null]]); for (const [k, v] of m) console.log(k, v);
  const copy = [...grid[0], 9, "z"]; console.log(copy.length, copy.join());
  const [p, q, ...rest] = copy; console.log(p, q, rest.length);
  const s = new Set<Cell>([1, "1", null, 1, null]); console.log(s.size, s.has(null), s.has("1"), s.has(2));
  console.log(copy.indexOf("a"), copy.includes(null), copy.lastIndexOf(9), copy.some((c) => c === "z"), copy.find((c) => typeof c === "string"));
  const by: Map<Cell, number> = new Map(); for (const c of copy) by.set(c, (by.get(c) ?? 0) + 1); console.log(by.size, by.get("a"), by.get(null));
  const sorted = copy.filter((c): c is string | number => c !== null).sort((x, y) => String(x).localeCompare(String(y))); console.log(sorted.join());
  const o: { id: number | string; tags?: (string | null)[] } = { id: "x", tags: ["a", null] }; const { id, tags = [] } = o; console.log(id, tags.length, tags[1]);
  const { id: id2 = 5 } = { id: undefined as number | undefined }; console.log(id2);
  const ps = Promise.resolve<Cell>(null); console.log(ps instanceof Promise);
  console.log([3, null, 1].map((x) => x === null ? "n" : x * 2).join(), [undefined, null].map((x) => x === null).join());
  console.log(copy.at(-1), copy.at(99), copy.pop(), copy.slice(1, 3).length, copy.concat(["k", 1]).length);
  copy.length = 0; console.log(copy.pop(), copy.shift());
  const x: Cell = copy.length ? copy[0] : 7; console.log(x);
}
