type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
function flatten(v: Json, prefix = "", out: Record<string, Json> = {}): Record<string, Json> { if (v !== null && typeof v === "object") { for (const [k, x] of Object.entries(v)) flatten(x, prefix ? `${prefix}.${k}` : k, out); } else out[prefix] = v; return out; }
function count(v: Json): number { if (typeof v === "object" && v !== null) return Object.values(v).reduce<number>((n, x) => n + count(x), 0); return 1; }
const keys = (v: Json): string[] => (v && typeof v === "object" ? Object.keys(v) : []);
export function program() {
  const v: Json = { a: [1, { b: null }], c: "x", d: {} };
  console.log(flatten(v), count(v), keys(v), keys([true, false]), keys("s"));
  console.log(Object.entries(["x", "y"]), Object.entries([1, 2]).map(([i, n]) => i + n));
  for (const [i, w] of Object.entries(["p", "q"])) console.log(i, w);
  const u: unknown = [1, "z"]; if (Array.isArray(u)) console.log(Object.entries(u));
}
