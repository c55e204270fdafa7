// What an object has of its own: `Object.keys`, `for … in`, and its text. Which class it is of decides, so accessors do the
// work (lower/accessor.ts): they are asked for under names that no property has.

import type ts from "typescript";
import type { Expr, Stmt } from "../ir/node.ts";
import { call, construct, field, letStmt, local, method, ret, run, text } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { arrayOf, isClass, isOpen, STRING, sameType, UNKNOWN, VOID } from "../ir/type.ts";
import type { ByClass } from "./by-class.ts";
import { coerce } from "./coerce.ts";
import type { Context } from "./context.ts";
import { equalsEmpty } from "./empty.ts";
import type { Lowering } from "./expression.ts";
import { isOpenRecord } from "./flow.ts";
import { isDictionary, itemType } from "./key-access.ts";
import { converting, listAs } from "./list.ts";
import { eachInOrder } from "./order.ts";
import { mayHaveHoles } from "./past-end.ts";
import type { OwnProperty } from "./spread.ts";
import { ownProperties } from "./spread.ts";
import { withoutSymbols } from "./symbol.ts";
import { makeTuple, tupleItem, tupleItems } from "./tuple.ts";
import { dispatch } from "./union.ts";

export type Listing = "keys" | "values" | "entries" | "text";

/** The property that stands for a listing. */
const MARK = "$$";

/** A listing that the name of a property stands for; null for the user's names. */
export function listingOf(name: string): Listing | null {
  return name.startsWith(MARK) ? (name.slice(MARK.length) as Listing) : null;
}

/** Asks an object of the program for a listing, as a `result`. */
export function listing(ctx: Context, object: Expr, what: Listing, result: IrType, node: ts.Node): Expr {
  ctx.flows.keyed ??= node;
  return method(object, MARK + what, [], result);
}

/** The names of what a value has of its own; null where that is not known. */
export function keysOfValue(object: Expr, node: ts.Node, { ctx }: Pick<Lowering, "ctx">): Expr | null {
  const { type } = object;
  if (isDictionary(type)) return method(object, "names", [], arrayOf(STRING));
  const element = isClass(type, "Array") ? type.args[0] : undefined;
  if (element && mayHaveHoles(element)) return call("arrayKeys", [object], arrayOf(STRING), [element]);
  if (isClass(type, "Array") || type.kind === "string")
    return call("indexKeys", [field(object, "length", VOID)], arrayOf(STRING));
  if (isOpen(type)) {
    const names = arrayOf(STRING);
    const nothing = ret(construct(names, []));
    const of: ByClass = {
      name: "keys_any$",
      params: [],
      result: names,
      simple: [],
      each: (_, each) => {
        const own = keysOfValue(each, node, { ctx });
        return [own ? ret(own) : nothing];
      },
      otherwise: [nothing],
    };
    ctx.byClass.state(of, node);
    return call(of.name, [coerce(ctx, object, UNKNOWN, node)], names);
  }
  if (isListed(ctx, type)) return listing(ctx, object, "keys", arrayOf(STRING), node);
  if (type.kind !== "union") return null;
  const known = type.of.every((member) => keysOfValue(local("value", member), node, { ctx }));
  const options = { what: "list_keys", type, value: object, args: [], result: arrayOf(STRING), node };
  return known ? dispatch(ctx, { ...options, each: (member) => keysOfValue(member, node, { ctx }) }) : null;
}

/** `Object.values` and `Object.entries` of a value of which nothing is known. */
export function anyListing(object: Expr, what: "values" | "entries", node: ts.Node, ctx: Context): Expr {
  const element: IrType = what === "values" ? UNKNOWN : { kind: "class", name: "Tuple2", args: [STRING, UNKNOWN] };
  const result = arrayOf(element);
  const nothing = ret(construct(result, []));
  const of: ByClass = {
    name: `${what}_any$`,
    params: [],
    result,
    simple: [],
    each: (type, each) => {
      if (isDictionary(type)) return [ret(dictionaryListing(ctx, each, what, result, node))];
      if (isClass(type, "Array")) return [ret(arrayListing(ctx, each, what, result, node))];
      return isListed(ctx, type) ? [ret(listing(ctx, each, what, result, node))] : [nothing];
    },
    otherwise: [nothing],
  };
  ctx.byClass.state(of, node);
  return call(of.name, [coerce(ctx, object, UNKNOWN, node)], result);
}

/** Whether objects of a type are asked by an accessor. */
export function isListed(ctx: Context, type: IrType): boolean {
  if (type.kind === "union") return !type.open && type.of.every((each) => isListed(ctx, each));
  return type.kind === "class" && (ctx.shapes.has(type.name) || ctx.classes.has(type.name));
}

/** `Object.values` and `Object.entries` of a dictionary. */
export function dictionaryListing(ctx: Context, dictionary: Expr, what: Listing, result: IrType, node: ts.Node): Expr {
  const item = itemType(dictionary.type);
  if (what === "values") {
    const items = method(dictionary, "list", [], arrayOf(item));
    return coerce(ctx, listAs(items, itemType(result), node, ctx), result, node);
  }
  return entriesOf(ctx, dictionary, item, result, node, "dictionary");
}

/** The same of a list, whose keys are its indices. */
export function arrayListing(ctx: Context, list: Expr, what: Listing, result: IrType, node: ts.Node): Expr {
  if (what === "values") {
    const copy = method(list, "slice", [], list.type);
    return coerce(ctx, listAs(copy, itemType(result), node, ctx), result, node);
  }
  return entriesOf(ctx, list, itemType(list.type), result, node, "index");
}

/** Pairs of a key and an item; where items are texts a pair is an array. */
function entriesOf(ctx: Context, from: Expr, item: IrType, result: IrType, node: ts.Node, kind: string): Expr {
  const text = item.kind === "string";
  const pair: IrType = text
    ? { ...arrayOf(STRING), length: 2 }
    : { kind: "class", name: "Tuple2", args: [STRING, item] };
  const entries = call(`${kind}${text ? "Texts" : "Entries"}`, [from], arrayOf(pair), text ? [] : [item]);
  const wanted = isClass(result, "Array") ? result.args[0] : undefined;
  const value = wanted && tupleItems(wanted)?.[1];
  if (!value || wanted.kind !== "class" || sameType(value, item)) return coerce(ctx, entries, result, node);
  const each = local("item", pair);
  return converting(
    ctx,
    entries,
    pair,
    makeTuple(wanted, [tupleItem(each, 0), coerce(ctx, tupleItem(each, 1), value, node)]),
  );
}

/** What an accessor does with an object of class `type`. */
export function listingArm(ctx: Context, what: Listing, object: Expr, result: IrType, node: ts.Node): Stmt[] | null {
  const { type } = object;
  if (what === "text") return null;
  const element = isClass(result, "Array") ? result.args[0] : undefined;
  if (!element) return null;
  if (isOpenRecord(type)) {
    const names = method(object, "names", [], arrayOf(STRING));
    return [ret(what === "keys" ? names : dictionaryListing(ctx, object, what, result, node))];
  }
  const list = local("list", result);
  const held = local("self", type);
  const stepOf = (property: OwnProperty): Stmt[] => {
    const add = (read: Expr): Stmt => {
      const item = entry(ctx, what, property, read, element, node);
      return run(item ? method(list, "push", [item], VOID) : read);
    };
    if (!property.optional) return [add(property.read(held))];
    const kept = local(`v${property.name.replace(/\W/g, "$")}`, property.type);
    const missing = equalsEmpty(kept, "undefined", false);
    const otherwise = [add(kept)];
    return [
      letStmt(kept.kind === "local" ? kept.name : "", kept.type, property.read(held)),
      { kind: "if", test: missing, then: [], otherwise },
    ];
  };
  const properties = inKeyOrder(withoutSymbols(ownProperties(ctx, type, node)));
  const steps = eachInOrder(
    ctx,
    held,
    properties.map((each) => ({ name: each.name, body: stepOf(each) })),
  );
  return [letStmt("self", type, object), letStmt("list", result, construct(result, [])), ...steps, ret(list)];
}

function entry(
  ctx: Context,
  what: Listing,
  property: OwnProperty,
  read: Expr,
  element: IrType,
  node: ts.Node,
): Expr | null {
  if (what === "keys") return text(property.name);
  if (what === "values") return coerce(ctx, read, element, node);
  const value = tupleItems(element)?.[1] ?? read.type;
  if (element.kind !== "class") return null;
  return makeTuple(element, [text(property.name), coerce(ctx, read, value, node)]);
}

/** Names that look like array indices come first, ascending. */
export function inKeyOrder<P extends { name: string }>(properties: readonly P[]): P[] {
  const isIndex = ({ name }: P): boolean => /^(0|[1-9]\d{0,9})$/.test(name) && Number(name) < 2 ** 32 - 1;
  const indices = properties.filter(isIndex).sort((a, b) => Number(a.name) - Number(b.name));
  return [...indices, ...properties.filter((each) => !isIndex(each))];
}
