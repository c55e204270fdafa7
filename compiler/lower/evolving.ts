// `const list = []; list.push(1)`: the checker finds the type of the items as it goes. What it says of the variable where
// it is named last is what the array holds.

import ts from "typescript";
import type { Context } from "./context.ts";

/** The array type of a variable that begins as `[]` without a type; null for any other. */
export function evolvedType(ctx: Context, declaration: ts.VariableDeclaration): ts.Type | null {
  const { initializer, name, type } = declaration;
  if (type || !initializer || !ts.isIdentifier(name)) return null;
  if (!ts.isArrayLiteralExpression(initializer) || initializer.elements.length) return null;
  const { checker } = ctx;
  const symbol = checker.getSymbolAtLocation(name);
  let last: ts.Type | null = null;
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === name.text && node !== name) {
      const found = checker.getSymbolAtLocation(node) === symbol ? checker.getTypeAtLocation(node) : null;
      if (found && holdsSomething(checker, found)) last = found;
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(ts.findAncestor(declaration, isBlock) ?? declaration.getSourceFile(), visit);
  return last;
}

function isBlock(node: ts.Node): boolean {
  return ts.isBlock(node) || ts.isCaseBlock(node) || ts.isModuleBlock(node) || ts.isSourceFile(node);
}

function holdsSomething(checker: ts.TypeChecker, type: ts.Type): boolean {
  if (!checker.isArrayType(type)) return false;
  const [item] = checker.getTypeArguments(type as ts.TypeReference);
  return !!item && !(item.flags & (ts.TypeFlags.Any | ts.TypeFlags.Never));
}
