// From CBOR to values: one function for each type. What is wrong is named with its path. The checker's types say what is
// accepted, the IR's what it becomes.

import ts from "typescript";
import type { Expr, Stmt } from "../../ir/node.ts";
import { binary, call, integer, letStmt, local, method, nullValue, ret, run } from "../../ir/node.ts";
import type { IrType } from "../../ir/type.ts";
import {
  arrayOf,
  BOOL,
  classType,
  describeType,
  F64,
  I32,
  isBool,
  isNumeric,
  isOpen,
  isUnion,
  membersOf,
  printType,
  STRING,
  typeKey,
  UNKNOWN,
  VOID,
} from "../../ir/type.ts";
import { coerce } from "../coerce.ts";
import type { Context } from "../context.ts";
import { emptyValue } from "../empty.ts";
import { mapType } from "../types.ts";
import { codec, define, hasEmpty, isNothing, READER } from "./common.ts";
import { decodeObject } from "./decode-object.ts";
import { literalText, requireLiteral } from "./literal.ts";
import type { Literals, Part, Parts } from "./parts.ts";
import { discriminantOf, literalsOf, partsOf } from "./parts.ts";

/** Major types of CBOR, as `CborReader.kind()` gives them, and its names for simple values. */
const KINDS = {
  unsigned: 0x00,
  negative: 0x20,
  bytes: 0x40,
  text: 0x60,
  array: 0x80,
  map: 0xa0,
  false: 0xf4,
  true: 0xf5,
};
const UNDEFINED_KIND = 0xf7;
const FLOAT_KIND = 0xfb;

/** Name of `(r: CborReader) => T`. */
export function decoder(ctx: Context, type: ts.Type, node: ts.Node): string {
  const ir = mapType(ctx, type, node);
  return codec(ctx, "dec", ir, `${ctx.reader} ${typeKey(ir)} ${identity(ctx, type)}`, (name) =>
    define(name, [{ name: "r", type: classType(ctx.reader) }], ir, decode(ctx, partsOf(ctx, type), ir, node)),
  );
}

/** Types with the same values underneath may accept different ones: by the checker's number, and what its parameters are. */
function identity(ctx: Context, type: ts.Type): string {
  const { id } = type as unknown as { id: number };
  return `${id} ${[...ctx.instance].map(([symbol, { ir }]) => `${symbol.name}=${typeKey(ir)}`).join()}`;
}

/** A decoded value of `type`. */
export function decoded(ctx: Context, type: ts.Type, node: ts.Node): Expr {
  return call(decoder(ctx, type, node), [READER], mapType(ctx, type, node));
}

function decode(ctx: Context, parts: Parts, ir: IrType, node: ts.Node): Stmt[] {
  if (isOpen(ir) && ctx.reader === "JsonReader") return decodeAny(ctx);
  if (ir.kind === "void") return [run(method(READER, "null_", [], VOID))];
  if (ir.kind === "null") return [run(method(READER, "null_", [], VOID)), ret(nullValue(ir))];
  if (ir.kind === "nullable") return [...decodeEmpty(ctx, parts, ir), ...decodePresent(ctx, parts, ir, node)];
  return decodePresent(ctx, parts, ir, node);
}

/** Whatever JSON has. */
function decodeAny(ctx: Context): Stmt[] {
  noteJson(ctx);
  return [ret(call("jsonAny", [READER], UNKNOWN))];
}

/** What JSON of no type is made of. */
export function noteJson(ctx: Context): void {
  ctx.byClass.note(arrayOf(UNKNOWN));
  ctx.byClass.note(classType("Dictionary", [UNKNOWN]));
}

/** null and undefined: a type that has only one of them takes both for it. */
function decodeEmpty(ctx: Context, parts: Parts, ir: IrType & { kind: "nullable" }): Stmt[] {
  const both = hasEmpty(ir, "null") && hasEmpty(ir, "undefined");
  const isUndefined = binary("==", method(READER, "kind", [], I32), integer(UNDEFINED_KIND), BOOL);
  const read = run(method(READER, "null_", [], VOID));
  const undefinedToo: Stmt = {
    kind: "if",
    test: isUndefined,
    then: [read, ret(emptyValue(ir, "undefined"))],
    otherwise: [],
  };
  const test = isNothing(ctx, parts);
  return [
    ...(both ? [undefinedToo] : []),
    { kind: "if", test, then: [read, ret(emptyValue(ir, both ? "null" : ir.empty))], otherwise: [] },
  ];
}

function decodePresent(ctx: Context, parts: Parts, ir: IrType, node: ts.Node): Stmt[] {
  const members = membersOf(ir);
  const [only] = members;
  if (members.length === 1 && only && !isUnion(ir)) return decodeOnly(ctx, parts, only, ir, node);
  if (!members.length) return ctx.fail("MN1203", node, describeType(ir));
  return decodeUnion(ctx, parts, ir, node);
}

/** A value of one representation. */
function decodeOnly(ctx: Context, parts: Parts, only: IrType, ir: IrType, node: ts.Node): Stmt[] {
  const done = (value: Expr): Stmt => ret(coerce(ctx, value, ir, node));
  const literals = parts.string ?? parts.number ?? parts.boolean;
  if (only.kind === "string" || isNumeric(only) || isBool(only)) {
    const value = only.kind === "string" ? method(READER, "string", [], STRING) : readPrimitive(only);
    if (!literals || literals.any) return [done(value)];
    return [...requireLiteral(value, literals.values), done(local("v", only))];
  }
  if (parts.objects.length > 1) return decodeUnion(ctx, parts, ir, node);
  const [object] = parts.objects;
  if (!object) return ctx.fail("MN1203", node, describeType(ir));
  if (ir.kind !== "nullable") return ctx.within(object.instance, () => decodeObject(ctx, object.type, only, node));
  return [done(ctx.within(object.instance, () => decoded(ctx, object.type, node)))];
}

function readPrimitive(type: IrType): Expr {
  const name = printType(type);
  return method(READER, { isize: "i32", usize: "u32" }[name] ?? name, [], type);
}

/** A value of several representations: by what comes, then by what tells objects apart. */
function decodeUnion(ctx: Context, parts: Parts, ir: IrType, node: ts.Node): Stmt[] {
  const kind = local("kind", I32);
  const is = (...kinds: number[]): Expr =>
    kinds
      .map((each) => binary("==", kind, integer(each), BOOL))
      .reduce((left, right) => binary("||", left, right, BOOL));
  const branch = (test: Expr, body: Stmt[]): Stmt => ({ kind: "if", test, then: body, otherwise: [] });
  const body: Stmt[] = [letStmt("kind", I32, method(READER, "kind", [], I32)), letStmt("at", I32, POSITION)];
  const primitive = (which: "string" | "number" | "boolean", value: Expr, test: Expr): void => {
    const literals = parts[which];
    if (!literals) return;
    const checked = literals.any ? [letStmt("v", value.type, value)] : requireLiteral(value, literals.values);
    body.push(branch(test, [...checked, ret(coerce(ctx, local("v", value.type), ir, node))]));
  };
  primitive("string", method(READER, "string", [], STRING), is(KINDS.text));
  primitive("number", method(READER, "f64", [], F64), is(KINDS.unsigned, KINDS.negative, FLOAT_KIND));
  primitive("boolean", method(READER, "bool", [], BOOL), is(KINDS.true, KINDS.false));
  const lists = parts.objects.filter((part) => kindOf(ctx, part, node) === "array");
  const binaries = parts.objects.filter((part) => kindOf(ctx, part, node) === "bytes");
  const objects = parts.objects.filter((part) => kindOf(ctx, part, node) === "map");
  if (lists.length > 1) return ctx.fail("MN1203", node, describeType(ir));
  const whole = (part: Part): Stmt =>
    ret(
      coerce(
        ctx,
        ctx.within(part.instance, () => decoded(ctx, part.type, node)),
        ir,
        node,
      ),
    );
  for (const part of binaries) body.push(branch(is(KINDS.bytes), [whole(part)]));
  for (const part of lists) body.push(branch(is(KINDS.array), [whole(part)]));
  if (objects.length === 1) for (const part of objects) body.push(branch(is(KINDS.map), [whole(part)]));
  else if (objects.length) body.push(branch(is(KINDS.map), choose(ctx, objects, whole, { ir, node })));
  return [...body, ...refuse(expectedOf(ctx, parts, node), ir)];
}

/** What would have been right, in the words of the reader's other messages. */
function expectedOf(ctx: Context, parts: Parts, node: ts.Node): string {
  const named = (literals: Literals | null, any: string): string[] => {
    if (!literals) return [];
    return literals.any ? [any] : literals.values.map((value) => JSON.stringify(value));
  };
  const kinds = { array: "an array", bytes: "bytes", map: "a map" };
  const all = [
    ...named(parts.string, "text"),
    ...named(parts.number, "a number"),
    ...named(parts.boolean, "true or false"),
    ...parts.objects.map((part) => kinds[kindOf(ctx, part, node)]),
    ...(parts.null || parts.undefined ? ["null"] : []),
  ];
  return [...new Set(all)].join(" or ");
}

const POSITION: Expr = { kind: "field", object: READER, name: "position", type: I32 };

function refuse(expected: string, ir: IrType): Stmt[] {
  const text: Expr = { kind: "string", value: expected, type: STRING };
  return [run(method(READER, "expected", [text, local("at", I32)], VOID)), ret(call("unreachable", [], ir))];
}

function kindOf(ctx: Context, { type, instance }: Part, node: ts.Node): "array" | "bytes" | "map" {
  const ir = ctx.within(instance, () => mapType(ctx, type, node));
  const name = ir.kind === "class" ? ir.name : "";
  if (name === "Uint8Array") return "bytes";
  return name.endsWith("Array") || name === "Set" || /^Tuple\d$/.test(name) ? "array" : "map";
}

/** Of several object types the one that a literal of a common property names, else one whose properties are all there. */
function choose(
  ctx: Context,
  objects: readonly Part[],
  whole: (part: Part) => Stmt,
  { ir, node }: { ir: IrType; node: ts.Node },
): Stmt[] {
  const discriminant = discriminantOf(ctx, objects);
  const name: Expr = { kind: "string", value: discriminant ?? "", type: STRING };
  if (discriminant !== null) {
    const tag = local("tag", STRING);
    const all = objects.flatMap((part) => literalsOf(ctx, part, discriminant) ?? []);
    const expected = all.map((value) => JSON.stringify(value)).join(" or ");
    const wrong: Expr = { kind: "string", value: expected, type: STRING };
    return [
      letStmt("tag", STRING, method(READER, "tag", [name], STRING)),
      ...objects.map((part): Stmt => {
        const values = literalsOf(ctx, part, discriminant) ?? [];
        const tests = values.map((value) => binary("==", tag, literalText(value), BOOL));
        return {
          kind: "if",
          test: tests.reduce((a, b) => binary("||", a, b, BOOL)),
          then: [whole(part)],
          otherwise: [],
        };
      }),
      run(method(READER, "wrongTag", [name, wrong], VOID)),
    ];
  }
  const required = (part: Part): string[] =>
    ctx.checker
      .getPropertiesOfType(part.type)
      .filter((property) => !(property.flags & ts.SymbolFlags.Optional))
      .map((property) => property.name);
  const ordered = [...objects].sort((a, b) => required(b).length - required(a).length);
  // The same names twice: what comes would always be taken for the first.
  const names = ordered.map((part) => required(part).sort().join());
  if (new Set(names).size < names.length) return ctx.fail("MN1203", node, describeType(ir));
  return ordered.flatMap((part) => {
    const tests = required(part).map((key) => {
      return method(READER, "has", [{ kind: "string", value: key, type: STRING }], BOOL);
    });
    if (!tests.length) return [whole(part)];
    const test = tests.reduce((a, b) => binary("&&", a, b, BOOL));
    return [{ kind: "if", test, then: [whole(part)], otherwise: [] } satisfies Stmt];
  });
}
