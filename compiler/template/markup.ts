// `innerHTML=${unsafeHtml(text)}` and `ref=${el}`.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { isClass, present } from "../ir/type.ts";
import type { Context } from "../lower/context.ts";
import type { Lowering } from "../lower/expression.ts";
import type { Source } from "./source.ts";
import { checkedType, lowerSource } from "./source.ts";

/** Whether an attribute is markup for the element's content. */
export function isMarkup(name: string): boolean {
  return name.toLowerCase() === "innerhtml";
}

/** Whether an attribute is a property of the element: `.items=${…}`. HTML has none of these. */
export function isProperty(name: string): boolean {
  return name.startsWith(".");
}

/** Markup says so in its type: nobody gets there by accident. */
export function checkMarkup(ctx: Context, source: Source): void {
  const type = ctx.checker.getNonNullableType(checkedType(ctx, source));
  const parts = type.isUnion() ? type.types : [type];
  const vouched = parts.every(
    (part) => part.flags & ts.TypeFlags.BooleanLike || ctx.checker.getPropertyOfType(part, "__unsafeHtml"),
  );
  if (!vouched) ctx.fail("MN1115", source.node);
}

/** The reference in a slot of `ref=`. */
export function refOf(source: Source, lowering: Lowering): Expr {
  const value = lowerSource(source, lowering);
  if (!isClass(present(value.type), "ElementRef") || value.type.kind === "nullable") {
    return lowering.ctx.fail("MN1116", source.node);
  }
  return value;
}
