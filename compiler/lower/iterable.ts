// What can be gone over: arrays, strings, and (lower/loop.ts) everything that has an iterator.

import type ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { call } from "../ir/node.ts";
import { arrayOf, describeType, F64, isClass, STRING } from "../ir/type.ts";
import type { Lowering } from "./expression.ts";
import { typedElement } from "./typed-array.ts";

/** All that `value` gives, as an array: the value itself where it is one. */
export function toList(value: Expr, node: ts.Node, { ctx }: Lowering): Expr {
  const { type } = value;
  if (isClass(type, "Array")) return value;
  if (typedElement(type)) return call("typedList", [value], arrayOf(F64), [type]);
  if (type.kind === "string") return call("codePoints", [value], arrayOf(STRING));
  return ctx.fail("MN1054", node, describeType(type));
}
