// Places where a value is only asked whether it is there: there it may be undefined although the checker does not say so,
// as what a record lacks is.

import ts from "typescript";

const TESTS = new Set([
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
]);

const EQUALITIES = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
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
  if (ts.isTypeOfExpression(parent) || ts.isTemplateSpan(parent)) return true;
  if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent) || ts.isCallExpression(parent)) {
    if (parent.expression === node) return parent.questionDotToken !== undefined;
    return ts.isCallExpression(parent) && /^(console\.\w+|String|Boolean)$/.test(parent.expression.getText());
  }
  return isCondition(node);
}

/** Whether a value, in parentheses or not, is what a `??` asks. */
export function isLeftOfTest(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return isLeftOfTest(parent);
  if (!ts.isBinaryExpression(parent) || parent.left !== node) return false;
  return parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken;
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
