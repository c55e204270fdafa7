// `delete`: of a record it removes, of a property that may be left out it leaves undefined.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, bool, call, method } from "../ir/node.ts";
import { BOOL, isClass, VOID } from "../ir/type.ts";
import { deleteOfAny } from "./any-assign.ts";
import { placeOf } from "./assignment.ts";
import { onObject } from "./chain.ts";
import { absent } from "./empty.ts";
import type { Lowering } from "./expression.ts";
import { excerpt } from "./expression.ts";
import { isDictionaryItem, mayBeUndefined } from "./key-access.ts";
import { placeOn } from "./member.ts";
import { mayHaveHoles } from "./past-end.ts";

export function lowerDelete(node: ts.DeleteExpression, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const target = ts.isParenthesizedExpression(node.expression) ? node.expression.expression : node.expression;
  if (!ts.isPropertyAccessExpression(target) && !ts.isElementAccessExpression(target)) {
    return ctx.fail("MN1001", node, excerpt(node));
  }
  const dynamic = deleteOfAny(target, lowering);
  if (dynamic) return dynamic;
  if (!ts.isOptionalChain(target)) return removed(placeOf(target, lowering), target, lowering);
  // Where the object is missing there is nothing to do.
  const first = onObject(target, target.expression, lowering, (object) => ({
    ...removed(placeOn(object, target, lowering), target, lowering),
    type: VOID,
  }));
  return { kind: "sequence", first, second: bool(true), type: BOOL };
}

function removed(place: Expr, target: ts.Expression, { ctx }: Lowering): Expr {
  if (isDictionaryItem(place)) return method(place.object, "remove", [place.index], BOOL);
  const { kind } = place;
  const list = kind === "index" ? (place as Expr & { kind: "index" }) : null;
  const element = list && isClass(list.object.type, "Array") ? list.object.type.args[0] : undefined;
  if (list && element && mayHaveHoles(element)) return call("arrayDelete", [list.object, list.index], BOOL, [element]);
  // A property that a key chooses is an item under a name.
  const chosen = kind === "index" && (place as Expr & { kind: "index" }).index.type.kind === "string";
  if (!(kind === "field" || chosen) || !mayBeUndefined(place.type))
    return ctx.fail("MN1062", target.parent, excerpt(target));
  return { kind: "sequence", first: assign(place, absent(place.type)), second: bool(true), type: BOOL };
}
