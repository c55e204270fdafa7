// `Math`, and the functions of `Number` and `String` themselves.

import ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { call } from "../../ir/node.ts";
import { arrayOf, F64, isNumber, isNumeric } from "../../ir/type.ts";
import { lowerLibraryArguments } from "../call.ts";
import { coerce } from "../coerce.ts";
import type { Context } from "../context.ts";
import type { Lowering } from "../expression.ts";
import { excerpt, lowerExpr } from "../expression.ts";
import { itemsOf, listOf } from "../list.ts";
import { mapSignature, typeOf } from "../types.ts";
import { wholeMath } from "./whole-math.ts";

/** Functions on numbers: everything is an `f64` underneath. */
export function numeric(node: ts.CallExpression, name: string, lowering: Lowering): Expr {
  const { ctx } = lowering;
  if (name === "Math.random" || name === "String.raw") return ctx.fail("MN1001", node, excerpt(node));
  const signature = ctx.checker.getResolvedSignature(node);
  if (!signature) return ctx.fail("MN1001", node, excerpt(node));
  if ((name === "Math.max" || name === "Math.min") && node.arguments.some(ts.isSpreadElement)) {
    return ofList(node, name, lowering);
  }
  const result = typeOf(ctx, node);
  if (!name.startsWith("Math.")) {
    const { params } = mapSignature(ctx, signature, node);
    return call(name, lowerLibraryArguments(node.arguments, params, node, lowering), result);
  }
  if (node.arguments.some(ts.isSpreadElement)) return ctx.fail("MN1001", node, excerpt(node));
  const args = node.arguments.map((argument) => lowerExpr(argument, { ...lowering, expected: undefined }));
  const whole = wholeMath(name.slice("Math.".length), args);
  if (whole) return whole;
  if ((name === "Math.max" || name === "Math.min") && args.length > 1) return fold(node, name, args, ctx);
  return call(
    name,
    args.map((arg) => coerce(ctx, arg, F64, node)),
    result,
  );
}

/** `Math.max(...list)`. */
function ofList(node: ts.CallExpression, name: string, lowering: Lowering): Expr {
  const list = listOf(itemsOf(node.arguments, lowering), arrayOf(F64), lowering);
  return call(name === "Math.max" ? "largest" : "smallest", [list], F64);
}

/** `Math.max(a, b, c)`: two at a time; integers stay integers. */
function fold(node: ts.CallExpression, name: string, args: readonly Expr[], ctx: Context): Expr {
  const [first, ...rest] = args;
  if (!first) return ctx.fail("MN1001", node, excerpt(node));
  const same = args.every((arg) => JSON.stringify(arg.type) === JSON.stringify(first.type));
  const type = same && isNumeric(first.type) && !isNumber(first.type) ? first.type : F64;
  const fn = type === F64 ? name : name.slice("Math.".length);
  const typeArgs = type === F64 ? [] : [type];
  return rest.reduce<Expr>(
    (joined, arg) => call(fn, [joined, coerce(ctx, arg, type, node)], type, typeArgs),
    coerce(ctx, first, type, node),
  );
}
