// Top-level functions as values: one object without captured values for each.

import type ts from "typescript";
import type { Expr, Param, Stmt } from "../ir/node.ts";
import { binary, call, construct, global, local, nullValue, ret, run } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { BOOL, classType, nullable } from "../ir/type.ts";
import type { FunctionBinding } from "./binding.ts";
import { declareClosureClass, unwrap } from "./coerce.ts";
import type { Context } from "./context.ts";
import { functionName, functionSignature } from "./function.ts";
import type { Instance } from "./instance.ts";
import { bind, PLAIN, typeParameters } from "./instance.ts";
import { matchSignature } from "./match-type.ts";
import { ENV } from "./scope.ts";

/** The one value of a top-level function, so that `===` holds; of a generic one as what the context wants. */
export function functionValue(ctx: Context, binding: FunctionBinding, node: ts.Node, expected?: IrType): Expr {
  const instance = valueInstance(ctx, binding, node, expected);
  const name = functionName(ctx, binding, instance);
  const signature = functionSignature(ctx, binding, instance);
  const type = typeOfValue(ctx, binding, signature, node);
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
    body: callWith(name, params, signature.params, type.result),
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
function typeOfValue(
  ctx: Context,
  binding: FunctionBinding,
  { params, result }: IrType & { kind: "function" },
  node: ts.Node,
): IrType & { kind: "function" } {
  const { parameters } = binding.declaration;
  const defaulted = parameters.filter((parameter) => parameter.initializer);
  const [only] = defaulted;
  const unclear = only && params[parameters.indexOf(only)]?.kind === "nullable";
  if (unclear || defaulted.length > 1) return ctx.fail("MN1001", node, "a function with such defaults as a value");
  return {
    kind: "function",
    params: params.map((type, index) => (parameters[index]?.initializer ? nullable(type) : type)),
    result,
  };
}

/** Calls the function with what the value was given; a null for the last parameter's default leaves it out. */
function callWith(name: string, given: readonly Param[], wanted: readonly IrType[], result: IrType): Stmt[] {
  const args = given.map((param, index): Expr => {
    const value = local(param.name, param.type);
    return wanted[index]?.kind === "nullable" ? value : unwrap(value);
  });
  const end = (inner: Expr): Stmt[] => (result.kind === "void" ? [run(inner), ret(null)] : [ret(inner)]);
  const last = given.at(-1);
  const full = end(call(name, args, result));
  if (last?.type.kind !== "nullable" || wanted.at(-1)?.kind === "nullable") return full;
  const test = binary("==", local(last.name, last.type), nullValue(), BOOL);
  return [{ kind: "if", test, then: end(call(name, args.slice(0, -1), result)), otherwise: [] }, ...full];
}
