// Classes of the user's: fields, constructor, methods, accessors, statics, inheritance.

import ts from "typescript";
import type { ClassDecl, Expr, FieldDecl, FunctionDecl, MethodDecl, Stmt } from "../ir/node.ts";
import { assign, call, construct, field, local, run, text } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { classType, ERROR, VOID } from "../ir/type.ts";
import type { Context } from "./context.ts";
import { excerpt, lowerAs } from "./expression.ts";
import { isAsync, lowerBody, promised } from "./function.ts";
import { fieldName, memberName } from "./member.ts";
import { declareParameters } from "./parameter.ts";
import { Scope } from "./scope.ts";
import { isDefaulted, mapSignature, mapType, typeOf } from "./types.ts";

/** The class's name; lowers it the first time. */
export function declareClass(ctx: Context, symbol: ts.Symbol): string {
  const declaration = symbol.declarations?.find(ts.isClassDeclaration);
  if (!declaration) throw new Error(`${symbol.name} is not a class`);
  const name = ctx.nameOf(symbol, symbol.name, (name) => lowerClass(ctx, declaration, name));
  if (!ctx.bases.has(name)) {
    // Before its members are lowered: whether a value may stand for one of its base depends on it.
    ctx.bases.set(name, "");
    const base = baseOf(ctx, declaration);
    if (base?.kind === "class") ctx.bases.set(name, base.name);
  }
  return name;
}

/** The class that `new` makes an instance of. */
export function classInstanceType(ctx: Context, node: ts.NewExpression, signature: ts.Signature): IrType {
  return mapType(ctx, signature.getReturnType(), node);
}

function lowerClass(ctx: Context, node: ts.ClassDeclaration, name: string): void {
  const typeParams = (node.typeParameters ?? []).map((param) => param.name.text);
  const self = classType(
    name,
    typeParams.map((param): IrType => ({ kind: "parameter", name: param })),
  );
  const base = baseOf(ctx, node);
  const decl: ClassDecl = { kind: "class", name, typeParams, base, fields: [], constructor: null, methods: [] };
  const initial: Stmt[] = [];
  for (const member of node.members) {
    if (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Abstract && !ts.isMethodDeclaration(member)) {
      return ctx.fail("MN1001", member, excerpt(member));
    }
    if (ts.isPropertyDeclaration(member)) decl.fields.push(lowerField(ctx, member, self, initial, decl));
    else if (ts.isMethodDeclaration(member) || ts.isAccessor(member))
      decl.methods.push(lowerMethod(ctx, member, self, decl));
    else if (!ts.isConstructorDeclaration(member)) ctx.fail("MN1001", member, excerpt(member));
  }
  const written = node.members.find(ts.isConstructorDeclaration);
  if (written) decl.constructor = lowerConstructor(ctx, written, self, initial, decl);
  else if (initial.length) decl.constructor = impliedConstructor(ctx, node, initial, base !== null);
  ctx.push(decl);
}

function baseOf(ctx: Context, node: ts.ClassDeclaration): IrType | null {
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
  { methods: members, typeParams }: ClassDecl,
): FieldDecl {
  const type = typeOf(ctx, node.name);
  const isStatic = isStaticMember(node);
  const name = nameOf(ctx, node);
  const scope = new Scope({ result: VOID, self, members, typeParams });
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
  decl: ClassDecl,
): ClassDecl["constructor"] {
  const scope = new Scope({ result: VOID, self, members: decl.methods, typeParams: decl.typeParams });
  const types = node.parameters.map((param) => typeOf(ctx, param.name));
  const { params, prologue } = declareParameters(ctx, scope, node, types);
  const body = lowerBody(node, { ctx, scope });
  const assigned = node.parameters.flatMap((param, index) => {
    const made = params[index];
    if (!made || !ts.isParameterPropertyDeclaration(param, node)) return [];
    const name = ts.isIdentifier(param.name) ? fieldName(param.name.text) : made.name;
    decl.fields.push({ name, type: made.type, value: null, static: false });
    const target = field({ kind: "this", type: self }, name, made.type);
    return [run(assign(target, { kind: "local", name: made.name, type: made.type }))];
  });
  const superAt = body.findIndex((stmt) => stmt.kind === "expression" && isSuperCall(stmt.expr));
  const before = body.slice(0, superAt + 1);
  return {
    params,
    body: [...scope.temporaries, ...prologue, ...before, ...assigned, ...initial, ...body.slice(superAt + 1)],
  };
}

/** The constructor of a class that has none: it hands everything to its base, then assigns the fields. */
function impliedConstructor(
  ctx: Context,
  node: ts.ClassDeclaration,
  initial: Stmt[],
  extended: boolean,
): ClassDecl["constructor"] {
  if (!extended) return { params: [], body: initial };
  const symbol = node.name && ctx.checker.getSymbolAtLocation(node.name);
  const [signature] = symbol ? ctx.checker.getTypeOfSymbol(symbol).getConstructSignatures() : [];
  if (!signature || signature.parameters.some(isDefaulted))
    return ctx.fail("MN1001", node, "a class without a constructor");
  const params = mapSignature(ctx, signature, node).params.map((type, index) => ({ name: `a${index}`, type }));
  const args = params.map(({ name, type }) => local(name, type));
  return { params, body: [run(call("super", args, VOID)), ...initial] };
}

function isStaticMember(node: ts.ClassElement): boolean {
  return ts.canHaveModifiers(node) && !!node.modifiers?.some((each) => each.kind === ts.SyntaxKind.StaticKeyword);
}

function isSuperCall(expr: Expr): boolean {
  return expr.kind === "call" && expr.callee.kind === "super";
}

/** The member's name in AssemblyScript. */
function nameOf(ctx: Context, node: ts.PropertyDeclaration | ts.MethodDeclaration | ts.AccessorDeclaration): string {
  const symbol = ctx.checker.getSymbolAtLocation(node.name);
  return symbol ? memberName(symbol) : ctx.fail("MN1001", node, excerpt(node));
}

function lowerMethod(
  ctx: Context,
  node: ts.MethodDeclaration | ts.AccessorDeclaration,
  self: IrType,
  { methods: members, typeParams: outer }: ClassDecl,
): MethodDecl {
  const signature = ctx.checker.getSignatureFromDeclaration(node);
  if (!signature) return ctx.fail("MN1001", node, excerpt(node));
  const type = mapSignature(ctx, signature, node);
  const async = isAsync(node);
  const carries = async ? promised(ctx, node) : type.result;
  const typeParams = (node.typeParameters ?? []).map((param) => param.name.text);
  const isStatic = isStaticMember(node);
  const around = isStatic ? { self: null, members: null } : { self, members };
  const scope = new Scope({
    result: carries,
    async,
    ...around,
    typeParams: [...(isStatic ? [] : outer), ...typeParams],
  });
  const { params, prologue } = declareParameters(ctx, scope, node, type.params);
  // An abstract method is only ever called on a class that overrides it.
  const abstract = ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Abstract;
  const missing: Stmt = { kind: "throw", error: construct(ERROR, [text("abstract")]) };
  const body = [...prologue, ...(abstract ? [missing] : lowerBody(node, { ctx, scope }))];
  const decl: FunctionDecl = {
    kind: "function",
    name: nameOf(ctx, node),
    typeParams,
    params,
    result: type.result,
    carries,
    body: [...scope.temporaries, ...body],
    async,
  };
  const form = ts.isGetAccessor(node) ? "get" : ts.isSetAccessor(node) ? "set" : "method";
  return { form, static: isStatic, function: decl };
}
