// Iterators and iterables as values (runtime/core/iterator): their types, their methods, and what becomes one.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, bool, call, cast, construct, field, method, zero } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import {
  arrayOf,
  BOOL,
  classType,
  describeType,
  ERROR,
  F64,
  functionType,
  isClass,
  membersOf,
  STRING,
  sameType,
  UNDEFINED,
  unionOf,
  VOID,
} from "../ir/type.ts";
import { saysNothing } from "./cast.ts";
import { classInfo, libraryBase } from "./class-info.ts";
import { lowerClosure } from "./closure.ts";
import { coerce, unwrap } from "./coerce.ts";
import type { Context } from "./context.ts";
import { absent } from "./empty.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerAs, lowerExpr } from "./expression.ts";
import { iteratorHelper } from "./iterator-helper.ts";
import { listAs } from "./list.ts";
import { otherItems } from "./other-items.ts";
import { asAsyncIterator } from "./own-async-iterator.ts";
import { asIterator, asResult, ownIterable, protocolCall } from "./own-iterator.ts";
import { omitted } from "./promise.ts";
import { tupleOf } from "./tuple.ts";
import { isLibrary, mapType } from "./types.ts";

type ClassType = IrType & { kind: "class" };

/** The library's types of iterators, but for generators. */
const ITERATORS = new Set([
  ...[
    "ArrayIterator",
    "Iterator",
    "IterableIterator",
    "IteratorObject",
    "MapIterator",
    "SetIterator",
    "StringIterator",
  ],
]);

export function iteratorOf(item: IrType): ClassType {
  return classType("Iter", [item]);
}

/** The class of an iterator, an iterable or a generator of the library; null for its other types. */
export function mapIterator(ctx: Context, name: string, args: readonly ts.Type[], node: ts.Node): ClassType | null {
  const [item, result, sent] = args;
  if (!item) return null;
  if (name === "Iterable") return classType("Iterable", [itemType(ctx, item, node)]);
  if (ITERATORS.has(name)) return iteratorOf(itemType(ctx, item, node));
  if (name !== "Generator") return null;
  return classType("Generator", [
    itemType(ctx, item, node),
    carriedType(ctx, result, node),
    carriedType(ctx, sent, node),
  ]);
}

const ASYNC_ITERATORS = new Set(["AsyncGenerator", "AsyncIterable", "AsyncIterableIterator", "AsyncIterator"]);

/** The class of an async iterator or iterable of the library; null for its other types. */
export function mapAsyncIterator(
  ctx: Context,
  name: string,
  args: readonly ts.Type[],
  node: ts.Node,
): ClassType | null {
  const [item, result, sent] = args;
  if (!ASYNC_ITERATORS.has(name) || !item) return null;
  const types = [mapType(ctx, item, node), carriedType(ctx, result, node), carriedType(ctx, sent, node)];
  const [first = VOID, second = VOID] = types;
  return classType("AsyncGenerator", [...types, unionOf([first, second, UNDEFINED])]);
}

export function isAsyncGenerator(type: IrType): type is ClassType & { name: "AsyncGenerator" } {
  return isClass(type, "AsyncGenerator");
}

function itemType(ctx: Context, type: ts.Type, node: ts.Node): IrType {
  const mapped = mapType(ctx, type, node);
  // `yield` without a value.
  return mapped.kind === "void" || mapped.kind === "null" ? unionOf([mapped, F64]) : mapped;
}

/** What a generator returns or is sent: mostly nothing that anybody looks at. */
export function carriedType(ctx: Context, type: ts.Type | undefined, node: ts.Node): IrType {
  return !type || type.flags & NOTHING ? VOID : mapType(ctx, type, node);
}

const NOTHING =
  ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Void | ts.TypeFlags.Undefined | ts.TypeFlags.Never;

/** `IteratorResult<T, R>`: one class for both of its forms; null for other types. */
export function mapIteratorResult(ctx: Context, type: ts.Type, node: ts.Node): ClassType | null {
  const parts = type.isUnion() ? type.types : [type];
  const forms = parts.map((part) => (part.symbol && isLibrary(part.symbol) ? RESULTS[part.symbol.name] : undefined));
  if (!forms.every((form) => form)) return null;
  const argument = (form: "yield" | "return"): ts.Type | undefined => {
    const part = parts[forms.indexOf(form)];
    return part && ctx.checker.getTypeArguments(part as ts.TypeReference)[0];
  };
  const item = argument("yield");
  const result = argument("return");
  if (!item) return resultOf(carriedType(ctx, result, node), VOID);
  return resultOf(itemType(ctx, item, node), carriedType(ctx, result, node));
}

const RESULTS: Readonly<Record<string, "yield" | "return">> = {
  IteratorYieldResult: "yield",
  IteratorReturnResult: "return",
};

function resultOf(item: IrType, result: IrType): ClassType {
  return classType("IterResult", [item, unionOf([item, result, UNDEFINED])]);
}

/** A method of an iterator or a generator; null for other objects. */
export function iteratorMethod(node: ts.CallExpression, name: string, object: Expr, lowering: Lowering): Expr | null {
  if (object.type.kind !== "class" || !["Iter", "Generator"].includes(object.type.name)) return null;
  const { ctx } = lowering;
  const [item = VOID, result = VOID, sent = VOID] = object.type.args;
  const helped = iteratorHelper(node, name, object, item, lowering);
  if (helped) return helped;
  const type = resultOf(item, result);
  const value = type.args[1] ?? VOID;
  const [argument] = node.arguments;
  if (isClass(object.type, "Iter")) {
    if (name !== "next" && name !== "return") return ctx.fail("MN1001", node, excerpt(node));
    return call(name === "next" ? "nextOf" : "returnOf", [object, absent(value)], type, [item, value]);
  }
  const typeArgs = [item, result, sent, value];
  const tail = [absent(value), bool(result.kind === "void")];
  const given = (of: IrType): Expr =>
    argument && of.kind !== "void" ? lowerAs(argument, of, lowering) : (omitted(of) ?? zero(of));
  switch (name) {
    case "next":
      return call("generatorNext", [object, given(sent), ...tail], type, typeArgs);
    case "return":
      if (result.kind === "void") refuseLostValue(argument, node, lowering);
      return call("generatorReturn", [object, given(result), ...tail], type, typeArgs);
    case "throw":
      if (!argument) return ctx.fail("MN1001", node, excerpt(node));
      return call("generatorThrow", [object, lowerAs(argument, ERROR, lowering), ...tail], type, typeArgs);
    default:
      return ctx.fail("MN1001", node, excerpt(node));
  }
}

/** `list.keys()`, `list.values()`, `list.entries()`; null for anything else. */
export function listIterator(name: string, object: Expr): Expr | null {
  const item = isClass(object.type, "Array") ? object.type.args[0] : undefined;
  if (!item) return null;
  const pair = tupleOf([F64, item]);
  switch (name) {
    case "keys":
      return { ...construct(classType("ListKeys", [item]), [object]), type: iteratorOf(F64) };
    case "values":
      return { ...construct(classType("ListIter", [item]), [object]), type: iteratorOf(item) };
    case "entries":
      return { ...construct(classType("ListEntries", [item, pair]), [object]), type: iteratorOf(pair) };
    default:
      return null;
  }
}

/** The same of maps and sets. */
export function collectionIterator(name: string, object: Expr): Expr | null {
  const { type } = object;
  if (!isClass(type, "Map") && !isClass(type, "Set")) return null;
  const [key = VOID, value = key] = type.args;
  const pair = tupleOf([key, value]);
  const made = (of: string, args: readonly IrType[], item: IrType): Expr => ({
    ...construct(classType(of, args), [object]),
    type: iteratorOf(item),
  });
  const map = isClass(type, "Map");
  if (name === "entries")
    return map ? made("MapEntries", [key, value, pair], pair) : made("SetEntries", [key, pair], pair);
  if (name !== "keys" && name !== "values") return null;
  if (!map) return made("SetIter", [key], key);
  return name === "keys" ? made("MapKeys", [key, value], key) : made("MapValues", [key, value], value);
}

/** `value[Symbol.iterator]()`, of `wanted` where the context knows what it gives; null where it has none. */
export function iteratorFrom(ctx: Context, value: Expr, node: ts.Node, wanted?: IrType): Expr | null {
  const { type } = value;
  if (type.kind === "string") return { ...construct(classType("TextIter"), [value]), type: iteratorOf(STRING) };
  if (type.kind !== "class") return null;
  const [item] = type.args;
  if (item && (type.name === "Iter" || type.name === "Generator")) return value;
  if (item && type.name === "Iterable") return method(value, "iterator", [], iteratorOf(item));
  if (isClass(type, "Array")) return listIterator("values", value);
  if (isClass(type, "Map")) return collectionIterator("entries", value);
  if (isClass(type, "Set")) return collectionIterator("values", value);
  const inner = protocolCall(ctx, value, "iterator", node);
  if (!inner) {
    // `class Counter extends Map<string, number>`
    const info = classInfo(ctx, type);
    const base = info && libraryBase(info);
    return base && (isClass(base, "Map") || isClass(base, "Set")) ? iteratorFrom(ctx, cast(value, base), node) : null;
  }
  return isClass(inner.type, "Iter") || isClass(inner.type, "Generator") ? inner : asIterator(ctx, inner, node, wanted);
}

/** A value where an iterable or an iterator of the library is wanted; null where nothing has to be done. */
export function coerceIterable(ctx: Context, value: Expr, to: IrType, node: ts.Node): Expr | null {
  const item = to.kind === "class" ? to.args[0] : undefined;
  if (!item || sameType(value.type, to)) return null;
  // An array that is always empty is one of any type.
  if (isClass(to, "Array") && isClass(value.type, "Array") && value.type.length === 0)
    return construct(arrayOf(item), []);
  if (isAsyncGenerator(to)) {
    if (isAsyncGenerator(value.type)) return null;
    const own = protocolCall(ctx, value, "asyncIterator", node) ?? value;
    return isAsyncGenerator(own.type) ? coerce(ctx, own, to, node) : asAsyncIterator(ctx, own, to, node);
  }
  if (isClass(to, "IterResult")) return asResult(ctx, value, to, node);
  const other = isClass(to, "Iter") || isClass(to, "Iterable") ? otherItems(ctx, value, to, node) : null;
  if (other) return other;
  if (isClass(to, "Iter")) {
    const own = isLibraryIterator(value.type) ? null : asIterator(ctx, value, node, item);
    return own && coerce(ctx, own, to, node);
  }
  if (!isClass(to, "Iterable") || isLibraryIterator(value.type)) return null;
  const { type } = value;
  if (type.kind === "string") {
    const characters = construct(classType("TextIterable"), [value]);
    // A text looks the same among other things.
    return sameType(item, STRING) ? { ...characters, type: to } : call("changetype", [characters], to, [to]);
  }
  if (isClass(type, "Array")) {
    return { ...construct(classType("ListIterable", [item]), [listAs(value, item, node, ctx)]), type: to };
  }
  if (isClass(type, "Map") || isClass(type, "Set")) {
    const own = iteratorFrom(ctx, value, node);
    if (own?.type.kind !== "class" || !own.type.args[0]) return null;
    if (!sameType(own.type.args[0], item)) return ownIterable(ctx, value, to, node);
    const args = isClass(type, "Map") ? [...type.args, item] : type.args;
    return { ...construct(classType(`${type.name}Iterable`, args), [value]), type: to };
  }
  return ownIterable(ctx, value, to, node);
}

export function isLibraryIterator(type: IrType): boolean {
  return type.kind === "class" && ["Iter", "Generator", "Iterable"].includes(type.name);
}

/** An object literal where an iterator of the library is wanted: its functions. */
export function lowerIteratorLiteral(node: ts.ObjectLiteralExpression, type: ClassType, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const item = type.args[0] ?? VOID;
  const target = ctx.checker.getNonNullableType(
    ctx.checker.getContextualType(node) ?? ctx.checker.getTypeAtLocation(node),
  );
  const functionOf = (name: string): Expr | null => {
    const property = node.properties.find((each) => each.name?.getText() === name);
    const symbol = target.getProperty(name);
    const [signature] = symbol
      ? ctx.checker.getNonNullableType(ctx.checker.getTypeOfSymbol(symbol)).getCallSignatures()
      : [];
    if (!property || !signature) return null;
    const result = mapIteratorResult(ctx, signature.getReturnType(), node);
    if (!result) return ctx.fail("MN1001", property, excerpt(property));
    const wanted = functionType([], result);
    if (ts.isPropertyAssignment(property)) return lowerAs(property.initializer, wanted, lowering);
    if (ts.isShorthandPropertyAssignment(property)) return lowerAs(property.name, wanted, lowering);
    if (!ts.isMethodDeclaration(property) || saysThis(property)) return ctx.fail("MN1001", property, excerpt(property));
    const made = lowerClosure(property, { ...lowering, expected: wanted });
    return coerce(ctx, made, wanted, property);
  };
  const next = functionOf("next");
  if (!next) return ctx.fail("MN1001", node, excerpt(node));
  const result = next.type.kind === "function" ? next.type.result : VOID;
  const value = (result.kind === "class" && result.args[1]) || VOID;
  const made = construct(classType("FnIter", [item, value]), [
    next,
    functionOf("return") ?? { kind: "null", type: UNDEFINED },
  ]);
  return { ...made, type };
}

/** Whether a literal where an iterator is wanted is better an object of its own: as such it is wanted, or it says `this`. */
export function isOwnIterator(node: ts.ObjectLiteralExpression, { ctx, expected }: Lowering): boolean {
  const shape = expected?.kind === "class" ? ctx.shapes.get(expected.name) : undefined;
  const wanted = shape?.fields.some(({ name }) => name === "next");
  return wanted || node.properties.some((each) => ts.isMethodDeclaration(each) && saysThis(each));
}

/** Whether a method of an object literal refers to that object. */
function saysThis(node: ts.Node): boolean {
  if (node.kind === ts.SyntaxKind.ThisKeyword) return true;
  return ts.forEachChild(node, (child) => !ts.isFunctionDeclaration(child) && saysThis(child)) ?? false;
}

/** `value[Symbol.iterator]()`, `value[Symbol.asyncIterator]()`; null for any other call. */
export function lowerIteratorCall(node: ts.CallExpression, lowering: Lowering): Expr | null {
  const { expression: callee } = node;
  const role = ts.isElementAccessExpression(callee) ? ROLES[callee.argumentExpression.getText()] : undefined;
  if (!ts.isElementAccessExpression(callee) || !role) return null;
  const { ctx, scope } = lowering;
  const value = unwrap(lowerExpr(callee.expression, { ctx, scope }));
  if (node.questionDotToken || callee.questionDotToken) return ctx.fail("MN1054", node, describeType(value.type));
  if (role === "asyncIterator" && isAsyncGenerator(value.type)) return value;
  // What a method of the program's own gives is what it says.
  const own = protocolCall(ctx, value, role, node);
  const iterator = own ?? (role === "iterator" ? iteratorFrom(ctx, value, node) : null);
  return iterator ?? ctx.fail("MN1054", node, describeType(value.type));
}

const ROLES: Readonly<Record<string, "iterator" | "asyncIterator">> = {
  "Symbol.iterator": "iterator",
  "Symbol.asyncIterator": "asyncIterator",
};

/** Whether a type is the program's own object with a `done`, or one of several: a literal for it is made as that. */
function isOwnResult(ctx: Context, type: IrType): boolean {
  return membersOf(type).every((each) => {
    const shape = each.kind === "class" ? ctx.shapes.get(each.name) : undefined;
    return shape?.fields.some(({ name }) => name === "done") ?? false;
  });
}

/** `{ value, done }` where an iterator's result is wanted; null anywhere else. */
export function lowerResultLiteral(node: ts.ObjectLiteralExpression, lowering: Lowering): Expr | null {
  const { ctx, expected } = lowering;
  const context = ctx.checker.getContextualType(node);
  const wanted = expected && isClass(expected, "IterResult") ? expected : null;
  if (!wanted && expected && isOwnResult(ctx, expected)) return null;
  const type = wanted ?? (context && mapIteratorResult(ctx, ctx.checker.getNonNullableType(context), node));
  if (!type) return null;
  const value = type.args[1] ?? VOID;
  const of = (name: string, wanted: IrType, missing: Expr): Expr => {
    const property = node.properties.find((each) => each.name?.getText() === name);
    if (!property) return missing;
    if (ts.isPropertyAssignment(property)) {
      return saysNothing(property.initializer) ? missing : lowerAs(property.initializer, wanted, lowering);
    }
    if (ts.isShorthandPropertyAssignment(property)) return lowerAs(property.name, wanted, lowering);
    return ctx.fail("MN1001", property, excerpt(property));
  };
  const first = node.properties[0]?.name?.getText();
  const done = of("done", BOOL, bool(false));
  const held = of("value", value, absent(value));
  if (first !== "value" || done.kind === "bool") return construct(type, [done, held]);
  // Computed as they are written.
  const kept = lowering.scope.temporary(value);
  return { kind: "sequence", first: assign(kept, held), second: construct(type, [done, kept]), type };
}

/** A property of an iterator's result; null for other objects. */
export function resultMember(object: Expr, name: string): Expr | null {
  if (!isClass(object.type, "IterResult")) return null;
  return name === "done" ? field(object, "done", BOOL) : field(object, "value", object.type.args[1] ?? VOID);
}

/** All that an iterator gives, as an array. */
export function drained(iterator: Expr): Expr {
  const item = iterator.type.kind === "class" ? (iterator.type.args[0] ?? VOID) : VOID;
  const [source] = iterator.kind === "new" ? iterator.args : [];
  const known = iterator.kind === "new" && iterator.class.kind === "class" ? LISTED[iterator.class.name] : undefined;
  if (source && known) return method(source, known, [], arrayOf(item));
  return call("drained", [iterator], arrayOf(item), [item]);
}

/** What gives the same as an array at once. */
const LISTED: Readonly<Record<string, string>> = { MapKeys: "keys", MapValues: "values", SetIter: "values" };

/** A generator whose type does not say what it returns has no place for it. */
export function refuseLostValue(argument: ts.Expression | undefined, node: ts.CallExpression, { ctx }: Lowering): void {
  const around = ts.isAwaitExpression(node.parent) ? node.parent.parent : node.parent;
  if (argument && !ts.isExpressionStatement(around) && !ts.isVoidExpression(around)) {
    ctx.fail(
      "MN1001",
      argument,
      `${argument.getText()}\` as what a generator without a written result returns, \`${node.expression.getText()}`,
    );
  }
}
