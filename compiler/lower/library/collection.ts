// Methods and constructors of `Map` and `Set`.

import ts from "typescript";
import type { Expr, Stmt } from "../../ir/node.ts";
import { assign, binary, call, construct, field, integer, letStmt, local, method, ret, run } from "../../ir/node.ts";
import type { IrType } from "../../ir/type.ts";
import { arrayOf, BOOL, functionType, I32, INT, isClass, printType, VOID } from "../../ir/type.ts";
import { coerce } from "../coerce.ts";
import { excerpt, lowerAs, lowerExpr } from "../expression.ts";
import { toList } from "../iterable.ts";
import { tupleItem, tupleItems } from "../tuple.ts";
import { typeOf } from "../types.ts";
import type { LibraryCall, MethodCall } from "./arguments.ts";
import { argumentsOf, required } from "./arguments.ts";
import { orUndefined } from "./element.ts";

/** Set methods that take another set: the runtime's function, and whether they give a set. */
const SETS: Record<string, boolean> = {
  difference: true,
  intersection: true,
  isDisjointFrom: false,
  isSubsetOf: false,
  isSupersetOf: false,
  symmetricDifference: true,
  union: true,
};

/** A method of a map or a set; null where it is not known. */
export function collectionMethod(each: MethodCall): Expr | null {
  const { object, name, lowering } = each;
  const [key, value] = object.type.kind === "class" ? object.type.args : [];
  if (!key) return null;
  const first = (): Expr => lowerAs(required(each, 0), key, lowering);
  switch (name) {
    case "has":
    case "delete":
      return method(object, name, [first()], BOOL);
    case "clear":
      return method(object, name, [], VOID);
    case "forEach":
      return forEach(each, key, value);
  }
  if (!value) return setMethod(each, key, first);
  if (name === "set") return method(object, name, [first(), lowerAs(required(each, 1), value, lowering)], object.type);
  return name === "get" ? mapGet(each, key, value) : null;
}

function setMethod(each: MethodCall, key: IrType, first: () => Expr): Expr | null {
  const { object, name, lowering } = each;
  if (name === "add") return method(object, name, [first()], object.type);
  const gives = Object.hasOwn(SETS, name) ? SETS[name] : undefined;
  if (gives === undefined) return null;
  const other = lowerAs(required(each, 0), object.type, lowering);
  const runtime = `set${name[0]?.toUpperCase()}${name.slice(1)}`;
  return call(runtime, [object, other], gives ? object.type : BOOL, [key]);
}

function forEach(each: MethodCall, key: IrType, value: IrType | undefined): Expr {
  const { object, lowering } = each;
  const visited = functionType([value ?? key, key, object.type], VOID);
  const fn = lowerAs(required(each, 0), visited, lowering);
  return call(value ? "mapForEach" : "setForEach", [object, fn], VOID, value ? [key, value] : [key]);
}

/** A missing key is `undefined`. */
function mapGet(each: MethodCall, key: IrType, value: IrType): Expr {
  const { node, object, lowering } = each;
  const held = lowering.scope.temporary(object.type);
  const entry = lowering.scope.temporary(INT);
  const sought = lowerAs(required(each, 0), key, lowering);
  const found = assign(entry, method(assign(held, object), "find", [sought], INT));
  const test = binary(">=", found, integer(0), BOOL);
  return orUndefined(test, method(held, "valueAt", [entry], value), node, lowering);
}

/** `new Map(entries)`, `new Set(values)`. */
export function newCollection(each: LibraryCall, type: IrType & { kind: "class" }): Expr {
  const { node, lowering } = each;
  const { ctx } = lowering;
  const [argument] = argumentsOf(node);
  const [key, value] = type.args;
  if (!argument || isNothing(argument)) return construct(type, []);
  if (!key || ts.isSpreadElement(argument)) return ctx.fail("MN1001", node, excerpt(node));
  if (!value) return setFrom(argument, type, key, each);
  if (ts.isArrayLiteralExpression(argument) && argument.elements.every(isPair)) {
    return argument.elements.reduce<Expr>(
      (map, entry) => {
        const [first, second] = (entry as ts.ArrayLiteralExpression).elements;
        if (!first || !second) return ctx.fail("MN1001", entry, excerpt(entry));
        return method(map, "set", [lowerAs(first, key, lowering), lowerAs(second, value, lowering)], type);
      },
      construct(type, []),
    );
  }
  const source = lowerExpr(argument, { ...lowering, expected: undefined });
  if (isClass(source.type, "Map")) return call("mapCopy", [coerce(ctx, source, type, argument)], type, [key, value]);
  const list = toList(source, argument, lowering);
  return call(filler(each, list.type, type), [list], type);
}

function setFrom(argument: ts.Expression, type: IrType & { kind: "class" }, value: IrType, each: LibraryCall): Expr {
  const { lowering } = each;
  const source = lowerExpr(argument, { ...lowering, expected: arrayOf(value) });
  const list = isClass(source.type, "Set")
    ? method(source, "values", [], arrayOf(source.type.args[0] ?? value))
    : toList(source, argument, lowering);
  return call("setOf", [coerce(lowering.ctx, list, arrayOf(value), argument)], type, [value]);
}

function isNothing(node: ts.Expression): boolean {
  return node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === "undefined");
}

function isPair(node: ts.Expression): boolean {
  return ts.isArrayLiteralExpression(node) && node.elements.length === 2 && !node.elements.some(ts.isSpreadElement);
}

/** A function that makes a map of a list of pairs. */
function filler({ node, lowering }: LibraryCall, from: IrType, type: IrType & { kind: "class" }): string {
  const { ctx } = lowering;
  const key = `map ${printType(from)} ${printType(type)}`;
  const known = ctx.codecs.get(key);
  if (known) return known;
  const pair = isClass(from, "Array") ? from.args[0] : undefined;
  const items = pair && tupleItems(pair);
  const [first, second] = type.args;
  if (!pair || items?.length !== 2 || !first || !second) return ctx.fail("MN1001", node, excerpt(node));
  const name = ctx.unique("mapOf");
  ctx.codecs.set(key, name);
  const [list, map, index, entry] = [local("list", from), local("map", type), local("i", I32), local("entry", pair)];
  const args = [first, second].map((wanted, at) => coerce(ctx, tupleItem(entry, at), wanted, node));
  const body: Stmt[] = [
    letStmt("entry", pair, { kind: "index", object: list, index, type: pair }),
    run(method(map, "set", args, type)),
  ];
  ctx.pushFunction({
    name,
    params: [{ name: "list", type: from }],
    result: type,
    carries: type,
    body: [
      letStmt("map", type, construct(type, [])),
      {
        kind: "for",
        init: [letStmt("i", I32, integer(0))],
        test: binary("<", index, field(list, "length", INT), BOOL),
        update: assign(index, binary("+", index, integer(1), I32)),
        body,
      },
      ret(map),
    ],
    async: false,
  });
  return name;
}

/** `Map.groupBy(items, key)`. */
export function mapStatic(each: LibraryCall, name: string): Expr | null {
  if (name !== "groupBy") return null;
  const { node, lowering } = each;
  const type = typeOf(lowering.ctx, node);
  const [key, group] = type.kind === "class" ? type.args : [];
  const element = group && isClass(group, "Array") ? group.args[0] : undefined;
  if (!key || !element) return lowering.ctx.fail("MN1001", node, excerpt(node));
  const items = toList(lowerExpr(required(each, 0), { ...lowering, expected: undefined }), node, lowering);
  const fn = lowerAs(required(each, 1), functionType([element, INT], key), lowering);
  return call("mapGroupBy", [coerce(lowering.ctx, items, arrayOf(element), node), fn], type, [element, key]);
}
