// setTimeout and its like.

import type ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { call } from "../../ir/node.ts";
import { F64, functionType, nullable, VOID } from "../../ir/type.ts";
import type { Lowering } from "../expression.ts";
import { lowerAs } from "../expression.ts";
import { calledWith } from "../function-method.ts";

/** A call of one of the timer functions; null for any other. */
export function timerCall(node: ts.CallExpression, name: string, lowering: Lowering): Expr | null {
  const [first, delay, ...more] = node.arguments;
  if (!first) return null;
  switch (name) {
    case "setTimeout":
    case "setInterval": {
      const run = more.length ? calledWith(first, more, lowering) : lowerAs(first, functionType([], VOID), lowering);
      const milliseconds: Expr = delay ? lowerAs(delay, F64, lowering) : { kind: "number", text: "0.0", type: F64 };
      return call(name, [run, milliseconds], F64);
    }
    case "clearTimeout":
    case "clearInterval": {
      const timer = lowerAs(first, nullable(F64), lowering);
      return call("clearTimer", [timer], VOID);
    }
    case "queueMicrotask":
      return call(name, [lowerAs(first, functionType([], VOID), lowering)], VOID);
    default:
      return null;
  }
}
