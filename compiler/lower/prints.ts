// Whether a module prints objects: then the order of their properties matters.

import ts from "typescript";

/** Whether something else than texts and numbers is printed by `console`. */
export function printsObjects(checker: ts.TypeChecker, module: ts.SourceFile): boolean {
  if (!/\bconsole\s*\./.test(module.text)) return false;
  const visit = (node: ts.Node): boolean => {
    if (isConsole(node)) {
      const { parent } = node;
      if (!ts.isCallExpression(parent) || parent.expression !== node) return true;
      if (parent.arguments.some((each) => isObject(checker.getTypeAtLocation(each)))) return true;
    }
    return ts.forEachChild(node, visit) ?? false;
  };
  return visit(module);
}

function isConsole(node: ts.Node): node is ts.PropertyAccessExpression {
  return ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "console";
}

/** Whether values of the type may be objects with properties of the program's own. */
function isObject(type: ts.Type): boolean {
  if (type.isUnion()) return type.types.some(isObject);
  return (type.flags & SIMPLE) === 0;
}

const SIMPLE =
  ts.TypeFlags.StringLike |
  ts.TypeFlags.NumberLike |
  ts.TypeFlags.BooleanLike |
  ts.TypeFlags.Null |
  ts.TypeFlags.Undefined |
  ts.TypeFlags.Void |
  ts.TypeFlags.Never |
  ts.TypeFlags.Intersection;
