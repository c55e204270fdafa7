// Places where a value is only asked whether it is there: there it may be undefined although the checker does not say so,
// as what a record lacks is.

import ts from "typescript";

const TESTS = new Set([
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
]);

const STRICT = new Set<ts.SyntaxKind>([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

const WIDEST = new Set<ts.SyntaxKind>([ts.SyntaxKind.UnknownKeyword, ts.SyntaxKind.AnyKeyword]);

const EQUALITIES = new Set<ts.SyntaxKind>([
  ...STRICT,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
]);

/** Whether what stands around `node` takes undefined for an answer. */
export function isTested(node: ts.Node): boolean {
  const { parent } = node;
  if (!parent) return false;
  if (ts.isParenthesizedExpression(parent)) return isTested(parent);
  if (ts.isBinaryExpression(parent)) {
    const { kind } = parent.operatorToken;
    // `a ?? b ?? c`: of `b` the next one asks.
    if (kind === ts.SyntaxKind.QuestionQuestionToken && parent.right === node && isLeftOfTest(parent)) return true;
    return (
      EQUALITIES.has(kind) || (TESTS.has(kind) && parent.left === node) || (isCondition(parent) && TESTS.has(kind))
    );
  }
  if (ts.isPrefixUnaryExpression(parent)) return parent.operator === ts.SyntaxKind.ExclamationToken;
  if (ts.isTypeOfExpression(parent)) return true;
  if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent) || ts.isCallExpression(parent)) {
    if (parent.expression === node) return parent.questionDotToken !== undefined;
  }
  return isPrinted(node) || isCondition(node);
}

/** Whether a value is only made a text, or a boolean. */
export function isPrinted(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isTemplateSpan(parent)) return true;
  if (!ts.isCallExpression(parent) || parent.expression === node) return false;
  return /^(console\.\w+|String|Boolean)$/.test(parent.expression.getText());
}

/** Whether what stands around `node` looks at the value itself, whatever its type is: compares it, asks whether it is true, or what it is. */
export function isLookedAt(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return isLookedAt(parent);
  if (ts.isTypeOfExpression(parent)) return true;
  if (ts.isAsExpression(parent)) return WIDEST.has(parent.type.kind);
  if (ts.isPrefixUnaryExpression(parent)) return parent.operator === ts.SyntaxKind.ExclamationToken;
  if (!ts.isBinaryExpression(parent)) return isCondition(node);
  const { kind } = parent.operatorToken;
  if (kind === ts.SyntaxKind.InstanceOfKeyword) return parent.left === node;
  if (kind === ts.SyntaxKind.InKeyword) return parent.right === node;
  return STRICT.has(kind) || (TESTS.has(kind) && parent.left === node) || (isCondition(parent) && TESTS.has(kind));
}

/** Whether a value, in parentheses or not, is what a `??` asks. */
export function isLeftOfTest(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return isLeftOfTest(parent);
  if (!ts.isBinaryExpression(parent) || parent.left !== node) return false;
  return parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken;
}

/** Whether nothing is done with the value of `node`: a statement is all that it is. */
export function isDiscarded(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isExpressionStatement(parent) || ts.isVoidExpression(parent)) return true;
  if (ts.isForStatement(parent)) return parent.initializer === node || parent.incrementor === node;
  if (ts.isParenthesizedExpression(parent)) return isDiscarded(parent);
  if (ts.isConditionalExpression(parent)) return parent.condition !== node && isDiscarded(parent);
  if (!ts.isBinaryExpression(parent)) return false;
  const { kind } = parent.operatorToken;
  if (kind === ts.SyntaxKind.CommaToken && parent.left === node) return true;
  return (kind === ts.SyntaxKind.CommaToken || TESTS.has(kind)) && parent.right === node && isDiscarded(parent);
}

/** Whether `node` decides where the program goes on. */
export function isCondition(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent) || ts.isDoStatement(parent)) {
    return parent.expression === node;
  }
  if (ts.isParenthesizedExpression(parent)) return isCondition(parent);
  return (ts.isConditionalExpression(parent) || ts.isForStatement(parent)) && parent.condition === node;
}
