// Numbers that are known to be whole: integers underneath. They never show that they are: where an operator may leave
// their range, it is computed as an `f64`.

import type { Expr } from "../ir/node.ts";
import { binary, call, cast } from "../ir/node.ts";
import type { IrType, Range } from "../ir/type.ts";
import { F64, I32, INT32, isWhole, primitive, whole } from "../ir/type.ts";
import { combined, cutQuotient, exactly, flooredQuotient, inverted, isWord, union, WORD } from "./range.ts";

type Whole = Expr & { type: IrType & { kind: "primitive"; number: Range } };

const U32 = primitive("u32");

/** `value` as an integer underneath; null where it is not known to be whole. */
export function wholeOf(value: Expr): Whole | null {
  if (value.kind === "number" && (isNumber(value.type) || isWhole(value.type))) {
    const range = exactly(Number(value.text));
    return range && ({ ...value, text: String(range.low), type: whole(range) } as Whole);
  }
  if (value.kind === "cast" && isNumber(value.type)) return wholeOf(value.operand);
  return isWhole(value.type) ? (value as Whole) : null;
}

function isNumber(type: IrType): boolean {
  return type.kind === "primitive" && type.name === "f64";
}

/** A whole number for code that knows only 32-bit ones: longer ones become floats. */
export function asNumber(value: Expr): Expr {
  return isWhole(value.type) && value.type.name === "i64" ? cast(value, F64) : value;
}

/** `left operator right` in integers; null where that needs floats. */
export function wholeArithmetic(operator: string, left: Expr, right: Expr): Expr | null {
  const [a, b] = [wholeOf(left), wholeOf(right)];
  const range = a && b && combined(operator, a.type.number, b.type.number);
  if (!a || !b || !range) return null;
  const type = whole(union(range, union(a.type.number, b.type.number)));
  return asNumber(resized(binary(operator, resized(a, type), resized(b, type), type), whole(range)));
}

/** `Math.floor(value)` and its like, where the value is whole or the quotient of two that are. */
export function wholeFloor(value: Expr, cuts: boolean): Expr | null {
  const known = wholeOf(value);
  if (known) return asNumber(known);
  if (value.kind !== "binary" || value.operator !== "/" || !isNumber(value.type)) return null;
  const [a, b] = [wholeOf(value.left), wholeOf(value.right)];
  if (!a || !b || a.type.number.low < 0 || !cuts) return null;
  const range = flooredQuotient(a.type.number, b.type.number);
  if (!range) return null;
  const type = whole(union(a.type.number, b.type.number));
  return asNumber(resized(binary("/", resized(a, type), resized(b, type), type), whole(range)));
}

/** Two whole numbers in the type that both have room in; null where one is not whole. */
export function together(left: Expr, right: Expr): [Expr, Expr] | null {
  const [a, b] = [wholeOf(left), wholeOf(right)];
  if (!a || !b) return null;
  const type = whole(union(a.type.number, b.type.number));
  return [resized(a, type), resized(b, type)];
}

/** A bit operator on two numbers. */
export function wordOperator(operator: string, left: Expr, right: Expr): Expr {
  const [a, b] = [toWord(left), toWord(right)];
  const range = combined(operator, wordRange(a), wordRange(b)) ?? WORD;
  if (isWord(range)) return binary(operator, a, b, whole(range));
  return cast(cast(binary(operator, a, b, I32), U32), F64);
}

/** `~value`. */
export function wordInverse(value: Expr): Expr {
  const operand = toWord(value);
  return { kind: "unary", operator: "~", operand, type: whole(inverted(wordRange(operand))) };
}

/** JavaScript's ToInt32: the number modulo 2^32, with a sign. */
export function toWord(value: Expr): Expr {
  return wordOf(value) ?? call("toInt32", [cast(value, F64)], INT32);
}

/** A number of a slot that is proven to hold nothing but whole numbers of `type`. */
export function toSlot(value: Expr, type: IrType & { kind: "primitive"; number: Range }): Expr {
  const known = wholeOf(value);
  if (known) return resized(known, type);
  const exact = type.name === "i32" ? wordOf(value) : null;
  return exact ? { ...exact, type } : cast(value, type);
}

/** ToInt32 without floats: sums, differences and products that fit into 53 bits are the same modulo 2^32. */
function wordOf(value: Expr): Expr | null {
  if (value.kind === "binary" && value.operator === "/" && isNumber(value.type))
    return wordQuotient(value.left, value.right);
  return modular(value)?.word ?? null;
}

interface Modular {
  /** The value modulo 2^32. */
  word: Expr;
  /** The whole numbers that it may be. */
  range: Range;
}

function modular(value: Expr): Modular | null {
  const known = wholeOf(value);
  if (known) return { word: shortened(known), range: known.type.number };
  if (!isNumber(value.type)) return null;
  if (value.kind === "conditional") {
    const [then, otherwise] = [modular(value.then), modular(value.otherwise)];
    if (!then || !otherwise) return null;
    const range = union(then.range, otherwise.range);
    return { word: { ...value, then: then.word, otherwise: otherwise.word, type: INT32 }, range };
  }
  if (value.kind !== "binary" || !"+-*".includes(value.operator)) return null;
  const [a, b] = [modular(value.left), modular(value.right)];
  if (!a || !b) return null;
  // Whether a zero has a sign does not matter here.
  const range = value.operator === "*" ? looseProduct(a.range, b.range) : combined(value.operator, a.range, b.range);
  return range && { word: binary(value.operator, a.word, b.word, INT32), range };
}

function looseProduct(a: Range, b: Range): Range | null {
  const size = Math.max(Math.abs(a.low), Math.abs(a.high)) * Math.max(Math.abs(b.low), Math.abs(b.high));
  return size <= 2 ** 53 ? { low: -size, high: size } : null;
}

/** `(a / b) | 0`. */
function wordQuotient(left: Expr, right: Expr): Expr | null {
  const [a, b] = [wholeOf(left), wholeOf(right)];
  const range = a && b && cutQuotient(a.type.number, b.type.number);
  return a && b && range ? binary("/", a, b, whole(range)) : null;
}

/** Modulo 2^32. */
function shortened(value: Whole): Expr {
  if (value.kind === "number") return { ...value, text: String(Number(value.text) | 0), type: INT32 };
  return value.type.name === "i32" ? value : cast(value, INT32);
}

function resized(value: Expr, type: IrType & { kind: "primitive" }): Expr {
  const same = value.type.kind === "primitive" && value.type.name === type.name;
  return same || value.kind === "number" ? { ...value, type } : cast(value, type);
}

function wordRange(value: Expr): Range {
  return wholeOf(value)?.type.number ?? WORD;
}
