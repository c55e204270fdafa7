// `"name" in object`: which members of a union have the property, and whether what may be left out is there.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { bool, field, method, text } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { arrayOf, BOOL, isUnion, STRING } from "../ir/type.ts";
import { classInfo } from "./class-info.ts";
import { unwrap } from "./coerce.ts";
import type { Context } from "./context.ts";
import { isPresent } from "./empty.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerExpr } from "./expression.ts";
import { isDictionary, keyText } from "./key-access.ts";
import { keysOfValue, listing } from "./listing.ts";
import { fieldName } from "./member.ts";
import { constantText } from "./property-name.ts";
import { dispatch } from "./union.ts";

export function lowerIn(node: ts.BinaryExpression, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const name = constantText(ctx, node.left);
  const object = unwrap(lowerExpr(node.right, { ...lowering, expected: undefined }));
  if (isDictionary(object.type) || name === null) {
    const key = name === null ? keyText(node.left, lowering) : text(name);
    if (isDictionary(object.type)) return method(object, "has", [key], BOOL);
    const names = keysOfValue(object, node, lowering) ?? ctx.fail("MN1001", node, excerpt(node));
    return method(names, "includes", [key], BOOL);
  }
  const listed = object.type.kind === "class" && ctx.shapes.get(object.type.name);
  // What the type does not say, the object's own class may have.
  if (listed && !listed.fields.some((each) => each.name === name)) {
    return method(listing(ctx, object, "keys", arrayOf(STRING), node), "includes", [text(name)], BOOL);
  }
  if (!isUnion(object.type)) return hasProperty(ctx, object, name) ?? ctx.fail("MN1001", node, excerpt(node));
  return dispatch(ctx, {
    what: `has_${fieldName(name)}`,
    type: object.type,
    value: object,
    args: [],
    result: BOOL,
    node,
    each: (member) =>
      member.type.kind === "null" ? null : (hasProperty(ctx, member, name) ?? ctx.fail("MN1001", node, excerpt(node))),
  });
}

/** Null: of objects of this type that is not known. */
function hasProperty(ctx: Context, object: Expr, name: string): Expr | null {
  const { type } = object;
  if (type.kind !== "class") return null;
  const shape = ctx.shapes.get(type.name);
  if (shape) {
    const known = shape.fields.find((each) => each.name === name);
    if (!known?.optional) return after(object, known !== undefined);
    return isPresent(field(object, fieldName(name), known.type));
  }
  const info = classInfo(ctx, type);
  if (!info) return null;
  return after(
    object,
    info.symbol.members?.has(ts.escapeLeadingUnderscores(name)) || inherits(ctx, info.base?.type, name),
  );
}

function inherits(ctx: Context, type: IrType | undefined, name: string): boolean {
  const info = type && classInfo(ctx, type);
  if (!info) return false;
  return !!info.symbol.members?.has(ts.escapeLeadingUnderscores(name)) || inherits(ctx, info.base?.type, name);
}

function after(object: Expr, result: boolean): Expr {
  if (["local", "this", "call"].includes(object.kind)) return bool(result);
  return { kind: "sequence", first: object, second: bool(result), type: BOOL };
}
