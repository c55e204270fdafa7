// `Iterable<number>` where `Iterable<number | string>` is wanted.

import type ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { call, construct, local, ret } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { classType, functionType, INT, isClass, sameType, typeKey } from "../ir/type.ts";
import { coerce, declareClosureClass } from "./coerce.ts";
import type { Context } from "./context.ts";
import { isLibraryIterator } from "./iterator.ts";
import { ownIterable } from "./own-iterator.ts";
import { ENV } from "./scope.ts";

type ClassType = IrType & { kind: "class" };

/** An iterator of the library whose items are to be of another type: each is converted as it comes. */
export function otherItems(ctx: Context, value: Expr, to: ClassType, node: ts.Node): Expr | null {
  const { type } = value;
  const from = type.kind === "class" && isLibraryIterator(type) ? type.args[0] : undefined;
  const [item] = to.args;
  if (!from || !item || sameType(from, item)) return null;
  const converted = coerce(ctx, local("item", from), item, node);
  // What looks the same underneath stays what it is.
  if (converted.kind === "local" && from.kind !== "primitive") return call("changetype", [value], to, [to]);
  if (isClass(type, "Iterable")) return isClass(to, "Iterable") ? ownIterable(ctx, value, to, node) : null;
  const convert = functionType([from, INT], item);
  const key = `convert each ${typeKey(convert)}`;
  let name = ctx.functionValues.get(key);
  if (!name) {
    name = ctx.unique("ConvertEach");
    ctx.functionValues.set(key, name);
    const params = [
      { name: ENV, type: classType(name) },
      { name: "item", type: from },
      { name: "index", type: INT },
    ];
    const decl = { name: ctx.unique(`${name}_body`), params, result: item, carries: item, async: false };
    declareClosureClass(ctx, name, convert, [], ctx.pushFunction({ ...decl, body: [ret(converted)] }));
  }
  const closure: Expr = { ...construct(classType(name), []), type: convert };
  return { ...construct(classType("IterMap", [from, item]), [value, closure]), type: to };
}
