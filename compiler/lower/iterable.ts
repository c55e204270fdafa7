// What can be gone over: arrays, strings, and (lower/loop.ts) everything that has an iterator.

import type ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { call } from "../ir/node.ts";
import { arrayOf, describeType, isClass, STRING } from "../ir/type.ts";
import type { Lowering } from "./expression.ts";

/** All that `value` gives, as an array: the value itself where it is one. */
export function toList(value: Expr, node: ts.Node, { ctx }: Lowering): Expr {
  const { type } = value;
  if (isClass(type, "Array")) return value;
  if (type.kind === "string") return call("codePoints", [value], arrayOf(STRING));
  return ctx.fail("MN1054", node, describeType(type));
}
