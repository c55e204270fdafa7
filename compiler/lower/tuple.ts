// Tuples. Where all items have one type, a tuple is an array: it fits where an array is wanted, and has its methods. Any
// other tuple is a `Tuple<n>` of the runtime, with one field for each item.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { construct, field, integer } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { arrayOf, classType, I32, INT, isClass, nullable, STRING, sameType } from "../ir/type.ts";
import type { Context } from "./context.ts";
import type { Lowering } from "./expression.ts";
import { excerpt } from "./expression.ts";
import { mapType } from "./types.ts";

/** The runtime has a class for each number of items up to this one. */
const MOST_ITEMS = 8;

/** Class of the runtime, for a tuple of so many items. */
const CLASS_NAME = /^Tuple[1-8]$/;

export function mapTuple(ctx: Context, type: ts.TupleTypeReference, node: ts.Node): IrType {
  const { elementFlags } = type.target;
  const items = ctx.checker.getTypeArguments(type).map((item, index): IrType => {
    const flags = elementFlags[index] ?? ts.ElementFlags.Required;
    const mapped = mapType(ctx, item, node);
    if (flags & ts.ElementFlags.Variadic) return isClass(mapped, "Array") ? (mapped.args[0] ?? mapped) : mapped;
    return flags & ts.ElementFlags.Optional ? nullable(mapped) : mapped;
  });
  const open = elementFlags.some((flags) => flags & ts.ElementFlags.Variable);
  const optional = elementFlags.some((flags) => flags & ts.ElementFlags.Optional);
  const [first] = items;
  if (first && !optional && items.every((item) => sameType(item, first))) {
    const array = arrayOf(first);
    return open ? array : { ...array, length: items.length };
  }
  if (!items.length) return { ...arrayOf(STRING), length: 0 };
  if (open || !first || items.length > MOST_ITEMS) return ctx.fail("MN1050", node, ctx.checker.typeToString(type));
  return classType(`Tuple${items.length}`, items);
}

export function tupleOf(items: readonly IrType[]): IrType & { kind: "class" } {
  const [first] = items;
  if (first && items.every((item) => sameType(item, first))) return { ...arrayOf(first), length: items.length };
  return classType(`Tuple${items.length}`, items);
}

/** The types of a tuple's items; null for what is none. */
export function tupleItems(type: IrType): readonly IrType[] | null {
  if (!isClass(type, "Array")) return isRecord(type) ? type.args : null;
  return type.length === undefined ? null : new Array<IrType>(type.length).fill(type.args[0] as IrType);
}

/** Whether it is a tuple whose items are fields. */
export function isRecord(type: IrType): type is IrType & { kind: "class" } {
  return type.kind === "class" && CLASS_NAME.test(type.name);
}

/** One item of a tuple, which has it. */
export function tupleItem(tuple: Expr, index: number): Expr {
  const type = tupleItems(tuple.type)?.[index] ?? I32;
  if (isRecord(tuple.type)) return field(tuple, `_${index}`, type);
  return { kind: "index", object: tuple, index: integer(index), type };
}

/** A tuple of these values. */
export function makeTuple(type: IrType & { kind: "class" }, items: readonly Expr[]): Expr {
  return isRecord(type) ? construct(type, items) : { kind: "array", items, type };
}

/** `tuple[1]` of a tuple whose items are fields: only a literal says which. */
export function itemOf(tuple: Expr, node: ts.ElementAccessExpression, { ctx }: Lowering): Expr {
  const type = ctx.checker.getTypeAtLocation(node.argumentExpression);
  const items = tupleItems(tuple.type) ?? [];
  const index = type.isNumberLiteral() ? type.value : -1;
  return index >= 0 && index < items.length ? tupleItem(tuple, index) : ctx.fail("MN1055", node, excerpt(node));
}

/** How many items a tuple has: optional ones at its end may be missing. */
export function lengthOf(tuple: Expr, items: readonly IrType[]): Expr {
  if (!isRecord(tuple.type)) return field(tuple, "length", INT);
  if (tuple.kind === "local" || tuple.kind === "this") return integer(items.length, INT);
  return { kind: "sequence", first: tuple, second: integer(items.length, INT), type: INT };
}
