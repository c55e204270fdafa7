// `list[i] ?? 0`, `list[i]?.name`, `list[i] === undefined`: who asks whether an item is there gets undefined behind the end
// of an array, although reading there throws elsewhere.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, binary, field, integer } from "../ir/node.ts";
import { BOOL, I32, isClass, nullable } from "../ir/type.ts";
import { coerce } from "./coerce.ts";
import { absent } from "./empty.ts";
import type { Lowering } from "./expression.ts";

/** An item of an array where undefined is asked for; null elsewhere, where reading costs no more than it must. */
export function itemIfThere(place: Expr, node: ts.Expression, { ctx, scope }: Lowering): Expr | null {
  if (place.kind !== "index" || !isClass(place.object.type, "Array") || !asksForUndefined(node, ctx.checker))
    return null;
  const type = nullable(place.type);
  const held = scope.temporary(place.object.type);
  const at = scope.temporary(I32);
  const length = field(assign(held, place.object), "length", I32);
  const below = binary(">", length, assign(at, place.index), BOOL);
  return {
    kind: "conditional",
    test: binary("&&", below, binary(">=", at, integer(0), BOOL), BOOL),
    then: coerce(ctx, { ...place, object: held, index: at }, type, node),
    otherwise: absent(type),
    type,
  };
}

function asksForUndefined(node: ts.Expression, checker: ts.TypeChecker): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return asksForUndefined(parent, checker);
  if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) {
    return parent.expression === node && parent.questionDotToken !== undefined && fitsOtherwise(parent, checker);
  }
  if (!ts.isBinaryExpression(parent)) return false;
  if (parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) {
    return parent.left === node && fitsOtherwise(node, checker);
  }
  const equality = /^[!=]==?$/.test(parent.operatorToken.getText());
  return equality && /^(undefined|null)$/.test((parent.left === node ? parent.right : parent.left).getText());
}

/** The checker takes `item ?? other` for an item, whatever `other` is: only where that fits too it can be the answer. */
function fitsOtherwise(node: ts.Expression, checker: ts.TypeChecker): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent)) return fitsOtherwise(parent, checker);
  const chained = ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent);
  if ((chained || ts.isCallExpression(parent)) && parent.expression === node) return fitsOtherwise(parent, checker);
  if (!ts.isBinaryExpression(parent) || parent.left !== node) return true;
  if (parent.operatorToken.kind !== ts.SyntaxKind.QuestionQuestionToken) return true;
  const wanted = checker.getContextualType(parent) ?? checker.getTypeAtLocation(node);
  return checker.isTypeAssignableTo(checker.getTypeAtLocation(parent.right), wanted);
}
