// Parameters: plain ones, destructured ones, and those that must live in a box.

import ts from "typescript";
import type { Expr, Param, Stmt } from "../ir/node.ts";
import { assign, binary, construct, field, letStmt, local, nullValue, run } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { BOOL, nullable } from "../ir/type.ts";
import { mapChildren } from "../ir/walk.ts";
import { unwrap } from "./coerce.ts";
import type { Context } from "./context.ts";
import { excerpt, lowerAs } from "./expression.ts";
import { fieldName } from "./member.ts";
import type { Scope } from "./scope.ts";
import { slotType } from "./scope.ts";
import { declareWith } from "./statement.ts";
import { mapType } from "./types.ts";

export interface Parameters {
  params: Param[];
  /** What runs first in the body: boxes and destructuring. */
  prologue: Stmt[];
}

/** Declares the parameters of `node` as variables of `scope`; `types` may have more than the source names. */
export function declareParameters(
  ctx: Context,
  scope: Scope,
  node: ts.SignatureDeclaration,
  types: readonly IrType[],
): Parameters {
  const params: Param[] = [];
  const prologue: Stmt[] = [];
  for (const [index, type] of types.entries()) {
    const source = node.parameters[index];
    if (source?.dotDotDotToken) return ctx.fail("MN1001", source, "a rest parameter");
    if (source && ts.isIdentifier(source.name)) {
      const param = declareParameter(ctx, scope, source, type, prologue);
      // A default is computed where the body's own variables do not exist yet.
      if (param.default && !usesOnly(param.default, params)) return ctx.fail("MN1001", source, excerpt(source));
      params.push(param);
      continue;
    }
    const name = scope.unique(source ? "object" : `unused${index}`);
    params.push({ name, type });
    if (source) prologue.push(...destructure(ctx, scope, source.name, local(name, type)));
  }
  return { params, prologue };
}

/** Whether a value needs no variable but these. */
function usesOnly(value: Expr, params: readonly Param[]): boolean {
  if (value.kind === "local") return params.some((param) => param.name === value.name);
  let only = true;
  mapChildren(value, (child) => {
    only &&= usesOnly(child, params);
    return child;
  });
  return only;
}

function declareParameter(
  ctx: Context,
  scope: Scope,
  source: ts.ParameterDeclaration,
  type: IrType,
  prologue: Stmt[],
): Param {
  const symbol = ctx.checker.getSymbolAtLocation(source.name);
  if (!symbol) return ctx.fail("MN1005", source, source.name.getText());
  if (source.initializer && type.kind === "nullable") return defaulted(ctx, scope, source, type, prologue);
  const value: Param = { name: "", type };
  if (source.initializer) value.default = lowerAs(source.initializer, type, { ctx, scope });
  else if (source.questionToken) value.default = { kind: "null", type: nullable(type) };
  if (!ctx.isBoxed(symbol)) return { ...value, name: scope.declare(symbol, type, false).name };
  const name = scope.unique(symbol.name);
  const variable = scope.declare(symbol, type, true);
  prologue.push(letStmt(variable.name, slotType(variable), construct(slotType(variable), [local(name, type)])));
  return { ...value, name };
}

/** A parameter of a function value: null stands for the default. */
function defaulted(
  ctx: Context,
  scope: Scope,
  source: ts.ParameterDeclaration,
  given: IrType & { kind: "nullable" },
  prologue: Stmt[],
): Param {
  const symbol = ctx.checker.getSymbolAtLocation(source.name);
  const declared = ctx.checker.getTypeAtLocation(source.name);
  const parts = declared.isUnion() ? declared.types : [declared];
  // Null would stand for two things.
  const unclear = parts.some((part) => part.flags & ts.TypeFlags.Null);
  if (!symbol || !source.initializer || unclear) return ctx.fail("MN1001", source, excerpt(source));
  const type = mapType(ctx, ctx.checker.getNonNullableType(declared), source);
  const name = scope.unique(symbol.name);
  const param = local(name, given);
  const value: Expr = {
    kind: "conditional",
    test: binary("!=", param, nullValue(), BOOL),
    then: unwrap(param),
    otherwise: lowerAs(source.initializer, type, { ctx, scope }),
    type,
  };
  prologue.push(declareWith(scope.declare(symbol, type, ctx.isBoxed(symbol)), value, ctx.origin(source)));
  return { name, type: given };
}

/** `{ a, b: c }` of an object: one variable for each name. */
export function destructure(ctx: Context, scope: Scope, pattern: ts.BindingName, object: Expr): Stmt[] {
  if (!ts.isObjectBindingPattern(pattern)) return ctx.fail("MN1001", pattern, "this destructuring");
  return pattern.elements.map((element) => {
    const { name } = element;
    if (!ts.isIdentifier(name) || element.dotDotDotToken || element.initializer) {
      return ctx.fail("MN1001", element, "this destructuring");
    }
    const property = element.propertyName ?? name;
    const symbol = ctx.checker.getSymbolAtLocation(name);
    if (!symbol || !ts.isIdentifier(property)) return ctx.fail("MN1001", element, "this destructuring");
    const type = mapType(ctx, ctx.checker.getTypeOfSymbolAtLocation(symbol, name), name);
    const value = field(object, fieldName(property.text), type);
    if (scope.has(symbol)) return run(assign(scope.place(symbol), value), ctx.origin(element));
    const variable = scope.declare(symbol, type, ctx.isBoxed(symbol));
    const slot = slotType(variable);
    return letStmt(variable.name, slot, variable.boxed ? construct(slot, [value]) : value, ctx.origin(element));
  });
}
