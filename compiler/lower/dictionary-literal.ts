// Object literals whose type is a record or has an index signature.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, binary, call, construct, method, noOp, nullValue, text } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { BOOL, isClass, isOpen, UNKNOWN, VOID } from "../ir/type.ts";
import { lowerClosure } from "./closure.ts";
import { coerce, unwrap } from "./coerce.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerAs, lowerExpr } from "./expression.ts";
import { sequenceOf, usesThis } from "./object-build.ts";
import { constantName } from "./property-name.ts";
import { recordOfAny } from "./record-view.ts";
import { ownProperties } from "./spread.ts";
import { toText } from "./text.ts";

type DictionaryType = IrType & { kind: "class" };

export function lowerDictionaryLiteral(
  node: ts.ObjectLiteralExpression,
  type: DictionaryType,
  lowering: Lowering,
): Expr {
  const { scope } = lowering;
  const made = construct(type, []);
  if (!node.properties.length) return made;
  const held = scope.temporary(type);
  const steps = node.properties.flatMap((property) => add(property, held, lowering));
  return sequenceOf([assign(held, made), ...steps, held]);
}

function add(property: ts.ObjectLiteralElementLike, held: Expr, lowering: Lowering): Expr[] {
  const { ctx } = lowering;
  const value = itemOf(held);
  if (ts.isSpreadAssignment(property)) {
    const from = lowerExpr(property.expression, { ...lowering, expected: undefined });
    return assignAll(held, from, property.expression, lowering);
  }
  const key = keyOf(property, lowering);
  if (ts.isShorthandPropertyAssignment(property)) return [put(held, key, lowerAs(property.name, value, lowering))];
  if (ts.isPropertyAssignment(property)) return [put(held, key, lowerAs(property.initializer, value, lowering))];
  if (!ts.isMethodDeclaration(property) || usesThis(property.body)) {
    return ctx.fail("MN1001", property, excerpt(property));
  }
  return [put(held, key, coerce(ctx, lowerClosure(property, { ...lowering, expected: value }), value, property))];
}

function keyOf(property: ts.ObjectLiteralElementLike, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  const { name } = property;
  const constant = name && constantName(ctx, name);
  if (constant !== null && constant !== undefined) return text(constant);
  if (!name || !ts.isComputedPropertyName(name)) return ctx.fail("MN1001", property, excerpt(property));
  return toText(ctx, scope, lowerExpr(name.expression, { ...lowering, expected: undefined }), name);
}

/** What a dictionary holds. */
export function itemOf(dictionary: Expr): IrType {
  return (dictionary.type.kind === "class" ? dictionary.type.args[0] : undefined) ?? UNKNOWN;
}

export function put(dictionary: Expr, key: Expr, value: Expr): Expr {
  return method(dictionary, "put", [key, value], VOID);
}

/** Adds all own properties of `from`. */
export function assignAll(held: Expr, from: Expr, node: ts.Node, lowering: Lowering): Expr[] {
  const { ctx, scope } = lowering;
  if (isOpen(from.type)) {
    const own = coerce(ctx, recordOfAny(ctx, from, node), held.type, node);
    return [call("dictionaryAssign", [held, own], held.type, [itemOf(held)])];
  }
  if (from.type.kind === "nullable") {
    const kept = scope.temporary(from.type);
    const test = binary("!=", assign(kept, from), nullValue(), BOOL);
    const then = sequenceOf([...assignAll(held, unwrap(kept), node, lowering), noOp]);
    return [{ kind: "conditional", test, then, otherwise: noOp, type: VOID }];
  }
  if (isClass(from.type, "Dictionary")) {
    const same = coerce(ctx, from, held.type, node);
    return [call("dictionaryAssign", [held, same], held.type, [itemOf(held)])];
  }
  const kept = scope.temporary(from.type);
  const puts = ownProperties(ctx, from.type, node).map((property): Expr => {
    const read = property.read(kept);
    const value = itemOf(held);
    if (!property.optional) return put(held, text(property.name), coerce(ctx, read, value, node));
    const inner = scope.temporary(property.type);
    const test = binary("!=", assign(inner, read), nullValue(), BOOL);
    const then = sequenceOf([put(held, text(property.name), coerce(ctx, unwrap(inner), value, node)), noOp]);
    return { kind: "conditional", test, then, otherwise: noOp, type: VOID };
  });
  return [assign(kept, from), ...puts];
}
