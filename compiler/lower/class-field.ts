// Fields of classes, and the constructor, which gives them their values in JavaScript's order.

import ts from "typescript";
import type { Expr, FunctionDecl, Param, Stmt } from "../ir/node.ts";
import { assign, call, construct, field, global, local, ret, run, text } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { ERROR, F64, isWhole, sameType, VOID } from "../ir/type.ts";
import type { ClassInfo } from "./class-info.ts";
import { constructorType, isAbstract, libraryBase, memberType, ownMember } from "./class-info.ts";
import { coerce } from "./coerce.ts";
import type { Context } from "./context.ts";
import { knownTypes } from "./default.ts";
import { absent } from "./empty.ts";
import { excerpt, lowerAs } from "./expression.ts";
import { lowerBody } from "./function.ts";
import type { Nature } from "./generator.ts";
import { isLateField } from "./late-field.ts";
import {
  captureArguments,
  captureFields,
  captureParameters,
  fixedInConstructor,
  fixedInMembers,
} from "./local-class.ts";
import { memberName } from "./member.ts";
import { declareParameters } from "./parameter.ts";
import { Scope } from "./scope.ts";
import { mapSignature } from "./types.ts";
import { toSlot } from "./whole.ts";

/** What runs for each new instance, behind `super(…)`. */
export interface Initial {
  scope: Scope;
  body: Stmt[];
}

/** The scope of a member that has a `this`. */
export function memberScope(
  ctx: Context,
  info: ClassInfo,
  result: IrType,
  nature: Partial<Pick<Nature, "async" | "generator">> = {},
): Scope {
  const fixed = info.holds === "static" ? new Map() : fixedInMembers(ctx, info);
  return new Scope({ result, ...nature, self: info.type, members: info.decl.methods, fixed });
}

/** A constant stands at the field; anything else is assigned in the constructor, after `super`. */
export function lowerField(ctx: Context, info: ClassInfo, node: ts.PropertyDeclaration, fields: Initial): void {
  if (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Ambient) return;
  if (isAbstract(node)) return lowerAbstract(ctx, info, node);
  const symbol = ctx.checker.getSymbolAtLocation(node.name);
  if (!symbol) return ctx.fail("MN1001", node, excerpt(node));
  const type = memberType(ctx, { owner: info, symbol }, node);
  const given = node.initializer
    ? lowerAs(node.initializer, isWhole(type) ? F64 : type, { ctx, scope: fields.scope })
    : node.exclamationToken && sameType(type, F64)
      ? global("NaN", F64)
      : null;
  const value = given && isWhole(type) ? toSlot(given, type) : given;
  if (ts.isAutoAccessorPropertyDeclaration(node)) return autoAccessor(ctx, info, symbol, type, value, fields);
  // What may be read before is undefined until then.
  const late = type.kind === "nullable" && isLateField(ctx, node);
  const constant = value && isConstant(value) && !late ? value : null;
  const slot = declareSlot(ctx, info, symbol, type, constant);
  // A method of this class may have run before: then the field is made anew.
  if (!value && late && info.base) fields.body.push(run(assign(slot.place, absent(type), ctx.origin(node))));
  if (!value || (slot.isNew && constant)) return;
  fields.body.push(run(assign(slot.place, value, ctx.origin(node))));
}

/** `accessor name = value`: a field that only this class sees, and a getter and a setter around it. */
function autoAccessor(
  ctx: Context,
  info: ClassInfo,
  symbol: ts.Symbol,
  type: IrType,
  value: Expr | null,
  fields: Initial,
): void {
  const plain = memberName(symbol);
  const name = `$kept_${info.decl.name}_${plain}`;
  const place = field({ kind: "this", type: info.type }, name, type);
  const constant = value && isConstant(value) ? value : null;
  info.decl.fields.push({ name, type, value: constant, static: false });
  accessors(info, plain, type, [ret(place)], [run(assign(place, local("value", type)))]);
  const { valueDeclaration: at } = symbol;
  if (value && !constant) fields.body.push(run(assign(place, value, at && ctx.origin(at))));
}

function isConstant(value: Expr): boolean {
  return (
    ["number", "string", "bool", "null"].includes(value.kind) ||
    (value.kind === "new" && value.args.every((arg) => arg.kind === "tableIndex"))
  );
}

interface Slot {
  place: Expr;
  isNew: boolean;
}

/** The field underneath, unless a base class has it. What is abstract in a base is a pair of accessors around it. */
function declareSlot(ctx: Context, info: ClassInfo, symbol: ts.Symbol, type: IrType, value: Expr | null): Slot {
  const virtual = isVirtual(info, symbol);
  const plain = memberName(symbol);
  const name = virtual ? `$f_${plain}` : plain;
  const place = field({ kind: "this", type: info.type }, name, type);
  if (hasSlot(ctx, info, symbol)) return { place, isNew: false };
  info.decl.fields.push({ name, type, value, static: false });
  if (virtual) {
    accessors(info, plain, type, [ret(place)], [run(assign(place, local("value", type)))]);
  }
  return { place, isNew: true };
}

/** Whether a base class declares the property without having it. */
function isVirtual(info: ClassInfo, symbol: ts.Symbol): boolean {
  for (let above = info.base; above; above = above.base) {
    const declaration = ownMember(above, symbol.escapedName, false)?.valueDeclaration;
    if (declaration && ts.isClassElement(declaration) && isAbstract(declaration)) return true;
  }
  return false;
}

/** Whether a base class has the field already. */
function hasSlot(ctx: Context, info: ClassInfo, symbol: ts.Symbol): boolean {
  let last = info;
  for (let above = info.base; above; above = above.base) {
    last = above;
    const declaration = ownMember(above, symbol.escapedName, false)?.valueDeclaration;
    if (!declaration || ts.isAccessor(declaration) || ts.isAutoAccessorPropertyDeclaration(declaration)) continue;
    if (ts.isParameter(declaration) || (ts.isPropertyDeclaration(declaration) && !isAbstract(declaration))) return true;
  }
  const library = last.decl.base && ctx.checker.getBaseTypes(declaredType(ctx, last))[0];
  return !!library?.getProperty(symbol.name);
}

function declaredType(ctx: Context, info: ClassInfo): ts.InterfaceType {
  return ctx.checker.getDeclaredTypeOfSymbol(info.symbol) as ts.InterfaceType;
}

/** An abstract property: accessors that every class below replaces. */
export function lowerAbstract(
  ctx: Context,
  info: ClassInfo,
  node: ts.PropertyDeclaration | ts.AccessorDeclaration,
): void {
  const symbol = ctx.checker.getSymbolAtLocation(node.name);
  if (!symbol) return ctx.fail("MN1001", node, excerpt(node));
  const name = memberName(symbol);
  const known = info.decl.methods.some((each) => each.form === "get" && each.function.name === name);
  if (known || isVirtual(info, symbol) || hasSlot(ctx, info, symbol)) return;
  const missing: Stmt = { kind: "throw", error: construct(ERROR, [text("abstract")]) };
  accessors(info, name, memberType(ctx, { owner: info, symbol }, node), [missing], [missing]);
}

function accessors(info: ClassInfo, name: string, type: IrType, get: Stmt[], set: Stmt[]): void {
  const made = (params: Param[], result: IrType, body: Stmt[]): FunctionDecl => {
    return { kind: "function", name, params, result, carries: result, body, async: false };
  };
  info.decl.methods.push(
    { form: "get", static: false, function: made([], type, get) },
    { form: "set", static: false, function: made([{ name: "value", type }], VOID, set) },
  );
}

/** Null: a class without a constructor of its own. */
export function lowerConstructor(ctx: Context, info: ClassInfo, fields: Initial): ClassInfo["decl"]["constructor"] {
  const { fields: captured, assigned } = captureFields(ctx, info);
  for (const { name, type } of captured) info.decl.fields.push({ name, type, value: null, static: false });
  const written = info.node.members.find(
    (each): each is ts.ConstructorDeclaration => ts.isConstructorDeclaration(each) && !!each.body,
  );
  if (written) return writtenConstructor(ctx, info, written, fields, assigned);
  const takes = captureParameters(ctx, info);
  if (!fields.body.length && !takes.length) return null;
  if (!info.decl.base) return { params: takes, body: [...assigned, ...initialised(fields)] };
  // It hands everything to its base, then assigns the fields.
  const params = inheritedParameters(ctx, info);
  const args = [...captureArguments(ctx, info), ...params.map(({ name, type }) => local(name, type))];
  return { params: [...takes, ...params], body: [run(call("super", args, VOID)), ...assigned, ...initialised(fields)] };
}

/** The fields' values are computed apart from the constructor's own variables. */
function initialised({ scope, body }: Initial): Stmt[] {
  return body.length ? [{ kind: "block", body: [...scope.temporaries, ...body] }] : [];
}

function writtenConstructor(
  ctx: Context,
  info: ClassInfo,
  node: ts.ConstructorDeclaration,
  fields: Initial,
  captured: Stmt[],
): ClassInfo["decl"]["constructor"] {
  const { type: self, decl } = info;
  const fixed = fixedInConstructor(ctx, info);
  const scope = new Scope({ result: VOID, self, members: decl.methods, fixed });
  const signature = ctx.checker.getSignatureFromDeclaration(node);
  if (!signature) return ctx.fail("MN1001", node, excerpt(node));
  const types = knownTypes(mapSignature(ctx, signature, node).params, node);
  const { params, prologue } = declareParameters(ctx, scope, node, types);
  const body = lowerBody(node, { ctx, scope });
  const given: Stmt[] = [];
  const computed: Stmt[] = [];
  for (const param of node.parameters) {
    if (!ts.isParameterPropertyDeclaration(param, node)) continue;
    const [variable, property] = ctx.checker.getSymbolsOfParameterPropertyDeclaration(param, param.name.getText());
    if (!variable || !property) return ctx.fail("MN1001", param, excerpt(param));
    const slot = declareSlot(ctx, info, property, memberType(ctx, { owner: info, symbol: property }, param), null);
    const into = param.initializer || ctx.isBoxed(variable) ? computed : given;
    into.push(run(assign(slot.place, coerce(ctx, scope.place(variable), slot.place.type, param))));
  }
  const takes = [...captureParameters(ctx, info), ...params];
  const { temporaries } = scope;
  const first = initialised(fields);
  const superAt = body.findIndex((stmt) => stmt.kind === "expression" && isSuperCall(stmt.expr));
  // The fields of a class without a base are there before its parameters get their defaults.
  if (superAt < 0) {
    return {
      params: takes,
      body: [...captured, ...given, ...first, ...temporaries, ...prologue, ...computed, ...body],
    };
  }
  const base = body.slice(0, superAt + 1);
  const rest = body.slice(superAt + 1);
  return {
    params: takes,
    body: [...temporaries, ...prologue, ...base, ...captured, ...given, ...computed, ...first, ...rest],
  };
}

function inheritedParameters(ctx: Context, info: ClassInfo): Param[] {
  const types = info.base && constructorType(ctx, info.base);
  if (types) return types.params.map((type, index) => ({ name: `a${index}`, type }));
  if (!libraryBase(info)) return [];
  const [signature] = ctx.checker.getTypeOfSymbol(info.symbol).getConstructSignatures();
  const inherited = signature ? mapSignature(ctx, signature, info.node).params : [];
  return inherited.map((type, index) => ({ name: `a${index}`, type }));
}

function isSuperCall(expr: Expr): boolean {
  return expr.kind === "call" && expr.callee.kind === "super";
}
