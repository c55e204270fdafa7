// `{ ...form, [name]: value }` where the name is one of several: a copy, of which one property is set by its name.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { onlyMember, unionOf } from "../ir/type.ts";
import { unwrap } from "./coerce.ts";
import type { Context } from "./context.ts";
import type { Lowering } from "./expression.ts";
import { lowerAs, lowerExpr } from "./expression.ts";
import { keyNames, keyText } from "./key-access.ts";
import { keysOf } from "./keyed.ts";
import { literalTarget } from "./literal-target.ts";
import { copyOf, sequenceOf } from "./object-build.ts";
import { constantName } from "./property-name.ts";
import { ownProperties } from "./spread.ts";
import { mapType } from "./types.ts";

/** Null for any other literal, and where an object of the wanted type has no such property. */
export function withChosenName(node: ts.ObjectLiteralExpression, lowering: Lowering): Expr | null {
  const { ctx, scope } = lowering;
  const [spread, property, more] = node.properties;
  if (more || !spread || !property || !ts.isSpreadAssignment(spread) || !ts.isPropertyAssignment(property)) return null;
  const { name } = property;
  if (!ts.isComputedPropertyName(name) || constantName(ctx, name) !== null) return null;
  const key = ctx.checker.getTypeAtLocation(name.expression);
  const names = keyNames(key) ?? keysOf(ctx, key);
  const type = names && objectType(node, spread.expression, lowering);
  if (!type) return null;
  const chosen = ownProperties(ctx, type, node).filter((each) => names.includes(each.name));
  if (chosen.length !== names.length) return null;
  ctx.flows.keyed ??= node;
  const from = unwrap(lowerExpr(spread.expression, { ...lowering, expected: undefined }));
  const held = scope.temporary(type);
  const copied = assign(held, copyOf(from, type, spread.expression, lowering));
  const index = keyText(name.expression, lowering);
  const of = unionOf(chosen.map((each) => each.type));
  const place: Expr = { kind: "index", object: held, index, type: of, at: ctx.origin(name) };
  return sequenceOf([copied, assign(place, lowerAs(property.initializer, of, lowering)), held]);
}

/** What the context wants, or what is spread. */
function objectType(node: ts.ObjectLiteralExpression, spread: ts.Expression, lowering: Lowering): IrType | null {
  const { ctx, expected } = lowering;
  const isShape = (each: IrType): boolean => each.kind === "class" && ctx.shapes.has(each.name);
  const wanted = onlyMember(expected, isShape);
  if (wanted) return wanted;
  const target = literalTarget(ctx, node);
  for (const type of [target, ctx.checker.getTypeAtLocation(spread)]) {
    const mapped = type && isObject(ctx, type) ? mapType(ctx, ctx.checker.getNonNullableType(type), node) : null;
    if (mapped && isShape(mapped)) return mapped;
  }
  return null;
}

/** A type with names, or a parameter that stands for one. */
function isObject(ctx: Context, type: ts.Type): boolean {
  if (type.flags & ts.TypeFlags.TypeParameter) return ctx.instance.has(type.symbol);
  return (type.flags & ts.TypeFlags.Object) !== 0 && !ctx.checker.getIndexInfosOfType(type).length;
}
