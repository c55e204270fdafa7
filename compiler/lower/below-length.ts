// `list[i]` in `for (…; i < list.length; …)`: an item whose index has just been compared with the length is read without another
// comparison, if nothing between the two can change the list. Calls can, and so can what may call an accessor.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { call } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { isClass } from "../ir/type.ts";
import { isLocal, referenced } from "./captures.ts";
import type { Context } from "./context.ts";
import type { Lowering } from "./expression.ts";
import { lowerExpr } from "./expression.ts";
import { symbolOf } from "./identifier.ts";
import { placeValue } from "./typed-array.ts";

/** An item whose index has just been compared with the length. Lists of a store are read in their own way. */
export function listItem(ctx: Context, list: Expr, index: Expr, type: IrType): Expr {
  const isObject = type.kind === "string" || type.kind === "class" || type.kind === "function";
  if (isObject && !ctx.hasStores && isClass(list.type, "Array")) return call("listItem", [list, index], type, [type]);
  return placeValue({ kind: "index", object: list, index, type });
}

/** The item at `place`, which `node` says. */
export function itemAt(place: Expr, node: ts.ElementAccessExpression, ctx: Context): Expr {
  if (place.kind !== "index" || place.index.kind !== "local" || !isClass(place.object.type, "Array")) {
    return placeValue(place);
  }
  const { index, object, type } = place;
  if (object.kind !== "local" && object.kind !== "global") return placeValue(place);
  const isWord = index.type.kind === "primitive" && index.type.name === "i32";
  return isWord && isBelowLength(node, ctx) ? listItem(ctx, object, index, type) : placeValue(place);
}

/**
 * The list at the top level up to whose length a loop counts, which nothing assigns again: who reads it in the loop reads a
 * local variable. Null where there is none, or where a closure would have to keep it.
 */
export function heldList(node: ts.ForStatement, { ctx, scope }: Lowering): { symbol: ts.Symbol; list: Expr } | null {
  const { condition } = node;
  const end = condition && ts.isBinaryExpression(condition) ? condition.right : undefined;
  if (!end || !ts.isPropertyAccessExpression(end) || end.name.text !== "length") return null;
  const name = end.expression;
  if (!ts.isIdentifier(name) || scope.async || scope.generator || ctx.hasStores) return null;
  const symbol = symbolOf(ctx, name);
  const declaration = symbol.valueDeclaration;
  if (!declaration || !ts.isVariableDeclaration(declaration) || isLocal(declaration) || scope.find(symbol)) return null;
  if (!(ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) || ctx.isEarlyGlobal(symbol)) return null;
  if (!ctx.checker.isArrayType(ctx.checker.getTypeAtLocation(name)) || hasFunctions(node)) return null;
  const list = lowerExpr(name, { ctx, scope });
  return list.kind === "global" && isClass(list.type, "Array") ? { symbol, list } : null;
}

function hasFunctions(node: ts.Node): boolean {
  if (ts.isFunctionLike(node) || ts.isClassLike(node) || ts.isTaggedTemplateExpression(node)) return true;
  return ts.forEachChild(node, hasFunctions) ?? false;
}

interface Pair {
  list: ts.Symbol;
  index: ts.Symbol;
  checker: ts.TypeChecker;
}

function isBelowLength(node: ts.ElementAccessExpression, ctx: Context): boolean {
  const { checker } = ctx;
  const { expression, argumentExpression } = node;
  if (!ts.isIdentifier(expression) || !ts.isIdentifier(argumentExpression)) return false;
  const list = referenced(expression, checker);
  const index = referenced(argumentExpression, checker);
  if (!list || !index) return false;
  const range = ctx.wholeRange(index);
  if (!range || range.low < 0) return false;
  const pair = { list, index, checker };
  for (let child: ts.Node = node; child.parent; child = child.parent) {
    const { parent } = child;
    if (ts.isFunctionLike(parent)) return false;
    if (!ts.isForStatement(parent) || !compares(parent.condition, pair)) {
      // A loop inside comes here again, behind all that it does.
      if (ts.isIterationStatement(parent, false) && !isQuiet(parent, pair)) return false;
      continue;
    }
    return parent.statement === child && isQuietBefore(parent.statement, node, pair);
  }
  return false;
}

/** `index < list.length` */
function compares(condition: ts.Expression | undefined, { list, index, checker }: Pair): boolean {
  if (!condition || !ts.isBinaryExpression(condition)) return false;
  const { left, operatorToken, right } = condition;
  if (operatorToken.kind !== ts.SyntaxKind.LessThanToken || !ts.isIdentifier(left)) return false;
  if (!ts.isPropertyAccessExpression(right) || right.name.text !== "length" || ts.isOptionalChain(right)) return false;
  return (
    ts.isIdentifier(right.expression) &&
    referenced(left, checker) === index &&
    referenced(right.expression, checker) === list
  );
}

/** Whether what runs in `body` before `node` leaves the list and the index as they are. */
function isQuietBefore(body: ts.Node, node: ts.Node, pair: Pair): boolean {
  if (body === node) return true;
  // What stands around the node runs when it has its value; what it assigns is told by its parts.
  const around = node.pos >= body.pos && node.end <= body.end;
  if (!around) return body.pos >= node.end || isQuiet(body, pair);
  let quiet = true;
  ts.forEachChild(body, (child) => {
    quiet &&= isQuietBefore(child, node, pair);
  });
  return quiet;
}

function isQuiet(node: ts.Node, pair: Pair): boolean {
  if (ts.isIdentifier(node)) return !isPart(node, pair);
  if (ts.isTypeNode(node) || ts.isToken(node)) return true;
  if (ts.isBinaryExpression(node)) return isQuietOperator(node, pair) && areQuiet(node, pair);
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
    const writes = node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken;
    if (writes && !isOther(node.operand, pair)) return false;
    return isPrimitive(node.operand, pair) && areQuiet(node, pair);
  }
  if (ts.isVariableDeclaration(node) && !ts.isIdentifier(node.name)) return false;
  if (ts.isElementAccessExpression(node)) {
    const list = pair.checker.getTypeAtLocation(node.expression);
    return pair.checker.isArrayType(list) && isPrimitive(node.argumentExpression, pair) && areQuiet(node, pair);
  }
  if (ts.isPropertyAccessExpression(node)) {
    const object = pair.checker.getTypeAtLocation(node.expression);
    const isList = pair.checker.isArrayType(object) || (object.flags & ts.TypeFlags.StringLike) !== 0;
    return isList && node.name.text === "length" && isQuiet(node.expression, pair);
  }
  return QUIET.has(node.kind) && areQuiet(node, pair);
}

/** What is taken out of a component's properties may be computed wherever it is read. */
function isPart(node: ts.Identifier, { checker }: Pair): boolean {
  const declaration = referenced(node, checker)?.valueDeclaration;
  return declaration !== undefined && ts.isBindingElement(declaration);
}

function areQuiet(node: ts.Node, pair: Pair): boolean {
  return !ts.forEachChild(node, (child) => !isQuiet(child, pair));
}

/** Statements and expressions that do nothing but what their parts do. */
const QUIET: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.Block,
  ts.SyntaxKind.BreakStatement,
  ts.SyntaxKind.ConditionalExpression,
  ts.SyntaxKind.ContinueStatement,
  ts.SyntaxKind.ExpressionStatement,
  ts.SyntaxKind.ForStatement,
  ts.SyntaxKind.IfStatement,
  ts.SyntaxKind.NonNullExpression,
  ts.SyntaxKind.ParenthesizedExpression,
  ts.SyntaxKind.VariableDeclaration,
  ts.SyntaxKind.VariableDeclarationList,
  ts.SyntaxKind.VariableStatement,
  ts.SyntaxKind.WhileStatement,
]);

function isQuietOperator({ left, operatorToken, right }: ts.BinaryExpression, pair: Pair): boolean {
  const { kind } = operatorToken;
  const writes = kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
  if (writes && !isOther(left, pair)) return false;
  return kind === ts.SyntaxKind.EqualsToken || (isPrimitive(left, pair) && isPrimitive(right, pair));
}

/** Whether a variable is written to that is neither of both. */
function isOther(node: ts.Node, { list, index, checker }: Pair): boolean {
  const symbol = ts.isIdentifier(node) ? referenced(node, checker) : undefined;
  return symbol !== undefined && symbol !== list && symbol !== index;
}

/** Whether nothing of an object's own is asked to make a text or a number of it. */
function isPrimitive(node: ts.Expression, { checker }: Pair): boolean {
  const type = checker.getTypeAtLocation(node);
  const flags = ts.TypeFlags.NumberLike | ts.TypeFlags.StringLike | ts.TypeFlags.BooleanLike;
  return (type.flags & flags) !== 0;
}
