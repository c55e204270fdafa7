// `x as T` and `x!`.

import type ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { call, cast } from "../ir/node.ts";
import { isFloat, isInteger, isNumeric, sameType } from "../ir/type.ts";
import { coerce, unwrap } from "./coerce.ts";
import type { Lowering } from "./expression.ts";
import { lowerExpr } from "./expression.ts";
import { mapType, typeOf } from "./types.ts";

/** Between numbers a conversion; a float becomes an integer as JavaScript's `| 0` does it, then wraps to its width. */
export function lowerCast(node: ts.AsExpression, lowering: Lowering): Expr {
  const { ctx } = lowering;
  if (node.type.getText() === "const") return lowerExpr(node.expression, lowering);
  const type = mapType(ctx, ctx.checker.getTypeFromTypeNode(node.type), node);
  const value = lowerExpr(node.expression, { ...lowering, expected: isNumeric(type) ? undefined : type });
  if (sameType(value.type, type)) return { ...value, type };
  if (!isNumeric(type) || !isNumeric(value.type)) return coerce(ctx, value, type, node);
  if (isFloat(value.type) && isInteger(type) && !["i64", "u64"].includes(type.name)) {
    return cast(call("toInt32", [value], { kind: "primitive", name: "i32" }), type);
  }
  return cast(value, type);
}

export function lowerNonNull(node: ts.NonNullExpression, lowering: Lowering): Expr {
  const value = lowerExpr(node.expression, lowering);
  return value.type.kind === "nullable" ? unwrap(value) : coerce(lowering.ctx, value, typeOf(lowering.ctx, node), node);
}
