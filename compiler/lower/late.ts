// Top-level names that code may ask for before their declaration has run (early-globals.ts). A variable is a `Late`; beside a
// constant that holds a function, and beside a class, stands one that says whether it is there.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, bool, construct, field, global, run, text, zero } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { BOOL, classType } from "../ir/type.ts";
import type { Context } from "./context.ts";
import { LATE } from "./scope.ts";

/** The object of a late variable, which exists before everything else. */
export function declareLate(ctx: Context, name: string, type: IrType, shown: string): void {
  const late = classType(LATE, [type]);
  ctx.initialiseEarly(name, late, construct(late, [zero(type), text(shown)]));
}

/** Where its declaration puts the value of a variable. */
export function initialPlace(place: Expr): Expr {
  return place.kind === "field" ? { ...place, name: "initial" } : place;
}

/** The value of a late variable as a place: asking for it before it is there throws. */
export function latePlace(name: string, type: IrType): Expr {
  return field(global(name, classType(LATE, [type])), "value", type);
}

/** `value`, which has to do with the function or class `symbol`, unless that is not there yet. A class knows itself. */
export function behindDeclaration(ctx: Context, symbol: ts.Symbol, value: Expr, node: ts.Node): Expr {
  if (!ctx.isEarlyGlobal(symbol)) return value;
  const own = symbol.valueDeclaration;
  if (own && ts.isClassLike(own) && ts.findAncestor(node, (each) => each === own)) return value;
  return { kind: "sequence", first: latePlace(flagOf(ctx, symbol), BOOL), second: value, type: value.type };
}

function flagOf(ctx: Context, symbol: ts.Symbol): string {
  const known = ctx.lateFlags.get(symbol);
  if (known) return known;
  const name = ctx.unique(`${symbol.name}_late`);
  ctx.lateFlags.set(symbol, name);
  declareLate(ctx, name, BOOL, symbol.name);
  const declaration = symbol.valueDeclaration;
  const set = run(assign(initialPlace(latePlace(name, BOOL)), bool(true)));
  if (declaration) ctx.initialise(declaration, [set], declaration.end);
  return name;
}
