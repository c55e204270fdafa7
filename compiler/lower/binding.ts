// What a top-level name stands for.

import ts from "typescript";
import { isLocal } from "./captures.ts";
import { classExpressionOf } from "./class-reference.ts";
import type { Context } from "./context.ts";
import { METHODS } from "./endpoint/route.ts";
import type { GlobalDeclaration } from "./global.ts";

export interface FunctionBinding {
  kind: "function";
  symbol: ts.Symbol;
  /** What is called: of a server function the function inside `server(…)`. */
  declaration: ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression;
  /** The whole `server(…)` call. */
  server: ts.CallExpression | null;
}

export type Binding =
  | FunctionBinding
  | { kind: "global"; symbol: ts.Symbol; declaration: GlobalDeclaration }
  | { kind: "class"; symbol: ts.Symbol }
  | { kind: "enum"; symbol: ts.Symbol }
  /** Declared by Minnow's or the language's library. */
  | { kind: "library"; name: string };

export function bindingOf(ctx: Context, symbol: ts.Symbol, node: ts.Node): Binding {
  const declaration = symbol.valueDeclaration ?? symbol.declarations?.[0];
  if (!declaration && symbol.name === "arguments") return ctx.fail("MN1001", node, symbol.name);
  if (!declaration) return ctx.fail("MN1005", node, symbol.name);
  if (declaration.getSourceFile().isDeclarationFile) return { kind: "library", name: symbol.name };
  // The name that a function expression has for itself, where it is the value of a top-level constant.
  if (ts.isFunctionExpression(declaration)) {
    const named = constantWith(declaration);
    const around = named && !isLocal(named) ? ctx.checker.getSymbolAtLocation(named.name) : undefined;
    if (named && around) return variableBinding(ctx, around, named);
  }
  // A local that the function around knows nothing of: its own declaration failed, or it comes later.
  if (isLocal(declaration)) {
    const reason = ctx.broken.get(symbol);
    if (reason) throw reason;
    return ctx.fail("MN1008", node, symbol.name);
  }
  if (ts.isFunctionDeclaration(declaration)) {
    const body = symbol.declarations?.find((each) => ts.isFunctionDeclaration(each) && each.body) ?? declaration;
    return { kind: "function", symbol, declaration: body as ts.FunctionDeclaration, server: null };
  }
  if (ts.isClassLike(declaration)) return { kind: "class", symbol };
  if (ts.isEnumDeclaration(declaration)) return { kind: "enum", symbol };
  if (ts.isBindingElement(declaration)) return { kind: "global", symbol, declaration };
  if (ts.isExportAssignment(declaration)) return exported(symbol, declaration);
  if (ts.isVariableDeclaration(declaration)) return variableBinding(ctx, symbol, declaration);
  return ctx.fail("MN1005", node, symbol.name);
}

/** `export default …` of something without a name. */
function exported(symbol: ts.Symbol, declaration: ts.ExportAssignment): Binding {
  const { expression } = declaration;
  if (ts.isArrowFunction(expression) || ts.isFunctionExpression(expression)) {
    return { kind: "function", symbol, declaration: expression, server: null };
  }
  return { kind: "global", symbol, declaration };
}

/** The constant whose value a function expression is. */
function constantWith(node: ts.FunctionExpression): ts.VariableDeclaration | null {
  const { parent } = node;
  if (!ts.isVariableDeclaration(parent) || parent.initializer !== node) return null;
  return ts.getCombinedNodeFlags(parent) & ts.NodeFlags.Const ? parent : null;
}

function variableBinding(ctx: Context, symbol: ts.Symbol, declaration: ts.VariableDeclaration): Binding {
  if (classExpressionOf(declaration)) return { kind: "class", symbol };
  const { initializer } = declaration;
  const constant = ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const;
  if (initializer && constant) {
    if (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)) {
      return { kind: "function", symbol, declaration: initializer, server: null };
    }
    const server = serverCall(ctx, initializer);
    if (server) return { kind: "function", symbol, declaration: server.declaration, server: server.server };
  }
  return { kind: "global", symbol, declaration };
}

/** The parts of `server(async (…) => …)`, `get("/api/x", async (…) => …)` and the like. */
export interface ServerCall {
  server: ts.CallExpression;
  /** What it is declared with: `server`, `get`, … */
  declarer: string;
  declaration: ts.ArrowFunction | ts.FunctionExpression;
}

/** Null for any other expression. */
export function serverCall(ctx: Context, node: ts.Expression): ServerCall | null {
  const declarer = ts.isCallExpression(node) ? minnowName(ctx, node.expression) : null;
  if (!ts.isCallExpression(node) || declarer === null || !Object.hasOwn(METHODS, declarer)) return null;
  const fn = node.arguments[node.arguments.length - 1];
  if (!fn || !(ts.isArrowFunction(fn) || ts.isFunctionExpression(fn))) return ctx.fail("MN1206", node);
  if (!fn.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.AsyncKeyword)) return ctx.fail("MN1206", fn);
  return { server: node, declarer, declaration: fn };
}

/** Whether `node` is the name `name` of the module "minnow". */
export function isMinnow(ctx: Context, node: ts.Expression, name: string): boolean {
  return minnowName(ctx, node) === name;
}

/** Whether something is declared by the module "minnow". */
export function isMinnowDeclaration(node: ts.Node): boolean {
  const file = node.getSourceFile();
  return file.isDeclarationFile && file.fileName.endsWith("/lib/minnow.d.ts");
}

/** The exported name that `node` has in the module "minnow"; null for anything else. */
export function minnowName(ctx: Context, node: ts.Expression): string | null {
  return nameIn("minnow", ctx, node);
}

/** The name that `node` has in the module "minnow/internal": one of the runtime's own. */
export function internalName(ctx: Context, node: ts.Expression): string | null {
  return nameIn("minnow-internal", ctx, node);
}

function nameIn(module: string, ctx: Context, node: ts.Expression): string | null {
  const symbol = ctx.checker.getSymbolAtLocation(ts.isPropertyAccessExpression(node) ? node.name : node);
  if (!symbol) return null;
  const target = symbol.flags & ts.SymbolFlags.Alias ? ctx.checker.getAliasedSymbol(symbol) : symbol;
  const file = target.declarations?.[0]?.getSourceFile();
  return file?.isDeclarationFile && file.fileName.endsWith(`/lib/${module}.d.ts`) ? target.name : null;
}
