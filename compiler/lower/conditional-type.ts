// `T extends U ? A : B` where the checker leaves it open because of a type parameter: decided for the instance.

import ts from "typescript";
import { CompileError } from "../diagnostic.ts";
import type { FunctionType, IrType } from "../ir/type.ts";
import {
  EMPTY_ARRAY,
  functionType,
  isBool,
  isClass,
  isNumeric,
  isPromise,
  NULL,
  STRING,
  UNDEFINED,
  unionOf,
  VOID,
} from "../ir/type.ts";
import { classInfo, memberType, methodNode, methodSignature, ownMember } from "./class-info.ts";
import { isSubclass } from "./coerce.ts";
import type { Context } from "./context.ts";
import type { Instance, TypeArgument } from "./instance.ts";
import { instanceBelow } from "./instance-of.ts";
import { keysOf } from "./keyed.ts";
import { matchType } from "./match-type.ts";
import { propertyCalled } from "./property-name.ts";
import { textualType } from "./text-type.ts";
import { tupleOf } from "./tuple.ts";
import { isLibrary, LIBRARY_ALIASES, mapType } from "./types.ts";

export function conditionalType(ctx: Context, type: ts.ConditionalType, node: ts.Node): IrType {
  // `Exclude<keyof T, K>`
  if (keysOf(ctx, type)) return STRING;
  const extracted = extract(ctx, type, node);
  if (extracted) return extracted;
  try {
    return decided(ctx, type, node);
  } catch (error) {
    // What texts come to is a text.
    const textual = error instanceof CompileError && type.aliasSymbol ? textualType(ctx, type.aliasSymbol) : null;
    if (textual) return textual;
    throw error;
  }
}

function decided(ctx: Context, type: ts.ConditionalType, node: ts.Node): IrType {
  const instance = aliased(ctx, type, node);
  return ctx.within(instance, () => {
    const { checker } = ctx;
    const { checkType, extendsType, trueType, falseType } = type.root.node;
    const checked = mapType(ctx, checker.getTypeFromTypeNode(checkType), node);
    const wanted = checker.getTypeFromTypeNode(extendsType);
    const results = parts(checked).map((part) => {
      const found = new Map<ts.Symbol, TypeArgument>();
      const fits = extendsIt(ctx, part, wanted, found, node);
      if (fits === null) return ctx.fail("MN1004", node, checker.typeToString(type));
      const narrowed = withPart(ctx, checkType, part);
      const branch = checker.getTypeFromTypeNode(fits ? trueType : falseType);
      return ctx.within(new Map([...ctx.instance, ...narrowed, ...found]), () => mapType(ctx, branch, node));
    });
    return unionOf(results);
  });
}

/** `Extract<Event, { type: K }>`, `Exclude<…>`: which parts of a union have these properties. Null: that is not known. */
function extract(ctx: Context, type: ts.ConditionalType, node: ts.Node): IrType | null {
  const { aliasSymbol, aliasTypeArguments } = type;
  const wants = aliasSymbol?.name === "Extract" ? true : aliasSymbol?.name === "Exclude" ? false : null;
  const [whole, like] = aliasTypeArguments ?? [];
  if (wants === null || !whole || !like || !(like.flags & ts.TypeFlags.Object)) return null;
  const given = whole.flags & ts.TypeFlags.TypeParameter ? ctx.instance.get(whole.symbol) : undefined;
  if (given && !given.type) return null;
  const all = given?.type ?? whole;
  const parts = all.isUnion() ? all.types : [all];
  const verdicts = parts.map((part) => hasAll(ctx, part, like, node));
  if (verdicts.includes(null)) return null;
  const left = parts.filter((_, index) => verdicts[index] === wants);
  return ctx.within(given?.within ?? ctx.instance, () => unionOf(left.map((part) => mapType(ctx, part, node))));
}

function hasAll(ctx: Context, part: ts.Type, like: ts.Type, node: ts.Node): boolean | null {
  const { checker } = ctx;
  for (const wanted of checker.getPropertiesOfType(like)) {
    const own = propertyCalled(ctx, part, wanted.name);
    if (!own) return false;
    const [names, given] = [wanted, own].map((each) => keysOf(ctx, checker.getTypeOfSymbolAtLocation(each, node)));
    if (!names || !given) return null;
    if (!given.every((name) => names.includes(name))) return false;
  }
  return true;
}

/** What the parameters of the type's alias stand for. */
function aliased(ctx: Context, type: ts.ConditionalType, node: ts.Node): Instance {
  const declaration = type.aliasSymbol?.declarations?.find(ts.isTypeAliasDeclaration);
  if (!declaration?.typeParameters) return ctx.instance;
  const made = new Map(ctx.instance);
  declaration.typeParameters.forEach((param, index) => {
    const symbol = ctx.checker.getSymbolAtLocation(param.name);
    const argument = type.aliasTypeArguments?.[index];
    if (!symbol || !argument) return;
    made.set(symbol, { ir: mapType(ctx, argument, node), type: argument, within: ctx.instance });
  });
  return made;
}

/** A union is asked part by part. */
function parts(type: IrType): readonly IrType[] {
  if (type.kind === "union" && !type.open) return type.of;
  if (type.kind === "nullable") return [...parts(type.of), type.empty === "null" ? NULL : UNDEFINED];
  return [type];
}

/** In the branches a type parameter that is asked about is the part of it. */
function withPart(ctx: Context, checked: ts.TypeNode, ir: IrType): [ts.Symbol, TypeArgument][] {
  const type = ctx.checker.getTypeFromTypeNode(checked);
  if (!(type.flags & ts.TypeFlags.TypeParameter)) return [];
  return [[type.symbol, { ir, type: null, within: ctx.instance }]];
}

/** Whether `ir` is one of `wanted`; null where that is not known. What is inferred goes to `found`. */
function extendsIt(
  ctx: Context,
  ir: IrType,
  wanted: ts.Type,
  found: Map<ts.Symbol, TypeArgument>,
  node: ts.Node,
): boolean | null {
  const { checker } = ctx;
  const { flags } = wanted;
  if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return true;
  if (flags & ts.TypeFlags.TypeParameter && !ctx.instance.has(wanted.symbol)) {
    found.set(wanted.symbol, { ir, type: null, within: ctx.instance });
    return true;
  }
  if (flags & ts.TypeFlags.Literal && !(flags & ts.TypeFlags.Boolean)) return null;
  if (flags & ts.TypeFlags.String) return ir.kind === "string";
  if (flags & ts.TypeFlags.Number) return isNumeric(ir);
  if (flags & ts.TypeFlags.Boolean) return isBool(ir);
  if (flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) return ir.kind === "null";
  if (wanted.isUnion()) {
    const all = wanted.types.map((part) => extendsIt(ctx, ir, part, found, node));
    return all.includes(true) ? true : all.includes(null) ? null : false;
  }
  const [signature] = wanted.getCallSignatures();
  if (signature) {
    if (ir.kind !== "function") return false;
    inferParameters(ctx, ir, signature, found, node);
    return extendsIt(ctx, ir.result, signature.getReturnType(), found, node);
  }
  const [argument] = isReference(wanted) ? checker.getTypeArguments(wanted) : [];
  const carried = ir.kind === "class" ? ir.args[0] : undefined;
  if (checker.isArrayType(wanted)) {
    return isClass(ir, "Array") && !!carried && !!argument && extendsIt(ctx, carried, argument, found, node);
  }
  if (wanted.symbol?.name === "Promise" && isLibrary(wanted.symbol)) {
    return isPromise(ir) && !!carried && !!argument && extendsIt(ctx, carried, argument, found, node);
  }
  if (!wanted.symbol) return null;
  if (argument) return ir.kind === "class" ? extendsGeneric(ctx, ir, wanted as ts.TypeReference, found, node) : false;
  const other = mapType(ctx, wanted, node);
  if (ir.kind !== "class" || other.kind !== "class")
    return ir.kind === other.kind && ir.kind !== "function" ? null : false;
  return isSubclass(ctx, ir.name, other.name) || (ctx.shapes.has(other.name) ? null : false);
}

/** `Schema<infer T>`, `Map<K, infer V>`: the same class, or one whose members are like it. */
function extendsGeneric(
  ctx: Context,
  ir: IrType & { kind: "class" },
  wanted: ts.TypeReference,
  found: Map<ts.Symbol, TypeArgument>,
  node: ts.Node,
): boolean | null {
  const { checker } = ctx;
  const { symbol } = wanted;
  const take = (type: ts.Type, of: IrType): void => {
    for (const [param, argument] of matchType(ctx, type, of)) if (!ctx.instance.has(param)) found.set(param, argument);
  };
  if (isLibrary(symbol)) {
    if (ir.name !== (LIBRARY_ALIASES[symbol.name] ?? symbol.name)) return false;
    const args = checker.getTypeArguments(wanted).map((each, index) => {
      const own = ir.args[index];
      return !own || extendsIt(ctx, own, each, found, node);
    });
    return args.includes(null) ? null : !args.includes(false);
  }
  const same = instanceBelow(ctx, ir, symbol, node);
  if (same) {
    take(wanted, same);
    return true;
  }
  for (const property of checker.getPropertiesOfType(wanted)) {
    const own = memberNamed(ctx, ir, property.name, node);
    if (!own) {
      if (property.flags & ts.SymbolFlags.Optional) continue;
      return false;
    }
    const type = checker.getTypeOfSymbolAtLocation(property, node);
    if (!type.getCallSignatures()[0]?.typeParameters) take(type, own);
  }
  return true;
}

/** What an object has under a name: of a method its signature. Null: nothing. */
function memberNamed(ctx: Context, ir: IrType & { kind: "class" }, name: string, node: ts.Node): IrType | null {
  const shape = ctx.shapes.get(ir.name);
  if (shape) return shape.fields.find((each) => each.name === name)?.type ?? null;
  for (let owner = classInfo(ctx, ir); owner; owner = owner.base) {
    const symbol = ownMember(owner, ts.escapeLeadingUnderscores(name), false);
    if (!symbol) continue;
    const member = { owner, symbol };
    if (!(symbol.flags & ts.SymbolFlags.Method)) return memberType(ctx, member, node);
    return methodNode(member)?.typeParameters ? functionType([], VOID) : methodSignature(ctx, member, [], node);
  }
  return null;
}

/** `(first: infer A, ...rest: infer P) => R`: what the function takes. */
function inferParameters(
  ctx: Context,
  { params, rest }: FunctionType,
  wanted: ts.Signature,
  found: Map<ts.Symbol, TypeArgument>,
  node: ts.Node,
): void {
  const infer = (type: ts.Type, ir: IrType): void => {
    const open = type.flags & ts.TypeFlags.TypeParameter && !ctx.instance.has(type.symbol);
    if (open) found.set(type.symbol, { ir, type: null, within: ctx.instance });
  };
  wanted.parameters.forEach((parameter, index) => {
    const type = ctx.checker.getTypeOfSymbolAtLocation(parameter, node);
    const { valueDeclaration } = parameter;
    const own = params[index];
    if (!valueDeclaration || !ts.isParameter(valueDeclaration) || !valueDeclaration.dotDotDotToken) {
      if (own) infer(type, own);
      return;
    }
    const left = params.slice(index);
    const [only] = left;
    if (rest && only && left.length === 1) infer(type, only);
    else if (!rest) infer(type, left.length ? tupleOf(left) : EMPTY_ARRAY);
  });
}

function isReference(type: ts.Type): type is ts.TypeReference {
  return ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) !== 0;
}
