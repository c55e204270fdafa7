// Functions at the top level, and bodies of all functions.

import ts from "typescript";
import type { Stmt } from "../ir/node.ts";
import { run } from "../ir/node.ts";
import type { FunctionType, IrType } from "../ir/type.ts";
import { UNKNOWN, VOID } from "../ir/type.ts";
import { withAskedResult } from "./asked-result.ts";
import { isFollowed, lowerReturned } from "./await.ts";
import type { FunctionBinding } from "./binding.ts";
import type { Context } from "./context.ts";
import { knownTypes } from "./default.ts";
import type { Lowering } from "./expression.ts";
import { excerpt } from "./expression.ts";
import { foreignName, foreignSignature, isForeign } from "./foreign.ts";
import { natureOf } from "./generator.ts";
import type { Instance } from "./instance.ts";
import { bind, instanceKey, instantiate, PLAIN, typeParameters } from "./instance.ts";
import { matchSignature } from "./match-type.ts";
import { declareParameters } from "./parameter.ts";
import { Scope } from "./scope.ts";
import { declareStub } from "./server-function.ts";
import { lowerStatements } from "./statement.ts";
import { placeOf } from "./trace.ts";
import { mapSignature, mapType } from "./types.ts";
import { declareVars } from "./var.ts";

/**
 * The name to call a top-level function by; lowers it, of a generic one the instance, the first time. In the client a
 * server function is a stub.
 */
export function functionName(ctx: Context, binding: FunctionBinding, instance: Instance = PLAIN): string {
  if (isForeign(binding.symbol)) return foreignName(ctx, binding.symbol, binding.declaration);
  const { symbol } = binding;
  const key = instanceKey(instance, typeParameters(ctx, binding.declaration));
  const declare = (name: string): void => {
    if (binding.server && ctx.side === "client") declareStub(ctx, binding, name);
    else declareFunction(ctx, binding, name);
  };
  return ctx.nameOf(symbol, symbol.name === "default" ? "main" : symbol.name, declare, { instance, key });
}

export function functionSignature(ctx: Context, binding: FunctionBinding, instance: Instance = PLAIN): FunctionType {
  const { declaration } = binding;
  const signature = ctx.checker.getSignatureFromDeclaration(declaration);
  if (!signature) return ctx.fail("MN1005", declaration, binding.symbol.name);
  if (isForeign(binding.symbol)) return foreignSignature(ctx, signature, declaration);
  const plain = withAskedResult(
    ctx,
    declaration,
    ctx.within(instance, () => mapSignature(ctx, signature, declaration)),
  );
  const self = thisParameter(declaration);
  const type = self
    ? { ...plain, params: [mapType(ctx, ctx.checker.getTypeAtLocation(self), self), ...plain.params] }
    : plain;
  // A call of a server function that leaves something out says so on the wire.
  return binding.server ? type : { ...type, params: knownTypes(type.params, declaration) };
}

/** What a generic function's type parameters stand for in a call of it. */
export function calledInstance(ctx: Context, binding: FunctionBinding, node: ts.CallExpression): Instance {
  const params = typeParameters(ctx, binding.declaration);
  if (!params.length) return PLAIN;
  const signature = ctx.checker.getResolvedSignature(node);
  const types = signature && ctx.checker.getTypeArgumentsForResolvedSignature(signature);
  if (signature && signature.declaration !== binding.declaration) return overloaded(ctx, binding, signature, node);
  if (types?.length !== params.length) return ctx.fail("MN1001", node, excerpt(node));
  return instantiate(ctx, PLAIN, params, types, node);
}

/** What an overload is called with says what the parameters of the body's types are. */
function overloaded(
  ctx: Context,
  binding: FunctionBinding,
  signature: ts.Signature,
  node: ts.CallExpression,
): Instance {
  const { declaration } = binding;
  const own = ctx.checker.getSignatureFromDeclaration(declaration);
  const found = own && matchSignature(ctx, own, mapSignature(ctx, signature, node), declaration);
  const params = typeParameters(ctx, declaration);
  const args = params.map((param) => found?.get(param) ?? { ir: UNKNOWN, type: null, within: PLAIN });
  return bind(ctx, PLAIN, params, args, node);
}

/** `function greet(this: User)`: the parameter that says what `this` is; it comes first underneath. */
export function thisParameter(node: ts.SignatureDeclaration): ts.ParameterDeclaration | null {
  const [first] = node.parameters;
  const isSelf = ts.isFunctionDeclaration(node) && first && ts.isIdentifier(first.name) && first.name.text === "this";
  return isSelf && first.type?.kind !== ts.SyntaxKind.VoidKeyword && !node.typeParameters ? first : null;
}

function declareFunction(ctx: Context, binding: FunctionBinding, name: string): void {
  const { declaration } = binding;
  const type = functionSignature(ctx, binding, ctx.instance);
  const { async, carries, generator } = natureOf(ctx, declaration, type);
  const token = thisParameter(declaration) ? { name: "self" } : null;
  const scope = new Scope({ result: carries, async, generator, selfToken: token });
  const [first] = type.params;
  const self = token && first ? [{ name: scope.declareToken(token, first), type: first }] : [];
  const { params, prologue } = declareParameters(ctx, scope, declaration, type.params.slice(self.length));
  const body = [...prologue, ...lowerBody(declaration, { ctx, scope })];
  ctx.pushFunction({
    name,
    params: [...self, ...params],
    result: type.result,
    carries,
    body: [...scope.temporaries, ...body],
    async,
    generator,
  });
}

export function isAsync(node: ts.SignatureDeclaration): boolean {
  return ts.canHaveModifiers(node) && !!node.modifiers?.some((each) => each.kind === ts.SyntaxKind.AsyncKeyword);
}

/** `T` of the `Promise<T>` that an async function returns; void where it carries nothing. */
export function promised(ctx: Context, node: ts.SignatureDeclaration): IrType {
  const carried = promisedType(ctx, node);
  return carried ? mapType(ctx, carried, node) : VOID;
}

/** The same as the checker has it. */
export function promisedType(ctx: Context, node: ts.SignatureDeclaration): ts.Type | undefined {
  const type = ctx.checker.getSignatureFromDeclaration(node)?.getReturnType();
  return type && ctx.checker.getTypeArguments(type as ts.TypeReference)[0];
}

/** The statements of a function's body; an expression body returns its value. */
export function lowerBody(node: ts.FunctionLikeDeclaration, lowering: Lowering): Stmt[] {
  const { ctx, scope } = lowering;
  const { body } = node;
  if (!body) return ctx.fail("MN1001", node, "a function without a body");
  if (ts.isBlock(body)) return [...declareVars(body, lowering), ...lowerStatements(body.statements, lowering)];
  const at = ctx.origin(body);
  const { before, lowered: value } = ctx.withLoops(body, () => lowerReturned(body, lowering));
  const nothing = scope.result.kind === "void" && !isFollowed(value, lowering);
  return [...placeOf(ctx, body), ...before, nothing ? run(value, at) : { kind: "return", value, at }];
}
