// Attributes whose value is text and slots in turn.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { binary, call, nullValue, text } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { isBool, isClass, nullable, present, STRING } from "../ir/type.ts";
import type { Context } from "../lower/context.ts";
import type { Lowering } from "../lower/expression.ts";
import { lowerExpr } from "../lower/expression.ts";
import { truth } from "../lower/truth.ts";
import { structured } from "./class-style.ts";
import type { TemplateParts } from "./component.ts";
import type { AttributePart, TemplateAttribute } from "./parse.ts";
import { chosen, slotText, textOrNull } from "./slot.ts";
import type { Source } from "./source.ts";
import { checkedType, lowerSource, sourceOf, sourceType } from "./source.ts";
import { isUrlAttribute, settlesScheme, spellsBooleans } from "./static.ts";

/** The whole value as one string. */
export function joinedAttribute(
  { name, value }: { name: string; value: readonly AttributePart[] },
  parts: TemplateParts,
  lowering: Lowering,
): Expr {
  const pieces = value.map((part): Expr => {
    if (typeof part === "string") return text(part);
    const source = sourceOf(lowering.ctx, parts, part);
    if (source.bound) return lowering.ctx.fail("MN1113", source.node);
    const shown = structured(name, source, lowering);
    return shown ?? slotText(lowering.ctx, lowering.scope, lowerSource(source, lowering), source.node);
  });
  return pieces.reduce((before, piece) => binary("+", before, piece, STRING));
}

/** A slot's value as an attribute's text; null where the attribute is not there. */
export function attributeText(name: string, source: Source, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  const none = nullValue(nullable(STRING));
  const shown = (value: Expr, part: ts.Expression): Expr =>
    isFlagType(value.type) && !spellsBooleans(name)
      ? { kind: "conditional", test: truth(scope, value), then: text(""), otherwise: none, type: none.type }
      : textOrNull(ctx, scope, value, part);
  if (source.property) return shown(lowerSource(source, lowering), source.node);
  return chosen(source.node, none, nullable(STRING), lowering, (part) => shown(lowerExpr(part, lowering), part));
}

/** The value of a form control or option as one text; several values have a NUL before each. */
export function controlValue({ name, value }: TemplateAttribute, parts: TemplateParts, lowering: Lowering): Expr {
  if (value === true) return text("");
  const [first, second] = value;
  if (first === undefined || second !== undefined || typeof first === "string") {
    return joinedAttribute({ name, value }, parts, lowering);
  }
  const source = sourceOf(lowering.ctx, parts, first);
  const list = ts.isArrayLiteralExpression(source.node) || isClass(present(sourceType(lowering.ctx, source)), "Array");
  return list ? call("listValue", [lowerSource(source, lowering)], STRING) : attributeText(name, source, lowering);
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
