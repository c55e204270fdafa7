// What is called on promises and on `Promise`.

import ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { assign, call, construct, field, integer, local, method, nullValue } from "../../ir/node.ts";
import type { IrType } from "../../ir/type.ts";
import {
  arrayOf,
  awaitableOf,
  carriedBy,
  classType,
  ERROR,
  functionType,
  isClass,
  isPromise,
  nullable,
  printSlot,
  taskOf,
  typeKey,
  UNKNOWN,
  VOID,
} from "../../ir/type.ts";
import { coerce } from "../coerce.ts";
import type { Context } from "../context.ts";
import { isError } from "../errors.ts";
import { lowerError } from "../exception.ts";
import type { Lowering } from "../expression.ts";
import { excerpt, lowerAs, lowerExpr } from "../expression.ts";
import { makeBound } from "../function-method.ts";
import { toList } from "../iterable.ts";
import type { Item } from "../list.ts";
import { itemsOf, listAs, listOf } from "../list.ts";
import { converter, promisesIn, sharedFunction } from "../promise.ts";
import { isRecord, makeTuple, tupleItem, tupleItems } from "../tuple.ts";
import { mapType, typeOf } from "../types.ts";

/** `Promise.resolve(…)`, `Promise.all(…)`. */
export function promiseStatic(node: ts.CallExpression, name: string, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const [argument] = node.arguments;
  switch (name) {
    case "resolve":
      return resolved(node, argument, lowering);
    case "reject":
      return rejected(node, argument, lowering);
    case "all":
    case "allSettled":
    case "any":
    case "race":
      return combined(node, name, argument, lowering);
    case "withResolvers": {
      const type = typeOf(ctx, node);
      return construct(type, []);
    }
    default:
      return ctx.fail("MN1001", node, excerpt(node));
  }
}

/** A promise is its own `Promise.resolve`. */
function resolved(node: ts.CallExpression, argument: ts.Expression | undefined, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const carried = carriedBy(typeOf(ctx, node));
  const nothing: Expr = { ...integer(0), type: VOID };
  const value = argument ? lowerExpr(argument, { ...lowering, expected: carried }) : nothing;
  if (isPromise(value.type)) return coerce(ctx, value, taskOf(carried), node);
  const held = carried.kind === "void" ? { ...value, type: VOID } : coerce(ctx, value, carried, node);
  const empty = held.kind === "null" && carried.kind === "void" ? nothing : held;
  return call("Task.done", [empty], taskOf(carried), [carried]);
}

/** What it would resolve with nothing says but the context. */
function rejected(node: ts.CallExpression, argument: ts.Expression | undefined, lowering: Lowering): Expr {
  const { ctx, expected } = lowering;
  if (!argument) return ctx.fail("MN1040", node);
  const own = carriedBy(typeOf(ctx, node));
  const carried = expected && isPromise(expected) && own.kind === "void" ? carriedBy(expected) : own;
  return call("Task.failed", [lowerError(argument, lowering)], taskOf(carried), [carried]);
}

function combined(
  node: ts.CallExpression,
  name: string,
  argument: ts.Expression | undefined,
  lowering: Lowering,
): Expr {
  const { ctx } = lowering;
  if (!argument) return ctx.fail("MN1001", node, excerpt(node));
  if (ts.isArrayLiteralExpression(argument) && !argument.elements.length) return ofNothing(name, node, lowering);
  const result = carriedBy(typeOf(ctx, node));
  if (isRecord(result) && (name === "all" || name === "allSettled")) {
    return ofDifferent(name, result, argument, lowering);
  }
  const element = elementOf(name, result) ?? ctx.fail("MN1001", node, excerpt(node));
  // A promise of undefined is one of nothing.
  if (element.kind === "null") {
    const nothing = name === "all" ? arrayOf(VOID) : name === "allSettled" ? arrayOf(settledOf(VOID)) : VOID;
    return call(name, [promises(argument, VOID, lowering)], taskOf(nothing), [VOID]);
  }
  return call(name, [promises(argument, element, lowering)], taskOf(result), [element]);
}

/** A list without promises: what it would resolve with nothing says. */
function ofNothing(name: string, _node: ts.CallExpression, { expected }: Lowering): Expr {
  const wanted = expected && isPromise(expected) ? carriedBy(expected) : VOID;
  const element = elementOf(name, wanted) ?? VOID;
  const type = name === "all" ? arrayOf(element) : name === "allSettled" ? arrayOf(settledOf(element)) : element;
  return call(name, [construct(arrayOf(taskOf(element)), [])], taskOf(type), [element]);
}

function settledOf(element: IrType): IrType {
  return classType("FulfilledResult", [element]);
}

/** What each promise of the list resolves with. */
function elementOf(name: string, result: IrType): IrType | null {
  if (name === "any" || name === "race") return result;
  const item = isClass(result, "Array") ? (result.args[0] ?? null) : null;
  if (name === "all" || !item) return item;
  return isClass(item, "FulfilledResult") ? (item.args[0] ?? null) : null;
}

/** A list of promises, and of values that stand for promises, as promises that all carry an `element`. */
function promises(node: ts.Expression, element: IrType, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const wanted = awaitableOf(element);
  const list = ts.isArrayLiteralExpression(node)
    ? listOf(asPromises(itemsOf(node.elements, lowering), lowering), arrayOf(wanted), lowering)
    : toList(lowerExpr(node, { ...lowering, expected: arrayOf(taskOf(element)) }), node, lowering);
  return { ...listAs(list, wanted, node, ctx), type: arrayOf(taskOf(element)) };
}

/** Items of any type each; only when they are lowered it shows whether they are promises. */
function asPromises(items: readonly Item[], lowering: Lowering): Item[] {
  return items.map((item) => {
    if (item.kind === "many" || item.node.kind === ts.SyntaxKind.SpreadElement) return item;
    const value = (type: IrType): Expr => promiseOf(item.node, type, lowering);
    return { ...item, value };
  });
}

function promiseOf(node: ts.Expression, type: IrType, lowering: Lowering): Expr {
  const [some, all] = promisesIn(lowering.ctx, lowering.ctx.checker.getTypeAtLocation(node));
  const carried = carriedBy(type);
  return coerce(
    lowering.ctx,
    lowerExpr(node, { ...lowering, expected: all ? taskOf(carried) : some ? type : carried }),
    type,
    node,
  );
}

/** Promises of different types: a function makes the tuple once all have settled. */
function ofDifferent(name: string, tuple: IrType & { kind: "class" }, node: ts.Expression, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  const carried = (tupleItems(tuple) ?? []).map((item) =>
    name === "allSettled" && isClass(item, "FulfilledResult") ? (item.args[0] ?? VOID) : item,
  );
  const list = arrayOf(TASK);
  let values: Expr[];
  let before: Expr | null = null;
  if (ts.isArrayLiteralExpression(node)) {
    const given = asPromises(itemsOf(node.elements, lowering), lowering);
    values = carried.map((type, index) => {
      const item = given[index];
      return item?.kind === "one" ? item.value(awaitableOf(type)) : ctx.fail("MN1001", node, excerpt(node));
    });
  } else {
    const value = lowerExpr(node, { ...lowering, expected: undefined });
    const held = scope.temporary(value.type);
    before = assign(held, value);
    values = carried.map((type, index) => coerce(ctx, tupleItem(held, index), awaitableOf(type), node));
  }
  const tasks: Expr = { kind: "array", items: values.map((value) => ({ ...value, type: TASK })), type: list };
  const collect = collector(ctx, name, tuple, carried);
  const made = call(name === "all" ? "allOf" : "allSettledOf", [tasks, collect], taskOf(tuple), [tuple]);
  return before ? { kind: "sequence", first: before, second: made, type: made.type } : made;
}

const TASK = classType("TaskBase");

/** A function that makes the tuple of what settled tasks carry. */
function collector(ctx: Context, name: string, tuple: IrType & { kind: "class" }, carried: readonly IrType[]): Expr {
  const tasks = local("tasks", arrayOf(TASK));
  const items = carried.map((type, index): Expr => {
    const task = call(
      "changetype",
      [{ kind: "index", object: tasks, index: integer(index), type: TASK }],
      taskOf(type),
      [taskOf(type)],
    );
    return name === "all" ? field(task, "result", type) : call("settledResult", [task], settledOf(type), [type]);
  });
  return sharedFunction(ctx, `${name} ${typeKey(tuple)}`, tasks, makeTuple(tuple, items));
}

/** `promise.then(…)`, `.catch(…)`, `.finally(…)`. */
export function promiseMethod(node: ts.CallExpression, name: string, promise: Expr, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const [first, second] = node.arguments;
  const carried = carriedBy(promise.type);
  if (name === "finally") {
    const handler = lowerHandler(first, null, VOID, lowering);
    return call("lastly", [promise, handler.fn, integer(handler.gives)], taskOf(carried), [carried]);
  }
  if (name !== "then" && name !== "catch") return ctx.fail("MN1001", node, excerpt(node));
  const result = carriedBy(typeOf(ctx, node));
  let done = lowerHandler(name === "then" ? first : undefined, carried, result, lowering);
  const failed = lowerHandler(name === "then" ? second : first, ERROR, result, lowering);
  if (!done.gives && printSlot(carried) !== printSlot(result)) {
    const convert = done.fn.kind === "null" ? converter(ctx, carried, result, node) : null;
    if (convert) done = { fn: convert, gives: VALUE };
  }
  const args = [promise, done.fn, integer(done.gives), failed.fn, integer(failed.gives)];
  return call("then", args, taskOf(result), [carried, result]);
}

/** What a handler returns (runtime/core/promise). */
const NOTHING = 0;
const VALUE = 1;
const PROMISE = 2;

interface Handler {
  /** A function value, or null. */
  fn: Expr;
  gives: number;
}

/** A handler of a promise: `parameter` is null where it takes none, `result` what the new promise resolves with. */
function lowerHandler(
  node: ts.Expression | undefined,
  parameter: IrType | null,
  result: IrType,
  lowering: Lowering,
): Handler {
  const { ctx } = lowering;
  const none: Handler = { fn: nullValue(nullable(classType("Fn"))), gives: NOTHING };
  if (!node) return none;
  const type = ctx.checker.getNonNullableType(ctx.checker.getTypeAtLocation(node));
  const [signature] = type.getCallSignatures();
  if (!signature) return isNothing(node) ? none : ctx.fail("MN1001", node, excerpt(node));
  const given = mapType(ctx, signature.getReturnType(), node);
  const handler = (wanted: IrType): Expr =>
    parameter === ERROR
      ? (reasonHandler(node, signature, wanted, lowering) ?? lowerAs(node, functionType([ERROR], wanted), lowering))
      : lowerAs(node, functionType(parameter ? [parameter] : [], wanted), lowering);
  if (isPromise(given)) {
    const wanted = parameter ? (isClass(given, "Task") ? taskOf(result) : awaitableOf(result)) : given;
    return { fn: handler(wanted), gives: PROMISE };
  }
  const gives = given.kind === "void" || given.kind === "null" || !parameter ? NOTHING : VALUE;
  return { fn: handler(gives === VALUE ? result : VOID), gives };
}

/** A handler that takes whatever a promise was rejected with; null for one that takes an error, or nothing. */
function reasonHandler(node: ts.Expression, signature: ts.Signature, result: IrType, lowering: Lowering): Expr | null {
  const { ctx } = lowering;
  const [parameter] = signature.parameters;
  if (!parameter) return null;
  const taken = mapType(ctx, ctx.checker.getTypeOfSymbolAtLocation(parameter, node), node);
  if (isError(ctx, taken) || isClass(taken, "Array")) return null;
  const inner = functionType([taken], result);
  const key = `reason ${typeKey(inner)}`;
  return makeBound(ctx, key, functionType([ERROR], result), [lowerAs(node, inner, lowering)], ([fn], [error]) => {
    const reason = call("caughtValue", error ? [error] : [], UNKNOWN);
    return method(fn ?? error ?? reason, "call", [coerce(ctx, reason, taken, node)], result);
  });
}

function isNothing(node: ts.Expression): boolean {
  return node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === "undefined");
}
