// `console.log` and its like.

import type ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { binary, call, text } from "../../ir/node.ts";
import { STRING, VOID } from "../../ir/type.ts";
import type { Lowering } from "../expression.ts";
import { excerpt, lowerExpr } from "../expression.ts";
import { toText } from "../text.ts";

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
  const parts = node.arguments.map((argument): [Expr, ts.Node] => [
    lowerExpr(argument, { ...lowering, expected: undefined }),
    argument,
  ]);
  return print(target, parts, lowering);
}

/** One line, its parts joined by spaces, as a console prints them. */
export function print(target: string, parts: readonly [Expr, ts.Node][], { ctx, scope }: Lowering): Expr {
  const texts = parts.map(([part, node]) => toText(ctx, scope, part, node));
  const line = texts.reduce<Expr | null>(
    (before, part) => (before ? binary("+", binary("+", before, text(" "), STRING), part, STRING) : part),
    null,
  );
  return call(target, [line ?? text("")], VOID);
}
