// Which callbacks of array methods are lowered as loops in place: arrow functions that are written in the call, where the call
// is the first thing that its statement does. Their variables are variables of the function around them, so whoever asks
// what a closure captures asks here first.

import ts from "typescript";
import { isAssignedIn, isLocal, referenced } from "./captures.ts";

/** How many arguments a call has that is lowered in place. */
const ARGUMENTS: ReadonlyMap<string, number> = new Map([
  ["every", 1],
  ["filter", 1],
  ["find", 1],
  ["findIndex", 1],
  ["forEach", 1],
  ["map", 1],
  ["reduce", 2],
  ["some", 1],
]);

/** The call whose callback `node` is, if it can be a loop in place by its text alone. */
export function visitorCall(node: ts.Node): ts.CallExpression | null {
  if (!ts.isArrowFunction(node) || node.modifiers || node.typeParameters) return null;
  const { parent: call } = node;
  if (!ts.isCallExpression(call) || call.arguments[0] !== node || ts.isOptionalChain(call)) return null;
  const { expression: callee } = call;
  if (!ts.isPropertyAccessExpression(callee) || ARGUMENTS.get(callee.name.text) !== call.arguments.length) return null;
  return call.arguments.some(ts.isSpreadElement) ? null : call;
}

/** Whether the callback is lowered in place. */
export function isInPlace(fn: ts.Node, checker: ts.TypeChecker): boolean {
  const call = visitorCall(fn);
  if (!call || !ts.isArrowFunction(fn) || !ts.isPropertyAccessExpression(call.expression)) return false;
  if (!fn.parameters.every(isPlain) || !isSimple(fn)) return false;
  const root = rootOf(call, checker);
  if (!root || hasTemplate(root) || !isInPlainFunction(call)) return false;
  if (!checker.isArrayType(checker.getTypeAtLocation(call.expression.expression))) return false;
  return !refersToLater(fn.body, fn, checker);
}

function isPlain(parameter: ts.ParameterDeclaration): boolean {
  if (parameter.dotDotDotToken || parameter.initializer || parameter.questionToken) return false;
  return !ts.isIdentifier(parameter.name) || parameter.name.text !== "this";
}

/** What a body declares that belongs to a function of its own. */
function isSimple(node: ts.Node): boolean {
  if (ts.isClassLike(node) || ts.isTaggedTemplateExpression(node)) return false;
  if (ts.isFunctionLike(node) && node.typeParameters) return false;
  if (ts.isVariableDeclarationList(node) && !(node.flags & ts.NodeFlags.BlockScoped)) return false;
  return !ts.forEachChild(node, (child) => !isSimple(child));
}

function hasTemplate(node: ts.Node): boolean {
  return ts.isTaggedTemplateExpression(node) || (ts.forEachChild(node, hasTemplate) ?? false);
}

/** The frame of an async function or a generator outlives a loop: what is in it is no local variable. */
function isInPlainFunction(node: ts.Node): boolean {
  for (let { parent } = node; parent; parent = parent.parent) {
    if (ts.isPropertyDeclaration(parent) || ts.isClassStaticBlockDeclaration(parent)) return false;
    if (!ts.isFunctionLike(parent)) continue;
    const generator = "asteriskToken" in parent && parent.asteriskToken !== undefined;
    const modifiers = ts.canHaveModifiers(parent) ? parent.modifiers : undefined;
    return !generator && !modifiers?.some((each) => each.kind === ts.SyntaxKind.AsyncKeyword);
  }
  return false;
}

/** Whether a name stands for a variable that is declared further down. */
function refersToLater(node: ts.Node, fn: ts.Node, checker: ts.TypeChecker): boolean {
  if (ts.isIdentifier(node)) {
    const declaration = referenced(node, checker)?.valueDeclaration;
    const isVariable = declaration && (ts.isVariableDeclaration(declaration) || ts.isBindingElement(declaration));
    if (isVariable && declaration.getSourceFile() === fn.getSourceFile() && isLocal(declaration)) {
      const isInside = declaration.pos >= fn.pos && declaration.end <= fn.end;
      if (!isInside && declaration.end > fn.pos) return true;
    }
  }
  return ts.forEachChild(node, (child) => refersToLater(child, fn, checker)) ?? false;
}

/** The statement, or the body of an arrow function, that does nothing before the call; null where there is none. */
export function rootOf(call: ts.CallExpression, checker: ts.TypeChecker): ts.Node | null {
  let node: ts.Expression = call;
  for (;;) {
    const { parent } = node;
    // A loop is lowered together with its labels.
    if (isRoot(parent, node)) return ts.isForOfStatement(parent) ? withLabels(parent) : parent;
    if (ts.isArrowFunction(parent)) return parent.body === node ? node : null;
    if (ts.isVariableDeclaration(parent)) {
      const statement = parent.parent.parent;
      return ts.isVariableStatement(statement) && statement.declarationList.declarations.length === 1
        ? statement
        : null;
    }
    const next = ts.isTemplateSpan(parent) ? parent.parent : parent;
    if (!ts.isExpression(next) || !isFirstIn(next, node, call, checker)) return null;
    node = next;
  }
}

function withLabels(node: ts.Node): ts.Node {
  return ts.isLabeledStatement(node.parent) ? withLabels(node.parent) : node;
}

function isRoot(parent: ts.Node, node: ts.Node): boolean {
  if (ts.isForOfStatement(parent)) return parent.expression === node && !parent.awaitModifier;
  const takes =
    ts.isExpressionStatement(parent) ||
    ts.isReturnStatement(parent) ||
    ts.isIfStatement(parent) ||
    ts.isThrowStatement(parent) ||
    ts.isSwitchStatement(parent);
  return takes && parent.expression === node;
}

/** Whether nothing that `parent` does before `node` matters to what `call` does. */
function isFirstIn(parent: ts.Expression, node: ts.Expression, call: ts.Node, checker: ts.TypeChecker): boolean {
  const stable = (each: ts.Expression): boolean => isStable(each, call, checker);
  if (ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent)) return true;
  if (ts.isAsExpression(parent) || ts.isSatisfiesExpression(parent)) return true;
  if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) return parent.expression === node;
  if (ts.isPrefixUnaryExpression(parent)) return true;
  if (ts.isConditionalExpression(parent)) return parent.condition === node;
  if (ts.isTemplateExpression(parent)) {
    const spans = parent.templateSpans.map((span) => span.expression);
    return spans.slice(0, spans.indexOf(node)).every(stable);
  }
  if (ts.isCallExpression(parent)) {
    if (parent.expression === node) return true;
    if (ts.isOptionalChain(parent) || !isStableCallee(parent.expression, stable, checker)) return false;
    return parent.arguments.slice(0, parent.arguments.indexOf(node)).every(stable);
  }
  return ts.isBinaryExpression(parent) && isFirstOperand(parent, node, stable);
}

function isFirstOperand(parent: ts.BinaryExpression, node: ts.Node, stable: (each: ts.Expression) => boolean): boolean {
  const { left, operatorToken } = parent;
  const { kind } = operatorToken;
  if (left === node) return kind !== ts.SyntaxKind.CommaToken;
  if (kind === ts.SyntaxKind.EqualsToken) {
    if (ts.isIdentifier(left)) return true;
    return ts.isPropertyAccessExpression(left) && !ts.isOptionalChain(left) && stable(left.expression);
  }
  if (CHOOSING.has(kind)) return false;
  return stable(left);
}

/** Operators that may leave out what stands on their right. */
const CHOOSING: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.CommaToken,
]);

function isStableCallee(
  callee: ts.Expression,
  stable: (each: ts.Expression) => boolean,
  checker: ts.TypeChecker,
): boolean {
  if (ts.isIdentifier(callee)) {
    return stable(callee) || !!referenced(callee, checker)?.declarations?.some(ts.isFunctionDeclaration);
  }
  if (!ts.isPropertyAccessExpression(callee)) return false;
  if (ts.isIdentifier(callee.expression) && callee.expression.text === "console") return true;
  const isMethod = ((checker.getSymbolAtLocation(callee.name)?.flags ?? 0) & ts.SymbolFlags.Method) !== 0;
  return isMethod && stable(callee.expression);
}

/** Whether an expression has the same value before and after the call. */
function isStable(node: ts.Expression, call: ts.Node, checker: ts.TypeChecker): boolean {
  if (ts.isParenthesizedExpression(node)) return isStable(node.expression, call, checker);
  if (ts.isNumericLiteral(node) || ts.isStringLiteralLike(node)) return true;
  if ([ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.ThisKeyword].includes(node.kind)) {
    return true;
  }
  if (!ts.isIdentifier(node)) return false;
  const symbol = referenced(node, checker);
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration) return false;
  const isVariable = ts.isVariableDeclaration(declaration) || ts.isParameter(declaration);
  if (!isVariable || !isLocal(declaration)) return false;
  if (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) return true;
  if (isAssignedIn(call, symbol, checker)) return false;
  const around = functionAround(declaration);
  return !!around && !isAssignedInside(around, around, symbol, checker);
}

/** Whether a function inside of `around` assigns one of its variables. */
function isAssignedInside(node: ts.Node, around: ts.Node, symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  return (
    ts.forEachChild(node, (child) =>
      ts.isFunctionLike(child)
        ? isAssignedIn(child, symbol, checker)
        : isAssignedInside(child, around, symbol, checker),
    ) ?? false
  );
}

function functionAround(node: ts.Node): ts.Node | undefined {
  return ts.findAncestor(node.parent, ts.isFunctionLike);
}
