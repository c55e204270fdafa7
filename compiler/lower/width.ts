// Types that are the same but for the widths of their numbers.

import type { IrType } from "../ir/type.ts";
import { isFloat, isNumeric, present, sameType } from "../ir/type.ts";
import type { Context } from "./context.ts";

/**
 * Whether `to` has integers where `from` has numbers: in itself, in properties, in items. The checker takes arithmetic for
 * a `number`; what is written in place is made as its context wants it.
 */
export function differInWidth(ctx: Context, from: IrType, to: IrType, depth = 0): boolean {
  const [own, wanted] = [present(from), present(to)];
  if (isNumeric(own) && isNumeric(wanted)) return isFloat(own) && !isFloat(wanted);
  if (own.kind !== "class" || wanted.kind !== "class" || depth > DEEPEST || sameType(own, wanted)) return false;
  const [has, needs] = [ctx.shapes.get(own.name), ctx.shapes.get(wanted.name)];
  if (has && needs) {
    return needs.fields.some(({ name, type }) => {
      const field = has.fields.find((each) => each.name === name);
      return field !== undefined && differInWidth(ctx, field.type, type, depth + 1);
    });
  }
  const [item, other] = [own.args[0], wanted.args[0]];
  return own.name === wanted.name && !!item && !!other && differInWidth(ctx, item, other, depth + 1);
}

const DEEPEST = 8;
