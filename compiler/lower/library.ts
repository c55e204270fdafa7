// The language's own library: what AssemblyScript does otherwise, chosen by owner and name; one file per owner in
// library/. The rest is called as it is.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { bool, call, cast, integer, text } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { BOOL, F64, isBool, isClass, isNumeric, isPromise, STRING } from "../ir/type.ts";
import { asyncGeneratorMethod } from "./async-generator.ts";
import { baseOf } from "./class.ts";
import { classInfo, libraryBase } from "./class-info.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerAs, lowerExpr } from "./expression.ts";
import { collectionIterator, iteratorMethod, listIterator } from "./iterator.ts";
import type { LibraryCall, MethodCall } from "./library/arguments.ts";
import { required } from "./library/arguments.ts";
import { arrayMethod } from "./library/array.ts";
import { tupleAsArray } from "./library/array-flat.ts";
import { arrayStatic, newArray } from "./library/array-static.ts";
import { bigintMethod, bigintOf, bigintStatic } from "./library/bigint.ts";
import { structuredCloneOf } from "./library/clone.ts";
import { collectionMethod, mapStatic, newCollection } from "./library/collection.ts";
import { consoleCall } from "./library/console.ts";
import { dataViewMethod, newDataView } from "./library/data-view.ts";
import { dateMethod, dateStatic, newDate, performanceStatic } from "./library/date.ts";
import { httpErrorStatic } from "./library/http-error.ts";
import { jsonStatic } from "./library/json.ts";
import { mathCall } from "./library/math.ts";
import { isMinnowClass, minnowMethod } from "./library/minnow-class.ts";
import { notInLibrary } from "./library/missing.ts";
import { numberMethod, numberStatic, parse, toNumber } from "./library/number.ts";
import { hasOwn, objectStatic } from "./library/object-static.ts";
import { promiseMethod, promiseStatic } from "./library/promise.ts";
import { newPattern, patternMethod } from "./library/regexp.ts";
import { stringMethod, stringStatic } from "./library/string.ts";
import { timerCall } from "./library/timers.ts";
import { newTyped, typedMethod, typedStatic } from "./library/typed-array.ts";
import { lowerCondition } from "./operator.ts";
import { newSymbol, symbolStatic } from "./symbol.ts";
import { toText } from "./text.ts";
import { isRecord, tupleList } from "./tuple.ts";
import { typedElement } from "./typed-array.ts";
import { typeOf } from "./types.ts";

/** `Promise.all(…)`, `Math.floor(…)`, `console.log(…)`: null for anything else. */
export function lowerStaticCall(
  node: ts.CallExpression,
  callee: { owner: ts.Expression; name: string },
  lowering: Lowering,
): Expr | null {
  const named = lowering.ctx.checker.getSymbolAtLocation(callee.owner);
  // `HttpError` is imported, `Math` is not.
  const imported = named && named.flags & ts.SymbolFlags.Alias;
  const owner = imported ? lowering.ctx.checker.getAliasedSymbol(named) : named;
  if (!owner?.declarations?.some((declaration) => declaration.getSourceFile().isDeclarationFile)) return null;
  const { name } = callee;
  switch (owner.name) {
    case "Promise":
      return promiseStatic(node, name, lowering);
    case "console":
      return consoleCall(node, name, lowering);
    default:
      if (!ts.isIdentifier(callee.owner)) return null;
      return (STATICS[owner.name] ?? typedStatic(owner.name))?.({ node, lowering }, name) ?? null;
  }
}

const STATICS: Partial<Record<string, (each: LibraryCall, name: string) => Expr | null>> = {
  Math: mathCall,
  Number: numberStatic,
  String: stringStatic,
  Array: arrayStatic,
  Map: mapStatic,
  Object: objectStatic,
  Date: dateStatic,
  performance: performanceStatic,
  JSON: jsonStatic,
  HttpError: httpErrorStatic,
  BigInt: bigintStatic,
  Symbol: symbolStatic,
};

/** `new Map(…)`; null for what is made with the arguments as they are. */
export function lowerLibraryNew(node: ts.NewExpression, name: string, lowering: Lowering): Expr | null {
  if (name === "Array") return newArray({ node, lowering });
  if (name === "Date") return newDate({ node, lowering });
  if (name === "DataView") return newDataView({ node, lowering });
  if (name === "RegExp") return newPattern({ node, lowering });
  const typed = newTyped({ node, lowering }, name);
  if (typed) return typed;
  if (!COLLECTIONS.has(name)) return null;
  const type = typeOf(lowering.ctx, node);
  return type.kind === "class" ? newCollection({ node, lowering }, type) : null;
}

const COLLECTIONS = new Set(["Map", "Set", "WeakMap", "WeakSet"]);

/** A method of the library on `object`, or a global function. */
export function lowerLibraryCall(node: ts.CallExpression, name: string, lowering: Lowering, object?: Expr): Expr {
  const { ctx } = lowering;
  if (!object) return globalFunction(node, name, lowering);
  if (isPromise(object.type)) return promiseMethod(node, name, object, lowering);
  const iterator =
    asyncGeneratorMethod(node, name, object, lowering) ??
    iteratorMethod(node, name, object, lowering) ??
    listIterator(name, object) ??
    collectionIterator(name, object);
  if (iterator) return iterator;
  const each: MethodCall = { node, name, object, lowering };
  const own = methodOn(each);
  if (own) return own;
  if (!ts.isPropertyAccessExpression(node.expression)) return ctx.fail("MN1001", node, excerpt(node));
  // A class whose base was refused lacks what that has: the base is what is wrong.
  const info = classInfo(ctx, object.type);
  if (info && !info.base) baseOf(ctx, info.node);
  return ofObject(each) ?? notInLibrary(ctx, node.expression.name, `${ownerName(object.type)}.${name}`);
}

/** What every value has. */
function ofObject({ node, name, object, lowering }: MethodCall): Expr | null {
  const [argument] = node.arguments;
  if (name === "hasOwnProperty" && argument) return hasOwn({ node, lowering }, object, argument);
  if (node.arguments.length) return null;
  if (name === "toString") return toText(lowering.ctx, lowering.scope, object, node);
  return name === "valueOf" ? object : null;
}

/** The type's name in TypeScript's library. */
function ownerName(type: IrType): string {
  if (type.kind === "string") return "String";
  if (type.kind === "function") return "Function";
  if (type.kind === "class") return type.name;
  return isBool(type) ? "Boolean" : isNumeric(type) ? "Number" : "Object";
}

function methodOn(each: MethodCall): Expr | null {
  const { type } = each.object;
  if (type.kind === "string") return stringMethod(each);
  if (isNumeric(type)) return numberMethod(each);
  if (isClass(type, "Array")) return arrayMethod(each);
  const tuple = tupleAsArray(each);
  if (tuple) return arrayMethod({ ...each, object: tuple });
  if (isRecord(type)) return tupleMethod(each);
  if (isClass(type, "Date")) return dateMethod(each);
  if (isClass(type, "RegExp")) return patternMethod(each);
  if (isClass(type, "BigInt")) return bigintMethod(each);
  if (isClass(type, "Map") || isClass(type, "Set")) return collectionMethod(each);
  if (isMinnowClass(type)) return minnowMethod(each);
  if (isClass(type, "DataView")) return dataViewMethod(each);
  if (isClass(type, "ArrayBuffer") || typedElement(type)) return typedMethod(each);
  // `class Groups extends Map<string, number[]>`
  const info = classInfo(each.lowering.ctx, type);
  const base = info && libraryBase(info);
  if (!base || !(isClass(base, "Map") || isClass(base, "Set"))) return null;
  const object = cast(each.object, base);
  return collectionIterator(each.name, object) ?? collectionMethod({ ...each, object });
}

/** A method of a tuple whose items are fields: of a copy, so it must not change it. */
function tupleMethod(each: MethodCall): Expr | null {
  const { name, node, object, lowering } = each;
  if (CHANGES.has(name)) return lowering.ctx.fail("MN1058", node, name);
  return arrayMethod({ ...each, object: tupleList(object, node, lowering) });
}

const CHANGES = new Set(["copyWithin", "fill", "pop", "push", "reverse", "shift", "sort", "splice", "unshift"]);

function globalFunction(node: ts.CallExpression, name: string, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  const [argument] = node.arguments;
  const timer = timerCall(node, name, lowering);
  if (timer) return timer;
  const plain: Lowering = { ...lowering, expected: undefined };
  switch (name) {
    case "String":
      return argument ? toText(ctx, scope, lowerExpr(argument, plain), argument) : text("");
    case "Number":
      return argument ? toNumber(lowerExpr(argument, plain), argument, lowering) : integer(0, F64);
    case "Boolean":
      return argument ? lowerCondition(argument, lowering) : bool(false);
    case "Array":
      return newArray({ node, lowering });
    case "BigInt":
      return bigintOf({ node, lowering });
    case "RegExp":
      return newPattern({ node, lowering });
    case "Symbol":
      return newSymbol({ node, lowering });
    case "parseInt":
    case "parseFloat":
      return parse({ node, lowering }, name);
    case "isNaN":
    case "isFinite":
      return call(name, [lowerAs(required({ node, lowering }, 0), F64, lowering)], BOOL, [F64]);
    case "structuredClone":
      return structuredCloneOf({ node, lowering });
    case "atob":
    case "btoa":
      return call(name, [lowerAs(required({ node, lowering }, 0), STRING, lowering)], STRING);
    case "encodeURI":
    case "encodeURIComponent":
    case "decodeURI":
    case "decodeURIComponent":
      return call(name, [toText(ctx, scope, lowerExpr(required({ node, lowering }, 0), plain), node)], STRING);
    default:
      return notInLibrary(ctx, node, name);
  }
}
