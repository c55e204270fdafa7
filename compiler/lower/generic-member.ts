// Generic methods of interfaces: `repository.map<U>(…)`. Whose method it is only views know, so the call is noted under a
// name of its own; each class that may stand there then lowers the instance.

import ts from "typescript";
import type { Expr, Stmt } from "../ir/node.ts";
import { local, method, ret, run } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { lowerArguments } from "./arguments.ts";
import { classInfo, findMember, methodSignature } from "./class-info.ts";
import { coerce } from "./coerce.ts";
import type { Context } from "./context.ts";
import type { Lowering } from "./expression.ts";
import type { TypeArgument } from "./instance.ts";
import { calledWith, methodNameOf } from "./method-call.ts";
import { usesThis } from "./object-build.ts";
import type { LocalFunction } from "./scope.ts";
import { mapSignature } from "./types.ts";

/** A generic method that somebody calls through an interface, with these types. */
export interface GenericCall {
  symbol: ts.Symbol;
  args: readonly TypeArgument[];
}

/** Whether a property of an object type is a generic method or function: no object holds it as a value. */
export function isGenericMethod(ctx: Context, property: ts.Symbol): boolean {
  if (genericOfLiteral(property)) return true;
  if (!(property.flags & ts.SymbolFlags.Method)) return false;
  return ctx.checker
    .getTypeOfSymbol(property)
    .getCallSignatures()
    .some((each) => each.typeParameters?.length);
}

/** The generic function that an object literal has under a name; null for any other property. */
export function genericOfLiteral(property: ts.Symbol | undefined): LocalFunction | null {
  const declaration = property?.valueDeclaration;
  if (!declaration || !ts.isObjectLiteralExpression(declaration.parent)) return null;
  return genericIn(declaration);
}

/** The same of a property as it is written. */
export function genericIn(node: ts.Node): LocalFunction | null {
  const fn = ts.isPropertyAssignment(node) ? node.initializer : node;
  const known = ts.isArrowFunction(fn) || ts.isFunctionExpression(fn) || ts.isMethodDeclaration(fn);
  return known && fn.typeParameters?.length && !usesThis(fn.body) ? fn : null;
}

export function callGeneric(node: ts.CallExpression, object: Expr, symbol: ts.Symbol, lowering: Lowering): Expr | null {
  const { ctx } = lowering;
  const signature = ctx.checker.getResolvedSignature(node);
  const args = calledWith(ctx, node);
  if (!signature || !args.length) return null;
  const type = mapSignature(ctx, signature, node);
  const name = ctx.unique(`${symbol.name}$generic`);
  ctx.flows.generics.set(name, { symbol, args });
  ctx.flows.keyed ??= node;
  return method(object, name, lowerArguments(node.arguments, type, node, lowering), type.result);
}

/** What the call does with an object of class `type`; null where that has no such method. */
export function genericArm(
  ctx: Context,
  { symbol, args: types }: GenericCall,
  object: Expr,
  params: readonly IrType[],
  result: IrType,
  node: ts.Node,
): Stmt[] | null {
  const info = classInfo(ctx, object.type);
  const member = info && findMember(info, symbol);
  if (!member) return null;
  const type = methodSignature(ctx, member, types, node);
  const args = type.params.flatMap((param, index) => {
    const given = params[index];
    return given ? coerce(ctx, local(`a${index}`, given), param, node) : [];
  });
  if (args.length < type.params.length) return null;
  const called = method(object, methodNameOf(ctx, member, types, node), args, type.result);
  return result.kind === "void" ? [run(called)] : [ret(coerce(ctx, called, result, node))];
}
