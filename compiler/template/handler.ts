// Event handlers: `onclick=${() => …}`. What is chosen (`on.value ? a : b`) is chosen anew when a signal changes.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { call, nullValue } from "../ir/node.ts";
import type { FunctionType } from "../ir/type.ts";
import { classType, functionType, nullable, typeKey, VOID } from "../ir/type.ts";
import { coerce } from "../lower/coerce.ts";
import type { Context } from "../lower/context.ts";
import type { Lowering } from "../lower/expression.ts";
import { lowerAs } from "../lower/expression.ts";
import { eventClass, sendsEvent, typicalClass } from "./event-types.ts";
import { chosen } from "./slot.ts";
import type { Source } from "./source.ts";
import { checkedType, lowerSource } from "./source.ts";

/** What the runtime calls. */
export const HANDLER: FunctionType = functionType([classType("Event")], VOID) as FunctionType;

export interface HandlerSlot {
  /** Whether the slot always holds one and the same function. */
  fixed: boolean;
  /** The handler; null where the slot holds none. */
  lower(lowering: Lowering): Expr;
}

/** The handler in the slot of `name`, the attribute of an event. */
export function handlerOf(ctx: Context, name: string, source: Source): HandlerSlot {
  const { node, property } = source;
  const taken = eventClassOf(ctx, name, source);
  const type = functionType([classType(taken)], VOID) as FunctionType;
  const fixed = !property && isFixed(node, ctx);
  if (fixed) return { fixed, lower: (lowering) => asHandler(lowerAs(node, type, lowering), HANDLER) };
  const lower = (lowering: Lowering): Expr =>
    property
      ? asHandler(coerce(ctx, lowerSource(source, lowering), nullable(type), node), nullable(HANDLER))
      : chosenHandler(node, type, lowering);
  return { fixed, lower };
}

/** A function that is written in place, or a constant's. */
function isFixed(node: ts.Expression, ctx: Context): boolean {
  if (ts.isParenthesizedExpression(node)) return isFixed(node.expression, ctx);
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return true;
  if (!ts.isIdentifier(node)) return false;
  const type = ctx.checker.getTypeAtLocation(node);
  const declaration = ctx.checker.getSymbolAtLocation(node)?.valueDeclaration;
  const isVariable = declaration && ts.isVariableDeclaration(declaration);
  const changes = isVariable && !(ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const);
  return !changes && ctx.checker.getNonNullableType(type) === type && !type.isUnion();
}

/** What a choice among handlers gives. */
function chosenHandler(node: ts.Expression, type: FunctionType, lowering: Lowering): Expr {
  const none = nullValue(nullable(HANDLER));
  return chosen(node, none, none.type, lowering, (part) =>
    isUndefined(part) ? none : asHandler(lowerAs(part, nullable(type), lowering), none.type),
  );
}

function isUndefined(node: ts.Expression): boolean {
  return ts.isIdentifier(node) && node.text === "undefined";
}

/** Events of all classes are the same object underneath. */
function asHandler(value: Expr, type: Expr["type"]): Expr {
  if (typeKey(value.type) === typeKey(type)) return value;
  return call("changetype", [value], type, [type]);
}

/** The class of event that a handler takes; an error where that is none, or not what the event is. */
function eventClassOf(ctx: Context, name: string, source: Source): string {
  const { checker } = ctx;
  const type = checker.getNonNullableType(checkedType(ctx, source));
  let found = "Event";
  for (const part of type.isUnion() ? type.types : [type]) {
    if (part.flags & ts.TypeFlags.BooleanLike) continue;
    const [signature] = part.getCallSignatures();
    const [param, more] = signature?.parameters ?? [];
    const taken = param && checker.getTypeOfSymbolAtLocation(param, source.node).symbol?.name;
    // What a handler takes is an event, and what it does with anything else would go wrong in memory.
    if (!signature || more || (param && !(taken && eventClass(taken)))) return ctx.fail("MN1103", source.node, name);
    if (!taken) continue;
    if (!sendsEvent(name, taken)) ctx.fail("MN1112", source.node, name, taken, typicalClass(name));
    if (found === "Event") found = taken;
  }
  return found;
}
