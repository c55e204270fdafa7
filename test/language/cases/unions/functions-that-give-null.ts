type Value = number | string | null | Closure | Builtin; interface Closure { ps: string[] } type Builtin = (...args: Value[]) => Value;
const isClosure = (v: Value): v is Closure => typeof v === "object" && v !== null;
export function program(): void {
  const lines: string[] = []; const m = new Map<string, Value>();
  const def = (n: string, v: Value) => { m.set(n, v); return v; };
  def("print", (...a) => { lines.push(a.join(" ")); return null; }); def("len", (s) => (typeof s === "string" ? s.length : 0));
  const f = m.get("print")!; console.log(typeof f, isClosure(f));
  if (typeof f === "function") console.log(f("a", 1)); console.log(lines);
  const g = m.get("len")!; if (typeof g === "function") console.log(g("abc"));
}
