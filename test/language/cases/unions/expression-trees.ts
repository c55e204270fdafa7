// expression tree
type Expr =
  | { type: "num"; value: number }
  | { type: "add"; left: Expr; right: Expr }
  | { type: "mul"; left: Expr; right: Expr }
  | { type: "neg"; operand: Expr }
  | { type: "var"; name: string };
const num = (value: number): Expr => ({ type: "num", value });
const add = (left: Expr, right: Expr): Expr => ({ type: "add", left, right });
function evaluate(e: Expr, env: Map<string, number>): number {
  switch (e.type) {
    case "num": return e.value;
    case "add": return evaluate(e.left, env) + evaluate(e.right, env);
    case "mul": return evaluate(e.left, env) * evaluate(e.right, env);
    case "neg": return -evaluate(e.operand, env);
    case "var": {
      const v = env.get(e.name);
      if (v === undefined) throw new Error(`unbound ${e.name}`);
      return v;
    }
  }
}
function show(e: Expr): string {
  if (e.type === "num") return String(e.value);
  if (e.type === "var") return e.name;
  if (e.type === "neg") return `-${show(e.operand)}`;
  const op = e.type === "add" ? "+" : "*";
  return `(${show(e.left)} ${op} ${show(e.right)})`;
}
function simplify(e: Expr): Expr {
  switch (e.type) {
    case "add": {
      const l = simplify(e.left), r = simplify(e.right);
      if (l.type === "num" && r.type === "num") return num(l.value + r.value);
      if (l.type === "num" && l.value === 0) return r;
      return add(l, r);
    }
    case "mul": return { type: "mul", left: simplify(e.left), right: simplify(e.right) };
    case "neg": {
      const o = simplify(e.operand);
      return o.type === "neg" ? o.operand : { type: "neg", operand: o };
    }
    default: return e;
  }
}
export function program(): void {
  const e = add(num(0), { type: "mul", left: num(3), right: { type: "neg", operand: { type: "neg", operand: { type: "var", name: "x" } } } });
  const env = new Map<string, number>();
  env.set("x", 5);
  console.log(show(e), evaluate(e, env));
  const s = simplify(e);
  console.log(show(s), evaluate(s, env), s.type);
  try { evaluate({ type: "var", name: "y" }, env); } catch (err) { console.log(err.message); }
}
