// From values to CBOR: one function for each type, derived from it and named once.

import type ts from "typescript";
import type { Expr, Stmt } from "../../ir/node.ts";
import { binary, call, field, integer, letStmt, local, method, nullValue, run, text } from "../../ir/node.ts";
import type { IrType } from "../../ir/type.ts";
import { arrayOf, BOOL, describeType, I32, isNumeric, VOID } from "../../ir/type.ts";
import { unwrap } from "../coerce.ts";
import type { Context } from "../context.ts";
import { fieldName } from "../member.ts";
import { codec, define, eachIndex, listElement, shapeOf, WRITER, write } from "./common.ts";

/** Name of `(w: CborWriter, v: T) => void`. `node` is where to complain. */
export function encoder(ctx: Context, type: IrType, node: ts.Node): string {
  return codec(ctx, "enc", type, (name) => {
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
    case "nullable": {
      const inner = call(encoder(ctx, type.of, node), [WRITER, unwrap(value)], VOID);
      const test = binary("==", value, nullValue(), BOOL);
      return [{ kind: "if", test, then: [write("null_")], otherwise: [run(inner)] }];
    }
    case "class":
      return encodeClass(ctx, type, value, node);
    default:
      return ctx.fail("MN1203", node, describeType(type));
  }
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
  const shape = shapeOf(ctx, type, node);
  const entries = shape.fields.flatMap((each) => [
    write("key", text(each.name)),
    run(call(encoder(ctx, each.type, node), [WRITER, field(value, fieldName(each.name), each.type)], VOID)),
  ]);
  return [write("map", integer(shape.fields.length)), ...entries];
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
  const keys = local("keys", arrayOf(key));
  const values = local("values", arrayOf(item));
  return [
    letStmt("keys", keys.type, method(map, "keys", [], keys.type)),
    letStmt("values", values.type, method(map, "values", [], values.type)),
    write("map", field(keys, "length", I32)),
    ...eachIndex(field(keys, "length", I32), [encodeItem(ctx, key, keys, node), encodeItem(ctx, item, values, node)]),
  ];
}
