// Generics are lowered once for each tuple of types that their parameters stand for.

import ts from "typescript";
import type { IrType } from "../ir/type.ts";
import { typeKey } from "../ir/type.ts";
import type { Context } from "./context.ts";
import { keysOfArgument } from "./keyed.ts";
import { mapType } from "./types.ts";

/** What a type parameter stands for. */
export interface TypeArgument {
  ir: IrType;
  /** The checker's type, in words of the instance `within`; null where only the representation is known. */
  type: ts.Type | null;
  within: Instance;
  /** Of what is constrained to names of properties: which ones. */
  keys?: readonly string[] | undefined;
}

/** What the type parameters in reach stand for. */
export type Instance = ReadonlyMap<ts.Symbol, TypeArgument>;

/** Of what has no type parameters. */
export const PLAIN: Instance = new Map();

/** Arguments nested deeper than this come from a generic that asks for itself with ever larger types. */
export const DEEPEST = 12;

/** `base` with `params` standing for `types`, which are read in the instance that is being lowered. */
export function instantiate(
  ctx: Context,
  base: Instance,
  params: readonly (ts.Symbol | undefined)[],
  types: readonly ts.Type[],
  node: ts.Node,
): Instance {
  const args = types.map((type): TypeArgument => ({ ir: mapType(ctx, type, node), type, within: ctx.instance }));
  return bind(ctx, base, params, args, node);
}

/** The same with arguments that are known already. */
export function bind(
  ctx: Context,
  base: Instance,
  params: readonly (ts.Symbol | undefined)[],
  args: readonly TypeArgument[],
  node: ts.Node,
): Instance {
  const made = new Map(base);
  params.forEach((param, index) => {
    const arg = args[index];
    if (!param || !arg) return;
    if (depth(ctx, arg.ir) > DEEPEST) ctx.fail("MN1030", node, param.name);
    made.set(param, withKeys(ctx, param, arg));
  });
  return made.size ? made : PLAIN;
}

/** The parameters' values as text: two instances are one where it is the same. */
export function instanceKey(instance: Instance, params: readonly (ts.Symbol | undefined)[]): string {
  return params.map((param) => (param ? printed(param, instance) : "")).join(", ");
}

function printed(param: ts.Symbol, instance: Instance): string {
  const arg = instance.get(param);
  if (!arg) return "";
  // `K extends keyof T`: each name is an instance of its own.
  return arg.keys ? arg.keys.join(" ") : typeKey(arg.ir);
}

/** What a type parameter stands for where it must be the name of a property. */
function withKeys(ctx: Context, param: ts.Symbol, arg: TypeArgument): TypeArgument {
  const declaration = param.declarations?.find(ts.isTypeParameterDeclaration);
  const { constraint } = declaration ?? {};
  if (!constraint || arg.keys || !isOfNames(ctx, constraint)) return arg;
  return { ...arg, keys: keysOfArgument(ctx, arg) ?? undefined };
}

/** `keyof T`, `"a" | "b"`, `Event["type"]`: what names properties, or members of a union. */
function isOfNames(ctx: Context, constraint: ts.TypeNode): boolean {
  if (ts.isTypeOperatorNode(constraint)) return true;
  const type = ctx.checker.getTypeFromTypeNode(constraint);
  const parts = type.isUnion() ? type.types : [type];
  return parts.every((part) => part.isStringLiteral() || (part.flags & ts.TypeFlags.Index) !== 0 || isNames(part));
}

/** `keyof T & string` */
function isNames(type: ts.Type): boolean {
  return type.isIntersection() && type.types.some((part) => part.flags & ts.TypeFlags.Index);
}

/** The symbols of a declaration's own type parameters. */
export function typeParameters(ctx: Context, node: ts.SignatureDeclaration | ts.ClassLikeDeclaration): ts.Symbol[] {
  return (node.typeParameters ?? []).flatMap((param) => ctx.checker.getSymbolAtLocation(param.name) ?? []);
}

/** The symbols behind the parameters of a class or interface, those of the functions around it included. */
export function parametersOf(type: ts.Type): (ts.Symbol | undefined)[] {
  const target = (type as ts.TypeReference).target as ts.GenericType | undefined;
  return (target?.typeParameters ?? []).map((param) => param.symbol as ts.Symbol | undefined);
}

/** How deep the arguments of a type are nested. */
function depth(ctx: Context, type: IrType): number {
  switch (type.kind) {
    case "class":
      return Math.max(ctx.depths.get(type.name) ?? 0, type.args.length ? 1 + deepest(ctx, type.args) : 0);
    case "function":
      return 1 + deepest(ctx, [...type.params, type.result]);
    case "nullable":
      return depth(ctx, type.of);
    default:
      return 0;
  }
}

/** How deep the deepest of some types is nested. */
export function deepest(ctx: Context, types: readonly IrType[]): number {
  return Math.max(0, ...types.map((type) => depth(ctx, type)));
}
