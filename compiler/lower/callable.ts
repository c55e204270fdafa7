// Functions with properties: `interface Logger { (text: string): void; level: string }`, `Object.assign(fn, { … })`. Such a
// value is an object whose first field holds the function. And properties that a program gives to a function that it
// declares, `format.separator = ","`: variables, as there is one such function.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, construct, field, global, zero } from "../ir/node.ts";
import type { FunctionType, IrType } from "../ir/type.ts";
import { isLocal } from "./captures.ts";
import { coerce } from "./coerce.ts";
import type { Context } from "./context.ts";
import type { Lowering } from "./expression.ts";
import { lowerAs, lowerExpr } from "./expression.ts";
import { sequenceOf } from "./object-build.ts";
import { ownProperties } from "./spread.ts";
import { isLibrary, mapType } from "./types.ts";

/** The field that holds the function. */
export const CALL = "$call";

/** Whether values of a type are functions with properties of their own. */
export function isCallable(ctx: Context, type: ts.Type): boolean {
  const signatures = type.getCallSignatures();
  if (!signatures.length || signatures.some((each) => each.typeParameters?.length)) return false;
  const { symbol } = type;
  const isDeclared = !!symbol && (symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.TypeLiteral)) !== 0;
  if (!type.isIntersection() && (!isDeclared || isLibrary(symbol))) return false;
  if (type.isIntersection() && type.types.some((part) => part.symbol?.name === "Function" && isLibrary(part.symbol))) {
    return false;
  }
  return ctx.checker.getPropertiesOfType(type).length > 0;
}

/** The function of such a value; null for any other. */
export function calledField(ctx: Context, value: Expr): (Expr & { type: FunctionType }) | null {
  const type = value.type.kind === "class" ? callType(ctx, value.type) : null;
  return type && { ...field(value, CALL, type), type };
}

function callType(ctx: Context, type: IrType & { kind: "class" }): FunctionType | null {
  const held = ctx.shapes.get(type.name)?.fields.find((each) => each.name === CALL)?.type;
  return held?.kind === "function" ? held : null;
}

/** `fn as Logger`: its properties are assigned later. Null: it is not of this kind. */
export function asCallable(ctx: Context, value: Expr, type: IrType, node: ts.Node): Expr | null {
  const wanted = type.kind === "class" ? callType(ctx, type) : null;
  if (!wanted || type.kind !== "class" || value.type.kind !== "function") return null;
  const fields = ctx.shapes.get(type.name)?.fields ?? [];
  return construct(
    type,
    fields.map((each) => (each.name === CALL ? coerce(ctx, value, wanted, node) : zero(each.type))),
  );
}

/** `Object.assign(fn, { … })`; null where the first argument is no function. */
export function assignedToFunction(nodes: readonly ts.Expression[], result: IrType, lowering: Lowering): Expr | null {
  const { ctx, scope } = lowering;
  const wanted = result.kind === "class" ? callType(ctx, result) : null;
  const [target, ...sources] = nodes;
  if (
    !wanted ||
    result.kind !== "class" ||
    !target ||
    !ctx.checker.getTypeAtLocation(target).getCallSignatures().length
  ) {
    return null;
  }
  const fn = lowerAs(target, wanted, lowering);
  const held = scope.temporary(fn.type);
  const steps: Expr[] = [assign(held, fn)];
  const known = new Map<string, Expr>([[CALL, held]]);
  for (const source of sources) {
    const value = lowerExpr(source, { ...lowering, expected: undefined });
    const place = scope.temporary(value.type);
    steps.push(assign(place, value));
    for (const each of ownProperties(ctx, value.type, source)) known.set(each.name, each.read(place));
  }
  const values = (ctx.shapes.get(result.name)?.fields ?? []).map(({ name, type }) => {
    const value = known.get(name);
    return value ? coerce(ctx, value, type, target) : zero(type);
  });
  return sequenceOf([...steps, construct(result, values)]);
}

/** `format.separator`, of a function that the program declares: a variable. Null for any other access. */
export function functionsOwn(ctx: Context, node: ts.PropertyAccessExpression): Expr | null {
  const symbol = ctx.checker.getSymbolAtLocation(node.name);
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration || !ts.isPropertyAccessExpression(declaration)) return null;
  const owner = ctx.checker.getSymbolAtLocation(declaration.expression)?.valueDeclaration;
  if (!owner || isLocal(owner) || !(ts.isFunctionDeclaration(owner) || ts.isVariableDeclaration(owner))) return null;
  const type = mapType(ctx, ctx.checker.getTypeOfSymbol(symbol), node);
  const name = ctx.nameOf(symbol, `${declaration.expression.getText()}_${symbol.name}`, (own) =>
    ctx.push({ kind: "global", name: own, type, value: null }),
  );
  return global(name, type);
}
