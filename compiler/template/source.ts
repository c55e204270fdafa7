// Where an attribute's value comes from: a slot's expression, or a property of an object that is spread.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import type { Context } from "../lower/context.ts";
import type { Lowering } from "../lower/expression.ts";
import { lowerExpr } from "../lower/expression.ts";
import { memberOf } from "../lower/member.ts";
import { constantName } from "../lower/property-name.ts";
import { isLibrary, mapType, typeOf } from "../lower/types.ts";
import { boundSignal } from "./bind.ts";
import type { TemplateParts } from "./component.ts";
import { slotOf } from "./component.ts";
import type { AttributePart, TemplateAttribute } from "./parse.ts";

export interface Source {
  node: ts.Expression;
  /** The property of the object that `node` is; null where it is the value itself. */
  property: ts.Symbol | null;
  /** Whether it is `bind(node)`: the property is the signal's value. */
  bound: boolean;
}

export function sourceOf(ctx: Context, parts: TemplateParts, part: Exclude<AttributePart, string>): Source {
  const node = slotOf(parts, part.slot);
  const signal = part.property ? null : boundSignal(ctx, node);
  if (!signal) return { node, property: part.property ?? null, bound: false };
  const value = ctx.checker.getPropertyOfType(ctx.checker.getTypeAtLocation(signal), "value");
  return value ? { node: signal, property: value, bound: true } : ctx.fail("MN1113", node);
}

export function sourceType(ctx: Context, { node, property }: Source): IrType {
  return property ? mapType(ctx, ctx.checker.getTypeOfSymbolAtLocation(property, node), node) : typeOf(ctx, node);
}

/** The checker's type of it. */
export function checkedType(ctx: Context, { node, property }: Source): ts.Type {
  return property ? ctx.checker.getTypeOfSymbolAtLocation(property, node) : ctx.checker.getTypeAtLocation(node);
}

export function lowerSource({ node, property }: Source, lowering: Lowering): Expr {
  const value = lowerExpr(node, lowering);
  return property ? memberOf(lowering.ctx, value, property, node) : value;
}

/** An element's attributes, with one for each property of the objects that are spread; of two with one name the last. */
export function spreadOut(
  attributes: readonly TemplateAttribute[],
  parts: TemplateParts,
  ctx: Context,
): readonly TemplateAttribute[] {
  if (attributes.every(({ name }) => name !== "...")) return attributes;
  const found = new Map<string, TemplateAttribute>();
  for (const attribute of attributes) {
    const [only] = attribute.value === true ? [] : attribute.value;
    const isSpread = attribute.name === "..." && only !== undefined && typeof only !== "string";
    const each = isSpread ? propertiesOf(slotOf(parts, only.slot), only.slot, attribute.at, parts, ctx) : [attribute];
    for (const one of each) {
      found.delete(one.name);
      found.set(one.name, one);
    }
  }
  return [...found.values()];
}

function propertiesOf(
  node: ts.Expression,
  slot: number,
  at: number,
  parts: TemplateParts,
  ctx: Context,
): TemplateAttribute[] {
  if (ts.isParenthesizedExpression(node)) return propertiesOf(node.expression, slot, at, parts, ctx);
  if (ts.isObjectLiteralExpression(node)) return literalProperties(node, at, parts, ctx);
  const type = ctx.checker.getTypeAtLocation(node);
  const isKnown = type.flags & ts.TypeFlags.Object && !isLibrary(type.symbol);
  if (!isKnown || ctx.checker.getIndexInfosOfType(type).length) return ctx.fail("MN1060", node, node.getText());
  return ctx.checker
    .getPropertiesOfType(type)
    .map((property) => ({ name: attributeName(property.name), at, value: [{ slot, property }] }));
}

/** Of an object that is written in place each value is a slot. */
function literalProperties(
  { properties }: ts.ObjectLiteralExpression,
  at: number,
  parts: TemplateParts,
  ctx: Context,
): TemplateAttribute[] {
  return properties.flatMap((property): TemplateAttribute[] => {
    const slot = parts.slots.length;
    if (ts.isSpreadAssignment(property)) {
      parts.slots.push(property.expression);
      return propertiesOf(property.expression, slot, at, parts, ctx);
    }
    const name = property.name && constantName(ctx, property.name);
    const value = ts.isPropertyAssignment(property) ? property.initializer : property.name;
    if (!name || !value || !(ts.isPropertyAssignment(property) || ts.isShorthandPropertyAssignment(property))) {
      return ctx.fail("MN1060", property, property.getText());
    }
    parts.slots.push(value as ts.Expression);
    return [{ name: attributeName(name), at, value: [{ slot }] }];
  });
}

function attributeName(name: string): string {
  return { className: "class", htmlFor: "for" }[name] ?? name;
}
