// Arithmetic and comparison of two numbers. A `number` is computed as in JavaScript, whatever it is underneath; integer
// types that somebody wrote wrap. An integer and a `number` meet as `number`.

import type ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { binary, call, cast, integer } from "../ir/node.ts";
import type { IrType, Primitive } from "../ir/type.ts";
import { BOOL, F64, I32, isFloat, isInteger, isNumeric, isWhole, primitive, sameType, whole } from "../ir/type.ts";
import { coerce } from "./coerce.ts";
import type { Context } from "./context.ts";
import type { Lowering } from "./expression.ts";
import { negated, union } from "./range.ts";
import { asNumber, together, toWord, wholeArithmetic, wholeOf, wordInverse, wordOperator } from "./whole.ts";

const BITS = new Set(["&", "|", "^", "<<", ">>", ">>>"]);

/** `left operator right` for arithmetic and bit operators. */
export function computeNumbers(operator: string, left: Expr, right: Expr, node: ts.Node, lowering: Lowering): Expr {
  const { ctx } = lowering;
  if (BITS.has(operator)) return bitwise(operator, left, right, node, ctx);
  const known = wholeArithmetic(operator, left, right);
  if (known) return known;
  const type = arithmeticType(operator, left.type, right.type, lowering.expected);
  const [a, b] = [coerce(ctx, left, type, node), coerce(ctx, right, type, node)];
  if (isInteger(type)) return integerArithmetic(operator, a, b, type);
  if (operator === "**") return cast(call("pow", [cast(a, F64), cast(b, F64)], F64), type);
  if (operator === "%" && sameType(type, F64)) return call("modulo", [a, b], F64);
  return binary(operator, a, b, type);
}

/** `left operator right` for comparisons: by value, whatever the types. */
export function compareNumbers(operator: string, left: Expr, right: Expr, node: ts.Node, ctx: Context): Expr {
  const known = together(left, right);
  if (known) return binary(operator, known[0], known[1], BOOL);
  const [a, b] = [left.type, right.type];
  if (!isNumeric(a) || !isNumeric(b) || isFloat(a) || isFloat(b)) {
    const type = sameType(a, b) ? a : F64;
    return binary(operator, coerce(ctx, left, type, node), coerce(ctx, right, type, node), BOOL);
  }
  if (isUnsigned(a.name) === isUnsigned(b.name)) {
    const type = common(a, b);
    return binary(operator, coerce(ctx, left, type, node), coerce(ctx, right, type, node), BOOL);
  }
  const [signed, unsigned, turned] = isUnsigned(b.name) ? [left, right, operator] : [right, left, mirrored(operator)];
  const long = unsigned.type.kind === "primitive" && width(unsigned.type.name) === 64;
  if (!long) return binary(turned, cast(signed, I64), cast(unsigned, I64), BOOL);
  return binary(turned, call("compareSigns", [cast(signed, I64), unsigned], I32), integer(0), BOOL);
}

/** `-value`. */
export function negative(value: Expr): Expr {
  const known = wholeOf(value);
  const range = known && negated(known.type.number);
  if (known && range) {
    const type = whole(union(range, known.type.number));
    return asNumber({ kind: "unary", operator: "-", operand: cast(known, type), type: { ...type, number: range } });
  }
  const operand = isWhole(value.type) ? cast(value, F64) : value;
  return { kind: "unary", operator: "-", operand, type: operand.type };
}

/** `~value`. */
export function inverse(value: Expr): Expr {
  if (isNumber(value.type)) return wordInverse(value);
  return { kind: "unary", operator: "~", operand: value, type: value.type };
}

/** The type in which two numbers meet. */
export function common(a: IrType, b: IrType): IrType {
  if (isWhole(a) && isWhole(b)) {
    const type = whole(union(a.number, b.number));
    return type.name === "i32" ? type : F64;
  }
  if (sameType(a, b) && !isWhole(a) && !isWhole(b)) return a;
  if (isNumber(a) || isNumber(b)) return F64;
  if (isFloat(a) || isFloat(b) || a.kind !== "primitive" || b.kind !== "primitive") return F64;
  const bits = Math.max(width(a.name), width(b.name));
  const unsigned = [a, b].some((type) => width(type.name) === bits && isUnsigned(type.name));
  if (bits < 32) return I32;
  return primitive(bits === 64 ? (unsigned ? "u64" : "i64") : unsigned ? "u32" : "i32");
}

const I64 = primitive("i64");

/** Where an integer is expected, a length beside an integer is one too. Two lengths are numbers. */
function arithmeticType(operator: string, left: IrType, right: IrType, expected?: IrType): IrType {
  const asInteger = expected && isInteger(expected) && !isWhole(expected) && operator !== "/";
  if (isWhole(left) && isWhole(right)) return asInteger ? I32 : F64;
  if (!asInteger || isFloat(left) || isFloat(right)) return common(left, right);
  return common(isWhole(left) ? I32 : left, isWhole(right) ? I32 : right);
}

function integerArithmetic(operator: string, a: Expr, b: Expr, type: IrType): Expr {
  if (operator === "**") return call("power", [a, b], type, [type]);
  if (operator !== "/" && operator !== "%") return binary(operator, a, b, type);
  if (b.kind === "number" && Number(b.text) > 0) return binary(operator, a, b, type);
  return call(operator === "/" ? "divide" : "remainder", [a, b], type, [type]);
}

/** Of two integers the wider type; else both are cut to 32 bits, as in JavaScript. A shift keeps the type of its left. */
function bitwise(operator: string, left: Expr, right: Expr, node: ts.Node, ctx: Context): Expr {
  const shift = operator.length > 1;
  if (isNumber(left.type) || (isNumber(right.type) && !shift)) return wordOperator(operator, left, right);
  const type = shift ? left.type : common(left.type, right.type);
  const b = shift ? cast(isNumber(right.type) ? toWord(right) : right, type) : coerce(ctx, right, type, node);
  return binary(operator, coerce(ctx, left, type, node), b, type);
}

/** Whether the type means what `number` means. */
function isNumber(type: IrType): boolean {
  return isWhole(type) || (type.kind === "primitive" && (type.name === "f64" || type.name === "f32"));
}

function isUnsigned(name: Primitive): boolean {
  return name.startsWith("u");
}

function width(name: Primitive): number {
  return name.endsWith("size") ? 32 : Number(name.slice(1));
}

function mirrored(operator: string): string {
  return operator.replace(/[<>]/, (sign) => (sign === "<" ? ">" : "<"));
}
