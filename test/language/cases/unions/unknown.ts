function describe(x: unknown): string {
  if (x === null) return "null";
  if (x === undefined) return "undefined";
  if (typeof x === "string") return `s:${x.length}`;
  if (typeof x === "number") return `n:${x + 1}`;
  if (typeof x === "boolean") return `b:${x}`;
  if (x instanceof Error) return `e:${x.message}`;
  if (x instanceof Point) return `p:${x.x}`;
  if (typeof x === "function") return "f";
  return "object";
}
class Point { constructor(public x: number) {} }
function isPoint(v: unknown): v is Point { return v instanceof Point; }
function wrap(v: unknown): { value: unknown } { return { value: v }; }
function same(a: unknown, b: unknown): boolean { return a === b; }
export function program(): void {
  const all: unknown[] = ["abc", 1, true, null, undefined, new Error("x"), new Point(3), () => 1, [1]];
  for (const v of all) console.log(describe(v), typeof v, v === null, !!v, isPoint(v));
  const w = wrap(5); if (typeof w.value === "number") console.log(w.value * 2);
  console.log(same(1, 1), same("a", "a"), same(null, undefined), same(NaN, NaN), same(all, all));
  let u: unknown = "x"; console.log(u); u = 4; console.log(u as number + 1); 
  const o: object = new Point(9); if (o instanceof Point) console.log(o.x);
  const m = new Map<string, unknown>(); m.set("k", 1); m.set("n", null); console.log(m.get("k"), m.get("n"), m.get("z"), m.has("n"));
  const e: {} = 5; console.log(typeof e);
}
