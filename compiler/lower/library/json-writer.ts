// What `JSON.stringify` writes of a type: one function for each. Of objects it writes what they really have, whatever the
// type says that they are known as: one function for all classes asks which it is.

import ts from "typescript";
import type { Expr, Stmt } from "../../ir/node.ts";
import { call, cast, field, integer, letStmt, local, method, not, ret, run, text } from "../../ir/node.ts";
import type { IrType } from "../../ir/type.ts";
import {
  arrayOf,
  BOOL,
  classType,
  F64,
  I32,
  isBool,
  isClass,
  isOpen,
  membersOf,
  nullable,
  OBJECT,
  primitive,
  STRING,
  typeKey,
  UNKNOWN,
  VOID,
} from "../../ir/type.ts";
import type { ByClass } from "../by-class.ts";
import type { ClassInfo, Member } from "../class-info.ts";
import { classInfo, declaredMembers, findMember, memberType, methodNode, methodSignature } from "../class-info.ts";
import { eachIndex, hasEmpty, listElement } from "../codec/common.ts";
import { coerce, unwrap } from "../coerce.ts";
import type { Context } from "../context.ts";
import { equalsEmpty, isNull } from "../empty.ts";
import { isOpenRecord } from "../flow.ts";
import { inKeyOrder } from "../listing.ts";
import { fieldName, memberName } from "../member.ts";
import { eachInOrder } from "../order.ts";
import { withoutSymbols } from "../symbol.ts";
import { isRecord, tupleItem, tupleItems } from "../tuple.ts";
import { dispatch } from "../union.ts";
import { asNumber } from "../whole.ts";

const WRITER: Expr = local("w", classType("JsonWriter"));
const VALUE = "v";

/** Whether a value of the type may have no text, as undefined and functions have none. */
export function mayBeNothing(ctx: Context, type: IrType): boolean {
  switch (type.kind) {
    case "function":
    case "void":
      return true;
    case "null":
      return type.empty === "undefined";
    case "nullable":
      return type.empty === "undefined" || hasEmpty(type, "undefined") || mayBeNothing(ctx, type.of);
    case "union":
      return type.open || membersOf(type).some((each) => mayBeNothing(ctx, each));
    case "class": {
      const info = classInfo(ctx, type);
      const own = info && findMember(info, TO_JSON);
      return !!own && mayBeNothing(ctx, methodSignature(ctx, own, [], own.owner.node).result);
    }
    default:
      return false;
  }
}

export const TO_JSON: ts.Symbol = { escapedName: "toJSON" } as ts.Symbol;

/** Name of `(w: JsonWriter, v: T) => void`. */
export function jsonWriter(ctx: Context, type: IrType, node: ts.Node): string {
  const key = `json ${typeKey(type)}`;
  const known = ctx.codecs.get(key);
  if (known) return known;
  const name = ctx.unique(`json_${typeKey(type)}`);
  ctx.codecs.set(key, name);
  declare(ctx, name, type, writeValue(ctx, type, local(VALUE, type), node));
  return name;
}

function declare(ctx: Context, name: string, type: IrType, body: Stmt[]): void {
  const params = [
    { name: "w", type: WRITER.type },
    { name: VALUE, type },
  ];
  ctx.pushFunction({ name, params, result: VOID, carries: VOID, body, async: false });
}

function write(name: string, ...args: Expr[]): Stmt {
  return run(method(WRITER, name, args, VOID));
}

function inner(ctx: Context, value: Expr, node: ts.Node): Expr {
  return call(jsonWriter(ctx, value.type, node), [WRITER, value], VOID);
}

function writeValue(ctx: Context, type: IrType, value: Expr, node: ts.Node): Stmt[] {
  switch (type.kind) {
    case "string":
      return [write("string", value)];
    case "primitive":
      if (isBool(type)) return [write("bool", value)];
      if (type.name === "i64" || type.name === "u64") return [write("raw", method(value, "toString", [], STRING))];
      return [write("number", cast(value, F64))];
    case "nullable": {
      if (type.of.kind === "union") return [writeUnion(ctx, type, value, node)];
      const there = run(inner(ctx, unwrap(value), node));
      const empty = write(type.empty === "null" ? "null_" : "nothing");
      return [{ kind: "if", test: isNull(value), then: [empty], otherwise: [there] }];
    }
    case "union":
      return [writeUnion(ctx, type, value, node)];
    case "class":
      return writeObject(ctx, type, value, node);
    case "null":
      return [write(type.empty === "null" ? "null_" : "nothing")];
    default:
      // undefined, and functions.
      return [write("nothing")];
  }
}

function writeUnion(ctx: Context, type: IrType, value: Expr, node: ts.Node): Stmt {
  if (isOpen(type)) return writeAny(ctx, value, node);
  return run(
    dispatch(ctx, {
      what: "json",
      type,
      result: VOID,
      value,
      args: [WRITER],
      node,
      each: (member, [w]) => {
        if (member.type.kind === "null") {
          return method(w ?? WRITER, member.type.empty === "null" ? "null_" : "nothing", [], VOID);
        }
        return call(jsonWriter(ctx, member.type, node), [w ?? WRITER, member], VOID);
      },
    }),
  );
}

/** `unknown`. */
function writeAny(ctx: Context, value: Expr, node: ts.Node): Stmt {
  const of: ByClass = {
    ...ANYTHING,
    each: (type, object) => [run(call(jsonWriter(ctx, type, node), [WRITER, object], VOID))],
    simple: [
      { kind: "if", test: method(WRITER, "simple", [local(VALUE, UNKNOWN)], BOOL), then: [ret(null)], otherwise: [] },
    ],
  };
  ctx.byClass.state(of, node);
  return run(call(of.name, [WRITER, coerce(ctx, value, UNKNOWN, node)], VOID));
}

function writeObject(ctx: Context, type: IrType & { kind: "class" }, value: Expr, node: ts.Node): Stmt[] {
  if (isClass(type, "BigInt"))
    return [run(call("throwTypeError", [text("Do not know how to serialize a BigInt")], VOID))];
  if (isClass(type, "Date")) return [run(inner(ctx, method(value, "toJSON", [], nullable(STRING, "null")), node))];
  const items = tupleItems(type);
  if (isRecord(type) && items) return list(items.map((_, index) => run(inner(ctx, tupleItem(value, index), node))));
  const element = listElement(type);
  if (isClass(type, "Array") && element) {
    const item: Expr = { kind: "index", object: value, index: local("i", I32), type: element };
    const body = [write("item"), run(inner(ctx, item, node))];
    return [write("open", OPEN_LIST), ...eachIndex(field(value, "length", I32), body), write("close", CLOSE_LIST)];
  }
  if (element || isClass(type, "Uint8Array")) return writeTyped(value, element ?? primitive("u8"));
  const [entry] = type.args;
  if (type.name === "Dictionary" && entry) return writeEntries(ctx, value, entry, node);
  if (!ctx.shapes.has(type.name) && !classInfo(ctx, type)) return [write("raw", text("{}"))];
  ctx.byClass.want(
    {
      ...OBJECTS,
      each: (of, object, at) => (isOpenRecord(of) ? [run(inner(ctx, object, at))] : fieldsOf(ctx, of, object, at)),
    },
    type,
    node,
  );
  return [run(call(OBJECTS.name, [WRITER, cast(value, OBJECT)], VOID))];
}

const OPEN_LIST = integer(0x5b);
const CLOSE_LIST = integer(0x5d);
const OPEN = integer(0x7b);
const CLOSE = integer(0x7d);

function list(items: readonly Stmt[]): Stmt[] {
  return [write("open", OPEN_LIST), ...items.flatMap((item) => [write("item"), item]), write("close", CLOSE_LIST)];
}

/** `{"0":1,"1":2}`, as JavaScript has it. */
function writeTyped(value: Expr, element: IrType): Stmt[] {
  const index = local("i", I32);
  const item: Expr = { kind: "index", object: value, index, type: element };
  const body = [write("keyText", method(index, "toString", [], STRING)), write("number", cast(item, F64))];
  return [write("open", OPEN), ...eachIndex(field(value, "length", I32), body), write("close", CLOSE)];
}

/** An object of an index signature. */
function writeEntries(ctx: Context, value: Expr, type: IrType, node: ts.Node): Stmt[] {
  const index = local("i", I32);
  const names = local("names", arrayOf(STRING));
  const list = local("entries", arrayOf(type));
  const item: Expr = { kind: "index", object: list, index, type };
  const name: Expr = { kind: "index", object: names, index, type: STRING };
  const written = [write("keyText", name), run(inner(ctx, item, node))];
  const body: Stmt[] = hasEmpty(type, "undefined")
    ? [{ kind: "if", test: not(equalsEmpty(item, "undefined", false)), then: written, otherwise: [] }]
    : written;
  return [
    letStmt("names", names.type, method(value, "names", [], names.type)),
    letStmt("entries", list.type, method(value, "list", [], list.type)),
    write("open", OPEN),
    ...eachIndex(field(names, "length", I32), body),
    write("close", CLOSE),
  ];
}

/** The function that writes any object of the program's classes. */
const OBJECTS: ByClass = {
  name: "json_object$",
  params: [{ name: "w", type: WRITER.type }],
  result: VOID,
  each: () => [],
  otherwise: [write("raw", text("{}"))],
};

/** And that which writes whatever there is. */
const ANYTHING: ByClass = { ...OBJECTS, name: "json_any$" };

/** Writes the fields of one class, or what its `toJSON` gives. */
function fieldsOf(ctx: Context, type: IrType & { kind: "class" }, object: Expr, node: ts.Node): Stmt[] {
  const info = classInfo(ctx, type);
  const own = info && findMember(info, TO_JSON);
  if (own) return [run(inner(ctx, toJson(ctx, object, own, node), node))];
  const written = ctx.shapes.get(type.name)?.fields.find((each) => each.name === "toJSON")?.type;
  if (written?.kind === "function" && !written.params.length) {
    const give = field(object, fieldName("toJSON"), written);
    return [run(inner(ctx, method(give, "call", [], written.result), node))];
  }
  const entries = inKeyOrder(withoutSymbols(info ? classFields(ctx, info, node) : shapeFields(ctx, type.name)));
  const steps = entries.map((each) => ({ name: each.name, body: entry(ctx, object, each, node) }));
  return [write("open", OPEN), ...eachInOrder(ctx, object, steps), write("close", CLOSE)];
}

export function toJson(ctx: Context, object: Expr, member: Member, node: ts.Node): Expr {
  // The name of the property that it is called with is not kept while a text is written.
  const [parameter] = methodNode(member)?.parameters ?? [];
  if (parameter) return ctx.fail("MN1001", parameter, `${parameter.getText()}\` of \`toJSON`);
  return method(object, "toJSON", [], methodSignature(ctx, member, [], node).result);
}

interface Entry {
  /** In the source, and underneath. */
  name: string;
  slot: string;
  type: IrType;
}

function shapeFields(ctx: Context, name: string): Entry[] {
  const fields = [...(ctx.shapes.get(name)?.fields ?? [])].sort((a, b) => a.place - b.place);
  return fields.map((each) => ({ name: each.name, slot: fieldName(each.name), type: each.type }));
}

/** Fields of the base first; of each class those of its constructor's parameters, then the others, as JavaScript makes them. */
function classFields(ctx: Context, info: ClassInfo, node: ts.Node): Entry[] {
  const before = info.base ? classFields(ctx, info.base, node) : [];
  const fields = declaredMembers(info).filter((member) => isField(member));
  const isParameter = ({ valueDeclaration }: ts.Symbol): boolean =>
    !!valueDeclaration && ts.isParameter(valueDeclaration);
  const own = [...fields.filter(isParameter), ...fields.filter((each) => !isParameter(each))];
  const made = own.map((symbol): Entry => {
    const type = memberType(ctx, { owner: info, symbol }, node);
    return { name: symbol.name, slot: memberName(symbol), type };
  });
  return [...before, ...made.filter((each) => !before.some((other) => other.name === each.name))];
}

function isField(symbol: ts.Symbol): boolean {
  return (symbol.flags & ts.SymbolFlags.Property) !== 0 && !/^(?:__)?[#@]/.test(symbol.name);
}

/** What is undefined, and what cannot be written, is left out. */
function entry(ctx: Context, object: Expr, { name, slot, type }: Entry, node: ts.Node): Stmt[] {
  const value = asNumber(field(object, slot, type));
  if (type.kind === "function") return [];
  const stmts = [write("key", text(JSON.stringify(name))), run(inner(ctx, value, node))];
  if (!hasEmpty(type, "undefined")) return stmts;
  return [{ kind: "if", test: not(equalsEmpty(value, "undefined", false)), then: stmts, otherwise: [] }];
}
