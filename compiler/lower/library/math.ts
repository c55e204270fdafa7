// `Math`: everything is an `f64`, unless the numbers are known to be whole.

import ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { call, cast } from "../../ir/node.ts";
import { arrayOf, F64, isInteger, isWhole, primitive, sameType } from "../../ir/type.ts";
import { coerce } from "../coerce.ts";
import { excerpt, lowerExpr } from "../expression.ts";
import { itemsOf, listOf } from "../list.ts";
import type { LibraryCall } from "./arguments.ts";
import { argumentsOf } from "./arguments.ts";
import { wholeMath } from "./whole-math.ts";

/** Functions of one number that AssemblyScript has as JavaScript has them. */
export const PLAIN_MATH: ReadonlySet<string> = new Set(
  (
    "abs acos acosh asin asinh atan atanh cbrt ceil cos cosh exp expm1 floor log log10 log1p log2 round sign sin sinh sqrt " +
    "tan tanh trunc"
  ).split(" "),
);

/** Of these AssemblyScript's own differ from V8's in the last digit. */
const OWN = new Set("acosh asinh atanh cos cosh exp expm1 log log10 log1p log2 sin sinh tan tanh".split(" "));

/** What a function of `Math` is called underneath. */
export function mathName(name: string): string {
  return OWN.has(name) ? name : `Math.${name}`;
}

/** `Math.name(…)`; null where it is not known. */
export function mathCall(each: LibraryCall, name: string): Expr | null {
  const { node, lowering } = each;
  if ((name === "max" || name === "min") && isList(argumentsOf(node))) {
    return call(name === "max" ? "largest" : "smallest", [numbers(each)], F64);
  }
  if (name === "hypot") return call("hypot", [numbers(each)], F64);
  if (name === "random") return call("Math.random", [], F64);
  const nodes = argumentsOf(node);
  const args = nodes.some(ts.isSpreadElement)
    ? spreadNumbers(each)
    : nodes.map((argument) => lowerExpr(argument, { ...lowering, expected: undefined }));
  const whole = wholeMath(name, args);
  if (whole) return whole;
  const floats = (): Expr[] => args.map((arg, index) => coerce(lowering.ctx, arg, F64, nodes[index] ?? node));
  if (PLAIN_MATH.has(name)) return call(mathName(name), floats(), F64);
  switch (name) {
    case "max":
    case "min":
      return extreme(each, name, args);
    case "pow":
    case "atan2":
      return call(name, floats(), F64);
    case "fround":
      return cast(cast(floats()[0] ?? lowering.ctx.fail("MN1001", node, excerpt(node)), primitive("f32")), F64);
    default:
      return null;
  }
}

function isList(nodes: readonly ts.Expression[]): boolean {
  return !nodes.length || nodes.some(ts.isSpreadElement);
}

/** `Math.pow(...pair)`: of a tuple it is known how many numbers there are. */
function spreadNumbers({ node, lowering }: LibraryCall): Expr[] {
  return itemsOf(argumentsOf(node), lowering).map((item) =>
    item.kind === "one" ? item.value(F64) : lowering.ctx.fail("MN1052", item.node, excerpt(item.node)),
  );
}

function numbers({ node, lowering }: LibraryCall): Expr {
  return listOf(itemsOf(argumentsOf(node), lowering), arrayOf(F64), lowering);
}

/** Two at a time; integers stay integers. */
function extreme({ node, lowering }: LibraryCall, name: "max" | "min", args: readonly Expr[]): Expr {
  const [first] = args;
  if (!first) return lowering.ctx.fail("MN1001", node, excerpt(node));
  const same = args.every((arg) => sameType(arg.type, first.type));
  const type = same && isInteger(first.type) && !isWhole(first.type) ? first.type : F64;
  const fn = type === F64 ? `Math.${name}` : name;
  const operands = args.map((arg, index) => coerce(lowering.ctx, arg, type, argumentsOf(node)[index] ?? node));
  return operands.reduce((joined, arg) => call(fn, [joined, arg], type, type === F64 ? [] : [type]));
}
