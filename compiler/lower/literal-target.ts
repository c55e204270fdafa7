// Which type an object literal makes an instance of: what its context wants; of a union the part that it fits.

import ts from "typescript";
import type { Context } from "./context.ts";
import { propertyCalled } from "./property-name.ts";
import { literalType } from "./spread-union.ts";
import { isEmptyObject, isLibrary } from "./types.ts";

/** The type of the context of `node`, or of what stands around it and has taken its type from it. */
export function literalTarget(ctx: Context, node: ts.ObjectLiteralExpression): ts.Type | undefined {
  const type = contextOf(ctx, node);
  if (type && saysNothing(ctx, type)) return literalType(ctx, node);
  const parts = type?.isUnion() ? type.types.filter(isObject) : [];
  if (parts.length < 2) return parts[0] ?? type;
  return bestOf(ctx, parts, node);
}

/** `unknown`, `object`, `{}`: there the literal's own type is all that is known. */
function saysNothing(ctx: Context, type: ts.Type): boolean {
  const rest = ctx.checker.getNonNullableType(type);
  if (rest.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive)) return true;
  return isEmptyObject(ctx, rest);
}

function contextOf(ctx: Context, node: ts.Expression): ts.Type | undefined {
  const { checker } = ctx;
  const { parent } = node;
  // What a value satisfies is not its type.
  if (ts.isSatisfiesExpression(node.parent)) return contextOf(ctx, node.parent);
  const property = propertyContext(ctx, node);
  if (property) return property;
  // Nor is `const` one.
  if (ts.isAsExpression(parent) && parent.type.getText() === "const") return contextOf(ctx, parent);
  const wanted = checker.getContextualType(node);
  const known = satisfiesRecord(ctx, node) ? undefined : wanted;
  // A pattern asks for properties, it says nothing about the object.
  if ((known as { pattern?: ts.Node } | undefined)?.pattern) return undefined;
  // Where anything goes, the literal is what it says.
  if (known && !(known.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) && !isPattern(ctx, known)) return known;
  if (ts.isParenthesizedExpression(parent)) return contextOf(ctx, parent);
  // `[{ a: 1 }, { b: 2 }]`: the checker makes the items' types alike.
  if (ts.isArrayLiteralExpression(parent)) {
    const array = checker.getTypeAtLocation(parent);
    return checker.isArrayType(array) ? checker.getTypeArguments(array as ts.TypeReference)[0] : undefined;
  }
  if (ts.isConditionalExpression(parent) && parent.condition !== node) return checker.getTypeAtLocation(parent);
  return undefined;
}

/** `Record<string, T>`, `{ [K in Name]: T }`, or what holds one. */
function holdsRecord(ctx: Context, type: ts.Type, depth: number = 0): boolean {
  const { checker } = ctx;
  const rest = checker.getNonNullableType(type);
  if (rest.isUnion()) return rest.types.some((part) => holdsRecord(ctx, part, depth));
  if (!(rest.flags & ts.TypeFlags.Object) || depth > 3 || isLibrary(rest.symbol)) return false;
  if ((rest as ts.ObjectType).objectFlags & ts.ObjectFlags.Mapped || checker.getIndexInfosOfType(rest).length)
    return true;
  return checker.getPropertiesOfType(rest).some((each) => holdsRecord(ctx, checker.getTypeOfSymbol(each), depth + 1));
}

/** Whether a literal is a part of what only has to satisfy a type with records: `{ a: { b: 1 } } satisfies Config`. */
function satisfiesRecord(ctx: Context, { parent }: ts.Node): boolean {
  if (ts.isSatisfiesExpression(parent)) {
    if (ctx.checker.getContextualType(parent)) return false;
    return holdsRecord(ctx, ctx.checker.getTypeFromTypeNode(parent.type));
  }
  const isPart =
    ts.isPropertyAssignment(parent) ||
    ts.isObjectLiteralExpression(parent) ||
    ts.isArrayLiteralExpression(parent) ||
    ts.isParenthesizedExpression(parent) ||
    (ts.isAsExpression(parent) && parent.type.getText() === "const");
  return isPart && satisfiesRecord(ctx, parent);
}

/** What the property of a component wants, of a slot that is given to it or of a part of that: the checker does not know. */
function propertyContext(ctx: Context, node: ts.Expression): ts.Type | undefined {
  const { checker, propertySlots } = ctx;
  if (!propertySlots.size) return undefined;
  const own = propertySlots.get(node);
  if (own) return checker.getNonNullableType(own);
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return propertyContext(ctx, parent);
  if (ts.isConditionalExpression(parent) && parent.condition !== node) return propertyContext(ctx, parent);
  if (ts.isArrayLiteralExpression(parent)) {
    const array = propertyContext(ctx, parent);
    return array && checker.isArrayType(array) ? checker.getTypeArguments(array as ts.TypeReference)[0] : undefined;
  }
  if (!ts.isPropertyAssignment(parent) || parent.initializer !== node) return undefined;
  const around = propertyContext(ctx, parent.parent);
  const name = checker.getSymbolAtLocation(parent.name)?.name;
  const property = around && name !== undefined ? propertyCalled(ctx, around, name) : undefined;
  return property && checker.getNonNullableType(checker.getTypeOfSymbol(property));
}

/** What the checker makes of a pattern: it says which names are asked for, not what they hold. */
function isPattern({ checker }: Pick<Context, "checker">, type: ts.Type): boolean {
  if (type.flags & ts.TypeFlags.Any) return true;
  if (!(type.flags & ts.TypeFlags.Object) || type.symbol) return false;
  return checker.getPropertiesOfType(type).some((each) => isPattern({ checker }, checker.getTypeOfSymbol(each)));
}

function isObject(type: ts.Type): boolean {
  const plain = type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection);
  return plain !== 0 && !type.getCallSignatures().length && type.symbol?.name !== "PromiseLike";
}

/** Of several parts that the literal may be, the one that knows most of its properties and lacks the fewest. */
function bestOf(ctx: Context, parts: readonly ts.Type[], node: ts.ObjectLiteralExpression): ts.Type | undefined {
  const { checker } = ctx;
  const own = literalType(ctx, node);
  const fitting = parts.filter((part) => checker.isTypeAssignableTo(own, part));
  const names = new Set(checker.getPropertiesOfType(own).map((each) => each.name));
  const score = (part: ts.Type): number => {
    const properties = checker.getPropertiesOfType(part);
    const known = properties.filter((each) => names.has(each.name)).length;
    return known * 1000 - properties.length;
  };
  return (fitting.length ? fitting : parts).reduce((best, part) => (score(part) > score(best) ? part : best));
}
