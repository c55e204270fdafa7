// `Promise.resolve`, `Promise.all`, `Promise.race`.

import type ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { call } from "../../ir/node.ts";
import { arrayOf, I32, isClass, taskOf } from "../../ir/type.ts";
import type { Lowering } from "../expression.ts";
import { excerpt, lowerAs } from "../expression.ts";
import { typeOf } from "../types.ts";

export function promiseStatic(node: ts.CallExpression, name: string, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const [argument] = node.arguments;
  const result = typeOf(ctx, node);
  if (!isClass(result, "Task")) return ctx.fail("MN1001", node, excerpt(node));
  const carried = result.args[0] ?? I32;
  if (name === "resolve") {
    const value = argument ? lowerAs(argument, carried, lowering) : { kind: "number" as const, text: "0", type: I32 };
    return call("Task.done", [value], result, [carried]);
  }
  if ((name !== "all" && name !== "race") || !argument) return ctx.fail("MN1001", node, excerpt(node));
  const item = name === "all" && isClass(carried, "Array") ? (carried.args[0] ?? I32) : carried;
  const element = item.kind === "void" ? I32 : item;
  const tasks = lowerAs(argument, arrayOf(taskOf(element)), lowering);
  return call(name, [tasks], name === "all" ? taskOf(arrayOf(element)) : taskOf(element), [element]);
}
