// `flat`: arrays in an array, and arrays among other items.

import ts from "typescript";
import type { Expr, Stmt } from "../../ir/node.ts";
import { assign, binary, call, construct, field, integer, letStmt, local, method, ret, run } from "../../ir/node.ts";
import type { IrType } from "../../ir/type.ts";
import { arrayOf, BOOL, I32, INT, isClass, isUnion, LENGTH, typeKey, VOID } from "../../ir/type.ts";
import { coerce } from "../coerce.ts";
import type { Context } from "../context.ts";
import { excerpt } from "../expression.ts";
import { listAs } from "../list.ts";
import { typeOf } from "../types.ts";
import { dispatch } from "../union.ts";
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
    if (inner && isUnion(inner) && levels === 1) return flatUnion(ctx, flat, inner, node);
    if (!inner || !isClass(inner, "Array")) break;
    const [element] = inner.args;
    if (element) flat = call("arrayFlat", [flat], inner, [element]);
  }
  return flat;
}

/** Arrays among other items: what each item is shows when it runs. */
function flatUnion(ctx: Context, list: Expr, item: IrType, node: ts.CallExpression): Expr {
  const type = typeOf(ctx, node);
  const element = isClass(type, "Array") ? type.args[0] : undefined;
  if (!element || type.kind !== "class") return ctx.fail("MN1001", node, excerpt(node));
  const key = `flat ${typeKey(list.type)} ${typeKey(type)}`;
  const known = ctx.codecs.get(key);
  if (known) return call(known, [list], type);
  const name = ctx.unique("flat");
  ctx.codecs.set(key, name);
  const [items, result, index] = [local("items", list.type), local("result", type), local("i", I32)];
  const step = dispatch(ctx, {
    what: `flat to ${typeKey(type)}`,
    type: item,
    value: { kind: "index", object: items, index, type: item },
    args: [result],
    result: VOID,
    node,
    each: (member, [into]) => {
      const target = into ?? result;
      if (!isClass(member.type, "Array")) return method(target, "push", [coerce(ctx, member, element, node)], LENGTH);
      return call("arrayPushAll", [target, listAs(member, element, node, ctx)], LENGTH, [element]);
    },
  });
  const body: Stmt[] = [
    letStmt("result", type, construct(type, [])),
    {
      kind: "for",
      init: [letStmt("i", I32, integer(0))],
      test: binary("<", index, field(items, "length", INT), BOOL),
      update: assign(index, binary("+", index, integer(1), I32)),
      body: [run(step)],
    },
    ret(result),
  ];
  const params = [{ name: "items", type: list.type }];
  ctx.pushFunction({ name, params, result: type, carries: type, body, async: false });
  return call(name, [list], type);
}
