// Methods as values: `object.method` without a call is a function that remembers its object.

import type ts from "typescript";
import type { Expr, Param } from "../ir/node.ts";
import { construct, field, local, method, ret, run } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { classType, describeType, printType } from "../ir/type.ts";
import { coerce, declareClosureClass } from "./coerce.ts";
import type { Context } from "./context.ts";
import { absent } from "./empty.ts";
import { ENV } from "./scope.ts";

/** A closure over `object` that calls its method `name`, as a value of type `wanted`. */
export function boundMethod(
  ctx: Context,
  object: Expr,
  name: string,
  { params, result }: { params: readonly Param[]; result: IrType },
  wanted: IrType,
  node: ts.Node,
): Expr {
  const type = wanted.kind === "nullable" ? wanted.of : wanted;
  if (type.kind !== "function") return ctx.fail("MN1002", node, name, describeType(wanted));
  const key = `${printType(object.type)}.${name} as ${printType(type)}`;
  let made = ctx.functionValues.get(key);
  if (!made) {
    made = ctx.unique(`Bound_${name}`);
    ctx.functionValues.set(key, made);
    const env = classType(made);
    const given: Param[] = type.params.map((param, index) => ({ name: `a${index}`, type: param }));
    const args: Expr[] = [];
    for (const [index, param] of params.entries()) {
      const arg = given[index];
      if (arg) args.push(coerce(ctx, local(arg.name, arg.type), param.type, node));
      else if (param.default) break;
      else if (param.type.kind === "nullable") args.push(absent(param.type));
      else return ctx.fail("MN1002", node, name, describeType(wanted));
    }
    const called = method(field(local(ENV, env), "object", object.type), name, args, result);
    const body = ctx.pushFunction({
      name: ctx.unique(`${made}_body`),
      params: [{ name: ENV, type: env }, ...given],
      result: type.result,
      carries: type.result,
      body: type.result.kind === "void" ? [run(called)] : [ret(coerce(ctx, called, type.result, node))],
      async: false,
    });
    declareClosureClass(ctx, made, type, [{ name: "object", type: object.type, property: true }], body);
  }
  return { ...construct(classType(made), [object]), type: wanted };
}
