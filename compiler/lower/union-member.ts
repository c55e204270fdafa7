// Properties and methods of unions that nobody has narrowed: what each member has under the name.

import type ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, field, local, noOp } from "../ir/node.ts";
import type { IrType, UnionType } from "../ir/type.ts";
import { describeType, F64, isOpen, isWhole, membersOf, typeKey, unionOf, VOID } from "../ir/type.ts";
import { coerce } from "./coerce.ts";
import type { Context } from "./context.ts";
import type { Lowering } from "./expression.ts";
import { excerpt } from "./expression.ts";
import { fieldName, memberOf } from "./member.ts";
import { mapType } from "./types.ts";
import type { Union } from "./union.ts";
import { dispatch, fromUnion, isMember } from "./union.ts";

/** A property that all members have, each in its own place. */
export function unionProperty(ctx: Context, object: Expr, symbol: ts.Symbol, node: ts.Node): Expr {
  const { type } = object;
  if (isOpen(type)) return ctx.fail("MN1006", node, symbol.name, describeType(type));
  const places = membersOf(type).map((member) => memberOf(ctx, local("value", member), symbol, node));
  const result = unionOf(places.map(({ type: of }) => (isWhole(of) ? F64 : of)));
  // Of classes of the program lower/views.ts makes an accessor, which can write too.
  const names = new Set(places.map((place) => (place.kind === "field" ? place.name : "")));
  const [name] = names;
  const own = membersOf(type).every(
    (member) => member.kind === "class" && (ctx.shapes.has(member.name) || ctx.classes.has(member.name)),
  );
  if (own && name && names.size === 1) {
    const union: UnionType = { kind: "union", of: membersOf(type) };
    if (!ctx.unionPlaces.has(typeKey(union))) ctx.unionPlaces.set(typeKey(union), node);
    return field({ ...object, type: union }, name, result);
  }
  return dispatch(ctx, {
    what: `get_${fieldName(symbol.name)}`,
    type,
    value: object,
    args: [],
    result,
    node,
    each: (member) => coerce(ctx, memberOf(ctx, member, symbol, node), result, node),
  });
}

/** `object.method(…)`, lowered by `each` for every member: of these calls one happens. */
export function unionCall(
  node: ts.CallExpression,
  object: Expr,
  lowering: Lowering,
  each: (member: Expr) => Expr,
): Expr {
  const { ctx, scope } = lowering;
  const union: Union = { kind: "union", of: membersOf(object.type) };
  if (isOpen(object.type)) return ctx.fail("MN1006", node, excerpt(node), describeType(object.type));
  const held = { ...scope.temporary(union), type: union };
  const calls = union.of.map((member) => each(fromUnion(ctx, held, member, node)));
  const result = resultOf(calls, node, ctx);
  const chosen = calls.reduceRight<Expr | null>((otherwise, called, index) => {
    const then = asResult(ctx, called, result, node);
    const member = union.of[index];
    if (!otherwise || !member) return then;
    return { kind: "conditional", test: isMember(held, member, union), then, otherwise, type: result };
  }, null);
  return { kind: "sequence", first: assign(held, object), second: chosen ?? noOp, type: result };
}

export function resultOf(calls: readonly Expr[], node: ts.CallExpression, ctx: Context): IrType {
  if (calls.every((called) => called.type.kind === "void")) return VOID;
  const known = mapType(ctx, ctx.checker.getTypeAtLocation(node), node);
  return known.kind === "void" ? VOID : known;
}

export function asResult(ctx: Context, called: Expr, result: IrType, node: ts.Node): Expr {
  if (result.kind !== "void") return coerce(ctx, called, result, node);
  return { kind: "sequence", first: called, second: noOp, type: VOID };
}
