// A value of one representation where another is expected.

import type ts from "typescript";
import type { Expr, FunctionDecl, Param } from "../ir/node.ts";
import {
  binary,
  call,
  cast,
  construct,
  field,
  integer,
  letStmt,
  local,
  method,
  narrow,
  nullValue,
  ret,
  run,
} from "../ir/node.ts";
import type { FunctionType, IrType, Primitive } from "../ir/type.ts";
import {
  BOOL,
  classType,
  describeType,
  F64,
  hasUndefined,
  INT,
  isBool,
  isClass,
  isFloat,
  isNumeric,
  isOpen,
  isWhole,
  nullable,
  present,
  sameType,
  typeKey,
  VOID,
} from "../ir/type.ts";
import { eventBase } from "../template/event-types.ts";
import { calledField } from "./callable.ts";
import type { Context } from "./context.ts";
import { emptyValue, nameOf } from "./empty.ts";
import { ERROR_CLASSES } from "./error-classes.ts";
import { view } from "./flow.ts";
import { coerceIterable } from "./iterator.ts";
import { listAs } from "./list.ts";
import { coercePromise, omitted } from "./promise.ts";
import { recordForRead } from "./record-view.ts";
import { ENV } from "./scope.ts";
import { betweenNullables, fromUnion, noteMembers, toUnion } from "./union.ts";

/** `value` as a `to`; an error at `node` where that would lose something. */
export function coerce(ctx: Context, value: Expr, to: IrType, node: ts.Node): Expr {
  const from = value.type;
  if (to.kind === "void") return value;
  const promise = coercePromise(ctx, value, to, node);
  if (promise) return promise;
  if (from.kind === "null" && to.kind === "nullable") {
    const empty = emptyValue(to, nameOf(from));
    return value.kind === "call" ? { kind: "sequence", first: value, second: empty, type: to } : empty;
  }
  if (sameType(from, to)) {
    noteMembers(ctx, from, to, node);
    return { ...value, type: to };
  }
  const mayIterate = from.kind === "class" || from.kind === "string" || isClass(to, "IterResult");
  const iterable = mayIterate ? coerceIterable(ctx, value, to, node) : null;
  if (iterable) return iterable;
  if (to.kind === "null" && (from.kind === "nullable" || from.kind === "union")) return nothingLeft(value, to);
  if (from.kind === "void") return afterNothing(value, to);
  if (isNumeric(from) && isNumeric(to)) return convertNumber(ctx, value, from.name, to, node);
  if (to.kind === "nullable") return wrapNullable(ctx, value, to, node);
  if (from.kind === "nullable") return coerce(ctx, unwrap(value), to, node);
  if (from.kind === "union") return fromUnion(ctx, { ...value, type: from }, to, node);
  if (to.kind === "union") return toUnion(ctx, value, to, node);
  // The same class with other arguments holds other values: `i32[]` is no `number[]`.
  const related = from.kind === "class" && to.kind === "class" && from.name !== to.name;
  if (related && isSubclass(ctx, from.name, to.name)) {
    if (replacesReading(ctx, from, to)) return ctx.fail("MN1002", node, describeType(from), describeType(to));
    return { ...value, type: to };
  }
  const callable = to.kind === "function" ? calledField(ctx, value) : null;
  if (callable) return coerce(ctx, callable, to, node);
  const seen = recordForRead(ctx, value, to, node) ?? view(ctx, value, to, node);
  if (seen) return seen;
  // A list of nothing is zeros, and so is a list of undefined.
  if (isClass(from, "Array") && isClass(to, "Array") && holdsNothing(from) && holdsNothing(to)) {
    return call("changetype", [value], to, [to]);
  }
  const [item, wanted] = [from, to].map((each) => (isClass(each, "Array") ? each.args[0] : undefined));
  // What a pattern found: to the checker a list of texts, though groups may be missing.
  if (wanted?.kind === "string" && item?.kind === "nullable" && item.of.kind === "string") {
    return call("textsOf", [value], to);
  }
  if (ctx.flows.guessing && item && wanted && isOpen(item)) return listAs(value, wanted, node, ctx);
  if (from.kind === "function" && to.kind === "function") return adapt(ctx, value, from, to, node);
  return ctx.fail("MN1002", node, describeType(from), describeType(to));
}

/** A map that reads in a way of its own: who knows it as a `Map` would not ask it. */
function replacesReading(ctx: Context, from: IrType & { kind: "class" }, to: IrType): boolean {
  if (!isClass(to, "Map") && !isClass(to, "Set")) return false;
  const own = (symbol: ts.Symbol): boolean => /^(get|size|forEach|keys|values|entries)$/.test(symbol.name);
  for (let info = ctx.classes.get(from.name) ?? null; info; info = info.base) {
    if ([...(info.symbol.members?.values() ?? [])].some(own)) return true;
  }
  return false;
}

function holdsNothing({ args }: IrType & { kind: "class" }): boolean {
  return args[0]?.kind === "void" || (args[0]?.kind === "null" && args[0].empty === "undefined");
}

/** A value that the checker knows to be null, or undefined. */
function nothingLeft(value: Expr, to: IrType): Expr {
  return value.kind === "local" ? nullValue(to) : { kind: "sequence", first: value, second: nullValue(to), type: to };
}

/** `undefined` where a call gives nothing; where it never returns, anything. */
function afterNothing(value: Expr, to: IrType): Expr {
  const second =
    to.kind === "nullable" || to.kind === "null" ? emptyValue(to, "undefined") : call("unreachable", [], to);
  return { kind: "sequence", first: value, second, type: to };
}

/** The value of a nullable that is known to be there: checked where something might have changed it since. */
export function unwrap(value: Expr): Expr {
  const { type } = value;
  if (type.kind !== "nullable") return value;
  return hasUndefined(type) || !isConstantPlace(value)
    ? unwrapChecked(value)
    : inBox(type.of, { kind: "nonNull", operand: value, type: type.of, at: value.at });
}

/** The same; null raises an error in any case. */
export function unwrapChecked(value: Expr): Expr {
  const { type } = value;
  if (type.kind !== "nullable") return value;
  const of = present(type);
  const choice = boxedChoice(value);
  if (choice) {
    const otherwise: Expr = { ...call("noValue", [], of, [of]), at: value.at };
    return { kind: "conditional", test: choice.test, then: choice.there, otherwise, type: of };
  }
  if (!hasUndefined(type)) {
    const boxed = of.kind === "primitive" ? classType("Box", [of]) : of;
    return inBox(of, { ...call("notNull", [value], of, [boxed]), at: value.at });
  }
  if (of.kind === "union") return { ...call("notEmpty", [value], of), at: value.at };
  if (of.kind === "string") return call("asString", [value], of);
  if (isBool(of)) return call("asBool", [value], of);
  if (!isNumeric(of)) return narrow(value, of);
  // Beside undefined numbers lie in the boxes of unions, whatever their type.
  const known = call("asNumber", [value], F64);
  return sameType(of, F64) ? known : cast(known, of);
}

/** `test ? number : null`, as what a list or a map gives: who asks at once whether it is null needs no box for the number. */
export function boxedChoice(value: Expr): { test: Expr; there: Expr } | null {
  if (value.kind !== "conditional" || value.then.kind !== "new" || value.otherwise.kind !== "null") return null;
  const [there] = value.then.args;
  return isClass(value.then.class, "Box") && there ? { test: value.test, there } : null;
}

function inBox(of: IrType, value: Expr): Expr {
  return of.kind === "primitive" ? field({ ...value, type: classType("Box", [of]) }, "value", of) : value;
}

/** A variable that only this function's own statements change, which the checker sees; or a captured value. */
function isConstantPlace(value: Expr): boolean {
  if (value.kind === "local" || value.kind === "this") return true;
  return value.kind === "field" && value.object.kind === "local" && value.object.name === ENV;
}

/** Whether every value of `from` is one of `to`. */
function widens(from: Primitive, to: Primitive): boolean {
  if (to === "f64") return true;
  if (to === "f32") return ["i8", "u8", "i16", "u16"].includes(from);
  if (from === "f64" || from === "f32") return false;
  const [fromBits, toBits] = [bits(from), bits(to)];
  const fromSigned = !from.startsWith("u");
  const toSigned = !to.startsWith("u");
  if (fromSigned === toSigned) return fromBits <= toBits;
  return toSigned && fromBits < toBits;
}

function bits(name: Primitive): number {
  return name.endsWith("size") ? 32 : Number(name.slice(1));
}

function convertNumber(
  ctx: Context,
  value: Expr,
  from: Primitive,
  to: IrType & { kind: "primitive" },
  node: ts.Node,
): Expr {
  if (value.kind === "number") return literalAs(ctx, value, to, node);
  const range = isWhole(value.type) && value.type.number;
  if (range && fits(range.low, to.name) && fits(range.high, to.name)) return cast(value, to);
  if (!widens(from, to.name)) return ctx.fail("MN1003", node, describeType(value.type), describeType(to));
  return cast(value, to);
}

function literalAs(
  ctx: Context,
  value: Expr & { kind: "number" },
  to: IrType & { kind: "primitive" },
  node: ts.Node,
): Expr {
  const number = literalNumber(value);
  if (!fits(number, to.name)) return ctx.fail("MN1003", node, value.text, describeType(to));
  return { ...value, text: numberText(number, isFloat(to)), type: to };
}

/** The value of a literal; a short float has rounded it. */
export function literalNumber({ text, type }: Expr & { kind: "number" }): number | bigint {
  if (type.kind === "primitive" && type.name === "f32") return Math.fround(Number(text));
  return /^-?\d+$/.test(text) ? BigInt(text) : Number(text);
}

/** A number as AssemblyScript reads it: a float needs a point or an exponent. */
export function numberText(value: number | bigint, float: boolean): string {
  const text = Object.is(value, -0) ? "-0" : String(float ? Number(value) : value);
  return float && /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** Whether a literal keeps its value in this type; a short float rounds it. */
export function fits(number: number | bigint, type: Primitive): boolean {
  if (type === "f64") return true;
  if (type === "f32") return Math.abs(Number(number)) === Infinity || Number.isFinite(Math.fround(Number(number)));
  if (typeof number === "number" && (!Number.isInteger(number) || Object.is(number, -0))) return false;
  const [whole, width] = [BigInt(number), BigInt(bits(type))];
  const [low, high] = type.startsWith("u") ? [0n, 2n ** width] : [-(2n ** (width - 1n)), 2n ** (width - 1n)];
  return whole >= low && whole < high;
}

function wrapNullable(ctx: Context, value: Expr, to: IrType & { kind: "nullable" }, node: ts.Node): Expr {
  if (value.type.kind === "nullable") return betweenNullables(ctx, value, to, node);
  const { of } = to;
  const inner = coerce(ctx, value, of, node);
  if (of.kind !== "primitive") return { ...inner, type: to };
  return { ...construct(classType("Box", [of]), [inner]), type: to };
}

/** Whether class `name` is `base` or extends it. */
export function isSubclass(ctx: Context, name: string, base: string): boolean {
  for (let current: string | undefined = name; current; current = ctx.bases.get(current) ?? libraryBase(current)) {
    if (current === base) return true;
  }
  return false;
}

function libraryBase(name: string): string | undefined {
  if (name === "FulfilledResult") return "SettledResult";
  if (name === "Generator") return "Iter";
  if (name === "Iter") return "Iterable";
  const event = eventBase(name);
  if (event) return event;
  if (name === "HttpError") return "ServerFnError";
  return name !== "Error" && ERROR_CLASSES.includes(name) ? "Error" : undefined;
}

function isNarrower(ctx: Context, type: IrType, than: IrType): boolean {
  return (
    type.kind === "class" && than.kind === "class" && type.name !== than.name && isSubclass(ctx, type.name, than.name)
  );
}

/** A function value with another signature: a closure that calls it. */
function adapt(ctx: Context, value: Expr, from: FunctionType, to: FunctionType, node: ts.Node): Expr {
  const key = `${typeKey(from)} as ${typeKey(to)}`;
  let name = ctx.functionValues.get(key);
  if (!name) {
    name = ctx.unique("Adapter");
    ctx.reserve([`${name}_of`]);
    ctx.functionValues.set(key, name);
    declareAdapter(ctx, name, from, to, node);
  }
  // A function that was just made has no adapter yet.
  const made = value.kind === "new" ? construct(classType(name), [value]) : call(`${name}_of`, [value], to);
  return { ...made, type: to };
}

/** The one adapter of a function. */
function adapterFunction(
  name: string,
  from: FunctionType,
  to: FunctionType,
  body: FunctionDecl,
): Omit<FunctionDecl, "kind"> {
  const fn = local("fn", from);
  const known = local("known", nullable(classType("Fn")));
  const made = local("made", classType(name));
  const index: Expr = { kind: "tableIndex", function: body, type: classType("u32") };
  return {
    name: `${name}_of`,
    params: [{ name: "fn", type: from }],
    result: to,
    carries: to,
    body: [
      letStmt("known", known.type, call("adapterOf", [fn, index], known.type)),
      {
        kind: "if",
        test: binary("!=", known, nullValue(), BOOL),
        then: [ret(call("changetype", [{ kind: "nonNull", operand: known, type: classType("Fn") }], to, [to]))],
        otherwise: [],
      },
      letStmt("made", made.type, construct(made.type, [fn])),
      run(call("keepAdapter", [fn, made], VOID)),
      ret({ ...made, type: to }),
    ],
    async: false,
  };
}

function declareAdapter(ctx: Context, name: string, from: FunctionType, to: FunctionType, node: ts.Node): void {
  const env = classType(name);
  const params: Param[] = to.params.map((type, index) => ({ name: `a${index}`, type }));
  const args = adaptedArguments(ctx, params, from, to, node);
  const inner = method(field(local(ENV, env), "inner", from), "call", args, from.result);
  const body = ctx.pushFunction({
    name: ctx.unique(`${name}_body`),
    params: [{ name: ENV, type: env }, ...params],
    result: to.result,
    carries: to.result,
    body: to.result.kind === "void" ? [run(inner)] : [ret(coerce(ctx, inner, to.result, node))],
    async: false,
  });
  declareClosureClass(ctx, name, to, [{ name: "inner", type: from, property: true }], body);
  ctx.pushFunction(adapterFunction(name, from, to, body));
}

/** What a function of type `from` is called with by who has the arguments of a `to`. */
function adaptedArguments(
  ctx: Context,
  params: readonly Param[],
  from: FunctionType,
  to: FunctionType,
  node: ts.Node,
): Expr[] {
  const given = params.map((param) => local(param.name, param.type));
  const more = to.rest ? given.pop() : undefined;
  const fixed = from.rest ? from.params.slice(0, -1) : from.params;
  const args = fixed.map((type, index): Expr => {
    const value = given[index];
    // The checker lets methods and handlers of rejections take less than they may be given.
    if (value) return isNarrower(ctx, type, value.type) ? cast(value, type) : coerce(ctx, value, type, node);
    if (more) return further(ctx, more, index - given.length, type, node);
    return omitted(type) ?? ctx.fail("MN1002", node, describeType(from), describeType(to));
  });
  const list = from.rest ? from.params.at(-1) : undefined;
  if (list?.kind !== "class" || !list.args[0]) return args;
  const [element] = list.args;
  const left = given.slice(fixed.length).map((value) => coerce(ctx, value, element, node));
  const start: Expr = left.length ? { kind: "array", items: left, type: list } : construct(list, []);
  if (!more) return [...args, start];
  const taken = Math.max(0, fixed.length - given.length);
  const tail = listAs(taken ? method(more, "slice", [integer(taken)], more.type) : more, element, node, ctx);
  return [...args, left.length ? call("extended", [start, tail], list, [element]) : tail];
}

/** The argument at `index` of those that a rest parameter has taken. */
function further(ctx: Context, list: Expr, index: number, type: IrType, node: ts.Node): Expr {
  const element = list.type.kind === "class" ? list.type.args[0] : undefined;
  if (!element) return ctx.fail("MN1002", node, describeType(list.type), describeType(type));
  const item = coerce(ctx, { kind: "index", object: list, index: integer(index), type: element }, type, node);
  if (type.kind !== "nullable") return item;
  const test = binary(">", field(list, "length", INT), integer(index), BOOL);
  return { kind: "conditional", test, then: item, otherwise: emptyValue(type, "undefined"), type };
}

/** The class of a closure: its captured values are fields, its index is the body's. */
export function declareClosureClass(
  ctx: Context,
  name: string,
  base: IrType,
  captured: Param[],
  body: FunctionDecl,
): void {
  ctx.push({
    kind: "class",
    name,
    base,
    fields: [],
    constructor: {
      params: captured,
      body: [run(call("super", [{ kind: "tableIndex", function: body, type: classType("u32") }], base))],
    },
    methods: [],
  });
}
