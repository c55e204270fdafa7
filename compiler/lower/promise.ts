// Promises as types and values: `T | Promise<T>`, conversions, `new Promise`. What is called on them is in
// library/promise.ts.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { bool, call, field, integer, local, not, nullValue } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import {
  awaitableOf,
  BOOL,
  carriedBy,
  classType,
  functionType,
  isClass,
  isPromise,
  nullable,
  printSlot,
  taskOf,
  typeKey,
  UNKNOWN,
  unionOf,
  VOID,
} from "../ir/type.ts";
import { makeClosure } from "./closure.ts";
import { coerce } from "./coerce.ts";
import type { Context } from "./context.ts";
import { absent, isPresent, nameOf } from "./empty.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerAs } from "./expression.ts";
import { Scope } from "./scope.ts";
import { isLibrary, mapType, typeOf } from "./types.ts";

const EMPTY = ts.TypeFlags.Null | ts.TypeFlags.Undefined | ts.TypeFlags.Void;

/** `Promise`, `PromiseLike`. */
export function isPromiseSymbol(symbol: ts.Symbol | undefined): boolean {
  return !!symbol && (symbol.name === "Promise" || symbol.name === "PromiseLike") && isLibrary(symbol);
}

function isPromiseType(type: ts.Type): boolean {
  return !!(type.flags & ts.TypeFlags.Object) && isPromiseSymbol(type.symbol as ts.Symbol | undefined);
}

/** Whether some and whether all of what a type may be are promises. */
export function promisesIn(ctx: Context, type: ts.Type): [some: boolean, all: boolean] {
  const parts = type.isUnion() ? type.types : [ctx.checker.getApparentType(type)];
  const count = parts.filter(isPromiseType).length;
  return [count > 0, count === parts.length];
}

/** `T | Promise<T>`; null for any other union. A promise or null is a nullable promise. */
export function mapPromiseUnion(ctx: Context, type: ts.UnionType, node: ts.Node): IrType | null {
  const fulfilled = type.types.filter((part) => (part as ts.ObjectType).symbol?.name === "PromiseFulfilledResult");
  const results = type.types.every((part) => /^Promise(Fulfilled|Rejected)Result$/.test(part.symbol?.name ?? ""));
  if (fulfilled.length && results) return unionOf(fulfilled.map((part) => mapType(ctx, part, node)));
  const promises = type.types.filter(isPromiseType);
  if (!promises.length) return null;
  const others = type.types.filter((part) => !isPromiseType(part));
  const carried = promises.map((part) => ctx.checker.getTypeArguments(part as ts.TypeReference)[0] ?? part);
  if (promises.length > 1 && !others.length) return taskOf(mapTogether(ctx, carried, node));
  if (others.every((part) => part.flags & EMPTY && !(part.flags & ts.TypeFlags.Void))) {
    const inner = taskOf(mapTogether(ctx, carried, node));
    return unionOf([inner, ...others.map((part) => mapType(ctx, part, node))]);
  }
  return awaitableOf(mapTogether(ctx, [...others, ...carried], node));
}

/** What `Promise.allSettled` gives: one class for both outcomes, which extends what a failure needs. */
export function mapSettledResult(ctx: Context, name: string, args: readonly ts.Type[], node: ts.Node): IrType | null {
  if (name === "PromiseRejectedResult") return classType("SettledResult");
  const [value] = args;
  if (name !== "PromiseFulfilledResult" || !value) return null;
  return classType("FulfilledResult", [mapType(ctx, value, node)]);
}

/** The type that values of all these types have. */
function mapTogether(ctx: Context, types: readonly ts.Type[], node: ts.Node): IrType {
  const mapped = types.map((type) => mapType(ctx, type, node));
  const values = mapped.filter((type) => type.kind !== "void" && type.kind !== "null");
  return values.length ? unionOf(mapped) : VOID;
}

/** A value as a promise, or as what may be one; null where no promise is in play. */
export function coercePromise(ctx: Context, value: Expr, to: IrType, node: ts.Node): Expr | null {
  const from = value.type;
  if (!isPromise(to)) return null;
  const wanted = carriedBy(to);
  if (isPromise(from)) {
    if (isClass(from, "Awaitable") && isClass(to, "Task"))
      value = call("settled", [value], taskOf(carriedBy(from)), [carriedBy(from)]);
    return { ...converted(ctx, value, wanted, node), type: to };
  }
  if (!isClass(to, "Awaitable")) return null;
  if (from.kind === "nullable" && isPromise(from.of)) {
    return maybePromise(ctx, value, from.of, to, node);
  }
  return { ...instantly(ctx, value, wanted, node), type: to };
}

/** `value` where a promise of it might stand. */
function instantly(ctx: Context, value: Expr, carried: IrType, node: ts.Node): Expr {
  const empty = value.type.kind === "void" || value.type.kind === "null";
  if (carried.kind !== "void" || !empty) {
    const held =
      carried.kind === "void"
        ? ({ kind: "sequence", first: value, second: integer(0), type: VOID } as const)
        : coerce(ctx, value, carried, node);
    return call("Task.instantly", [held], awaitableOf(carried), [carried]);
  }
  const zero: Expr = { ...integer(0), type: VOID };
  const nothing: Expr =
    value.kind === "null"
      ? zero
      : value.type.kind === "null"
        ? { kind: "sequence", first: value, second: zero, type: VOID }
        : { ...value, type: VOID };
  return call("Task.instantly", [nothing], awaitableOf(VOID), [VOID]);
}

/** `null` as a promise that has resolved with it. */
function maybePromise(ctx: Context, value: Expr, from: IrType, to: IrType, node: ts.Node): Expr {
  const carried = carriedBy(to);
  const none = instantly(ctx, nullValue({ kind: "null", empty: nameOf(value.type) }), carried, node);
  return call("orElse", [coerceNullable(ctx, value, from, carried, node), { ...none, type: to }], to, [carried]);
}

function coerceNullable(ctx: Context, value: Expr, from: IrType, carried: IrType, node: ts.Node): Expr {
  const source = carriedBy(from);
  const type = nullable(taskOf(carried));
  if (printSlot(source) === printSlot(carried)) return { ...value, type };
  const convert = converter(ctx, source, carried, node);
  return convert
    ? call("convertedOrNull", [value, convert], type, [source, carried])
    : call("changetype", [value], type, [type]);
}

/** `promise` as one that carries another type: the same where its values look the same underneath. */
function converted(ctx: Context, promise: Expr, carried: IrType, node: ts.Node): Expr {
  const from = carriedBy(promise.type);
  const type = taskOf(carried);
  if (printSlot(from) === printSlot(carried)) return { ...promise, type };
  const convert = converter(ctx, from, carried, node);
  return convert
    ? call("converted", [promise, convert], type, [from, carried])
    : call("changetype", [promise], type, [type]);
}

/** A function value that turns a `from` into a `to`; null where they look the same underneath. */
export function converter(ctx: Context, from: IrType, to: IrType, node: ts.Node): Expr | null {
  const value = local("value", from);
  // A promise of nothing that has another type never resolves: `Promise<never>`.
  if (from.kind === "void" && to.kind !== "nullable") return null;
  // Whatever it was, who waits for nothing is told so: `Promise.race([work, never])`.
  if (to.kind === "void") return sharedFunction(ctx, `convert ${typeKey(from)} to void`, value, integer(0));
  const changed = from.kind === "void" ? absent(to) : coerce(ctx, value, to, node);
  if (changed.kind === "local" && isPointer(from) && isPointer(to)) return null;
  return sharedFunction(ctx, `convert ${typeKey(from)} to ${typeKey(to)}`, value, changed);
}

/** A function value of one parameter that captures nothing, made once for each `key`. */
export function sharedFunction(ctx: Context, key: string, parameter: Expr, result: Expr): Expr {
  const type = functionType([parameter.type], result.type);
  const known = ctx.conversions.get(key);
  if (known) return known;
  const made = makeClosure(ctx, new Scope({ result: VOID }), {
    hint: "shared",
    type,
    async: false,
    result: result.type,
    build: () => ({
      params: [{ name: parameter.kind === "local" ? parameter.name : "", type: parameter.type }],
      body: [{ kind: "return", value: result }],
    }),
  });
  ctx.conversions.set(key, made);
  return made;
}

function isPointer(type: IrType): boolean {
  return type.kind !== "primitive" && type.kind !== "void";
}

/** What stands for an argument that is left out; null where the parameter needs one. */
export function omitted(type: IrType): Expr | null {
  if (type.kind === "nullable") return absent(type);
  if (type.kind === "void") return { ...integer(0), type };
  if (!isClass(type, "Awaitable")) return null;
  const carried = carriedBy(type);
  const nothing = omitted(carried);
  return nothing && call("Task.instantly", [nothing], type, [carried]);
}

/** Behind a test a `T | Promise<T>` is one of both. */
export function narrowedAwaitable(ctx: Context, value: Expr, type: ts.Type): Expr {
  const [some, all] = promisesIn(ctx, type);
  const carried = carriedBy(value.type);
  if (all) return { ...value, type: taskOf(carried) };
  return some ? value : field(value, "result", carried);
}

/** `value instanceof Promise`; null for any other class. */
export function instanceofPromise(named: ts.Expression, operand: Expr, { ctx }: Lowering): Expr | null {
  const symbol = ctx.checker.getSymbolAtLocation(named);
  if (!isPromiseSymbol(symbol)) return null;
  if (isClass(operand.type, "Awaitable")) return not(field(operand, "instant", BOOL));
  if (operand.type.kind === "nullable" && isPromise(operand.type.of)) return isPresent(operand);
  return { kind: "sequence", first: operand, second: bool(isPromise(operand.type)), type: BOOL };
}

/** The types of `resolve` and `reject`. */
export function settlersOf(carried: IrType): [resolve: IrType, reject: IrType] {
  return [functionType([awaitableOf(carried)], VOID), functionType([UNKNOWN], VOID)];
}

/** `new Promise((resolve, reject) => …)`. */
export function lowerNewPromise(node: ts.NewExpression, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const [run] = node.arguments ?? [];
  const own = typeOf(ctx, node);
  if (!run || !isPromise(own)) return ctx.fail("MN1001", node, excerpt(node));
  const carried = carriedBy(own);
  const executor = lowerAs(run, functionType(settlersOf(carried), VOID), lowering);
  return call("promiseOf", [executor], taskOf(carried), [carried]);
}
