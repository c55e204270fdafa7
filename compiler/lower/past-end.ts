// `list[i] ?? 0`, `list[i]?.name`, `list[i] === undefined`: who asks whether an item is there gets undefined behind the end
// of an array, although reading there throws elsewhere.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, binary, call, field, global, integer, not, nullValue, text, zero } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { BOOL, F64, I32, isClass, isNumeric, nullable, STRING, sameType } from "../ir/type.ts";
import { coerce } from "./coerce.ts";
import { absent } from "./empty.ts";
import type { Lowering } from "./expression.ts";
import { mayBeUndefined } from "./key-access.ts";
import { isMatch } from "./library/regexp.ts";
import { elementPlace } from "./member.ts";
import { isCondition, isDiscarded, isTested } from "./tested.ts";

/** An item of an array where undefined is asked for; null elsewhere, where reading costs no more than it must. */
export function itemIfThere(place: Expr, node: ts.Expression, lowering: Lowering): Expr | null {
  if (place.kind !== "index") return null;
  if (place.object.type.kind === "string") return characterIfThere(place, node, lowering);
  if (!isClass(place.object.type, "Array")) return null;
  const { type } = place;
  // Where undefined is among the items, or is what the context takes, there is one behind the end too.
  const { expected } = lowering;
  if (mayBeUndefined(type) || (expected && mayBeUndefined(expected)) || isDiscarded(node)) {
    return itemOr(place, null, node, lowering);
  }
  const asked = question(node, lowering.ctx.checker);
  if (!asked) return null;
  if (asked === "undefined") return itemOr(place, null, node, lowering);
  if (type.kind !== "primitive") return asked === "none" ? null : itemOr(place, null, node, lowering);
  // A number is not put into a box only to be looked at: what undefined does there another number does too.
  if (asked === "truth") return itemOr(place, zero(type), node, lowering);
  if (asked === "equality") return sameType(type, F64) ? itemOr(place, global("NaN", F64), node, lowering) : null;
  return itemOr(place, null, node, lowering);
}

/** Of a text: behind its end is `""`, which is as good as undefined but to who asks for that very value or prints it. */
function characterIfThere(place: Expr & { kind: "index" }, node: ts.Expression, lowering: Lowering): Expr | null {
  const { expected } = lowering;
  const asked = question(node, lowering.ctx.checker);
  const wanted = (expected && mayBeUndefined(expected)) || asked === "undefined" || asked === "text";
  return wanted ? itemOr(place, null, node, lowering) : null;
}

/** A character that its variable holds, where the checker takes it for there: `""` for none, which compares as undefined does. */
export function characterOrEmpty(value: Expr, declaration: ts.Node | undefined, checker: ts.TypeChecker): Expr {
  const { type } = value;
  if (type.kind !== "nullable" || type.of.kind !== "string" || value.kind === "null") return value;
  if (!declaration || !isCharacterOf(declaration, checker)) return value;
  return orEmpty(value);
}

/** A text, or `""` for none; `given` is what puts it into the variable `held`, where that is still to be done. */
export function orEmpty(held: Expr, given: Expr = held): Expr {
  const there: Expr = { kind: "nonNull", operand: held, type: STRING };
  return {
    kind: "conditional",
    test: binary("!=", given, nullValue(held.type), BOOL),
    then: there,
    otherwise: text(""),
    type: STRING,
  };
}

export function isText(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.StringLike) !== 0;
}

/** Whether an item that was never assigned can be told from any other. */
export function mayHaveHoles(element: IrType): boolean {
  return (
    sameType(element, F64) ||
    !(element.kind === "primitive" || element.kind === "nullable" || element.kind === "null" || element.kind === "void")
  );
}

/** The item, or behind the end something else: undefined, if that is null. */
export function itemOr(
  place: Expr & { kind: "index" },
  other: Expr | null,
  node: ts.Node,
  { ctx, scope }: Lowering,
): Expr {
  const type = other ? place.type : nullable(place.type);
  const held = scope.temporary(place.object.type);
  const at = scope.temporary(I32);
  const length = field(assign(held, place.object), "length", I32);
  const below = binary(">", length, assign(at, place.index), BOOL);
  const within = binary("&&", below, binary(">=", at, integer(0), BOOL), BOOL);
  // A number that was never assigned is NaN, which is good enough where another number stands for undefined.
  const mayBeHole =
    place.object.type.kind !== "string" && mayHaveHoles(place.type) && !(other && isNumeric(place.type));
  return {
    kind: "conditional",
    test: mayBeHole ? binary("&&", within, not(call("isHole", [held, at], BOOL, [place.type])), BOOL) : within,
    then: coerce(ctx, { ...place, object: held, index: at }, type, node),
    otherwise: other ?? absent(type),
    type,
  };
}

/** What the code around an item asks: whether it is undefined, whether it is true, whether it is a certain value, its text. */
export function question(
  node: ts.Expression,
  checker: ts.TypeChecker,
): "undefined" | "truth" | "equality" | "text" | "none" | null {
  if (asksForUndefined(node, checker)) return "undefined";
  if (!isTested(node)) return null;
  let { parent } = node;
  while (ts.isParenthesizedExpression(parent)) ({ parent } = parent);
  if (ts.isTemplateSpan(parent) || ts.isTypeOfExpression(parent)) return "text";
  if (ts.isCallExpression(parent)) return "text";
  if (ts.isBinaryExpression(parent)) {
    const { kind } = parent.operatorToken;
    if (kind === ts.SyntaxKind.BarBarToken) return fitsOtherwise(node, checker) || isCondition(parent) ? "truth" : null;
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return isCondition(wholeChain(parent)) ? "truth" : "none";
    return kind === ts.SyntaxKind.QuestionQuestionToken ? null : "equality";
  }
  return ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent) ? null : "truth";
}

/** `a && b && c`, of which `node` is the beginning. */
function wholeChain(node: ts.Node): ts.Node {
  const { parent } = node;
  const goesOn =
    (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) ||
    ts.isParenthesizedExpression(parent);
  return goesOn ? wholeChain(parent) : node;
}

/** Whether a variable that holds an item is asked later whether the item was there. */
export function isAskedLater(declaration: ts.VariableDeclaration, checker: ts.TypeChecker): boolean {
  const { name, initializer } = declaration;
  const flags = ts.getCombinedNodeFlags(declaration);
  if (!(flags & ts.NodeFlags.BlockScoped) || declaration.type || !initializer || !ts.isIdentifier(name)) return false;
  return isAsked(name, (flags & ts.NodeFlags.Const) !== 0, checker);
}

/** Whether a variable that a pattern takes out of an array is asked later whether it was there. */
export function isPartAsked(name: ts.Node, checker: ts.TypeChecker): boolean {
  if (!ts.isIdentifier(name) || !ts.isBindingElement(name.parent)) return false;
  const root = ts.walkUpBindingElementsAndPatterns(name.parent);
  const constant = ts.isParameter(root) || (ts.getCombinedNodeFlags(root) & ts.NodeFlags.Const) !== 0;
  return isAsked(name, constant, checker);
}

function isAsked(name: ts.Identifier, constant: boolean, checker: ts.TypeChecker): boolean {
  const symbol = checker.getSymbolAtLocation(name);
  const around = ts.findAncestor(
    name,
    (each) =>
      ts.isBlock(each) ||
      ts.isSourceFile(each) ||
      ts.isCaseOrDefaultClause(each) ||
      ts.isFunctionLike(each) ||
      ts.isForOfStatement(each),
  );
  if (!symbol || !around) return false;
  const type = checker.getTypeAtLocation(name);
  const plain = isPlain(type);
  // A number that is assigned again stays one.
  if (plain && !constant) return false;
  let found = false;
  // `item && item.x` is no undefined to the checker.
  let clear = true;
  const ofText = !!(type.flags & ts.TypeFlags.StringLike) && isCharacterOf(name.parent, checker);
  const visit = (node: ts.Node): void => {
    if (
      ts.isIdentifier(node) &&
      node.text === name.text &&
      node !== name &&
      checker.getSymbolAtLocation(node) === symbol
    ) {
      const asked = question(node, checker);
      clear &&= asked !== "none";
      found ||= asked === "undefined" || (ofText ? asked === "text" : !plain && asked === "truth");
    }
    ts.forEachChild(node, visit);
  };
  visit(around);
  return found && clear;
}

/** Whether values of a type are numbers or the like, which only a box can leave out. */
export function isPlain(type: ts.Type): boolean {
  const simple = type.isUnion() && !type.types.every((part) => part.flags & ts.TypeFlags.Object);
  return (type.flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike)) !== 0 || simple;
}

function isCharacterOf(declaration: ts.Node, checker: ts.TypeChecker): boolean {
  const read = ts.isVariableDeclaration(declaration) && declaration.initializer && itemRead(declaration.initializer);
  return !!read && isText(checker.getTypeAtLocation(read.expression));
}

/** The item that such a constant holds; null where it holds anything else. */
export function askedItem(declaration: ts.VariableDeclaration, lowering: Lowering): Expr | null {
  const node = declaration.initializer && itemRead(declaration.initializer);
  if (!node) return null;
  const { ctx } = lowering;
  const { checker } = ctx;
  const list = checker.getTypeAtLocation(node.expression);
  if (!(checker.isArrayType(list) || isMatch(list) || isText(list))) return null;
  if (!isAskedLater(declaration, checker) && !ctx.isResultAsked(declaration)) return null;
  const place = elementPlace(node, lowering);
  if (place.kind !== "index") return null;
  const known = isClass(place.object.type, "Array") || place.object.type.kind === "string";
  return known ? itemOr(place, null, node, lowering) : null;
}

function itemRead(value: ts.Expression): ts.ElementAccessExpression | null {
  let node = value;
  while (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) node = node.expression;
  return ts.isElementAccessExpression(node) && !node.questionDotToken && !ts.isOptionalChain(node) ? node : null;
}

function asksForUndefined(node: ts.Expression, checker: ts.TypeChecker): boolean {
  const { parent } = node;
  if (ts.isSwitchStatement(parent)) return parent.caseBlock.clauses.some(isForUndefined);
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

/** `case undefined:` */
function isForUndefined(clause: ts.CaseOrDefaultClause): boolean {
  return ts.isCaseClause(clause) && /^(undefined|null)$/.test(clause.expression.getText());
}

/** The checker takes `item ?? other` for an item, whatever `other` is: only where that fits too it can be the answer. */
function fitsOtherwise(node: ts.Expression, checker: ts.TypeChecker): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent)) return fitsOtherwise(parent, checker);
  const chained = ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent);
  if ((chained || ts.isCallExpression(parent)) && parent.expression === node) return fitsOtherwise(parent, checker);
  if (!ts.isBinaryExpression(parent) || parent.left !== node) return true;
  const { kind } = parent.operatorToken;
  if (kind !== ts.SyntaxKind.QuestionQuestionToken && kind !== ts.SyntaxKind.BarBarToken) return true;
  const wanted = checker.getContextualType(parent) ?? checker.getTypeAtLocation(node);
  return checker.isTypeAssignableTo(checker.getTypeAtLocation(parent.right), wanted);
}
