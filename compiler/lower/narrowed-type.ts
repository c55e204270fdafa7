// `T & string`, `T & object`: what the checker makes of a type parameter that it has narrowed.

import ts from "typescript";
import type { IrType } from "../ir/type.ts";
import { describeType, isBool, isClass, isNumeric, isOpen, membersOf, unionOf } from "../ir/type.ts";
import type { Context, ShapeField } from "./context.ts";
import { isOpenMapped } from "./mapped.ts";
import { declareFields } from "./shape.ts";
import { isEmptyObject, mapType } from "./types.ts";

/** `T & {}`, `T & string`: what the checker makes of a type parameter that it has narrowed. */
export function mapNarrowed(ctx: Context, type: ts.IntersectionType, node: ts.Node): IrType | null {
  const parameter = type.types.find(
    (part) =>
      part.flags & ts.TypeFlags.IndexedAccess ||
      (part.flags & ts.TypeFlags.TypeParameter && ctx.instance.has(part.symbol)),
  );
  if (!parameter) {
    const open = ctx.instance.size > 0 && type.types.some((part) => isOpenMapped(ctx, part));
    return open
      ? mergedShapes(
          ctx,
          type.types.map((part) => mapType(ctx, part, node)),
        )
      : null;
  }
  const mapped = mapType(ctx, parameter, node);
  const inner = mapped.kind === "nullable" ? mapped.of : mapped;
  const others = type.types.filter((part) => part !== parameter && !isEmptyObject(ctx, part));
  const known = others.find((part) => !(part.flags & ts.TypeFlags.NonPrimitive));
  // Of a value of which nothing is known the checker knows this now.
  if (isOpen(inner) && known) return mapType(ctx, known, node);
  const kept = membersOf(inner).filter((member) => others.every((part) => mayBe(ctx, part, member)));
  if (inner.kind === "union" && !inner.open && kept.length && kept.length < inner.of.length) return unionOf(kept);
  return (
    (others.length ? mergedShapes(ctx, [inner, ...others.map((each) => mapType(ctx, each, node))]) : null) ?? inner
  );
}

/** Whether a member of what a type parameter stands for is left behind `typeof` or `Array.isArray`. */
function mayBe(ctx: Context, part: ts.Type, member: IrType): boolean {
  if (part.flags & ts.TypeFlags.NonPrimitive) return member.kind === "class" && !isClass(member, "BigInt");
  if (ctx.checker.isArrayType(part)) return isClass(member, "Array");
  if (part.flags & ts.TypeFlags.StringLike) return member.kind === "string";
  if (part.flags & ts.TypeFlags.NumberLike) return isNumeric(member);
  return part.flags & ts.TypeFlags.BooleanLike ? isBool(member) : true;
}

/** `T & U` of two object types; null where one of them is none. */
function mergedShapes(ctx: Context, types: readonly IrType[]): IrType | null {
  const fields = new Map<string, ShapeField>();
  for (const type of types) {
    const shape = type.kind === "class" ? ctx.shapes.get(type.name) : undefined;
    if (!shape) return null;
    for (const each of [...shape.fields].sort((a, b) => a.place - b.place)) {
      const before = fields.get(each.name);
      if (before && !before.optional) continue;
      fields.set(each.name, { ...each, place: before?.place ?? fields.size });
    }
  }
  return declareFields(ctx, [...fields.values()], types.map(describeType).join(" & "));
}
