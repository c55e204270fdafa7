// Top-level functions as values: one object without captured values for each.

import type ts from "typescript";
import type { Expr, Param, Stmt } from "../ir/node.ts";
import { call, construct, global, local, ret, run } from "../ir/node.ts";
import type { FunctionType, IrType } from "../ir/type.ts";
import { classType, sameType } from "../ir/type.ts";
import type { FunctionBinding } from "./binding.ts";
import { declareClosureClass } from "./coerce.ts";
import type { Context } from "./context.ts";
import { literalDefault, orDefault, parametersOf } from "./default.ts";
import { functionName, functionSignature, thisParameter } from "./function.ts";
import type { Instance } from "./instance.ts";
import { bind, PLAIN, typeParameters } from "./instance.ts";
import { matchSignature } from "./match-type.ts";
import { ENV, Scope } from "./scope.ts";
import { mapSignature } from "./types.ts";

/** The one value of a top-level function, so that `===` holds; of a generic one as what the context wants. */
export function functionValue(ctx: Context, binding: FunctionBinding, node: ts.Node, expected?: IrType): Expr {
  const self = thisParameter(binding.declaration);
  if (self) return ctx.fail("MN1051", self);
  const instance = valueInstance(ctx, binding, node, expected);
  const name = functionName(ctx, binding, instance);
  const signature = functionSignature(ctx, binding, instance);
  const type = typeOfValue(ctx, binding, instance);
  const known = ctx.functionValues.get(name);
  if (known) return global(known, type);
  const value = ctx.unique(`${name}_value`);
  ctx.functionValues.set(name, value);
  const params: Param[] = type.params.map((param, index) => ({ name: `a${index}`, type: param }));
  const env = classType(ctx.unique(`${name}_closure`));
  const body = ctx.pushFunction({
    name: ctx.unique(`${name}_body`),
    params: [{ name: ENV, type: env }, ...params],
    result: type.result,
    carries: type.result,
    body: callWith(ctx, name, params, signature, binding),
    async: false,
  });
  declareClosureClass(ctx, env.name, type, [], body);
  ctx.initialiseEarly(value, type, construct(env, []));
  return global(value, type);
}

/** What the type parameters of a generic function stand for where a function of type `expected` is wanted. */
function valueInstance(ctx: Context, binding: FunctionBinding, node: ts.Node, expected?: IrType): Instance {
  const { declaration } = binding;
  const params = typeParameters(ctx, declaration);
  const signature = ctx.checker.getSignatureFromDeclaration(declaration);
  const wanted = expected?.kind === "nullable" ? expected.of : expected;
  if (!params.length || !signature) return PLAIN;
  const found = wanted?.kind === "function" ? matchSignature(ctx, signature, wanted, declaration) : null;
  const args = params.map((param) => found?.get(param));
  if (!args.every((arg) => arg !== undefined)) return ctx.fail("MN1031", node, binding.symbol.name);
  return bind(ctx, PLAIN, params, args, node);
}

/** Who calls the value cannot know a default: null stands for it. */
function typeOfValue(ctx: Context, { declaration, symbol }: FunctionBinding, instance: Instance): FunctionType {
  const signature = ctx.checker.getSignatureFromDeclaration(declaration);
  if (!signature) return ctx.fail("MN1005", declaration, symbol.name);
  return ctx.within(instance, () => mapSignature(ctx, signature, declaration));
}

/** Calls the function with what the value was given. */
function callWith(
  ctx: Context,
  name: string,
  given: readonly Param[],
  { params, result }: FunctionType,
  { declaration }: FunctionBinding,
): Stmt[] {
  const lowering = { ctx, scope: new Scope({ result }) };
  const args = given.map(({ name, type }, index): Expr => {
    const wanted = params[index] ?? type;
    const literal = sameType(wanted, type) ? null : literalDefault(parametersOf(declaration)[index]);
    return literal ? orDefault(local(name, type), wanted, literal, lowering) : local(name, type);
  });
  const inner = call(name, args, result);
  return result.kind === "void" ? [run(inner), ret(null)] : [ret(inner)];
}
