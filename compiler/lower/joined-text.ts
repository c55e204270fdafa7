// Phase 4: `a + b + c` of texts makes one text, and none for what is on the way.

import type { Decl, Expr } from "../ir/node.ts";
import { call } from "../ir/node.ts";
import { STRING } from "../ir/type.ts";
import { mapDecl, rewriteExpr } from "../ir/walk.ts";

const NAMES: readonly string[] = ["joined3", "joined4", "joined5"];
const FEWEST = 3;

/** A declaration in which texts are joined all at once. */
export function withJoinedTexts(decl: Decl): Decl {
  return mapDecl(decl, (expr) => rewriteExpr(expr, joinedAtOnce));
}

function joinedAtOnce(expr: Expr): Expr {
  if (!isJoin(expr)) return expr;
  const [left, right] = [partsOf(expr.left), partsOf(expr.right)];
  const most = FEWEST + NAMES.length - 1;
  const parts = [left.concat(right), left.concat(expr.right), [expr.left, expr.right]].find(
    (each) => each.length <= most,
  );
  const name = parts && NAMES[parts.length - FEWEST];
  return name ? { ...call(name, parts, STRING), at: expr.at } : expr;
}

function isJoin(expr: Expr): expr is Expr & { kind: "binary" } {
  return (
    expr.kind === "binary" &&
    expr.operator === "+" &&
    [expr, expr.left, expr.right].every(({ type }) => type.kind === "string")
  );
}

/** What is joined in an expression from which the parts were taken already. */
function partsOf(expr: Expr): readonly Expr[] {
  if (expr.kind === "call" && expr.callee.kind === "global" && NAMES.includes(expr.callee.name)) return expr.args;
  return isJoin(expr) ? [expr.left, expr.right] : [expr];
}
