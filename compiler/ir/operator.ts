// Operators as AssemblyScript reads them: what binds how strongly, and which operands must name their type.

import type { Expr } from "./node.ts";
import { cast } from "./node.ts";

/** Binding strength of operators, as in AssemblyScript; an operand that binds less is put in parentheses. */
export const PRECEDENCE: Record<string, number> = {
  "||": 3,
  "&&": 4,
  "|": 5,
  "^": 6,
  "&": 7,
  "==": 8,
  "!=": 8,
  "===": 8,
  "!==": 8,
  "<": 9,
  ">": 9,
  "<=": 9,
  ">=": 9,
  "<<": 10,
  ">>": 10,
  ">>>": 10,
  "+": 11,
  "-": 11,
  "*": 12,
  "/": 12,
  "%": 12,
};
export const SEQUENCE = 0;
export const ASSIGN = 1;
export const CONDITIONAL = 2;
export const UNARY = 14;
export const CALL = 16;
const ATOM = 17;

/** The left operand decides the type of an operation, and a literal by itself is an `i32` or an `f64` to asc. */
export function typed(left: Expr): Expr {
  const plain = left.type.kind !== "primitive" || left.type.name === "i32" || left.type.name === "f64";
  return left.kind !== "number" || plain ? left : cast(left, left.type);
}

export function compares(operator: string): boolean {
  return (PRECEDENCE[operator] ?? 0) === PRECEDENCE["<"] || (PRECEDENCE[operator] ?? 0) === PRECEDENCE["=="];
}

/** asc expects a boolean on the left of a comparison: literals there would be one, and 1 + 1 is 0 then. */
export function compared(left: Expr): Expr {
  return left.type.kind === "primitive" && (left.kind === "number" || beginsWithLiteral(left))
    ? cast(left, left.type)
    : left;
}

/** Whether an expression of the type `void` is a value underneath all the same. */
export function hasValue(expr: Expr): boolean {
  return ["local", "global", "field", "index", "number", "this", "assign"].includes(expr.kind);
}

/** Whether asc takes the type of an operation from a literal, or from what is expected around it. */
export function beginsWithLiteral(expr: Expr): boolean {
  const isLiteral = (operand: Expr): boolean => operand.kind === "number" || beginsWithLiteral(operand);
  if (expr.type.kind !== "primitive") return false;
  switch (expr.kind) {
    case "binary":
      return isLiteral(expr.left);
    case "unary":
      return isLiteral(expr.operand);
    case "conditional":
      return isLiteral(expr.then) || isLiteral(expr.otherwise);
    case "sequence":
      return isLiteral(expr.second);
    default:
      return false;
  }
}

export function strengthOf(expr: Expr): number {
  switch (expr.kind) {
    case "sequence":
      return SEQUENCE;
    case "assign":
      return ASSIGN;
    case "conditional":
      return CONDITIONAL;
    case "binary":
      return PRECEDENCE[expr.operator] ?? ASSIGN;
    case "instanceof":
      return PRECEDENCE["<"] ?? ASSIGN;
    case "unary":
    case "cast":
    case "update":
      return UNARY;
    case "number":
      return expr.text.startsWith("-") ? UNARY : ATOM;
    default:
      return ATOM;
  }
}

/** What never begins with a parenthesis. */
export const SIMPLE: ReadonlySet<Expr["kind"]> = new Set([
  "local",
  "global",
  "field",
  "number",
  "string",
  "bool",
  "this",
]);
