// Generic functions inside of functions: each use makes a closure of the instance that it needs, over the variables
// that are in reach there. An instance that needs itself finds itself.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { construct } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { lowerClosure } from "./closure.ts";
import type { Context } from "./context.ts";
import { excerpt } from "./expression.ts";
import { genericIn } from "./generic-member.ts";
import type { Instance } from "./instance.ts";
import { bind, instanceKey, instantiate, typeParameters } from "./instance.ts";
import { matchSignature } from "./match-type.ts";
import type { GenericLocal, LocalFunction, Scope } from "./scope.ts";

/** Makes the generic functions that statements declare known to the function around. */
export function enterGenericLocals(ctx: Context, scope: Scope, nodes: readonly ts.Statement[]): void {
  const enter = (name: ts.Node | undefined, node: LocalFunction): void => {
    const symbol = name && ctx.checker.getSymbolAtLocation(name);
    if (symbol && node.typeParameters?.length) scope.declareGeneric(symbol, node);
  };
  for (const node of nodes) {
    if (ts.isFunctionDeclaration(node) && node.body) enter(node.name, node);
    if (!ts.isVariableStatement(node) || !(node.declarationList.flags & ts.NodeFlags.Const)) continue;
    for (const { name, initializer } of node.declarationList.declarations) {
      if (initializer && ts.isObjectLiteralExpression(initializer)) {
        for (const property of initializer.properties) {
          const generic = genericIn(property);
          if (generic) enter(property.name, generic);
        }
      }
      const isFunction = initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer));
      if (isFunction && ts.isIdentifier(name)) enter(name, initializer);
    }
  }
}

/** The function that a call means, with the types that it is called with; null where it is no generic local. */
export function calledGenericLocal(
  ctx: Context,
  symbol: ts.Symbol,
  scope: Scope,
  node: ts.CallExpression,
): Expr | null {
  const generic = scope.findGeneric(symbol);
  if (!generic) return null;
  const params = typeParameters(ctx, generic.node);
  const signature = ctx.checker.getResolvedSignature(node);
  const types = signature && ctx.checker.getTypeArgumentsForResolvedSignature(signature);
  if (types?.length !== params.length) return ctx.fail("MN1001", node, excerpt(node));
  return closureOf(ctx, generic, scope, instantiate(ctx, ctx.instance, params, types, node));
}

/** The function as a value of the type that the context wants. */
export function genericLocalValue(
  ctx: Context,
  symbol: ts.Symbol,
  scope: Scope,
  node: ts.Node,
  expected?: IrType,
): Expr | null {
  const generic = scope.findGeneric(symbol);
  if (!generic) return null;
  const params = typeParameters(ctx, generic.node);
  const signature = ctx.checker.getSignatureFromDeclaration(generic.node);
  const wanted = expected?.kind === "nullable" ? expected.of : expected;
  const found = signature && wanted?.kind === "function" ? matchSignature(ctx, signature, wanted, generic.node) : null;
  const args = params.map((param) => found?.get(param));
  if (!args.every((arg) => arg !== undefined)) return ctx.fail("MN1031", node, symbol.name);
  return closureOf(ctx, generic, scope, bind(ctx, ctx.instance, params, args, node));
}

function closureOf(ctx: Context, generic: GenericLocal, scope: Scope, instance: Instance): Expr {
  const key = instanceKey(instance, typeParameters(ctx, generic.node));
  const known = generic.instances.get(key);
  if (known && scope.find(known.token)) return scope.slot(known.token);
  if (known?.index && known.keys?.every((each) => scope.reaches(each))) {
    const captured = known.keys.map((each) => scope.captured_(each));
    return { ...construct(known.env, [known.index, ...captured]), type: known.type };
  }
  const token = known?.token ?? { name: generic.node.name?.getText() ?? "self" };
  const made = ctx.within(instance, () =>
    lowerClosure(
      generic.node,
      { ctx, scope },
      {
        token,
        starts: (env, type) => void generic.instances.set(key, { token, env, type, keys: null }),
        ends: (env, type, keys) => void generic.instances.set(key, { token, env, type, keys }),
      },
    ),
  );
  const entry = generic.instances.get(key);
  // A closure's first argument is the index of its body.
  if (entry && made.kind === "new" && made.args[0]) entry.index = made.args[0];
  return made;
}
