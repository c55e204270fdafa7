type Expr = Num | Add | Mul;
interface Num {
  kind: "num";
  value: number;
}
interface Add {
  kind: "add";
  left: Expr;
  right: Expr;
}
interface Mul {
  kind: "mul";
  left: Expr;
  right: Expr;
}
const num = (value: number): Expr => ({ kind: "num", value });
const add = (left: Expr, right: Expr): Expr => ({ kind: "add", left, right });
const mul = (left: Expr, right: Expr): Expr => ({ kind: "mul", left, right });
function evaluate(e: Expr): number {
  switch (e.kind) {
    case "num":
      return e.value;
    case "add":
      return evaluate(e.left) + evaluate(e.right);
    case "mul":
      return evaluate(e.left) * evaluate(e.right);
  }
}
function show(e: Expr): string {
  if (e.kind === "num") return `${e.value}`;
  const op = e.kind === "add" ? "+" : "*";
  return `(${show(e.left)} ${op} ${show(e.right)})`;
}
function simplify(e: Expr): Expr {
  if (e.kind === "num") return e;
  const left = simplify(e.left);
  const right = simplify(e.right);
  if (e.kind === "mul" && left.kind === "num" && left.value === 1) return right;
  if (e.kind === "add" && right.kind === "num" && right.value === 0) return left;
  return { ...e, left, right };
}
export function program(): void {
  const e = add(mul(num(1), add(num(2), num(3))), num(0));
  console.log(show(e), evaluate(e), show(simplify(e)));
}
