// The name of the function that a piece of code stands in, as V8 has it in a stack.

import ts from "typescript";

/** Before the name of an error's constructor: an error's trace begins behind it. */
const SKIPPED = "~";

/** `run`, `Dog.bark`, `new Dog`; "" at the top level and in functions without a name. */
export function functionNameAt(node: ts.Node, checker: ts.TypeChecker): string {
  const around = ts.findAncestor(node.parent, ts.isFunctionLike) as ts.SignatureDeclaration | undefined;
  if (!around) return "";
  const owner = ts.isClassLike(around.parent) ? around.parent.name?.text : undefined;
  if (ts.isConstructorDeclaration(around)) {
    return `${isError(checker.getTypeAtLocation(around.parent), checker) ? SKIPPED : ""}new ${owner ?? ""}`.trim();
  }
  const name = nameOf(around);
  return owner && name ? `${owner}.${name}` : name;
}

function nameOf(node: ts.SignatureDeclaration): string {
  if (node.name) return node.name.getText();
  const { parent } = node;
  const named = ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent);
  return named ? parent.name.getText() : "";
}

function isError(type: ts.Type, checker: ts.TypeChecker): boolean {
  if (type.symbol?.name === "Error") return true;
  return type.isClassOrInterface() && checker.getBaseTypes(type).some((base) => isError(base, checker));
}
