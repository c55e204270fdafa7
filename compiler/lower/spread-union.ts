// `{ ...value, changed: 1 }` of a value that is one of several types: a literal for each of them.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { unionOf } from "../ir/type.ts";
import { coerce } from "./coerce.ts";
import type { Context } from "./context.ts";
import type { Lowering } from "./expression.ts";
import { lowerExpr } from "./expression.ts";
import { isListed } from "./listing.ts";
import { mapType } from "./types.ts";
import type { Union } from "./union.ts";
import { fromUnion, isMember } from "./union.ts";

/** The type of a literal, which is narrower while it is made for one member of what it spreads. */
export function literalType(ctx: Context, node: ts.ObjectLiteralExpression): ts.Type {
  return ctx.spreads.get(node)?.type ?? ctx.checker.getTypeAtLocation(node);
}

/** The type of what a literal spreads. */
export function spreadType(ctx: Context, node: ts.Expression): ts.Type {
  return ctx.spreads.get(node)?.type ?? ctx.checker.getTypeAtLocation(node);
}

/** A choice between the literals that `make` makes; null where nothing is spread that is one of several objects. */
export function spreadOfUnion(node: ts.ObjectLiteralExpression, lowering: Lowering, make: () => Expr): Expr | null {
  const { ctx, scope } = lowering;
  const found = unionSpread(ctx, node);
  if (!found) return null;
  const { expression, parts, own } = found;
  const value = lowerExpr(expression, { ...lowering, expected: undefined });
  if (value.type.kind !== "union" || value.type.open) return null;
  const members = parts.map((part) => mapType(ctx, part, expression));
  if (!members.every((each) => isListed(ctx, each) && each.kind === "class")) return null;
  const held: Expr & { type: Union } = { ...scope.temporary(value.type), type: value.type };
  const made = parts.map((part, index): Expr => {
    const member = members[index] as IrType;
    ctx.spreads.set(expression, { type: part, value: fromUnion(ctx, held, member, expression) });
    ctx.spreads.set(node, { type: own[index] as ts.Type, value });
    try {
      return make();
    } finally {
      ctx.spreads.delete(expression);
      ctx.spreads.delete(node);
    }
  });
  const type = unionOf(made.map((each) => each.type));
  const chosen = made
    .map((each) => coerce(ctx, each, type, node))
    .reduceRight((otherwise, then, index): Expr => {
      const test = isMember(held, members[index] as IrType, value.type as Union);
      return { kind: "conditional", test, then, otherwise, type };
    });
  return { kind: "sequence", first: assign(held, value), second: chosen, type };
}

interface UnionSpread {
  expression: ts.Expression;
  parts: readonly ts.Type[];
  /** What the literal is with each of the parts. */
  own: readonly ts.Type[];
}

/** The one value of several types among what a literal spreads: nothing before it may change it. */
function unionSpread(ctx: Context, node: ts.ObjectLiteralExpression): UnionSpread | null {
  if (ctx.spreads.has(node)) return null;
  const own = ctx.checker.getTypeAtLocation(node);
  if (!own.isUnion()) return null;
  const spreads = node.properties
    .filter(ts.isSpreadAssignment)
    .filter((each) => !isChoice(each.expression) || isChoiceOfOther(ctx, each.expression));
  const [first, other] = spreads.filter((each) => ctx.checker.getTypeAtLocation(each.expression).isUnion());
  if (!first || other || !node.properties.slice(0, node.properties.indexOf(first)).every(isStill)) return null;
  const { expression } = first;
  const type = ctx.checker.getTypeAtLocation(expression);
  if (!type.isUnion() || type.types.length !== own.types.length) return null;
  return { expression, parts: type.types, own: own.types };
}

/** Whose parts are spread each in its place. */
function isChoice(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isChoice(node.expression);
  return ts.isConditionalExpression(node) || ts.isBinaryExpression(node) || ts.isObjectLiteralExpression(node);
}

/** `test ? { a: 1 } : { b: 2 }`: neither has what the other has. */
function isChoiceOfOther(ctx: Context, node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isChoiceOfOther(ctx, node.expression);
  if (!ts.isConditionalExpression(node)) return false;
  const [first = [], second = []] = [node.whenTrue, node.whenFalse].map((branch) => {
    const type = ctx.checker.getTypeAtLocation(branch);
    return type.isUnion() ? [] : ctx.checker.getPropertiesOfType(type).map((each) => each.name);
  });
  if (!first.length || !second.length) return false;
  return first.some((name) => !second.includes(name)) || second.some((name) => !first.includes(name));
}

function isStill(property: ts.ObjectLiteralElementLike): boolean {
  if (ts.isShorthandPropertyAssignment(property)) return true;
  if (ts.isSpreadAssignment(property)) return ts.isIdentifier(property.expression);
  return (
    ts.isPropertyAssignment(property) &&
    (ts.isLiteralExpression(property.initializer) || ts.isIdentifier(property.initializer))
  );
}
