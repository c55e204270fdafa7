// `await`: here only a mark; lower/async.ts turns the function around it into a state machine.

import type ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { call, integer } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { I32, isClass, taskOf, VOID } from "../ir/type.ts";
import { coerce } from "./coerce.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerExpr } from "./expression.ts";
import { typeOf } from "./types.ts";

export function lowerAwait(node: ts.AwaitExpression, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  if (!scope.async) return ctx.fail("MN1001", node, excerpt(node));
  const task = lowerExpr(node.expression, { ...lowering, expected: undefined });
  if (task.type.kind === "nullable" && isClass(task.type.of, "Task")) return ctx.fail("MN1001", node, excerpt(node));
  if (!isClass(task.type, "Task")) return awaited(settled(task), isEmpty(task.type));
  return awaited(task, typeOf(ctx, node).kind === "void");
}

/** What an async function returns: the value, or what the promise gives that stands in its place. */
export function lowerReturned(node: ts.Expression, { ctx, scope }: Lowering): Expr {
  const { result } = scope;
  const value = lowerExpr(node, { ctx, scope, expected: result });
  if (!scope.async || !isClass(value.type, "Task")) return coerce(ctx, value, result, node);
  return coerce(ctx, awaited(value, result.kind === "void"), result, node);
}

function awaited(task: Expr, empty: boolean): Expr {
  const carried = isClass(task.type, "Task") ? task.type.args[0] : undefined;
  return { kind: "await", task, type: empty ? VOID : (carried ?? I32), at: task.at };
}

/** A promise of what is there already: an `await` of it takes its turn all the same. */
function settled(value: Expr): Expr {
  if (!isEmpty(value.type)) return call("Task.done", [value], taskOf(value.type), [value.type]);
  const done =
    value.kind === "null" ? integer(0) : ({ kind: "sequence", first: value, second: integer(0), type: I32 } as const);
  return call("Task.done", [done], taskOf(VOID), [I32]);
}

function isEmpty(type: IrType): boolean {
  return type.kind === "void" || type.kind === "null";
}
