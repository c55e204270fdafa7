// Unary, binary and conditional operators.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, binary, bool, call, cast, field, integer, noOp, not, nullValue, zero } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import {
  ANYTHING,
  BOOL,
  F64,
  I32,
  isBool,
  isClass,
  isNumeric,
  isOpen,
  isUnion,
  isWhole,
  membersOf,
  nullable,
  present,
  primitive,
  STRING,
  sameType,
  UNKNOWN,
  unionOf,
  VOID,
} from "../ir/type.ts";
import { combineAny } from "./any-operator.ts";
import { lowerUpdate } from "./assignment.ts";
import { bigintPrefix, combineBigInts, isBigInt } from "./bigint.ts";
import { compareCharacters } from "./character.ts";
import { sameConstructor } from "./class-name.ts";
import { boxedChoice, coerce, fits, unwrap } from "./coerce.ts";
import type { Context } from "./context.ts";
import { decided } from "./dead.ts";
import { equalsEmpty, isEmptyType, isPresent, nameOf } from "./empty.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerAs, lowerExpr } from "./expression.ts";
import { lowerIn } from "./in.ts";
import { lowerInstanceof } from "./instance-of.ts";
import { toNumber } from "./library/number.ts";
import { literalValue, lowerNumber } from "./literal.ts";
import { common, compareNumbers, computeNumbers, inverse, negative } from "./number.ts";

import { primitiveOf } from "./primitive.ts";
import { isLeftOfTest } from "./tested.ts";
import { toText } from "./text.ts";
import { truth } from "./truth.ts";
import { lowerTypeTest } from "./typeof.ts";
import { typeOf } from "./types.ts";

const COMPARISONS = new Set(["<", ">", "<=", ">="]);
const EQUALITIES: Record<string, string> = { "===": "==", "!==": "!=", "==": "==", "!=": "!=" };

export function lowerPrefix(node: ts.PrefixUnaryExpression, lowering: Lowering): Expr {
  switch (node.operator) {
    case ts.SyntaxKind.PlusPlusToken:
    case ts.SyntaxKind.MinusMinusToken:
      return lowerUpdate(node, lowering);
    case ts.SyntaxKind.ExclamationToken:
      return not(lowerCondition(node.operand, lowering));
    case ts.SyntaxKind.MinusToken:
      if (ts.isNumericLiteral(node.operand)) return lowerNumber(node, lowering);
      break;
  }
  // Of an operand that is no number another value is wanted than of the operator.
  const isNumber = isNumeric(present(typeOf(lowering.ctx, node.operand)));
  const given = lowerExpr(node.operand, isNumber ? lowering : { ...lowering, expected: undefined });
  const operand = primitiveOf(lowering.ctx, given, "number", node) ?? given;
  if (isBigInt(operand)) return bigintPrefix(node, operand, lowering);
  const value = isNumeric(operand.type) ? operand : toNumber(operand, node.operand, lowering);
  if (node.operator === ts.SyntaxKind.PlusToken) return value;
  return node.operator === ts.SyntaxKind.MinusToken ? negative(value) : inverse(value);
}

/** An expression as a condition. */
export function lowerCondition(node: ts.Expression, lowering: Lowering): Expr {
  const { expected: _, ...plain } = lowering;
  if (ts.isParenthesizedExpression(node)) return lowerCondition(node.expression, plain);
  if (ts.isBinaryExpression(node)) {
    const operator = node.operatorToken.getText();
    if (operator === "&&" || operator === "||") {
      const left = lowerCondition(node.left, plain);
      const known = decided(lowering.ctx, left);
      if (known !== null && known === (operator === "||")) return left;
      return binary(operator, left, lowerCondition(node.right, plain), BOOL);
    }
  }
  return truth(lowering.scope, lowerExpr(node, plain));
}

export function lowerConditional(node: ts.ConditionalExpression, lowering: Lowering): Expr {
  const test = lowerCondition(node.condition, lowering);
  const known = decided(lowering.ctx, test);
  if (known !== null) {
    const only = lowerExpr(known ? node.whenTrue : node.whenFalse, lowering);
    return test.kind === "bool" ? only : { kind: "sequence", first: test, second: only, type: only.type };
  }
  if (lowering.expected?.kind === "void") {
    const [then, otherwise] = [node.whenTrue, node.whenFalse].map((each) => sequence(lowerExpr(each, lowering), noOp));
    return { kind: "conditional", test, then: then ?? noOp, otherwise: otherwise ?? noOp, type: VOID };
  }
  const type = branchType(node.whenTrue, node.whenFalse, node, lowering);
  const then = lowerAs(node.whenTrue, type, lowering);
  return { kind: "conditional", test, then, otherwise: lowerAs(node.whenFalse, type, lowering), type };
}

/** The type of a choice between two expressions: what the context wants, or the wider of two numbers. */
function branchType(a: ts.Expression, b: ts.Expression, node: ts.Expression, lowering: Lowering): IrType {
  const { expected } = lowering;
  if (expected && expected.kind !== "void") return expected;
  const declared = typeOf(lowering.ctx, node);
  if (!isNumeric(declared)) return declared;
  const [left, right] = operands(a, b, lowering);
  return isNumeric(left.type) && isNumeric(right.type) ? common(left.type, right.type) : declared;
}

export function lowerBinary(node: ts.BinaryExpression, lowering: Lowering): Expr {
  const operator = node.operatorToken.getText();
  switch (operator) {
    case "&&":
    case "||":
      return lowerLogical(node, operator, lowering);
    case "??":
      return lowerCoalesce(node, lowering);
    case "in":
      return lowerIn(node, lowering);
    case "instanceof":
      return lowerInstanceof(node, lowering);
    case ",":
      return sequence(lowerExpr(node.left, { ...lowering, expected: undefined }), lowerExpr(node.right, lowering));
  }
  const typeTest = lowerTypeTest(node, operator, lowering);
  if (typeTest) return typeTest;
  const constructors = sameConstructor(node, lowering);
  if (constructors) return constructors;
  const [left, right] = operands(node.left, node.right, lowering);
  return combine(operator, left, right, node, lowering);
}

/** The value of `left operator right`; also what compound assignments compute. */
export function combine(operator: string, first: Expr, second: Expr, node: ts.Node, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  const big = combineBigInts(operator, first, second, node, lowering);
  if (big) return big;
  const equality = EQUALITIES[operator];
  if (equality) return compare(equality, first, second, node, lowering, operator.length === 2);
  if (isOpen(first.type) || isOpen(second.type)) {
    const any = combineAny(operator, first, second, node, lowering);
    if (any) return any;
  }
  const [left, right] = [first, second].map(
    (each) => primitiveOf(ctx, each, operator === "+" ? "default" : "number", node) ?? each,
  ) as [Expr, Expr];
  const [a, b] = ts.isBinaryExpression(node) ? [node.left, node.right] : [node, node];
  if (operator === "+" && (isTextual(left, a, ctx) || isTextual(right, b, ctx))) {
    return binary("+", toText(ctx, scope, left, a), toText(ctx, scope, right, b), STRING);
  }
  if (COMPARISONS.has(operator) && left.type.kind === "string" && right.type.kind === "string") {
    return compareCharacters(operator, left, right) ?? binary(operator, left, right, BOOL);
  }
  if (COMPARISONS.has(operator)) {
    const [a, b] = [ordered(left), ordered(right)];
    if (isNumeric(a.type) && isNumeric(b.type)) return compareNumbers(operator, a, b, node, ctx);
    return compareAnything(operator, left, right, node, ctx);
  }
  if (!isNumeric(left.type) || !isNumeric(right.type)) return ctx.fail("MN1001", node, excerpt(node));
  return computeNumbers(operator, left, right, node, lowering);
}

/** A text, by the checker's word too: a group of a match is one that may be missing. */
function isTextual({ type }: Expr, node: ts.Node, ctx: Context): boolean {
  if (type.kind !== "nullable" || type.of.kind !== "string") return type.kind === "string";
  return (ctx.checker.getTypeAtLocation(node).flags & ts.TypeFlags.StringLike) !== 0;
}

/** Texts as texts, everything else as numbers: what they are shows when the program runs. */
function compareAnything(operator: string, left: Expr, right: Expr, node: ts.Node, ctx: Context): Expr {
  const [a, b] = [left, right].map((each) => coerce(ctx, each, UNKNOWN, node)) as [Expr, Expr];
  const order = call("orderOf", [a, b], I32);
  // -1, 0 and 1; 2 where the two have no order.
  if (operator === "<" || operator === ">") return binary("==", order, integer(operator === "<" ? -1 : 1), BOOL);
  return operator === "<="
    ? binary("<=", order, integer(0), BOOL)
    : binary("==", binary("&", order, integer(-2), I32), integer(0), BOOL);
}

/** What is compared of a value: of a date its time, of a boolean 0 or 1. */
function ordered(value: Expr): Expr {
  if (isClass(value.type, "Date")) return field(value, "time", F64);
  return isBool(value.type) ? cast(value, F64) : value;
}

/** Both operands; a literal takes the type of the other one where its value fits there. */
function operands(a: ts.Expression, b: ts.Expression, lowering: Lowering): [Expr, Expr] {
  const { expected: _, ...plain } = lowering;
  const wanted = lowering.expected && isNumeric(lowering.expected) ? lowering.expected : undefined;
  if (isLiteral(a) && isLiteral(b)) return [lowerExpr(a, plain), lowerExpr(b, plain)];
  if (isLiteral(a)) {
    const right = lowerExpr(b, { ...plain, expected: wanted });
    return [literalLike(a, right.type, plain), right];
  }
  const left = lowerExpr(a, { ...plain, expected: wanted });
  return [left, isLiteral(b) ? literalLike(b, left.type, plain) : lowerExpr(b, { ...plain, expected: wanted })];
}

function literalLike(node: ts.Expression, type: IrType, lowering: Lowering): Expr {
  const wanted = type.kind === "nullable" ? type.of : type;
  const adopts = isNumeric(wanted) && !isWhole(wanted) && fits(literalValue(node), wanted.name);
  return lowerExpr(node, { ...lowering, expected: adopts ? wanted : F64 });
}

function isLiteral(node: ts.Expression): boolean {
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) return isLiteral(node.operand);
  return ts.isNumericLiteral(node);
}

function compare(
  operator: string,
  left: Expr,
  right: Expr,
  node: ts.Node,
  { ctx, scope }: Lowering,
  loose: boolean = false,
): Expr {
  const [a, b] = [left.type, right.type];
  const signed = (equal: Expr): Expr => (operator === "==" ? equal : not(equal));
  if (isEmptyType(b)) return signed(equalsEmpty(left, nameOf(b), loose));
  if (isEmptyType(a)) return signed(equalsEmpty(right, nameOf(a), loose));
  if (loose && convertsKinds(a, b)) return ctx.fail("MN1071", node);
  if (isUnion(a) || isUnion(b) || emptyOtherwise(a, b)) return signed(unionEquals(left, right, node, { ctx, scope }));
  if (isNumeric(a) && isNumeric(b)) return compareNumbers(operator, left, right, node, ctx);
  if (isBoxed(a) || isBoxed(b)) return compareBoxed(operator, left, right, node, { ctx, scope });
  if (present(a).kind === "function" && present(b).kind === "function") {
    return signed(call("sameFunction", [left, right], BOOL));
  }
  // Objects are the same or not, whatever they are seen as.
  if (!sameType(a, b) && a.kind !== "string" && b.kind !== "string") {
    return binary(operator, address(left), address(right), BOOL);
  }
  return compareCharacters(operator, left, right) ?? binary(operator, left, right, BOOL);
}

function address(value: Expr): Expr {
  return call("changetype", [value], primitive("usize"), [primitive("usize")]);
}

/** `==` turns texts and booleans into numbers where it must; objects into texts. */
function convertsKinds(a: IrType, b: IrType): boolean {
  const kinds = new Set(
    [...membersOf(a), ...membersOf(b)].map((type) => (isNumeric(type) ? "number" : isBool(type) ? "bool" : type.kind)),
  );
  return (isUnion(a) || isUnion(b)) && kinds.size > 1;
}

/** `null` of one and `undefined` of the other are the same pointer. */
function emptyOtherwise(a: IrType, b: IrType): boolean {
  return a.kind === "nullable" && b.kind === "nullable" && a.empty !== b.empty;
}

/** A literal is compared without a box for it. */
function unionEquals(left: Expr, right: Expr, node: ts.Node, { ctx }: Lowering): Expr {
  const [union, other] = isUnion(left.type) ? [left, right] : [right, left];
  const { type } = other;
  const test =
    type.kind === "string" ? "equalsString" : isBool(type) ? "equalsBool" : isNumeric(type) ? "equalsNumber" : null;
  if (test && isUnion(union.type) && (union === left || isLiteralValue(other))) {
    return call(test, [union, isNumeric(type) ? coerce(ctx, other, F64, node) : other], BOOL);
  }
  const both = unionOf([left.type, right.type, ANYTHING]);
  return call("strictEqual", [coerce(ctx, left, both, node), coerce(ctx, right, both, node)], BOOL);
}

function isLiteralValue(value: Expr): boolean {
  return ["number", "string", "bool"].includes(value.kind);
}

function isBoxed(type: IrType): boolean {
  return type.kind === "nullable" && type.of.kind === "primitive";
}

/** Numbers or booleans that may be null: both are there and equal, or both are null. */
function compareBoxed(operator: string, left: Expr, right: Expr, node: ts.Node, lowering: Lowering): Expr {
  const { scope } = lowering;
  const [a, b] = [scope.temporary(left.type), scope.temporary(right.type)];
  const present = (held: Expr): Expr => (isBoxed(held.type) ? binary("!=", held, nullValue(), BOOL) : bool(true));
  const same = compare("==", unwrap(a), unwrap(b), node, lowering);
  const test: Expr = {
    kind: "conditional",
    test: present(a),
    then: binary("&&", present(b), same, BOOL),
    otherwise: not(present(b)),
    type: BOOL,
  };
  const equal = sequence(assign(a, left), sequence(assign(b, right), test));
  return operator === "==" ? equal : not(equal);
}

/** `a && b` as a value: one operand or the other. */
function lowerLogical(node: ts.BinaryExpression, operator: "&&" | "||", lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  if (lowering.expected?.kind === "void") return lowerEither(node, operator, lowering);
  const type = lowering.expected ?? typeOf(ctx, node);
  if (isBool(type)) return lowerCondition(node, lowering);
  const wanted = operator === "||" ? beforeOr(node.left, type, ctx) : type;
  const left =
    (operator === "||" && ifTrue(node.left, wanted, lowering)) ||
    lowerExpr(node.left, { ...lowering, expected: wanted });
  const right = lowerAs(node.right, type, lowering);
  const always = (left.type.kind === "class" && !isBigInt(left)) || left.type.kind === "function";
  if (always) return operator === "&&" ? sequence(left, right) : coerce(ctx, left, type, node);
  const choice = operator === "||" ? boxedChoice(left) : null;
  if (choice) {
    // A zero that is there is as good as none.
    const number = scope.temporary(choice.there.type);
    const test = binary("&&", choice.test, truth(scope, assign(number, choice.there)), BOOL);
    return { kind: "conditional", test, then: coerce(ctx, number, type, node), otherwise: right, type };
  }
  const held = scope.temporary(left.type);
  const first: Expr = { kind: "assign", operator: "=", target: held, value: left, type: left.type };
  const test = truth(scope, first);
  if (operator === "||") {
    const kept = coerce(ctx, type.kind === "nullable" || isUnion(held.type) ? held : unwrap(held), type, node);
    return { kind: "conditional", test, then: kept, otherwise: right, type };
  }
  // An object is false only where it is null.
  const object = held.type.kind === "nullable" && ["class", "function"].includes(held.type.of.kind);
  const kept =
    object && type.kind === "nullable" ? coerce(ctx, nullOf(held), type, node) : coerce(ctx, held, type, node);
  return { kind: "conditional", test, then: right, otherwise: kept, type };
}

/** What the left of `||` is wanted as: a choice, as in `a || b?.c || d`, may give what is missing, which the next one asks. */
function beforeOr(left: ts.Expression, type: IrType, ctx: Context): IrType {
  let node = left;
  while (ts.isParenthesizedExpression(node)) node = node.expression;
  if (type.kind === "nullable" || type.kind === "union") return type;
  if (
    !ts.isConditionalExpression(node) &&
    !(ts.isBinaryExpression(node) && /^(\|\||&&|\?\?)$/.test(node.operatorToken.getText()))
  )
    return type;
  const own = typeOf(ctx, node);
  return own.kind === "nullable" && own.of.kind !== "union" ? { ...own, of: type } : type;
}

/** `test && a` before `||`: of a false test it matters alone that it is false. Null for any other expression. */
function ifTrue(left: ts.Expression, type: IrType, lowering: Lowering): Expr | null {
  let node = left;
  while (ts.isParenthesizedExpression(node)) node = node.expression;
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.AmpersandAmpersandToken) return null;
  if (type.kind === "union") return null;
  const isObject = type.kind === "class" || type.kind === "function";
  const own = typeOf(lowering.ctx, node.right);
  const mayMiss = type.kind !== "nullable" && own.kind === "nullable" && own.of.kind !== "union";
  const wanted: IrType = mayMiss ? { ...own, of: type } : isObject ? nullable(type) : type;
  const then = lowerAs(node.right, wanted, lowering);
  return {
    kind: "conditional",
    test: lowerCondition(node.left, lowering),
    then,
    otherwise: zero(wanted),
    type: wanted,
  };
}

function nullOf({ type }: Expr): Expr {
  return nullValue({ kind: "null", empty: nameOf(type) });
}

/** `a && b();` as a statement. */
function lowerEither(node: ts.BinaryExpression, operator: "&&" | "||", lowering: Lowering): Expr {
  const left = lowerCondition(node.left, lowering);
  const right = sequence(lowerExpr(node.right, lowering), noOp);
  const test = operator === "&&" ? left : not(left);
  return { kind: "conditional", test, then: right, otherwise: noOp, type: VOID };
}

function lowerCoalesce(node: ts.BinaryExpression, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  const left = lowerExpr(node.left, { ...lowering, expected: undefined });
  if (left.type.kind !== "nullable") return left;
  const declared = typeOf(ctx, node);
  const rest = present(left.type);
  const known =
    lowering.expected ?? (isNumeric(declared) && isNumeric(rest) ? eitherNumber(rest, node, lowering) : declared);
  const type = isAskedOn(node, known, lowering) ? nullable(known) : orRight(node, known, lowering);
  const held = scope.temporary(left.type);
  const first: Expr = { kind: "assign", operator: "=", target: held, value: left, type: left.type };
  return {
    kind: "conditional",
    test: isPresent(first),
    then: coerce(ctx, type.kind === "nullable" ? held : unwrap(held), type, node),
    otherwise: lowerAs(node.right, type, lowering),
    type,
  };
}

/** What the checker takes for there already may be gone when the program runs: then it is what stands on the right. */
function orRight(node: ts.BinaryExpression, known: IrType, { ctx, expected }: Lowering): IrType {
  const [whole, left, right] = [node, node.left, node.right].map((each) => ctx.checker.getTypeAtLocation(each));
  if (expected || whole !== left || ctx.checker.isTypeAssignableTo(right!, whole!)) return known;
  return unionOf([known, typeOf(ctx, node.right)]);
}

/** `(a ?? b) ?? c`, where `b` may be missing against the checker's word: the next one asks. */
function isAskedOn(node: ts.BinaryExpression, known: IrType, lowering: Lowering): boolean {
  if (lowering.expected || known.kind === "nullable" || !isLeftOfTest(node)) return false;
  let { right } = node;
  while (ts.isParenthesizedExpression(right)) right = right.expression;
  if (!ts.isIdentifier(right) && !ts.isElementAccessExpression(right)) return false;
  return lowerExpr(right, { ...lowering, expected: undefined }).type.kind === "nullable";
}

/** A length or what stands behind `??`, which may be any number. */
function eitherNumber(rest: IrType, node: ts.BinaryExpression, lowering: Lowering): IrType {
  if (!isWhole(rest)) return rest;
  const { type } = lowerExpr(node.right, { ...lowering, expected: undefined });
  return isNumeric(type) ? common(rest, type) : F64;
}

function sequence(first: Expr, second: Expr): Expr {
  return { kind: "sequence", first, second, type: second.type };
}
