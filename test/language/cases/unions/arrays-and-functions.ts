// unions with arrays and functions
function toList(x: string | string[]): string[] { return Array.isArray(x) ? x : [x]; }
function len(x: string | number[]): number { return x.length; }
type Handler = string | ((n: number) => string) | null;
function run(h: Handler, n: number): string { if (h === null) return "null"; return typeof h === "function" ? h(n) : h; }
function lazy<T>(v: T | (() => T)): T { return typeof v === "function" ? (v as () => T)() : v; }
function flatten(x: (number | number[])[]): number[] { const out: number[] = []; for (const i of x) { if (Array.isArray(i)) for (const j of i) out.push(j); else out.push(i); } return out; }
type Nested = number | Nested[];
function total(n: Nested): number { return typeof n === "number" ? n : n.reduce((a: number, b) => a + total(b), 0); }
function depth(n: Nested): number { if (!Array.isArray(n)) return 0; let d = 0; for (const x of n) d = Math.max(d, depth(x)); return d + 1; }
interface Options { on?: boolean | (() => boolean); label: string | string[] | undefined }
export function program(): void {
  console.log(toList("a").join(), toList(["b", "c"]).join(), len("abc"), len([1, 2]));
  console.log(run("s", 1), run((n) => `f${n}`, 2), run(null, 3), run(() => "zero", 4));
  console.log(flatten([1, [2, 3], 4]).join());
  console.log(total([1, [2, [3, 4]], 5]), depth([1, [2, [3]]]), total(7));
  const o: Options = { label: ["x", "y"], on: () => true };
  console.log(typeof o.on === "function" ? o.on() : o.on, typeof o.label === "string" ? o.label : o.label?.join("-"));
  const hs: Handler[] = ["a", null, (n) => String(n * 2)]; 
  console.log(hs.map((h) => run(h, 21)).join(" "));
  const m: Map<string, string | string[]> = new Map();
  m.set("a", "1"); m.set("b", ["2", "3"]);
  for (const k of ["a", "b", "c"]) { const v = m.get(k); console.log(k, v === undefined ? "none" : Array.isArray(v) ? v.length : v); }
  const mixed: unknown[] = [1, "x", null, undefined, true, [1], { a: 1 }, () => 1];
  console.log(mixed.map((x) => typeof x).join(), mixed.map((x) => Array.isArray(x)).join());
}
