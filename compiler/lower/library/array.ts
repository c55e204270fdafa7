// Methods of arrays.

import ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { assign, binary, call, construct, field, global, integer, method, text } from "../../ir/node.ts";
import type { IrType } from "../../ir/type.ts";
import {
  arrayOf,
  BOOL,
  describeType,
  F64,
  functionType,
  hasUndefined,
  I32,
  INT,
  isClass,
  OBJECT,
  onlyMember,
  primitive,
  STRING,
  VOID,
} from "../../ir/type.ts";
import { typeArguments } from "../call.ts";
import { coerce } from "../coerce.ts";
import type { Context } from "../context.ts";
import { excerpt, lowerAs, lowerExpr } from "../expression.ts";
import { joinText, textFunction, toText } from "../text.ts";
import { mapType } from "../types.ts";
import type { MethodCall } from "./arguments.ts";
import { argumentsOf, integerArgument, optional, required, restArguments } from "./arguments.ts";
import { isArrayLike, lowerConcat } from "./array-concat.ts";
import { lowerFlat } from "./array-flat.ts";
import { filledArray } from "./array-static.ts";
import { lowerTest, resultWanted } from "./callback.ts";
import { convertArray } from "./convert.ts";
import { elementAt, orUndefined } from "./element.ts";
import {
  filterInPlace,
  findIndexInPlace,
  findInPlace,
  forEachInPlace,
  isVisitInPlace,
  mapInPlace,
  reduceInPlace,
  someInPlace,
} from "./visit.ts";

export interface ArrayCall extends MethodCall {
  element: IrType;
}

type ArrayMethod = (call: ArrayCall) => Expr;

const END = 0x7fffffff;

const METHODS: Record<string, ArrayMethod> = {
  at: ({ node, object, element, lowering }) => elementAt(node, object, element, lowering),
  concat: lowerConcat,
  copyWithin: (call) => ranged(call, "arrayCopyWithin", [integerArgument(call, 0, 0)], 1, call.object.type),
  every: (each) =>
    isVisitInPlace(each)
      ? someInPlace(each, false)
      : call("arrayEvery", [each.object, test(each)], BOOL, [each.element]),
  fill: (call) =>
    filledArray(call) ??
    ranged(call, "arrayFill", [lowerAs(required(call, 0), call.element, call.lowering)], 1, call.object.type),
  filter: lowerFilter,
  find: (call) => lowerFind(call, "arrayFindIndex"),
  findIndex: (each) =>
    isVisitInPlace(each)
      ? findIndexInPlace(each)
      : call("arrayFindIndex", [each.object, test(each)], INT, [each.element]),
  findLast: (call) => lowerFind(call, "arrayFindLastIndex"),
  findLastIndex: (each) => call("arrayFindLastIndex", [each.object, test(each)], INT, [each.element]),
  flat: lowerFlat,
  flatMap: lowerFlatMap,
  forEach: (each) =>
    isVisitInPlace(each)
      ? forEachInPlace(each)
      : call("arrayForEach", [each.object, visitor(each, VOID)], VOID, [each.element]),
  includes: (call) => search(call, "arrayIncludes", BOOL, 0),
  indexOf: (call) => search(call, "arrayIndexOf", INT, 0),
  join: (call) => joinText(call.lowering.ctx, call.object, optional(call, 0, STRING, text(",")), call.node),
  lastIndexOf: (call) => search(call, "arrayLastIndexOf", INT, END),
  map: lowerMap,
  pop: (call) => takeOut(call),
  push: lowerPush,
  reduce: (call) => lowerReduce(call, "arrayReduce"),
  reduceRight: (call) => lowerReduce(call, "arrayReduceRight"),
  reverse: ({ object, element }) => call("arrayReverse", [object], object.type, [element]),
  shift: (call) => takeOut(call),
  slice: (call) => ranged(call, "arraySlice", [], 0, arrayOf(call.element)),
  some: (each) =>
    isVisitInPlace(each) ? someInPlace(each, true) : call("arraySome", [each.object, test(each)], BOOL, [each.element]),
  sort: (call) => lowerSort(call, call.object),
  splice: (call) => lowerSplice(call, "arraySplice"),
  toReversed: ({ object, element }) => call("arrayToReversed", [object], arrayOf(element), [element]),
  toSorted: (call) => lowerSort(call, method(call.object, "slice", [], arrayOf(call.element))),
  toSpliced: (call) => lowerSplice(call, "arrayToSpliced"),
  toString: ({ object, node, lowering }: ArrayCall) => toText(lowering.ctx, lowering.scope, object, node),
  unshift: (each) => call("arrayUnshift", [each.object, restArguments(each, 0, each.element)], INT, [each.element]),
  with: (each) => {
    const value = lowerAs(required(each, 1), each.element, each.lowering);
    return call("arrayWith", [each.object, integerArgument(each, 0, 0), value], arrayOf(each.element), [each.element]);
  },
};

/** A method of an array; null where `object` is none, or the method is not known. */
export function arrayMethod(each: MethodCall): Expr | null {
  const { object, name } = each;
  const element = isClass(object.type, "Array") ? object.type.args[0] : undefined;
  return element && Object.hasOwn(METHODS, name) ? (METHODS[name]?.({ ...each, element }) ?? null) : null;
}

/** A method whose last two arguments are a range. */
function ranged(each: ArrayCall, name: string, first: Expr[], from: number, result: IrType): Expr {
  const range = [integerArgument(each, from, 0), integerArgument(each, from + 1, END)];
  return call(name, [each.object, ...first, ...range], result, [each.element]);
}

/** What a visitor is given. */
function visited({ element, object }: ArrayCall): IrType[] {
  return [element, INT, object.type];
}

function visitor(each: ArrayCall, result: IrType): Expr {
  return lowerAs(required(each, 0), functionType(visited(each), result), each.lowering);
}

function test(each: ArrayCall): Expr {
  return lowerTest(required(each, 0), visited(each), each.lowering);
}

function search(each: ArrayCall, name: string, result: IrType, from: number): Expr {
  const { ctx } = each.lowering;
  const argument = required(each, 0);
  const value = lowerExpr(argument, { ...each.lowering, expected: each.element });
  // A value that may be null is looked for among values that are not: as what it would be there.
  const sought = coerce(ctx, value, each.element, argument);
  return call(name, [each.object, sought, integerArgument(each, 1, from)], result, [each.element]);
}

function lowerMap(each: ArrayCall): Expr {
  const { node, object, element, lowering } = each;
  const own = typeArguments(lowering.ctx, node)[0] ?? VOID;
  const list = onlyMember(lowering.expected, (type) => isClass(type, "Array"));
  const result = resultWanted(each, own, list?.kind === "class" ? list.args[0] : undefined);
  if (isVisitInPlace(each)) {
    return result.kind === "void" && ts.isExpressionStatement(node.parent)
      ? forEachInPlace(each)
      : mapInPlace(each, result);
  }
  if (result.kind === "void") {
    // What gives nothing is called for its effects.
    const visit = call("arrayForEach", [object, visitor(each, VOID)], VOID, [element]);
    return ts.isExpressionStatement(node.parent) ? visit : listOfNothing(each);
  }
  return call("arrayMap", [object, visitor(each, result)], arrayOf(result), [element, result]);
}

/** `const lines = list.map(print)`: as many times undefined. */
function listOfNothing(each: ArrayCall): Expr {
  const { object, element, lowering } = each;
  const held = lowering.scope.temporary(object.type);
  const length = field(assign(held, object), "length", INT);
  const visit = call("arrayForEach", [held, visitor(each, VOID)], VOID, [element]);
  const count = lowering.scope.temporary(INT);
  const made = construct(arrayOf(VOID), [count]);
  const after: Expr = { kind: "sequence", first: visit, second: made, type: made.type };
  return { kind: "sequence", first: assign(count, length), second: after, type: made.type };
}

/** With a type predicate the result has another type of elements. */
function lowerFilter(each: ArrayCall): Expr {
  const { node, object, element, lowering } = each;
  const kept = isVisitInPlace(each)
    ? filterInPlace(each)
    : call("arrayFilter", [object, test(each)], arrayOf(element), [element]);
  const [narrow] = typeArguments(lowering.ctx, node);
  return narrow ? convertArray(lowering.ctx, kept, narrow, node) : kept;
}

function lowerFind(each: ArrayCall, name: string): Expr {
  const { node, object, element, lowering } = each;
  // The function may have changed the list meanwhile: the item is what it was asked about.
  const [found, value] = isVisitInPlace(each)
    ? findInPlace(each)
    : [call(name, [object, test(each)], INT, [element]), call("foundItem", [], element, [element])];
  const [narrow] = typeArguments(lowering.ctx, node);
  const narrowed = narrow ? coerce(lowering.ctx, value, narrow, node) : value;
  return orUndefined(binary(">=", found, integer(0), BOOL), narrowed, node, lowering);
}

function lowerReduce(each: ArrayCall, name: string): Expr {
  const { node, object, element, lowering } = each;
  const [, initial] = argumentsOf(node);
  const own = typeArguments(lowering.ctx, node)[0] ?? element;
  const wanted = initial && onlyMember(lowering.expected, (type) => type.kind !== "null");
  const result = resultWanted(each, own, wanted);
  if (initial && isVisitInPlace(each)) return reduceInPlace(each, result, () => lowerAs(initial, result, lowering));
  const step = lowerAs(required(each, 0), functionType([result, ...visited(each)], result), lowering);
  if (!initial) return call(`${name}Own`, [object, step], element, [element]);
  return call(name, [object, step, lowerAs(initial, result, lowering)], result, [element, result]);
}

/** `pop` and `shift`: `undefined` of an empty array. */
function takeOut({ node, object, name, element, lowering }: ArrayCall): Expr {
  const held = lowering.scope.temporary(object.type);
  const some = binary(">", field(assign(held, object), "length", I32), integer(0), BOOL);
  return orUndefined(some, method(held, name, [], element), node, lowering);
}

function lowerPush(each: ArrayCall): Expr {
  const { node, object, element, lowering } = each;
  const [only, other] = argumentsOf(node);
  if (only && !other && !ts.isSpreadElement(only)) {
    return method(object, "push", [lowerAs(only, element, lowering)], INT);
  }
  return call("arrayPushAll", [object, restArguments(each, 0, element)], INT, [element]);
}

function lowerSplice(each: ArrayCall, name: string): Expr {
  const { node, object, element } = each;
  const count = argumentsOf(node).length;
  // Nothing is taken out where not even a start is given.
  const gone = integerArgument(each, 1, count ? END : 0);
  const args = [object, integerArgument(each, 0, 0), gone, restArguments(each, 2, element)];
  return call(name, args, arrayOf(element), [element]);
}

function lowerFlatMap(each: ArrayCall): Expr {
  const { node, object, element, lowering } = each;
  const { ctx } = lowering;
  const result = typeArguments(ctx, node)[0];
  const [signature] = ctx.checker.getTypeAtLocation(required(each, 0)).getCallSignatures();
  if (!result || !signature) return ctx.fail("MN1001", node, excerpt(node));
  const given = signature.getReturnType();
  if (!given.isUnion() && !isArrayLike(ctx, given)) {
    return call("arrayMap", [object, visitor(each, result)], arrayOf(result), [element, result]);
  }
  const lists = given.isUnion() ? given.types.every((part) => isArrayLike(ctx, part)) : true;
  if (!lists) {
    const type = mapType(ctx, given, node);
    return ctx.fail("MN1002", required(each, 0), describeType(type), describeType(arrayOf(result)));
  }
  return call("arrayFlatMap", [object, visitor(each, arrayOf(result))], arrayOf(result), [element, result]);
}

/** Without a comparison the order is that of the elements' texts, also for numbers. */
function lowerSort(each: ArrayCall, array: Expr): Expr {
  const { node, element, lowering } = each;
  const { ctx } = lowering;
  const [compare] = argumentsOf(node);
  const last = missing(element.kind === "nullable" && mayBeUndefined(ctx, node), element);
  if (compare && compare.getText() !== "undefined") {
    const fn = lowerAs(compare, functionType([element, element], F64), lowering);
    return call("arraySort", [array, fn, last], array.type, [element]);
  }
  const name = textFunction(ctx, element, "null", node);
  return call("arraySortByText", [array, global(name, VOID), last], array.type, [element]);
}

/** The pointer that is undefined: it goes last. 1 is none. */
function missing(maybe: boolean, element: IrType): Expr {
  if (!maybe) return integer(1, primitive("usize"));
  return hasUndefined(element)
    ? call("changetype", [call("undefinedValue", [], OBJECT)], primitive("usize"), [primitive("usize")])
    : integer(0, primitive("usize"));
}

/** Whether an element of the array that the method is called on may be `undefined`. */
function mayBeUndefined(ctx: Context, node: ts.CallExpression): boolean {
  if (!ts.isPropertyAccessExpression(node.expression)) return false;
  const type = ctx.checker.getNonNullableType(ctx.checker.getTypeAtLocation(node.expression.expression));
  const element = ctx.checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  return !!element?.isUnion() && element.types.some((part) => part.flags & ts.TypeFlags.Undefined);
}
