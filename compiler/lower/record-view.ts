// `value as Record<string, T>` of an object whose properties have names: where it is only read, a record of its properties.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, call, construct, local, ret, run } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { isOpen, sameType, typeKey, UNKNOWN, VOID } from "../ir/type.ts";
import { type ByClass, isObject } from "./by-class.ts";
import { coerce, unwrap } from "./coerce.ts";
import type { Context } from "./context.ts";
import { assignAll } from "./dictionary-literal.ts";
import { absent, isPresent } from "./empty.ts";
import type { Lowering } from "./expression.ts";
import { isDictionary, itemType } from "./key-access.ts";
import { sequenceOf } from "./object-build.ts";
import { Scope } from "./scope.ts";
import { anyOf } from "./union.ts";

type RecordType = IrType & { kind: "class" };

/** What the cast gives; null where it is none of this kind, or what is written to the record would be lost. */
export function recordView(node: ts.AssertionExpression, value: Expr, type: IrType, lowering: Lowering): Expr | null {
  const { ctx } = lowering;
  if (type.kind === "nullable") return maybeView(node, value, type, lowering);
  if (!isDictionary(type) || type.kind !== "class" || !isOpen(itemType(type))) return null;
  const any = isOpen(value.type);
  if ((!any && !isObject(ctx, value.type)) || !isOnlyRead(ctx, node)) return null;
  return any ? anyRecord(ctx, value, type, node) : recordOf(value, type, node, lowering);
}

/** `(value as Record<string, unknown> | undefined)?.[key]`. */
function maybeView(
  node: ts.AssertionExpression,
  value: Expr,
  type: IrType & { kind: "nullable" },
  lowering: Lowering,
): Expr | null {
  if (!isDictionary(type.of) || value.type.kind !== "nullable") return null;
  const held = lowering.scope.temporary(value.type);
  const made = recordView(node, isOpen(value.type) ? held : unwrap(held), type.of, lowering);
  if (!made) return null;
  const then = coerce(lowering.ctx, made, type, node);
  return { kind: "conditional", test: isPresent(assign(held, value)), then, otherwise: absent(type), type };
}

function recordOf(value: Expr, type: RecordType, node: ts.Node, lowering: Lowering): Expr {
  const held = lowering.scope.temporary(type);
  const puts = assignAll(held, value, node, lowering);
  return sequenceOf([assign(held, construct(type, [])), ...puts, held]);
}

/** An object whose properties have names where a record is wanted, by the checker's word: null where somebody might write to it. */
export function recordForRead(ctx: Context, value: Expr, to: IrType, node: ts.Node): Expr | null {
  const from = value.type;
  if (!isDictionary(to) || to.kind !== "class" || !(isObject(ctx, from) || isWiderRecord(from, to))) return null;
  const type = ctx.checker.getTypeAtLocation(node);
  const isArgument = ts.isCallExpression(node.parent) && node.parent.expression !== node;
  if (!isReadonly(ctx, type) && !(isArgument && isOnlyRead(ctx, node))) return null;
  const key = `record ${typeKey(from)} ${typeKey(to)}`;
  let name = ctx.dispatchers.get(key);
  if (!name) {
    name = ctx.unique("record_of");
    ctx.dispatchers.set(key, name);
    const scope = new Scope({ result: to });
    const made = recordOf(local("value", from), to, node, { ctx, scope });
    const body = [...scope.temporaries, ret(made)];
    ctx.pushFunction({ name, params: [{ name: "value", type: from }], result: to, carries: to, body, async: false });
  }
  return call(name, [value], to);
}

/** A record of whatever, of one that holds something certain. */
function isWiderRecord(from: IrType, to: IrType): boolean {
  return isDictionary(from) && isOpen(itemType(to)) && !isOpen(itemType(from));
}

/** Whether nobody can write to objects of the type: of a union to none of its members. */
function isReadonly(ctx: Context, type: ts.Type): boolean {
  if (type.isUnion()) return type.types.every((part) => isReadonly(ctx, part));
  return ctx.checker.getPropertiesOfType(type).every((property) => {
    const { valueDeclaration: at } = property;
    const said = at && (ts.getCombinedModifierFlags(at) & ts.ModifierFlags.Readonly) !== 0;
    return said || (checkFlags(property) & READONLY) !== 0;
  });
}

/** `CheckFlags.Readonly`, which TypeScript keeps to itself: what `as const` and `Readonly<T>` say. */
const READONLY = 8;

function checkFlags(symbol: ts.Symbol): number {
  return (symbol as unknown as { links?: { checkFlags?: number } }).links?.checkFlags ?? 0;
}

/** A copy of what an object has of its own, whatever it is. */
export function recordOfAny(ctx: Context, value: Expr, node: ts.Node): Expr {
  return anyRecord(ctx, value, { kind: "class", name: "Dictionary", args: [UNKNOWN] }, node);
}

/** The same of a value of which nothing is known. */
function anyRecord(ctx: Context, value: Expr, type: RecordType, node: ts.Node): Expr {
  const of: ByClass = {
    name: "record_any$",
    params: [],
    result: type,
    simple: [],
    each: (own, object) => {
      if (sameType(own, type)) return [ret({ ...object, type })];
      // A list, a date: they have nothing of the names that somebody asks for.
      if (!isDictionary(own) && !isObject(ctx, own)) return [ret(construct(type, []))];
      const scope = new Scope({ result: type });
      const made = recordOf(object, type, node, { ctx, scope });
      return [...scope.temporaries, ret(made)];
    },
    otherwise: [run(call("mismatch", [], VOID)), ret(call("unreachable", [], type))],
  };
  return anyOf(ctx, of, value, node);
}

/** Whether nothing is written to what `node` gives, nor handed on to who might. */
function isOnlyRead(ctx: Context, node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent) || ts.isAssertionExpression(parent)) return isOnlyRead(ctx, parent);
  if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) {
    return parent.expression === node && isRead(parent);
  }
  if (ts.isBinaryExpression(parent)) return parent.operatorToken.kind === ts.SyntaxKind.InKeyword;
  if (ts.isForInStatement(parent) || ts.isSpreadAssignment(parent)) return true;
  if (ts.isCallExpression(parent)) {
    if (/^(Object\.(keys|values|entries|hasOwn)|JSON\.stringify)$/.test(parent.expression.getText())) return true;
    return isReadParameter(ctx, parent, node);
  }
  if (!ts.isVariableDeclaration(parent)) return false;
  if (!ts.isIdentifier(parent.name)) return true;
  if (!(ts.getCombinedNodeFlags(parent) & ts.NodeFlags.Const)) return false;
  const around = ts.findAncestor(parent, (each) => ts.isBlock(each) || ts.isSourceFile(each));
  return isReadVariable(ctx, parent.name, around ?? parent);
}

/** Whether the function that is called only reads what it is given here. */
function isReadParameter(ctx: Context, call: ts.CallExpression, node: ts.Node): boolean {
  const declaration = ctx.checker.getResolvedSignature(call)?.declaration;
  if (!declaration || !ts.isFunctionLike(declaration) || !("body" in declaration) || !declaration.body) return false;
  const parameter = declaration.parameters[call.arguments.indexOf(node as ts.Expression)];
  if (!parameter || !ts.isIdentifier(parameter.name) || parameter.dotDotDotToken) return false;
  // While it asks about itself, it is.
  if (ctx.readParameters.has(parameter)) return ctx.readParameters.get(parameter) ?? true;
  ctx.readParameters.set(parameter, true);
  const reads = isReadVariable(ctx, parameter.name, declaration.body);
  ctx.readParameters.set(parameter, reads);
  return reads;
}

function isReadVariable(ctx: Context, name: ts.Identifier, body: ts.Node): boolean {
  const symbol = ctx.checker.getSymbolAtLocation(name);
  const reads = (each: ts.Node): boolean => {
    const same = ts.isIdentifier(each) && each !== name && each.text === name.text;
    if (same && ctx.checker.getSymbolAtLocation(each) === symbol && !isOnlyRead(ctx, each)) return false;
    return !ts.forEachChild(each, (child) => !reads(child));
  };
  return reads(body);
}

function isRead(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent) && parent.left === node) {
    const { kind } = parent.operatorToken;
    return kind < ts.SyntaxKind.FirstAssignment || kind > ts.SyntaxKind.LastAssignment;
  }
  return !ts.isDeleteExpression(parent) && !ts.isPostfixUnaryExpression(parent) && !isStep(parent);
}

function isStep(node: ts.Node): boolean {
  if (!ts.isPrefixUnaryExpression(node)) return false;
  return node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken;
}
