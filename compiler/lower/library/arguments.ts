// Arguments of the library's own functions. What is left out, or `undefined`, has a default that the method says.

import ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { assign, call, integer } from "../../ir/node.ts";
import type { IrType } from "../../ir/type.ts";
import { arrayOf, F64, I32, INT, isNumeric } from "../../ir/type.ts";
import { coerce, literalNumber, unwrap } from "../coerce.ts";
import { isPresent } from "../empty.ts";
import type { Lowering } from "../expression.ts";
import { excerpt, lowerExpr } from "../expression.ts";
import { itemsOf, listOf } from "../list.ts";
import { wholeOf } from "../whole.ts";

/** A call of a method or a constructor of the library. */
export interface LibraryCall {
  node: ts.CallExpression | ts.NewExpression;
  lowering: Lowering;
}

/** A call of a method; `object` is what it is called on. */
export interface MethodCall extends LibraryCall {
  node: ts.CallExpression;
  name: string;
  object: Expr;
}

export function argumentsOf(node: LibraryCall["node"]): readonly ts.Expression[] {
  return node.arguments ?? [];
}

/** The argument at `index`; an error where there is none. */
export function required({ node, lowering }: LibraryCall, index: number): ts.Expression {
  const argument = argumentsOf(node)[index];
  if (!argument || ts.isSpreadElement(argument)) return lowering.ctx.fail("MN1001", argument ?? node, excerpt(node));
  return argument;
}

/** The argument at `index` as a `type`, or `missing`. */
export function optional(call: LibraryCall, index: number, type: IrType, missing: Expr): Expr {
  const { node, lowering } = call;
  if (!argumentsOf(node)[index]) return missing;
  const argument = required(call, index);
  const value = lowerExpr(argument, { ...lowering, expected: type });
  return unlessMissing(value, missing, lowering, (given) => coerce(lowering.ctx, given, type, argument));
}

/** The argument at `index` as an integer, cut as JavaScript cuts it, or `missing`. */
export function integerArgument(call: LibraryCall, index: number, missing: number): Expr {
  const { node, lowering } = call;
  if (!argumentsOf(node)[index]) return integer(missing);
  const argument = required(call, index);
  const value = lowerExpr(argument, { ...lowering, expected: INT });
  return unlessMissing(value, integer(missing), lowering, (given) => toInteger(given, argument, lowering));
}

/** A number where the library takes an integer. */
export function toInteger(value: Expr, node: ts.Node, { ctx }: Lowering): Expr {
  if (value.kind === "number")
    return integer(Math.max(-LARGEST, Math.min(LARGEST, Math.trunc(Number(literalNumber(value))))));
  if (value.type.kind === "primitive" && value.type.name === "i32") return { ...value, type: I32 };
  if (!isNumeric(value.type)) return coerce(ctx, value, I32, node);
  const known = wholeOf(value);
  if (known) return known.type.name === "i64" ? call("toInteger64", [known], I32) : known;
  return call("toInteger", [coerce(ctx, value, F64, node)], I32);
}

const LARGEST = 0x7fffffff;

function unlessMissing(value: Expr, missing: Expr, { scope }: Lowering, convert: (given: Expr) => Expr): Expr {
  const { type } = value;
  if (type.kind === "null") return missing;
  if (type.kind !== "nullable" || missing.type.kind === "nullable") return convert(value);
  const held = scope.temporary(type);
  const test = isPresent(assign(held, value));
  const then = convert(unwrap(held));
  return { kind: "conditional", test, then, otherwise: missing, type: then.type };
}

/** The arguments from `from` on, as an array of `element`. */
export function restArguments({ node, lowering }: LibraryCall, from: number, element: IrType): Expr {
  return listOf(itemsOf(argumentsOf(node).slice(from), lowering), arrayOf(element), lowering);
}
