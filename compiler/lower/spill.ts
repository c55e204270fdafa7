// Moves every `await` into a statement of its own, keeping JavaScript's order of evaluation: operands before the last
// one that awaits go into temporaries.

import type { Expr, Stmt } from "../ir/node.ts";
import { assign, not, run } from "../ir/node.ts";
import { exprAwaits } from "../ir/search.ts";
import type { IrType } from "../ir/type.ts";
import { mapChildren } from "../ir/walk.ts";

/** The parameter of a step function: the frame itself, which nothing reassigns. */
export const FRAME = "$f";

/** Makes a variable that lives as long as the function. */
export type Temporary = (type: IrType) => Expr;

/** `expr` without awaits; what must run before it is added to `out`, where an await is `[x =] await task`. */
export function spill(expr: Expr, out: Stmt[], temporary: Temporary): Expr {
  if (!exprAwaits(expr)) return expr;
  switch (expr.kind) {
    case "await": {
      const task = spill(expr.task, out, temporary);
      const awaited: Expr = { ...expr, task };
      if (expr.type.kind === "void") {
        out.push(run(awaited));
        return { kind: "number", text: "0", type: expr.type };
      }
      const held = temporary(expr.type);
      out.push(run(assign(held, awaited)));
      return held;
    }
    case "conditional":
      return spillConditional(expr, out, temporary);
    case "binary":
      if (expr.operator === "&&" || expr.operator === "||") return spillLogical(expr, out, temporary);
      return spillOperands(expr, out, temporary);
    case "sequence":
      out.push(run(spill(expr.first, out, temporary)));
      return spill(expr.second, out, temporary);
    case "assign":
      return spillAssign(expr, out, temporary);
    default:
      return spillOperands(expr, out, temporary);
  }
}

function spillConditional(expr: Expr & { kind: "conditional" }, out: Stmt[], temporary: Temporary): Expr {
  const test = spill(expr.test, out, temporary);
  const held = expr.type.kind === "void" ? null : temporary(expr.type);
  const branch = (value: Expr): Stmt[] => {
    const body: Stmt[] = [];
    const result = spill(value, body, temporary);
    body.push(run(held ? assign(held, result) : result));
    return body;
  };
  out.push({ kind: "if", test, then: branch(expr.then), otherwise: branch(expr.otherwise) });
  return held ?? { kind: "number", text: "0", type: expr.type };
}

function spillLogical(expr: Expr & { kind: "binary" }, out: Stmt[], temporary: Temporary): Expr {
  const held = temporary(expr.type);
  out.push(run(assign(held, spill(expr.left, out, temporary))));
  const right: Stmt[] = [];
  right.push(run(assign(held, spill(expr.right, right, temporary))));
  out.push({ kind: "if", test: expr.operator === "&&" ? held : not(held), then: right, otherwise: [] });
  return held;
}

/** The target's object and index are evaluated before the value. */
function spillAssign(expr: Expr & { kind: "assign" }, out: Stmt[], temporary: Temporary): Expr {
  const target = mapChildren(expr.target, (child) => keep(spill(child, out, temporary), out, temporary));
  return { ...expr, target, value: spill(expr.value, out, temporary) };
}

function spillOperands(expr: Expr, out: Stmt[], temporary: Temporary): Expr {
  const awaiting: boolean[] = [];
  eachOperand(expr, (child) => {
    awaiting.push(exprAwaits(child));
    return child;
  });
  const last = awaiting.lastIndexOf(true);
  let index = 0;
  return eachOperand(expr, (child) => {
    const at = index++;
    const value = spill(child, out, temporary);
    return at < last ? keep(value, out, temporary) : value;
  });
}

/** Operands in order of evaluation; of a method call the object is one, its name is not. */
function eachOperand(expr: Expr, fn: (child: Expr) => Expr): Expr {
  if (expr.kind !== "call") return mapChildren(expr, fn);
  const { callee } = expr;
  const kept = callee.kind === "field" ? { ...callee, object: fn(callee.object) } : callee;
  return { ...expr, callee: kept, args: expr.args.map(fn) };
}

/** A value that later code cannot change. */
function keep(value: Expr, out: Stmt[], temporary: Temporary): Expr {
  if (isConstant(value) || value.type.kind === "void") return value;
  const held = temporary(value.type);
  out.push(run(assign(held, value)));
  return held;
}

export function isConstant(expr: Expr): boolean {
  if (expr.kind === "local" && expr.name === FRAME) return true;
  return ["number", "string", "bool", "null", "data", "tableIndex", "this", "super"].includes(expr.kind);
}
