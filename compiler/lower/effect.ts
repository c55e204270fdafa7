// Whether running code, rather than not, can be told from outside: what nobody refers to runs only then.

import ts from "typescript";

/** Whether the definition of a class runs code that can be told from outside: values of static fields, static blocks. */
export function definitionDoesSomething(node: ts.ClassLikeDeclaration): boolean {
  return node.members.some((member) => {
    if (ts.isClassStaticBlockDeclaration(member)) return member.body.statements.length > 0;
    return (
      ts.isPropertyDeclaration(member) && isStatic(member) && !!member.initializer && doesSomething(member.initializer)
    );
  });
}

function isStatic(node: ts.PropertyDeclaration): boolean {
  return node.modifiers?.some((each) => each.kind === ts.SyntaxKind.StaticKeyword) ?? false;
}

/** Whether to compute an expression, rather than not, can be told from outside. */
export function doesSomething(node: ts.Node): boolean {
  if (ts.isFunctionLike(node) || ts.isClassLike(node) || ts.isTypeNode(node)) return false;
  return DOES_SOMETHING.has(node.kind) || isAssignment(node) || (ts.forEachChild(node, doesSomething) ?? false);
}

const DOES_SOMETHING: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.CallExpression,
  ts.SyntaxKind.NewExpression,
  ts.SyntaxKind.TaggedTemplateExpression,
  ts.SyntaxKind.PostfixUnaryExpression,
  ts.SyntaxKind.PropertyAccessExpression,
  ts.SyntaxKind.ElementAccessExpression,
  ts.SyntaxKind.SpreadElement,
]);

function isAssignment(node: ts.Node): boolean {
  if (ts.isPrefixUnaryExpression(node)) {
    return node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken;
  }
  if (!ts.isBinaryExpression(node)) return false;
  const { kind } = node.operatorToken;
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}
