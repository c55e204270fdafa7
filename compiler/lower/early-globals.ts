// Which top-level names code may ask for before their declaration has run: a function that is called too early, a module in a
// cycle. What a top-level statement mentions counts as used by it, with all that functions and classes behind it mention.

import ts from "typescript";
import { isVar, referenced } from "./captures.ts";

/** A place in the order in which top-level code runs. */
interface Place {
  module: number;
  offset: number;
}

/** Functions of "minnow" that keep what they are given, and call it when the program runs. */
const KEEPERS = new Set(
  "server get post put patch delete del head options form register launch middleware lazy".split(" "),
);

/** The symbols of such variables, constants that hold functions, and classes. */
export function earlyGlobals(modules: readonly ts.SourceFile[], checker: ts.TypeChecker): ReadonlySet<ts.Symbol> {
  const search = new Search(modules, checker);
  for (const file of modules) search.statements(file.statements);
  return search.early;
}

class Search {
  readonly early = new Set<ts.Symbol>();
  private readonly reached = new Set<ts.Symbol>();
  private readonly modules: ReadonlyMap<ts.SourceFile, number>;
  private readonly checker: ts.TypeChecker;
  private now: Place = { module: 0, offset: 0 };

  constructor(modules: readonly ts.SourceFile[], checker: ts.TypeChecker) {
    this.modules = new Map(modules.map((file, index) => [file, index]));
    this.checker = checker;
  }

  statements(nodes: readonly ts.Statement[]): void {
    for (const node of nodes) this.statement(node);
  }

  private statement(node: ts.Statement): void {
    if (ts.isModuleDeclaration(node)) {
      if (node.body && ts.isModuleBlock(node.body)) this.statements(node.body.statements);
    } else if (ts.isVariableStatement(node)) {
      for (const declaration of node.declarationList.declarations) this.from(declaration, false);
    } else if (ts.isClassDeclaration(node)) {
      this.from(node, false);
    } else if (ts.isExportAssignment(node)) {
      this.from(node.expression, false);
    } else if (!ts.isDeclarationStatement(node)) this.from(node, true);
  }

  /** Code that runs now. */
  private from(node: ts.Node, calls: boolean): void {
    const module = this.modules.get(node.getSourceFile());
    if (module === undefined) return;
    this.now = { module, offset: node.pos };
    if (ts.isVariableDeclaration(node)) {
      if (node.initializer) this.visit(node.initializer, calls);
    } else this.visit(node, calls);
  }

  /** `calls`: functions that stand in `node` may be called now. */
  private visit(node: ts.Node, calls: boolean): void {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    if (ts.isClassLike(node)) return this.definition(node, calls);
    if (ts.isFunctionLike(node) && !calls) return;
    if (ts.isIdentifier(node)) return this.name(node);
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      if (this.isKeeper(node.expression)) return;
      return ts.forEachChild(node, (child) => this.visit(child, true));
    }
    ts.forEachChild(node, (child) => this.visit(child, calls));
  }

  private definition(node: ts.ClassLikeDeclaration, calls: boolean): void {
    for (const clause of node.heritageClauses ?? []) this.visit(clause, calls);
    for (const member of node.members) {
      const isStatic =
        ts.isClassStaticBlockDeclaration(member) ||
        (ts.isPropertyDeclaration(member) &&
          !!member.modifiers?.some((each) => each.kind === ts.SyntaxKind.StaticKeyword));
      if (calls || isStatic) this.visit(member, calls || ts.isClassStaticBlockDeclaration(member));
    }
  }

  private isKeeper(callee: ts.Expression): boolean {
    const symbol = ts.isIdentifier(callee) ? referenced(callee, this.checker) : undefined;
    const target = symbol && this.target(symbol);
    return !!target && KEEPERS.has(target.name) && !!target.declarations?.[0]?.getSourceFile().isDeclarationFile;
  }

  private target(symbol: ts.Symbol): ts.Symbol {
    return symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
  }

  private name(node: ts.Identifier): void {
    const symbol = referenced(node, this.checker);
    const target = symbol && this.target(symbol);
    const declaration = target?.valueDeclaration;
    if (!target || !declaration || declaration === node.parent) return;
    const module = this.modules.get(declaration.getSourceFile());
    if (module === undefined) return;
    const inside = ts.isClassLike(declaration) && !!ts.findAncestor(node, (each) => each === declaration);
    if (!inside && isTopLevel(declaration) && !this.isBefore(module, declaration)) this.early.add(target);
    if (this.reached.has(target)) return;
    this.reached.add(target);
    if (ts.isVariableDeclaration(declaration)) {
      if (declaration.initializer && isTopLevel(declaration)) this.functionsIn(declaration.initializer);
    } else if (ts.isFunctionLike(declaration) || ts.isClassLike(declaration) || ts.isClassElement(declaration)) {
      for (const each of target.declarations ?? []) ts.forEachChild(each, (child) => this.visit(child, true));
    } else if (ts.isPropertyAssignment(declaration)) this.visit(declaration.initializer, true);
  }

  /** What waits in the value of a variable to be called. */
  private functionsIn(node: ts.Node): void {
    if (ts.isFunctionLike(node) || ts.isClassLike(node))
      return ts.forEachChild(node, (child) => this.visit(child, true));
    ts.forEachChild(node, (child) => this.functionsIn(child));
  }

  private isBefore(module: number, declaration: ts.Declaration): boolean {
    const { pos } = ts.isBindingElement(declaration) ? patternAround(declaration) : declaration;
    return module < this.now.module || (module === this.now.module && pos < this.now.offset);
  }
}

function patternAround(node: ts.BindingElement): ts.Node {
  const { parent } = node.parent;
  return ts.isBindingElement(parent) ? patternAround(parent) : parent;
}

/** Whether it is a name that has its value only once its declaration has run. */
function isTopLevel(declaration: ts.Declaration): boolean {
  if (ts.isBindingElement(declaration)) return isTopLevel(patternAround(declaration) as ts.Declaration);
  if (ts.isVariableDeclaration(declaration)) {
    if (isVar(declaration) || !ts.isVariableStatement(declaration.parent.parent)) return false;
    return isOuter(declaration.parent.parent.parent);
  }
  return ts.isClassDeclaration(declaration) && isOuter(declaration.parent);
}

function isOuter(node: ts.Node): boolean {
  return ts.isSourceFile(node) || ts.isModuleBlock(node);
}
