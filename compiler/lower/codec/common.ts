// What both directions of the CBOR codecs share.

import type ts from "typescript";
import type { Expr, FunctionDecl, Stmt } from "../../ir/node.ts";
import { binary, integer, letStmt, local, method, run } from "../../ir/node.ts";
import type { Empty, IrType } from "../../ir/type.ts";
import { BOOL, classType, describeType, hasUndefined, I32, primitive, typeKey, VOID } from "../../ir/type.ts";
import type { Context, Shape } from "../context.ts";
import type { Parts } from "./parts.ts";

export const WRITER: Expr = local("w", classType("CborWriter"));

export const READER: Expr = local("r", classType("CborReader"));

/** The function of one direction for a type; `key` tells it from those for other types with the same values underneath. */
export function codec(
  ctx: Context,
  direction: string,
  type: IrType,
  key: string,
  build: (name: string) => FunctionDecl,
): string {
  const whole = `${direction} ${key}`;
  const known = ctx.codecs.get(whole);
  if (known) return known;
  const name = ctx.unique(`${direction}_${typeKey(type)}`);
  // Before its body, so that a recursive type finds it.
  ctx.codecs.set(whole, name);
  ctx.push(build(name));
  return name;
}

export function define(name: string, params: FunctionDecl["params"], result: IrType, body: Stmt[]): FunctionDecl {
  return { kind: "function", name, params, result, carries: result, body, async: false };
}

export function write(name: string, ...args: Expr[]): Stmt {
  return run(method(WRITER, name, args, VOID));
}

export function eachIndex(length: Expr, body: Stmt[]): Stmt[] {
  const index = local("i", I32);
  const update: Expr = { kind: "update", operator: "++", prefix: false, target: index, type: I32 };
  return [{ kind: "for", init: [letStmt("i", I32, integer(0))], test: binary("<", index, length, BOOL), update, body }];
}

/** What an array or a typed array holds. */
export function listElement(type: IrType & { kind: "class" }): IrType | null {
  return type.name === "Array" ? (type.args[0] ?? null) : (TYPED_ARRAYS[type.name] ?? null);
}

export const TYPED_ARRAYS: Partial<Record<string, IrType>> = {
  Int8Array: primitive("i8"),
  Uint16Array: primitive("u16"),
  Int16Array: primitive("i16"),
  Uint32Array: primitive("u32"),
  Int32Array: primitive("i32"),
  Uint64Array: primitive("u64"),
  Int64Array: primitive("i64"),
  Float32Array: primitive("f32"),
  Float64Array: primitive("f64"),
};

/** Whether null or undefined is a value of the type. */
export function hasEmpty(type: IrType, empty: Empty): boolean {
  if (type.kind === "null") return type.empty === empty;
  return type.kind === "nullable" && (type.empty === empty || (empty === "undefined" && hasUndefined(type)));
}

export function shapeOf(ctx: Context, type: IrType & { kind: "class" }, node: ts.Node): Shape {
  const shape = ctx.shapes.get(type.name);
  if (!shape) return ctx.fail("MN1203", node, describeType(type));
  return shape;
}

/** Whether null comes next; of an address or a form, unless it may be any text, an empty text too. */
export function isNothing(ctx: Context, parts: Parts): Expr {
  const strict = parts.string?.any || ctx.reader !== "CborReader" || ctx.side === "client";
  return method(READER, strict ? "isNull" : "isNone", [], BOOL);
}
