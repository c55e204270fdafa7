// Unions that contain themselves: `type Json = null | string | Json[]`. Underneath one is itself among what its members
// are made of, under a name.

import ts from "typescript";
import type { Empty, IrType, UnionType } from "../ir/type.ts";
import { membersOf, UNDEFINED } from "../ir/type.ts";
import type { Context } from "./context.ts";
import { instanceKey } from "./instance.ts";

/** A union that is being mapped, and one that is there. */
export interface Recursion {
  /** Made where its own members ask for it. */
  union: UnionType | null;
  done: IrType | null;
}

/** What `map` makes of a union; while it does, the union itself may be asked for. */
export function recursive(ctx: Context, type: ts.UnionType, map: () => IrType): IrType {
  const known = entryOf(ctx, type);
  if (known?.done) return known.done;
  if (known) {
    known.union ??= { kind: "union", of: [], key: `${type.aliasSymbol?.name ?? "T"}#${ctx.recursions++}` };
    return withEmpties(known.union, type);
  }
  const entry: Recursion = { union: null, done: null };
  entries(ctx, type).set(keyOf(ctx), entry);
  try {
    const whole = map();
    if (entry.union) {
      const both = emptiesOf(type).length === 2;
      entry.union.of = [...membersOf(whole), ...(both ? [UNDEFINED] : [])];
      entry.done = withEmpties(entry.union, type);
    }
    return entry.done ?? whole;
  } finally {
    if (!entry.done) entries(ctx, type).delete(keyOf(ctx));
  }
}

function entryOf(ctx: Context, type: ts.UnionType): Recursion | undefined {
  return ctx.unions.get(type)?.get(keyOf(ctx));
}

function entries(ctx: Context, type: ts.UnionType): Map<string, Recursion> {
  const known = ctx.unions.get(type) ?? new Map<string, Recursion>();
  ctx.unions.set(type, known);
  return known;
}

function keyOf({ instance }: Context): string {
  return instance.size ? instanceKey(instance, [...instance.keys()]) : "";
}

function emptiesOf(type: ts.UnionType): Empty[] {
  const has = (flags: ts.TypeFlags): boolean => type.types.some((part) => part.flags & flags);
  return [
    ...(has(ts.TypeFlags.Null) ? (["null"] as const) : []),
    ...(has(ts.TypeFlags.Undefined | ts.TypeFlags.Void) ? (["undefined"] as const) : []),
  ];
}

function withEmpties(of: UnionType, type: ts.UnionType): IrType {
  const [empty] = emptiesOf(type);
  return empty ? { kind: "nullable", of, empty } : of;
}
