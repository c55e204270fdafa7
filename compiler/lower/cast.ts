// `x as T` and `x!`.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { bool, call, cast, construct, global, narrow } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import {
  F64,
  hasUndefined,
  isBool,
  isClass,
  isFloat,
  isInteger,
  isNumeric,
  present,
  primitive,
  sameType,
  UNKNOWN,
} from "../ir/type.ts";
import { numberOfAny } from "./any-operator.ts";
import { asCallable } from "./callable.ts";
import { coerce, fits, isSubclass, unwrap, unwrapChecked } from "./coerce.ts";
import type { Context } from "./context.ts";
import type { Lowering } from "./expression.ts";
import { lowerExpr } from "./expression.ts";
import { freshAs } from "./fresh.ts";
import { mayBeUndefined } from "./key-access.ts";
import { toNumber } from "./library/number.ts";
import { literalValue } from "./literal.ts";
import { recordView } from "./record-view.ts";
import { isTested } from "./tested.ts";
import { mapType, typeOf } from "./types.ts";
import { toWord } from "./whole.ts";

/** `x as T` or `<T>x`: between numbers a conversion, between other types what the checker has allowed. */
export function lowerCast(node: ts.AsExpression | ts.TypeAssertion, lowering: Lowering): Expr {
  const { ctx } = lowering;
  if (node.type.getText() === "const") return lowerExpr(node.expression, lowering);
  const type = mapType(ctx, ctx.checker.getTypeFromTypeNode(node.type), node);
  const empty = node.type.kind === ts.SyntaxKind.AnyKeyword ? emptyAs(node.expression, lowering) : null;
  if (empty) return empty;
  const later = saysNothing(node.expression) ? assignedLater(type) : null;
  if (later) return later;
  if (isNumeric(type)) return convert(node.expression, type, lowering);
  const plain = throughUnknown(node.expression);
  const first = plain && lowerExpr(plain, { ...lowering, expected: type });
  const again = first && freshAs(node, first, type, lowering);
  if (again) return again;
  const value = first ? coerce(ctx, first, UNKNOWN, node) : lowerExpr(node.expression, { ...lowering, expected: type });
  if (sameType(value.type, type)) return { ...value, type };
  // `find(id as Key)` where undefined may stand: who says what else it is does not say that it is there.
  const { expected } = lowering;
  const mayMiss = value.type.kind === "nullable" && type.kind !== "nullable" && expected?.kind === "nullable";
  if (mayMiss && sameType(expected.of, type) && mayBeUndefined(expected)) return coerce(ctx, value, expected, node);
  return (
    downTo(value, type, lowering) ??
    asCallable(ctx, value, type, node) ??
    freshAs(node, value, type, lowering) ??
    recordView(node, value, type, lowering) ??
    coerce(ctx, value, type, node)
  );
}

/** What `x as unknown as T` casts. */
function throughUnknown(node: ts.Expression): ts.Expression | null {
  if (ts.isParenthesizedExpression(node)) return throughUnknown(node.expression);
  if (!ts.isAsExpression(node)) return null;
  const { kind } = node.type;
  return kind === ts.SyntaxKind.UnknownKeyword || kind === ts.SyntaxKind.AnyKeyword ? node.expression : null;
}

/** `new Set() as any`, `[] as any`: an empty collection is of whatever kind its place wants. */
function emptyAs(node: ts.Expression, lowering: Lowering): Expr | null {
  const { expected } = lowering;
  const wanted = expected?.kind === "nullable" ? expected.of : expected;
  if (ts.isParenthesizedExpression(node)) return emptyAs(node.expression, lowering);
  if (wanted?.kind !== "class") return null;
  if (ts.isNewExpression(node)) {
    const plain = !node.arguments?.length && !node.typeArguments && ts.isIdentifier(node.expression);
    return plain && node.expression.getText() === wanted.name && EMPTY.has(wanted.name) ? construct(wanted, []) : null;
  }
  const nothing = ts.isArrayLiteralExpression(node) && !node.elements.length;
  return nothing && isClass(wanted, "Array") ? construct(wanted, []) : null;
}

const EMPTY = new Set(["Map", "Set"]);

/** `null!`, `undefined as unknown as T`: what will be assigned before anybody looks. */
function assignedLater(type: IrType): Expr | null {
  // Of a number there is no such thing: `NaN` is what undefined is as one.
  if (isFloat(type)) return global("NaN", type);
  if (isBool(type)) return bool(false);
  const reference = type.kind === "class" || type.kind === "function" || type.kind === "string";
  return reference ? call("unset", [], type, [type]) : null;
}

/** Null or undefined, whatever it is said to be. */
export function saysNothing(node: ts.Expression): boolean {
  if (ts.isAsExpression(node) || ts.isNonNullExpression(node) || ts.isParenthesizedExpression(node)) {
    return saysNothing(node.expression);
  }
  return node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === "undefined");
}

/** A number, or a boolean, as one of another type. A literal that fits is one of that type at once. */
export function convert(node: ts.Expression, type: IrType & { kind: "primitive" }, lowering: Lowering): Expr {
  const literal = ts.isPrefixUnaryExpression(node) ? node.operand : node;
  const adopts = ts.isNumericLiteral(literal) && fits(literalValue(node), type.name);
  const value = lowerExpr(node, { ...lowering, expected: adopts ? type : undefined });
  return castNumber(value, type, node, lowering.ctx);
}

/** A float becomes an integer as JavaScript's `| 0` does it, then wraps to its width. */
export function castNumber(value: Expr, type: IrType & { kind: "primitive" }, node: ts.Node, ctx: Context): Expr {
  if (isBool(value.type)) return cast(value, type);
  if (!isNumeric(value.type)) return castNumber(coerce(ctx, value, F64, node), type, node, ctx);
  if (sameType(value.type, type)) return { ...value, type };
  if (!isInteger(type) || !isFloat(value.type)) return cast(value, type);
  if (["i64", "u64"].includes(type.name)) return cast(call("toInt64", [cast(value, F64)], primitive("i64")), type);
  const word = toWord(value);
  return type.name === "i32" ? { ...word, type } : cast(word, type);
}

/** A value of a base class as one of a class that extends it: an error where it is none. */
function downTo(value: Expr, type: IrType, { ctx }: Lowering): Expr | null {
  const { type: from } = value.type.kind === "nullable" ? unwrap(value) : value;
  if (from.kind !== "class" || type.kind !== "class" || from.name === type.name) return null;
  return isSubclass(ctx, type.name, from.name) ? narrow(value, type) : null;
}

/** Whether it is computed with or compared by size, with another number. */
function isOperand(node: ts.Expression, ctx: Context): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return isOperand(parent, ctx);
  if (!ts.isBinaryExpression(parent) || !COMPUTING.has(parent.operatorToken.kind)) return false;
  return [parent.left, parent.right].every((each) => {
    const { flags } = ctx.checker.getNonNullableType(ctx.checker.getTypeAtLocation(each));
    return (flags & ts.TypeFlags.NumberLike) !== 0;
  });
}

const COMPUTING = new Set([
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.MinusToken,
  ts.SyntaxKind.AsteriskToken,
  ts.SyntaxKind.SlashToken,
  ts.SyntaxKind.PercentToken,
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
]);

export function lowerNonNull(node: ts.NonNullExpression, lowering: Lowering): Expr {
  const { expected } = lowering;
  const later = expected && saysNothing(node.expression) ? assignedLater(expected) : null;
  if (later) return later;
  const value = lowerExpr(node.expression, lowering);
  // `!` is nothing in JavaScript: who asks whether a value is there hears so, and who takes undefined or null gets it.
  const taken = isTested(node) || expected?.kind === "nullable" || (expected && mayBeUndefined(expected));
  if (value.type.kind === "nullable" && taken) return value;
  // In arithmetic what is missing is a number too: NaN, or 0 for null.
  if (value.type.kind === "nullable" && isNumeric(present(value.type)) && isOperand(node, lowering.ctx)) {
    return hasUndefined(value.type) ? numberOfAny(value) : toNumber(value, node, lowering);
  }
  return value.type.kind === "nullable"
    ? unwrapChecked(value)
    : coerce(lowering.ctx, value, typeOf(lowering.ctx, node), node);
}
