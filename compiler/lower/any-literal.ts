// Literals where an `any` is wanted: properties of all kinds may come to such an object, and values to such a list.

import ts from "typescript";
import type { Context } from "./context.ts";
import { usesThis } from "./object-build.ts";

/** Whether a literal is one of those, itself or as a part of one. */
export function isDynamicLiteral(ctx: Context, node: ts.ObjectLiteralExpression | ts.ArrayLiteralExpression): boolean {
  if (ts.isObjectLiteralExpression(node) && node.properties.some(needsItself)) return false;
  const wanted = ctx.checker.getContextualType(node);
  if (wanted && !(wanted as { pattern?: ts.Node }).pattern) return (wanted.flags & ts.TypeFlags.Any) !== 0;
  // `{ ...value }` of an `any`.
  if (ts.isObjectLiteralExpression(node) && ctx.checker.getTypeAtLocation(node).flags & ts.TypeFlags.Any) return true;
  let { parent } = node as ts.Node;
  while (ts.isParenthesizedExpression(parent) || ts.isPropertyAssignment(parent)) parent = parent.parent;
  return (ts.isObjectLiteralExpression(parent) || ts.isArrayLiteralExpression(parent)) && isDynamicLiteral(ctx, parent);
}

/** A method that says `this`, or an accessor: they need an object of a class. */
function needsItself(property: ts.ObjectLiteralElementLike): boolean {
  if (ts.isAccessor(property)) return true;
  return ts.isMethodDeclaration(property) && usesThis(property.body);
}
