// What functions have: `bind`, `call`, `apply`, `name` and `length`; and methods as values.

import ts from "typescript";
import type { Expr, Stmt } from "../ir/node.ts";
import { call, cast, construct, field, global, integer, local, method, ret, run, text } from "../ir/node.ts";
import type { FunctionType } from "../ir/type.ts";
import { classType, describeType, functionType, isClass, LENGTH, OBJECT, typeKey, VOID } from "../ir/type.ts";
import { lowerArguments } from "./arguments.ts";
import { bindingOf } from "./binding.ts";
import { isLocal } from "./captures.ts";
import type { Member } from "./class-info.ts";
import { methodNode, methodSignature } from "./class-info.ts";
import { classReference } from "./class-reference.ts";
import { declareClosureClass, unwrap } from "./coerce.ts";
import type { Context } from "./context.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerAs, lowerExpr } from "./expression.ts";
import { functionName, functionSignature, thisParameter } from "./function.ts";
import { symbolOf } from "./identifier.ts";
import { appliedToList, prototypeCall } from "./library/object-prototype.ts";
import { lowerLibraryCall, lowerStaticCall } from "./library.ts";
import { itemsOf, listOf } from "./list.ts";
import { isLocalClass } from "./local-class.ts";
import { memberName } from "./member.ts";
import { methodOf, saysThis, staticMember } from "./method-call.ts";
import { methodName } from "./override.ts";
import { omitted } from "./promise.ts";
import { isLibrary } from "./types.ts";

/** `fn.call(…)`, `fn.apply(…)`, `fn.bind(…)`; null for any other call. */
export function lowerFunctionMethod(
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
  lowering: Lowering,
): Expr | null {
  const { ctx } = lowering;
  const name = callee.name.text;
  const symbol = ["bind", "call", "apply"].includes(name) ? ctx.checker.getSymbolAtLocation(callee.name) : undefined;
  if (!symbol || !isOfFunction(symbol)) return null;
  const ofPrototype = name === "call" ? prototypeCall(node, callee.expression, lowering) : null;
  if (ofPrototype) return ofPrototype;
  const ofList = name === "apply" ? appliedToList(node, callee.expression, lowering) : null;
  if (ofList) return ofList;
  const known = libraryApplied(node, callee.expression, name, lowering);
  if (known) return known;
  const withSelf = withThis(node, callee.expression, name, lowering);
  if (withSelf) return withSelf;
  const fn = targetOf(callee.expression, node, lowering);
  if (fn.type.kind !== "function") return ctx.fail("MN1001", node, excerpt(node));
  const given = name === "apply" ? appliedTo(node) : node.arguments.slice(1);
  if (name === "bind") return given.length ? bound(fn, fn.type, given, node, lowering) : fn;
  return method(fn, "call", lowerArguments(given, fn.type, node, lowering), fn.type.result);
}

/** `greet.call(user, "hi")` of a function that says what `this` is; null for any other. */
function withThis(node: ts.CallExpression, target: ts.Expression, name: string, lowering: Lowering): Expr | null {
  const { ctx } = lowering;
  const symbol = ts.isIdentifier(target) ? symbolOf(ctx, target) : null;
  const declaration = symbol?.declarations?.find(ts.isFunctionDeclaration);
  if (!symbol || !declaration || isLocal(declaration) || !thisParameter(declaration)) return null;
  const binding = bindingOf(ctx, symbol, target);
  const [self] = node.arguments;
  if (binding.kind !== "function" || !self) return ctx.fail("MN1001", node, excerpt(node));
  const type = functionSignature(ctx, binding);
  const [first, ...params] = type.params;
  if (!first) return ctx.fail("MN1001", node, excerpt(node));
  const fn = functionName(ctx, binding);
  const object = lowerAs(self, first, lowering);
  const left = functionType(params, type.result, type.rest);
  if (name === "bind") {
    if (node.arguments.length > 1) return ctx.fail("MN1001", node, excerpt(node));
    return makeBound(ctx, `this of ${fn}`, left, [object], ([kept], args) =>
      call(fn, [kept ?? object, ...args], type.result),
    );
  }
  const given = name === "apply" ? appliedTo(node) : node.arguments.slice(1);
  return call(fn, [object, ...lowerArguments(given, left, node, lowering, undefined)], type.result);
}

function isOfFunction(symbol: ts.Symbol): boolean {
  const owner = symbol.declarations?.[0]?.parent;
  return !!owner && isLibrary(symbol) && ts.isInterfaceDeclaration(owner) && owner.name.text.endsWith("Function");
}

/** The function; of `object.method` with the object that `this` is to be. */
function targetOf(target: ts.Expression, node: ts.CallExpression, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const [self] = node.arguments;
  if (ts.isPropertyAccessExpression(target) && !classReference(target.expression, lowering)) {
    const object = unwrap(lowerExpr(target.expression, { ...lowering, expected: undefined }));
    const member = methodOf(ctx, object, ctx.checker.getSymbolAtLocation(target.name));
    // Another object might have another method of this name.
    const same = self?.getText() === target.expression.getText() && isPlain(target.expression);
    if (member && (same || !saysThis(methodNode(member)))) return boundMethod(ctx, object, member, node);
    if (member) return ctx.fail("MN1036", node, excerpt(target));
  }
  if (self && !isPlain(self)) return ctx.fail("MN1001", self, excerpt(self));
  return unwrap(lowerExpr(target, { ...lowering, expected: undefined }));
}

/** Whether evaluating it does nothing. */
function isPlain(node: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(node)) return isPlain(node.expression);
  return ts.isIdentifier(node) || [ts.SyntaxKind.NullKeyword, ts.SyntaxKind.ThisKeyword].includes(node.kind);
}

function appliedTo(node: ts.CallExpression): readonly ts.Expression[] {
  const list = node.arguments[1];
  if (!list) return [];
  if (ts.isArrayLiteralExpression(list)) return list.elements;
  const spread = ts.setTextRange(ts.factory.createSpreadElement(list), list);
  (spread as { parent: ts.Node }).parent = node;
  return [spread];
}

/** `Math.max.apply(null, list)`, `Array.prototype.slice.call(list, 1)`: a call of the library's; null for any other. */
function libraryApplied(node: ts.CallExpression, target: ts.Expression, name: string, lowering: Lowering): Expr | null {
  if (name === "bind" || !ts.isPropertyAccessExpression(target)) return null;
  const { expression: owner, name: called } = target;
  const [self] = node.arguments;
  const { ctx } = lowering;
  if (!isLibrary(ctx.checker.getSymbolAtLocation(called))) return null;
  const given = name === "apply" ? appliedTo(node) : node.arguments.slice(1);
  const plain = ts.setTextRange(ts.factory.createCallExpression(target, undefined, given), node);
  (plain as { parent: ts.Node }).parent = node.parent;
  const known = lowerStaticCall(plain, { owner, name: called.text }, lowering);
  if (known || !self) return known;
  const ofPrototype = ts.isPropertyAccessExpression(owner) && owner.name.text === "prototype";
  if (!ofPrototype && owner.getText() !== self.getText()) return null;
  const object = unwrap(lowerExpr(self, { ...lowering, expected: undefined }));
  return lowerLibraryCall(plain, called.text, lowering, object);
}

/** A function that has its first arguments already. */
function bound(fn: Expr, type: FunctionType, given: readonly ts.Expression[], node: ts.Node, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const fixed = type.rest ? type.params.slice(0, -1) : type.params;
  const kept = given.map((argument, index) => {
    const wanted = fixed[index];
    return wanted && !ts.isSpreadElement(argument)
      ? lowerAs(argument, wanted, lowering)
      : ctx.fail("MN1001", argument, excerpt(node));
  });
  const left = functionType(type.params.slice(kept.length), type.result, type.rest);
  return makeBound(ctx, `bind ${kept.length} of ${typeKey(type)}`, left, [fn, ...kept], ([inner, ...first], args) =>
    method(inner ?? fn, "call", [...first, ...args], type.result),
  );
}

/** `setTimeout(fn, 10, a, b)`: a function of nothing that calls `fn` with what is given now. */
export function calledWith(first: ts.Expression, given: readonly ts.Expression[], lowering: Lowering): Expr {
  const { ctx } = lowering;
  const fn = unwrap(lowerExpr(first, { ...lowering, expected: undefined }));
  const { type } = fn;
  if (type.kind !== "function") return ctx.fail("MN1001", first, excerpt(first));
  const rest = type.rest ? type.params.at(-1) : undefined;
  const fixed = rest ? type.params.slice(0, -1) : type.params;
  const kept = given.slice(0, fixed.length).map((argument, index): Expr => {
    const wanted = fixed[index];
    if (!wanted || ts.isSpreadElement(argument)) return ctx.fail("MN1041", argument, excerpt(first.parent));
    return lowerAs(argument, wanted, lowering);
  });
  if (rest && isClass(rest, "Array")) kept.push(listOf(itemsOf(given.slice(fixed.length), lowering), rest, lowering));
  for (const param of type.params.slice(kept.length)) {
    kept.push(omitted(param) ?? ctx.fail("MN1002", first, describeType(type), describeType(functionType([], VOID))));
  }
  const key = `call ${typeKey(type)}`;
  return makeBound(ctx, key, functionType([], VOID), [fn, ...kept], ([inner, ...args]) =>
    method(inner ?? fn, "call", args, type.result),
  );
}

/** A method as a value: JavaScript loses its `this`, so it must not say it. */
export function methodValue(ctx: Context, object: Expr, member: Member, node: ts.Node): Expr {
  if (saysThis(methodNode(member))) return ctx.fail("MN1032", node, member.symbol.name);
  // A class inside of a function hands on the variables around it in its objects.
  if (isLocalClass(member.owner.node)) return boundMethod(ctx, object, member, node);
  const self = local("self", object.type);
  const made = boundMethod(ctx, self, member, node);
  const key = `method ${typeKey(object.type)}.${member.symbol.name} value`;
  let name = ctx.functionValues.get(key);
  if (!name) {
    name = ctx.unique(`${member.symbol.name}_value`);
    ctx.functionValues.set(key, name);
    const one = method(valuesOf(ctx, member), "of", [cast(self, OBJECT), made], classType("Fn"));
    const body = [ret(call("changetype", [one], made.type, [made.type]))];
    const params = [{ name: "self", type: object.type }];
    ctx.pushFunction({ name, params, result: made.type, carries: made.type, body, async: false });
  }
  return call(name, [object], made.type);
}

/** Where the runtime keeps which function each class's method is. */
function valuesOf(ctx: Context, { owner, symbol }: Member): Expr {
  const values = classType("MethodValues");
  const key = `method ${owner.type.name}.${symbol.name} values`;
  const known = ctx.functionValues.get(key);
  if (known) return global(known, values);
  const name = ctx.unique(`${symbol.name}_values`);
  ctx.functionValues.set(key, name);
  ctx.initialiseEarly(name, values, construct(values, []));
  return global(name, values);
}

/** A method with its object as a function. */
export function boundMethod(ctx: Context, object: Expr, member: Member, node: ts.Node): Expr {
  if (methodNode(member)?.typeParameters) return ctx.fail("MN1031", node, member.symbol.name);
  const type = methodSignature(ctx, member, [], node);
  const name = methodName(ctx, member, memberName(member.symbol), [], node);
  return makeBound(ctx, `method ${typeKey(object.type)}.${name}`, type, [object], ([self], args) =>
    method(self ?? object, name, args, type.result),
  );
}

/** A static method as a value: one object, so that `===` holds. */
export function staticMethodValue(ctx: Context, owner: ts.Symbol, symbol: ts.Symbol, node: ts.Node): Expr {
  const member = staticMember(ctx, owner, symbol);
  const declaration = member && methodNode(member);
  if (!member || !declaration) return ctx.fail("MN1006", node, symbol.name, owner.name);
  if (saysThis(declaration)) return ctx.fail("MN1032", node, symbol.name);
  if (declaration.typeParameters) return ctx.fail("MN1031", node, symbol.name);
  const type = methodSignature(ctx, member, [], node);
  const name = memberName(member.symbol);
  const key = `static ${member.owner.type.name}.${name}`;
  const known = ctx.functionValues.get(`${key} value`);
  if (known) return global(known, type);
  const object = global(member.owner.type.name, VOID);
  const made = makeBound(ctx, key, type, [], (_, args) => method(object, name, args, type.result));
  const value = ctx.unique(`${member.owner.type.name}_${name}_value`);
  ctx.functionValues.set(`${key} value`, value);
  ctx.initialiseEarly(value, type, made);
  return global(value, type);
}

/** A function value that keeps `kept`; two of one key are the same but for that. */
export function makeBound(
  ctx: Context,
  key: string,
  type: FunctionType,
  kept: readonly Expr[],
  build: (kept: Expr[], args: Expr[]) => Expr,
): Expr {
  let name = ctx.functionValues.get(key);
  if (!name) {
    name = ctx.unique("Bound");
    ctx.functionValues.set(key, name);
    const env = classType(name);
    const captured = kept.map((value, index) => ({ name: `k${index}`, type: value.type, property: true }));
    const params = type.params.map((param, index) => ({ name: `a${index}`, type: param }));
    const value = build(
      captured.map((each) => field(local("$e", env), each.name, each.type)),
      params.map((param) => local(param.name, param.type)),
    );
    const body: Stmt[] = type.result.kind === "void" ? [run(value)] : [ret(value)];
    const decl = ctx.pushFunction({
      name: ctx.unique(`${name}_body`),
      params: [{ name: "$e", type: env }, ...params],
      ...{ result: type.result, carries: type.result, body, async: false },
    });
    declareClosureClass(ctx, name, type, captured, decl);
  }
  return { ...construct(classType(name), kept), type };
}

/** `fn.name` and `fn.length` of a function that is named; null for any other property. */
export function functionProperty(node: ts.PropertyAccessExpression, lowering: Lowering): Expr | null {
  const { ctx } = lowering;
  const { text: name } = node.name;
  if (name !== "name" && name !== "length") return null;
  const symbol = ctx.checker.getSymbolAtLocation(node.name);
  if (!symbol || !isOfFunction(symbol)) return null;
  const owner = classReference(node.expression, lowering);
  if (owner && name === "name") return text(owner.name);
  const named = ts.isIdentifier(node.expression) ? symbolOf(ctx, node.expression).valueDeclaration : undefined;
  const fn = named && functionOf(named);
  if (!fn || !ts.isIdentifier(node.expression)) return ctx.fail("MN1001", node, excerpt(node));
  if (name === "name") return text(fn.name?.getText() ?? node.expression.text);
  const first = fn.parameters.findIndex((each) => each.initializer || each.dotDotDotToken);
  return integer(first < 0 ? fn.parameters.length : first, LENGTH);
}

/** The function that a name always stands for. */
function functionOf(node: ts.Declaration): ts.FunctionLikeDeclaration | null {
  if (ts.isFunctionDeclaration(node)) return node;
  if (!ts.isVariableDeclaration(node) || !(ts.getCombinedNodeFlags(node) & ts.NodeFlags.Const)) return null;
  const value = node.initializer;
  return value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) ? value : null;
}
