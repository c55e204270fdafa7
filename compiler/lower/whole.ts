// Numbers that are known to be whole: integers underneath. They never show that they are: where an operator may leave
// their range, it is computed as an `f64`.

import type { Expr } from "../ir/node.ts";
import { binary, call, cast, integer } from "../ir/node.ts";
import type { IrType, Range } from "../ir/type.ts";
import { F64, I32, INT32, isNumber, isWhole, primitive, sameType, whole } from "../ir/type.ts";
import { combined, cutQuotient, exactly, flooredQuotient, inverted, isWord, union, WORD } from "./range.ts";

export type Whole = Expr & { type: IrType & { kind: "primitive"; number: Range } };

const U32 = primitive("u32");

/** The two whole numbers whose remainder a value is. */
function remainderOf(value: Expr): [Whole, Whole] | null {
  if (value.kind !== "call" || value.callee.kind !== "global" || value.callee.name !== "modulo") return null;
  const [a, b] = value.args.map(wholeOf);
  return a && b ? [a, b] : null;
}

/** A remainder as an index: of a length that is 0 there is none. */
export function indexRemainder(value: Expr): Expr | null {
  const [a, b] = remainderOf(value) ?? [];
  const counts = b?.kind === "field" && (b.name === "length" || b.name === "size");
  if (!a || !b || (b.type.number.low < 0 && !counts) || b.type.number.high >= 2 ** 31) return null;
  const type = whole(union(a.type.number, b.type.number));
  return call("indexRemainder", [resized(a, type), resized(b, type)], I32, [primitive(type.name)]);
}

/** The same as `wholeOf` where nobody can tell 0 from -0: a remainder of whole numbers is one too, whatever their signs. */
export function unsignedWhole(value: Expr): Whole | null {
  const [a, b] = remainderOf(value) ?? [];
  if (!a || !b) return wholeOf(value);
  if (b.type.number.low <= 0) return null;
  const { low, high } = a.type.number;
  const most = Math.min(b.type.number.high - 1, Math.max(Math.abs(low), Math.abs(high)));
  const type = whole(union(a.type.number, b.type.number));
  const rest = binary("%", resized(a, type), resized(b, type), type);
  return resized(rest, whole({ low: low < 0 ? -most : 0, high: most })) as Whole;
}

/** `value` as an integer underneath; null where it is not known to be whole. */
export function wholeOf(value: Expr): Whole | null {
  if (value.kind === "number" && isNumber(value.type)) {
    const range = exactly(Number(value.text));
    return range && ({ ...value, text: String(range.low), type: whole(range) } as Whole);
  }
  if (value.kind === "cast" && sameType(value.type, F64)) return wholeOf(value.operand);
  return isWhole(value.type) ? (value as Whole) : null;
}

/** A whole number for code that knows only 32-bit ones: longer ones become floats. */
export function asNumber(value: Expr): Expr {
  return isWhole(value.type) && value.type.name === "i64" ? cast(value, F64) : value;
}

/** What is computed for its effect is no number that somebody reads. */
export function withoutCast(value: Expr): Expr {
  return value.kind === "cast" ? value.operand : value;
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
export function wholeFloor(value: Expr, name: string): Expr | null {
  const known = wholeOf(value);
  if (known) return asNumber(known);
  if (value.kind !== "binary" || value.operator !== "/" || !sameType(value.type, F64)) return null;
  const [a, b] = [wholeOf(value.left), wholeOf(value.right)];
  const range = a && b && flooredQuotient(a.type.number, b.type.number);
  if (!a || !b || !range || (name !== "floor" && name !== "trunc")) return null;
  const shift = b.kind === "number" ? Math.log2(Number(b.text)) : Number.NaN;
  if (Number.isInteger(shift) && shift < 31 && name === "floor") {
    return asNumber(resized(binary(">>", a, integer(shift, a.type), a.type), whole(range)));
  }
  if (a.type.number.low < 0) return null;
  const type = whole(union(a.type.number, b.type.number));
  return asNumber(resized(binary("/", resized(a, type), resized(b, type), type), whole(range)));
}

/** Two numbers that are compared, in the type that both have room in; null where one is not whole. */
export function together(left: Expr, right: Expr): [Expr, Expr] | null {
  const [a, b] = [unsignedWhole(left), unsignedWhole(right)];
  if (!a || !b) return null;
  const type = whole(union(a.type.number, b.type.number));
  return [resized(a, type), resized(b, type)];
}

/** A bit operator on two numbers. */
export function wordOperator(operator: string, left: Expr, right: Expr): Expr {
  const [a, b] = [toWord(left), toWord(right)];
  const range = combined(operator, wordRange(a), wordRange(b)) ?? WORD;
  if (isWord(range)) return binary(operator, a, b, whole(range));
  return asNumber(cast(cast(binary(operator, a, b, I32), U32), whole(range)));
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
  if (value.kind === "binary" && value.operator === "/" && sameType(value.type, F64))
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
  const inner = value.kind === "cast" && isNumber(value.type) && modular(value.operand);
  if (inner) return inner;
  if (value.kind === "binary" && isNumber(value.type) && "+-*".includes(value.operator)) {
    const [a, b] = [modular(value.left), modular(value.right)];
    // Whether a zero has a sign does not matter here.
    const join = value.operator === "*" ? looseProduct : combined.bind(null, value.operator);
    const range = a && b && join(a.range, b.range);
    return range && { word: binary(value.operator, a.word, b.word, INT32), range };
  }
  if (value.kind === "conditional" && isNumber(value.type)) {
    const [then, otherwise] = [modular(value.then), modular(value.otherwise)];
    if (!then || !otherwise) return null;
    const range = union(then.range, otherwise.range);
    return { word: { ...value, then: then.word, otherwise: otherwise.word, type: INT32 }, range };
  }
  const known = unsignedWhole(value);
  return known && { word: shortened(known), range: known.type.number };
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

export function resized(value: Expr, type: IrType & { kind: "primitive" }): Expr {
  const same = value.type.kind === "primitive" && value.type.name === type.name;
  return same || value.kind === "number" ? { ...value, type } : cast(value, type);
}

function wordRange(value: Expr): Range {
  return wholeOf(value)?.type.number ?? WORD;
}
