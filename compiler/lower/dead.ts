// Branches that no value reaches. A generic function asks what it was given (`value instanceof Date`, `typeof value`); in an
// instance the answer may be known, and then what stands behind the other answer need not make sense for its types.

import ts from "typescript";
import type { Expr, Stmt } from "../ir/node.ts";
import { run } from "../ir/node.ts";
import type { Context } from "./context.ts";

/** What a condition says in the instance that is lowered; null where only running it tells. */
export function decided(ctx: Context, test: Expr): boolean | null {
  return ctx.instance.size ? answer(test) : null;
}

function answer(test: Expr): boolean | null {
  switch (test.kind) {
    case "bool":
      return test.value;
    case "sequence":
      return answer(test.second);
    case "unary": {
      const inner = test.operator === "!" ? answer(test.operand) : null;
      return inner === null ? null : !inner;
    }
    case "binary": {
      if (test.operator !== "&&" && test.operator !== "||") return null;
      const strong = test.operator === "||";
      const [left, right] = [answer(test.left), answer(test.right)];
      if (left === strong || right === strong) return strong;
      return left === null || right === null ? null : !strong;
    }
    default:
      return null;
  }
}

/** The one branch that runs, behind what the test does. */
export function onlyBranch(test: Expr, branch: readonly Stmt[]): Stmt[] {
  return [...(test.kind === "bool" ? [] : [run(test)]), { kind: "block", body: [...branch] }];
}

/** Whether nothing behind these statements runs. */
export function leaves(body: readonly Stmt[]): boolean {
  const last = body.at(-1);
  if (!last) return false;
  if (last.kind === "block") return leaves(last.body);
  return last.kind === "return" || last.kind === "throw";
}

/** Whether the rest of a block is dead behind an `if` that always leaves. */
export function endsHere(node: ts.Statement, lowered: readonly Stmt[]): boolean {
  return ts.isIfStatement(node) && leaves(lowered);
}
