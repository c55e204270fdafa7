// Operators of values of type `any`.

import type ts from "typescript";
import type { Expr, Stmt } from "../ir/node.ts";
import { binary, call, local, ret } from "../ir/node.ts";
import { BOOL, F64, isNumeric, STRING, UNKNOWN } from "../ir/type.ts";
import { asAny, when } from "./any-member.ts";
import { coerce } from "./coerce.ts";
import type { Context } from "./context.ts";
import type { Lowering } from "./expression.ts";
import { toNumber } from "./library/number.ts";
import { computeNumbers } from "./number.ts";
import { Scope } from "./scope.ts";
import { toText } from "./text.ts";

const ARITHMETIC = new Set(["-", "*", "/", "%", "**", "&", "|", "^", "<<", ">>", ">>>"]);

/** `left operator right` where one of them is an `any`; null for comparisons. */
export function combineAny(operator: string, left: Expr, right: Expr, node: ts.Node, lowering: Lowering): Expr | null {
  const { ctx } = lowering;
  if (operator === "+") return call(plus(ctx, node), [asAny(ctx, left, node), asAny(ctx, right, node)], UNKNOWN);
  if (!ARITHMETIC.has(operator)) return null;
  const [a, b] = [left, right].map((each) => (isNumeric(each.type) ? each : toNumber(each, node, lowering)));
  return a && b ? computeNumbers(operator, a, b, node, lowering) : null;
}

/** `Number(value)`. */
export function numberOfAny(value: Expr): Expr {
  return call("anyNumber", [value], F64);
}

/** `a + b`: texts and objects are joined, everything else is a number. */
function plus(ctx: Context, node: ts.Node): string {
  const known = ctx.dispatchers.get("plus any");
  if (known) return known;
  const name = ctx.unique("plus_any");
  ctx.dispatchers.set("plus any", name);
  const [a, b] = [local("a", UNKNOWN), local("b", UNKNOWN)];
  const scope = new Scope({ result: UNKNOWN });
  const joins = (value: Expr): Expr =>
    ["isString", "isObject", "isFunction"]
      .map((test) => call(test, [value], BOOL))
      .reduce((all, each) => binary("||", all, each, BOOL));
  const joined = binary("+", toText(ctx, scope, a, node), toText(ctx, scope, b, node), STRING);
  const body: Stmt[] = [
    when(binary("||", joins(a), joins(b), BOOL), [ret(asAny(ctx, joined, node))]),
    ret(coerce(ctx, binary("+", numberOfAny(a), numberOfAny(b), F64), UNKNOWN, node)),
  ];
  ctx.pushFunction({
    name,
    params: [
      { name: "a", type: UNKNOWN },
      { name: "b", type: UNKNOWN },
    ],
    result: UNKNOWN,
    carries: UNKNOWN,
    body: [...scope.temporaries, ...body],
    async: false,
  });
  return name;
}
