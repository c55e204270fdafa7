// Object literals: instances of the data class that their context wants, or of one that has just their properties.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, construct, field } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { classType, describeType, ERROR, isClass, nullable, onlyMember, UNKNOWN, unionOf } from "../ir/type.ts";
import { isDynamicLiteral } from "./any-literal.ts";
import { withChosenName } from "./chosen-name.ts";
import type { Context, ShapeField } from "./context.ts";
import { mapDictionary } from "./dictionary.ts";
import { lowerDictionaryLiteral } from "./dictionary-literal.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerAs } from "./expression.ts";
import { genericOfLiteral } from "./generic-member.ts";
import { isOwnIterator, lowerIteratorLiteral, lowerResultLiteral } from "./iterator.ts";
import { isListed } from "./listing.ts";
import { literalTarget } from "./literal-target.ts";
import { declareLiteral, hasAccessor } from "./object-accessor.ts";
import { buildObject, sequenceOf } from "./object-build.ts";
import { constantName } from "./property-name.ts";
import { lowerSettled } from "./settled.ts";
import { declareFields, declareOrdered, declareShape } from "./shape.ts";
import { hasHidden, ownProperties } from "./spread.ts";
import { literalType, spreadOfUnion, spreadType } from "./spread-union.ts";
import { mapType } from "./types.ts";
import { differInWidth } from "./width.ts";

export function lowerObject(node: ts.ObjectLiteralExpression, lowering: Lowering): Expr {
  const { ctx, expected } = lowering;
  const result = lowerResultLiteral(node, lowering) ?? lowerSettled(node, lowering);
  if (result) return result;
  refuseThis(node, lowering);
  if (isDynamicLiteral(ctx, node)) return lowerDictionaryLiteral(node, classType("Dictionary", [UNKNOWN]), lowering);
  const named = withChosenName(node, lowering);
  if (named) return named;
  const choice = spreadOfUnion(node, lowering, () => lowerObject(node, lowering));
  if (choice) return choice;
  const own = literalTarget(ctx, node);
  const target = ctx.checker.getNonNullableType(own ?? literalType(ctx, node));
  // Without a context of its own a literal may be an item of an array that has a type: that of the first item.
  const beside = !own && expected?.kind === "class" && ctx.shapes.has(expected.name);
  const itself = !own || own === literalType(ctx, node);
  const known = beside ? expected : itself ? ownType(ctx, node) : mapType(ctx, target, node);
  const object = onlyMember(expected, (each) => each.kind === "class" && ctx.shapes.has(each.name));
  const filled = object && known.kind === "union" && isFilledLater(ctx, node);
  const type = object && (filled || differInWidth(ctx, known, object)) ? object : known;
  if (isClass(type, "Iter") && !isOwnIterator(node, lowering)) return lowerIteratorLiteral(node, type, lowering);
  if (isClass(type, "LaunchOptions") || isClass(type, "ErrorOptions"))
    return lowerSettings(node, type, target, lowering);
  const made = hasAccessor(node) ? declareLiteral(ctx, node) : isWhole(ctx, node, type) ? type : ownType(ctx, node);
  if (isClass(made, "Dictionary")) return lowerDictionaryLiteral(node, made, lowering);
  return buildObject(node, inOrder(ctx, node, made), lowering);
}

/** `{ ...this }` in a class is to the checker what `this` is, methods and all: an object of any class below. */
function refuseThis(node: ts.ObjectLiteralExpression, { ctx }: Lowering): void {
  for (const property of node.properties) {
    if (!ts.isSpreadAssignment(property) || property.expression.kind !== ts.SyntaxKind.ThisKeyword) continue;
    const { flags } = ctx.checker.getTypeAtLocation(property.expression);
    if (flags & ts.TypeFlags.TypeParameter) ctx.fail("MN1060", property, "this");
  }
}

/** The type that a literal has by itself. */
function ownType(ctx: Context, node: ts.ObjectLiteralExpression): IrType {
  const type = literalType(ctx, node) as ts.ObjectType;
  const record = recordOf(ctx, node);
  if (record) return record;
  const known = ctx.instance.size && node.properties.some(ts.isSpreadAssignment);
  const fields = known || spreadsHidden(ctx, node) ? spreadFields(ctx, node) : null;
  if (fields) return declareFields(ctx, fields, ctx.checker.typeToString(type));
  return mapDictionary(ctx, type, node) ?? declareShape(ctx, type, node);
}

/** `{ ...record, total: 1 }`: a record too, though the checker knows of `total` alone. Null where no record is spread. */
function recordOf(ctx: Context, node: ts.ObjectLiteralExpression): IrType | null {
  const types: IrType[] = [];
  let found = false;
  for (const property of node.properties) {
    if (!ts.isSpreadAssignment(property)) {
      if (!ts.isPropertyAssignment(property) && !ts.isShorthandPropertyAssignment(property)) return null;
      types.push(mapType(ctx, ctx.checker.getTypeAtLocation(property), property));
      continue;
    }
    const given = ctx.checker.getNonNullableType(spreadType(ctx, property.expression));
    if (!(given.flags & ts.TypeFlags.Object)) return null;
    const mapped = mapType(ctx, given, property);
    const record = mapped.kind === "class" && isClass(mapped, "Dictionary") ? mapped.args[0] : undefined;
    if (record) types.push(record);
    else if (!isListed(ctx, mapped)) return null;
    else for (const each of ownProperties(ctx, mapped, property)) types.push(each.type);
    found ||= record !== undefined;
  }
  return found ? classType("Dictionary", [unionOf(types)]) : null;
}

/** What is spread where type parameters are known: `{ ...base, ...changes, id: 1 }`. Null where it is no plain object. */
function spreadFields(ctx: Context, node: ts.ObjectLiteralExpression): ShapeField[] | null {
  const fields = new Map<string, ShapeField>();
  const add = (name: string, type: IrType, optional: boolean): void => {
    const before = fields.get(name);
    const place = before?.place ?? fields.size;
    // What may be missing leaves what is there.
    if (before && optional) fields.set(name, { ...before, optional: before.optional });
    else fields.set(name, { name, type, optional, place });
  };
  for (const property of node.properties) {
    if (ts.isSpreadAssignment(property)) {
      const { expression } = property;
      const type = ctx.checker.getNonNullableType(spreadType(ctx, expression));
      const mapped = mapType(ctx, type, expression);
      if (!isListed(ctx, mapped) || mapped.kind !== "class") return null;
      for (const each of ownProperties(ctx, mapped, expression)) add(each.name, each.type, each.optional);
      continue;
    }
    const name = property.name && constantName(ctx, property.name);
    if (!name) return null;
    add(name, mapType(ctx, ctx.checker.getTypeAtLocation(property), property), false);
  }
  return [...fields.values()];
}

/** Whether an object of a class is spread that has fields of which the checker says nothing: private and protected ones. */
function spreadsHidden(ctx: Context, node: ts.ObjectLiteralExpression): boolean {
  return node.properties.some((property) => {
    if (!ts.isSpreadAssignment(property)) return false;
    return hasHidden(ctx, spreadType(ctx, property.expression));
  });
}

/** Whether a literal has just the properties of objects of this type. */
function isWhole(ctx: Context, node: ts.ObjectLiteralExpression, type: IrType): boolean {
  if (isClass(type, "Dictionary")) return true;
  if (spreadsHidden(ctx, node)) return false;
  const shape = type.kind === "class" ? ctx.shapes.get(type.name) : undefined;
  if (!shape) return false;
  const own = literalType(ctx, node);
  const names = new Set(
    ctx.instance.size && node.properties.some(ts.isSpreadAssignment)
      ? node.properties.flatMap((property) => namesOf(ctx, property))
      : ctx.checker.getPropertiesOfType(own).flatMap((each) => (genericOfLiteral(each) ? [] : [each.name])),
  );
  const missing = shape.fields.find((each) => !each.optional && !names.has(each.name));
  // What is not there cannot be asserted to be there.
  if (missing && isFilledLater(ctx, node)) return true;
  if (missing && isAsserted(node)) ctx.fail("MN1002", node, ctx.checker.typeToString(own), describeType(type));
  return !missing && [...names].every((name) => shape.fields.some((each) => each.name === name));
}

/** Where the program lists names of properties, it must find them in the order in which the literal has them. */
function inOrder(ctx: Context, node: ts.ObjectLiteralExpression, type: IrType): IrType {
  const shape = type.kind === "class" && ctx.lists ? ctx.shapes.get(type.name) : undefined;
  if (!shape || type.kind !== "class" || hasAccessor(node)) return type;
  const written = [...new Set(node.properties.flatMap((property) => namesOf(ctx, property)))];
  const places = new Map(shape.fields.map((each) => [each.name, each.place]));
  const known = written.flatMap((name) => places.get(name) ?? []);
  const same = known.every((place, index) => index === 0 || (known[index - 1] ?? 0) < place);
  return same ? type : declareOrdered(ctx, type, written);
}

function namesOf(ctx: Context, property: ts.ObjectLiteralElementLike): string[] {
  if (!ts.isSpreadAssignment(property)) return property.name ? [constantName(ctx, property.name) ?? ""] : [];
  return spreadNames(ctx, property.expression);
}

/** The names that a spread brings along, as they are written. */
function spreadNames(ctx: Context, expression: ts.Expression): string[] {
  const whole = ctx.spreads.has(expression);
  if (!whole && ts.isParenthesizedExpression(expression)) return spreadNames(ctx, expression.expression);
  if (ts.isObjectLiteralExpression(expression)) return expression.properties.flatMap((each) => namesOf(ctx, each));
  if (!whole && ts.isConditionalExpression(expression))
    return [...spreadNames(ctx, expression.whenTrue), ...spreadNames(ctx, expression.whenFalse)];
  if (ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken)
    return spreadNames(ctx, expression.right);
  const type = ctx.checker.getNonNullableType(spreadType(ctx, expression));
  const mapped = type.flags & ts.TypeFlags.Object || ctx.instance.size ? mapType(ctx, type, expression) : null;
  if (mapped && isListed(ctx, mapped)) return ownProperties(ctx, mapped, expression).map((each) => each.name);
  return ctx.checker.getPropertiesOfType(type).map((each) => each.name);
}

/** `{} as Pick<T, K>`: a loop over the names fills it. */
function isFilledLater(ctx: Context, node: ts.ObjectLiteralExpression): boolean {
  if (node.properties.length || !ts.isAsExpression(node.parent)) return false;
  const type = ctx.checker.getTypeFromTypeNode(node.parent.type);
  if (type.flags & ts.TypeFlags.TypeParameter) return true;
  const flags = type.flags & ts.TypeFlags.Object ? (type as ts.ObjectType).objectFlags : 0;
  return (flags & ts.ObjectFlags.Mapped) !== 0;
}

function isAsserted(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return isAsserted(parent);
  return ts.isAsExpression(parent) && parent.type.getText() !== "const";
}

/** Settings of the runtime's: an instance with its defaults, then what the literal says. */
function lowerSettings(node: ts.ObjectLiteralExpression, type: IrType, contextual: ts.Type, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  const held = scope.temporary(type, "settings");
  const steps = [assign(held, construct(type, []))];
  for (const property of node.properties) {
    const value = ts.isShorthandPropertyAssignment(property)
      ? property.name
      : ts.isPropertyAssignment(property)
        ? property.initializer
        : null;
    const name = property.name && constantName(ctx, property.name);
    if (!value || !name) return ctx.fail("MN1001", property, excerpt(property));
    const symbol = contextual.getProperty(name);
    if (!symbol) return ctx.fail("MN1006", property, name, describeType(type));
    // What causes an error must be one, whatever it is known as.
    const cause = isClass(type, "ErrorOptions") ? nullable(ERROR, "undefined") : null;
    const mapped = cause ?? mapType(ctx, ctx.checker.getTypeOfSymbol(symbol), property);
    const wanted = mapped.kind === "nullable" && !cause ? mapped.of : mapped;
    steps.push(assign(field(held, name, wanted), lowerAs(value, wanted, lowering)));
  }
  return sequenceOf([...steps, held]);
}
