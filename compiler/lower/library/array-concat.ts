// `list.concat(…)`: values, arrays, and what a spread gives, in any mixture.

import ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { assign, call, method } from "../../ir/node.ts";
import type { IrType } from "../../ir/type.ts";
import { arrayOf, INT, isClass } from "../../ir/type.ts";
import { coerce } from "../coerce.ts";
import type { Context } from "../context.ts";
import type { Lowering } from "../expression.ts";
import { lowerAs, lowerExpr } from "../expression.ts";
import { toList } from "../iterable.ts";
import type { MethodCall } from "./arguments.ts";
import { argumentsOf } from "./arguments.ts";

export function lowerConcat({ node, object, element, lowering }: MethodCall & { element: IrType }): Expr {
  const { checker } = lowering.ctx;
  const type = arrayOf(element);
  const copy = method(object, "slice", [], type);
  const args = argumentsOf(node);
  if (!args.length) return copy;
  const result = lowering.scope.temporary(type);
  const parts = args.map((argument): Expr => {
    if (ts.isSpreadElement(argument)) return spread(argument, result, element, lowering);
    const isList = isListOf(lowering.ctx, checker.getTypeAtLocation(argument), element);
    if (isList) return call("arrayPushAll", [result, lowerAs(argument, type, lowering)], INT, [element]);
    return method(result, "push", [lowerAs(argument, element, lowering)], INT);
  });
  const all = [assign(result, copy), ...parts, result];
  return all.reduce((first, second) => ({ kind: "sequence", first, second, type: second.type }));
}

/** `...lists`, or `...values`. */
function spread({ expression }: ts.SpreadElement, result: Expr, element: IrType, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const given = ctx.checker.getTypeAtLocation(expression);
  const item = ctx.checker.getIndexTypeOfType(given, ts.IndexKind.Number);
  const lists = !!item && isListOf(ctx, item, element);
  const wanted = arrayOf(lists ? arrayOf(element) : element);
  const values = isArrayLike(ctx, given)
    ? lowerAs(expression, wanted, lowering)
    : coerce(ctx, toList(lowerExpr(expression, lowering), expression, lowering), wanted, expression);
  const flat = lists ? call("arrayFlat", [values], arrayOf(element), [element]) : values;
  return call("arrayPushAll", [result, flat], INT, [element]);
}

/** Whether values of the type are lists of the elements, not elements that are lists. */
function isListOf(ctx: Context, type: ts.Type, element: IrType): boolean {
  if (!isArrayLike(ctx, type)) return false;
  if (!isClass(element, "Array")) return true;
  const [item] = ctx.checker.getTypeArguments(type as ts.TypeReference);
  return !!item && (isArrayLike(ctx, item) || !!(item.flags & ts.TypeFlags.Never));
}

export function isArrayLike(ctx: Context, type: ts.Type): boolean {
  return ctx.checker.isArrayType(type) || ctx.checker.isTupleType(type);
}
