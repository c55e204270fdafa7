// `"name" in object`: which members of a union have the property, and whether what may be left out is there.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { bool, call, cast, field, integer, local, method, not, ret, run, text } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { BOOL, F64, isClass, isOpen, isUnion, OBJECT, UNKNOWN, VOID } from "../ir/type.ts";
import type { ByClass } from "./by-class.ts";
import { classInfo, keptName, ownMember } from "./class-info.ts";
import { unwrap } from "./coerce.ts";
import type { Context } from "./context.ts";
import { equalsEmpty } from "./empty.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerAs, lowerExpr } from "./expression.ts";
import { hasPrivate } from "./instance-of.ts";
import { isDictionary, keyText } from "./key-access.ts";
import { keysOfValue } from "./listing.ts";
import { fieldName } from "./member.ts";
import { constantText } from "./property-name.ts";
import { anyOf, dispatch } from "./union.ts";

export function lowerIn(node: ts.BinaryExpression, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const own = hasPrivate(node, lowering);
  if (own) return own;
  const name = constantText(ctx, node.left);
  const object = unwrap(lowerExpr(node.right, { ...lowering, expected: undefined }));
  const item = hasItem(node, name, object, lowering);
  if (item) return item;
  if (isDictionary(object.type) || name === null) {
    const key = name === null ? keyText(node.left, lowering) : text(name);
    if (isDictionary(object.type)) return method(object, "has", [key], BOOL);
    const names = keysOfValue(object, node, lowering) ?? ctx.fail("MN1001", node, excerpt(node));
    return method(names, "includes", [key], BOOL);
  }
  const has = (each: Expr): Expr => hasProperty(ctx, each, name, node) ?? ctx.fail("MN1001", node, excerpt(node));
  if (isOpen(object.type)) return anyHas(ctx, object, name, node);
  if (!isUnion(object.type)) return has(object);
  return dispatch(ctx, {
    what: `has_${fieldName(name)}`,
    type: object.type,
    value: object,
    args: [],
    result: BOOL,
    node,
    each: (member) => (member.type.kind === "null" ? null : has(member)),
  });
}

/** `index in list`; null where it is no list, or the key no index. */
function hasItem(node: ts.BinaryExpression, name: string | null, list: Expr, lowering: Lowering): Expr | null {
  const element = isClass(list.type, "Array") ? list.type.args[0] : undefined;
  if (!element) return null;
  const { ctx } = lowering;
  const known = name !== null && /^\d+$/.test(name) ? { ...integer(Number(name), F64), text: `${name}.0` } : null;
  const isNumber = ctx.checker.getTypeAtLocation(node.left).flags & ts.TypeFlags.NumberLike;
  const key = known ?? (isNumber ? lowerAs(node.left, F64, lowering) : null);
  return key && call("arrayHas", [list, key], BOOL, [element]);
}

/** The same of an object of which nothing is known. */
function anyHas(ctx: Context, object: Expr, name: string, node: ts.Node): Expr {
  const isNone = not(call("isObject", [local("v", UNKNOWN)], BOOL));
  const of: ByClass = {
    name: `any_has_${fieldName(name)}$`,
    params: [],
    result: BOOL,
    simple: [{ kind: "if", test: isNone, then: [run(call("mismatch", [], VOID))], otherwise: [] }],
    each: (type, each) =>
      isDictionary(type)
        ? [ret(method(each, "has", [text(name)], BOOL))]
        : [ret(declares(ctx, each, name) || bool(false))],
    otherwise: [ret(bool(false))],
  };
  return anyOf(ctx, of, object, node);
}

/** What the type does not say, the object's own class may have. Null: of objects of this type that is not known. */
function hasProperty(ctx: Context, object: Expr, name: string, node: ts.Node): Expr | null {
  const known = declares(ctx, object, name);
  if (known !== false || object.type.kind !== "class") return known === false ? null : known;
  const of: ByClass = {
    name: `has_${fieldName(name)}$`,
    params: [],
    result: BOOL,
    each: (type, each) => [
      ret(isDictionary(type) ? method(each, "has", [text(name)], BOOL) : declares(ctx, each, name) || bool(false)),
    ],
    otherwise: [ret(bool(false))],
  };
  ctx.byClass.want(of, object.type, node);
  return call(of.name, [cast(object, OBJECT)], BOOL);
}

/** Whether an object of just this class has the property; false where it has none of the name, null where that is not known. */
function declares(ctx: Context, object: Expr, name: string): Expr | false | null {
  const { type } = object;
  if (type.kind !== "class") return null;
  const shape = ctx.shapes.get(type.name);
  if (shape) {
    const known = shape.fields.find((each) => each.name === name);
    if (!known) return false;
    // null is there.
    return known.optional
      ? not(equalsEmpty(field(object, fieldName(name), known.type), "undefined", false))
      : after(object);
  }
  const info = classInfo(ctx, type);
  return info && inherits(ctx, type, name) && after(object);
}

function inherits(ctx: Context, type: IrType | undefined, name: string): boolean {
  const info = type && classInfo(ctx, type);
  if (!info) return false;
  return ownMember(info, keptName(name), false) !== null || inherits(ctx, info.base?.type, name);
}

function after(object: Expr): Expr {
  if (["local", "this", "call"].includes(object.kind)) return bool(true);
  return { kind: "sequence", first: object, second: bool(true), type: BOOL };
}
