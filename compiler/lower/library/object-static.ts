// `Object.keys` and its like.

import ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { assign, call, local, method, noOp } from "../../ir/node.ts";
import type { IrType } from "../../ir/type.ts";
import {
  arrayOf,
  BOOL,
  describeType,
  F64,
  functionType,
  INT,
  isClass,
  isNumeric,
  isOpen,
  STRING,
  sameType,
  UNKNOWN,
  VOID,
} from "../../ir/type.ts";
import { dynamicFunction } from "../any-call.ts";
import { assignedToFunction } from "../callable.ts";
import { coerce, unwrap } from "../coerce.ts";
import type { Context } from "../context.ts";
import { assignAll } from "../dictionary-literal.ts";
import { isPresent } from "../empty.ts";
import { enumListing } from "../enum.ts";
import { excerpt, lowerAs, lowerExpr } from "../expression.ts";
import { toList } from "../iterable.ts";
import { isDictionary, itemType } from "../key-access.ts";
import { itemsOf, listAs, listOf } from "../list.ts";
import type { Listing } from "../listing.ts";
import { anyListing, arrayListing, dictionaryListing, isListed, keysOfValue, listing } from "../listing.ts";
import { mergedObject, sequenceOf } from "../object-build.ts";
import { ownProperties } from "../spread.ts";
import { tupleItems } from "../tuple.ts";
import { mapType, typeOf } from "../types.ts";
import { dispatch } from "../union.ts";
import type { LibraryCall } from "./arguments.ts";
import { argumentsOf, required } from "./arguments.ts";

export function objectStatic(each: LibraryCall, name: string): Expr | null {
  const listed = name === "keys" || name === "values" || name === "entries" ? enumListing(each, name) : null;
  if (listed) return listed;
  switch (name) {
    case "groupBy":
      return groupBy(each);
    case "keys":
    case "getOwnPropertyNames":
      return keys(each);
    case "values":
    case "entries":
      return list(each, name);
    case "assign":
      return assignTo(each);
    case "fromEntries":
      return fromEntries(each);
    case "freeze":
    case "seal":
    case "preventExtensions":
      return lowerExpr(required(each, 0), each.lowering);
    case "create":
      return bare(each);
    case "is":
      return same(each);
    case "hasOwn":
      return hasOwn(each, objectOf(each, 0), required(each, 1));
    default:
      return null;
  }
}

function objectOf({ lowering, node }: LibraryCall, index: number): Expr {
  return unwrap(lowerExpr(required({ lowering, node }, index), { ...lowering, expected: undefined }));
}

function keys(each: LibraryCall): Expr {
  const { node, lowering } = each;
  return (
    keysOfValue(objectOf(each, 0), node, lowering) ?? lowering.ctx.fail("MN1060", node, excerpt(required(each, 0)))
  );
}

function list(each: LibraryCall, what: Listing): Expr {
  const { node, lowering } = each;
  const { ctx } = lowering;
  const object = objectOf(each, 0);
  return listed(ctx, object, what, typeOf(ctx, node), node) ?? ctx.fail("MN1060", node, excerpt(required(each, 0)));
}

/** Null where it is not known what the object has. */
function listed(ctx: Context, object: Expr, what: Listing, result: IrType, node: LibraryCall["node"]): Expr | null {
  if (isDictionary(object.type)) return dictionaryListing(ctx, object, what, result, node);
  if (isClass(object.type, "Array")) return arrayListing(ctx, object, what, result, node);
  if (isOpen(object.type) && (what === "values" || what === "entries")) return anyListing(object, what, node, ctx);
  if (isListed(ctx, object.type)) return listing(ctx, object, what, result, node);
  if (object.type.kind !== "union") return null;
  // Some of its members are objects with names, others lists or records.
  const known = object.type.of.every((member) => listed(ctx, local("value", member), what, result, node));
  const options = { what: `list_${what}`, type: object.type, value: object, args: [], result, node };
  return known ? dispatch(ctx, { ...options, each: (member) => listed(ctx, member, what, result, node) }) : null;
}

/** Into a new object or into one that is there. */
function assignTo(each: LibraryCall): Expr {
  const { node, lowering } = each;
  const { ctx, scope } = lowering;
  const [target, ...sources] = argumentsOf(node);
  if (!target || [target, ...sources].some(ts.isSpreadElement)) return ctx.fail("MN1001", node, excerpt(node));
  const result = typeOf(ctx, node);
  if (ctx.checker.getTypeAtLocation(target).flags & ts.TypeFlags.Any) return assignToAny(target, sources, each);
  const callable = assignedToFunction([target, ...sources], result, lowering);
  if (callable) return callable;
  if (ts.isObjectLiteralExpression(target) && !isDictionary(result)) {
    return mergedObject([target, ...sources], result, node, lowering);
  }
  const object = isDictionary(result)
    ? lowerAs(target, result, lowering)
    : lowerExpr(target, { ...lowering, expected: undefined });
  const held = scope.temporary(object.type);
  const steps = sources.flatMap((source) => {
    const value = lowerExpr(source, { ...lowering, expected: isDictionary(object.type) ? object.type : undefined });
    return isDictionary(object.type) ? assignAll(held, value, source, lowering) : assignOne(held, value, source, each);
  });
  return coerce(ctx, sequenceOf([assign(held, object), ...steps, held]), result, node);
}

/** Into an object of which nothing is known. */
function assignToAny(target: ts.Expression, sources: readonly ts.Expression[], { node, lowering }: LibraryCall): Expr {
  const { ctx } = lowering;
  const assigned = dynamicFunction(ctx, "object", "assign");
  const list = listOf(itemsOf(sources, lowering), arrayOf(UNKNOWN), lowering);
  return assigned ? assigned(lowerAs(target, UNKNOWN, lowering), list) : ctx.fail("MN1001", node, excerpt(node));
}

function assignOne(held: Expr, value: Expr, node: ts.Node, { lowering }: LibraryCall): Expr[] {
  const { ctx, scope } = lowering;
  const from = scope.temporary(value.type);
  const places = ownProperties(ctx, held.type, node);
  const stores = ownProperties(ctx, value.type, node).map((property): Expr => {
    const place = places.find((other) => other.name === property.name);
    const read = property.read(from);
    if (!place) {
      if (!property.optional) return ctx.fail("MN1006", node, property.name, describeType(held.type));
      // Nothing can be added to an object whose class has no place for it.
      const refused = sequenceOf([call("mismatch", [], VOID), noOp]);
      return { kind: "conditional", test: isPresent(read), then: refused, otherwise: noOp, type: VOID };
    }
    if (!property.optional) return assign(place.read(held), coerce(ctx, read, place.type, node));
    const there: Expr = {
      kind: "binary",
      operator: "!=",
      left: read,
      right: { kind: "null", type: property.type },
      type: BOOL,
    };
    const kept = place.read(held);
    const then = coerce(ctx, sameType(read.type, place.type) ? read : unwrap(read), place.type, node);
    return assign(kept, { kind: "conditional", test: there, then, otherwise: kept, type: place.type });
  });
  return [assign(from, value), ...stores];
}

function fromEntries(each: LibraryCall): Expr {
  const { node, lowering } = each;
  const { ctx } = lowering;
  const result = typeOf(ctx, node);
  const source = required(each, 0);
  const value = toList(unwrap(lowerExpr(source, { ...lowering, expected: undefined })), source, lowering);
  const pair = isClass(value.type, "Array") ? value.type.args[0] : undefined;
  const [key, item] = (pair && tupleItems(pair)) ?? [];
  // Pairs that are lists of anything.
  if (pair && (isOpen(pair) || (isClass(pair, "Array") && isOpen(pair.args[0] ?? pair)))) {
    const made: IrType = { kind: "class", name: "Dictionary", args: [UNKNOWN] };
    const pairs = listAs(value, arrayOf(UNKNOWN), source, ctx);
    return coerce(ctx, call("dictionaryFromAny", [pairs], made), result, node);
  }
  if (!isDictionary(result) || key?.kind !== "string" || !item) return ctx.fail("MN1060", node, excerpt(source));
  const made: IrType = { kind: "class", name: "Dictionary", args: [item] };
  const text = item.kind === "string";
  const dictionary = call(text ? "dictionaryFromTexts" : "dictionaryFrom", [value], made, text ? [] : [item]);
  return sameType(item, itemType(result)) ? dictionary : coerce(ctx, dictionary, result, node);
}

/** `Object.groupBy(items, key)`. */
function groupBy(each: LibraryCall): Expr {
  const { node, lowering } = each;
  const { ctx } = lowering;
  const type = typeOf(ctx, node);
  const signature = ctx.checker.getResolvedSignature(node as ts.CallExpression);
  const given = required(each, 0);
  const items = toList(lowerExpr(given, { ...lowering, expected: undefined }), given, lowering);
  const element = isClass(items.type, "Array") ? items.type.args[0] : undefined;
  const visit = signature?.parameters[1];
  const key = visit && ctx.checker.getTypeOfSymbolAtLocation(visit, node).getCallSignatures()[0]?.getReturnType();
  if (!element || !key || !isDictionary(type)) return ctx.fail("MN1001", node, excerpt(node));
  const name = mapType(ctx, key, node);
  if (name.kind !== "string" && !isNumeric(name)) return ctx.fail("MN1002", node, describeType(name), "string");
  const fn = lowerAs(required(each, 1), functionType([element, INT], isNumeric(name) ? F64 : name), lowering);
  const made = call("dictionaryGroupBy", [items, fn], type, [element, isNumeric(name) ? F64 : name]);
  return made;
}

/** `Object.create(null)`: a record without a prototype. */
function bare({ node, lowering }: LibraryCall): Expr {
  const { ctx, expected } = lowering;
  const type = expected && isDictionary(expected) ? expected : typeOf(ctx, node);
  const item = isDictionary(type) ? itemType(type) : undefined;
  return item ? call("dictionaryBare", [], type, [item]) : ctx.fail("MN1007", node, excerpt(node));
}

function same(each: LibraryCall): Expr {
  const { lowering } = each;
  const [a, b] = [0, 1].map((index) => lowerExpr(required(each, index), { ...lowering, expected: undefined })) as [
    Expr,
    Expr,
  ];
  if (isNumeric(a.type) && isNumeric(b.type)) {
    const numbers = [a, b].map((value) => coerce(lowering.ctx, value, F64, each.node));
    return call("sameNumber", numbers, BOOL);
  }
  const plain = [a, b].every(({ type }) => type.kind === "string" || type.kind === "class" || type.kind === "function");
  if (!plain || !sameType(a.type, b.type)) {
    const any = [a, b].map((value) => coerce(lowering.ctx, value, UNKNOWN, each.node));
    return call("sameValue", any, BOOL);
  }
  return { kind: "binary", operator: "==", left: a, right: b, type: BOOL };
}

/** `Object.hasOwn(o, key)`, `o.hasOwnProperty(key)`. */
export function hasOwn({ node, lowering }: LibraryCall, object: Expr, key: ts.Expression): Expr {
  const name = lowerAs(key, STRING, lowering);
  if (isDictionary(object.type)) return method(object, "has", [name], BOOL);
  const names = keysOfValue(object, node, lowering) ?? lowering.ctx.fail("MN1060", node, excerpt(node));
  return method({ ...names, type: arrayOf(STRING) }, "includes", [name], BOOL);
}
