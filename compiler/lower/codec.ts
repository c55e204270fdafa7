// CBOR codecs, derived from types: one function for each type and direction, named once.

import type ts from "typescript";
import type { Expr, FunctionDecl, Stmt } from "../ir/node.ts";
import {
  assign,
  binary,
  bool,
  call,
  construct,
  field,
  integer,
  letStmt,
  local,
  method,
  not,
  nullValue,
  ret,
  run,
  text,
  zero,
} from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { BOOL, classType, describeType, I32, isClass, printType, STRING, VOID } from "../ir/type.ts";
import { coerce, unwrap } from "./coerce.ts";
import type { Context, Shape } from "./context.ts";
import { fieldName } from "./member.ts";

const WRITER: Expr = local("w", classType("CborWriter"));
const READER: Expr = local("r", classType("CborReader"));

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

/** Name of `(r: CborReader) => T`. */
export function decoder(ctx: Context, type: IrType, node: ts.Node): string {
  return codec(ctx, "dec", type, (name) =>
    define(name, [{ name: "r", type: READER.type }], type, decode(ctx, type, node)),
  );
}

function codec(ctx: Context, direction: string, type: IrType, build: (name: string) => FunctionDecl): string {
  const key = `${direction} ${printType(type)}`;
  const known = ctx.codecs.get(key);
  if (known) return known;
  const name = ctx.unique(`${direction}_${printType(type)}`);
  // Before its body, so that a recursive type finds it.
  ctx.codecs.set(key, name);
  ctx.push(build(name));
  return name;
}

function define(name: string, params: FunctionDecl["params"], result: IrType, body: Stmt[]): FunctionDecl {
  return { kind: "function", name, params, result, carries: result, body, async: false };
}

function write(name: string, ...args: Expr[]): Stmt {
  return run(method(WRITER, name, args, VOID));
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
  const [element] = type.args;
  if (type.name === "Array" && element) {
    const index = local("i", I32);
    const length = field(value, "length", I32);
    const item: Expr = { kind: "index", object: value, index, type: element };
    return [
      write("array", length),
      {
        kind: "for",
        init: [letStmt("i", I32, integer(0))],
        test: binary("<", index, length, BOOL),
        update: { kind: "update", operator: "++", prefix: false, target: index, type: I32 },
        body: [run(call(encoder(ctx, element, node), [WRITER, item], VOID))],
      },
    ];
  }
  const shape = shapeOf(ctx, type, node);
  const entries = shape.fields.flatMap((each) => [
    write("key", text(each.name)),
    run(call(encoder(ctx, each.type, node), [WRITER, field(value, fieldName(each.name), each.type)], VOID)),
  ]);
  return [write("map", integer(shape.fields.length)), ...entries];
}

function shapeOf(ctx: Context, type: IrType & { kind: "class" }, node: ts.Node): Shape {
  const shape = ctx.shapes.get(type.name);
  if (!shape) return ctx.fail("MN1203", node, describeType(type));
  return shape;
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
  const [element] = type.args;
  if (isClass(type, "Array") && element) {
    const list = local("list", type);
    const item = call(decoder(ctx, element, node), [READER], element);
    return [
      run(method(READER, "array", [], I32)),
      letStmt("list", type, construct(type, [])),
      whileMore([run(method(list, "push", [item], I32))]),
      ret(list),
    ];
  }
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
