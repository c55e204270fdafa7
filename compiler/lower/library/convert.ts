// An array whose elements are to have another type: the same array where they look the same underneath, else a new one.

import type ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { assign, binary, call, construct, field, integer, letStmt, local, method, ret, run } from "../../ir/node.ts";
import type { IrType } from "../../ir/type.ts";
import { arrayOf, BOOL, I32, INT, isClass, sameType, typeKey, VOID } from "../../ir/type.ts";
import { coerce } from "../coerce.ts";
import type { Context } from "../context.ts";
import { Scope } from "../scope.ts";

/** A fresh `array` as an array of `element`: nobody else knows it, so it may be copied. */
export function convertArray(ctx: Context, array: Expr, element: IrType, node: ts.Node): Expr {
  const from = isClass(array.type, "Array") ? array.type.args[0] : undefined;
  const type = arrayOf(element);
  if (!from || sameType(from, element)) return array;
  if (isPointer(from) && isPointer(element)) return call("changetype", [array], type, [type]);
  const key = `convert ${typeKey(from)} ${typeKey(element)}`;
  let name = ctx.codecs.get(key);
  if (!name) {
    name = ctx.unique("convert");
    ctx.codecs.set(key, name);
    const [items, result, index] = [local("items", array.type), local("result", type), local("i", I32)];
    const scope = new Scope({ result: VOID });
    const item = coerce(ctx, { kind: "index", object: items, index, type: from }, element, node);
    ctx.pushFunction({
      name,
      params: [{ name: "items", type: array.type }],
      result: type,
      carries: type,
      body: [
        ...scope.temporaries,
        letStmt("result", type, construct(type, [])),
        {
          kind: "for",
          init: [letStmt("i", I32, integer(0))],
          test: binary("<", index, field(items, "length", INT), BOOL),
          update: assign(index, binary("+", index, integer(1), I32)),
          body: [run(method(result, "push", [item], I32))],
        },
        ret(result),
      ],
      async: false,
    });
  }
  return call(name, [array], type);
}

/** Whether a value is one pointer, whatever it points to. */
function isPointer(type: IrType): boolean {
  if (type.kind === "nullable") return type.of.kind !== "primitive";
  return type.kind !== "primitive" && type.kind !== "void";
}
