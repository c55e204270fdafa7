// `useWindowEvent("resize", (event) => …)` and `useDocumentEvent`: on the server they are nothing.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { binary, call, integer, noOp, text } from "../ir/node.ts";
import type { FunctionType } from "../ir/type.ts";
import { classType, functionType, STRING, typeKey, VOID } from "../ir/type.ts";
import { eventClass } from "../template/event-types.ts";
import { HANDLER } from "../template/handler.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerAs } from "./expression.ts";
import { constantName } from "./property-name.ts";

export function lowerOutsideEvent(target: "window" | "document", node: ts.CallExpression, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const [name, handler, options] = node.arguments;
  if (!name || !handler) return ctx.fail("MN1001", node, excerpt(node));
  if (ctx.side === "server") return { ...noOp, type: VOID };
  const type = functionType([classType(eventTaken(handler, lowering))], VOID) as FunctionType;
  const made = lowerAs(handler, type, lowering);
  const fn = typeKey(made.type) === typeKey(HANDLER) ? made : call("changetype", [made], HANDLER, [HANDLER]);
  const how = options ? howToListen(options, lowering) : "";
  const spelled = lowerAs(name, STRING, lowering);
  const full = how ? binary("+", spelled, text(how), STRING) : spelled;
  return call("listenOn", [integer(target === "window" ? 0 : 1), full, fn], VOID);
}

/** The class of event that a handler takes: the name of the event says which. */
function eventTaken(handler: ts.Expression, { ctx }: Lowering): string {
  const { checker } = ctx;
  const [signature] = checker.getTypeAtLocation(handler).getCallSignatures();
  const [param] = signature?.parameters ?? [];
  const taken = param && checker.getTypeOfSymbolAtLocation(param, handler).symbol?.name;
  return taken && eventClass(taken) ? taken : "Event";
}

/** `{ passive: true }` as `:passive`: it is decided when the app is built. */
function howToListen(options: ts.Expression, { ctx }: Lowering): string {
  if (!ts.isObjectLiteralExpression(options)) return ctx.fail("MN1118", options);
  return options.properties
    .map((property): string => {
      const name = property.name && constantName(ctx, property.name);
      const value = ts.isPropertyAssignment(property) ? property.initializer.kind : undefined;
      if (value === ts.SyntaxKind.TrueKeyword) return `:${name}`;
      return value === ts.SyntaxKind.FalseKeyword ? "" : ctx.fail("MN1118", property);
    })
    .join("");
}
