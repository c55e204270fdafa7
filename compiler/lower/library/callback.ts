// Functions that the library calls back.

import ts from "typescript";
import type { Expr, Stmt } from "../../ir/node.ts";
import { construct, field, local, method, ret } from "../../ir/node.ts";
import type { IrType } from "../../ir/type.ts";
import { BOOL, classType, functionType, isBool, typeKey } from "../../ir/type.ts";
import { declareClosureClass } from "../coerce.ts";
import type { Context } from "../context.ts";
import type { Lowering } from "../expression.ts";
import { excerpt, lowerAs } from "../expression.ts";
import { ENV, Scope } from "../scope.ts";
import { truth } from "../truth.ts";
import { isLibrary, mapType } from "../types.ts";

/** A test: a function whose result counts as true or false, whatever it is. */
export function lowerTest(node: ts.Expression, params: readonly IrType[], lowering: Lowering): Expr {
  const { ctx } = lowering;
  const wanted = functionType(params, BOOL);
  if (isBooleanItself(node, ctx)) return truthOf(ctx, params, null);
  const [signature] = ctx.checker.getNonNullableType(ctx.checker.getTypeAtLocation(node)).getCallSignatures();
  if (!signature) return ctx.fail("MN1001", node, excerpt(node));
  const result = mapType(ctx, signature.getReturnType(), node);
  if (isBool(result)) return lowerAs(node, wanted, lowering);
  return truthOf(ctx, params, lowerAs(node, functionType(params, result), lowering));
}

/** `Boolean` as a function. */
function isBooleanItself(node: ts.Expression, ctx: Context): boolean {
  return ts.isIdentifier(node) && node.text === "Boolean" && isLibrary(ctx.checker.getSymbolAtLocation(node));
}

/** A function that says whether what `fn` gives is true; without `fn` whether its first argument is. */
function truthOf(ctx: Context, params: readonly IrType[], fn: Expr | null): Expr {
  const type = functionType(params, BOOL) as IrType & { kind: "function" };
  const inner = fn?.type.kind === "function" ? fn.type : null;
  const key = `truth ${typeKey(type)} ${inner ? typeKey(inner) : ""}`;
  let name = ctx.functionValues.get(key);
  if (!name) {
    name = ctx.unique("Truth");
    ctx.functionValues.set(key, name);
    const env = classType(name);
    const given = params.map((param, index) => ({ name: `a${index}`, type: param }));
    const args = given.map((param) => local(param.name, param.type));
    const [first] = args;
    const scope = new Scope({ result: BOOL });
    const value = inner ? method(field(local(ENV, env), "inner", inner), "call", args, inner.result) : first;
    if (!value) throw new Error("a test has a parameter");
    const answer: Stmt = ret(truth(scope, value));
    const body = ctx.pushFunction({
      name: ctx.unique(`${name}_body`),
      params: [{ name: ENV, type: env }, ...given],
      result: BOOL,
      carries: BOOL,
      body: [...scope.temporaries, answer],
      async: false,
    });
    const captured = inner ? [{ name: "inner", type: inner, property: true }] : [];
    declareClosureClass(ctx, name, type, captured, body);
  }
  return { ...construct(classType(name), fn ? [fn] : []), type };
}
