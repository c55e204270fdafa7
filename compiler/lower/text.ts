// Values as text: string concatenation and template strings.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { binary, call, method, text } from "../ir/node.ts";
import { BOOL, describeType, F64, isFloat, NULL, STRING } from "../ir/type.ts";
import { coerce, literalNumber, unwrap } from "./coerce.ts";
import type { Context } from "./context.ts";
import type { Scope } from "./scope.ts";

/** `String(value)`. */
export function toText(ctx: Context, scope: Scope, value: Expr, node: ts.Node): Expr {
  const { type } = value;
  if (type.kind === "string") return value;
  if (type.kind === "null") return text(emptyText(ctx, node));
  if (type.kind === "nullable") return nullableText(ctx, scope, value, node);
  if (type.kind === "primitive") {
    if (type.name === "bool") {
      return { kind: "conditional", test: value, then: text("true"), otherwise: text("false"), type: STRING };
    }
    if (value.kind === "number") return text(String(literalNumber(value)));
    if (isFloat(type)) return call("f64ToString", [coerce(ctx, value, F64, node)], STRING);
    return method(value, "toString", [], STRING);
  }
  if (type.kind === "class" && ctx.bases.get(type.name) !== undefined) return method(value, "toString", [], STRING);
  if (type.kind === "class" && type.name.endsWith("Error")) return method(value, "toString", [], STRING);
  return ctx.fail("MN1002", node, describeType(type), "string");
}

function nullableText(ctx: Context, scope: Scope, value: Expr, node: ts.Node): Expr {
  const held = scope.temporary(value.type);
  const test = binary("==", { kind: "assign", operator: "=", target: held, value, type: value.type }, nullOf(), BOOL);
  return {
    kind: "conditional",
    test,
    then: text(emptyText(ctx, node)),
    otherwise: toText(ctx, scope, unwrap(held), node),
    type: STRING,
  };
}

/** Underneath there is one null; which of its two names it has, the checker knows. */
function emptyText(ctx: Context, node: ts.Node): string {
  const type = ctx.checker.getTypeAtLocation(node);
  const parts = type.isUnion() ? type.types : [type];
  return parts.some((part) => part.flags & ts.TypeFlags.Null) ? "null" : "undefined";
}

function nullOf(): Expr {
  return { kind: "null", type: NULL };
}
