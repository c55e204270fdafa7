// `interface` and `type { … }`: data classes, one for each declaration and its type arguments.

import ts from "typescript";
import type { ClassDecl, Stmt } from "../ir/node.ts";
import { local, run } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { classType, describeType, nullable, sameType, typeKey, VOID } from "../ir/type.ts";
import type { Context, ShapeField } from "./context.ts";
import { absent } from "./empty.ts";
import { DEEPEST, deepest, instanceKey, instantiate, PLAIN, parametersOf } from "./instance.ts";
import { fieldName } from "./member.ts";
import { shapeKey } from "./shape-key.ts";
import { isLibrary, mapType, ownTypeArguments } from "./types.ts";

/** The class of an object type; declares it the first time. */
export function declareShape(ctx: Context, type: ts.ObjectType, node: ts.Node): ShapeType {
  const { symbol } = type;
  if (!symbol.declarations?.length) return ctx.fail("MN1004", node, ctx.checker.typeToString(type));
  const anonymous = symbol.name.startsWith("__");
  if (anonymous && !type.aliasSymbol) return declareAnonymous(ctx, type, node);
  const hint = anonymous ? (type.aliasSymbol?.name ?? "Shape") : symbol.name;
  const args = (anonymous ? (type.aliasTypeArguments ?? []) : ownTypeArguments(ctx, type)).map((arg) =>
    mapType(ctx, arg, node),
  );
  const reached = 1 + deepest(ctx, args);
  if (args.length && reached > DEEPEST) return ctx.fail("MN1030", node, hint);
  const key = args.map(typeKey).join(", ") + (anonymous ? aroundLocal(ctx, symbol) : "");
  const name = ctx.nameOf(symbol, hint, () => {}, { instance: ctx.instance, key });
  if (args.length) ctx.depths.set(name, reached);
  // At once: codecs and object literals need its fields.
  if (ctx.shapes.has(name)) return shown(name, hint, args);
  if (anonymous) lowerShape(ctx, type as ts.InterfaceType, name, node);
  else {
    const generic = ((type as ts.TypeReference).target ?? type) as ts.InterfaceType;
    const instance = instantiate(ctx, PLAIN, parametersOf(type), ownTypeArguments(ctx, type), node);
    ctx.within(instance, () => lowerShape(ctx, generic, name, node));
  }
  return shown(name, hint, args);
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

/** `{ a: T }` written in several places is one type: one class for each set of properties. */
function declareAnonymous(ctx: Context, type: ts.ObjectType, node: ts.Node): ShapeType {
  const key = shapeKey(ctx, type, node);
  const name = ctx.anonymousShapes.get(key) ?? ctx.unique("Shape");
  ctx.anonymousShapes.set(key, name);
  lowerShape(ctx, type as ts.InterfaceType, name, node);
  return { ...classType(name), shown: ctx.checker.typeToString(type) };
}

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

function lowerShape(ctx: Context, type: ts.InterfaceType, name: string, node: ts.Node): readonly ShapeField[] {
  const known = ctx.shapes.get(name);
  if (known) return known.fields;
  const fields: ShapeField[] = [];
  ctx.shapes.set(name, { fields });
  for (const property of ctx.checker.getPropertiesOfType(type)) {
    const place = property.valueDeclaration ?? node;
    const optional = (property.flags & ts.SymbolFlags.Optional) !== 0;
    const mapped = mapType(ctx, ctx.checker.getTypeOfSymbolAtLocation(property, place), place);
    fields.push({ name: property.name, type: optional ? nullable(mapped) : mapped, optional });
  }
  const base = baseShape(ctx, type, fields, node);
  if (base) ctx.bases.set(name, base.name);
  // What may be left out comes last, so that it may be left out of the constructor's arguments too.
  fields.sort((a, b) => Number(a.optional) - Number(b.optional));
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
  return fields;
}
