// Classes of the user's: fields, constructor, methods, accessors, statics, inheritance.

import ts from "typescript";
import type { Expr, FieldDecl, FunctionDecl, MethodDecl, Stmt } from "../ir/node.ts";
import { assign, call, construct, field, local, run, text } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { classType, describeType, ERROR, STRING, VOID } from "../ir/type.ts";
import type { ClassInfo, ClassType } from "./class-info.ts";
import { classInfo, constructorType, libraryBase } from "./class-info.ts";
import type { Context } from "./context.ts";
import { knownTypes } from "./default.ts";
import { variableOf } from "./destructure.ts";
import { excerpt, lowerAs } from "./expression.ts";
import { isAsync, lowerBody, promised } from "./function.ts";
import type { Instance } from "./instance.ts";
import { deepest, instanceKey, instantiate, PLAIN, parametersOf } from "./instance.ts";
import { fieldName, memberName } from "./member.ts";
import { lowerAsked } from "./method-instance.ts";
import { declareParameters } from "./parameter.ts";
import { Scope } from "./scope.ts";
import { mapSignature, mapType, ownTypeArguments, typeOf } from "./types.ts";

/** The class behind a type; lowers it the first time. */
export function declareClass(ctx: Context, type: ts.InterfaceType, node: ts.Node): ClassType {
  const { symbol } = type;
  const params = parametersOf(type);
  const instance = instantiate(ctx, PLAIN, params, ownTypeArguments(ctx, type), node);
  const args = [...instance.values()].map((arg) => arg.ir);
  const name = nameOfInstance(ctx, symbol, { instance, key: instanceKey(instance, params) });
  const known = ctx.classes.get(name);
  if (known) return known.type;
  if (args.length) ctx.depths.set(name, 1 + deepest(ctx, args));
  const shown = args.length ? `${symbol.name}<${args.map(describeType).join(", ")}>` : symbol.name;
  return register(ctx, symbol, { ...classType(name), shown }, instance, args.length ? "own" : "all").type;
}

/** The class that holds the static members: of a generic class one for all its instances. */
export function declareStatics(ctx: Context, symbol: ts.Symbol): ClassInfo {
  const declared = ctx.checker.getDeclaredTypeOfSymbol(symbol) as ts.InterfaceType;
  const generic = parametersOf(declared).length > 0;
  const name = nameOfInstance(ctx, symbol, { instance: PLAIN, key: generic ? "static" : "" });
  const known = ctx.classes.get(name);
  if (known) return known;
  return register(ctx, symbol, { ...classType(name), shown: symbol.name }, PLAIN, generic ? "static" : "all");
}

function nameOfInstance(ctx: Context, symbol: ts.Symbol, of: { instance: Instance; key: string }): string {
  const hint = symbol.name === "default" ? "Class" : symbol.name;
  return ctx.nameOf(symbol, hint, (name) => lowerClass(ctx, ctx.classes.get(name)), of);
}

function register(
  ctx: Context,
  symbol: ts.Symbol,
  type: ClassType,
  instance: Instance,
  holds: ClassInfo["holds"],
): ClassInfo {
  const node = symbol.declarations?.find(ts.isClassDeclaration);
  if (!node) throw new Error(`${symbol.name} is not a class`);
  const { name } = type;
  const decl: ClassInfo["decl"] = { kind: "class", name, base: null, fields: [], constructor: null, methods: [] };
  const info: ClassInfo = {
    ...{ type, symbol, node, instance, holds, decl },
    ...{ base: null, derived: [], asked: new Map() },
  };
  ctx.classes.set(name, info);
  ctx.bases.set(name, "");
  // Before its members are lowered: whether a value may stand for one of its base depends on it.
  const base = holds === "static" ? null : ctx.within(instance, () => baseOf(ctx, node));
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

/** The class that `new` makes an instance of. */
export function classInstanceType(ctx: Context, node: ts.NewExpression, signature: ts.Signature): IrType {
  return mapType(ctx, signature.getReturnType(), node);
}

function lowerClass(ctx: Context, info: ClassInfo | undefined): void {
  if (!info) return;
  const { node, type: self, decl, holds } = info;
  const initial: Stmt[] = [];
  for (const member of node.members) {
    if (ts.isConstructorDeclaration(member) || ts.isSemicolonClassElement(member)) continue;
    if (holds !== "all" && isStaticMember(member) !== (holds === "static")) continue;
    if (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Abstract && !ts.isMethodDeclaration(member)) {
      return ctx.fail("MN1001", member, excerpt(member));
    }
    if (ts.isPropertyDeclaration(member)) decl.fields.push(lowerField(ctx, member, self, initial, decl));
    else if (ts.isAccessor(member)) decl.methods.push(lowerMethod(ctx, member, info));
    else if (ts.isMethodDeclaration(member)) {
      // Instances of generic methods come as they are called; an overload has no body of its own.
      if (!member.typeParameters && (member.body || isAbstract(member))) {
        decl.methods.push(lowerMethod(ctx, member, info));
      }
    } else ctx.fail("MN1001", member, excerpt(member));
  }
  if (holds !== "static") {
    const written = node.members.find((each) => ts.isConstructorDeclaration(each) && each.body);
    if (written && ts.isConstructorDeclaration(written)) {
      decl.constructor = lowerConstructor(ctx, written, self, initial, decl);
    } else if (initial.length) decl.constructor = impliedConstructor(ctx, info, initial);
  }
  ctx.push(decl);
}

function baseOf(ctx: Context, node: ts.ClassDeclaration): ClassType | null {
  const clause = node.heritageClauses?.find((each) => each.token === ts.SyntaxKind.ExtendsKeyword);
  const [type] = clause?.types ?? [];
  if (!type) return null;
  const mapped = mapType(ctx, ctx.checker.getTypeAtLocation(type), type);
  return mapped.kind === "class" ? mapped : ctx.fail("MN1001", type, excerpt(type));
}

/** A constant stands at the field; anything else is assigned in the constructor, after `super`. */
function lowerField(
  ctx: Context,
  node: ts.PropertyDeclaration,
  self: IrType,
  initial: Stmt[],
  { methods: members }: ClassInfo["decl"],
): FieldDecl {
  const type = typeOf(ctx, node.name);
  const isStatic = isStaticMember(node);
  const name = nameOf(ctx, node);
  const scope = new Scope({ result: VOID, self, members });
  const value = node.initializer ? lowerAs(node.initializer, type, { ctx, scope }) : null;
  if (!value || isConstant(value)) return { name, type, value, static: isStatic };
  if (isStatic || scope.temporaries.length) return ctx.fail("MN1001", node, excerpt(node));
  initial.push(run(assign(field({ kind: "this", type: self }, name, type), value, ctx.origin(node))));
  return { name, type, value: null, static: false };
}

function isConstant(value: Expr): boolean {
  return ["number", "string", "bool", "null"].includes(value.kind) || (value.kind === "new" && value.args.length === 0);
}

function lowerConstructor(
  ctx: Context,
  node: ts.ConstructorDeclaration,
  self: IrType,
  initial: Stmt[],
  decl: ClassInfo["decl"],
): ClassInfo["decl"]["constructor"] {
  const scope = new Scope({ result: VOID, self, members: decl.methods });
  const signature = ctx.checker.getSignatureFromDeclaration(node);
  if (!signature) return ctx.fail("MN1001", node, excerpt(node));
  const types = knownTypes(mapSignature(ctx, signature, node).params, node);
  const { params, prologue } = declareParameters(ctx, scope, node, types);
  const body = lowerBody(node, { ctx, scope });
  const assigned = node.parameters.flatMap((param) => {
    if (!ts.isParameterPropertyDeclaration(param, node) || !ts.isIdentifier(param.name)) return [];
    const symbol = variableOf(ctx, param.name);
    if (!symbol) return [];
    const value = scope.place(symbol);
    const name = fieldName(symbol.name);
    decl.fields.push({ name, type: value.type, value: null, static: false });
    return [run(assign(field({ kind: "this", type: self }, name, value.type), value))];
  });
  const superAt = body.findIndex((stmt) => stmt.kind === "expression" && isSuperCall(stmt.expr));
  const before = body.slice(0, superAt + 1);
  return {
    params,
    body: [...scope.temporaries, ...prologue, ...before, ...assigned, ...initial, ...body.slice(superAt + 1)],
  };
}

/** The constructor of a class that has none: it hands everything to its base, then assigns the fields. */
function impliedConstructor(ctx: Context, info: ClassInfo, initial: Stmt[]): ClassInfo["decl"]["constructor"] {
  if (!info.decl.base) return { params: [], body: initial };
  const params = inheritedParameters(ctx, info);
  const args = params.map(({ name, type }) => local(name, type));
  return { params, body: [run(call("super", args, VOID)), ...initial] };
}

function inheritedParameters(ctx: Context, info: ClassInfo): FunctionDecl["params"] {
  const types = info.base && constructorType(ctx, info.base);
  if (types) return types.params.map((type, index) => ({ name: `a${index}`, type }));
  // Errors are made from their message.
  return libraryBase(info) ? [{ name: "message", type: STRING, default: text("") }] : [];
}

export function isStaticMember(node: ts.ClassElement): boolean {
  return ts.canHaveModifiers(node) && !!node.modifiers?.some((each) => each.kind === ts.SyntaxKind.StaticKeyword);
}

function isAbstract(node: ts.ClassElement): boolean {
  return (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Abstract) !== 0;
}

function isSuperCall(expr: Expr): boolean {
  return expr.kind === "call" && expr.callee.kind === "super";
}

/** The member's name in AssemblyScript. */
function nameOf(ctx: Context, node: ts.PropertyDeclaration | ts.MethodDeclaration | ts.AccessorDeclaration): string {
  const symbol = ctx.checker.getSymbolAtLocation(node.name);
  return symbol ? memberName(symbol) : ctx.fail("MN1001", node, excerpt(node));
}

/** `name` where it is an instance of a generic method, which has a name of its own. */
export function lowerMethod(
  ctx: Context,
  node: ts.MethodDeclaration | ts.AccessorDeclaration,
  info: ClassInfo,
  name: string = nameOf(ctx, node),
): MethodDecl {
  const signature = ctx.checker.getSignatureFromDeclaration(node);
  if (!signature) return ctx.fail("MN1001", node, excerpt(node));
  const type = mapSignature(ctx, signature, node);
  const async = isAsync(node);
  const carries = async ? promised(ctx, node) : type.result;
  const isStatic = isStaticMember(node);
  const around = isStatic ? { self: null, members: null } : { self: info.type, members: info.decl.methods };
  const scope = new Scope({ result: carries, async, ...around });
  const { params, prologue } = declareParameters(ctx, scope, node, type.params);
  // An abstract method is only ever called on a class that overrides it.
  const missing: Stmt = { kind: "throw", error: construct(ERROR, [text("abstract")]) };
  const body = [...prologue, ...(isAbstract(node) ? [missing] : lowerBody(node, { ctx, scope }))];
  const decl: FunctionDecl = {
    kind: "function",
    name,
    params,
    result: type.result,
    carries,
    body: [...scope.temporaries, ...body],
    async,
  };
  const form = ts.isGetAccessor(node) ? "get" : ts.isSetAccessor(node) ? "set" : "method";
  return { form, static: isStatic, function: decl };
}
