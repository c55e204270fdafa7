// Calls of methods of the program's classes.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { call, cast, global, local, method, ret, run } from "../ir/node.ts";
import type { FunctionType } from "../ir/type.ts";
import { isClass, VOID } from "../ir/type.ts";
import { lowerArguments } from "./arguments.ts";
import { asOverload } from "./call.ts";
import { declareStatics } from "./class.ts";
import type { ClassInfo, Member } from "./class-info.ts";
import { classInfo, findMember, libraryBase, methodNode, methodSignature, ownMember } from "./class-info.ts";
import { baseClass, classSymbol } from "./class-reference.ts";
import type { Context } from "./context.ts";
import type { Lowering } from "./expression.ts";
import { excerpt } from "./expression.ts";
import { foreignArguments, isForeign } from "./foreign.ts";
import { asSubclass } from "./identifier.ts";
import type { TypeArgument } from "./instance.ts";
import { collectionIterator } from "./iterator.ts";
import { behindDeclaration } from "./late.ts";
import { collectionMethod } from "./library/collection.ts";
import { memberName } from "./member.ts";
import { askMethod } from "./method-instance.ts";
import { mayBeMissing } from "./optional-method.ts";
import { methodName } from "./override.ts";
import { mapType } from "./types.ts";

/** The method of the program's own that `object.name` is; null where it is none. */
export function methodOf(ctx: Context, object: Expr, symbol: ts.Symbol | undefined): Member | null {
  const info = classInfo(ctx, object.type);
  const member = info && symbol && findMember(info, symbol);
  return member && member.symbol.flags & ts.SymbolFlags.Method && !mayBeMissing(member) ? member : null;
}

export function callMethod(node: ts.CallExpression, object: Expr, member: Member, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const typeArgs = calledWith(ctx, node);
  const type = methodSignature(ctx, member, typeArgs, node);
  const args = argumentsOf(node, member, type, lowering);
  const called = asOverload(
    method(object, methodNameOf(ctx, member, typeArgs, node), args, type.result),
    node,
    lowering,
  );
  const own = ctx.checker.getNonNullableType(ctx.checker.getTypeAtLocation(node));
  // A method that returns `this` gives what it was called on.
  return type.result.kind === "class" ? asSubclass(ctx, called, own, node) : called;
}

/** `Class.method()`: the nearest class of the chain that has it. */
export function callStatic(node: ts.CallExpression, owner: ts.Symbol, name: ts.Symbol, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const member = staticMember(ctx, owner, name);
  if (!member) return ctx.fail("MN1006", node, name.name, owner.name);
  const typeArgs = calledWith(ctx, node);
  const type = methodSignature(ctx, member, typeArgs, node);
  const args = argumentsOf(node, member, type, lowering);
  const object = global(member.owner.type.name, VOID);
  // What says `this` is lowered for each class that it is called on.
  const receiver = member.owner.symbol !== owner && saysThis(methodNode(member)) ? owner : undefined;
  const plain = !typeArgs.length && !receiver;
  const called = plain
    ? memberName(member.symbol)
    : askMethod(ctx, member, typeArgs, { isStatic: true, receiver }, node);
  return behindDeclaration(ctx, owner, method(object, called, args, type.result), node);
}

function argumentsOf(node: ts.CallExpression, member: Member, type: FunctionType, lowering: Lowering): Expr[] {
  if (isForeign(member.symbol)) return foreignArguments(node.arguments, type.params, node, lowering);
  return lowerArguments(node.arguments, type, node, lowering);
}

/** A static member, of the class or of one that it extends. */
export function staticMember(ctx: Context, owner: ts.Symbol, name: ts.Symbol): Member | null {
  // Behind `this` the checker knows the class that the code stands in; the one that was asked may have a member of its own.
  for (let above: ts.Symbol | null = owner; above; above = baseClass(ctx, above)) {
    const info = declareStatics(ctx, above);
    const symbol = ownMember(info, name.escapedName, true);
    if (symbol) return { owner: info, symbol };
  }
  const around = name.valueDeclaration?.parent;
  const info = declareStatics(ctx, around && ts.isClassLike(around) ? classSymbol(ctx, around) : owner);
  const symbol = ownMember(info, name.escapedName, true);
  return symbol && { owner: info, symbol };
}

/** Whether a method's own code says `this` or `super`. */
export function saysThis(node: ts.Node | null): boolean {
  const visit = (each: ts.Node): boolean => {
    if (each.kind === ts.SyntaxKind.ThisKeyword || each.kind === ts.SyntaxKind.SuperKeyword) return true;
    if (ts.isFunctionExpression(each) || ts.isFunctionDeclaration(each) || ts.isClassLike(each)) return false;
    return ts.forEachChild(each, visit) ?? false;
  };
  return !!node && (ts.forEachChild(node, visit) ?? false);
}

/** What a generic method is called with. */
export function calledWith(ctx: Context, node: ts.CallExpression): TypeArgument[] {
  const signature = ctx.checker.getResolvedSignature(node);
  const types = signature && ctx.checker.getTypeArgumentsForResolvedSignature(signature);
  return (types ?? []).map((type) => ({ ir: mapType(ctx, type, node), type, within: ctx.instance }));
}

export function methodNameOf(ctx: Context, member: Member, args: readonly TypeArgument[], node: ts.Node): string {
  const plain = memberName(member.symbol);
  const root = args.length ? askMethod(ctx, member, args, { isStatic: false }, node) : plain;
  const name = methodName(ctx, member, root, args, node);
  // Objects of other classes that stand for this one have a method of another name (`Err<T, A>` for `Err<T, A | B>`).
  if (name !== plain) ctx.flows.instances.set(name, { symbol: member.symbol, args });
  return name;
}

/** `super.set(…)` in a class that extends `Map` or `Set`. What no class can replace is the object's own. */
function superOfLibrary(
  node: ts.CallExpression,
  info: ClassInfo,
  name: string,
  self: Expr,
  { ctx, scope, ...rest }: Lowering,
): Expr | null {
  const base = libraryBase(info);
  const isVirtual = ["add", "clear", "delete", "has", "set"].includes(name);
  if (
    !base ||
    !(isClass(base, "Map") || isClass(base, "Set")) ||
    (isVirtual && (!scope.self || scope.async || scope.generator))
  )
    return null;
  const object: Expr = isVirtual ? { kind: "super", type: base } : cast(self, base);
  const each = { node, object, name, lowering: { ...rest, ctx, scope } };
  const called = collectionIterator(name, object) ?? collectionMethod(each);
  // What gives the map itself gives this object.
  return called && name !== "set" && name !== "add"
    ? called
    : called && call("changetype", [called], self.type, [self.type]);
}

/** Only a method itself can say `super`: closures in it and async methods go by a method that does. */
export function superMethod(node: ts.CallExpression, symbol: ts.Symbol, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  const self = scope.self_();
  const info = classInfo(ctx, self.type);
  const member = info?.base && findMember(info.base, symbol);
  const ofLibrary = info && !member ? superOfLibrary(node, info, symbol.name, self, lowering) : null;
  if (ofLibrary) return ofLibrary;
  if (!member) return ctx.fail("MN1001", node, excerpt(node));
  const object: Expr = { kind: "super", type: VOID };
  if (scope.self && !scope.async && !scope.generator) return callMethod(node, object, member, lowering);
  const { members } = scope;
  const called = callMethod(node, self, member, lowering);
  if (!members || called.kind !== "call" || called.callee.kind !== "field")
    return ctx.fail("MN1001", node, excerpt(node));
  const original = called.callee.name;
  const name = `$super${called.args.length}_${original}`;
  if (!members.some((each) => each.function.name === name)) {
    const params = called.args.map((arg, index) => ({ name: `a${index}`, type: arg.type }));
    const args = params.map((param) => local(param.name, param.type));
    const { type } = called;
    const inner = method(object, original, args, type);
    const body = type.kind === "void" ? [run(inner)] : [ret(inner)];
    members.push({
      form: "method",
      static: false,
      function: { kind: "function", name, params, result: type, carries: type, body, async: false },
    });
  }
  return { ...called, callee: { ...called.callee, name } };
}
