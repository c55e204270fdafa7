// Classes inside of functions: what their members use of the variables around travels in hidden fields of each instance.

import ts from "typescript";
import type { Expr, Param, Stmt } from "../ir/node.ts";
import { assign, field, local, run } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { isLocal, referenced } from "./captures.ts";
import type { ClassInfo } from "./class-info.ts";
import { classBehind, classSymbol } from "./class-reference.ts";
import type { Context } from "./context.ts";
import { instanceKey } from "./instance.ts";
import { baseParameter } from "./mixin.ts";
import { nodesOf } from "./nodes.ts";
import type { Fixed, Scope } from "./scope.ts";
import { slotType } from "./scope.ts";

/** Whether the class stands inside of a function, or of a block. */
export function isLocalClass(node: ts.ClassLikeDeclaration): boolean {
  const outer = ts.isClassDeclaration(node) ? node.parent : (ts.findAncestor(node, isOuter) ?? node);
  return !ts.isSourceFile(outer) && !ts.isModuleBlock(outer);
}

function isOuter(node: ts.Node): boolean {
  return (
    ts.isSourceFile(node) ||
    ts.isModuleBlock(node) ||
    ts.isFunctionLike(node) ||
    ts.isBlock(node) ||
    ts.isCaseBlock(node)
  );
}

/** Says in which function's variables the classes among `nodes` are. */
export function enterLocalClasses(ctx: Context, scope: Scope, nodes: readonly ts.Node[]): void {
  const [first] = nodes;
  if (!first || !nodesOf(first.getSourceFile()).classes.length) return;
  const enter = (node: ts.Node): void => {
    if (ts.isClassLike(node)) {
      if (!isLocalClass(node)) return;
      const symbol = classSymbol(ctx, node);
      const scopes = ctx.localClasses.get(symbol) ?? new Map<string, Scope>();
      scopes.set(keyOf(ctx, symbol), scope);
      ctx.localClasses.set(symbol, scopes);
    } else if (!ts.isFunctionLike(node) && !ts.isBlock(node)) ts.forEachChild(node, enter);
  };
  nodes.forEach(enter);
}

/** The variables around a class; null while the function that they belong to is still to be lowered. */
export function scopeAround(ctx: Context, info: ClassInfo): Scope | null {
  return ctx.within(info.instance, () => ctx.localClasses.get(info.symbol)?.get(keyOf(ctx, info.symbol)) ?? null);
}

/** What the type parameters of the functions around stand for. */
function keyOf(ctx: Context, symbol: ts.Symbol): string {
  const { outerTypeParameters } = ctx.checker.getDeclaredTypeOfSymbol(symbol) as ts.InterfaceType;
  const params = (outerTypeParameters ?? []).map((param) => param.symbol);
  return instanceKey(ctx.instance, params);
}

/** The variables of the functions around that a class needs, or one that it extends or makes. */
export function capturesOfClass(ctx: Context, symbol: ts.Symbol): readonly ts.Symbol[] {
  const known = ctx.classCaptures.get(symbol);
  if (known) return known;
  const found = new Set<ts.Symbol>();
  const seen = new Set<ts.Symbol>();
  const collect = (of: ts.Symbol): void => {
    const node = of.declarations?.find(ts.isClassLike);
    if (!node || seen.has(of) || !isLocalClass(node)) return;
    seen.add(of);
    collectFrom(ctx, node, found, collect);
    const base = baseParameter(ctx, node);
    if (!base) return;
    found.delete(ctx.checker.getSymbolAtLocation(base.name) as ts.Symbol);
    if (found.size) ctx.fail("MN1001", node, "a class that extends a parameter");
  };
  collect(symbol);
  const own = symbol.declarations?.find(ts.isClassLike);
  const outside = [...found].filter((each) => !own || !isInside(each.valueDeclaration, own));
  ctx.classCaptures.set(symbol, outside);
  return outside;
}

function collectFrom(
  ctx: Context,
  node: ts.ClassLikeDeclaration,
  found: Set<ts.Symbol>,
  other: (symbol: ts.Symbol) => void,
): void {
  const visit = (each: ts.Node): void => {
    if (ts.isTypeNode(each) && !ts.isExpressionWithTypeArguments(each)) return;
    if (ts.isIdentifier(each)) {
      const symbol = referenced(each, ctx.checker);
      const declaration = symbol?.valueDeclaration;
      const behind = symbol && classBehind(ctx, symbol);
      if (behind) other(behind);
      else if (symbol && declaration && isLocal(declaration) && !isInside(declaration, node)) found.add(symbol);
    }
    ts.forEachChild(each, visit);
  };
  ts.forEachChild(node, visit);
}

function isInside(declaration: ts.Node | undefined, node: ts.Node): boolean {
  return (
    !!declaration &&
    declaration.getSourceFile() === node.getSourceFile() &&
    declaration.pos >= node.pos &&
    declaration.end <= node.end
  );
}

/** A captured variable as a field of an instance. */
interface Held {
  symbol: ts.Symbol;
  name: string;
  type: IrType;
}

/** The captured variables that this class holds itself, and those that a base does. */
function heldBy(ctx: Context, info: ClassInfo): Held[] {
  const inherited = info.base ? heldBy(ctx, info.base) : [];
  const scope = scopeAround(ctx, info);
  if (!scope) return inherited;
  const own = capturesOfClass(ctx, info.symbol).filter((symbol) => !inherited.some((each) => each.symbol === symbol));
  return [
    ...inherited,
    ...own.map((symbol, index): Held => {
      const variable = scope.find(symbol);
      if (!variable) return ctx.fail("MN1008", info.node, symbol.name);
      return { symbol, name: `$c${index}_${info.type.name}`, type: slotType(variable) };
    }),
  ];
}

/** The captured variables as the class's members see them: fields of `this`. */
export function fixedInMembers(ctx: Context, info: ClassInfo): Map<ts.Symbol, Fixed> {
  return fixed(ctx, info, (held) => field({ kind: "this", type: info.type }, held.name, held.type));
}

/** The same in the constructor: parameters. */
export function fixedInConstructor(ctx: Context, info: ClassInfo): Map<ts.Symbol, Fixed> {
  return fixed(ctx, info, (held) => local(held.name, held.type));
}

function fixed(ctx: Context, info: ClassInfo, place: (held: Held) => Expr): Map<ts.Symbol, Fixed> {
  const scope = scopeAround(ctx, info);
  return new Map(
    heldBy(ctx, info).flatMap((held) => {
      const variable = scope?.find(held.symbol) ?? (info.base && scopeAround(ctx, info.base)?.find(held.symbol));
      return variable ? [[held.symbol, { variable, place: place(held) }] as const] : [];
    }),
  );
}

/** What a constructor takes before the user's own parameters. */
export function captureParameters(ctx: Context, info: ClassInfo): Param[] {
  return heldBy(ctx, info).map(({ name, type }) => ({ name, type }));
}

/** What it hands to its base. */
export function captureArguments(ctx: Context, info: ClassInfo): Expr[] {
  return info.base ? heldBy(ctx, info.base).map(({ name, type }) => local(name, type)) : [];
}

/** The fields for what no base holds. */
export function captureFields(ctx: Context, info: ClassInfo): { fields: Param[]; assigned: Stmt[] } {
  const inherited = info.base ? heldBy(ctx, info.base).length : 0;
  const fields = heldBy(ctx, info).slice(inherited);
  const assigned = fields.map(({ name, type }) =>
    run(assign(field({ kind: "this", type: info.type }, name, type), local(name, type))),
  );
  return { fields, assigned };
}

/** The captured variables where an instance is made. */
export function capturedValues(ctx: Context, info: ClassInfo, scope: Scope, node: ts.Node): Expr[] {
  return capturedSymbols(ctx, info).map((symbol) =>
    scope.find(symbol) ? scope.slot(symbol) : ctx.fail("MN1008", node, symbol.name),
  );
}

/** Its base's go first, as its constructor takes them. */
function capturedSymbols(ctx: Context, info: ClassInfo): readonly ts.Symbol[] {
  const inherited = info.base ? capturedSymbols(ctx, info.base) : [];
  return [...inherited, ...capturesOfClass(ctx, info.symbol).filter((each) => !inherited.includes(each))];
}
