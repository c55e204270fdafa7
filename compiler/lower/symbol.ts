// `symbol`: an object of the runtime underneath. As the name of a property a constant one is a name like any other, which
// listings leave out.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { call, construct, text } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { classType, isClass, membersOf, nullable, STRING } from "../ir/type.ts";
import type { Context } from "./context.ts";
import { absent } from "./empty.ts";
import type { Lowering } from "./expression.ts";
import { lowerAs, lowerExpr } from "./expression.ts";
import type { LibraryCall } from "./library/arguments.ts";
import { required } from "./library/arguments.ts";
import { toText } from "./text.ts";
import { isLibrary } from "./types.ts";

export const SYMBOL: IrType = classType("Sym");

/** Whether a symbol is among what a value may be. */
export function mayBeSymbol(type: IrType): boolean {
  return membersOf(type).some((member) => isClass(member, "Sym"));
}

/** `Symbol("description")` */
export function newSymbol({ node, lowering }: LibraryCall): Expr {
  const [description] = node.arguments ?? [];
  const type = nullable(STRING);
  if (!description) return construct(SYMBOL, [absent(type)]);
  const { ctx, scope } = lowering;
  const given = lowerExpr(description, { ...lowering, expected: undefined });
  return construct(SYMBOL, [{ ...toText(ctx, scope, given, description), type }]);
}

/** `Symbol.for(key)`, `Symbol.keyFor(symbol)`; null for what is not known. */
export function symbolStatic(each: LibraryCall, name: string): Expr | null {
  const { lowering } = each;
  if (name === "for") return call("symbolFor", [lowerAs(required(each, 0), STRING, lowering)], SYMBOL);
  if (name !== "keyFor") return null;
  return call("symbolKey", [lowerAs(required(each, 0), SYMBOL, lowering)], nullable(STRING));
}

/** `Symbol.iterator` as a value; null for any other property. */
export function knownSymbol(node: ts.PropertyAccessExpression, { ctx }: Lowering): Expr | null {
  const { expression: owner, name } = node;
  if (!ts.isIdentifier(owner) || owner.text !== "Symbol" || !isLibrary(ctx.checker.getSymbolAtLocation(owner))) {
    return null;
  }
  if (!(ctx.checker.getTypeAtLocation(node).flags & ts.TypeFlags.ESSymbolLike)) return null;
  return call("knownSymbol", [text(`Symbol.${name.text}`)], SYMBOL);
}

/** Whether the name of a property is a symbol. */
export function isSymbolName(name: string): boolean {
  return name.startsWith("__@");
}

/** The names that texts have, and those alone: what `Object.keys` and JSON see. */
export function withoutSymbols<P extends { name: string }>(properties: readonly P[]): readonly P[] {
  return properties.some((each) => isSymbolName(each.name))
    ? properties.filter((each) => !isSymbolName(each.name))
    : properties;
}

/** Keeps what a symbol that names a property is made with, for `console.log`. */
export function noteDescription(ctx: Context, type: ts.UniqueESSymbolType): void {
  const declaration = type.symbol.valueDeclaration;
  const made = declaration && "initializer" in declaration ? (declaration.initializer as ts.Expression) : undefined;
  if (!made || !ts.isCallExpression(made)) return;
  const [description] = made.arguments;
  const known = description && ts.isStringLiteralLike(description) ? description.text : "";
  ctx.symbolNames.set(String(type.escapedName), known);
}

/** What a function is called that stands under a symbol. */
export function symbolAsName(ctx: Context, name: string): string {
  const description = shownSymbol(ctx, name).slice("Symbol(".length, -1);
  return description ? `: [${description}]` : " (anonymous)";
}

/** A symbol that names a property as `console.log` writes it. */
export function shownSymbol(ctx: Context, name: string): string {
  const own = ctx.symbolNames.get(name);
  return `Symbol(${own ?? `Symbol.${name.slice(3).replace(/@\d+$/, "")}`})`;
}
