// Methods of what "minnow" itself declares: `signal.peek()`, `resource.or(x)`, `event.preventDefault()`.

import type { Expr } from "../../ir/node.ts";
import { method } from "../../ir/node.ts";
import type { IrType } from "../../ir/type.ts";
import { EVENT_CLASSES } from "../../template/event-types.ts";
import { lowerArguments } from "../arguments.ts";
import { excerpt } from "../expression.ts";
import { callResult, mapSignature, mapType } from "../types.ts";
import type { MethodCall } from "./arguments.ts";

const ACTIONS = ["Action0", "Action1", "Action2", "Action3", "Action4"];

const CLASSES = new Set([
  ...ACTIONS,
  ...EVENT_CLASSES,
  "DataTransfer",
  "ElementRef",
  "EventTarget",
  "FormValues",
  "Memo",
  "Resource",
  "Signal",
  "TextDecoder",
  "TextEncoder",
]);

export function isMinnowClass(type: IrType): boolean {
  return type.kind === "class" && CLASSES.has(type.name);
}

/** The runtime's class has the method as it is declared. */
export function minnowMethod({ node, name, object, lowering }: MethodCall): Expr {
  const { ctx } = lowering;
  const signature = ctx.checker.getResolvedSignature(node);
  if (!signature) return ctx.fail("MN1001", node, excerpt(node));
  const { params } = mapSignature(ctx, signature, node);
  const args = lowerArguments(node.arguments, { params }, node, lowering);
  return method(object, name, args, mapType(ctx, callResult(ctx, node, signature), node));
}
