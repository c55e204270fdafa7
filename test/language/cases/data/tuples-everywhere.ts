// tuples
type Pair = [string, number];
type Named = readonly [x: number, y: number, label?: string];
type Triple<T> = [T, T, T];
function swap<A, B>([a, b]: [A, B]): [B, A] { return [b, a]; }
function minmax(...xs: number[]): readonly [number, number] { return [Math.min(...xs), Math.max(...xs)] as const; }
function useState<T>(v: T): [() => T, (x: T) => void] { let s = v; return [() => s, (x) => { s = x; }]; }
const COLORS = ["red", "green", "blue"] as const;
type Color = (typeof COLORS)[number];
const TABLE = [["a", 1], ["b", 2]] as const;
function entries(): Pair[] { return [["x", 1], ["y", 2]]; }
function partition<T>(xs: T[], p: (x: T) => boolean): [T[], T[]] { const a: T[] = [], b: T[] = []; for (const x of xs) (p(x) ? a : b).push(x); return [a, b]; }
export function program(): void {
  const p: Pair = ["a", 1];
  const [n, v] = p; console.log(n, v, p.length);
  const [q, r] = swap(p); console.log(q + 1, r + "!");
  const [s1, s2] = swap([1, 2]); console.log(s1, s2);
  const [lo, hi] = minmax(3, 1, 2); console.log(lo, hi);
  const [get, set] = useState(5); set(get() + 1); console.log(get());
  const c: Color = "red"; console.log(COLORS.includes(c), COLORS.length, COLORS[1], COLORS.indexOf("blue"), COLORS.map((x) => x.toUpperCase()).join());
  for (const x of COLORS) console.log(x);
  for (const [k, x] of TABLE) console.log(k, x);
  const m = new Map(entries()); console.log([...m].length, m.get("y"));
  const t: Triple<number> = [1, 2, 3]; console.log(t.reduce((a, b) => a + b, 0), t.join("-"), [...t, 4].length);
  let i = 1; console.log(t[i], t[0] + t[2]); t[i] = 20; console.log(t.join());
  const pt: Named = [1, 2]; const pl: Named = [1, 2, "lab"]; console.log(pt[2] ?? "none", pl[2], pt.length, pl.length);
  const [evens, odds] = partition([1, 2, 3, 4], (x) => x % 2 === 0); console.log(evens.join(), odds.join());
  const nested: [string, [number, boolean]] = ["n", [1, true]]; const [a, [b, d]] = nested; console.log(a, b, d);
  const list: [string, number][] = []; list.push(["k", 1]); list.push(p); list.sort((x, y) => x[1] - y[1]); console.log(list.map(([k, w]) => `${k}${w}`).join());
  const dist = ([x1, y1]: [number, number], [x2, y2]: [number, number]) => Math.hypot(x2 - x1, y2 - y1); console.log(dist([0, 0], [3, 4]));
  const grid: [number, number][] = [[0, 1], [1, 0]]; for (const [dx, dy] of grid) console.log(dx + dy);
  const opt: [number, string?] = [1]; opt[1] = "later"; console.log(opt[1]);
  const zipped = ["a", "b"].map((k, idx) => [k, idx] as const); console.log(zipped[1]![0], zipped[1]![1]);
  const zip2 = ["a", "b"].map((k, idx): [string, number] => [k, idx]); console.log(new Map(zip2).get("b"));
  const u: string | number = p[Math.floor(1.5) as 0 | 1]; console.log(u);
  const eq = (x: Pair, y: Pair) => x[0] === y[0] && x[1] === y[1]; console.log(eq(p, ["a", 1]), p === p);
  const fnTuple: [name: string, fn: (x: number) => number] = ["dbl", (x) => x * 2]; console.log(fnTuple[0], fnTuple[1](4));
  const args: [number, number] = [2, 3]; console.log(Math.max(...args, 10));
  console.log(p.map((x) => String(x)).join("|"), [...p].length);
  for (const x of p) console.log(x);
}
