// `console.table`: the rows of an array or an object, their properties in columns.

import type ts from "typescript";
import type { Expr, Stmt } from "../../ir/node.ts";
import {
  assign,
  binary,
  call,
  construct,
  field,
  integer,
  letStmt,
  local,
  method,
  ret,
  run,
  text,
} from "../../ir/node.ts";
import type { IrType } from "../../ir/type.ts";
import { arrayOf, BOOL, classType, isClass, STRING, UNKNOWN, VOID } from "../../ir/type.ts";
import type { ByClass } from "../by-class.ts";
import { unwrap } from "../coerce.ts";
import type { Context } from "../context.ts";
import { equalsEmpty } from "../empty.ts";
import type { Lowering } from "../expression.ts";
import { lowerAs, lowerExpr } from "../expression.ts";
import { inspected } from "../inspect.ts";
import { isDictionary, itemType } from "../key-access.ts";
import { listAs } from "../list.ts";
import { inKeyOrder, isListed, listing } from "../listing.ts";
import { ownProperties } from "../spread.ts";
import { tupleItem, tupleItems } from "../tuple.ts";

const TABLE = classType("ConsoleTable");
const NAMES = arrayOf(STRING);
const ROWS = arrayOf(UNKNOWN);
const INDEX = classType("i32");

/** The text of the table; null where what is given has no rows. */
export function tableText(node: ts.CallExpression, lowering: Lowering): Expr | null {
  const { ctx, scope } = lowering;
  const [data, columns] = node.arguments;
  if (!data) return null;
  const value = unwrap(lowerExpr(data, { ...lowering, expected: undefined }));
  const held = scope.temporary(value.type);
  const parts = rowsOf(held, data, ctx);
  if (!parts) return null;
  const wanted: Expr = columns ? lowerAs(columns, NAMES, lowering) : construct(NAMES, []);
  const filled = call(fillName(ctx, data), [construct(TABLE, [wanted]), ...parts], STRING);
  return { kind: "sequence", first: assign(held, value), second: filled, type: STRING };
}

/** The names of the rows, and what they hold. */
function rowsOf(value: Expr, node: ts.Node, ctx: Context): [Expr, Expr] | null {
  const { type } = value;
  if (isClass(type, "Array")) {
    return [call("indexKeys", [field(value, "length", VOID)], NAMES), listAs(value, UNKNOWN, node, ctx)];
  }
  if (isDictionary(type)) {
    const items = method(value, "list", [], arrayOf(itemType(type)));
    return [method(value, "names", [], NAMES), listAs(items, UNKNOWN, node, ctx)];
  }
  if (!isListed(ctx, type)) return null;
  return [listing(ctx, value, "keys", NAMES, node), listing(ctx, value, "values", ROWS, node)];
}

/** Name of the function that puts the cells of all rows into the table. */
function fillName(ctx: Context, node: ts.Node): string {
  const known = ctx.codecs.get("console.table");
  if (known) return known;
  const name = ctx.unique("fillTable");
  ctx.codecs.set("console.table", name);
  const [table, names, rows] = [local("table", TABLE), local("names", NAMES), local("rows", ROWS)];
  const index = local("i", INDEX);
  const item = (object: Expr, type: IrType): Expr => ({ kind: "index", object, index, type });
  const body = [
    eachIndex(rows, [
      run(method(table, "row", [item(names, STRING)], VOID)),
      run(call(cellsName(ctx, node), [table, item(rows, UNKNOWN)], VOID)),
    ]),
    ret(method(table, "text", [], STRING)),
  ];
  ctx.pushFunction({
    name,
    params: [
      { name: "table", type: TABLE },
      { name: "names", type: NAMES },
      { name: "rows", type: ROWS },
    ],
    ...{ result: STRING, carries: STRING, body, async: false },
  });
  return name;
}

/** `for (let i = 0; i < list.length; i++)` */
function eachIndex(list: Expr, body: Stmt[]): Stmt {
  const index = local("i", INDEX);
  return {
    kind: "for",
    init: [letStmt("i", INDEX, integer(0))],
    test: binary("<", index, field(list, "length", INDEX), BOOL),
    update: { kind: "update", operator: "++", prefix: false, target: index, type: INDEX },
    body,
  };
}

/** The function that tells the table what a row has. */
function cellsName(ctx: Context, node: ts.Node): string {
  const table = local("table", TABLE);
  const value = local("v", UNKNOWN);
  const whole = run(method(table, "value", [inspected(ctx, value, node)], VOID));
  const of: ByClass = {
    name: "cells_any$",
    params: [{ name: "table", type: TABLE }],
    result: VOID,
    simple: [],
    each: (type, object) => cells(ctx, type, object, node) ?? [whole],
    otherwise: [whole],
  };
  ctx.byClass.state(of, node);
  return of.name;
}

function cells(ctx: Context, type: IrType, object: Expr, node: ts.Node): Stmt[] | null {
  const table = local("table", TABLE);
  const cell = (name: Expr, value: Expr): Stmt => run(method(table, "cell", [name, inspected(ctx, value, node)], VOID));
  const items = tupleItems(type);
  if (items && !isClass(type, "Array")) return items.map((_, at) => cell(text(String(at)), tupleItem(object, at)));
  if (isClass(type, "Array") && type.args[0]) {
    const [list, index] = [local("list", type), local("i", INDEX)];
    const item: Expr = { kind: "index", object: list, index, type: type.args[0] };
    return [letStmt("list", type, object), eachIndex(list, [cell(method(index, "toString", [], STRING), item)])];
  }
  if (!isListed(ctx, type)) return null;
  const held = local("self", type);
  const stmts = inKeyOrder(ownProperties(ctx, type, node)).map((property): Stmt => {
    const read = property.read(held);
    const shown = cell(text(property.name), read);
    if (!property.optional) return shown;
    return { kind: "if", test: equalsEmpty(read, "undefined", false), then: [], otherwise: [shown] };
  });
  return [letStmt("self", type, object), ...stmts];
}
