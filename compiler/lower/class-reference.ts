// Names that stand for a class: of its own, of an import, of a constant that holds a class expression, `this` in a static
// member.

import ts from "typescript";
import type { Context } from "./context.ts";
import type { Lowering } from "./expression.ts";
import type { Scope } from "./scope.ts";
import { isLibrary } from "./types.ts";

/** The class of the program that an expression names; null for any other expression. */
export function classReference(node: ts.Expression, { ctx, scope }: Lowering): ts.Symbol | null {
  if (ts.isParenthesizedExpression(node)) return classReference(node.expression, { ctx, scope });
  if (node.kind === ts.SyntaxKind.ThisKeyword) return receiver(scope);
  if (node.kind === ts.SyntaxKind.SuperKeyword) {
    const own = receiver(scope);
    return own && baseClass(ctx, own);
  }
  if (ts.isClassExpression(node)) return classSymbol(ctx, node);
  if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node)) return null;
  const symbol = ctx.checker.getSymbolAtLocation(node);
  return symbol ? classBehind(ctx, symbol) : null;
}

/** The class that a static member around was called on; null outside of such. */
function receiver(scope: Scope): ts.Symbol | null {
  for (let outer: Scope | null = scope; outer; outer = outer.parent) {
    if (outer.self && !outer.isDefinition) return null;
    if (outer.statics) return outer.statics;
  }
  return null;
}

/** The class that a symbol stands for. */
export function classBehind(ctx: Context, symbol: ts.Symbol): ts.Symbol | null {
  const target = symbol.flags & ts.SymbolFlags.Alias ? ctx.checker.getAliasedSymbol(symbol) : symbol;
  if (isLibrary(target)) return null;
  if (target.declarations?.some(ts.isClassLike)) return target;
  const declaration = target.valueDeclaration;
  if (!declaration || !ts.isVariableDeclaration(declaration)) return null;
  const expression = classExpressionOf(declaration);
  return expression && classSymbol(ctx, expression);
}

/** The class expression that a constant holds. */
export function classExpressionOf(declaration: ts.VariableDeclaration): ts.ClassExpression | null {
  const constant = ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const;
  let value = declaration.initializer;
  while (value && ts.isParenthesizedExpression(value)) value = value.expression;
  return constant && value && ts.isClassExpression(value) ? value : null;
}

/** The symbol of a class declaration or expression. */
export function classSymbol(ctx: Context, node: ts.ClassLikeDeclaration): ts.Symbol {
  const named = node.name && ctx.checker.getSymbolAtLocation(node.name);
  // Of a class without a name only its type knows the symbol.
  return named ?? ctx.checker.getTypeAtLocation(node).symbol;
}

/** The class of the program that another one extends. */
export function baseClass(ctx: Context, symbol: ts.Symbol): ts.Symbol | null {
  const node = symbol.declarations?.find(ts.isClassLike);
  const clause = node?.heritageClauses?.find((each) => each.token === ts.SyntaxKind.ExtendsKeyword);
  const [type] = clause?.types ?? [];
  const base = type && ctx.checker.getSymbolAtLocation(type.expression);
  return base ? classBehind(ctx, base) : null;
}

/** The name of a class as the user knows it. */
export function className(symbol: ts.Symbol): string {
  if (symbol.name !== "default" && !symbol.name.startsWith("__")) return symbol.name;
  const node = symbol.declarations?.find(ts.isClassLike);
  if (node?.name) return node.name.text;
  const parent = node?.parent;
  return parent && ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.name.text : "Class";
}
