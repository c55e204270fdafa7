// What can be gone over: arrays, strings, and (lower/loop.ts) everything that has an iterator.

import type ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { call, integer } from "../ir/node.ts";
import { arrayOf, describeType, F64, isClass, STRING } from "../ir/type.ts";
import type { Lowering } from "./expression.ts";
import { drained, iteratorFrom } from "./iterator.ts";
import { isRecord, tupleList } from "./tuple.ts";
import { typedElement } from "./typed-array.ts";

/** All that `value` gives, as an array: the value itself where it is one. */
export function toList(value: Expr, node: ts.Node, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const { type } = value;
  if (isRecord(type)) return tupleList(value, node, lowering);
  if (isClass(type, "Array")) return value;
  if (typedElement(type)) return call("typedList", [value], arrayOf(F64), [type]);
  if (type.kind === "string") return call("codePoints", [value], arrayOf(STRING));
  const iterator = iteratorFrom(ctx, value, node);
  return iterator ? drained(iterator) : ctx.fail("MN1054", node, describeType(type));
}

/** The first `count` items as an array, where a pattern asks for no more: others are never computed. */
export function firstItems(value: Expr, count: number, node: ts.Node, lowering: Lowering): Expr {
  const { type } = value;
  const list = isClass(type, "Array") || type.kind === "string";
  const iterator = list ? null : iteratorFrom(lowering.ctx, value, node);
  const item = iterator?.type.kind === "class" ? iterator.type.args[0] : undefined;
  if (!iterator || !item) return toList(value, node, lowering);
  return call("firstOf", [iterator, integer(count)], arrayOf(item), [item]);
}
