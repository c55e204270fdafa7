// Lists of expressions with spreads among them: array literals and arguments.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, call, construct, integer, local, ret } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { arrayOf, classType, functionType, INT, isClass, isNumeric, sameType, typeKey } from "../ir/type.ts";
import { coerce, declareClosureClass } from "./coerce.ts";
import type { Context } from "./context.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerAs, lowerExpr } from "./expression.ts";
import { toList } from "./iterable.ts";
import { ENV } from "./scope.ts";
import { tupleItem, tupleItems } from "./tuple.ts";

export type Item =
  | { kind: "one"; node: ts.Expression; value(type: IrType): Expr }
  /** Any number of values: an array. */
  | { kind: "many"; node: ts.Expression; list: Expr };

/** The items of a list; a tuple or a literal that is spread is as many items as it has. */
export function itemsOf(nodes: readonly ts.Expression[], lowering: Lowering): Item[] {
  return nodes.flatMap((node): Item[] => {
    if (ts.isOmittedExpression(node)) return lowering.ctx.fail("MN1053", node.parent);
    if (ts.isSpreadElement(node)) return spreadItems(node, lowering);
    return [{ kind: "one", node, value: (type) => lowerAs(node, type, lowering) }];
  });
}

function spreadItems(node: ts.SpreadElement, lowering: Lowering): Item[] {
  const { ctx, scope } = lowering;
  const { expression } = node;
  if (ts.isArrayLiteralExpression(expression)) return itemsOf(expression.elements, lowering);
  const value = lowerExpr(expression, { ...lowering, expected: undefined });
  const items = tupleItems(value.type);
  if (!items) return [{ kind: "many", node, list: toList(value, node, lowering) }];
  const held = scope.temporary(value.type);
  return items.map((_, index) => ({
    kind: "one",
    node,
    value: (type) => coerce(ctx, tupleItem(index ? held : assign(held, value), index), type, node),
  }));
}

/** A new array of these items. */
export function listOf(items: readonly Item[], type: IrType & { kind: "class" }, lowering: Lowering): Expr {
  const element = type.args[0] as IrType;
  const first = items.findIndex((item) => item.kind === "many");
  const plain = (part: readonly Item[]): Expr[] =>
    part.flatMap((item) => (item.kind === "one" ? [item.value(element)] : []));
  if (!items.length) return construct(arrayOf(element), []);
  if (first < 0) return { kind: "array", items: plain(items), type };
  const start: Expr = first
    ? { kind: "array", items: plain(items.slice(0, first)), type }
    : construct(arrayOf(element), [integer(0)]);
  return items.slice(first).reduce<Expr>((made, item) => {
    const value = item.kind === "one" ? item.value(element) : listAs(item.list, element, item.node, lowering.ctx);
    return call(item.kind === "one" ? "appended" : "extended", [made, value], arrayOf(element), [element]);
  }, start);
}

/** An array with its items as `element`: a copy where they are represented otherwise. */
export function listAs(list: Expr, element: IrType, node: ts.Node, ctx: Context): Expr {
  const from = isClass(list.type, "Array") ? list.type.args[0] : undefined;
  if (!from) return ctx.fail("MN1001", node, excerpt(node as ts.Expression));
  if (sameType(from, element)) return list;
  if (isNumeric(from) && isNumeric(element)) coerce(ctx, local("item", from), element, node);
  const converted = coerce(ctx, local("item", from), element, node);
  const type = arrayOf(element);
  if (converted.kind === "local" && from.kind !== "primitive") return call("changetype", [list], type, [type]);
  return converting(ctx, list, from, converted);
}

/** A new array with `converted` for each `item`. */
export function converting(ctx: Context, list: Expr, from: IrType, converted: Expr): Expr {
  const { type } = converted;
  return call("arrayMap", [list, converter(ctx, from, converted)], arrayOf(type), [from, type]);
}

/** A closure that turns `item` into `converted`. */
function converter(ctx: Context, from: IrType, converted: Expr): Expr {
  const type = functionType([from, INT, arrayOf(from)], converted.type);
  const key = `convert ${typeKey(type)}`;
  const known = ctx.functionValues.get(key);
  if (known) return { ...construct(classType(known), []), type };
  const name = ctx.unique("Convert");
  ctx.functionValues.set(key, name);
  const body = ctx.pushFunction({
    name: ctx.unique(`${name}_body`),
    params: [
      { name: ENV, type: classType(name) },
      { name: "item", type: from },
      { name: "index", type: INT },
      { name: "list", type: arrayOf(from) },
    ],
    result: converted.type,
    carries: converted.type,
    body: [ret(converted)],
    async: false,
  });
  declareClosureClass(ctx, name, type, [], body);
  return { ...construct(classType(name), []), type };
}
