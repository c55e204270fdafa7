// What a generic function's type parameters must stand for, so that it has the type that its context wants.

import ts from "typescript";
import type { IrType } from "../ir/type.ts";
import { membersOf } from "../ir/type.ts";
import type { Context } from "./context.ts";
import type { TypeArgument } from "./instance.ts";
import { propertyCalled } from "./property-name.ts";

type Found = Map<ts.Symbol, TypeArgument>;

/** Reads the type parameters of `signature` off the function type `wanted`. */
export function matchSignature(
  ctx: Context,
  signature: ts.Signature,
  wanted: IrType & { kind: "function" },
  node: ts.Node,
): Found {
  const found: Found = new Map();
  signature.parameters.forEach((param, index) => {
    const type = wanted.params[index];
    if (type) match(ctx, ctx.checker.getTypeOfSymbolAtLocation(param, node), type, found);
  });
  match(ctx, signature.getReturnType(), wanted.result, found);
  return found;
}

/** Reads type parameters off what a type that speaks of them is underneath. */
export function matchType(ctx: Context, type: ts.Type, ir: IrType): Found {
  const found: Found = new Map();
  match(ctx, type, ir, found);
  return found;
}

/** Types that contain themselves say nothing new further in. */
const DEEPEST = 5;

function match(ctx: Context, type: ts.Type, ir: IrType, found: Found, depth: number = 0): void {
  const { checker } = ctx;
  if (depth > DEEPEST) return;
  if (type.flags & ts.TypeFlags.TypeParameter) {
    if (!found.has(type.symbol)) found.set(type.symbol, { ir, type: null, within: ctx.instance });
    return;
  }
  if (type.isUnion()) {
    const empty = ts.TypeFlags.Null | ts.TypeFlags.Undefined;
    const rest = type.types.filter((part) => !(part.flags & empty));
    const inner = ir.kind === "nullable" && rest.length < type.types.length ? ir.of : ir;
    const [only, other] = rest;
    if (only && !other) match(ctx, only, inner, found, depth + 1);
    else for (const part of rest) matchMember(ctx, part, inner, found, depth);
    return;
  }
  if (ir.kind === "function") {
    const [signature] = type.getCallSignatures();
    if (!signature?.declaration) return;
    const { declaration } = signature;
    signature.parameters.forEach((param, index) => {
      const inner = ir.params[index];
      if (inner) match(ctx, checker.getTypeOfSymbolAtLocation(param, declaration), inner, found, depth + 1);
    });
    return match(ctx, signature.getReturnType(), ir.result, found, depth + 1);
  }
  if (ir.kind !== "class" || !(type.flags & ts.TypeFlags.Object)) return;
  if (ctx.shapes.has(ir.name)) return matchFields(ctx, type, ir, found, depth);
  if (!((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference)) return;
  const info = ctx.classes.get(ir.name);
  const args = info ? [...info.instance.values()].map((arg) => arg.ir) : ir.args;
  checker.getTypeArguments(type as ts.TypeReference).forEach((arg, index) => {
    const inner = args[index];
    if (inner) match(ctx, arg, inner, found, depth + 1);
  });
}

/** An object type that speaks of type parameters, property by property. */
function matchFields(ctx: Context, type: ts.Type, ir: IrType & { kind: "class" }, found: Found, depth: number): void {
  for (const field of ctx.shapes.get(ir.name)?.fields ?? []) {
    const property = propertyCalled(ctx, type, field.name);
    if (property) match(ctx, ctx.checker.getTypeOfSymbol(property), field.type, found, depth + 1);
  }
}

/** A part of a union: it is the member that has just its properties, or is of its class. */
function matchMember(ctx: Context, part: ts.Type, ir: IrType, found: Found, depth: number): void {
  if (!(part.flags & ts.TypeFlags.Object)) return;
  const names = ctx.checker.getPropertiesOfType(part).map((each) => each.name);
  const member = membersOf(ir).find((each) => {
    if (each.kind !== "class") return false;
    const info = ctx.classes.get(each.name);
    if (info) return info.symbol === part.symbol;
    const fields = ctx.shapes.get(each.name)?.fields;
    if (!fields) return each.name === part.symbol?.name;
    return fields.length === names.length && fields.every((field) => names.includes(field.name));
  });
  if (member) match(ctx, part, member, found, depth + 1);
}
