// What a type of the checker's may be, taken apart: type parameters resolved, unions flattened, literals collected. The IR
// knows only representations; what a value must be to be accepted is here.

import ts from "typescript";
import type { Context } from "../context.ts";
import type { Instance } from "../instance.ts";

/** A type that is no union, in words of the instance that it stands in. */
export interface Part {
  type: ts.Type;
  instance: Instance;
}

export type Literal = string | number | boolean;

/** What a value may be, by kind. `any`: every value of the kind; else only the literals. */
export interface Parts {
  null: boolean;
  undefined: boolean;
  string: Literals | null;
  number: Literals | null;
  boolean: Literals | null;
  objects: readonly Part[];
}

export interface Literals {
  any: boolean;
  values: readonly Literal[];
}

const { Null, Undefined, Void, StringLike, NumberLike, BooleanLike, TypeParameter } = ts.TypeFlags;

/** Takes a type apart. */
export function partsOf(ctx: Context, type: ts.Type): Parts {
  const parts = flatten(ctx, { type, instance: ctx.instance });
  const having = (flags: ts.TypeFlags): Part[] => parts.filter((part) => part.type.flags & flags);
  const numbers = parts.filter(({ type: each }) => each.flags & NumberLike || isWidth(each));
  const simple = Null | Undefined | Void | StringLike | NumberLike | BooleanLike;
  return {
    null: having(Null).length > 0,
    undefined: having(Undefined | Void).length > 0,
    string: literals(ctx, having(StringLike)),
    number: literals(ctx, numbers),
    boolean: literals(ctx, having(BooleanLike)),
    objects: parts.filter((part) => !(part.type.flags & simple) && !isWidth(part.type)),
  };
}

/** `number & { readonly __i32?: 1 }` is a number type. */
function isWidth(type: ts.Type): boolean {
  return type.isIntersection() && type.types.some((part) => part.flags & NumberLike);
}

function flatten(ctx: Context, part: Part): Part[] {
  const { type, instance } = part;
  if (type.flags & TypeParameter) {
    const argument = instance.get(type.symbol);
    if (argument?.type) return flatten(ctx, { type: argument.type, instance: argument.within });
  }
  return type.isUnion() ? type.types.flatMap((each) => flatten(ctx, { type: each, instance })) : [part];
}

function literals(ctx: Context, parts: readonly Part[]): Literals | null {
  if (!parts.length) return null;
  const values = parts.map(({ type }) => literalOf(ctx, type));
  const known = values.filter((value) => value !== null);
  // The checker lists numbers as it met them first.
  if (known.every((value) => typeof value === "number")) known.sort((a, b) => a - b);
  const both = known.includes(true) && known.includes(false);
  return { any: both || known.length < values.length, values: known };
}

function literalOf(ctx: Context, type: ts.Type): Literal | null {
  if (type.isStringLiteral() || type.isNumberLiteral()) return type.value;
  if (type.flags & ts.TypeFlags.BooleanLiteral) return ctx.checker.typeToString(type) === "true";
  return null;
}

/** The literals that a property of an object type may be; null where it may be something else. */
export function literalsOf(ctx: Context, { type, instance }: Part, name: string): readonly Literal[] | null {
  const property = type.getProperty(name);
  if (!property || property.flags & ts.SymbolFlags.Optional) return null;
  return ctx.within(instance, () => {
    const {
      string,
      number,
      boolean,
      objects,
      null: none,
      undefined: nothing,
    } = partsOf(ctx, typeOfProperty(ctx, property));
    const kinds = [string, number, boolean].filter((each) => each !== null);
    if (objects.length || none || nothing || kinds.some((each) => each.any && each !== boolean)) return null;
    return kinds.flatMap((each) => each.values);
  });
}

export function typeOfProperty(ctx: Context, property: ts.Symbol): ts.Type {
  return ctx.checker.getTypeOfSymbol(property);
}

/** The property whose literals tell the members of a union apart. */
export function discriminantOf(ctx: Context, objects: readonly Part[]): string | null {
  const [first] = objects;
  const candidates = first ? ctx.checker.getPropertiesOfType(first.type).map((property) => property.name) : [];
  return (
    candidates.find((name) => {
      const all = objects.map((part) => literalsOf(ctx, part, name));
      const flat = all.flatMap((each) => each ?? []);
      return all.every((each) => each?.length) && new Set(flat).size === flat.length;
    }) ?? null
  );
}
