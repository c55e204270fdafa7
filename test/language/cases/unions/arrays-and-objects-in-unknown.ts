interface P { a: number; b: string }
function describe(v: unknown): string {
  if (v === null) return "null";
  if (Array.isArray(v)) return `array(${v.length}) of ${v.map((x) => describe(x)).join(",")}`;
  if (typeof v === "object") return `object {${Object.keys(v).join(",")}}`;
  if (typeof v === "function") return "function";
  return `${typeof v} ${String(v)}`;
}
function wrap<T>(x: T | T[]): T[] { return Array.isArray(x) ? x : [x]; }
type Nested = number | Nested[];
const deep = (n: Nested): number[] => (Array.isArray(n) ? n.flatMap(deep) : [n]);
export function program(): void {
  const p: P = { a: 1, b: "x" };
  console.log(describe(1), describe("s"), describe([1, "a"]), describe([1, 2]), describe([p]), describe(p), describe(null), describe(undefined), describe(() => 1), describe(true));
  console.log(wrap(1), wrap([1, 2]), wrap("a"), deep([1, [2, [3]]]), describe([[1], [2, 3]]), describe(["k", 1]));
}
