// Names for parts of the library: `const { floor, PI } = Math`, `const keys = Object.keys`. Such a variable has no place of
// its own: its name means what it stands for.

import ts from "typescript";
import type { Context } from "./context.ts";
import { isLibrary } from "./types.ts";

export interface LibraryAlias {
  /** `Math` */
  owner: ts.Identifier;
  name: string;
  symbol: ts.Symbol;
}

const NAMESPACES = new Set(["Array", "Date", "JSON", "Math", "Number", "Object", "Promise", "String", "console"]);

/** What the name of a constant stands for; null where it is a variable as others are. */
export function libraryAlias(ctx: Context, symbol: ts.Symbol | undefined): LibraryAlias | null {
  const declaration = symbol?.valueDeclaration;
  if (!declaration) return null;
  if (ts.isBindingElement(declaration)) return fromPattern(ctx, declaration);
  if (!ts.isVariableDeclaration(declaration) || !isConstant(declaration) || declaration.type) return null;
  const { initializer } = declaration;
  if (!initializer || !ts.isPropertyAccessExpression(initializer) || !isNamespace(ctx, initializer.expression))
    return null;
  const member = ctx.checker.getSymbolAtLocation(initializer.name);
  return member && isCallable(ctx, member)
    ? { owner: initializer.expression, name: initializer.name.text, symbol: member }
    : null;
}

/** Whether a declaration only gives other names to parts of the library. */
export function declaresAliases(ctx: Context, node: ts.VariableDeclaration): boolean {
  if (ts.isIdentifier(node.name)) return libraryAlias(ctx, ctx.checker.getSymbolAtLocation(node.name)) !== null;
  return node.name.elements.length > 0 && node.name.elements.every((each) => isAlias(ctx, each));
}

function isAlias(ctx: Context, element: ts.ArrayBindingElement): boolean {
  return ts.isBindingElement(element) && fromPattern(ctx, element) !== null;
}

function fromPattern(ctx: Context, element: ts.BindingElement): LibraryAlias | null {
  const { parent: pattern } = element;
  const { parent } = pattern;
  if (!ts.isObjectBindingPattern(pattern) || !ts.isVariableDeclaration(parent) || !isConstant(parent)) return null;
  const { initializer } = parent;
  if (!initializer || element.initializer || element.dotDotDotToken || !isNamespace(ctx, initializer)) return null;
  const name = element.propertyName ?? element.name;
  if (!ts.isIdentifier(name) || !ts.isIdentifier(element.name)) return null;
  const symbol = ctx.checker.getPropertyOfType(ctx.checker.getTypeAtLocation(initializer), name.text);
  return symbol ? { owner: initializer, name: name.text, symbol } : null;
}

function isCallable(ctx: Context, symbol: ts.Symbol): boolean {
  return ctx.checker.getTypeOfSymbol(symbol).getCallSignatures().length > 0;
}

function isConstant(node: ts.VariableDeclaration): boolean {
  return (ts.getCombinedNodeFlags(node) & ts.NodeFlags.Const) !== 0;
}

function isNamespace(ctx: Context, node: ts.Expression): node is ts.Identifier {
  return ts.isIdentifier(node) && NAMESPACES.has(node.text) && isLibrary(ctx.checker.getSymbolAtLocation(node));
}
