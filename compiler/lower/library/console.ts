// `console.log` and its like.

import type ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { binary, call, text } from "../../ir/node.ts";
import { STRING, VOID } from "../../ir/type.ts";
import type { Lowering } from "../expression.ts";
import { excerpt, lowerExpr } from "../expression.ts";
import { toText } from "../text.ts";

/** One line, its parts joined by spaces, as a console prints them. */
export function consoleCall(node: ts.CallExpression, name: string, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  const levels: Record<string, string> = {
    log: "console.log",
    info: "console.log",
    debug: "console.log",
    warn: "console.warn",
    error: "console.error",
  };
  const target = levels[name];
  if (!target) return ctx.fail("MN1001", node, excerpt(node));
  let line: Expr = text("");
  node.arguments.forEach((argument, index) => {
    const part = toText(ctx, scope, lowerExpr(argument, { ...lowering, expected: undefined }), argument);
    line = index ? binary("+", binary("+", line, text(" "), STRING), part, STRING) : part;
  });
  return call(target, [line], VOID);
}
