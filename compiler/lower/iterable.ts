// What can be gone over: arrays, strings, and (lower/loop.ts) everything that has an iterator.

import type ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { call, integer, local } from "../ir/node.ts";
import { arrayOf, describeType, F64, isClass, isOpen, isUnion, membersOf, STRING, unionOf } from "../ir/type.ts";
import { anyItems } from "./any-items.ts";
import type { Lowering } from "./expression.ts";
import { drained, iteratorFrom } from "./iterator.ts";
import { listAs } from "./list.ts";
import { isRecord, tupleList } from "./tuple.ts";
import { typedElement } from "./typed-array.ts";
import { dispatch } from "./union.ts";

/** All that `value` gives, as an array: the value itself where it is one. */
export function toList(value: Expr, node: ts.Node, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const { type } = value;
  if (isOpen(type)) return anyItems(ctx, value, node);
  if (isRecord(type)) return tupleList(value, node, lowering);
  if (isClass(type, "Array")) return value;
  if (typedElement(type)) return call("typedList", [value], arrayOf(F64), [type]);
  if (type.kind === "string") return call("codePoints", [value], arrayOf(STRING));
  if (isUnion(type) && !isOpen(type)) return listOfUnion(value, node, lowering);
  const iterator = iteratorFrom(ctx, value, node);
  return iterator ? drained(iterator) : ctx.fail("MN1054", node, describeType(type));
}

/** What there is to go over of `string | string[] | Set<string>`: one list of all that the members may hold. */
function listOfUnion(value: Expr, node: ts.Node, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const lists = membersOf(value.type).map((member) => toList(local("value", member), node, lowering));
  const element = unionOf(lists.map(({ type }) => (type.kind === "class" ? (type.args[0] ?? type) : type)));
  return dispatch(ctx, {
    what: "list",
    type: value.type,
    value,
    args: [],
    result: arrayOf(element),
    node,
    each: (member, _, scope) => listAs(toList(member, node, { ctx, scope }), element, node, ctx),
  });
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
