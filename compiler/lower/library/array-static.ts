// `Array` itself: `new Array`, `Array.from`, `Array.of`, `Array.isArray`.

import ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { call, method, nullValue } from "../../ir/node.ts";
import type { IrType } from "../../ir/type.ts";
import { arrayOf, F64, functionType, INT, isClass, isNumeric, NULL } from "../../ir/type.ts";
import { emptyArray } from "../array-store.ts";
import { coerce } from "../coerce.ts";
import type { Lowering } from "../expression.ts";
import { excerpt, lowerAs, lowerExpr } from "../expression.ts";
import { ofKind } from "../instance-of-library.ts";
import { toList } from "../iterable.ts";
import { isRecord } from "../tuple.ts";
import { typeOf } from "../types.ts";
import type { LibraryCall } from "./arguments.ts";
import { argumentsOf, required, restArguments, toInteger } from "./arguments.ts";

/** `Array.name(…)`; null where it is not known. */
export function arrayStatic(each: LibraryCall, name: string): Expr | null {
  switch (name) {
    case "isArray":
      return isArray(each);
    case "of":
      return restArguments(each, 0, elementOf(each));
    case "from":
      return from(each);
    default:
      return null;
  }
}

/** `new Array(length)`, `new Array(a, b, c)`, and both without `new`. */
export function newArray(each: LibraryCall): Expr {
  const { node, lowering } = each;
  const args = argumentsOf(node);
  const [only] = args;
  if (isUntyped(each) && !isFilled(node)) return lowering.ctx.fail("MN1007", node, "An array without elements");
  const element = isUntyped(each) ? NULL : elementOf(each);
  if (args.length !== 1 || !only || ts.isSpreadElement(only)) return restArguments(each, 0, element);
  const length = lowerExpr(only, { ...lowering, expected: F64 });
  if (!isNumeric(length.type)) return restArguments(each, 0, element);
  return emptyArray(coerce(lowering.ctx, length, F64, only), arrayOf(element), element);
}

/** Whether nothing says what is in the array: `Untyped` of compiler/lib. */
function isUntyped({ node, lowering }: LibraryCall): boolean {
  const { checker } = lowering.ctx;
  const type = checker.getTypeAtLocation(node);
  const [element] = checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference) : [];
  return element?.symbol?.name === "Untyped";
}

/** `new Array(n).fill(x)`: what it is filled with says it. `[...Array(n)]`, `Array(n).keys()` and `Array(n).join(x)` are only counted. */
function isFilled(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return isFilled(parent);
  if (ts.isSpreadElement(parent)) return ts.isArrayLiteralExpression(parent.parent);
  // `Array.from(Array(n), (_, i) => i)`
  if (ts.isCallExpression(parent) && parent.arguments[0] === node) return parent.expression.getText() === "Array.from";
  const called = ts.isPropertyAccessExpression(parent) && ts.isCallExpression(parent.parent) ? parent.name.text : "";
  return ["fill", "join", "keys"].includes(called);
}

/** `fill` of an array that was just made, from its length alone; null for any other. */
export function filledArray(each: LibraryCall & { object: Expr }): Expr | null {
  const { node, object, lowering } = each;
  if (object.kind !== "call" || object.callee.kind !== "global" || object.callee.name !== "arrayOfLength") return null;
  if (argumentsOf(node).length !== 1) return null;
  // `const cells: (Piece | null)[] = Array(9).fill(null)`: what else will be in it, its context knows.
  const { expected } = lowering;
  const type = expected && isClass(expected, "Array") ? expected : typeOf(lowering.ctx, node);
  const element = isClass(type, "Array") ? type.args[0] : undefined;
  if (!element) return null;
  return call("arrayFilled", [...object.args, lowerAs(required(each, 0), element, lowering)], type, [element]);
}

function elementOf({ node, lowering }: LibraryCall): IrType {
  const { expected } = lowering;
  // `Array.from({ length: n }, () => [])`: what the items are their context knows.
  if (expected && isClass(expected, "Array") && expected.args[0]) return expected.args[0];
  const type = typeOf(lowering.ctx, node);
  return (isClass(type, "Array") ? type.args[0] : undefined) ?? lowering.ctx.fail("MN1001", node, excerpt(node));
}

/** Known from the type, but for what may be null. */
function isArray(each: LibraryCall): Expr {
  const value = lowerExpr(required(each, 0), { ...each.lowering, expected: undefined });
  return ofKind(value, "isArray", (type) => isClass(type, "Array") || isRecord(type), each.lowering);
}

function from(each: LibraryCall): Expr {
  const { node, lowering } = each;
  const [source, change] = argumentsOf(node);
  const length = source && lengthOnly(source, lowering);
  const result = elementOf(each);
  if (!source) return lowering.ctx.fail("MN1001", node, excerpt(node));
  if (length) {
    if (!change) return emptyArray(coerce(lowering.ctx, length, F64, source), arrayOf(result), result);
    const fn = lowerAs(change, functionType([NULL, INT], result), lowering);
    return call("arrayGenerate", [toInteger(length, source, lowering), nullValue(), fn], arrayOf(result), [
      NULL,
      result,
    ]);
  }
  const value = lowerExpr(source, { ...lowering, expected: undefined });
  const list = toList(value, source, lowering);
  const element = isClass(list.type, "Array") ? list.type.args[0] : undefined;
  if (!element) return lowering.ctx.fail("MN1001", node, excerpt(node));
  if (change) {
    const fn = lowerAs(change, functionType([element, INT, list.type], result), lowering);
    return call("arrayMap", [list, fn], arrayOf(result), [element, result]);
  }
  const copy = list === value ? method(list, "slice", [], arrayOf(element)) : list;
  return coerce(lowering.ctx, copy, arrayOf(result), node);
}

/** The length of `{ length: n }`; null for anything else. */
function lengthOnly(node: ts.Expression, lowering: Lowering): Expr | null {
  if (!ts.isObjectLiteralExpression(node) || node.properties.length !== 1) return null;
  const [property] = node.properties;
  if (property?.name?.getText() !== "length") return null;
  const plain = { ...lowering, expected: F64 };
  if (ts.isPropertyAssignment(property)) return lowerExpr(property.initializer, plain);
  return ts.isShorthandPropertyAssignment(property) ? lowerExpr(property.name, plain) : null;
}
