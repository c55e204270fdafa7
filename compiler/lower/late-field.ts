// Fields that may be read before they have a value: `name!: string`, which somebody assigns later, and fields of which a method
// hears that the constructor calls too early. There is undefined in them until then.

import ts from "typescript";
import type { Empty, IrType } from "../ir/type.ts";
import { nullable } from "../ir/type.ts";
import { isLocal, isVar } from "./captures.ts";
import { saysNothing } from "./cast.ts";
import type { Context } from "./context.ts";

/** Whether code may read the field of an object before its class has given it a value. */
export function isLateField(ctx: Context, declaration: ts.Declaration | undefined): boolean {
  if (!declaration || !ts.isPropertyDeclaration(declaration) || isStatic(declaration)) return false;
  const known = ctx.lateFields.get(declaration);
  if (known !== undefined) return known;
  const { exclamationToken, initializer } = declaration;
  const unset = !!exclamationToken || (!!initializer && saysNothing(initializer));
  const late = unset || isReadEarly(ctx, declaration);
  ctx.lateFields.set(declaration, late);
  return late;
}

/** What is in such a field, or in a variable, before somebody assigns it: null where the code says so. */
export function unsetOf(initializer: ts.Expression | undefined): Empty {
  if (!initializer || !saysNothing(initializer)) return "undefined";
  let node = initializer;
  while (ts.isAsExpression(node) || ts.isNonNullExpression(node) || ts.isParenthesizedExpression(node))
    node = node.expression;
  return node.kind === ts.SyntaxKind.NullKeyword ? "null" : "undefined";
}

/** `let x!: T`, `let x: T = null!`, and `let x: T` that a closure may read first: variables that somebody assigns later. */
export function isLateVariable(ctx: Context, declaration: ts.Declaration | undefined): boolean {
  if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.type || isVar(declaration)) return false;
  const { exclamationToken, initializer, name } = declaration;
  if (initializer) return saysNothing(initializer);
  const symbol = ctx.checker.getSymbolAtLocation(name);
  return isLocal(declaration) && (!!exclamationToken || (!!symbol && ctx.isBoxed(symbol)));
}

/** What such a variable holds; null for any other, and for numbers and the like. */
export function lateType(ctx: Context, declaration: ts.Declaration | undefined, type: IrType): IrType | null {
  const isReference = ["class", "string", "function"].includes(type.kind);
  if (!isReference || !isLateVariable(ctx, declaration)) return null;
  return nullable(type, unsetOf((declaration as ts.VariableDeclaration).initializer));
}

function isStatic(node: ts.PropertyDeclaration): boolean {
  return node.modifiers?.some((each) => each.kind === ts.SyntaxKind.StaticKeyword) ?? false;
}

function isReadEarly(ctx: Context, field: ts.PropertyDeclaration): boolean {
  const { parent } = field;
  if (!ts.isClassLike(parent)) return false;
  for (let above = baseOf(ctx, parent); above; above = baseOf(ctx, above))
    if (constructionRuns(ctx, above)) return true;
  const before = parent.members.slice(0, parent.members.indexOf(field) + 1);
  if (before.some((each) => isRunningField(ctx, each))) return true;
  const made = field.initializer ? undefined : parent.members.find(hasBody);
  if (!made?.body) return false;
  const { statements } = made.body;
  const assigned = statements.findIndex((each) => assigns(each, field.name.getText()));
  return statements.slice(0, assigned < 0 ? statements.length : assigned).some((each) => runsMethods(ctx, each));
}

function hasBody(node: ts.ClassElement): node is ts.ConstructorDeclaration {
  return ts.isConstructorDeclaration(node) && !!node.body;
}

/** Whether making the part of an object that the class itself has runs methods, which may be those of a class below. */
function constructionRuns(ctx: Context, node: ts.ClassLikeDeclaration): boolean {
  const made = node.members.find(hasBody);
  return (!!made?.body && runsMethods(ctx, made.body)) || node.members.some((each) => isRunningField(ctx, each));
}

function isRunningField(ctx: Context, node: ts.ClassElement): boolean {
  if (!ts.isPropertyDeclaration(node) || isStatic(node) || !node.initializer) return false;
  const { initializer } = node;
  return !ts.isArrowFunction(initializer) && runsMethods(ctx, initializer);
}

function baseOf(ctx: Context, node: ts.ClassLikeDeclaration): ts.ClassLikeDeclaration | null {
  const clause = node.heritageClauses?.find((each) => each.token === ts.SyntaxKind.ExtendsKeyword);
  const [base] = clause?.types ?? [];
  const { symbol } = base ? ctx.checker.getTypeAtLocation(base) : {};
  const declaration = symbol?.declarations?.find(ts.isClassLike);
  return declaration && !declaration.getSourceFile().isDeclarationFile ? declaration : null;
}

/** Whether a method or an accessor of `this` may run, or somebody else gets hold of the object. */
function runsMethods(ctx: Context, node: ts.Node): boolean {
  if (ts.isFunctionExpression(node) || ts.isFunctionDeclaration(node) || ts.isClassLike(node) || ts.isTypeNode(node))
    return false;
  if (node.kind === ts.SyntaxKind.ThisKeyword) {
    const { parent } = node;
    if (!ts.isPropertyAccessExpression(parent)) return !ts.isElementAccessExpression(parent);
    const flags = ctx.checker.getSymbolAtLocation(parent.name)?.flags ?? 0;
    return (flags & (ts.SymbolFlags.Method | ts.SymbolFlags.Accessor)) !== 0;
  }
  return ts.forEachChild(node, (child) => runsMethods(ctx, child)) ?? false;
}

/** Whether a statement assigns the field of `this`. */
function assigns(node: ts.Node, name: string): boolean {
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    const { left } = node;
    const isThis = ts.isPropertyAccessExpression(left) && left.expression.kind === ts.SyntaxKind.ThisKeyword;
    if (isThis && left.name.text === name) return true;
  }
  return ts.forEachChild(node, (child) => assigns(child, name)) ?? false;
}
