// Calls and `new`.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, call, construct, method, noOp } from "../ir/node.ts";
import type { FunctionType, IrType } from "../ir/type.ts";
import {
  classType,
  describeType,
  I32,
  INT,
  isNumeric,
  isOpen,
  isUnion,
  membersOf,
  present,
  primitive,
  sameType,
  typeKey,
  unionOf,
  VOID,
} from "../ir/type.ts";
import { isLibraryModule } from "../program.ts";
import { callAny, callAnyMethod } from "./any-call.ts";
import { lowerArguments } from "./arguments.ts";
import { unlessAsked } from "./asked-result.ts";
import type { Binding, FunctionBinding } from "./binding.ts";
import { bindingOf } from "./binding.ts";
import { calledField, functionsOwn } from "./callable.ts";
import { isLocal } from "./captures.ts";
import { convert } from "./cast.ts";
import type { Rest } from "./chain.ts";
import { asIs, onObject } from "./chain.ts";
import { classReference } from "./class-reference.ts";
import { coerce, unwrap } from "./coerce.ts";
import type { Context } from "./context.ts";
import { ERROR_CLASSES } from "./error-classes.ts";
import { ceremony } from "./errors.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerExpr } from "./expression.ts";
import { callForeign, isForeign } from "./foreign.ts";
import { calledInstance, functionName, functionSignature, thisParameter } from "./function.ts";
import { lowerFunctionMethod } from "./function-method.ts";
import { calledGenericLocal } from "./generic-local.ts";
import { callGeneric, genericOfLiteral, isGenericMethod } from "./generic-member.ts";
import { narrowed, symbolOf, variablePlace } from "./identifier.ts";
import { lowerIteratorCall } from "./iterator.ts";
import { behindDeclaration } from "./late.ts";
import { toInteger } from "./library/arguments.ts";
import { lowerLibraryCall, lowerStaticCall } from "./library.ts";
import { libraryAlias } from "./library-alias.ts";
import { isOfNamespace, propertyOf } from "./member.ts";
import { callByKey, methodsByKey } from "./method-by-key.ts";
import { callMethod, callStatic, methodOf, superMethod } from "./method-call.ts";
import { lowerMinnowCall } from "./minnow.ts";
import { constructorArguments, lowerSuperCall } from "./new.ts";
import { sequenceOf } from "./object-build.ts";
import { mayLackMethod } from "./optional-method.ts";
import type { LocalFunction } from "./scope.ts";
import { toText } from "./text.ts";
import { isLibrary, mapType, typeOf } from "./types.ts";
import { fromUnion, isMember } from "./union.ts";
import { unionCall } from "./union-member.ts";

export function lowerCall(node: ts.CallExpression, lowering: Lowering, rest: Rest = asIs): Expr {
  const { ctx } = lowering;
  const { expression: callee } = node;
  if (callee.kind === ts.SyntaxKind.SuperKeyword) return lowerSuperCall(node, lowering);
  const nothing = ceremony(node, lowering);
  if (nothing) return nothing;
  const iterator = lowerIteratorCall(node, lowering);
  if (iterator) return rest(iterator);
  if (ts.isPropertyAccessExpression(callee)) return lowerMethodCall(node, callee, lowering, rest);
  if (ts.isIdentifier(callee) && !variablePlace(callee, lowering)) {
    const alias = libraryAlias(ctx, symbolOf(ctx, callee));
    if (alias) return rest(lowerStaticCall(node, alias, lowering) ?? ctx.fail("MN1001", node, excerpt(node)));
    const generic = calledGenericLocal(ctx, symbolOf(ctx, callee), lowering.scope, node);
    if (generic) return rest(callValue(generic, node, lowering));
    const binding = bindingOf(ctx, symbolOf(ctx, callee), callee);
    if (binding.kind !== "global") return rest(lowerNamedCall(node, binding, lowering));
  }
  const methods = ts.isElementAccessExpression(callee) ? methodsByKey(node, callee, lowering) : null;
  if (methods && ts.isElementAccessExpression(callee) && !ts.isOptionalChain(callee.expression)) {
    const called = callByKey(node, callee, methods, lowering);
    if (called) return rest(called);
  }
  return onObject(node, callee, lowering, (fn) => rest(callValue(fn, node, lowering)));
}

function lowerNamedCall(node: ts.CallExpression, binding: Binding, lowering: Lowering): Expr {
  const { ctx } = lowering;
  if (binding.kind === "function") return callFunction(node, binding, lowering);
  if (binding.kind === "library") {
    const minnow = lowerMinnowCall(node, lowering);
    if (minnow) return minnow;
    return lowerGlobalCall(node, binding.name, lowering);
  }
  return ctx.fail("MN1001", node, excerpt(node));
}

function callFunction(node: ts.CallExpression, binding: FunctionBinding, lowering: Lowering): Expr {
  const { ctx } = lowering;
  if (isForeign(binding.symbol)) return callForeign(node, binding, lowering);
  if (ctx.side === "client" && isForServer(binding)) return { ...noOp, type: VOID };
  const self = thisParameter(binding.declaration);
  if (self) return ctx.fail("MN1051", self);
  ctx.at = node;
  const instance = calledInstance(ctx, binding, node);
  const type = functionSignature(ctx, binding, instance);
  const args = lowerArguments(node.arguments, type, node, lowering, binding.declaration);
  ctx.at = node;
  const called = asOverload(call(functionName(ctx, binding, instance), args, type.result), node, lowering);
  return binding.server ? called : behindDeclaration(ctx, binding.symbol, called, node);
}

/** Whether a function of Minnow's library says `@server`: as with `register`, calls of it are nothing in the client. */
function isForServer({ declaration }: FunctionBinding): boolean {
  if (!isLibraryModule(declaration.getSourceFile())) return false;
  return ts.getJSDocTags(declaration).some((tag) => tag.tagName.text === "server");
}

/** Type arguments of a call, written or inferred. */
export function typeArguments(ctx: Context, node: ts.CallExpression | ts.NewExpression): IrType[] {
  const signature = ctx.checker.getResolvedSignature(node);
  const types = signature && ctx.checker.getTypeArgumentsForResolvedSignature(signature);
  return (types ?? []).map((type) => mapType(ctx, type, node));
}

/** `i32(x)`: the same as `x as i32`. Everything else global is the library's. */
function lowerGlobalCall(node: ts.CallExpression, name: string, lowering: Lowering): Expr {
  const [argument] = node.arguments;
  const type = /^[iuf](8|16|32|64)$/.test(name) ? primitive(name as "i32") : null;
  if (type && argument) {
    return convert(argument, type, lowering);
  }
  if (ERROR_CLASSES.includes(name)) {
    return construct(classType(name), constructorArguments(node, null, lowering));
  }
  return lowerLibraryCall(node, name, lowering);
}

function lowerMethodCall(
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
  lowering: Lowering,
  rest: Rest,
): Expr {
  const { ctx } = lowering;
  const symbol = ctx.checker.getSymbolAtLocation(callee.name);
  const target = symbol && symbol.flags & ts.SymbolFlags.Alias ? ctx.checker.getAliasedSymbol(symbol) : symbol;
  const declaration = target?.valueDeclaration;
  const known =
    lowerStaticCall(node, { owner: callee.expression, name: callee.name.text }, lowering) ??
    lowerFunctionMethod(node, callee, lowering);
  if (known) return rest(known);
  const own = functionsOwn(ctx, callee);
  if (own) return rest(callValue(unwrap(own), node, lowering));
  const generic = genericOfLiteral(target);
  if (target && generic) {
    const local = calledGenericLocal(ctx, target, lowering.scope, node);
    if (local) return rest(callValue(local, node, lowering));
    return rest(callFunction(node, literalFunction(ctx, target, generic, callee), lowering));
  }
  const isMethod = !!declaration && (ts.isMethodDeclaration(declaration) || ts.isMethodSignature(declaration));
  const owner = isOfNamespace(ctx, callee) ? null : classReference(callee.expression, lowering);
  if (owner && isMethod) return rest(callStatic(node, owner, target, lowering));
  if (owner) return rest(callValue(unwrap(lowerExpr(callee, { ...lowering, expected: undefined })), node, lowering));
  if (target && declaration && (isTopLevel(declaration) || isImported(ctx, callee.expression))) {
    return rest(lowerNamedCall(node, bindingOf(ctx, target, callee), lowering));
  }
  if (isMethod && callee.expression.kind === ts.SyntaxKind.SuperKeyword) {
    return rest(superMethod(node, target, lowering));
  }
  const mayLack = !isMethod || (!!target && (target.flags & ts.SymbolFlags.Optional) !== 0 && !isLibrary(target));
  if (node.questionDotToken && mayLack) {
    return onObject(node, callee, lowering, (fn) => rest(callValue(fn, node, lowering)));
  }
  return onObject(callee, callee.expression, lowering, (object) => {
    if (isOpen(object.type)) return rest(callAnyMethod(node, object, callee.name.text, lowering));
    if (!isUnion(object.type)) return rest(callMember(node, callee, object, target, lowering));
    if (callee.name.text === "toString" && !node.arguments.length)
      return rest(toText(ctx, lowering.scope, object, node));
    return rest(unionCall(node, object, lowering, (each) => callMember(node, callee, each, target, lowering)));
  });
}

/** A generic function of an object at the top level. */
export function literalFunction(ctx: Context, symbol: ts.Symbol, node: LocalFunction, at: ts.Node): FunctionBinding {
  if (isLocal(node)) return ctx.fail("MN1031", at, symbol.name);
  return { kind: "function", symbol, declaration: node as FunctionBinding["declaration"], server: null };
}

/** What `object` has under the name: a method of the program, one of the library, or a property that holds a function. */
function callMember(
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
  object: Expr,
  target: ts.Symbol | undefined,
  lowering: Lowering,
): Expr {
  const { ctx } = lowering;
  const member = methodOf(ctx, object, target);
  if (member) return callMethod(node, object, member, lowering);
  // A method of `string | string[]` has two declarations.
  const isMethod = !!target?.declarations?.some((each) => ts.isMethodDeclaration(each) || ts.isMethodSignature(each));
  const ofShape = object.type.kind === "class" && ctx.shapes.has(object.type.name);
  const generic = ofShape && target && isGenericMethod(ctx, target) && callGeneric(node, object, target, lowering);
  if (generic) return generic;
  // What every object has: `hasOwnProperty`.
  const isMissing = isMethod && mayLackMethod(ctx, object, target);
  if (isMethod && !isMissing && (!ofShape || isLibrary(target)))
    return lowerLibraryCall(node, callee.name.text, lowering, object);
  const fn = narrowed(ctx, propertyOf(ctx, object, callee.name), callee);
  return callValue(unwrap(fn), node, lowering);
}

function isTopLevel(declaration: ts.Declaration): boolean {
  return ts.isFunctionDeclaration(declaration) || ts.isVariableDeclaration(declaration);
}

function isImported(ctx: Context, node: ts.Expression): boolean {
  const symbol = ctx.checker.getSymbolAtLocation(node);
  const target = symbol && symbol.flags & ts.SymbolFlags.Alias ? ctx.checker.getAliasedSymbol(symbol) : symbol;
  return !!target && (target.flags & ts.SymbolFlags.Module) !== 0;
}

/** Arguments of the library's own functions: they cut a number to an integer where they take one. */
export function lowerLibraryArguments(
  nodes: readonly ts.Expression[],
  params: readonly IrType[],
  node: ts.Node,
  lowering: Lowering,
): Expr[] {
  const { ctx } = lowering;
  return nodes.map((argument, index) => {
    const declared = params[index];
    const type = declared?.kind === "nullable" ? declared.of : declared;
    if (!type || ts.isSpreadElement(argument)) return ctx.fail("MN1001", argument, excerpt(node));
    const value = lowerExpr(argument, { ...lowering, expected: sameType(type, I32) ? INT : type });
    const cut = sameType(type, I32) && isNumeric(value.type);
    return cut ? toInteger(value, argument, lowering) : coerce(ctx, value, type, argument);
  });
}

/** A call of a function value. */
function callValue(callee: Expr, node: ts.CallExpression, lowering: Lowering): Expr {
  const { ctx } = lowering;
  if (isOpen(callee.type)) return callAny(callee, node, lowering);
  if (isUnion(callee.type) && membersOf(callee.type).every((each) => each.kind === "function")) {
    return callOneOf(callee, node, lowering);
  }
  const inner = calledField(ctx, callee);
  if (inner) return callValue(inner, node, lowering);
  if (callee.type.kind !== "function") return ctx.fail("MN1001", node, describeType(callee.type));
  const args = lowerArguments(node.arguments, callee.type, node, lowering);
  return asOverload(method(callee, "call", args, callee.type.result), node, lowering);
}

/** What a function of several signatures gives: the checker knows which of them this is. */
export function asOverload(given: Expr, node: ts.CallExpression, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const called = unlessAsked(given, node, lowering);
  if (!isUnion(present(called.type))) return called;
  if (ctx.checker.getTypeAtLocation(node.expression).getCallSignatures().length < 2) return called;
  const type = typeOf(ctx, node);
  return type.kind === "void" || typeKey(type) === typeKey(called.type) ? called : coerce(ctx, called, type, node);
}

/** A call of one of several functions, `table[key](value[key])`: it is given what the checker has found to fit all of them. */
function callOneOf(callee: Expr, node: ts.CallExpression, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  const all = membersOf(callee.type).flatMap((each) => (each.kind === "function" ? [each] : []));
  const held = scope.temporary(callee.type);
  const most = Math.max(...all.map((each) => each.params.length));
  if (all.some((each) => each.rest)) return ctx.fail("MN1001", node, describeType(callee.type));
  const params = Array.from({ length: most }, (_, index) => unionOf(all.flatMap((each) => each.params[index] ?? [])));
  const given = lowerArguments(node.arguments, { params }, node, lowering).map((value) => {
    const place = scope.temporary(value.type);
    return { place, stored: assign(place, value) };
  });
  const called = dispatchCalls(
    ctx,
    held,
    all,
    given.map((each) => each.place),
    node,
  );
  return sequenceOf([assign(held, callee), ...given.map((each) => each.stored), called]);
}

function dispatchCalls(
  ctx: Context,
  callee: Expr,
  all: readonly FunctionType[],
  args: readonly Expr[],
  node: ts.CallExpression,
): Expr {
  const union = { kind: "union" as const, of: all };
  const value = { ...callee, type: union };
  const result = all.every((each) => each.result.kind === "void")
    ? VOID
    : mapType(ctx, ctx.checker.getTypeAtLocation(node), node);
  const calls = all.map((type): Expr => {
    const own = type.params.map((param, index) => coerce(ctx, args[index] ?? noOp, param, node));
    const called = method(fromUnion(ctx, value, type, node), "call", own, type.result);
    if (result.kind !== "void") return coerce(ctx, called, result, node);
    return { kind: "sequence", first: called, second: noOp, type: VOID };
  });
  return calls.reduceRight((otherwise, then, index) => {
    const type = all[index];
    if (!type) return otherwise;
    return { kind: "conditional", test: isMember(value, type, union), then, otherwise, type: result };
  });
}
