// Literals: numbers, strings, arrays.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { binary, bool, nullValue, text } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import {
  arrayOf,
  describeType,
  F64,
  isClass,
  isFloat,
  isNumeric,
  isWhole,
  onlyMember,
  STRING,
  UNKNOWN,
  whole,
} from "../ir/type.ts";
import { isDynamicLiteral } from "./any-literal.ts";
import { fits, numberText } from "./coerce.ts";
import { absent } from "./empty.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerExpr } from "./expression.ts";
import type { Item } from "./list.ts";
import { itemsOf, listOf } from "./list.ts";
import { exactly, isWord } from "./range.ts";
import { toText } from "./text.ts";
import { isRecord, makeTuple } from "./tuple.ts";
import { typeOf } from "./types.ts";

/** A number takes the type that its context wants where it fits there, else it is a `number`. */
export function lowerNumber(
  node: ts.NumericLiteral | ts.PrefixUnaryExpression,
  { ctx, expected }: Pick<Lowering, "ctx" | "expected">,
): Expr {
  const value = literalValue(node);
  const wanted = expected?.kind === "nullable" ? expected.of : expected;
  const range = exactly(Number(value));
  if (wanted && isWhole(wanted)) {
    const type = range && isWord(range) ? whole(range) : F64;
    return { kind: "number", text: numberText(value, isFloat(type)), type };
  }
  const type = wanted && isNumeric(wanted) ? wanted : F64;
  if (!fits(value, type.kind === "primitive" ? type.name : "f64")) {
    return ctx.fail("MN1003", node, node.getText(), describeType(type));
  }
  return { kind: "number", text: numberText(value, isFloat(type)), type };
}

/** The value of a literal with its sign; beyond 2^53 with all its digits. */
export function literalValue(node: ts.Expression): number | bigint {
  if (ts.isPrefixUnaryExpression(node)) {
    const value = literalValue(node.operand);
    return typeof value === "bigint" && value === 0n ? -0 : -value;
  }
  const text = node.getText().replaceAll("_", "");
  const value = Number(text);
  return Math.abs(value) > Number.MAX_SAFE_INTEGER && /^(0[xob][\da-f]+|\d+)$/i.test(text) ? BigInt(text) : value;
}

export function lowerString(node: ts.StringLiteral | ts.NoSubstitutionTemplateLiteral): Expr {
  return text(node.text);
}

export function lowerBoolean(node: ts.BooleanLiteral): Expr {
  return bool(node.getText() === "true");
}

export function lowerNull(): Expr {
  return nullValue();
}

/** `a ${b} c`: joined from left to right. */
export function lowerTemplateString(node: ts.TemplateExpression, lowering: Lowering): Expr {
  let joined: Expr | null = node.head.text ? text(node.head.text) : null;
  for (const span of node.templateSpans) {
    const { expected: _, ...plain } = lowering;
    const value = toText(lowering.ctx, lowering.scope, lowerExpr(span.expression, plain), span.expression);
    joined = joined ? binary("+", joined, value, STRING) : value;
    if (span.literal.text) joined = binary("+", joined, text(span.literal.text), STRING);
  }
  return joined ?? text("");
}

export function lowerArray(node: ts.ArrayLiteralExpression, lowering: Lowering): Expr {
  const { ctx, expected } = lowering;
  const wanted = onlyMember(expected, (each) => isClass(each, "Array") || isRecord(each));
  const iterable = onlyMember(expected, (each) => isClass(each, "Iterable"));
  const item = iterable?.kind === "class" ? iterable.args[0] : undefined;
  const dynamic = !wanted && !item && isDynamicLiteral(ctx, node);
  const type = wanted ?? (item ? arrayOf(item) : dynamic ? arrayOf(UNKNOWN) : typeOf(ctx, node));
  const items = itemsOf(node.elements, lowering);
  if (isRecord(type)) return lowerTuple(node, type, items, lowering);
  return isClass(type, "Array") ? listOf(items, type, lowering) : ctx.fail("MN1004", node, describeType(type));
}

function lowerTuple(node: ts.ArrayLiteralExpression, type: TupleType, items: Item[], { ctx }: Lowering): Expr {
  const values = type.args.map((wanted, index): Expr => {
    const item = items[index];
    if (item?.kind === "one") return item.value(wanted);
    return !item && wanted.kind === "nullable" ? absent(wanted) : ctx.fail("MN1052", node, excerpt(node));
  });
  return items.length > values.length ? ctx.fail("MN1052", node, excerpt(node)) : makeTuple(type, values);
}

type TupleType = IrType & { kind: "class" };
