// What is called on promises and on `Promise`.

import ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { call, construct, integer, nullValue } from "../../ir/node.ts";
import type { IrType } from "../../ir/type.ts";
import {
  arrayOf,
  awaitableOf,
  carriedBy,
  classType,
  ERROR,
  functionType,
  isClass,
  isPromise,
  nullable,
  printSlot,
  taskOf,
  VOID,
} from "../../ir/type.ts";
import { coerce } from "../coerce.ts";
import type { Lowering } from "../expression.ts";
import { excerpt, lowerAs, lowerExpr } from "../expression.ts";
import { converter } from "../promise.ts";
import { mapType, typeOf } from "../types.ts";

/** `Promise.resolve(…)`, `Promise.all(…)`. */
export function promiseStatic(node: ts.CallExpression, name: string, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const [argument] = node.arguments;
  switch (name) {
    case "resolve":
      return resolved(node, argument, lowering);
    case "reject":
      return rejected(node, argument, lowering);
    case "all":
    case "allSettled":
    case "any":
    case "race":
      return combined(node, name, argument, lowering);
    case "withResolvers": {
      const type = typeOf(ctx, node);
      return construct(type, []);
    }
    default:
      return ctx.fail("MN1001", node, excerpt(node));
  }
}

/** A promise is its own `Promise.resolve`. */
function resolved(node: ts.CallExpression, argument: ts.Expression | undefined, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const carried = carriedBy(typeOf(ctx, node));
  const nothing: Expr = { ...integer(0), type: VOID };
  const value = argument ? lowerExpr(argument, { ...lowering, expected: carried }) : nothing;
  if (isPromise(value.type)) return coerce(ctx, value, taskOf(carried), node);
  const held = carried.kind === "void" ? { ...value, type: VOID } : coerce(ctx, value, carried, node);
  const empty = held.kind === "null" ? nothing : held;
  return call("Task.done", [empty], taskOf(carried), [carried]);
}

/** What it would resolve with nothing says but the context. */
function rejected(node: ts.CallExpression, argument: ts.Expression | undefined, lowering: Lowering): Expr {
  const { ctx, expected } = lowering;
  if (!argument) return ctx.fail("MN1040", node);
  const own = carriedBy(typeOf(ctx, node));
  const carried = expected && isPromise(expected) && own.kind === "void" ? carriedBy(expected) : own;
  return call("Task.failed", [lowerAs(argument, ERROR, lowering)], taskOf(carried), [carried]);
}

function combined(
  node: ts.CallExpression,
  name: string,
  argument: ts.Expression | undefined,
  lowering: Lowering,
): Expr {
  const { ctx } = lowering;
  const result = carriedBy(typeOf(ctx, node));
  if (!argument) return ctx.fail("MN1001", node, excerpt(node));
  const element = elementOf(name, result) ?? ctx.fail("MN1001", node, excerpt(node));
  const tasks = promises(argument, element, lowering);
  const type = name === "all" ? arrayOf(element) : name === "allSettled" ? arrayOf(settledOf(element)) : element;
  return call(name, [tasks], taskOf(type), [element]);
}

function settledOf(element: IrType): IrType {
  return classType("FulfilledResult", [element]);
}

/** What each promise of the list resolves with. */
function elementOf(name: string, result: IrType): IrType | null {
  if (name === "any" || name === "race") return result;
  const item = isClass(result, "Array") ? (result.args[0] ?? null) : null;
  if (name === "all" || !item) return item;
  return isClass(item, "FulfilledResult") ? (item.args[0] ?? null) : null;
}

/** A list of promises, and of values that stand for promises, as promises that all carry an `element`. */
function promises(node: ts.Expression, element: IrType, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const wanted = awaitableOf(element);
  if (ts.isArrayLiteralExpression(node) && !node.elements.some(ts.isSpreadElement)) {
    const items = node.elements.map((item) =>
      coerce(ctx, lowerExpr(item, { ...lowering, expected: undefined }), wanted, item),
    );
    return { kind: "array", items, type: arrayOf(taskOf(element)) };
  }
  const list = lowerExpr(node, { ...lowering, expected: arrayOf(taskOf(element)) });
  const item = isClass(list.type, "Array") ? list.type.args[0] : undefined;
  if (!item) return ctx.fail("MN1001", node, excerpt(node));
  if (isPromise(item) && printSlot(carriedBy(item)) === printSlot(element)) return list;
  const convert = converter(ctx, item, wanted, node);
  if (!convert) return { ...list, type: arrayOf(wanted) };
  return call("convertedList", [list, convert], arrayOf(wanted), [item, wanted]);
}

/** `promise.then(…)`, `.catch(…)`, `.finally(…)`. */
export function promiseMethod(node: ts.CallExpression, name: string, promise: Expr, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const [first, second] = node.arguments;
  const carried = carriedBy(promise.type);
  if (name === "finally") {
    const handler = lowerHandler(first, null, VOID, lowering);
    return call("lastly", [promise, handler.fn, integer(handler.gives)], taskOf(carried), [carried]);
  }
  if (name !== "then" && name !== "catch") return ctx.fail("MN1001", node, excerpt(node));
  const result = carriedBy(typeOf(ctx, node));
  let done = lowerHandler(name === "then" ? first : undefined, carried, result, lowering);
  const failed = lowerHandler(name === "then" ? second : first, ERROR, result, lowering);
  if (!done.gives && printSlot(carried) !== printSlot(result)) {
    const convert = done.fn.kind === "null" ? converter(ctx, carried, result, node) : null;
    if (convert) done = { fn: convert, gives: VALUE };
  }
  const args = [promise, done.fn, integer(done.gives), failed.fn, integer(failed.gives)];
  return call("then", args, taskOf(result), [carried, result]);
}

/** What a handler returns (runtime/core/promise). */
const NOTHING = 0;
const VALUE = 1;
const PROMISE = 2;

interface Handler {
  /** A function value, or null. */
  fn: Expr;
  gives: number;
}

/** A handler of a promise: `parameter` is null where it takes none, `result` what the new promise resolves with. */
function lowerHandler(
  node: ts.Expression | undefined,
  parameter: IrType | null,
  result: IrType,
  lowering: Lowering,
): Handler {
  const { ctx } = lowering;
  const none: Handler = { fn: nullValue(nullable(classType("Fn"))), gives: NOTHING };
  if (!node) return none;
  const type = ctx.checker.getNonNullableType(ctx.checker.getTypeAtLocation(node));
  const [signature] = type.getCallSignatures();
  if (!signature) return isNothing(node) ? none : ctx.fail("MN1001", node, excerpt(node));
  const given = mapType(ctx, signature.getReturnType(), node);
  const params = parameter ? [parameter] : [];
  if (isPromise(given)) {
    const wanted = parameter ? (isClass(given, "Task") ? taskOf(result) : awaitableOf(result)) : given;
    return { fn: lowerAs(node, functionType(params, wanted), lowering), gives: PROMISE };
  }
  const gives = given.kind === "void" || given.kind === "null" || !parameter ? NOTHING : VALUE;
  return { fn: lowerAs(node, functionType(params, gives === VALUE ? result : VOID), lowering), gives };
}

function isNothing(node: ts.Expression): boolean {
  return node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === "undefined");
}
