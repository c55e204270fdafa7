// Functions that the library calls back.

import ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { construct, field, local, method, ret } from "../../ir/node.ts";
import type { FunctionType, IrType } from "../../ir/type.ts";
import { BOOL, classType, functionType, isBool, sameType, typeKey } from "../../ir/type.ts";
import { declareClosureClass } from "../coerce.ts";
import type { Context } from "../context.ts";
import type { Lowering } from "../expression.ts";
import { excerpt, lowerAs } from "../expression.ts";
import { ENV, Scope } from "../scope.ts";
import { truth } from "../truth.ts";
import { isLibrary, mapType } from "../types.ts";
import { differInWidth } from "../width.ts";
import type { MethodCall } from "./arguments.ts";
import { required } from "./arguments.ts";

/** A test: a function whose result counts as true or false, whatever it is. */
export function lowerTest(node: ts.Expression, params: readonly IrType[], lowering: Lowering): Expr {
  const { ctx } = lowering;
  const type = functionType(params, BOOL);
  const wanted = (): Expr => lowerAs(node, type, lowering);
  if (isBooleanItself(node, ctx)) return wanted();
  const [signature] = ctx.checker.getNonNullableType(ctx.checker.getTypeAtLocation(node)).getCallSignatures();
  if (!signature) return ctx.fail("MN1001", node, excerpt(node));
  const result = mapType(ctx, signature.getReturnType(), node);
  if (isBool(result)) return wanted();
  const given = functionType(params, result);
  const fn = lowerAs(node, given, lowering);
  return makeFunction(ctx, { key: `truth ${typeKey(given)}`, type, inner: fn }, ({ args, scope, inner }) =>
    truth(scope, method(inner ?? fn, "call", args, result)),
  );
}

/**
 * What a callback gives whose results make up the call's own. The checker takes the type from the body, where arithmetic is
 * a `number`; a function that is written in place gives what the context wants instead, as the right side of `=` does.
 */
export function resultWanted(each: MethodCall, own: IrType, wanted: IrType | undefined): IrType {
  const { ctx } = each.lowering;
  const callback = unparenthesized(required(each, 0));
  const inPlace = (ts.isArrowFunction(callback) || ts.isFunctionExpression(callback)) && !callback.type;
  if (!wanted || !inPlace || each.node.typeArguments || own.kind === "void" || sameType(own, wanted)) return own;
  return differInWidth(ctx, own, wanted) ? wanted : own;
}

function unparenthesized(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) ? unparenthesized(node.expression) : node;
}

/** `Boolean` as a function. */
function isBooleanItself(node: ts.Expression, ctx: Context): boolean {
  return ts.isIdentifier(node) && node.text === "Boolean" && isLibrary(ctx.checker.getSymbolAtLocation(node));
}

interface FunctionParts {
  /** Two functions of one key are the same but for `inner`. */
  key: string;
  type: FunctionType;
  /** A function value that the new one keeps. */
  inner?: Expr;
}

interface Inside {
  args: readonly Expr[];
  scope: Scope;
  inner: Expr | null;
}

/** A function value that gives what `build` makes of its arguments. */
export function makeFunction(ctx: Context, { key, type, inner }: FunctionParts, build: (inside: Inside) => Expr): Expr {
  let name = ctx.functionValues.get(key);
  if (!name) {
    name = ctx.unique("Function");
    ctx.functionValues.set(key, name);
    const env = classType(name);
    const params = type.params.map((param, index) => ({ name: `a${index}`, type: param }));
    const scope = new Scope({ result: type.result });
    const kept = inner ? field(local(ENV, env), "inner", inner.type) : null;
    const value = build({ args: params.map((param) => local(param.name, param.type)), scope, inner: kept });
    const body = ctx.pushFunction({
      name: ctx.unique(`${name}_body`),
      params: [{ name: ENV, type: env }, ...params],
      result: type.result,
      carries: type.result,
      body: [...scope.temporaries, ret(value)],
      async: false,
    });
    const captured = inner ? [{ name: "inner", type: inner.type, property: true }] : [];
    declareClosureClass(ctx, name, type, captured, body);
  }
  return { ...construct(classType(name), inner ? [inner] : []), type };
}
