// `console.log` and its like.

import ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { assign, binary, call, text } from "../../ir/node.ts";
import { STRING, VOID } from "../../ir/type.ts";
import type { Lowering } from "../expression.ts";
import { excerpt, lowerExpr } from "../expression.ts";
import { printed } from "../inspect.ts";
import { itemsOf } from "../list.ts";
import { joinText } from "../text.ts";

/** What prints, by the method's name. */
export const PRINTERS: Readonly<Record<string, string>> = {
  log: "console.log",
  info: "console.log",
  debug: "console.log",
  warn: "console.warn",
  error: "console.error",
};

export function consoleCall(node: ts.CallExpression, name: string, lowering: Lowering): Expr {
  const target = PRINTERS[name];
  if (!target) return lowering.ctx.fail("MN1001", node, excerpt(node));
  const parts = itemsOf(node.arguments, lowering).map((item): [Expr, ts.Node] => {
    if (item.kind === "many") return [joinText(lowering.ctx, item.list, text(" "), item.node), item.node];
    const argument = ts.isSpreadElement(item.node) ? item.node.expression : item.node;
    return [lowerExpr(argument, { ...lowering, expected: undefined }), argument];
  });
  return print(target, parts, lowering);
}

/** One line, its parts joined by spaces, as a console prints them. */
export function print(target: string, parts: readonly [Expr, ts.Node][], lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  const before: Expr[] = [];
  const kept = changesLater(parts)
    ? parts.map(([part, node]): [Expr, ts.Node] => [keep(part, before, lowering), node])
    : parts;
  const texts = kept.map(([part, node]) => printed(ctx, scope, part, node));
  const line = texts.reduce<Expr | null>(
    (joined, part) => (joined ? binary("+", binary("+", joined, text(" "), STRING), part, STRING) : part),
    null,
  );
  const done = call(target, [line ?? text("")], VOID);
  return before.reduceRight<Expr>((second, first) => ({ kind: "sequence", first, second, type: VOID }), done);
}

/** All parts are computed before any is printed: a later one may change an object before it. */
function changesLater(parts: readonly [Expr, ts.Node][]): boolean {
  const object = parts.findIndex(
    ([{ type }]) => type.kind !== "string" && type.kind !== "primitive" && type.kind !== "null",
  );
  return object >= 0 && parts.slice(object + 1).some(([part]) => !isStill(part));
}

function isStill(expr: Expr): boolean {
  if (expr.kind === "field" || expr.kind === "cast" || expr.kind === "nonNull") {
    return isStill(expr.kind === "field" ? expr.object : expr.operand);
  }
  return ["local", "global", "this", "number", "string", "bool", "null"].includes(expr.kind);
}

function keep(part: Expr, before: Expr[], { scope }: Lowering): Expr {
  if (part.type.kind === "void" || ["number", "string", "bool", "null"].includes(part.kind)) return part;
  const held = scope.temporary(part.type);
  before.push(assign(held, part));
  return held;
}
