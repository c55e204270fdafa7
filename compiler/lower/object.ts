// Object literals: instances of the data class that their context wants.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, construct, field } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { describeType, isClass } from "../ir/type.ts";
import type { Context, ShapeField } from "./context.ts";
import { absent } from "./empty.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerAs } from "./expression.ts";
import { lowerIteratorLiteral, lowerResultLiteral } from "./iterator.ts";
import { literalTarget } from "./literal-target.ts";
import { shapeFields } from "./shape.ts";
import { mapType } from "./types.ts";

export function lowerObject(node: ts.ObjectLiteralExpression, lowering: Lowering): Expr {
  const { ctx, expected } = lowering;
  const result = lowerResultLiteral(node, lowering);
  if (result) return result;
  const own = literalTarget(ctx, node);
  const target = ctx.checker.getNonNullableType(own ?? ctx.checker.getTypeAtLocation(node));
  // Without a context of its own a literal may be an item of an array that has a type: that of the first item.
  const beside = !own && expected?.kind === "class" && ctx.shapes.has(expected.name);
  const type = beside ? expected : mapType(ctx, target, node);
  if (isClass(type, "Iter")) return lowerIteratorLiteral(node, type, lowering);
  if (isClass(type, "LaunchOptions") || isClass(type, "ErrorOptions"))
    return lowerSettings(node, type, target, lowering);
  if (type.kind !== "class") return ctx.fail("MN1004", node, ctx.checker.typeToString(target));
  const fields = shapeFields(ctx, type.name, target as ts.ObjectType, node);
  const values = new Map<string, Expr>();
  for (const property of node.properties) {
    const [name, value] = propertyValue(ctx, property);
    const field = fields.find((each) => each.name === name);
    if (!field) return ctx.fail("MN1006", property, name, type.name);
    values.set(name, lowerAs(value, field.type, lowering));
  }
  const missing = fields.find((field) => !field.optional && !values.has(field.name));
  if (missing) return ctx.fail("MN1002", node, ctx.checker.typeToString(target), type.name);
  const before = inSourceOrder(values, fields, lowering);
  const made = construct(
    type,
    fields.map((field) => values.get(field.name) ?? absent(field.type)),
  );
  return before.reduceRight((second, first) => ({ kind: "sequence", first, second, type }), made);
}

/** Values are computed as they are written, not as the class has its fields: where it matters, into temporaries. */
function inSourceOrder(values: Map<string, Expr>, fields: readonly ShapeField[], { scope }: Lowering): Expr[] {
  const order = fields.map((field) => field.name).filter((name) => values.has(name));
  const effects = [...values.values()].filter((value) => !isPure(value)).length;
  if (!effects || values.size < 2 || [...values.keys()].every((name, index) => order[index] === name)) return [];
  return [...values].flatMap(([name, value]) => {
    if (isConstant(value)) return [];
    const held = scope.temporary(value.type);
    values.set(name, held);
    return [assign(held, value)];
  });
}

function isConstant(value: Expr): boolean {
  return ["number", "string", "bool", "null"].includes(value.kind);
}

/** Whether a value neither does anything nor runs anything of the user's. */
function isPure(value: Expr): boolean {
  if (value.kind === "array") return value.items.every(isPure);
  if (value.kind === "new") return isClass(value.class, "Box") && value.args.every(isPure);
  return isConstant(value) || value.kind === "local" || value.kind === "this";
}

/** Settings of the runtime's: an instance with its defaults, then what the literal says. */
function lowerSettings(node: ts.ObjectLiteralExpression, type: IrType, contextual: ts.Type, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  const held = scope.temporary(type, "settings");
  const steps = [assign(held, construct(type, []))];
  for (const property of node.properties) {
    const [name, value] = propertyValue(ctx, property);
    const symbol = contextual.getProperty(name);
    if (!symbol) return ctx.fail("MN1006", property, name, describeType(type));
    const mapped = mapType(ctx, ctx.checker.getTypeOfSymbol(symbol), property);
    const wanted = mapped.kind === "nullable" ? mapped.of : mapped;
    steps.push(assign(field(held, name, wanted), lowerAs(value, wanted, lowering)));
  }
  return [...steps, held].reduce((first, second) => ({ kind: "sequence", first, second, type: second.type }));
}

function propertyValue(ctx: Context, property: ts.ObjectLiteralElementLike): [string, ts.Expression] {
  if (ts.isShorthandPropertyAssignment(property)) return [property.name.text, property.name];
  if (ts.isPropertyAssignment(property) && (ts.isIdentifier(property.name) || ts.isStringLiteral(property.name))) {
    return [property.name.text, property.initializer];
  }
  return ctx.fail("MN1001", property, excerpt(property));
}
