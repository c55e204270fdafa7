// What a generic function's type parameters must stand for, so that it has the type that its context wants.

import ts from "typescript";
import type { IrType } from "../ir/type.ts";
import type { Context } from "./context.ts";
import type { TypeArgument } from "./instance.ts";

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

function match(ctx: Context, type: ts.Type, ir: IrType, found: Found): void {
  const { checker } = ctx;
  if (type.flags & ts.TypeFlags.TypeParameter) {
    if (!found.has(type.symbol)) found.set(type.symbol, { ir, type: null, within: ctx.instance });
    return;
  }
  if (type.isUnion()) {
    const empty = ts.TypeFlags.Null | ts.TypeFlags.Undefined;
    const rest = type.types.filter((part) => !(part.flags & empty));
    const inner = ir.kind === "nullable" && rest.length < type.types.length ? ir.of : ir;
    const [only, other] = rest;
    if (only && !other) match(ctx, only, inner, found);
    return;
  }
  if (ir.kind === "function") {
    const [signature] = type.getCallSignatures();
    if (!signature?.declaration) return;
    const { declaration } = signature;
    signature.parameters.forEach((param, index) => {
      const inner = ir.params[index];
      if (inner) match(ctx, checker.getTypeOfSymbolAtLocation(param, declaration), inner, found);
    });
    return match(ctx, signature.getReturnType(), ir.result, found);
  }
  if (ir.kind !== "class" || !(type.flags & ts.TypeFlags.Object)) return;
  if (!((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference)) return;
  const info = ctx.classes.get(ir.name);
  const args = info ? [...info.instance.values()].map((arg) => arg.ir) : ir.args;
  checker.getTypeArguments(type as ts.TypeReference).forEach((arg, index) => {
    const inner = args[index];
    if (inner) match(ctx, arg, inner, found);
  });
}
