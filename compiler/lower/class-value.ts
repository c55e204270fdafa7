// A class as a value: a function that makes an instance. Each class has one for each type of function that is wanted, so
// that it can be a key.

import type ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { construct, global, local, ret } from "../ir/node.ts";
import type { FunctionType, IrType } from "../ir/type.ts";
import { classType, present, typeKey } from "../ir/type.ts";
import { classInfo, constructorType } from "./class-info.ts";
import { className } from "./class-reference.ts";
import { coerce, declareClosureClass } from "./coerce.ts";
import type { Context } from "./context.ts";
import { absent } from "./empty.ts";
import { parametersOf } from "./instance.ts";
import { capturedValues } from "./local-class.ts";
import { ENV, Scope } from "./scope.ts";
import { mapSignature, mapType } from "./types.ts";

/** The class that `symbol` stands for as a function of the type that the context wants, or of its constructor's. */
export function classValue(ctx: Context, symbol: ts.Symbol, node: ts.Expression, expected?: IrType): Expr {
  const wanted = expected && present(expected);
  // `new (...args: any[]) => T` takes whatever the class takes, each argument checked.
  if (wanted?.kind === "function" && wanted.rest) return coerce(ctx, makerOf(ctx, symbol, node), wanted, node);
  return makerOf(ctx, symbol, node, expected);
}

function makerOf(ctx: Context, symbol: ts.Symbol, node: ts.Expression, expected?: IrType): Expr {
  const declared = ctx.checker.getDeclaredTypeOfSymbol(symbol);
  const shown = className(symbol);
  if (parametersOf(declared).length) return ctx.fail("MN1033", node, shown);
  const made = mapType(ctx, declared, node);
  const info = classInfo(ctx, made);
  if (!info || made.kind !== "class") return ctx.fail("MN1033", node, shown);
  const type = wantedType(ctx, node, expected);
  const key = `class ${typeKey(made)} as ${typeKey(type)}`;
  const known = ctx.functionValues.get(key);
  if (known) return global(known, type);
  if (capturedValues(ctx, info, new Scope({ result: made }), node).length) return ctx.fail("MN1033", node, shown);
  const value = ctx.unique(`${shown}_value`);
  ctx.functionValues.set(key, value);
  const params = type.params.map((param, index) => ({ name: `a${index}`, type: param }));
  const env = classType(ctx.unique(`${shown}_maker`));
  const args = (constructorType(ctx, info)?.params ?? []).map((param, index): Expr => {
    const given = params[index];
    if (given) return coerce(ctx, local(given.name, given.type), param, node);
    return param.kind === "nullable" ? absent(param) : ctx.fail("MN1033", node, shown);
  });
  const body = ctx.pushFunction({
    name: ctx.unique(`${shown}_make`),
    params: [{ name: ENV, type: env }, ...params],
    result: type.result,
    carries: type.result,
    body: [ret(coerce(ctx, construct(made, args), type.result, node))],
    async: false,
  });
  declareClosureClass(ctx, env.name, type, [], body);
  ctx.initialiseEarly(value, type, construct(env, []));
  return global(value, type);
}

function wantedType(ctx: Context, node: ts.Expression, expected: IrType | undefined): FunctionType {
  const wanted = expected && present(expected);
  if (wanted?.kind === "function") return wanted;
  const [signature] = ctx.checker.getTypeAtLocation(node).getConstructSignatures();
  return signature ? mapSignature(ctx, signature, node) : ctx.fail("MN1033", node, node.getText());
}
