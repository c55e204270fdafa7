// Statements outside of functions run in the order of modules. A variable's value is computed there too, even if nobody
// refers to the variable, where one could tell; the other declarations are lowered only where something needs them.

import ts from "typescript";
import { VOID } from "../ir/type.ts";
import { bindingOf } from "./binding.ts";
import { isSpreadOut } from "./captures.ts";
import { declareStatics } from "./class.ts";
import { classExpressionOf, classSymbol } from "./class-reference.ts";
import type { Context } from "./context.ts";
import { definitionDoesSomething, doesSomething } from "./effect.ts";
import { excerpt } from "./expression.ts";
import { globalVariable, lowerGlobalPattern } from "./global.ts";
import { declaresAliases } from "./library-alias.ts";
import { isMixinCall } from "./mixin.ts";
import { nodesOf } from "./nodes.ts";
import { Scope } from "./scope.ts";
import { lowerVariable as lowerOne, lowerStatements } from "./statement.ts";
import { usingOf } from "./using.ts";
import { declareVars } from "./var.ts";

export function lowerTopLevel(ctx: Context): void {
  for (const file of ctx.shared.program.modules) {
    for (const statement of file.statements) lowerStatement(ctx, statement);
  }
}

function lowerStatement(ctx: Context, statement: ts.Statement): void {
  if (ts.isVariableStatement(statement)) {
    if (isAmbient(statement)) return;
    // It would let go of its value when the module has been loaded.
    const using = usingOf(statement);
    if (using) return ctx.attempt(() => ctx.fail("MN1001", using, excerpt(using)));
    for (const declaration of statement.declarationList.declarations) lowerVariable(ctx, declaration);
  } else if (ts.isExportAssignment(statement)) {
    lowerExported(ctx, statement);
  } else if (ts.isModuleDeclaration(statement)) {
    if (!isAmbient(statement)) lowerNamespace(ctx, statement);
  } else if (ts.isClassDeclaration(statement)) {
    if (!isAmbient(statement)) lowerDefinition(ctx, statement, statement.name);
  } else if (!ts.isDeclarationStatement(statement)) {
    const scope = new Scope({ result: VOID });
    ctx.attempt(() => {
      const body = [...declareVars(statement, { ctx, scope }), ...lowerStatements([statement], { ctx, scope })];
      ctx.initialise(statement, [...scope.temporaries, ...body]);
    });
  }
}

/** What a namespace declares is a module's own; its statements run in their place. */
function lowerNamespace(ctx: Context, node: ts.ModuleDeclaration): void {
  if (!node.body || ts.isIdentifier(node.body)) return;
  if (ts.isModuleDeclaration(node.body)) return lowerNamespace(ctx, node.body);
  for (const statement of node.body.statements) lowerStatement(ctx, statement);
}

/** A class's static fields and blocks run where it stands, whether or not anybody refers to it. */
function lowerDefinition(ctx: Context, node: ts.ClassLikeDeclaration, name: ts.Identifier | undefined): void {
  if (!definitionDoesSomething(node)) return;
  if (ctx.side === "client" && (!name || isUsed(ctx, name))) return;
  ctx.attempt(() => void declareStatics(ctx, classSymbol(ctx, node)));
}

function isAmbient(node: ts.VariableStatement | ts.ModuleDeclaration | ts.ClassDeclaration): boolean {
  return node.modifiers?.some((each) => each.kind === ts.SyntaxKind.DeclareKeyword) ?? false;
}

/**
 * Computes the variable's value if that does something. In the browser only if nobody refers to it: what only server
 * functions refer to must not get there, and what something else there needs is lowered when it does.
 */
function lowerVariable(ctx: Context, declaration: ts.VariableDeclaration): void {
  const several = ts.isIdentifier(declaration.name) && ctx.checker.getSymbolAtLocation(declaration.name);
  if (several && isSpreadOut(declaration, several)) {
    const scope = new Scope({ result: VOID });
    return ctx.attempt(() => {
      const body = lowerOne(declaration, { ctx, scope });
      ctx.initialise(declaration, [...scope.temporaries, ...body]);
    });
  }
  const { name, initializer } = declaration;
  const definition = classExpressionOf(declaration);
  if (definition && ts.isIdentifier(name)) return lowerDefinition(ctx, definition, name);
  if (!initializer || !doesSomething(initializer) || declaresAliases(ctx, declaration)) return;
  if (isMixinCall(ctx, initializer)) return;
  const names = namesIn(name);
  if (ctx.side === "client" && names.some((each) => isUsed(ctx, each))) return;
  ctx.attempt(() => {
    if (!ts.isIdentifier(name)) return lowerGlobalPattern(ctx, declaration);
    const symbol = ctx.checker.getSymbolAtLocation(name);
    const binding = symbol && bindingOf(ctx, symbol, name);
    if (binding?.kind === "global") globalVariable(ctx, declaration, binding.symbol);
  });
}

/** `export default make();` */
function lowerExported(ctx: Context, node: ts.ExportAssignment): void {
  const module = ctx.checker.getSymbolAtLocation(node.getSourceFile());
  const symbol = module?.exports?.get(ts.InternalSymbolName.Default);
  if (ctx.side === "client" || !symbol || !doesSomething(node.expression)) return;
  ctx.attempt(() => {
    const binding = bindingOf(ctx, symbol, node);
    if (binding.kind === "global") globalVariable(ctx, binding.declaration, symbol);
  });
}

function namesIn(name: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : namesIn(element.name)));
}

/** Whether anything but its declaration names the variable. */
function isUsed(ctx: Context, name: ts.Identifier): boolean {
  const symbol = ctx.checker.getSymbolAtLocation(name);
  const isName = (node: ts.Identifier): boolean => {
    if (node === name) return false;
    const found = ctx.checker.getSymbolAtLocation(node);
    return found !== undefined && (found === symbol || aliased(ctx, found) === symbol);
  };
  return ctx.shared.program.modules.some((file) => nodesOf(file).identifiers.get(name.text)?.some(isName));
}

function aliased(ctx: Context, symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? ctx.checker.getAliasedSymbol(symbol) : symbol;
}
