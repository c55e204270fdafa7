// Classes of the user's. Of a generic one each instance is a class of its own, and one more holds the static members.

import ts from "typescript";
import type { FunctionDecl, MethodDecl, Stmt } from "../ir/node.ts";
import { construct, text } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { classType, describeType, ERROR, VOID } from "../ir/type.ts";
import { withAskedResult } from "./asked-result.ts";
import type { Initial } from "./class-field.ts";
import { lowerAbstract, lowerConstructor, lowerField, memberScope } from "./class-field.ts";
import type { ClassInfo, ClassType } from "./class-info.ts";
import { classInfo, computedMembers, isAbstract, isStaticMember, memberType } from "./class-info.ts";
import { className } from "./class-reference.ts";
import { lowerStaticBlock, lowerStaticField } from "./class-static.ts";
import type { Context } from "./context.ts";
import { excerpt } from "./expression.ts";
import { describeForeign, foreignName, isForeign } from "./foreign.ts";
import { lowerBody } from "./function.ts";
import { natureOf } from "./generator.ts";
import type { Instance } from "./instance.ts";
import { deepest, instanceKey, instantiate, PLAIN, parametersOf } from "./instance.ts";
import { isLocalClass, scopeAround } from "./local-class.ts";
import { memberName } from "./member.ts";
import { lowerAsked, pushMethod } from "./method-instance.ts";
import { baseParameter, isMixin, mixinBase, mixinPart } from "./mixin.ts";
import { optionalMethods } from "./optional-method.ts";
import { declareParameters } from "./parameter.ts";
import { Scope } from "./scope.ts";
import { mapSignature, mapType, ownTypeArguments } from "./types.ts";

/** The class behind a type; lowers it the first time. */
export function declareClass(ctx: Context, type: ts.InterfaceType, node: ts.Node): ClassType {
  const { symbol } = type;
  const params = parametersOf(type);
  return declareInstance(ctx, symbol, params, instantiate(ctx, PLAIN, params, ownTypeArguments(ctx, type), node));
}

/** The instance of a class whose type parameters stand for what `instance` says. */
export function declareInstance(
  ctx: Context,
  symbol: ts.Symbol,
  params: readonly (ts.Symbol | undefined)[],
  instance: Instance,
): ClassType {
  const args = [...instance.values()].map((arg) => arg.ir);
  const name = nameOfInstance(ctx, symbol, { instance, key: instanceKey(instance, params) });
  const known = ctx.classes.get(name);
  if (known) return known.type;
  if (args.length) ctx.depths.set(name, 1 + deepest(ctx, args));
  const shown = args.length ? `${className(symbol)}<${args.map(describeType).join(", ")}>` : className(symbol);
  return register(ctx, symbol, { ...classType(name), shown }, instance, args.length ? "own" : "all").type;
}

/** The class that holds the static members: of a generic class one for all its instances. */
export function declareStatics(ctx: Context, symbol: ts.Symbol): ClassInfo {
  const declared = ctx.checker.getDeclaredTypeOfSymbol(symbol) as ts.InterfaceType;
  const generic = parametersOf(declared).length > 0;
  const name = nameOfInstance(ctx, symbol, { instance: PLAIN, key: generic ? "static" : "" });
  const known = ctx.classes.get(name);
  if (known) return known;
  return register(ctx, symbol, { ...classType(name), shown: className(symbol) }, PLAIN, generic ? "static" : "all");
}

function nameOfInstance(ctx: Context, symbol: ts.Symbol, of: { instance: Instance; key: string }): string {
  if (isForeign(symbol)) return foreignName(ctx, symbol, symbol.declarations![0]!);
  return ctx.nameOf(symbol, className(symbol), (name) => lowerClass(ctx, ctx.classes.get(name)), of);
}

function register(
  ctx: Context,
  symbol: ts.Symbol,
  type: ClassType,
  instance: Instance,
  holds: ClassInfo["holds"],
): ClassInfo {
  const node = symbol.declarations?.find(ts.isClassLike);
  if (!node) throw new Error(`${symbol.name} is not a class`);
  const { name } = type;
  const decl: ClassInfo["decl"] = { kind: "class", name, base: null, fields: [], constructor: null, methods: [] };
  const info: ClassInfo = {
    ...{ type, symbol, node, instance, holds, decl },
    ...{ base: null, derived: [], asked: new Map(), computed: computedMembers(ctx, node) },
  };
  ctx.classes.set(name, info);
  ctx.bases.set(name, "");
  if (holds === "static") return info;
  if (isForeign(symbol)) {
    ctx.later(() => describeForeign(ctx, node, decl));
    ctx.push(decl);
  }
  if (holds === "own" && node.members.some(isStaticMember)) declareStatics(ctx, symbol);
  // Before its members are lowered: whether a value may stand for one of its base depends on it.
  const base = ctx.within(instance, () => baseOf(ctx, node));
  if (!base) return info;
  ctx.bases.set(name, base.name);
  decl.base = base;
  info.base = classInfo(ctx, base);
  info.base?.derived.push(info);
  for (let above = info.base; above; above = above.base) {
    for (const asked of above.asked.values()) lowerAsked(ctx, info, asked);
  }
  return info;
}

/** What a class extends; null where it extends nothing. */
export function baseOf(ctx: Context, node: ts.ClassLikeDeclaration): ClassType | null {
  const clause = node.heritageClauses?.find((each) => each.token === ts.SyntaxKind.ExtendsKeyword);
  const [type] = clause?.types ?? [];
  if (!type) return null;
  const parameter = baseParameter(ctx, node);
  if (!parameter && isMadeByFunction(ctx, type)) return ctx.fail("MN1001", type, "a class that extends a parameter");
  const mapped = parameter ? mixinBase(ctx, parameter, type) : mapType(ctx, ctx.checker.getTypeAtLocation(type), type);
  if (isForeign(ctx.checker.getTypeAtLocation(type).symbol) && !isForeign(ctx.checker.getTypeAtLocation(node).symbol)) {
    return ctx.fail("MN1093", type, excerpt(type));
  }
  return mapped.kind === "class" ? mapped : ctx.fail("MN1001", type, excerpt(type));
}

/** `extends Base`, a parameter, and `extends Timed(Base)`, what a function with such a class gives. */
function isMadeByFunction(ctx: Context, type: ts.ExpressionWithTypeArguments): boolean {
  const declaration = ctx.checker.getSymbolAtLocation(type.expression)?.valueDeclaration;
  if (declaration && ts.isParameter(declaration)) return true;
  const made = ctx.checker.getTypeAtLocation(type);
  return ts.isCallExpression(type.expression) && made.isIntersection() && !mixinPart(ctx, made);
}

/** How often a class waits for the function that it stands in: the queue gets longer meanwhile. */
const PATIENCE = 10_000;

function lowerClass(ctx: Context, info: ClassInfo | undefined, waited: number = 0): void {
  if (!info) return;
  const { node, decl, holds } = info;
  if (isLocalClass(node) && !isMixin(ctx, node) && !scopeAround(ctx, info)) {
    if (waited > PATIENCE) {
      baseOf(ctx, node);
      return ctx.fail("MN1001", node, excerpt(node));
    }
    return ctx.later(() => lowerClass(ctx, info, waited + 1));
  }
  const fields: Initial = { scope: memberScope(ctx, info, VOID), body: [] };
  for (const member of node.members) ctx.attempt(() => lowerMember(ctx, info, member, fields));
  if (holds !== "static") decl.constructor = lowerConstructor(ctx, info, fields);
  ctx.push(decl);
}

function lowerMember(ctx: Context, info: ClassInfo, member: ts.ClassElement, fields: Initial): void {
  const { decl, holds } = info;
  if (ts.isConstructorDeclaration(member) || ts.isSemicolonClassElement(member)) return;
  if (holds !== "all" && isStaticMember(member) !== (holds === "static")) return;
  refuseDecorators(ctx, member);
  if (ts.isClassStaticBlockDeclaration(member)) return lowerStaticBlock(ctx, info, member);
  if (ts.isPropertyDeclaration(member)) {
    return isStaticMember(member) ? lowerStaticField(ctx, info, member) : lowerField(ctx, info, member, fields);
  }
  if (ts.isAccessor(member)) {
    if (isAbstract(member)) return lowerAbstract(ctx, info, member);
    decl.methods.push(lowerMethod(ctx, member, info));
  } else if (ts.isMethodDeclaration(member)) {
    // Instances of generic methods come as they are called; an overload has no body of its own.
    const abstract = isAbstract(member) && !declaresBefore(info, member);
    if (!isStaticMember(member)) decl.methods.push(...optionalMethods(ctx, info, member));
    if (member.typeParameters || !(member.body || abstract)) return;
    if (isStaticMember(member)) return void decl.methods.push(lowerMethod(ctx, member, info));
    const symbol = ctx.checker.getSymbolAtLocation(member.name);
    if (!symbol) return ctx.fail("MN1001", member, excerpt(member));
    pushMethod(ctx, info, { owner: info, symbol }, member, { name: memberName(symbol), args: [] });
  } else ctx.fail("MN1001", member, excerpt(member));
}

/** Of several overloads of an abstract method one is enough. */
function declaresBefore(info: ClassInfo, member: ts.MethodDeclaration): boolean {
  const name = member.name.getText();
  const before = info.node.members.slice(0, info.node.members.indexOf(member));
  return before.some((each) => ts.isMethodDeclaration(each) && each.name.getText() === name);
}

function refuseDecorators(ctx: Context, node: ts.ClassElement): void {
  const all = (ts.canHaveDecorators(node) && ts.getDecorators(node)) || [];
  const [decorator] = all;
  if (decorator) ctx.fail("MN1001", decorator, excerpt(decorator));
}

/** `name` where it is an instance of a generic method, which has a name of its own. */
export function lowerMethod(
  ctx: Context,
  node: ts.MethodDeclaration | ts.AccessorDeclaration,
  info: ClassInfo,
  options: { name?: string; receiver?: ts.Symbol | undefined } = {},
): MethodDecl {
  const signature = ctx.checker.getSignatureFromDeclaration(node);
  if (!signature) return ctx.fail("MN1001", node, excerpt(node));
  const type = ts.isAccessor(node)
    ? accessorSignature(ctx, node, info)
    : withAskedResult(ctx, node, mapSignature(ctx, signature, node));
  const { async, carries, generator } = natureOf(ctx, node, type);
  const isStatic = isStaticMember(node);
  const scope = isStatic
    ? new Scope({ result: carries, async, generator, statics: options.receiver ?? info.symbol })
    : memberScope(ctx, info, carries, { async, generator });
  const { params, prologue } = declareParameters(ctx, scope, node, type.params);
  // An abstract method is only ever called on a class that overrides it.
  const missing: Stmt = { kind: "throw", error: construct(ERROR, [text("abstract")]) };
  const body = [...prologue, ...(isAbstract(node) ? [missing] : lowerBody(node, { ctx, scope }))];
  const decl: FunctionDecl = {
    kind: "function",
    name: options.name ?? nameOf(ctx, node),
    params,
    result: type.result,
    carries,
    body: [...scope.temporaries, ...body],
    async,
    generator,
  };
  const form = ts.isGetAccessor(node) ? "get" : ts.isSetAccessor(node) ? "set" : "method";
  return { form, static: isStatic, function: decl };
}

/** An accessor has the type of the first one of its name in the chain of classes: that is what is called. */
function accessorSignature(ctx: Context, node: ts.AccessorDeclaration, info: ClassInfo): IrType & { kind: "function" } {
  const symbol = ctx.checker.getSymbolAtLocation(node.name);
  if (!symbol) return ctx.fail("MN1001", node, excerpt(node));
  const type = memberType(ctx, { owner: info, symbol }, node);
  const params = ts.isSetAccessor(node) ? [type] : [];
  return { kind: "function", params, result: ts.isSetAccessor(node) ? VOID : type };
}

/** The member's name in AssemblyScript. */
function nameOf(ctx: Context, node: ts.MethodDeclaration | ts.AccessorDeclaration): string {
  const symbol = ctx.checker.getSymbolAtLocation(node.name);
  return symbol ? memberName(symbol) : ctx.fail("MN1001", node, excerpt(node));
}
