// `await`: here only a mark; lower/async.ts turns the function around it into a state machine.

import type ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { call, local, ret, run } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { awaitableOf, BOOL, carriedBy, isOpen, isPromise, nullable, taskOf, UNKNOWN, VOID } from "../ir/type.ts";
import type { ByClass } from "./by-class.ts";
import { coerce } from "./coerce.ts";
import type { Context } from "./context.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerExpr } from "./expression.ts";
import { promisesIn } from "./promise.ts";
import { anyOf } from "./union.ts";

export function lowerAwait(node: ts.AwaitExpression, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  if (!scope.async) return ctx.fail("MN1001", node, excerpt(node));
  refuseThenable(node.expression, lowering);
  const value = lowerExpr(node.expression, { ...lowering, expected: wantedOf(node.expression, lowering) });
  const task = asPromise(value, node, lowering);
  if (!task) return { kind: "await", task: value, plain: true, type: carriedBy(awaitableOf(value.type)), at: value.at };
  return { kind: "await", task, type: carriedBy(task.type), at: task.at };
}

/** What an async function returns: the value, or the promise that its own promise follows. */
export function lowerReturned(node: ts.Expression, { ctx, scope }: Lowering): Expr {
  const { result } = scope;
  const value = lowerExpr(node, {
    ctx,
    scope,
    expected: scope.async ? wantedOf(node, { ctx, scope, expected: result }) : result,
  });
  if (!scope.async) return coerce(ctx, value, result, node);
  refuseThenable(node, { ctx, scope });
  if (!isPromise(value.type) && !isPromiseOrNull(value.type)) return coerce(ctx, value, result, node);
  return coerce(ctx, value, awaitableOf(result), node);
}

/** What the context of an `await` wants of its operand, or of what an async function returns. */
function wantedOf(node: ts.Expression, { ctx, expected }: Lowering): IrType | undefined {
  if (!expected) return undefined;
  const [some, all] = promisesIn(ctx, ctx.checker.getTypeAtLocation(node));
  return all ? taskOf(expected) : some ? awaitableOf(expected) : expected;
}

/** Whether the statement `return value` hands a promise on. */
export function isFollowed(value: Expr, { scope }: Lowering): boolean {
  return scope.async && isPromise(value.type);
}

/** What is awaited, as a promise; null where it is a value: then an `await` only takes its turn. */
function asPromise(value: Expr, node: ts.Node, { ctx }: Lowering): Expr | null {
  const { type } = value;
  if (isPromise(type)) return value;
  if (type.kind === "nullable" && isPromise(type.of)) {
    const carried = carriedBy(type.of);
    const given = carried.kind === "void" ? carried : nullable(carried, type.empty);
    return coerce(ctx, value, awaitableOf(given), node);
  }
  return isOpen(type) ? promiseOfAny(ctx, value, node) : null;
}

/** Whether an `any` is a promise shows when the program runs; any other value is there at once. */
function promiseOfAny(ctx: Context, value: Expr, node: ts.Node): Expr {
  const result = taskOf(UNKNOWN);
  const there = ret(call("Task.instantly", [local("v", UNKNOWN)], result, [UNKNOWN]));
  const of: ByClass = {
    name: "any_promise$",
    params: [],
    result,
    simple: [],
    each: (type, task) => [isPromise(type) ? ret(coerce(ctx, task, result, node)) : there],
    otherwise: [
      {
        kind: "if",
        test: call("isTask", [local("v", UNKNOWN)], BOOL),
        then: [run(call("mismatch", [], VOID))],
        otherwise: [],
      },
      there,
    ],
  };
  return anyOf(ctx, of, value, node);
}

function isPromiseOrNull(type: IrType): boolean {
  return type.kind === "nullable" && isPromise(type.of);
}

/** An object with a `then` of its own: JavaScript would call it. */
function refuseThenable(node: ts.Expression, { ctx }: Lowering): void {
  const { checker } = ctx;
  const type = checker.getNonNullableType(checker.getTypeAtLocation(node));
  for (const part of type.isUnion() ? type.types : [type]) {
    const member = checker.getPropertyOfType(part, "then");
    if (member && !member.declarations?.some((each) => each.getSourceFile().isDeclarationFile)) {
      ctx.fail("MN1001", node, "an object with a `then` of its own");
    }
  }
}
