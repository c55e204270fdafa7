// Mixins: `function Timed<B extends Constructor>(Base: B) { return class extends Base { … } }`. The class is generic in what its
// base is: `Timed(User)` is its instance for `User`. The function itself never runs: it does nothing else.

import ts from "typescript";
import type { IrType } from "../ir/type.ts";
import type { Context } from "./context.ts";
import { mapType } from "./types.ts";

/** Whether a class extends a parameter of the function around it. */
export function isMixin(ctx: Context, node: ts.ClassLikeDeclaration): boolean {
  return baseParameter(ctx, node) !== null;
}

/** That parameter. */
export function baseParameter(ctx: Context, node: ts.ClassLikeDeclaration): ts.ParameterDeclaration | null {
  const clause = node.heritageClauses?.find((each) => each.token === ts.SyntaxKind.ExtendsKeyword);
  const [type] = clause?.types ?? [];
  const symbol =
    type && ts.isIdentifier(type.expression) ? ctx.checker.getSymbolAtLocation(type.expression) : undefined;
  const declaration = symbol?.valueDeclaration;
  return declaration && ts.isParameter(declaration) && returnsOnly(declaration.parent, node) ? declaration : null;
}

/** Whether all that a function does is to make the class. */
function returnsOnly(fn: ts.SignatureDeclaration, node: ts.ClassLikeDeclaration): boolean {
  // What else it is given its classes would have to hold.
  if (!("body" in fn) || !fn.body || fn.parameters.length > 1) return false;
  const body = fn.body as ts.ConciseBody;
  if (!ts.isBlock(body)) return skip(body) === node;
  return body.statements.every((statement) => {
    if (statement === node || ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return true;
    if (!ts.isReturnStatement(statement) || !statement.expression) return false;
    const value = skip(statement.expression);
    return value === node || (ts.isIdentifier(value) && value.text === node.name?.text);
  });
}

function skip(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) || ts.isAssertionExpression(node) ? skip(node.expression) : node;
}

/** `Timed<typeof User>.(class) & User`: the part that is the mixin's class; null for any other type. */
export function mixinPart(ctx: Context, type: ts.Type): ts.InterfaceType | null {
  if (!type.isIntersection()) return null;
  // The outermost of several is the first.
  const found = type.types.find((part) => {
    const node = part.symbol?.declarations?.find(ts.isClassLike);
    // The type of the class itself has the same symbol.
    return !!node && !part.getConstructSignatures().length && isMixin(ctx, node);
  });
  return (found as ts.InterfaceType | undefined) ?? null;
}

/** Whether an expression makes a class by a mixin: it needs not run. */
export function isMixinCall(ctx: Context, node: ts.Expression | undefined): boolean {
  if (!node || !ts.isCallExpression(node)) return false;
  const signatures = ctx.checker.getTypeAtLocation(node).getConstructSignatures();
  return signatures.some((each) => mixinPart(ctx, each.getReturnType()) !== null);
}

/** What the mixin's class extends in the instance that is lowered. */
export function mixinBase(ctx: Context, parameter: ts.ParameterDeclaration, node: ts.Node): IrType {
  const type = ctx.checker.getTypeAtLocation(parameter);
  const given = type.flags & ts.TypeFlags.TypeParameter ? ctx.instance.get(type.symbol) : undefined;
  const [maker] = (given?.type ?? type).getConstructSignatures();
  if (!maker) return ctx.fail("MN1001", node, "a class that extends a parameter");
  return ctx.within(given?.within ?? ctx.instance, () => mapType(ctx, maker.getReturnType(), node));
}
