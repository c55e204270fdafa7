// `value instanceof Array`, `Map`, `Function`: what the library has under one name are several classes underneath.

import type ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, binary, bool, call, local, not, ret } from "../ir/node.ts";
import type { IrType, UnionType } from "../ir/type.ts";
import { BOOL, isClass, isOpen, isUnion, membersOf, UNKNOWN } from "../ir/type.ts";
import type { ByClass } from "./by-class.ts";
import type { Context } from "./context.ts";
import { isPresent } from "./empty.ts";
import type { Lowering } from "./expression.ts";
import { isRecord } from "./tuple.ts";
import { isLibrary, LIBRARY_ALIASES } from "./types.ts";
import { anyOf, isMember } from "./union.ts";

/** The test of a library class that is generic, or none at all underneath; null for any other. */
export function instanceofLibrary(named: ts.Expression, operand: Expr, lowering: Lowering): Expr | null {
  const { ctx } = lowering;
  const symbol = ctx.checker.getSymbolAtLocation(named);
  if (!symbol || !isLibrary(symbol)) return null;
  const { name } = symbol;
  if (name === "Function") return ofKind(operand, "isFunction", (type) => type.kind === "function", lowering);
  if (name === "Array") return ofKind(operand, "isArray", (type) => isClass(type, "Array") || isRecord(type), lowering);
  if (!GENERIC.has(name)) return null;
  if (isOpen(operand.type)) return anyIs(ctx, operand, name, named);
  return ofKind(operand, null, (type) => isClass(type, name), lowering);
}

/** Whether a value of which nothing is known is a map, whatever it holds. */
function anyIs(ctx: Context, value: Expr, name: string, node: ts.Node): Expr {
  const of: ByClass = {
    name: `is_${name}$`,
    params: [],
    result: BOOL,
    simple: [
      { kind: "if", test: not(call("isObject", [local("v", UNKNOWN)], BOOL)), then: [ret(bool(false))], otherwise: [] },
    ],
    each: (type) => [ret(bool(type.name === LIBRARY_ALIASES[name] || type.name === name))],
    otherwise: [ret(bool(false))],
  };
  return anyOf(ctx, of, value, node);
}

const GENERIC = new Set(["Map", "Set", "WeakMap", "WeakSet"]);

/** Whether a value is of one of the members that `belongs` says; of an open union the runtime tells by `test`. */
export function ofKind(
  value: Expr,
  test: string | null,
  belongs: (member: IrType) => boolean,
  { scope }: Lowering,
): Expr {
  const { type } = value;
  if (isOpen(type) && test) return call(test, [value], BOOL);
  if (isUnion(type)) {
    const held = scope.temporary(type);
    const union: UnionType = { kind: "union", of: membersOf(type) };
    const tests = union.of.filter(belongs).map((member) => isMember(held, member, union));
    const some = tests.reduce<Expr>((known, each) => binary("||", known, each, BOOL), bool(false));
    return { kind: "sequence", first: assign(held, value), second: some, type: BOOL };
  }
  if (type.kind === "nullable" && belongs(type.of)) return isPresent(value);
  return { kind: "sequence", first: value, second: bool(belongs(type)), type: BOOL };
}
