// Attributes whose value is text and slots in turn.

import type { Expr } from "../ir/node.ts";
import { binary, text } from "../ir/node.ts";
import { STRING } from "../ir/type.ts";
import type { Lowering } from "../lower/expression.ts";
import { lowerExpr } from "../lower/expression.ts";
import type { TemplateParts } from "./component.ts";
import { slotOf } from "./component.ts";
import type { AttributePart } from "./parse.ts";
import { slotText } from "./slot.ts";
import { isUrlAttribute, settlesScheme } from "./static.ts";

/** The whole value as one string. */
export function joinedAttribute(value: readonly AttributePart[], parts: TemplateParts, lowering: Lowering): Expr {
  const pieces = value.map((part): Expr => {
    if (typeof part === "string") return text(part);
    const node = slotOf(parts, part.slot);
    return slotText(lowering.ctx, lowering.scope, lowerExpr(node, lowering), node);
  });
  return pieces.reduce((before, piece) => binary("+", before, piece, STRING));
}

/** Whether the value as a whole may run a script: its slots may finish or begin the scheme of a URL. */
export function needsUrlCheck(name: string, value: readonly AttributePart[]): boolean {
  const [first] = value;
  if (!isUrlAttribute(name) || value.every((part) => typeof part === "string")) return false;
  return !(typeof first === "string" && settlesScheme(first));
}
