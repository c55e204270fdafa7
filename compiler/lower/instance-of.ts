// `value instanceof Class`. Of a generic class the instance follows from what the value may be.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, binary, bool, cast, ret } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { BOOL, isOpen, isUnion, membersOf, OBJECT, present } from "../ir/type.ts";
import type { ByClass } from "./by-class.ts";
import { declareInstance } from "./class.ts";
import type { ClassInfo, ClassType } from "./class-info.ts";
import { classInfo } from "./class-info.ts";
import { baseClass, className, classReference, classSymbol } from "./class-reference.ts";
import { isSubclass } from "./coerce.ts";
import type { Context } from "./context.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerExpr } from "./expression.ts";
import { mayStandFor } from "./flow.ts";
import { bind, PLAIN, parametersOf } from "./instance.ts";
import { instanceofLibrary } from "./instance-of-library.ts";
import { instanceofMade } from "./maker-class.ts";
import { matchType } from "./match-type.ts";
import { instanceofPromise } from "./promise.ts";
import { isLibrary, mapType } from "./types.ts";
import { anyOf } from "./union.ts";

export function lowerInstanceof(node: ts.BinaryExpression, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const operand = lowerExpr(node.left, { ...lowering, expected: undefined });
  const promise = instanceofPromise(node.right, operand, lowering);
  if (promise) return promise;
  const known = instanceofLibrary(node.right, operand, lowering);
  if (known) return known;
  const symbol = classReference(node.right, lowering);
  if (symbol && isGeneric(ctx, symbol)) return instanceofGeneric(node, operand, symbol, lowering);
  const [signature] = ctx.checker.getTypeAtLocation(node.right).getConstructSignatures();
  // Which class a value stands for is not known: a function is all that there is of it.
  const name = ctx.checker.getSymbolAtLocation(node.right);
  const named = name && name.flags & ts.SymbolFlags.Alias ? ctx.checker.getAliasedSymbol(name) : name;
  if (!signature || !(symbol || (named && isLibrary(named)))) return instanceofMade(operand, node.right, lowering);
  return instanceofClass(node, operand, mapType(ctx, signature.getReturnType(), node), lowering);
}

/** `#name in value`: whether it is an object of the class that declares the name. */
export function hasPrivate(node: ts.BinaryExpression, lowering: Lowering): Expr | null {
  if (!ts.isPrivateIdentifier(node.left)) return null;
  const { ctx } = lowering;
  const declared = ctx.checker.getSymbolAtLocation(node.left)?.valueDeclaration?.parent;
  if (!declared || !ts.isClassLike(declared)) return ctx.fail("MN1001", node, excerpt(node));
  const symbol = classSymbol(ctx, declared);
  const operand = lowerExpr(node.right, { ...lowering, expected: undefined });
  if (isGeneric(ctx, symbol)) return instanceofGeneric(node, operand, symbol, lowering);
  return instanceofClass(node, operand, mapType(ctx, ctx.checker.getDeclaredTypeOfSymbol(symbol), node), lowering);
}

function instanceofClass(node: ts.BinaryExpression, operand: Expr, type: IrType, { ctx }: Lowering): Expr {
  if (type.kind !== "class") return ctx.fail("MN1001", node, excerpt(node));
  if (!mayBe(ctx, operand.type, type)) return after(operand, bool(false));
  // asc takes the type's word for it, but an object of another class may stand for the type.
  const asked = operand.type.kind === "class" && classInfo(ctx, operand.type) ? cast(operand, OBJECT) : operand;
  return { kind: "instanceof", operand: asked, class: type, type: BOOL };
}

/** Whether a value of type `from` can be an object of the class at all. */
function mayBe(ctx: Context, from: IrType, type: ClassType): boolean {
  if (isUnion(from) || from.kind === "nullable") return true;
  if (from.kind !== "class") return false;
  if (isSubclass(ctx, from.name, type.name) || isSubclass(ctx, type.name, from.name)) return true;
  // Some of the library's objects may stand for a type of the program.
  const own = classInfo(ctx, from) !== null || ctx.shapes.has(from.name);
  return own && (!!classInfo(ctx, type) || type.name.endsWith("Error") || mayStandFor(ctx, type, from));
}

function after(value: Expr, result: Expr): Expr {
  return value.kind === "local" || value.kind === "this"
    ? result
    : { kind: "sequence", first: value, second: result, type: BOOL };
}

function isGeneric(ctx: Context, symbol: ts.Symbol): boolean {
  return parametersOf(ctx.checker.getDeclaredTypeOfSymbol(symbol)).length > 0;
}

/** One test for each instance that the value may be one of. */
function instanceofGeneric(node: ts.BinaryExpression, operand: Expr, symbol: ts.Symbol, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  if (isOpen(operand.type)) return anyOf(ctx, anyInstance(ctx, symbol), operand, node);
  const classes = membersOf(present(operand.type)).flatMap((type) => instanceBelow(ctx, type, symbol, node) ?? []);
  const [first, ...rest] = classes;
  if (!first) return { kind: "sequence", first: operand, second: bool(false), type: BOOL };
  const held = rest.length ? scope.temporary(operand.type) : operand;
  const test = (value: Expr, type: IrType): Expr => ({ kind: "instanceof", operand: value, class: type, type: BOOL });
  return rest.reduce(
    (left, type) => binary("||", left, test(held, type), BOOL),
    test(rest.length ? assign(held, operand) : operand, first),
  );
}

/** Whether a value of which nothing is known is of some instance of a generic class. */
function anyInstance(ctx: Context, symbol: ts.Symbol): ByClass {
  const no = ret(bool(false));
  const at = symbol.valueDeclaration;
  const key = `instance of ${symbol.name} ${at ? `${at.getSourceFile().fileName}:${at.pos}` : ""}`;
  const name = ctx.dispatchers.get(key) ?? ctx.unique(`is_${symbol.name}`);
  ctx.dispatchers.set(key, name);
  return {
    name,
    params: [],
    result: BOOL,
    simple: [],
    each: (type) => [isInstance(classInfo(ctx, type), symbol) ? ret(bool(true)) : no],
    otherwise: [no],
  };
}

/** Whether a class is an instance of a generic one, or extends one. */
export function isInstance(info: ClassInfo | null, symbol: ts.Symbol): boolean {
  return !!info && (info.symbol === symbol || isInstance(info.base, symbol));
}

/** The instance of a generic class that a value of type `type` is one of, if it is one at all; null where it cannot be. */
export function instanceBelow(ctx: Context, type: IrType, symbol: ts.Symbol, node: ts.Node): ClassType | null {
  const from = classInfo(ctx, type);
  if (!from) return null;
  for (let above: ClassInfo | null = from; above; above = above.base) if (above.symbol === symbol) return above.type;
  return derivedInstance(ctx, from, symbol, node);
}

/** The instance of `symbol` whose base is `from`, or has it as a base: its arguments are read off those of the base. */
function derivedInstance(ctx: Context, from: ClassInfo, symbol: ts.Symbol, node: ts.Node): ClassType | null {
  const above = baseClass(ctx, symbol);
  const base = above === from.symbol ? from.type : above && derivedInstance(ctx, from, above, node);
  const clause = symbol.declarations?.find(ts.isClassLike)?.heritageClauses;
  const extended = clause?.find((each) => each.token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  if (!base || !extended) return null;
  const params = parametersOf(ctx.checker.getDeclaredTypeOfSymbol(symbol));
  const found = matchType(ctx, ctx.checker.getTypeAtLocation(extended), base);
  const args = params.map((param) => param && (found.get(param) ?? ctx.instance.get(param)));
  if (!args.every((arg) => arg !== undefined)) return ctx.fail("MN1035", node, className(symbol));
  return declareInstance(ctx, symbol, params, bind(ctx, PLAIN, params, args, node));
}
