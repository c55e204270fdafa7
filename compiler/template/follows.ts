// Which expressions may follow signals: those that read one, or might. What surely reads none is passed to a component as it
// is, which costs nothing.

import ts from "typescript";
import { isMinnowDeclaration } from "../lower/binding.ts";
import { isComponent } from "../lower/component-function.ts";
import type { Context } from "../lower/context.ts";
import type { Lowering } from "../lower/expression.ts";
import { isTemplate } from "./slot.ts";

/** Whether the value of `node` may change while the component that it is given to lives. */
export function follows(node: ts.Expression, lowering: Lowering): boolean {
  const { ctx } = lowering;
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node) || isTemplate(ctx, node)) return false;
  if (ts.isCallExpression(node) || ts.isTaggedTemplateExpression(node)) return true;
  if (ts.isIdentifier(node)) return isFollowed(node, lowering);
  if (ts.isPropertyAccessExpression(node)) {
    return readsSignal(node, lowering) || follows(node.expression, lowering);
  }
  if (ts.isElementAccessExpression(node)) {
    if (lowering.ctx.hasStores) return true;
    return follows(node.expression, lowering) || follows(node.argumentExpression, lowering);
  }
  return (
    ts.forEachChild(node, (child) => {
      if (ts.isObjectLiteralElementLike(child))
        return ts.forEachChild(child, (inner) => isExpression(inner) && follows(inner, lowering));
      return isExpression(child) && follows(child, lowering);
    }) ?? false
  );
}

/** Whether computing it does more than to read. */
export function isComputed(node: ts.Node): boolean {
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return false;
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return true;
  if (ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node)) return true;
  return ts.forEachChild(node, isComputed) ?? false;
}

/** A name that stands for a property of the component around it, or for the item of a list. */
function isFollowed(node: ts.Identifier, { ctx, scope }: Lowering): boolean {
  const symbol = ctx.checker.getSymbolAtLocation(node);
  const variable = symbol && scope.find(symbol);
  return variable?.read !== undefined || variable?.holder !== undefined;
}

/** `signal.value`, a property of the component around it, an accessor. */
function readsSignal(node: ts.PropertyAccessExpression, { ctx }: Lowering): boolean {
  const symbol = ctx.checker.getSymbolAtLocation(node.name);
  if (symbol && symbol.flags & ts.SymbolFlags.Accessor) return true;
  if (symbol?.declarations?.some(isMinnowDeclaration)) return true;
  // What is in a store is known when all is lowered.
  if (ctx.hasStores && symbol && symbol.flags & ts.SymbolFlags.Property) return true;
  let root: ts.Expression = node.expression;
  while (ts.isPropertyAccessExpression(root) || ts.isNonNullExpression(root)) root = root.expression;
  return isProps(root, ctx);
}

/** The name of the object that the component around it takes. */
export function isProps(node: ts.Expression, ctx: Context): boolean {
  const declaration = ctx.checker.getSymbolAtLocation(node)?.valueDeclaration;
  return !!declaration && ts.isParameter(declaration) && isComponent(ctx, declaration.parent);
}

function isExpression(node: ts.Node): node is ts.Expression {
  return (!ts.isTypeNode(node) && !ts.isToken(node)) || ts.isIdentifier(node);
}
