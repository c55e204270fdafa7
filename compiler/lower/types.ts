// The checker's types → IR types. Number widths are recognised by their brand (compiler/lib).

import ts from "typescript";
import type { FunctionType, IrType, Primitive } from "../ir/type.ts";
import {
  ANYTHING,
  arrayOf,
  BOOL,
  classType,
  EMPTY_ARRAY,
  F64,
  functionType,
  I32,
  isClass,
  isNumeric,
  isOpen,
  NULL,
  nullable,
  present,
  primitive,
  STRING,
  taskOf,
  UNDEFINED,
  UNKNOWN,
  unionOf,
  VOID,
} from "../ir/type.ts";
import { hasHint } from "../library-hints.ts";
import { EVENT_CLASSES } from "../template/event-types.ts";
import { BIGINT } from "./bigint.ts";
import { isCallable } from "./callable.ts";
import { declareClass } from "./class.ts";
import { isSubclass } from "./coerce.ts";
import { conditionalType } from "./conditional-type.ts";
import type { Context } from "./context.ts";
import { mapDictionary } from "./dictionary.ts";
import { enumType } from "./enum.ts";
import { ERROR_CLASSES } from "./error-classes.ts";
import { mapAsyncIterator, mapIterator, mapIteratorResult } from "./iterator.ts";
import { indexedType } from "./keyed.ts";
import { notInLibrary } from "./library/missing.ts";
import { isMatch, MATCH } from "./library/regexp.ts";
import { mapMapped } from "./mapped.ts";
import { mixinPart } from "./mixin.ts";
import { mapNarrowed } from "./narrowed-type.ts";
import { isPromiseSymbol, mapPromiseUnion, mapSettledResult } from "./promise.ts";
import { recursive } from "./recursive.ts";
import { declareShape } from "./shape.ts";
import { isNamed } from "./shape-key.ts";
import { SYMBOL } from "./symbol.ts";
import { mapTuple, tupleItems } from "./tuple.ts";

/** Classes of the runtime and of AssemblyScript's library that a type of the same name stands for. */
const LIBRARY_CLASSES = new Set([
  ...["View", "Signal", "Memo", "Resource", "ContextKey", "LaunchOptions"],
  ...["Action0", "Action1", "Action2", "Action3", "Action4"],
  ...EVENT_CLASSES,
  ...["EventTarget", "FormValues", "FileInfo", "DataTransfer", "Touch", "ElementRef", "Rect"],
  ...ERROR_CLASSES,
  ...[
    "ErrorOptions",
    "PromiseWithResolvers",
    "Map",
    "Set",
    "Date",
    "RegExp",
    "TextDecoder",
    "TextEncoder",
    "Uint8Array",
    "Uint8ClampedArray",
    "Int8Array",
    "Uint16Array",
    "Int16Array",
  ],
  ...[
    "Uint32Array",
    "Int32Array",
    "Float32Array",
    "Float64Array",
    "Uint64Array",
    "Int64Array",
    "ArrayBuffer",
    "DataView",
  ],
]);

/** Read-only views and weak collections are the collections themselves underneath. */
export const LIBRARY_ALIASES: Partial<Record<string, string>> = {
  ReadonlyMap: "Map",
  ReadonlySet: "Set",
  WeakMap: "Map",
  WeakSet: "Set",
  Loader: "Resource",
};

/** Of an action: what it takes, what its promise carries, and that or nothing. Which arguments may be left out is for the checker alone. */
function actionArguments(ctx: Context, name: string, types: readonly ts.Type[], node: ts.Node): IrType[] {
  const args = types.slice(0, Number(name.at(-1)) + 1).map((type) => mapType(ctx, type, node));
  const carried = args.map((arg) => (arg.kind === "void" ? I32 : arg));
  const result = carried.at(-1) ?? I32;
  return [...carried, result.kind === "nullable" ? result : nullable(result)];
}

const PRIMITIVES = new Set<string>([
  ...["i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64", "isize", "usize", "f32", "f64", "bool"],
]);

/** The runtime has a class for each number of parameters. */
const MOST_PARAMETERS = 8;

/** Whether a name is that of a number type: `i32`. */
export function isWidth(name: string): name is Primitive {
  return PRIMITIVES.has(name) && name !== "bool";
}

/** The IR type of the expression or declaration at `node`. */
export function typeOf(ctx: Context, node: ts.Node): IrType {
  return mapType(ctx, ctx.checker.getTypeAtLocation(node), node);
}

/** `node` is where to complain. */
export function mapType(ctx: Context, type: ts.Type, node: ts.Node): IrType {
  const { flags } = type;
  // What never has a value may be taken for anything. An `any` becomes what it is taken for: checked when it runs.
  if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Never)) return UNKNOWN;
  if (flags & ts.TypeFlags.NonPrimitive || isEmptyObject(ctx, type)) return ANYTHING;
  const brand = brandOf(type);
  if (brand) return primitive(brand);
  if (flags & ts.TypeFlags.StringLike) return STRING;
  if (flags & ts.TypeFlags.BooleanLike) return BOOL;
  if (flags & ts.TypeFlags.NumberLike) return F64;
  if (flags & ts.TypeFlags.BigIntLike) return BIGINT;
  if (flags & ts.TypeFlags.ESSymbolLike) return SYMBOL;
  if (flags & ts.TypeFlags.Null) return NULL;
  if (flags & ts.TypeFlags.Undefined) return UNDEFINED;
  if (flags & ts.TypeFlags.Void) return VOID;
  if (flags & ts.TypeFlags.TypeParameter) return mapParameter(ctx, type, node);
  if (flags & ts.TypeFlags.Conditional && type.aliasSymbol?.name === "Awaited" && type.aliasTypeArguments?.[0]) {
    return mapType(ctx, type.aliasTypeArguments[0], node);
  }
  if (flags & ts.TypeFlags.Conditional) return conditionalType(ctx, type as ts.ConditionalType, node);
  if (flags & ts.TypeFlags.Index) return STRING;
  if (flags & ts.TypeFlags.IndexedAccess) return indexedType(ctx, type as ts.IndexedAccessType, node);
  if (type.isUnion()) return mapUnion(ctx, type, node);
  if (type.isIntersection()) return mapIntersection(ctx, type, node);
  if (flags & ts.TypeFlags.Object) return mapObject(ctx, type as ts.ObjectType, node);
  return ctx.fail("MN1004", node, ctx.checker.typeToString(type));
}

/** Whether the library declares something as `int`: a length or an index, an integer underneath. Generic ones may hold anything. */
export function isDeclaredWhole(declaration: ts.Declaration | undefined, type: ts.TypeNode | undefined): boolean {
  return type?.getText() === "int" && !!declaration?.getSourceFile().isDeclarationFile;
}

/** The width in a branded number: `number & { readonly __i32?: 1 }`. */
export function brandOf(type: ts.Type): Primitive | null {
  if (!type.isIntersection()) return null;
  for (const part of type.types) {
    for (const property of part.flags & ts.TypeFlags.Object ? part.getProperties() : []) {
      const name = property.name.slice(property.name.lastIndexOf("__") + 2);
      if (property.name.includes("__") && PRIMITIVES.has(name)) return name as Primitive;
    }
  }
  return null;
}

/** What the parameter stands for in the instance that is lowered; `this` as a type is the class. */
function mapParameter(ctx: Context, type: ts.Type, node: ts.Node): IrType {
  const argument = ctx.instance.get(type.symbol);
  if (argument) return argument.ir;
  const constraint = ctx.checker.getBaseConstraintOfType(type);
  return constraint ? mapType(ctx, constraint, node) : ctx.fail("MN1004", node, ctx.checker.typeToString(type));
}

/** `S & Function`: what the checker makes of a type parameter behind `typeof x === "function"`. */
function isNoFunction(ctx: Context, type: ts.Type, node: ts.Node): boolean {
  if (!type.isIntersection() || !type.types.some(isFunctionItself)) return false;
  const [other] = type.types.filter((part) => !isFunctionItself(part));
  return !!other && present(mapType(ctx, other, node)).kind !== "function";
}

function isFunctionItself(type: ts.Type): boolean {
  return type.symbol?.name === "Function" && isLibrary(type.symbol);
}

/** `A & B`: an object with the properties of both. A primitive with a brand is the primitive. */
function mapIntersection(ctx: Context, type: ts.IntersectionType, node: ts.Node): IrType {
  const mixed = mixinPart(ctx, type);
  if (mixed) return declareClass(ctx, mixed, node);
  const narrowed = mapNarrowed(ctx, type, node);
  if (narrowed) return narrowed;
  const plain = type.types.find((part) => part.flags & PRIMITIVE);
  if (plain) return mapType(ctx, plain, node);
  // What a method gives for `{ ...this, extra }` has that method too, to the checker.
  if (ctx.nesting > DEEPEST_TYPE) return ctx.fail("MN1060", node, "this");
  ctx.nesting++;
  try {
    return mapStructure(ctx, type as unknown as ts.ObjectType, node);
  } finally {
    ctx.nesting--;
  }
}

const PRIMITIVE =
  ts.TypeFlags.StringLike |
  ts.TypeFlags.NumberLike |
  ts.TypeFlags.BooleanLike |
  ts.TypeFlags.BigIntLike |
  ts.TypeFlags.ESSymbolLike;

/** An object type without a name of its own. */
function mapStructure(ctx: Context, type: ts.ObjectType, node: ts.Node): IrType {
  const callable = isCallable(ctx, type);
  const [signature, another] = callable ? [] : [...type.getCallSignatures(), ...type.getConstructSignatures()];
  if (signature && another && type.getCallSignatures().length > 1) return mapOverloads(ctx, type, node);
  if (signature) return mapSignature(ctx, signature, node);
  const known = ctx.instance.size ? undefined : ctx.objectTypes.get(type);
  if (known) return known;
  const mapped = mapMapped(ctx, type, node) ?? mapDictionary(ctx, type, node) ?? declareShape(ctx, type, node);
  if (!ctx.instance.size) ctx.objectTypes.set(type, mapped);
  return mapped;
}

function mapUnion(ctx: Context, type: ts.UnionType, node: ts.Node): IrType {
  const known = mapPromiseUnion(ctx, type, node) ?? mapIteratorResult(ctx, type, node);
  return known ?? recursive(ctx, type, () => mapParts(ctx, type, node));
}

function mapParts(ctx: Context, type: ts.UnionType, node: ts.Node): IrType {
  const empty = ts.TypeFlags.Null | ts.TypeFlags.Undefined | ts.TypeFlags.Void;
  const rest = type.types.filter((part) => !(part.flags & empty) && !isNoFunction(ctx, part, node));
  const empties = type.types.filter((part) => part.flags & empty);
  if (!rest.length && empties.some((part) => part.flags & ts.TypeFlags.Void)) return VOID;
  const mapped = withoutEmptyArrays(rest.map((part) => mapType(ctx, part, node)));
  const together = mapped.length > 1 && mapped.every(isNumeric) ? numbersTogether(rest, mapped) : mapped;
  const whole = unionOf([...withoutSubclasses(ctx, together), ...empties.map((part) => mapType(ctx, part, node))]);
  const wide = mapped.find((member) => isNumeric(member) && member.name.endsWith("64") && member.name !== "f64");
  if (wide && present(whole).kind === "union") return ctx.fail("MN1004", node, ctx.checker.typeToString(type));
  return whole;
}

/** `T[] | never[]`: what `list ?? []` may be to the checker. */
function withoutEmptyArrays(types: IrType[]): IrType[] {
  const isList = (type: IrType): boolean => isClass(type, "Array") && type.length !== 0;
  return types.some(isList) ? types.filter((type) => !isClass(type, "Array") || isList(type)) : types;
}

/** Of `Animal | Dog` the base says all. */
function withoutSubclasses(ctx: Context, types: readonly IrType[]): IrType[] {
  const above = (type: IrType, other: IrType): boolean =>
    type.kind === "class" &&
    other.kind === "class" &&
    type.name !== other.name &&
    isSubclass(ctx, type.name, other.name);
  return types.filter((type) => !types.some((other) => above(type, other)));
}

/** `{}`: anything but null and undefined. */
export function isEmptyObject(ctx: Context, type: ts.Type): boolean {
  const symbol = type.symbol as ts.Symbol | undefined;
  if (!(type.flags & ts.TypeFlags.Object) || (symbol && symbol.name !== "__type") || type.aliasSymbol) return false;
  // Of `{ [K in T["kind"]]: … }` only an instance knows the properties.
  if ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Mapped) return false;
  const plain = !type.getCallSignatures().length && !type.getConstructSignatures().length;
  return plain && !ctx.checker.getPropertiesOfType(type).length && !ctx.checker.getIndexInfosOfType(type).length;
}

/** `i32 | -1`: literals join the width beside them; two widths meet as a number. */
function numbersTogether(parts: readonly ts.Type[], mapped: readonly IrType[]): IrType[] {
  const widths = mapped.filter((type) => type.kind === "primitive" && type.name !== "f64");
  const literals = parts.every((part) => brandOf(part) || part.isNumberLiteral());
  return [widths.length === 1 && widths[0] && literals ? widths[0] : F64];
}

/** A type that contains itself must do so by a class or a union. */
function mapObject(ctx: Context, type: ts.ObjectType, node: ts.Node): IrType {
  if (ctx.nesting > DEEPEST_TYPE) return ctx.fail("MN1030", node, ctx.checker.typeToString(type));
  ctx.nesting++;
  try {
    return mapOneObject(ctx, type, node);
  } finally {
    ctx.nesting--;
  }
}

const DEEPEST_TYPE = 250;

/** Interfaces of the library that are nothing but what they declare. */
const SHAPES = new Set(["AsyncDisposable", "Disposable"]);

function mapOneObject(ctx: Context, type: ts.ObjectType, node: ts.Node): IrType {
  const { checker } = ctx;
  const symbol = type.symbol as ts.Symbol | undefined;
  const enumeration = enumType(ctx, symbol);
  if (enumeration) return enumeration;
  const args = checker.isArrayType(type) || isReference(type) ? checker.getTypeArguments(type as ts.TypeReference) : [];
  if (isMatch(type)) return MATCH;
  if (checker.isTupleType(type)) return mapTuple(ctx, type as ts.TupleTypeReference, node);
  if (checker.isArrayType(type))
    return !args[0] || args[0].flags & ts.TypeFlags.Never ? EMPTY_ARRAY : arrayOf(mapType(ctx, args[0], node));
  if (symbol && isLibrary(symbol)) {
    if (isPromiseSymbol(symbol)) return taskOf(mapType(ctx, args[0] ?? checker.getVoidType(), node));
    const settled = mapSettledResult(ctx, symbol.name, args, node);
    if (settled) return settled;
    const iterator =
      mapIterator(ctx, symbol.name, args, node) ??
      mapAsyncIterator(ctx, symbol.name, args, node) ??
      mapIteratorResult(ctx, type, node);
    if (iterator) return iterator;
    const name = LIBRARY_ALIASES[symbol.name] ?? symbol.name;
    if (LIBRARY_CLASSES.has(name)) {
      // What a class says of itself, `this`, is behind its own parameters.
      const target = (type as ts.TypeReference).target as ts.GenericType | undefined;
      const isGeneric = target?.typeParameters || symbol.flags & ts.SymbolFlags.Class;
      const own = isGeneric ? ownTypeArguments(ctx, type) : args;
      if (name.startsWith("Action")) return classType(name, actionArguments(ctx, name, own, node));
      // What it carries is read where it is asked for.
      if (name === "CustomEvent") return classType(name);
      return classType(
        name,
        own.map((arg) => mapType(ctx, arg, node)),
      );
    }
  }
  if (isCallable(ctx, type)) return isNamed(symbol) ? declareShape(ctx, type, node) : mapStructure(ctx, type, node);
  const [signature, another] = type.getCallSignatures();
  if (another && !(symbol && isLibrary(symbol))) return mapOverloads(ctx, type, node);
  if (signature?.typeParameters?.length) return ctx.fail("MN1031", node, checker.typeToString(type));
  if (signature && signature.parameters.length > MOST_PARAMETERS) {
    return ctx.fail("MN1001", node, `a function value with more than ${MOST_PARAMETERS} parameters`);
  }
  if (signature) return mapSignature(ctx, signature, node);
  const [maker] = symbol && isLibrary(symbol) ? [] : type.getConstructSignatures();
  if (maker?.typeParameters?.length) return ctx.fail("MN1033", node, checker.typeToString(type));
  if (maker) return mapSignature(ctx, maker, node);
  if (symbol?.name === "TemplateStringsArray" && isLibrary(symbol)) return arrayOf(STRING);
  // Items of `Array(n)`, which nobody has filled.
  if (symbol?.name === "Untyped" && isLibrary(symbol)) return mapType(ctx, checker.getUndefinedType(), node);
  // What may be called with anything.
  if (symbol && isLibrary(symbol) && symbol.name === "Function") return UNKNOWN;
  if (symbol && isLibrary(symbol) && hasHint(symbol.name)) return notInLibrary(ctx, node, symbol.name);
  if (!isNamed(symbol)) return mapStructure(ctx, type, node);
  if (isLibrary(symbol) && !SHAPES.has(symbol.name)) return ctx.fail("MN1001", node, checker.typeToString(type));
  const known = ctx.instance.size ? undefined : ctx.objectTypes.get(type);
  if (known) return known;
  const isClass = symbol.flags & ts.SymbolFlags.Class;
  const mapped = isClass
    ? declareClass(ctx, type as ts.InterfaceType, node)
    : (mapDictionary(ctx, type, node) ?? declareShape(ctx, type, node));
  if (!ctx.instance.size) ctx.objectTypes.set(type, mapped);
  return mapped;
}

/** Parameters and result of a call signature. Who calls a function value cannot know its defaults: null stands for them. */
/** Where a parameter stands, for messages: of the library's functions where they are used. */
function placeOf({ valueDeclaration }: ts.Symbol, node: ts.Node): ts.Node {
  return valueDeclaration?.getSourceFile() === node.getSourceFile() ? valueDeclaration : node;
}

export function mapSignature(ctx: Context, signature: ts.Signature, node: ts.Node): FunctionType {
  const params: IrType[] = [];
  let rest = false;
  for (const parameter of signature.parameters) {
    const declared = ctx.checker.getTypeOfSymbolAtLocation(parameter, node);
    const last = parameter === signature.parameters.at(-1) && hasRest(signature);
    if (last && ctx.checker.isTupleType(declared)) {
      rest = spreadTuple(ctx, declared as ts.TupleTypeReference, params, node);
      continue;
    }
    const mapped = mapType(ctx, declared, placeOf(parameter, node));
    // `...args: any` takes whatever there is.
    const type = last && isOpen(mapped) ? arrayOf(UNKNOWN) : mapped;
    // What a type parameter stands for here may be a tuple.
    const items = last ? tupleItems(type) : null;
    if (items) params.push(...items);
    else params.push(isDefaulted(parameter) ? nullable(type) : type);
    rest = last && !items;
  }
  return functionType(params, resultType(ctx, signature.getReturnType(), node), rest);
}

/** A function of several signatures: it takes what any of them takes, and gives what any of them gives. */
export function mapCalls(ctx: Context, type: ts.Type, node: ts.Node): FunctionType {
  const [signature, another] = type.getCallSignatures();
  if (!signature) return ctx.fail("MN1004", node, ctx.checker.typeToString(type));
  return another ? mapOverloads(ctx, type as ts.ObjectType, node) : mapSignature(ctx, signature, node);
}

function mapOverloads(ctx: Context, type: ts.ObjectType, node: ts.Node): FunctionType {
  const all = type.getCallSignatures().map((each) => {
    if (each.typeParameters?.length) return ctx.fail("MN1031", node, ctx.checker.typeToString(type));
    return mapSignature(ctx, each, node);
  });
  const [first] = all;
  if (!first || all.some((each) => each.rest)) return first ?? ctx.fail("MN1004", node, ctx.checker.typeToString(type));
  const most = Math.max(...all.map((each) => each.params.length));
  const params = Array.from({ length: most }, (_, index) => {
    const param = unionOf(all.flatMap((each) => each.params[index] ?? []));
    return all.every((each) => each.params[index]) ? param : nullable(param);
  });
  const results = all.map((each) => each.result);
  return functionType(params, results.every((each) => each.kind === "void") ? VOID : unionOf(results));
}

/** `...args: [A, B?, ...C[]]`: a parameter for each item. Whether the last one takes all further arguments. */
function spreadTuple(ctx: Context, type: ts.TupleTypeReference, params: IrType[], node: ts.Node): boolean {
  const { elementFlags } = type.target;
  // What follows a part of unknown length is in one list with it.
  const list: IrType[] = [];
  for (const [index, item] of ctx.checker.getTypeArguments(type).entries()) {
    const flags = elementFlags[index] ?? ts.ElementFlags.Required;
    const mapped = mapType(ctx, item, node);
    const known = flags & ts.ElementFlags.Variadic ? tupleItems(mapped) : null;
    const items = known ?? [flags & ts.ElementFlags.Optional ? nullable(mapped) : mapped];
    const many = (flags & ts.ElementFlags.Rest) !== 0 || (flags & ts.ElementFlags.Variadic && !known);
    if (!many) (list.length ? list : params).push(...items);
    else if (flags & ts.ElementFlags.Rest) list.push(mapped);
    else list.push(isClass(mapped, "Array") ? (mapped.args[0] ?? mapped) : mapped);
  }
  if (list.length) params.push(arrayOf(unionOf(list)));
  return list.length > 0;
}

/** The type of a call's result, which may be nothing: of a call that never returns too. */
export function resultType(ctx: Context, type: ts.Type, node: ts.Node): IrType {
  return type.flags & (ts.TypeFlags.Never | ts.TypeFlags.Undefined) ? VOID : mapType(ctx, type, node);
}

/** Whether the last parameter takes all further arguments. */
function hasRest(signature: ts.Signature): boolean {
  return ((signature as unknown as { flags: number }).flags & HAS_REST) !== 0;
}

/** `SignatureFlags.HasRestParameter`, which TypeScript keeps to itself. */
const HAS_REST = 1;

/** What a call gives. In an optional chain the checker adds the chain's own undefined to it. */
export function callResult(ctx: Context, node: ts.CallExpression, signature: ts.Signature): ts.Type {
  if (!ts.isOptionalChain(node)) return signature.getReturnType();
  const { checker } = ctx;
  const callee = checker.getNonNullableType(checker.getTypeAtLocation(node.expression));
  const own = callee.getCallSignatures().find((each) => each.declaration === signature.declaration);
  if (!own || own.typeParameters?.length) return ctx.fail("MN1001", node, "a generic call in an optional chain");
  return own.getReturnType();
}

/** Whether a parameter has a default. */
export function isDefaulted(parameter: ts.Symbol | undefined): boolean {
  const declaration = parameter?.valueDeclaration;
  return !!declaration && ts.isParameter(declaration) && !!declaration.initializer;
}

export function isLibrary(symbol: ts.Symbol | undefined): boolean {
  return symbol?.declarations?.some((declaration) => declaration.getSourceFile().isDeclarationFile) ?? false;
}

function isReference(type: ts.ObjectType): boolean {
  return (type.objectFlags & ts.ObjectFlags.Reference) !== 0;
}

/** Type arguments of a class or interface, without the `this` type that they carry as a last one. */
export function ownTypeArguments(ctx: Context, type: ts.ObjectType): readonly ts.Type[] {
  const target = (type as ts.TypeReference).target as ts.GenericType | undefined;
  const args = isReference(type) ? ctx.checker.getTypeArguments(type as ts.TypeReference) : [];
  return args.slice(0, target?.typeParameters?.length ?? 0);
}
