// Attributes whose value is text and slots in turn.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { binary, text } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { isBool, present, STRING } from "../ir/type.ts";
import type { Context } from "../lower/context.ts";
import type { Lowering } from "../lower/expression.ts";
import { structured } from "./class-style.ts";
import type { TemplateParts } from "./component.ts";
import type { AttributePart } from "./parse.ts";
import { slotText } from "./slot.ts";
import type { Source } from "./source.ts";
import { checkedType, lowerSource, sourceOf } from "./source.ts";
import { isUrlAttribute, settlesScheme, spellsBooleans } from "./static.ts";

/** The whole value as one string. */
export function joinedAttribute(
  { name, value }: { name: string; value: readonly AttributePart[] },
  parts: TemplateParts,
  lowering: Lowering,
): Expr {
  const pieces = value.map((part): Expr => {
    if (typeof part === "string") return text(part);
    const source = sourceOf(parts, part);
    const shown = structured(name, source, lowering);
    return shown ?? slotText(lowering.ctx, lowering.scope, lowerSource(source, lowering), source.node);
  });
  return pieces.reduce((before, piece) => binary("+", before, piece, STRING));
}

/** Whether the value as a whole may run a script: its slots may finish or begin the scheme of a URL. */
export function needsUrlCheck(name: string, value: readonly AttributePart[]): boolean {
  const [first] = value;
  if (!isUrlAttribute(name) || value.every((part) => typeof part === "string")) return false;
  return !(typeof first === "string" && settlesScheme(first));
}

/** `boolean`, and what may be missing of it: whether an attribute is there. */
export function isFlagType(type: IrType): boolean {
  return isBool(present(type));
}

/** Whether a slot only says whether its attribute is there. */
export function isFlagSlot(ctx: Context, name: string, source: Source): boolean {
  if (spellsBooleans(name)) return false;
  const type = ctx.checker.getNonNullableType(checkedType(ctx, source));
  return (type.flags & ts.TypeFlags.BooleanLike) !== 0 || (type.isUnion() && type.types.every(isBoolean));
}

function isBoolean(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.BooleanLike) !== 0;
}
