// From CBOR to objects: lists, maps, tuples and data classes.

import ts from "typescript";
import type { Expr, Stmt } from "../../ir/node.ts";
import {
  assign,
  binary,
  bool,
  cast,
  construct,
  field,
  letStmt,
  local,
  method,
  not,
  ret,
  run,
  text,
  zero,
} from "../../ir/node.ts";
import type { IrType } from "../../ir/type.ts";
import { arrayOf, BOOL, describeType, F64, I32, isBool, isNumeric, STRING, typeKey, VOID } from "../../ir/type.ts";
import { coerce } from "../coerce.ts";
import type { Context } from "../context.ts";
import { absent } from "../empty.ts";
import { orderNotes } from "../order.ts";
import { makeTuple, tupleItems } from "../tuple.ts";
import { eachIndex, hasEmpty, isNothing, READER, shapeOf, TYPED_ARRAYS } from "./common.ts";
import { decoded } from "./decode.ts";
import { partsOf, typeOfProperty } from "./parts.ts";

type ClassType = IrType & { kind: "class" };

/** The body of a decoder: `ir` is what `type` is underneath. */
export function decodeObject(ctx: Context, type: ts.Type, ir: IrType, node: ts.Node): Stmt[] {
  if (ir.kind !== "class") return ctx.fail("MN1203", node, describeType(ir));
  if (ir.name === "Uint8Array") return [ret(method(READER, "bytes", [], ir))];
  const element = TYPED_ARRAYS[ir.name];
  if (element) return decodeTypedArray(ir, element);
  const args =
    (type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference
      ? ctx.checker.getTypeArguments(type as ts.TypeReference)
      : [];
  if (ctx.checker.isTupleType(type) && tupleItems(ir)) return decodeTuple(ctx, args, ir, node);
  const [first, second] = args;
  if (ir.name === "Array" && first) return decodeList(ctx, ir, first, "push", node);
  if (ir.name === "Set" && first) return decodeList(ctx, ir, first, "add", node);
  if (ir.name === "Map" && second) return decodeMap(ctx, ir, second, node);
  if (ir.name === "Dictionary") return decodeDictionary(ctx, type, ir, node);
  // JSON has no dates: what `JSON.parse` gives for one is its text.
  if (ir.name === "Date" && ctx.reader === "CborReader") {
    return [ret(construct(ir, [method(READER, "date", [], F64)]))];
  }
  return decodeShape(ctx, type, ir, node);
}

function decodeList(ctx: Context, type: ClassType, element: ts.Type, add: "push" | "add", node: ts.Node): Stmt[] {
  const list = local("list", type);
  return [
    run(method(READER, "array", [], I32)),
    letStmt("list", type, construct(type, [])),
    ...(isNumbers(ctx, type, element) ? [run(method(READER, "f64s", [list], VOID))] : []),
    whileMore([run(method(list, add, [decoded(ctx, element, node)], VOID))]),
    ret(list),
  ];
}

/** Whether a list of plain numbers is read: the reader takes those in one go, as far as they are of the usual kinds. */
function isNumbers(ctx: Context, type: ClassType, element: ts.Type): boolean {
  const [item] = type.args;
  if (type.name !== "Array" || !item || typeKey(item) !== typeKey(F64)) return false;
  if (ctx.reader === "CborReader" && ctx.side === "client") return false;
  return partsOf(ctx, element).number?.any === true;
}

/** How many there are shows at the end. */
function decodeTypedArray(type: ClassType, element: IrType): Stmt[] {
  const list = local("list", arrayOf(element));
  const array = local("array", type);
  const index = local("i", I32);
  const length = field(list, "length", I32);
  const at = (object: Expr): Expr => ({ kind: "index", object, index, type: element });
  const item = method(READER, element.kind === "primitive" ? element.name : "f64", [], element);
  return [
    run(method(READER, "array", [], I32)),
    letStmt("list", list.type, construct(list.type, [])),
    whileMore([run(method(list, "push", [item], I32))]),
    letStmt("array", type, construct(type, [length])),
    ...eachIndex(length, [run(assign(at(array), at(list)))]),
    ret(array),
  ];
}

/** A fixed number of items, each of its own type. Optional ones at the end may be missing. */
function decodeTuple(ctx: Context, args: readonly ts.Type[], type: ClassType, node: ts.Node): Stmt[] {
  const items = tupleItems(type) ?? [];
  const expected = text(`an array of ${items.length}`);
  const wrong = run(method(READER, "expected", [expected, local("at", I32)], VOID));
  const position: Expr = { kind: "field", object: READER, name: "position", type: I32 };
  const tooLong = run(method(READER, "expected", [text(`the end of an array of ${items.length}`), position], VOID));
  const more = method(READER, "more", [], BOOL);
  const read = args.flatMap((arg, index): Stmt[] => {
    const item = items[index] ?? I32;
    const value = decoded(ctx, arg, node);
    return [
      letStmt(`v${index}`, item, zero(item)),
      {
        kind: "if",
        test: more,
        then: [run(assign(local(`v${index}`, item), { ...value, type: item }))],
        otherwise: hasEmpty(item, "undefined") ? [] : [wrong],
      },
    ];
  });
  return [
    letStmt("at", I32, position),
    run(method(READER, "array", [], I32)),
    ...read,
    { kind: "if", test: more, then: [tooLong], otherwise: [] },
    ret(
      makeTuple(
        type,
        items.map((item, index) => local(`v${index}`, item)),
      ),
    ),
  ];
}

/** Keys are text or numbers: what a map in CBOR and an object in JSON can have. */
function decodeMap(ctx: Context, type: ClassType, item: ts.Type, node: ts.Node): Stmt[] {
  const key = type.args[0] ?? STRING;
  if (key.kind !== "string" && !isNumeric(key)) return ctx.fail("MN1203", node, describeType(type));
  const map = local("map", type);
  const name = isNumeric(key) ? method(READER, "numberKey", [], F64) : method(READER, "key", [], STRING);
  const given = local("key", name.type);
  return [
    run(method(READER, "map", [], I32)),
    letStmt("map", type, construct(type, [])),
    whileMore([
      letStmt("key", name.type, name),
      run(method(map, "set", [isNumeric(key) ? cast(given, key) : given, decoded(ctx, item, node)], VOID)),
    ]),
    ret(map),
  ];
}

/** Objects of an index signature: named properties are entries too. */
function decodeDictionary(ctx: Context, type: ts.Type, ir: ClassType, node: ts.Node): Stmt[] {
  const [info] = ctx.checker.getIndexInfosOfType(type);
  // `Record<"a" | "b", T>`: each of the names must be there.
  const named = info ? [] : ctx.checker.getPropertiesOfType(type);
  const of = info?.type ?? (named[0] && typeOfProperty(ctx, named[0]));
  const value = ir.args[0];
  if (!of || !value) return ctx.fail("MN1203", node, describeType(ir));
  const entries = local("entries", ir);
  const key = local("key", STRING);
  const item = coerce(ctx, decoded(ctx, of, node), value, node);
  const put = run(method(entries, "put", [key, item], VOID));
  const isNamed = named
    .map((each): Expr => binary("==", key, text(each.name), BOOL))
    .reduce<Expr | null>((any, test) => (any ? binary("||", any, test, BOOL) : test), null);
  const skip = run(method(READER, "skip", [], VOID));
  return [
    run(method(READER, "map", [], I32)),
    letStmt("entries", ir, construct(ir, [])),
    whileMore([
      letStmt("key", STRING, method(READER, "key", [], STRING)),
      isNamed ? { kind: "if", test: isNamed, then: [put], otherwise: [skip] } : put,
    ]),
    ...(hasEmpty(value, "undefined") ? [] : named).map((each): Stmt => {
      const test = not(method(entries, "has", [text(each.name)], BOOL));
      return { kind: "if", test, then: [run(method(READER, "missing", [text(each.name)], VOID))], otherwise: [] };
    }),
    ret(entries),
  ];
}

function decodeShape(ctx: Context, type: ts.Type, ir: ClassType, node: ts.Node): Stmt[] {
  const { fields } = shapeOf(ctx, ir, node);
  const entries = fields.map(({ name, type: of }): MapEntry => {
    const property = type.getProperty(name);
    if (!property) return ctx.fail("MN1203", node, describeType(ir));
    return { key: name, type: of, source: typeOfProperty(ctx, property) };
  });
  const values = fields.map((each, index) => local(`v${index}`, each.type));
  const notes = ctx.reader === "JsonReader" ? orderNotes(ctx, ir) : null;
  if (!notes) return [...decodeFields(ctx, entries, node), ret(construct(ir, values))];
  const noted = entries.map((each) => ({ ...each, note: notes.note(each.key) }));
  return [...notes.start, ...decodeFields(ctx, noted, node), ret(notes.apply(construct(ir, values)))];
}

export interface MapEntry {
  key: string;
  /** What the value is held as. */
  type: IrType;
  /** What it is to the checker. */
  source: ts.Type;
  /** Notes that it comes. */
  note?: Stmt;
}

/**
 * Reads a map into the locals `v0`, `v1`, …; unknown keys are skipped, missing ones named. The numbers are those that the
 * entries have among `all`.
 */
export function decodeFields(
  ctx: Context,
  entries: readonly MapEntry[],
  node: ts.Node,
  all: readonly MapEntry[] = entries,
): Stmt[] {
  const key = local("key", STRING);
  const numbers = entries.map((entry) => all.indexOf(entry));
  const body = entries.reduceRight<Stmt[]>(
    (otherwise, entry, position, _, index = numbers[position] ?? 0) => [
      {
        kind: "if",
        test: binary("==", key, text(entry.key), BOOL),
        then: [
          ...readEntry(ctx, entry, local(`v${index}`, entry.type), node),
          ...noteOnce(entry, index),
          run(assign(local(`has${index}`, BOOL), bool(true))),
        ],
        otherwise,
      },
    ],
    [run(method(READER, "skip", [], VOID))],
  );
  return [
    ...entries.flatMap((entry, position) => [
      letStmt(
        `v${numbers[position]}`,
        entry.type,
        hasEmpty(entry.type, "undefined") ? absent(entry.type) : zero(entry.type),
      ),
      letStmt(`has${numbers[position]}`, BOOL, bool(false)),
    ]),
    run(method(READER, "map", [], I32)),
    whileMore([letStmt("key", STRING, method(READER, "key", [], STRING)), ...body]),
    ...entries.flatMap((entry, position): Stmt[] => {
      if (hasEmpty(entry.type, "undefined")) return [];
      const test = not(local(`has${numbers[position]}`, BOOL));
      return [
        {
          kind: "if",
          test,
          then: whatIsMissing(ctx, entry, local(`v${numbers[position]}`, entry.type)),
          otherwise: [],
        },
      ];
    }),
  ];
}

/** What comes twice stands where it came first. */
function noteOnce({ note }: MapEntry, index: number): Stmt[] {
  if (!note) return [];
  return [{ kind: "if", test: not(local(`has${index}`, BOOL)), then: [note], otherwise: [] }];
}

/** Usually an error. Addresses and forms say nothing for an empty list, and forms nothing for false. */
function whatIsMissing(ctx: Context, { key, type }: MapEntry, target: Expr): Stmt[] {
  const say = (name: string): Stmt => run(method(READER, name, [text(key)], VOID));
  if (ctx.reader !== "CborReader" || ctx.side === "client") return [say("missing")];
  if (isBool(type)) return [say("missingFlag")];
  // There is no null in an address or a form.
  if (hasEmpty(type, "null")) return [say("missingText")];
  if (type.kind !== "class" || type.name !== "Array") return [say("missing")];
  return [say("missingText"), run(assign(target, construct(type, [])))];
}

/** A parameter with a default may be given nothing, which its own type does not say. */
function readEntry(ctx: Context, { type, source }: MapEntry, target: Expr, node: ts.Node): Stmt[] {
  const value = decoded(ctx, source, node);
  const read = run(assign(target, coerce(ctx, value, type, node)));
  if (!hasEmpty(type, "undefined") || hasEmpty(value.type, "undefined")) return [read];
  const nothing = run(method(READER, "null_", [], VOID));
  return [{ kind: "if", test: isNothing(ctx, partsOf(ctx, source)), then: [nothing], otherwise: [read] }];
}

function whileMore(body: Stmt[]): Stmt {
  return { kind: "loop", form: "while", test: method(READER, "more", [], BOOL), body };
}
