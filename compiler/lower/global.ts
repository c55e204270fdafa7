// Top-level variables. They are assigned where their module runs, before `main` and never in wasm's start.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, global, run, zero } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { VOID } from "../ir/type.ts";
import { isSpreadOut } from "./captures.ts";
import type { Context } from "./context.ts";
import { lowerPattern } from "./destructure.ts";
import { lowerAs } from "./expression.ts";
import { foreignName, foreignVariable, isForeign } from "./foreign.ts";
import { declareLate, initialPlace, latePlace } from "./late.ts";
import { Scope } from "./scope.ts";
import { mapType } from "./types.ts";
import { unassigned } from "./var.ts";

/** What declares a top-level variable: alone, as a part of a pattern, or without a name, by `export default`. */
export type GlobalDeclaration = ts.VariableDeclaration | ts.BindingElement | ts.ExportAssignment;

/** The variable's place; lowers its declaration the first time. */
export function globalVariable(ctx: Context, declaration: GlobalDeclaration, symbol: ts.Symbol): Expr {
  if (isForeign(symbol)) {
    const type = foreignVariable(ctx, declaration, symbol, declaration);
    return global(foreignName(ctx, symbol, declaration), type);
  }
  const named = ts.isExportAssignment(declaration) ? declaration : declaration.name;
  const type = mapType(ctx, ctx.checker.getTypeOfSymbolAtLocation(symbol, named), declaration);
  const early = ctx.isEarlyGlobal(symbol);
  const name = ctx.nameOf(symbol, symbol.name === "default" ? "exported" : symbol.name, (name) => {
    if (early) declareLate(ctx, name, type, symbol.name);
    const place = placeOf(name, type, early);
    if (isSpreadOut(declaration, symbol)) {
      if (!early) ctx.push({ kind: "global", name, type, value: null });
      if (!early) ctx.initialiseEarlyTo(name, unassigned(type));
      return;
    }
    if (!ts.isBindingElement(declaration)) return lowerGlobal(ctx, declaration, place, name);
    if (!early) ctx.push({ kind: "global", name, type, value: null });
    lowerGlobalPattern(ctx, patternOf(declaration));
  });
  return placeOf(name, type, early);
}

function placeOf(name: string, type: IrType, early: boolean): Expr {
  return early ? latePlace(name, type) : global(name, type);
}

/** The declaration that a part of a pattern belongs to. */
export function patternOf(element: ts.BindingElement): ts.VariableDeclaration | ts.ParameterDeclaration {
  const { parent } = element.parent;
  return ts.isBindingElement(parent) ? patternOf(parent) : parent;
}

/** `const [a, b] = list` at the top level: all its names at once, whichever is asked for first. */
export function lowerGlobalPattern(ctx: Context, declaration: ts.VariableDeclaration | ts.ParameterDeclaration): void {
  if (ctx.patterns.has(declaration) || ts.isIdentifier(declaration.name) || !declaration.initializer) return;
  ctx.patterns.add(declaration);
  const scope = new Scope({ result: VOID });
  const body = lowerPattern(declaration.name, declaration.initializer, { ctx, scope });
  ctx.initialise(declaration, [...scope.temporaries, ...body]);
}

function lowerGlobal(
  ctx: Context,
  declaration: ts.VariableDeclaration | ts.ExportAssignment,
  place: Expr,
  name: string,
): void {
  const { type } = place;
  const initializer = ts.isExportAssignment(declaration) ? declaration.expression : declaration.initializer;
  const scope = new Scope({ result: type });
  const value = initializer ? lowerAs(initializer, type, { ctx, scope }) : null;
  if (place.kind === "field") {
    const stored = assign(initialPlace(place), value ?? zero(type), ctx.origin(declaration));
    return ctx.initialise(declaration, [...scope.temporaries, run(stored)]);
  }
  if (!value || value.kind === "number" || value.kind === "string" || value.kind === "bool") {
    return ctx.push({ kind: "global", name, type, value });
  }
  ctx.initialiseGlobal(name, type, value, declaration, scope.temporaries);
}
