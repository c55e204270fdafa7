// `object[key]` of objects with names: a key that is known is a name; any other chooses among the names that it may be,
// when the program runs. Of a record every key is one of its own.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, binary, global, integer, method, text } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { BOOL, F64, hasUndefined, I32, isClass, isUnion, membersOf, nullable, UNKNOWN, unionOf } from "../ir/type.ts";
import { coerce } from "./coerce.ts";
import { absent, nameOf } from "./empty.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerExpr } from "./expression.ts";
import { keysOf } from "./keyed.ts";
import { memberOf } from "./member.ts";
import { constantText, propertyCalled } from "./property-name.ts";
import { ownProperties } from "./spread.ts";
import { isSymbolName, mayBeSymbol, withoutSymbols } from "./symbol.ts";
import { toText } from "./text.ts";

/** The place that `object[key]` stands for; null where the object is none with names. */
export function keyedPlace(object: Expr, node: ts.ElementAccessExpression, lowering: Lowering): Expr | null {
  const { ctx } = lowering;
  const { type } = object;
  const known = constantText(ctx, node.argumentExpression);
  if (isDictionary(type)) {
    if (known && isSymbolName(known)) return ctx.fail("MN1061", node, excerpt(node.argumentExpression));
    return dictionaryItem(object, known ?? node.argumentExpression, lowering);
  }
  const named = isUnion(type) || (type.kind === "class" && (ctx.shapes.has(type.name) || ctx.classes.has(type.name)));
  if (!named) return null;
  if (known !== null) {
    const around = ctx.checker.getTypeAtLocation(node.expression);
    const symbol = propertyCalled(ctx, ctx.checker.getNonNullableType(around), known);
    if (symbol) return memberOf(ctx, object, symbol, node);
  }
  if (isUnion(type) && areLists(type)) return null;
  if (isUnion(type)) return ctx.fail("MN1061", node, excerpt(node.argumentExpression));
  return chosenProperty(object, node, lowering);
}

/** Whether a value is in any case something with items by number. */
function areLists(type: IrType): boolean {
  return membersOf(type).every(
    (each) => each.kind === "string" || (isClass(each, "Array") && each.length === undefined),
  );
}

/** Which of the object's properties it is, the key says: lower/views.ts makes the function that chooses. */
function chosenProperty(object: Expr, node: ts.ElementAccessExpression, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const type = ctx.checker.getTypeAtLocation(node.argumentExpression);
  const names = keyNames(type) ?? keysOf(ctx, type);
  const all = withoutSymbols(ownProperties(ctx, object.type, node));
  const chosen = names ? all.filter((each) => names.includes(each.name)) : all;
  if (!chosen.length) return ctx.fail("MN1061", node, excerpt(node.argumentExpression));
  ctx.flows.keyed ??= node;
  const key = keyText(node.argumentExpression, lowering);
  return { kind: "index", object, index: key, type: unionOf(chosen.map((each) => each.type)), at: ctx.origin(node) };
}

/** The names that a key of this type may be; null where that is not known. */
export function keyNames(type: ts.Type): string[] | null {
  const parts = type.isUnion() ? type.types : [type];
  const names = parts.map((part) => (part.isStringLiteral() || part.isNumberLiteral() ? String(part.value) : null));
  return names.every((name) => name !== null) ? names : null;
}

export function keyText(node: ts.Expression, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  const key = lowerExpr(node, { ...lowering, expected: undefined });
  // Which property a symbol names is known of a constant alone.
  if (mayBeSymbol(key.type)) return ctx.fail("MN1061", node, excerpt(node));
  return toText(ctx, scope, key, node);
}

export function isDictionary(type: IrType): boolean {
  return isClass(type, "Dictionary");
}

/** What a dictionary holds. */
export function itemType(dictionary: IrType): IrType {
  return (dictionary.kind === "class" ? dictionary.args[0] : undefined) ?? UNKNOWN;
}

/** The place of an item, which is there. */
export function dictionaryItem(dictionary: Expr, key: string | ts.Expression, lowering: Lowering): Expr {
  const index = typeof key === "string" ? text(key) : keyText(key, lowering);
  return { kind: "index", object: dictionary, index, type: itemType(dictionary.type) };
}

export function isDictionaryItem(place: Expr): place is DictionaryItem {
  return place.kind === "index" && isDictionary(place.object.type);
}

export type DictionaryItem = Expr & { kind: "index"; object: Expr & { type: { kind: "class" } } };

/** An item, or undefined where there is none. */
export function itemOrUndefined(place: Expr & { kind: "index" }, node: ts.Node, { ctx, scope }: Lowering): Expr {
  const type = nullable(place.type);
  const held = scope.temporary(place.object.type);
  const entry = scope.temporary(I32);
  const find = method(assign(held, place.object), "find", [place.index], I32);
  return {
    kind: "conditional",
    test: binary(">=", assign(entry, find), integer(0), BOOL),
    then: coerce(ctx, method(held, "valueAt", [entry], place.type), type, node),
    otherwise: absent(type),
    type,
  };
}

/** A number, or NaN where there is none: what undefined is as a number. */
export function itemOrNaN(place: Expr & { kind: "index" }, { scope }: Lowering): Expr {
  const held = scope.temporary(place.object.type);
  const entry = scope.temporary(I32);
  const find = method(assign(held, place.object), "find", [place.index], I32);
  return {
    kind: "conditional",
    test: binary(">=", assign(entry, find), integer(0), BOOL),
    then: method(held, "valueAt", [entry], F64),
    otherwise: global("NaN", F64),
    type: F64,
  };
}

/** Whether a number is asked for by arithmetic or by a comparison of sizes, which take undefined for NaN. */
export function isOfArithmetic(node: ts.Expression, checker: ts.TypeChecker): boolean {
  const { parent } = node;
  const same = ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent) || ts.isAsExpression(parent);
  if (same) return isOfArithmetic(parent, checker);
  if (!ts.isBinaryExpression(parent)) return false;
  const isNumber = (each: ts.Expression): boolean =>
    (checker.getTypeAtLocation(each).flags & ts.TypeFlags.NumberLike) !== 0;
  const operator = parent.operatorToken.getText();
  return /^([<>]=?|[-*/%+]|\*\*)$/.test(operator) && isNumber(parent.left) && isNumber(parent.right);
}

/** Whether undefined is among the values of a type. */
export function mayBeUndefined(type: IrType): boolean {
  return hasUndefined(type) || (type.kind === "nullable" && nameOf(type) === "undefined");
}
