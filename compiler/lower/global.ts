// Top-level variables. They are assigned where their module runs, before `main` and never in wasm's start.

import type ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { global } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import type { Context } from "./context.ts";
import { lowerAs } from "./expression.ts";
import { Scope } from "./scope.ts";
import { mapType } from "./types.ts";

/** The variable's place; lowers its declaration the first time. */
export function globalVariable(ctx: Context, declaration: ts.VariableDeclaration, symbol: ts.Symbol): Expr {
  const type = mapType(ctx, ctx.checker.getTypeOfSymbolAtLocation(symbol, declaration.name), declaration);
  return global(
    ctx.nameOf(symbol, symbol.name, (name) => lowerGlobal(ctx, declaration, name, type)),
    type,
  );
}

function lowerGlobal(ctx: Context, declaration: ts.VariableDeclaration, name: string, type: IrType): void {
  if (!declaration.initializer) return ctx.push({ kind: "global", name, type, value: null });
  const scope = new Scope({ result: type });
  const value = lowerAs(declaration.initializer, type, { ctx, scope });
  if (value.kind === "number" || value.kind === "string" || value.kind === "bool") {
    return ctx.push({ kind: "global", name, type, value });
  }
  ctx.initialiseGlobal(name, type, value, declaration, scope.temporaries);
}
