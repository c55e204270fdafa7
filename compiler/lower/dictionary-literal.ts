// Object literals whose type is a record or has an index signature.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import {
  assign,
  binary,
  call,
  construct,
  field,
  letStmt,
  local,
  method,
  noOp,
  nullValue,
  run,
  text,
} from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { arrayOf, BOOL, I32, isClass, isOpen, STRING, sameType, typeKey, UNKNOWN, VOID } from "../ir/type.ts";
import { lowerClosure } from "./closure.ts";
import { eachIndex } from "./codec/common.ts";
import { coerce, unwrap } from "./coerce.ts";
import type { Context } from "./context.ts";
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
    if (sameType(itemOf(from), itemOf(held))) {
      return [call("dictionaryAssign", [held, from], held.type, [itemOf(held)])];
    }
    return [call(converting(ctx, held.type, from.type, node), [held, from], VOID)];
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

/** A function that adds the properties of a record which holds something else. */
function converting(ctx: Context, to: IrType, from: IrType, node: ts.Node): string {
  const key = `assign ${typeKey(from)} ${typeKey(to)}`;
  const known = ctx.dispatchers.get(key);
  if (known) return known;
  const name = ctx.unique("assign_record");
  ctx.dispatchers.set(key, name);
  const [target, source, names, at] = [local("to", to), local("from", from), local("names", NAMES), local("i", I32)];
  const each: Expr = { kind: "index", object: names, index: at, type: STRING };
  const item: Expr = { kind: "index", object: source, index: each, type: itemOf(source) };
  const step = put(target, each, coerce(ctx, item, itemOf(target), node));
  const loop = eachIndex(field(names, "length", I32), [run(step)]);
  const body = [letStmt("names", NAMES, method(source, "names", [], NAMES)), ...loop];
  const params = [
    { name: "to", type: to },
    { name: "from", type: from },
  ];
  ctx.pushFunction({ name, params, result: VOID, carries: VOID, body, async: false });
  return name;
}

const NAMES = arrayOf(STRING);
