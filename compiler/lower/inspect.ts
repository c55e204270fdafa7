// What `console.log` prints: one function for each type that is not a text already. Of objects it prints what they really
// have, whatever the type says that they are known as (lower/by-class.ts).

import { inspect } from "node:util";
import ts from "typescript";
import type { Expr, Stmt } from "../ir/node.ts";
import {
  assign,
  binary,
  bool,
  call,
  cast,
  construct,
  field,
  integer,
  letStmt,
  local,
  method,
  ret,
  run,
  text,
} from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import {
  arrayOf,
  BOOL,
  classType,
  ERROR,
  F64,
  I32,
  isBool,
  isClass,
  isFloat,
  isNumeric,
  isOpen,
  isUnion,
  membersOf,
  nullable,
  OBJECT,
  present,
  primitive,
  STRING,
  sameType,
  typeKey,
  UNKNOWN,
  VOID,
} from "../ir/type.ts";
import { bigintText } from "./bigint.ts";
import type { ByClass } from "./by-class.ts";
import { classInfo } from "./class-info.ts";
import { className } from "./class-reference.ts";
import { listElement } from "./codec/common.ts";
import { coerce, isSubclass, unwrap } from "./coerce.ts";
import type { Context } from "./context.ts";
import { equalsEmpty, isNull, nameOf } from "./empty.ts";
import { ERROR_CLASSES } from "./error-classes.ts";
import { isOpenRecord } from "./flow.ts";
import { MATCH } from "./library/regexp.ts";
import { inKeyOrder } from "./listing.ts";
import { fieldName } from "./member.ts";
import { eachInOrder } from "./order.ts";
import { mayHaveHoles } from "./past-end.ts";
import type { Scope } from "./scope.ts";
import type { OwnProperty } from "./spread.ts";
import { ownProperties } from "./spread.ts";
import { isSymbolName, shownSymbol, symbolAsName } from "./symbol.ts";
import { toText } from "./text.ts";
import { isRecord, tupleItem, tupleItems } from "./tuple.ts";
import { dispatch } from "./union.ts";

type ClassType = IrType & { kind: "class" };

const INSPECTOR: Expr = local("w", classType("Inspector"));
const VALUE = "v";

/** A value as text, inside of what is printed. */
function inner(ctx: Context, value: Expr, node: ts.Node, w: Expr = INSPECTOR): Expr {
  const { type } = value;
  if (type.kind === "string") return method(w, "string", [value], STRING);
  if (type.kind === "primitive") return primitiveText(ctx, value, node);
  if (type.kind === "null" || type.kind === "void") return text(nameOf(type));
  if (type.kind === "function") return text("[Function (anonymous)]");
  return call(inspector(ctx, type, node), [w, value], STRING);
}

/** A number or a boolean as text. */
export function primitiveText(ctx: Context, value: Expr, node: ts.Node): Expr {
  if (isBool(value.type))
    return { kind: "conditional", test: value, then: text("true"), otherwise: text("false"), type: STRING };
  if (isFloat(value.type)) return call("inspectNumber", [coerce(ctx, value, F64, node)], STRING);
  return method(value, "toString", [], STRING);
}

/** What `console.log(value)` prints: texts as they are, of objects what they hold. */
export function printed(ctx: Context, scope: Scope, value: Expr, node: ts.Node): Expr {
  const { type } = value;
  if (type.kind === "string") return value;
  if (type.kind === "primitive" || type.kind === "null" || type.kind === "void") {
    return isFloat(type) && (value.kind !== "number" || value.text.startsWith("-"))
      ? primitiveText(ctx, value, node)
      : toText(ctx, scope, value, node);
  }
  const held = scope.temporary(type);
  const first = assign(held, value);
  const either = (test: Expr, then: Expr, otherwise: Expr): Expr => ({
    ...{ kind: "conditional", test, then, otherwise, type: STRING },
  });
  if (isUnion(type)) {
    if (isOpen(type) || membersOf(type).some((each) => each.kind === "string")) {
      return either(call("isString", [first], BOOL), call("asString", [held], STRING), inspected(ctx, held, node));
    }
  } else if (type.kind === "nullable" && (type.of.kind === "string" || type.of.kind === "primitive")) {
    return either(isNull(first), text(nameOf(type)), printed(ctx, scope, unwrap(held), node));
  }
  if (present(type).kind === "function") {
    const name = ts.isIdentifier(node) ? `: ${node.text}` : " (anonymous)";
    const shown = text(`[${isClass(resultOf(type), "Task") ? "AsyncFunction" : "Function"}${name}]`);
    if (type.kind === "nullable") return either(isNull(value), text(nameOf(type)), shown);
    return { kind: "sequence", first: value, second: shown, type: STRING };
  }
  return inspected(ctx, value, node);
}

function resultOf(type: IrType): IrType {
  const fn = present(type);
  return fn.kind === "function" ? fn.result : VOID;
}

/** A value as text, a text in quotes. */
export function inspected(ctx: Context, value: Expr, node: ts.Node): Expr {
  return call(inspector(ctx, value.type, node), [construct(INSPECTOR.type as ClassType, []), value], STRING);
}

/** Name of `(w: Inspector, v: T) => string`. */
function inspector(ctx: Context, type: IrType, node: ts.Node): string {
  const key = `inspect ${typeKey(type)}`;
  const known = ctx.codecs.get(key);
  if (known) return known;
  const name = ctx.unique(`inspect_${typeKey(type)}`);
  ctx.codecs.set(key, name);
  const params = [PARAMETER, { name: VALUE, type }];
  const body = inspectValue(ctx, type, local(VALUE, type), node);
  ctx.pushFunction({ name, params, result: STRING, carries: STRING, body, async: false });
  return name;
}

const PARAMETER = { name: "w", type: INSPECTOR.type };

function inspectValue(ctx: Context, type: IrType, value: Expr, node: ts.Node): Stmt[] {
  if (type.kind === "union" || (type.kind === "nullable" && type.of.kind === "union")) {
    return [ret(isOpen(type) ? anything(ctx, value, node) : unionText(ctx, value, node))];
  }
  if (type.kind === "nullable") {
    const empty = ret(text(nameOf(type)));
    return [{ kind: "if", test: isNull(value), then: [empty], otherwise: [] }, ret(inner(ctx, unwrap(value), node))];
  }
  return type.kind === "class" ? inspectObject(ctx, type, value, node) : [ret(inner(ctx, value, node))];
}

function unionText(ctx: Context, value: Expr, node: ts.Node): Expr {
  return dispatch(ctx, {
    what: "inspect",
    type: value.type,
    value,
    args: [INSPECTOR],
    result: STRING,
    node,
    each: (member, [w]) => inner(ctx, member, node, w),
  });
}

/** `unknown`: whatever it is. */
function anything(ctx: Context, value: Expr, node: ts.Node): Expr {
  const simple = local("text", nullable(STRING));
  const of: ByClass = {
    name: "inspect_any$",
    params: [PARAMETER],
    result: STRING,
    simple: [
      letStmt("text", simple.type, method(INSPECTOR, "simple", [local(VALUE, UNKNOWN)], simple.type)),
      { kind: "if", test: isNull(simple), then: [], otherwise: [ret(unwrap(simple))] },
    ],
    each: (_, object) => [ret(inner(ctx, object, node))],
    otherwise: [
      ret(method(INSPECTOR, "stranger", [call("changetype", [local(VALUE, UNKNOWN)], OBJECT, [OBJECT])], STRING)),
    ],
  };
  ctx.byClass.state(of, node);
  return call(of.name, [INSPECTOR, coerce(ctx, value, UNKNOWN, node)], STRING);
}

function inspectObject(ctx: Context, type: ClassType, value: Expr, node: ts.Node): Stmt[] {
  const items = tupleItems(type);
  if (isRecord(type) && items) return inspectTuple(ctx, items, value, node);
  const element =
    type.name === "Uint8Array"
      ? primitive("u8")
      : type.name === "Uint8ClampedArray"
        ? primitive("u8")
        : listElement(type);
  if (element) return inspectList(ctx, type, element, value, node);
  const [key, item] = type.args;
  if (type.name === "Set" && key) return inspectSet(ctx, key, value, node);
  if (type.name === "Map" && key && item) return inspectMap(ctx, [key, item], value, node);
  if (type.name === "Dictionary" && key) return inspectRecord(ctx, key, value, node);
  if (type.name === "Date") return [ret(call("inspectDate", [value], STRING))];
  if (type.name === "BigInt") return [ret(joined("", bigintText(value), "n"))];
  if (type.name === "RegExp" || type.name === "Sym") return [ret(method(value, "toString", [], STRING))];
  if (type.name === "Task") return inspectPromise(ctx, key ?? VOID, value, node);
  if (type.name === "IterResult" && item) return inspectResult(ctx, item, value, node);
  if (type.name === "FulfilledResult") return inspectSettled(ctx, key ?? VOID, value, node);
  if (type.name === "SettledResult")
    return settledLines(add("property", text("reason"), inner(ctx, reason(value), node)), value);
  if (type.name === "AsyncGenerator") return [ret(text("Object [AsyncGenerator] {}"))];
  if (type.name === "Generator") return [ret(text("Object [Generator] {}"))];
  if (!ctx.shapes.has(type.name) && !classInfo(ctx, type) && !ERROR_CLASSES.includes(type.name))
    return [ret(text(`${type.name} {}`))];
  ctx.byClass.want(
    {
      ...OBJECTS,
      each: (of, object, at) => (isOpenRecord(of) ? [ret(inner(ctx, object, at))] : inspectFields(ctx, of, object, at)),
    },
    type,
    node,
  );
  return [ret(call(OBJECTS.name, [INSPECTOR, cast(value, OBJECT)], STRING))];
}

/** The function for all objects of the program's classes. */
const OBJECTS: ByClass = {
  name: "inspect_object$",
  params: [PARAMETER],
  result: STRING,
  each: () => [],
  otherwise: [ret(method(INSPECTOR, "stranger", [local(VALUE, OBJECT)], STRING))],
};

/** `if (!w.open(…)) return w.text;` */
function open(value: Expr, name: string, opening: string | Expr, filled: Expr): Stmt {
  const start = typeof opening === "string" ? text(opening) : opening;
  const opened = method(INSPECTOR, "open", [cast(value, OBJECT), text(name), start, filled], BOOL);
  return { kind: "if", test: opened, then: [], otherwise: [ret(field(INSPECTOR, "text", STRING))] };
}

function add(name: string, ...args: Expr[]): Stmt {
  return run(method(INSPECTOR, name, args, VOID));
}

/** What the compiler knows the length of is written by the item. */
function inspectTuple(ctx: Context, items: readonly IrType[], value: Expr, node: ts.Node): Stmt[] {
  const parts = items.map((_, index) => add("item", inner(ctx, tupleItem(value, index), node)));
  const end = method(INSPECTOR, "closeList", [bool(items.every(isNumeric))], STRING);
  return [open(value, "Array", "[", bool(items.length > 0)), ...parts, ret(end)];
}

/** Items that were never assigned are counted. */
function unlessHole(list: Expr, element: IrType, written: Stmt): Stmt {
  const test = call("isHole", [list, local("i", I32)], BOOL, [element]);
  return { kind: "if", test, then: [add("hole")], otherwise: [add("filled"), written] };
}

/** What a pattern has found says where. */
function inspectMatch(ctx: Context, value: Expr, node: ts.Node): Stmt {
  const groups = call("matchGroups", [value], nullable(classType("Dictionary", [STRING])));
  const then = [
    add("property", text("index"), method(call("matchIndex", [value], I32), "toString", [], STRING)),
    add("property", text("input"), inner(ctx, call("matchInput", [value], STRING), node)),
    add("property", text("groups"), inner(ctx, groups, node)),
  ];
  return { kind: "if", test: call("isMatch", [value], BOOL), then, otherwise: [] };
}

/** For each of the `count` items that are printed. */
function eachShown(body: Stmt[]): Stmt {
  const index = local("i", I32);
  return {
    kind: "for",
    init: [letStmt("i", I32, integer(0))],
    test: binary("<", index, local("count", I32), BOOL),
    update: { kind: "update", operator: "++", prefix: false, target: index, type: I32 },
    body,
  };
}

function inspectList(ctx: Context, type: ClassType, element: IrType, value: Expr, node: ts.Node): Stmt[] {
  const length = field(value, "length", I32);
  const plain = isClass(type, "Array");
  const opening = plain ? text("[") : joined(`${type.name}(`, method(length, "toString", [], STRING), ") [");
  const item: Expr = { kind: "index", object: value, index: local("i", I32), type: element };
  const written = add("item", inner(ctx, item, node));
  return [
    open(value, type.name, opening, binary(">", length, integer(0), BOOL)),
    letStmt("count", I32, method(INSPECTOR, "shown", [length], I32)),
    eachShown(plain && mayHaveHoles(element) ? [unlessHole(value, element, written)] : [written]),
    add("rest", length),
    ...(sameType(type, MATCH) ? [inspectMatch(ctx, value, node)] : []),
    ret(method(INSPECTOR, "closeList", [bool(isNumeric(element) || isClass(element, "BigInt"))], STRING)),
  ];
}

function joined(before: string, middle: Expr, after: string): Expr {
  return binary("+", binary("+", text(before), middle, STRING), text(after), STRING);
}

function inspectSet(ctx: Context, element: IrType, value: Expr, node: ts.Node): Stmt[] {
  const list = local("list", arrayOf(element));
  const item: Expr = { kind: "index", object: list, index: local("i", I32), type: element };
  return inspectEntries(value, "Set", [
    letStmt("list", list.type, method(value, "values", [], list.type)),
    eachShown([add("item", inner(ctx, item, node))]),
  ]);
}

function inspectMap(ctx: Context, [key, item]: [IrType, IrType], value: Expr, node: ts.Node): Stmt[] {
  const [keys, values] = [local("keys", arrayOf(key)), local("values", arrayOf(item))];
  const at = (list: Expr, type: IrType): Expr => ({ kind: "index", object: list, index: local("i", I32), type });
  return inspectEntries(value, "Map", [
    letStmt("keys", keys.type, method(value, "keys", [], keys.type)),
    letStmt("values", values.type, method(value, "values", [], values.type)),
    eachShown([add("pair", inner(ctx, at(keys, key), node), inner(ctx, at(values, item), node))]),
  ]);
}

function inspectEntries(value: Expr, name: string, body: Stmt[]): Stmt[] {
  const size = field(value, "size", I32);
  const opening = joined(`${name}(`, method(size, "toString", [], STRING), ") {");
  return [
    open(value, name, opening, binary(">", size, integer(0), BOOL)),
    letStmt("count", I32, method(INSPECTOR, "shown", [size], I32)),
    ...body,
    add("rest", size),
    ret(method(INSPECTOR, "close", [text("}")], STRING)),
  ];
}

/** An object of an index signature. */
function inspectRecord(ctx: Context, type: IrType, value: Expr, node: ts.Node): Stmt[] {
  const [names, list] = [local("names", arrayOf(STRING)), local("list", arrayOf(type))];
  const at = (of: Expr, item: IrType): Expr => ({ kind: "index", object: of, index: local("i", I32), type: item });
  const size = field(value, "size", I32);
  const opening: Expr = {
    kind: "conditional",
    test: field(value, "bare", BOOL),
    then: text("[Object: null prototype] {"),
    otherwise: text("{"),
    type: STRING,
  };
  return [
    open(value, "Object", opening, binary(">", size, integer(0), BOOL)),
    letStmt("count", I32, size),
    letStmt("names", names.type, method(value, "names", [], names.type)),
    letStmt("list", list.type, method(value, "list", [], list.type)),
    eachShown([add("named", at(names, STRING), inner(ctx, at(list, type), node))]),
    ret(method(INSPECTOR, "close", [text("}")], STRING)),
  ];
}

/** What an iterator's `next` gives. */
function inspectResult(ctx: Context, type: IrType, value: Expr, node: ts.Node): Stmt[] {
  return [
    open(value, "Object", "{", bool(true)),
    add("property", text("value"), inner(ctx, field(value, "value", type), node)),
    add("property", text("done"), inner(ctx, field(value, "done", BOOL), node)),
    ret(method(INSPECTOR, "close", [text("}")], STRING)),
  ];
}

/** What `Promise.allSettled` gives: one class for both outcomes. */
function inspectSettled(ctx: Context, type: IrType, value: Expr, node: ts.Node): Stmt[] {
  const fulfilled = binary("==", field(value, "status", STRING), text("fulfilled"), BOOL);
  const then = [add("property", text("value"), inner(ctx, field(value, "value", type), node))];
  const otherwise = [add("property", text("reason"), inner(ctx, reason(value), node))];
  return settledLines({ kind: "if", test: fulfilled, then, otherwise }, value);
}

function settledLines(second: Stmt, value: Expr): Stmt[] {
  return [
    open(value, "Object", "{", bool(true)),
    add("property", text("status"), method(INSPECTOR, "string", [field(value, "status", STRING)], STRING)),
    second,
    ret(method(INSPECTOR, "close", [text("}")], STRING)),
  ];
}

function reason(value: Expr): Expr {
  return field(value, "reason", ERROR);
}

function inspectPromise(ctx: Context, type: IrType, value: Expr, node: ts.Node): Stmt[] {
  const state = field(value, "state", I32);
  const is = (number: number): Expr => binary("==", state, integer(number), BOOL);
  const result = type.kind === "void" ? text("undefined") : inner(ctx, field(value, "result", type), node);
  const failed = inner(ctx, unwrap(field(value, "error", nullable(ERROR))), node);
  return [
    open(value, "Promise", "Promise {", bool(true)),
    { kind: "if", test: is(0), then: [add("item", text("<pending>"))], otherwise: [] },
    { kind: "if", test: is(1), then: [add("item", result)], otherwise: [] },
    { kind: "if", test: is(2), then: [add("item", joined("<rejected> ", failed, ""))], otherwise: [] },
    ret(method(INSPECTOR, "close", [text("}")], STRING)),
  ];
}

/** What an object of one class has of its own. */
function inspectFields(ctx: Context, type: ClassType, object: Expr, node: ts.Node): Stmt[] {
  const info = classInfo(ctx, type);
  const error = isSubclass(ctx, type.name, "Error");
  const name = info ? className(info.symbol) : error ? type.name : "Object";
  const properties = error && !info ? [] : inKeyOrder(ownProperties(ctx, type, node));
  const shown = properties.filter((each) => !error || !["name", "message", "stack", "cause"].includes(each.name));
  const held = local("self", type);
  // Fields that a class declares are there, undefined perhaps; of a plain object only what is not left out.
  const isOptional = (each: OwnProperty): boolean => each.optional && !info;
  const isThere = (each: OwnProperty): Expr => ({
    kind: "unary",
    operator: "!",
    operand: equalsEmpty(each.read(held), "undefined", false),
    type: BOOL,
  });
  const entryOf = (each: OwnProperty): Stmt => {
    const entry = add(
      "property",
      text(isSymbolName(each.name) ? shownSymbol(ctx, each.name) : shownName(each.name)),
      propertyText(ctx, type, each, held, node),
    );
    return isOptional(each) ? { kind: "if", test: isThere(each), then: [entry], otherwise: [] } : entry;
  };
  const entries = eachInOrder(
    ctx,
    held,
    symbolsLast(shown).map((each) => ({ name: each.name, body: [entryOf(each)] })),
  );
  const certain = shown.some((each) => !isOptional(each));
  const filled = certain
    ? bool(true)
    : shown.reduce<Expr>((any, each) => binary("||", any, isThere(each), BOOL), bool(false));
  const start = [letStmt("self", type, object)];
  const end = ret(method(INSPECTOR, "close", [text("}")], STRING));
  if (error) return [...start, ...inspectError(ctx, type, name, filled, entries, node), end];
  return [...start, open(held, name, info ? `${name} {` : "{", filled), ...entries, end];
}

/** An error: its text, then what else it has. */
function inspectError(
  ctx: Context,
  type: ClassType,
  name: string,
  filled: Expr,
  entries: Stmt[],
  node: ts.Node,
): Stmt[] {
  const held = local("self", type);
  const cause = local("cause", nullable(ERROR));
  const isThere: Expr = binary("!=", cause, { kind: "null", type: cause.type }, BOOL);
  const base = method(INSPECTOR, "error", [held, text(name)], STRING);
  const args = [cast(held, OBJECT), text(name), base, binary("||", filled, isThere, BOOL)];
  const errors = field(held, "errors", arrayOf(ERROR));
  const aggregate = isSubclass(ctx, type.name, "AggregateError");
  if (aggregate) args[3] = bool(true);
  const written = add("property", text("[cause]"), inner(ctx, unwrap(cause), node));
  return [
    letStmt("cause", cause.type, field(held, "cause", cause.type)),
    {
      kind: "if",
      test: method(INSPECTOR, "openAfter", args, BOOL),
      then: [],
      otherwise: [ret(field(INSPECTOR, "text", STRING))],
    },
    ...entries,
    { kind: "if", test: isThere, then: [written], otherwise: [] },
    ...(aggregate ? [add("property", text("[errors]"), inner(ctx, errors, node))] : []),
  ];
}

function propertyText(ctx: Context, type: ClassType, property: OwnProperty, object: Expr, node: ts.Node): Expr {
  const known = ctx.shapes.get(type.name)?.fields.find((each) => each.name === property.name);
  if (known?.accessor) return text(accessorText(ctx, type, property.name));
  const fn = present(property.type);
  const value = property.read(object);
  if (fn.kind !== "function") return inner(ctx, value, node);
  const kind = isClass(fn.result, "Task") ? "AsyncFunction" : "Function";
  const name = isSymbolName(property.name) ? symbolAsName(ctx, property.name) : `: ${property.name}`;
  const shown = text(`[${kind}${name}]`);
  if (property.type.kind !== "nullable") return shown;
  return {
    kind: "conditional",
    test: isNull(value),
    then: text(nameOf(property.type)),
    otherwise: shown,
    type: STRING,
  };
}

function accessorText(ctx: Context, type: ClassType, name: string): string {
  const decl = ctx.decls.find((each) => each.kind === "class" && each.name === type.name);
  const forms = decl?.kind === "class" ? decl.methods.filter((each) => each.function.name === fieldName(name)) : [];
  const [reads, writes] = ["get", "set"].map((form) => forms.some((each) => each.form === form));
  return reads && writes ? "[Getter/Setter]" : reads ? "[Getter]" : "[Setter]";
}

/** A property's name as Node prints it. */
function symbolsLast(properties: readonly OwnProperty[]): OwnProperty[] {
  const symbols = properties.filter((each) => isSymbolName(each.name));
  return [...properties.filter((each) => !isSymbolName(each.name)), ...symbols];
}

function shownName(name: string): string {
  return /^[a-zA-Z_][a-zA-Z_0-9]*$/.test(name) ? name : inspect(name);
}
