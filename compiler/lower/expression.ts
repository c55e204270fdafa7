// Phase 3a: expressions. One visitor for each kind of node; a kind without one is a diagnostic, never a crash.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { zero } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { isWhole, VOID } from "../ir/type.ts";
import { lowerAssignment, lowerUpdate } from "./assignment.ts";
import { lowerAwait } from "./await.ts";
import { lowerBigInt } from "./bigint.ts";
import { lowerCall } from "./call.ts";
import { lowerCast, lowerNonNull } from "./cast.ts";
import { lowerClassExpression } from "./class-value.ts";
import { lowerClosure } from "./closure.ts";
import { coerce } from "./coerce.ts";
import type { Context } from "./context.ts";
import { lowerDelete } from "./delete.ts";
import { lowerYield } from "./generator.ts";
import { lowerIdentifier, lowerSuper, lowerThis } from "./identifier.ts";
import { lowerInstantiation } from "./instantiation.ts";
import { lowerPattern } from "./library/regexp.ts";
import { lowerArray, lowerBoolean, lowerNull, lowerNumber, lowerString, lowerTemplateString } from "./literal.ts";
import { lowerElement, lowerMember } from "./member.ts";
import { lowerNew } from "./new.ts";
import { lowerObject } from "./object.ts";
import { lowerBinary, lowerConditional, lowerPrefix } from "./operator.ts";
import type { Scope } from "./scope.ts";
import { lowerTagged } from "./tagged.ts";
import { lowerTypeOf } from "./typeof.ts";

/** What a visitor gets: `expected` is the type that the context wants, a hint for literals and closures. */
export interface Lowering {
  ctx: Context;
  scope: Scope;
  expected?: IrType | undefined;
  /** Of a loop: its labels. */
  labels?: readonly string[];
}

type Visitor = (node: never, lowering: Lowering) => Expr;

const VISITORS: Partial<Record<ts.SyntaxKind, Visitor>> = {
  [ts.SyntaxKind.NumericLiteral]: lowerNumber,
  [ts.SyntaxKind.BigIntLiteral]: lowerBigInt,
  [ts.SyntaxKind.StringLiteral]: lowerString,
  [ts.SyntaxKind.RegularExpressionLiteral]: lowerPattern,
  [ts.SyntaxKind.NoSubstitutionTemplateLiteral]: lowerString,
  [ts.SyntaxKind.TemplateExpression]: lowerTemplateString,
  [ts.SyntaxKind.TaggedTemplateExpression]: lowerTagged,
  [ts.SyntaxKind.TrueKeyword]: lowerBoolean,
  [ts.SyntaxKind.FalseKeyword]: lowerBoolean,
  [ts.SyntaxKind.NullKeyword]: lowerNull,
  [ts.SyntaxKind.Identifier]: lowerIdentifier,
  [ts.SyntaxKind.ThisKeyword]: lowerThis,
  [ts.SyntaxKind.SuperKeyword]: lowerSuper,
  [ts.SyntaxKind.PropertyAccessExpression]: lowerMember,
  [ts.SyntaxKind.ElementAccessExpression]: lowerElement,
  [ts.SyntaxKind.CallExpression]: lowerCall,
  [ts.SyntaxKind.NewExpression]: lowerNew,
  [ts.SyntaxKind.ArrowFunction]: lowerClosure,
  [ts.SyntaxKind.FunctionExpression]: lowerClosure,
  [ts.SyntaxKind.ClassExpression]: lowerClassExpression,
  [ts.SyntaxKind.ArrayLiteralExpression]: lowerArray,
  [ts.SyntaxKind.ObjectLiteralExpression]: lowerObject,
  [ts.SyntaxKind.BinaryExpression]: ((node: ts.BinaryExpression, lowering: Lowering) =>
    isAssignment(node) ? lowerAssignment(node, lowering) : lowerBinary(node, lowering)) as Visitor,
  [ts.SyntaxKind.PrefixUnaryExpression]: lowerPrefix,
  [ts.SyntaxKind.PostfixUnaryExpression]: lowerUpdate,
  [ts.SyntaxKind.ConditionalExpression]: lowerConditional,
  [ts.SyntaxKind.AwaitExpression]: lowerAwait,
  [ts.SyntaxKind.YieldExpression]: lowerYield,
  [ts.SyntaxKind.AsExpression]: lowerCast,
  [ts.SyntaxKind.TypeAssertionExpression]: lowerCast as Visitor,
  [ts.SyntaxKind.NonNullExpression]: lowerNonNull,
  [ts.SyntaxKind.ParenthesizedExpression]: ((node: ts.ParenthesizedExpression, lowering: Lowering) =>
    lowerExpr(node.expression, lowering)) as Visitor,
  [ts.SyntaxKind.TypeOfExpression]: lowerTypeOf,
  [ts.SyntaxKind.DeleteExpression]: lowerDelete,
  [ts.SyntaxKind.VoidExpression]: ((node: ts.VoidExpression, lowering: Lowering) => ({
    ...lowerExpr(node.expression, { ...lowering, expected: undefined }),
    type: VOID,
  })) as Visitor,
  [ts.SyntaxKind.ExpressionWithTypeArguments]: lowerInstantiation,
  [ts.SyntaxKind.SatisfiesExpression]: ((node: ts.SatisfiesExpression, lowering: Lowering) =>
    lowerExpr(node.expression, lowering)) as Visitor,
};

/** Lowers an expression to whatever type it has. */
export function lowerExpr(node: ts.Expression, lowering: Lowering): Expr {
  const visitor = VISITORS[node.kind];
  if (!visitor) return unknown(node, lowering.ctx);
  // A whole number is what a slot wants, not what an expression has to be.
  const hint = lowering.expected && isWhole(lowering.expected) ? undefined : lowering.expected;
  const expr = visitor(node as never, { ...lowering, expected: hint });
  return expr.at ? expr : { ...expr, at: lowering.ctx.origin(node) };
}

function unknown(node: ts.Expression, ctx: Context): never {
  return ctx.fail("MN1001", node, excerpt(node));
}

/** Lowers an expression to a value of `type`. */
export function lowerAs(node: ts.Expression, type: IrType, lowering: Lowering): Expr {
  const expr = lowerExpr(node, { ...lowering, expected: type });
  // A call that never returns stands where a value is wanted.
  if (expr.type.kind === "void" && type.kind !== "void" && isNever(lowering, node)) {
    return { kind: "sequence", first: expr, second: zero(type), type };
  }
  return coerce(lowering.ctx, expr, type, node);
}

function isNever({ ctx }: Lowering, node: ts.Expression): boolean {
  return (ctx.checker.getTypeAtLocation(node).flags & ts.TypeFlags.Never) !== 0;
}

function isAssignment(node: ts.BinaryExpression): boolean {
  const { kind } = node.operatorToken;
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** A node as the start of its text, for messages. */
export function excerpt(node: ts.Node): string {
  const line = node.getText().split("\n", 1)[0] ?? "";
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
