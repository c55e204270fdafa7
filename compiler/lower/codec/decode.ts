// From CBOR to values: one function for each type. What is wrong is named with its path.

import type ts from "typescript";
import type { Expr, Stmt } from "../../ir/node.ts";
import {
  assign,
  binary,
  bool,
  call,
  cast,
  construct,
  field,
  letStmt,
  local,
  method,
  not,
  nullValue,
  ret,
  run,
  text,
  zero,
} from "../../ir/node.ts";
import type { IrType } from "../../ir/type.ts";
import { arrayOf, BOOL, describeType, F64, I32, isNumeric, STRING, VOID } from "../../ir/type.ts";
import { coerce } from "../coerce.ts";
import type { Context } from "../context.ts";
import { codec, define, eachIndex, READER, shapeOf, TYPED_ARRAYS } from "./common.ts";

/** Name of `(r: CborReader) => T`. */
export function decoder(ctx: Context, type: IrType, node: ts.Node): string {
  return codec(ctx, "dec", type, (name) =>
    define(name, [{ name: "r", type: READER.type }], type, decode(ctx, type, node)),
  );
}

function decode(ctx: Context, type: IrType, node: ts.Node): Stmt[] {
  switch (type.kind) {
    case "primitive":
      return [ret(method(READER, { isize: "i32", usize: "u32" }[type.name as string] ?? type.name, [], type))];
    case "string":
      return [ret(method(READER, "string", [], STRING))];
    case "void":
      return [run(method(READER, "null_", [], VOID))];
    case "nullable": {
      const inner = call(decoder(ctx, type.of, node), [READER], type.of);
      const absent: Stmt[] = [run(method(READER, "null_", [], VOID)), ret(nullValue(type))];
      return [
        { kind: "if", test: method(READER, "isNull", [], BOOL), then: absent, otherwise: [] },
        ret(coerce(ctx, inner, type, node)),
      ];
    }
    case "class":
      return decodeClass(ctx, type, node);
    default:
      return ctx.fail("MN1203", node, describeType(type));
  }
}

function decodeClass(ctx: Context, type: IrType & { kind: "class" }, node: ts.Node): Stmt[] {
  if (type.name === "Uint8Array") return [ret(method(READER, "bytes", [], type))];
  const [first, second] = type.args;
  if (type.name === "Array" && first) return decodeList(ctx, type, first, "push", node);
  if (type.name === "Set" && first) return decodeList(ctx, type, first, "add", node);
  if (type.name === "Map" && first && second) return decodeMap(ctx, type, [first, second], node);
  const element = TYPED_ARRAYS[type.name];
  if (element) return decodeTypedArray(ctx, type, element, node);
  const { fields } = shapeOf(ctx, type, node);
  return [
    ...decodeFields(
      ctx,
      fields.map((each) => ({ key: each.name, type: each.type, optional: each.type.kind === "nullable" })),
      node,
    ),
    ret(
      construct(
        type,
        fields.map((each, index) => local(`v${index}`, each.type)),
      ),
    ),
  ];
}

function decodeList(
  ctx: Context,
  type: IrType & { kind: "class" },
  element: IrType,
  add: "push" | "add",
  node: ts.Node,
): Stmt[] {
  const list = local("list", type);
  const item = call(decoder(ctx, element, node), [READER], element);
  return [
    run(method(READER, "array", [], I32)),
    letStmt("list", type, construct(type, [])),
    whileMore([run(method(list, add, [item], VOID))]),
    ret(list),
  ];
}

/** How many there are shows at the end. */
function decodeTypedArray(ctx: Context, type: IrType & { kind: "class" }, element: IrType, node: ts.Node): Stmt[] {
  const list = local("list", arrayOf(element));
  const array = local("array", type);
  const index = local("i", I32);
  const length = field(list, "length", I32);
  const at = (object: Expr): Expr => ({ kind: "index", object, index, type: element });
  return [
    letStmt("list", list.type, call(decoder(ctx, list.type, node), [READER], list.type)),
    letStmt("array", type, construct(type, [length])),
    ...eachIndex(length, [run(assign(at(array), at(list)))]),
    ret(array),
  ];
}

function decodeMap(
  ctx: Context,
  type: IrType & { kind: "class" },
  [key, item]: [IrType, IrType],
  node: ts.Node,
): Stmt[] {
  if (key.kind !== "string" && !isNumeric(key)) return ctx.fail("MN1203", node, describeType(type));
  const map = local("map", type);
  const name = method(READER, key.kind === "string" ? "key" : "numberKey", [], key.kind === "string" ? key : F64);
  const value = call(decoder(ctx, item, node), [READER], item);
  return [
    run(method(READER, "map", [], I32)),
    letStmt("map", type, construct(type, [])),
    whileMore([
      letStmt("key", name.type, name),
      run(method(map, "set", [isNumeric(key) ? cast(local("key", F64), key) : local("key", key), value], VOID)),
    ]),
    ret(map),
  ];
}

export interface MapEntry {
  key: string;
  type: IrType;
  optional: boolean;
}

/** Reads a map into the locals `v0`, `v1`, …; unknown keys are skipped, missing ones named. */
export function decodeFields(ctx: Context, entries: readonly MapEntry[], node: ts.Node): Stmt[] {
  const key = local("key", STRING);
  const body = entries.reduceRight<Stmt[]>(
    (otherwise, entry, index) => [
      {
        kind: "if",
        test: binary("==", key, text(entry.key), BOOL),
        then: [
          run(assign(local(`v${index}`, entry.type), call(decoder(ctx, entry.type, node), [READER], entry.type))),
          run(assign(local(`has${index}`, BOOL), bool(true))),
        ],
        otherwise,
      },
    ],
    [run(method(READER, "skip", [], VOID))],
  );
  return [
    ...entries.flatMap((entry, index) => [
      letStmt(`v${index}`, entry.type, zero(entry.type)),
      letStmt(`has${index}`, BOOL, bool(false)),
    ]),
    run(method(READER, "map", [], I32)),
    whileMore([letStmt("key", STRING, method(READER, "key", [], STRING)), ...body]),
    ...entries.flatMap((entry, index): Stmt[] => {
      if (entry.optional) return [];
      const missing = run(method(READER, "missing", [text(entry.key)], VOID));
      return [{ kind: "if", test: not(local(`has${index}`, BOOL)), then: [missing], otherwise: [] }];
    }),
  ];
}

function whileMore(body: Stmt[]): Stmt {
  return { kind: "loop", form: "while", test: method(READER, "more", [], BOOL), body };
}
