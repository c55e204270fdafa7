// `flat`: arrays in an array, and arrays among other items.

import ts from "typescript";
import type { Expr, Stmt } from "../../ir/node.ts";
import { assign, binary, call, construct, field, integer, letStmt, local, method, ret, run } from "../../ir/node.ts";
import type { IrType } from "../../ir/type.ts";
import {
  arrayOf,
  BOOL,
  I32,
  INT,
  isClass,
  isUnion,
  LENGTH,
  membersOf,
  nullable,
  sameType,
  typeKey,
  unionOf,
  VOID,
} from "../../ir/type.ts";
import { coerce } from "../coerce.ts";
import type { Context } from "../context.ts";
import { excerpt } from "../expression.ts";
import { listAs } from "../list.ts";
import { isRecord, tupleItem, tupleItems } from "../tuple.ts";
import { dispatch } from "../union.ts";
import type { MethodCall } from "./arguments.ts";
import { argumentsOf } from "./arguments.ts";
import type { ArrayCall } from "./array.ts";

/** One level after the other; how many the checker knows from the result. */
export function lowerFlat(each: ArrayCall): Expr {
  const { node, object, lowering } = each;
  const { ctx } = lowering;
  const [depth] = argumentsOf(node);
  if (depth && !ts.isNumericLiteral(depth) && depth.getText() !== "Infinity")
    return ctx.fail("MN1001", depth, excerpt(node));
  let flat = method(object, "slice", [], arrayOf(each.element));
  for (let levels = depth ? Number(depth.getText()) : 1; levels > 0; levels--) {
    const [inner] = flat.type.kind === "class" ? flat.type.args : [];
    if (inner && isMixed(inner)) {
      flat = flatMixed(ctx, flat, inner, node);
      continue;
    }
    if (!inner || !isClass(inner, "Array")) break;
    const [element] = inner.args;
    if (element) flat = call("arrayFlat", [flat], inner, [element]);
  }
  return flat;
}

/** Arrays among other items, and tuples: what each item is shows when it runs. */
function flatMixed(ctx: Context, list: Expr, item: IrType, node: ts.CallExpression): Expr {
  const element = flattened(item);
  const type = arrayOf(element);
  const key = `flat ${typeKey(list.type)} ${typeKey(type)}`;
  const known = ctx.codecs.get(key);
  if (known) return call(known, [list], type);
  const name = ctx.unique("flat");
  ctx.codecs.set(key, name);
  const [items, result, index] = [local("items", list.type), local("result", type), local("i", I32)];
  const held = local("item", item);
  const add = (member: Expr, into: Expr): Expr => {
    if (isRecord(member.type)) {
      const parts = (tupleItems(member.type) ?? []).map((_, at) => push(ctx, into, tupleItem(member, at), node));
      return parts.reduce((first, second) => ({ kind: "sequence", first, second, type: second.type }));
    }
    if (!isClass(member.type, "Array")) return push(ctx, into, member, node);
    return call("arrayPushAll", [into, listAs(member, element, node, ctx)], LENGTH, [element]);
  };
  const step = isUnion(item)
    ? dispatch(ctx, {
        what: `flat to ${typeKey(type)}`,
        type: item,
        value: held,
        args: [result],
        result: VOID,
        node,
        each: (member, [into]) => add(member, into ?? result),
      })
    : add(held, result);
  const body: Stmt[] = [
    letStmt("result", type, construct(type, [])),
    {
      kind: "for",
      init: [letStmt("i", I32, integer(0))],
      test: binary("<", index, field(items, "length", INT), BOOL),
      update: assign(index, binary("+", index, integer(1), I32)),
      body: [letStmt("item", item, { kind: "index", object: items, index, type: item }), run(step)],
    },
    ret(result),
  ];
  const params = [{ name: "items", type: list.type }];
  ctx.pushFunction({ name, params, result: type, carries: type, body, async: false });
  return call(name, [list], type);
}

/** Whether an item is a tuple, or may be an array. */
function isMixed(item: IrType): boolean {
  return (
    isRecord(item) || (isUnion(item) && membersOf(item).some((member) => isClass(member, "Array") || isRecord(member)))
  );
}

/** What the items are made of, one level down. */
function flattened(item: IrType): IrType {
  const parts = (isUnion(item) ? membersOf(item) : [item]).flatMap((member): readonly IrType[] => {
    if (isClass(member, "Array")) return member.args.slice(0, 1);
    return tupleItems(member) ?? [member];
  });
  const all = parts.reduce((a, b) => (sameType(a, b) ? a : unionOf([a, b])));
  return item.kind === "nullable" ? nullable(all, item.empty) : all;
}

function push(ctx: Context, into: Expr, value: Expr, node: ts.Node): Expr {
  const element = into.type.kind === "class" ? into.type.args[0] : undefined;
  return method(into, "push", [element ? coerce(ctx, value, element, node) : value], LENGTH);
}

/** Methods that would change a tuple, of which only a copy is an array. */
const CHANGING = new Set(["copyWithin", "fill", "pop", "push", "reverse", "shift", "sort", "splice", "unshift"]);

/** A tuple as an array, for its methods; null for what is none. */
export function tupleAsArray({ object, name, node, lowering }: MethodCall): Expr | null {
  const items = tupleItems(object.type);
  if (!isRecord(object.type) || !items || CHANGING.has(name)) return null;
  const element = items.reduce((a, b) => (sameType(a, b) ? a : unionOf([a, b])));
  const held = lowering.scope.temporary(object.type);
  const values = items.map((_, at) =>
    coerce(lowering.ctx, tupleItem(at ? held : assign(held, object), at), element, node),
  );
  return { kind: "array", items: values, type: arrayOf(element) };
}
