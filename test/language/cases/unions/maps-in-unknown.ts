// Maps in unknown.
function describe(x: unknown): string {
  if (x instanceof Map) return `map ${x.size} ${[...x.keys()].map((k) => describe(k)).join()} ${describe(x.get("a"))}`;
  if (x instanceof Set) return `set ${x.size} ${x.has(1)} ${x.has("q")}`;
  if (x instanceof Date) return `date ${x.getTime()}`;
  if (x instanceof Error) return `error ${x.message}`;
  return typeof x;
}
function deepClone<T>(v: T): T {
  if (v === null || typeof v !== "object") return v;
  if (v instanceof Date) return new Date(v.getTime()) as T;
  if (Array.isArray(v)) return v.map((x) => deepClone(x)) as T;
  return v;
}
export function program(): void {
  for (const x of [new Map([["a", 1]]), new Map([[1, [2]]]), new Set([1, 2]), new Set(["q"]), new Date(5), new Error("no"), 3, null]) console.log(describe(x));
  console.log(describe(new Map<string, unknown>([["a", new Map()]])));
  console.log(deepClone([1, 2]), deepClone(new Date(4)).getTime(), deepClone("x"));
}
