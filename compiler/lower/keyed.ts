// `T[K]` and `object[key]` where the key's type is a type parameter: in an instance it stands for names that are known.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { field } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { isClass, isOpen, onlyMember, present, STRING, UNDEFINED, UNKNOWN, unionOf } from "../ir/type.ts";
import type { ClassInfo } from "./class-info.ts";
import { classInfo, declaredMembers, keptName, memberType, ownMember } from "./class-info.ts";
import type { Context } from "./context.ts";
import type { TypeArgument } from "./instance.ts";
import { fieldName, memberName } from "./member.ts";
import { tupleItems } from "./tuple.ts";
import { mapType } from "./types.ts";
import { asNumber } from "./whole.ts";

/** The names that a type stands for: of `"a" | "b"` both; null where it is no type of names. */
export function keysOf(ctx: Context, type: ts.Type): string[] | null {
  if (type.isStringLiteral()) return [type.value];
  if (type.isNumberLiteral()) return [String(type.value)];
  if (type.isUnion()) {
    const all = type.types.map((part) => keysOf(ctx, part));
    return all.every((part) => part !== null) ? all.flat() : null;
  }
  if (type.flags & ts.TypeFlags.Never) return [];
  if (type.flags & ts.TypeFlags.Index)
    return namesOf(ctx, present(mapType(ctx, (type as ts.IndexType).type, ctx.shared.program.entry)));
  // `keyof T & string`
  if (type.isIntersection()) return type.types.map((part) => keysOf(ctx, part)).find((part) => part !== null) ?? null;
  if (type.flags & ts.TypeFlags.IndexedAccess) return keysOfProperty(ctx, type as ts.IndexedAccessType);
  if (type.flags & ts.TypeFlags.Conditional) return keysOfConditional(ctx, type as ts.ConditionalType);
  const argument = type.flags & ts.TypeFlags.TypeParameter ? ctx.instance.get(type.symbol) : undefined;
  return argument ? keysOfArgument(ctx, argument) : null;
}

/** `T["kind"]`: the literals that a property may be. */
function keysOfProperty(ctx: Context, { objectType, indexType }: ts.IndexedAccessType): string[] | null {
  const given = objectType.flags & ts.TypeFlags.TypeParameter ? ctx.instance.get(objectType.symbol) : undefined;
  const object = given?.type;
  const names = object ? keysOf(ctx, indexType) : null;
  if (!object || !names) return null;
  const all = names.map((name) => {
    const property = ctx.checker.getPropertyOfType(object, name);
    return property ? ctx.within(given.within, () => keysOf(ctx, ctx.checker.getTypeOfSymbol(property))) : null;
  });
  return all.every((each) => each !== null) ? [...new Set(all.flat())] : null;
}

/** `Exclude<keyof T, K>`, `Extract<keyof T, K>`. */
function keysOfConditional(ctx: Context, type: ts.ConditionalType): string[] | null {
  const { aliasSymbol, aliasTypeArguments } = type;
  const [all, some] = (aliasTypeArguments ?? []).map((each) => keysOf(ctx, each));
  // Names of properties are texts.
  if (all && aliasSymbol?.name === "Extract" && aliasTypeArguments?.[1]?.flags === ts.TypeFlags.String) return all;
  if (!all || !some) return null;
  if (aliasSymbol?.name === "Exclude") return all.filter((key) => !some.includes(key));
  return aliasSymbol?.name === "Extract" ? all.filter((key) => some.includes(key)) : null;
}

/** The same of what a type parameter stands for. */
export function keysOfArgument(ctx: Context, { type, within }: TypeArgument): string[] | null {
  return type && ctx.within(within, () => keysOf(ctx, type));
}

/** `T[K]`: what the properties of these names have, or the items of a list. */
export function indexedType(ctx: Context, type: ts.IndexedAccessType, node: ts.Node): IrType {
  const object = present(mapType(ctx, type.objectType, node));
  if (type.indexType.flags & ts.TypeFlags.NumberLike) {
    if (object.kind === "string") return STRING;
    if (isClass(object, "Array") && object.args[0]) return object.args[0];
  }
  if (isClass(object, "Dictionary") && object.args[0]) return object.args[0];
  // `T[keyof T]` of a list: what `Object.values` gives.
  if (type.indexType.flags & ts.TypeFlags.Index && isClass(object, "Array") && object.args[0]) return object.args[0];
  const item = itemNamed(ctx, object, type.indexType);
  if (item) return item;
  if (isOpen(object)) return UNKNOWN;
  const keys = keysOf(ctx, type.indexType) ?? (type.indexType.flags & ts.TypeFlags.Index ? namesOf(ctx, object) : null);
  const objects = object.kind === "union" && !object.open ? object.of : [object];
  const types = keys?.flatMap((key) => objects.map((each) => propertyNamed(ctx, each, key, node)?.type));
  if (!types?.length || !types.every((each) => each !== undefined)) {
    return ctx.fail("MN1004", node, ctx.checker.typeToString(type));
  }
  return unionOf(types);
}

/** `T[K]` of a tuple or a list, in a mapped type: an item. */
function itemNamed(ctx: Context, object: IrType, key: ts.Type): IrType | null {
  const [name] = keysOf(ctx, key) ?? [];
  const items = tupleItems(object);
  if (items) return name === undefined ? unionOf([...items]) : (items[Number(name)] ?? UNDEFINED);
  const argument = key.flags & ts.TypeFlags.TypeParameter ? ctx.instance.get(key.symbol) : undefined;
  const isAny = ((argument?.type?.flags ?? 0) & ts.TypeFlags.Number) !== 0;
  return isAny && isClass(object, "Array") ? (object.args[0] ?? null) : null;
}

/** `object[key]` where the key's type parameter stands for one name; null for any other. */
export function keyedProperty(ctx: Context, object: Expr, node: ts.ElementAccessExpression): Expr | null {
  const type = ctx.checker.getTypeAtLocation(node.argumentExpression);
  if (!(type.flags & ts.TypeFlags.TypeParameter)) return null;
  const [key, other] = keysOf(ctx, type) ?? [];
  const property = key !== undefined && other === undefined ? propertyNamed(ctx, object.type, key, node) : null;
  return property && asNumber(field(object, property.name, property.type));
}

interface Named {
  /** Underneath. */
  name: string;
  type: IrType;
}

function propertyNamed(ctx: Context, object: IrType, key: string, node: ts.Node): Named | null {
  for (let owner: ClassInfo | null = classInfo(ctx, object); owner; owner = owner.base) {
    const symbol = ownMember(owner, keptName(key), false);
    if (symbol && symbol.flags & ts.SymbolFlags.Method) return null;
    if (symbol) return { name: memberName(symbol), type: memberType(ctx, { owner, symbol }, node) };
  }
  const shape = object.kind === "class" ? ctx.shapes.get(object.name) : undefined;
  const found = shape?.fields.find((each) => each.name === key);
  return found ? { name: fieldName(key), type: found.type } : null;
}

function namesOf(ctx: Context, object: IrType): string[] | null {
  // Of `Tree | string` a loop over the names has asked before that it is no text.
  const only = object.kind === "union" ? onlyMember(object, (each) => ctx.shapes.has(nameIn(each))) : object;
  return fieldsNamed(ctx, only ?? object)?.map((each) => each.name) ?? null;
}

function nameIn(type: IrType): string {
  return type.kind === "class" ? type.name : "";
}

/** The names of an object's properties, as they are declared; null where that is not known. */
export function fieldsNamed(ctx: Context, object: IrType): { name: string; optional: boolean }[] | null {
  const shape = object.kind === "class" ? ctx.shapes.get(object.name) : undefined;
  if (shape) return [...shape.fields].sort((a, b) => a.place - b.place);
  const found: { name: string; optional: boolean }[] = [];
  for (let owner = classInfo(ctx, object); owner; owner = owner.base) {
    for (const { escapedName: name, flags, valueDeclaration: at } of declaredMembers(owner)) {
      const hidden = at && ts.getCombinedModifierFlags(at) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected);
      if (!(flags & (ts.SymbolFlags.Property | ts.SymbolFlags.Accessor)) || hidden || String(name).startsWith("__"))
        continue;
      found.push({ name: String(name), optional: (flags & ts.SymbolFlags.Optional) !== 0 });
    }
  }
  return classInfo(ctx, object) ? found : null;
}
