// `text.charCodeAt(i)` where `i < text.length` has just been asked: it gives a unit, never NaN, so it is a whole number. A text
// does not change, so only what assigns one of the two names in between matters.

import ts from "typescript";
import type { Range } from "../ir/type.ts";
import { isAssignedIn, isLocal, referenced } from "./captures.ts";

/** What a UTF-16 unit can be. */
export const UNIT: Range = { low: 0, high: 0xffff };

/** The index of `text.charCodeAt(index)`, if it is known to be below the text's length; whether it may be negative is not asked. */
export function indexBelowLength(node: ts.CallExpression, checker: ts.TypeChecker): ts.Identifier | null {
  const { expression: callee } = node;
  const [index] = node.arguments;
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== "charCodeAt" || node.arguments.length !== 1)
    return null;
  if (!index || !ts.isIdentifier(index) || !ts.isIdentifier(callee.expression)) return null;
  if (!(checker.getTypeAtLocation(callee.expression).flags & ts.TypeFlags.StringLike)) return null;
  const text = referenced(callee.expression, checker);
  const counter = referenced(index, checker);
  if (!text || !counter || !isFixed(text, checker)) return null;
  return isCompared(node, { text, counter, checker }) ? index : null;
}

interface Names {
  text: ts.Symbol;
  counter: ts.Symbol;
  checker: ts.TypeChecker;
}

/** Whether a name stands for one text for as long as its function runs. */
function isFixed(symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  const declaration = symbol.valueDeclaration;
  if (!declaration || !(ts.isVariableDeclaration(declaration) || ts.isParameter(declaration))) return false;
  if (!ts.isIdentifier(declaration.name)) return false;
  if (ts.isVariableDeclaration(declaration) && ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) return true;
  if (!isLocal(declaration)) return false;
  const around = ts.findAncestor(declaration.parent, ts.isFunctionLike);
  return !!around && !isAssignedIn(around, symbol, checker);
}

/** Goes outwards to a test that holds here. */
function isCompared(from: ts.Node, names: Names): boolean {
  const assigns = (node: ts.Node | undefined): boolean => !!node && isAssignedIn(node, names.counter, names.checker);
  for (let node = from; node.parent; node = node.parent) {
    const { parent } = node;
    if (ts.isFunctionLike(parent)) return false;
    if (ts.isBinaryExpression(parent)) {
      if (assigns(parent.left) && parent.left !== node) return false;
      const { kind } = parent.operatorToken;
      if (kind === ts.SyntaxKind.AmpersandAmpersandToken && parent.right === node && says(parent.left, names))
        return true;
    } else if (ts.isConditionalExpression(parent)) {
      if (parent.condition !== node && assigns(parent.condition)) return false;
      if (parent.whenTrue === node && says(parent.condition, names)) return true;
    } else if (ts.isIfStatement(parent)) {
      if (parent.expression !== node && assigns(parent.expression)) return false;
      if (parent.thenStatement === node && says(parent.expression, names)) return true;
    } else if (ts.isForStatement(parent) || ts.isWhileStatement(parent)) {
      const test = ts.isForStatement(parent) ? parent.condition : parent.expression;
      if (parent.statement === node) {
        if (assigns(test)) return false;
        if (test && says(test, names)) return true;
      }
      if (assigns(parent)) return false;
    } else if (ts.isIterationStatement(parent, false)) {
      if (assigns(parent)) return false;
    } else if (isAssignedBefore(parent, node, assigns)) return false;
  }
  return false;
}

/** Whether what stands before `node` in `parent` assigns the counter. */
function isAssignedBefore(parent: ts.Node, node: ts.Node, assigns: (node: ts.Node) => boolean): boolean {
  return ts.forEachChild(parent, (child) => (child.end <= node.pos && assigns(child)) || undefined) ?? false;
}

/** Whether `test` is `counter < text.length`, or that and something else. */
function says(test: ts.Expression, names: Names): boolean {
  if (ts.isParenthesizedExpression(test)) return says(test.expression, names);
  if (!ts.isBinaryExpression(test)) return false;
  const { left, operatorToken, right } = test;
  if (operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) return says(left, names) || says(right, names);
  if (operatorToken.kind === ts.SyntaxKind.LessThanToken) return isCounter(left, names) && isLength(right, names);
  return operatorToken.kind === ts.SyntaxKind.GreaterThanToken && isCounter(right, names) && isLength(left, names);
}

function isCounter(node: ts.Expression, { counter, checker }: Names): boolean {
  return ts.isIdentifier(node) && referenced(node, checker) === counter;
}

/** `text.length`, or a constant that was given it. */
function isLength(node: ts.Expression, names: Names): boolean {
  const { text, checker } = names;
  if (ts.isPropertyAccessExpression(node)) {
    const { expression, name } = node;
    return name.text === "length" && ts.isIdentifier(expression) && referenced(expression, checker) === text;
  }
  const declaration = ts.isIdentifier(node) ? referenced(node, checker)?.valueDeclaration : undefined;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return false;
  const constant = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  return constant && ts.isPropertyAccessExpression(declaration.initializer) && isLength(declaration.initializer, names);
}
