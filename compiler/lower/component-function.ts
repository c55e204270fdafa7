// Components as functions: what they are given they read where they use it, so that they follow it.

import ts from "typescript";
import type { Expr, Param } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { isAssignedIn } from "./captures.ts";
import { coerce } from "./coerce.ts";
import type { Context } from "./context.ts";
import { orDefault } from "./default.ts";
import { memberOf } from "./member.ts";
import { constantName } from "./property-name.ts";
import type { Scope } from "./scope.ts";
import { typeOf } from "./types.ts";

/** Whether a function is a component: it has a name with a capital and returns a `View`. */
export function isComponent(ctx: Context, node: ts.Node): boolean {
  if (!ts.isFunctionDeclaration(node) && !ts.isArrowFunction(node) && !ts.isFunctionExpression(node)) return false;
  const name = ts.isFunctionDeclaration(node) ? node.name : ts.isVariableDeclaration(node.parent) && node.parent.name;
  if (!name || !ts.isIdentifier(name) || !/^[A-Z]/.test(name.text)) return false;
  return ctx.checker.getSignatureFromDeclaration(node)?.getReturnType().symbol?.name === "View";
}

/**
 * `({ n, label = "none" })` of a component: in the browser each name reads its property anew. Null where a pattern needs more
 * than that: its parts are then read once.
 */
export function followedPattern(
  source: ts.ParameterDeclaration,
  type: IrType,
  { ctx, scope }: { ctx: Context; scope: Scope },
): Param | null {
  const { name: pattern, parent } = source;
  if (ctx.side !== "client" || type.kind !== "class" || source.initializer || !ts.isObjectBindingPattern(pattern))
    return null;
  if (parent.parameters.length !== 1 || !isComponent(ctx, parent)) return null;
  const token = { name: "props" };
  if (!followParts(pattern, parent, { ctx, scope }, (inner) => inner.slot(token))) return null;
  return { name: scope.declareToken(token, type), type };
}

/**
 * Declares the names of a pattern, a parameter of `around`, as what their properties of `object` are where they are read. False where
 * the pattern needs more than that.
 */
export function followParts(
  pattern: ts.ObjectBindingPattern,
  around: ts.SignatureDeclaration,
  { ctx, scope }: { ctx: Context; scope: Scope },
  object: (scope: Scope) => Expr,
): boolean {
  const { checker } = ctx;
  const all = checker.getTypeAtLocation(pattern);
  const parts = pattern.elements.map((element) => {
    const { name, propertyName, dotDotDotToken } = element;
    const key = constantName(ctx, propertyName ?? (name as ts.Identifier));
    const property = key === null ? undefined : checker.getPropertyOfType(all, key);
    const symbol = ts.isIdentifier(name) ? checker.getSymbolAtLocation(name) : undefined;
    if (!symbol || !property || dotDotDotToken || isAssignedIn(around, symbol, checker)) return null;
    return { element, symbol, property };
  });
  if (parts.some((part) => part === null)) return false;
  for (const part of parts) {
    if (!part) continue;
    const { element, symbol, property } = part;
    const declared = typeOf(ctx, element.name);
    scope.declareRead(symbol, declared, (inner): Expr => {
      const value = memberOf(ctx, object(inner), property, element);
      if (element.initializer) return orDefault(value, declared, element.initializer, { ctx, scope: inner });
      return coerce(ctx, value, declared, element);
    });
  }
  return true;
}
