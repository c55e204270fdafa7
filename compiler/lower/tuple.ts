// Tuples. Where all items have one type, a tuple is an array: it fits where an array is wanted, and has its methods. Any
// other tuple is a `Tuple<n>` of the runtime, with one field for each item.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, call, construct, field, integer } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { arrayOf, classType, EMPTY_ARRAY, F64, I32, INT, isClass, nullable, sameType, unionOf } from "../ir/type.ts";
import { coerce } from "./coerce.ts";
import type { Context } from "./context.ts";
import { isPresent } from "./empty.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerExpr } from "./expression.ts";
import { mapType } from "./types.ts";

/** The runtime has a class for each number of items up to this one. */
const MOST_ITEMS = 8;

/** Class of the runtime, for a tuple of so many items. */
const CLASS_NAME = /^Tuple[1-8]$/;

export function mapTuple(ctx: Context, type: ts.TupleTypeReference, node: ts.Node): IrType {
  const { elementFlags } = type.target;
  let open = false;
  const items = ctx.checker.getTypeArguments(type).flatMap((item, index): IrType | IrType[] => {
    const flags = elementFlags[index] ?? ts.ElementFlags.Required;
    const mapped = mapType(ctx, item, node);
    if (flags & ts.ElementFlags.Variadic) {
      const known = tupleItems(mapped);
      if (known) return [...known];
      open = true;
      return isClass(mapped, "Array") ? (mapped.args[0] ?? mapped) : mapped;
    }
    if (flags & ts.ElementFlags.Rest) open = true;
    return flags & ts.ElementFlags.Optional ? nullable(mapped) : mapped;
  });
  const optional = elementFlags.some((flags) => flags & ts.ElementFlags.Optional);
  const [first] = items;
  if (first && !optional && items.every((item) => sameType(item, first))) {
    const array = arrayOf(first);
    return open ? array : { ...array, length: items.length };
  }
  if (!items.length) return EMPTY_ARRAY;
  // How many items there are only running the program knows, or they are too many for fields: a list of whatever they are.
  if (open || items.length > MOST_ITEMS) return arrayOf(unionOf(items));
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

/** `tuple[1]` of a tuple whose items are fields. */
export function itemOf(tuple: Expr, node: ts.ElementAccessExpression, { ctx }: Lowering): Expr {
  const index = literalIndex(ctx, node);
  const count = tupleItems(tuple.type)?.length ?? 0;
  return index >= 0 && index < count ? tupleItem(tuple, index) : ctx.fail("MN1055", node, excerpt(node));
}

/** The same for reading, where the index may be any number: whatever the items may be. */
export function anyItemOf(tuple: Expr, node: ts.ElementAccessExpression, lowering: Lowering): Expr | null {
  const { ctx } = lowering;
  if (!isRecord(tuple.type) || ts.isStringLiteralLike(node.argumentExpression) || literalIndex(ctx, node) >= 0)
    return null;
  const index = lowerExpr(node.argumentExpression, { ...lowering, expected: F64 });
  const list = tupleList(tuple, node, lowering);
  const at = call("toIndex", [coerce(ctx, index, F64, node)], I32);
  return {
    kind: "index",
    object: list,
    index: at,
    type: list.type.kind === "class" ? (list.type.args[0] ?? I32) : I32,
  };
}

function literalIndex(ctx: Context, node: ts.ElementAccessExpression): number {
  const type = ctx.checker.getTypeAtLocation(node.argumentExpression);
  return type.isNumberLiteral() ? type.value : -1;
}

/** A tuple whose items are fields as an array of what they may be: a copy. */
export function tupleList(tuple: Expr, node: ts.Node, { ctx, scope }: Lowering): Expr {
  const items = tupleItems(tuple.type) ?? [];
  const held = scope.temporary(tuple.type);
  const element = unionOf(items);
  const values = items.map((_, index) =>
    coerce(ctx, tupleItem(index ? held : assign(held, tuple), index), element, node),
  );
  return { kind: "array", items: values, type: arrayOf(element) };
}

/** How many items a tuple has: optional ones at its end may be missing. `type`: what the checker says of it. */
export function lengthOf(tuple: Expr, items: readonly IrType[], type: ts.Type): Expr {
  if (!isRecord(tuple.type)) return field(tuple, "length", INT);
  const fewest = type.isUnion()
    ? Math.min(...type.types.map((part) => (part.isNumberLiteral() ? part.value : 0)))
    : items.length;
  let length: Expr = integer(fewest, INT);
  for (let count = fewest + 1; count <= items.length; count++) {
    const item = tupleItem(tuple, count - 1);
    length = { kind: "conditional", test: isPresent(item), then: integer(count, INT), otherwise: length, type: INT };
  }
  if (tuple.kind === "local" || tuple.kind === "this") return length;
  return fewest === items.length ? { kind: "sequence", first: tuple, second: length, type: INT } : length;
}
