// `interface` and `type { … }`: data classes, one for each declaration and its type arguments.

import ts from "typescript";
import type { ClassDecl, Stmt } from "../ir/node.ts";
import { local, run } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { classType, describeType, nullable, sameType, typeKey, UNDEFINED, UNKNOWN, VOID } from "../ir/type.ts";
import { withAskedResult } from "./asked-result.ts";
import { isAssignedLater } from "./assigned-names.ts";
import { CALL, isCallable } from "./callable.ts";
import type { Context, ShapeField } from "./context.ts";
import { absent } from "./empty.ts";
import { isGenericMethod } from "./generic-member.ts";
import { DEEPEST, deepest, instanceKey, instantiate, PLAIN, parametersOf } from "./instance.ts";
import { fieldName } from "./member.ts";
import { isNamed, shapeKey } from "./shape-key.ts";
import { isLibrary, mapCalls, mapType, ownTypeArguments } from "./types.ts";

/** The class of an object type; declares it the first time. */
export function declareShape(ctx: Context, type: ts.ObjectType, node: ts.Node): ShapeType {
  const symbol = type.symbol as ts.Symbol | undefined;
  if (!isNamed(symbol)) return declareAnonymous(ctx, type, node);
  const args = ownTypeArguments(ctx, type).map((arg) => mapType(ctx, arg, node));
  const reached = 1 + deepest(ctx, args);
  if (args.length && reached > DEEPEST) return ctx.fail("MN1030", node, symbol.name);
  const key = args.map(typeKey).join(", ");
  const name = ctx.nameOf(symbol, symbol.name, () => {}, { instance: ctx.instance, key });
  if (args.length) ctx.depths.set(name, reached);
  // At once: codecs and object literals need its fields.
  if (!ctx.shapes.has(name)) {
    const generic = ((type as ts.TypeReference).target ?? type) as ts.InterfaceType;
    const instance = instantiate(ctx, PLAIN, parametersOf(type), ownTypeArguments(ctx, type), node);
    ctx.within(instance, () => lowerShape(ctx, generic, name, node));
  }
  return shown(name, symbol.name, args);
}

function shown(name: string, hint: string, args: readonly IrType[]): ShapeType {
  return { ...classType(name), shown: args.length ? `${hint}<${args.map(describeType).join(", ")}>` : hint };
}

type ShapeType = IrType & { kind: "class" };

/** A type alias inside of a generic function may speak of the function's type parameters without having any itself. */
function aroundLocal(ctx: Context, symbol: ts.Symbol): string {
  const [declaration] = symbol.declarations ?? [];
  if (!ctx.instance.size || !declaration || !ts.findAncestor(declaration, ts.isFunctionLike)) return "";
  return `; ${instanceKey(ctx.instance, [...ctx.instance.keys()])}`;
}

/**
 * `{ a: T }` written in several places is one type: one class for each set of properties. A type that speaks of itself goes
 * by its alias.
 */
function declareAnonymous(ctx: Context, type: ts.ObjectType, node: ts.Node): ShapeType {
  const alias = type.aliasSymbol;
  const args = (alias && type.aliasTypeArguments?.map((arg) => mapType(ctx, arg, node))) ?? [];
  const hint = alias && !isLibrary(alias) ? alias.name : "Shape";
  const reached = 1 + deepest(ctx, args);
  if (args.length && reached > DEEPEST) return ctx.fail("MN1030", node, hint);
  const own = alias ? aliasKey(ctx, alias, type.aliasTypeArguments ?? [], args) : shapeKey(ctx, type, node);
  const recursive = ctx.recursiveShapes.get(own);
  if (recursive) return { ...shown(recursive, hint, args) };
  const around = ctx.openShapes.get(own);
  if (around) {
    around.name ??= ctx.unique(hint, args.map(typeKey).join(", "));
    return shown(around.name, hint, args);
  }
  const open: { name: string | null } = { name: null };
  ctx.openShapes.set(own, open);
  let fields: ShapeField[] = [];
  try {
    fields = fieldsOf(ctx, type, node);
  } finally {
    ctx.openShapes.delete(own);
  }
  const key = `{ ${fields.map(fieldKey).sort().join("; ")} }`;
  const name = open.name ?? ctx.anonymousShapes.get(key) ?? ctx.unique(hint, args.map(typeKey).join(", "));
  if (open.name) ctx.recursiveShapes.set(own, name);
  else ctx.anonymousShapes.set(key, name);
  if (args.length) ctx.depths.set(name, reached);
  if (!ctx.shapes.has(name)) {
    ctx.shapes.set(name, { fields });
    pushShape(ctx, name, fields, null);
  }
  return { ...classType(name), shown: ctx.checker.typeToString(type) };
}

/** The class of objects with just these properties. */
export function declareFields(ctx: Context, unordered: readonly ShapeField[], shown: string): ShapeType {
  const fields = [...unordered].sort((a, b) => Number(a.optional) - Number(b.optional));
  const key = `{ ${fields.map(fieldKey).sort().join("; ")} }`;
  const name = ctx.anonymousShapes.get(key) ?? ctx.unique("Shape");
  ctx.anonymousShapes.set(key, name);
  if (!ctx.shapes.has(name)) {
    ctx.shapes.set(name, { fields });
    pushShape(ctx, name, fields, null);
  }
  return { ...classType(name), shown };
}

/** The class of objects with the properties of `type`, which have them in another order. */
export function declareOrdered(ctx: Context, type: ShapeType, names: readonly string[]): ShapeType {
  const shape = ctx.shapes.get(type.name);
  const key = `${type.name} in the order ${names.join()}`;
  const known = ctx.anonymousShapes.get(key);
  if (known || !shape) return { ...type, name: known ?? type.name };
  const name = ctx.unique(type.name, "ordered");
  ctx.anonymousShapes.set(key, name);
  const placed = (each: ShapeField): number => (names.includes(each.name) ? names.indexOf(each.name) : names.length);
  const fields = shape.fields.map((each) => ({ ...each, place: placed(each) }));
  ctx.shapes.set(name, { fields });
  pushShape(ctx, name, fields, null);
  return { ...type, name };
}

function fieldKey({ name, type, optional }: ShapeField): string {
  return `${JSON.stringify(name)}${optional ? "?" : ""}: ${typeKey(type)}`;
}

/** Which instance of an alias a type is: by what its arguments are underneath, and by the names that they list. */
function aliasKey(ctx: Context, alias: ts.Symbol, types: readonly ts.Type[], args: readonly IrType[]): string {
  const [declaration] = alias.declarations ?? [];
  const place = declaration ? `${declaration.getSourceFile().fileName}:${declaration.pos}` : "";
  const names = types.map((type) => (type.flags & NAMES ? ctx.checker.typeToString(type) : ""));
  return `${place}<${args.map((arg, index) => typeKey(arg) + names[index]).join(", ")}>${aroundLocal(ctx, alias)}`;
}

const NAMES = ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLiteral | ts.TypeFlags.Union;

/** Fields of a data class, lowering it first where that is still to come. */
export function shapeFields(ctx: Context, name: string, type: ts.ObjectType, node: ts.Node): readonly ShapeField[] {
  const known = ctx.shapes.get(name);
  return known ? known.fields : ctx.fail("MN1004", node, ctx.checker.typeToString(type));
}

interface BaseShape {
  name: string;
  fields: readonly ShapeField[];
}

/**
 * The one interface that `type` extends: a value of `type` is one of its too. Of several none can be a class's base, nor
 * one whose property has another representation here.
 */
function baseShape(ctx: Context, type: ts.InterfaceType, own: readonly ShapeField[], node: ts.Node): BaseShape | null {
  if (!type.isClassOrInterface()) return null;
  const [base, other] = ctx.checker.getBaseTypes(type);
  if (!base || other || isLibrary(base.symbol)) return null;
  const mapped = mapType(ctx, base, node);
  if (mapped.kind !== "class") return null;
  const fields = shapeFields(ctx, mapped.name, base as ts.ObjectType, node);
  const same = fields.every((field) => {
    const here = own.find((each) => each.name === field.name);
    return here && sameType(here.type, field.type) && here.optional === field.optional;
  });
  return same ? { name: mapped.name, fields } : null;
}

function superCall(base: BaseShape, fields: readonly ShapeField[]): Stmt {
  const args = base.fields.map(({ name, type }) => {
    const own = fields.find((field) => field.name === name);
    return local(fieldName(name), own?.type ?? type);
  });
  return run({ kind: "call", callee: { kind: "super", type: VOID }, typeArgs: [], args, type: VOID });
}

function lowerShape(ctx: Context, type: ts.InterfaceType, name: string, node: ts.Node): void {
  const fields: ShapeField[] = [];
  ctx.shapes.set(name, { fields });
  fields.push(...fieldsOf(ctx, type, node));
  const base = baseShape(ctx, type, fields, node);
  if (base) ctx.bases.set(name, base.name);
  pushShape(ctx, name, fields, base);
}

/** What may be left out comes last, so that it may be left out of the constructor's arguments too. */
function fieldsOf(ctx: Context, type: ts.Type, node: ts.Node): ShapeField[] {
  const fields: ShapeField[] = [];
  if (isCallable(ctx, type)) fields.push({ name: CALL, type: mapCalls(ctx, type, node), optional: false, place: 0 });
  for (const property of ctx.checker.getPropertiesOfType(type)) {
    if (isGenericMethod(ctx, property)) continue;
    const place = property.valueDeclaration && !isLibrary(property) ? property.valueDeclaration : node;
    const optional = (property.flags & ts.SymbolFlags.Optional) !== 0;
    const mapped = fieldType(ctx, property, place);
    fields.push({ name: property.name, type: optional ? nullable(mapped) : mapped, optional, place: fields.length });
  }
  return fields.sort((a, b) => Number(a.optional) - Number(b.optional));
}

function fieldType(ctx: Context, property: ts.Symbol, place: ts.Node): IrType {
  const mapped = mapType(ctx, ctx.checker.getTypeOfSymbol(property), place);
  const method = property.valueDeclaration;
  if (mapped.kind === "function" && method && ts.isMethodSignature(method)) return withAskedResult(ctx, method, mapped);
  if (mapped.kind !== "void" && mapped.kind !== "null") return mapped;
  if (isAssignedLater(ctx, property)) return UNKNOWN;
  return mapped.kind === "void" ? UNDEFINED : mapped;
}

function pushShape(ctx: Context, name: string, fields: readonly ShapeField[], base: BaseShape | null): void {
  const decl: ClassDecl = {
    kind: "class",
    name,
    base: base && classType(base.name),
    fields: [],
    constructor: {
      params: fields.map(({ name, type, optional }) => ({
        name: fieldName(name),
        type,
        property: !base?.fields.some((inherited) => inherited.name === name),
        ...(optional && { default: absent(type) }),
      })),
      body: base ? [superCall(base, fields)] : [],
    },
    methods: [],
  };
  ctx.push(decl);
}
