// A whole number, null or undefined: one kind of box, wherever the value comes from.

function f(m: Map<string, i32>, k: string): i32 | null | undefined { return k === "z" ? null : m.get(k); }
function g(k: i32): i32 | null | undefined { if (k === 0) return null; if (k === 1) return undefined; return k; }
function h(x: u8 | null | undefined): string { return x === null ? "null" : x === undefined ? "undefined" : `${x} ${x * 2}`; }
function or<T>(value: T | null | undefined, message: string): T {
  if (value === null || value === undefined) throw new Error(message);
  return value;
}
function inner<T>(value: T | null | undefined): T { return or(value, "none"); }
class P { constructor(public age: i32 | null | undefined) {} }
export function program(): void {
  const m = new Map<string, i32>([["a", 4]]);
  const v = f(m, "a");
  if (v !== null && v !== undefined) { const w: i32 = v; console.log(w, v + 1); }
  const z = f(m, "z"); console.log(z === null, z === undefined);
  const y = f(m, "y"); console.log(y === null, y === undefined);
  console.log(g(0) === null, g(1) === undefined, g(2) === 2, g(3) ?? 9, g(0) ?? 9, g(1) ?? 9, g(7)!);
  console.log(h(null), h(undefined), h(7));
  console.log(inner(m.get("a")));
  try { console.log(inner(m.get("b"))); } catch (e) { console.log((e as Error).message); }
  const p = new P(m.get("a")); p.age = p.age! + 1; console.log(p.age!, JSON.stringify(new P(5)), `${p.age}`);
  const u: i32 | null | undefined = g(12); const t: i32 | string | null | undefined = u; console.log(typeof t, t === 12, t);
  console.log(typeof u, u == null, [u, g(0), g(1)]);
  const n: number | null | undefined = u; console.log(n);
}
