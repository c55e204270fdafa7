// From values to CBOR: one function for each type, derived from it and named once.

import type ts from "typescript";
import type { Expr, Stmt } from "../../ir/node.ts";
import { assign, binary, call, field, integer, letStmt, local, method, not, run, text } from "../../ir/node.ts";
import type { Empty, IrType } from "../../ir/type.ts";
import { arrayOf, describeType, I32, isNumeric, isOpen, STRING, typeKey, VOID } from "../../ir/type.ts";
import { unwrap } from "../coerce.ts";
import type { Context, ShapeField } from "../context.ts";
import { equalsEmpty, isNull } from "../empty.ts";
import { fieldName } from "../member.ts";
import { isRecord, tupleItem, tupleItems } from "../tuple.ts";
import { dispatch } from "../union.ts";
import { codec, define, eachIndex, hasEmpty, listElement, shapeOf, WRITER, write } from "./common.ts";

/** Name of `(w: CborWriter, v: T) => void`. `node` is where to complain. */
export function encoder(ctx: Context, type: IrType, node: ts.Node): string {
  return codec(ctx, "enc", type, typeKey(type), (name) => {
    const value = local("v", type);
    return define(
      name,
      [
        { name: "w", type: WRITER.type },
        { name: "v", type },
      ],
      VOID,
      encode(ctx, type, value, node),
    );
  });
}

function encode(ctx: Context, type: IrType, value: Expr, node: ts.Node): Stmt[] {
  switch (type.kind) {
    case "primitive":
      return [encodePrimitive(type, value)];
    case "string":
      return [write("string", value)];
    case "void":
      return [write("null_")];
    case "null":
      return [writeEmpty(type.empty)];
    case "nullable":
      return encodeNullable(ctx, type, value, node);
    case "union":
      return [encodeUnion(ctx, type, value, node)];
    case "class":
      return encodeClass(ctx, type, value, node);
    default:
      return ctx.fail("MN1203", node, describeType(type));
  }
}

function writeEmpty(empty: Empty): Stmt {
  return write(empty === "null" ? "null_" : "undefined_");
}

function encodeNullable(ctx: Context, type: IrType & { kind: "nullable" }, value: Expr, node: ts.Node): Stmt[] {
  if (type.of.kind === "union") return [encodeUnion(ctx, type, value, node)];
  const inner = call(encoder(ctx, type.of, node), [WRITER, unwrap(value)], VOID);
  return [{ kind: "if", test: isNull(value), then: [writeEmpty(type.empty)], otherwise: [run(inner)] }];
}

/** By what the value is when it runs. */
function encodeUnion(ctx: Context, type: IrType, value: Expr, node: ts.Node): Stmt {
  if (isOpen(type)) return ctx.fail("MN1203", node, describeType(type));
  return run(
    dispatch(ctx, {
      what: "encode",
      type,
      result: VOID,
      value,
      args: [WRITER],
      node,
      each: (member, [w]) => {
        if (member.type.kind === "null")
          return method(w ?? WRITER, member.type.empty === "null" ? "null_" : "undefined_", [], VOID);
        return call(encoder(ctx, member.type, node), [w ?? WRITER, member], VOID);
      },
    }),
  );
}

function encodePrimitive(type: IrType & { kind: "primitive" }, value: Expr): Stmt {
  const wide: Record<string, string> = {
    i8: "i32",
    i16: "i32",
    u8: "u32",
    u16: "u32",
    isize: "i32",
    usize: "u32",
    f32: "f64",
  };
  return write(wide[type.name] ?? type.name, value);
}

function encodeClass(ctx: Context, type: IrType & { kind: "class" }, value: Expr, node: ts.Node): Stmt[] {
  if (type.name === "Uint8Array") return [write("bytes", value)];
  const [first, second] = type.args;
  const element = listElement(type);
  if (element) return encodeList(ctx, element, value, node);
  if (type.name === "Set" && first) {
    const list = local("list", arrayOf(first));
    return [letStmt("list", list.type, method(value, "values", [], list.type)), ...encodeList(ctx, first, list, node)];
  }
  if (type.name === "Map" && first && second) return encodeMap(ctx, [first, second], value, node);
  if (type.name === "Dictionary" && first) return encodeEntries(ctx, [STRING, first], value, ["names", "list"], node);
  if (type.name === "Date") return [write("date", value)];
  const items = tupleItems(type);
  if (isRecord(type) && items) return encodeTuple(ctx, items, value, node);
  return encodeFields(ctx, shapeOf(ctx, type, node).fields, value, node);
}

function encodeTuple(ctx: Context, items: readonly IrType[], tuple: Expr, node: ts.Node): Stmt[] {
  const values = items.map((item, index) =>
    run(call(encoder(ctx, item, node), [WRITER, tupleItem(tuple, index)], VOID)),
  );
  return [write("array", integer(items.length)), ...values];
}

/** A map of the fields by name, without those that are undefined. */
function encodeFields(ctx: Context, fields: readonly ShapeField[], object: Expr, node: ts.Node): Stmt[] {
  const count = local("count", I32);
  const entry = ({ name, type }: ShapeField): Stmt[] => {
    const value = field(object, fieldName(name), type);
    return [write("key", text(name)), run(call(encoder(ctx, type, node), [WRITER, value], VOID))];
  };
  const absent = ({ name, type }: ShapeField): Expr | null =>
    hasEmpty(type, "undefined") ? equalsEmpty(field(object, fieldName(name), type), "undefined", false) : null;
  const optional = fields.filter((each) => absent(each));
  const counted = optional.map((each): Stmt => {
    const less = run(assign(count, binary("-", count, integer(1), I32)));
    return { kind: "if", test: absent(each) as Expr, then: [less], otherwise: [] };
  });
  return [
    ...(optional.length ? [letStmt("count", I32, integer(fields.length)), ...counted] : []),
    write("map", optional.length ? count : integer(fields.length)),
    ...fields.flatMap((each): Stmt[] => {
      const test = absent(each);
      return test ? [{ kind: "if", test: not(test), then: entry(each), otherwise: [] }] : entry(each);
    }),
  ];
}

function encodeList(ctx: Context, element: IrType, list: Expr, node: ts.Node): Stmt[] {
  const length = field(list, "length", I32);
  return [write("array", length), ...eachIndex(length, [encodeItem(ctx, element, list, node)])];
}

/** Writes the element of `list` that `i` counts. */
function encodeItem(ctx: Context, element: IrType, list: Expr, node: ts.Node): Stmt {
  const item: Expr = { kind: "index", object: list, index: local("i", I32), type: element };
  return run(call(encoder(ctx, element, node), [WRITER, item], VOID));
}

/** Keys are text or numbers: what a map in CBOR and an object in JSON can have. */
function encodeMap(ctx: Context, [key, item]: [IrType, IrType], map: Expr, node: ts.Node): Stmt[] {
  if (key.kind !== "string" && !isNumeric(key)) return ctx.fail("MN1203", node, describeType(map.type));
  return encodeEntries(ctx, [key, item], map, ["keys", "values"], node);
}

/** A map's entries; the names are those of the methods that list keys and values. */
function encodeEntries(
  ctx: Context,
  [key, item]: [IrType, IrType],
  map: Expr,
  [keysOf, valuesOf]: [string, string],
  node: ts.Node,
): Stmt[] {
  const keys = local("keys", arrayOf(key));
  const values = local("values", arrayOf(item));
  return [
    letStmt("keys", keys.type, method(map, keysOf, [], keys.type)),
    letStmt("values", values.type, method(map, valuesOf, [], values.type)),
    write("map", field(keys, "length", I32)),
    ...eachIndex(field(keys, "length", I32), [encodeItem(ctx, key, keys, node), encodeItem(ctx, item, values, node)]),
  ];
}
