// What nothing refers to is in no side's module, but its author wants to know what is wrong with it: it is lowered once more
// modules are printed, and thrown away. Its errors are warnings: the app is complete without it.

import ts from "typescript";
import { CompileError } from "../diagnostic.ts";
import type { Diagnostic } from "../types.ts";
import { bindingOf } from "./binding.ts";
import { declareClass } from "./class.ts";
import type { Context } from "./context.ts";
import { functionName } from "./function.ts";
import { globalVariable } from "./global.ts";

/** What is wrong with code that neither side has lowered. */
export function checkUnused(contexts: readonly Context[]): Diagnostic[] {
  const [ctx] = contexts;
  if (!ctx) return [];
  const { shared } = ctx;
  ctx.diagnostics = [];
  // What it adds to the tables of templates and names, nobody must see.
  ctx.shared = {
    ...{ ...shared, templates: [], places: [], names: [] },
    ...{ endpoints: new Map(shared.endpoints), routes: new Map(shared.routes) },
  };
  for (const file of shared.program.modules) {
    for (const declaration of declarationsIn(file.statements)) {
      const symbol = symbolOf(ctx, declaration);
      if (symbol && !contexts.some((each) => each.isNamed(symbol))) attempt(ctx, () => lower(ctx, declaration, symbol));
    }
  }
  ctx.shared = shared;
  return ctx.diagnostics.map((each) => ({ ...each, category: "warning", hint: hintOf(each) }));
}

function hintOf({ hint }: Diagnostic): string {
  const note = "Nothing uses this code yet; it will be an error once something does.";
  return hint ? `${hint} ${note}` : note;
}

type Declaration = ts.FunctionDeclaration | ts.ClassDeclaration | ts.VariableDeclaration;

/** What can be lowered by itself: of what is generic nobody says what its parameters stand for. */
function declarationsIn(statements: readonly ts.Statement[]): Declaration[] {
  return statements.flatMap((node): Declaration[] => {
    const isAmbient =
      ts.canHaveModifiers(node) && node.modifiers?.some((each) => each.kind === ts.SyntaxKind.DeclareKeyword);
    if (isAmbient) return [];
    if (ts.isModuleDeclaration(node))
      return node.body && ts.isModuleBlock(node.body) ? declarationsIn(node.body.statements) : [];
    if (ts.isFunctionDeclaration(node)) return node.body && !node.typeParameters ? [node] : [];
    if (ts.isClassDeclaration(node)) return node.typeParameters ? [] : [node];
    if (!ts.isVariableStatement(node)) return [];
    return node.declarationList.declarations.filter(({ name, initializer }) => {
      const generic = initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer));
      return ts.isIdentifier(name) && !!initializer && !(generic && initializer.typeParameters);
    });
  });
}

function symbolOf(ctx: Context, { name }: Declaration): ts.Symbol | undefined {
  return name && ctx.checker.getSymbolAtLocation(name);
}

function lower(ctx: Context, declaration: Declaration, symbol: ts.Symbol): void {
  if (ts.isClassDeclaration(declaration)) {
    declareClass(ctx, ctx.checker.getDeclaredTypeOfSymbol(symbol) as ts.InterfaceType, declaration);
    return;
  }
  const binding = bindingOf(ctx, symbol, declaration);
  if (binding.kind === "function") functionName(ctx, binding);
  else if (binding.kind === "global") globalVariable(ctx, binding.declaration, symbol);
}

/** All else that goes wrong here is no business of the user's. */
function attempt(ctx: Context, work: () => void): void {
  try {
    ctx.attempt(work);
    ctx.drain();
  } catch (error) {
    if (error instanceof CompileError) throw error;
  }
}
