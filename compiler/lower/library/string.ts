// Methods of strings.

import ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { assign, binary, bool, call, integer, method } from "../../ir/node.ts";
import type { IrType } from "../../ir/type.ts";
import { arrayOf, BOOL, F64, functionType, INT, STRING, whole } from "../../ir/type.ts";
import { indexBelowLength, UNIT } from "../below-text-length.ts";
import { referenced } from "../captures.ts";
import { coerce } from "../coerce.ts";
import { lowerAs } from "../expression.ts";
import { toText } from "../text.ts";
import type { LibraryCall, MethodCall } from "./arguments.ts";
import { argumentsOf, integerArgument, required, restArguments } from "./arguments.ts";
import { elementAt, orUndefined } from "./element.ts";
import { partMethod } from "./global-part.ts";
import { notInLibrary } from "./missing.ts";
import type { Method, Parameter } from "./native.ts";
import { int, methodNamed, native, number, string } from "./native.ts";
import { literalOptions } from "./number-locale.ts";
import { replacePattern, splitPattern, textMatch, textMatchAll, textSearch } from "./regexp.ts";

const END = 0x7fffffff;

const METHODS: Record<string, Method> = {
  at: ({ node, object, lowering }) => elementAt(node, object, STRING, lowering),
  charAt: asIs([int()], STRING),
  charCodeAt,
  codePointAt,
  concat: lowerConcat,
  endsWith: asIs([string(), int(END)], BOOL),
  includes: asIs([string(), int()], BOOL),
  indexOf: native("stringIndexOf", [string(), int()], INT),
  isWellFormed: native("isWellFormed", [], BOOL),
  lastIndexOf: native("stringLastIndexOf", [string(), number("NaN")], INT),
  localeCompare,
  match: textMatch,
  matchAll: textMatchAll,
  padEnd: native("stringPadEnd", [int(), string(" ")], STRING),
  padStart: native("stringPadStart", [int(), string(" ")], STRING),
  repeat: native("stringRepeat", [number("0.0")], STRING),
  replace: (call) => replacePattern(call) ?? lowerReplace(call, "stringReplace"),
  replaceAll: (call) => replacePattern(call) ?? lowerReplace(call, "stringReplaceAll"),
  search: textSearch,
  slice: native("stringSlice", [int(), int(END)], STRING),
  split: (call) =>
    splitPattern(call) ?? native("stringSplit", [string(), number("4294967295.0")], arrayOf(STRING))(call),
  startsWith: asIs([string(), int()], BOOL),
  substr: native("stringSubstr", [int(), int(END)], STRING),
  substring: asIs([int(), int(END)], STRING),
  normalize: (call) =>
    partMethod(call, "normalize", "normalize") ?? notInLibrary(call.lowering.ctx, call.node, "String.normalize"),
  toLocaleLowerCase: (call) => method(call.object, "toLowerCase", [], STRING),
  toLocaleUpperCase: (call) => method(call.object, "toUpperCase", [], STRING),
  toLowerCase: asIs([], STRING),
  toString: ({ object }: MethodCall) => object,
  toUpperCase: asIs([], STRING),
  toWellFormed: native("toWellFormed", [], STRING),
  trim: native("stringTrim", [], STRING),
  trimEnd: native("stringTrimEnd", [], STRING),
  trimLeft: native("stringTrimStart", [], STRING),
  trimRight: native("stringTrimEnd", [], STRING),
  trimStart: native("stringTrimStart", [], STRING),
  valueOf: ({ object }: MethodCall) => object,
};

/** A method of a string; null where it is not known. */
export function stringMethod(each: MethodCall): Expr | null {
  return methodNamed(METHODS, each.name)?.(each) ?? null;
}

/** A method of AssemblyScript's own that does what JavaScript's does. */
function asIs(params: readonly Parameter[], result: IrType): Method {
  return (each) =>
    method(
      each.object,
      each.name,
      params.map((param, index) => param(each, index)),
      result,
    );
}

/** A number, or a unit where it is known that there is one. */
function charCodeAt(each: MethodCall): Expr {
  const { node, object, lowering } = each;
  const { ctx } = lowering;
  const index = ts.isCallExpression(node) ? indexBelowLength(node, ctx.checker) : null;
  const symbol = index && referenced(index, ctx.checker);
  const range = symbol && ctx.wholeRange(symbol);
  if (!range || range.low < 0) return native("charCodeAt", [int()], F64)(each);
  return call("unitAt", [object, int()(each, 0)], whole(UNIT));
}

function codePointAt(each: MethodCall): Expr {
  const { node, object, lowering } = each;
  const point = lowering.scope.temporary(INT);
  const found = method(object, "codePointAt", [integerArgument(each, 0, 0)], INT);
  const value = coerce(lowering.ctx, point, F64, node);
  return orUndefined(binary(">=", assign(point, found), integer(0), BOOL), value, node, lowering);
}

function lowerConcat(each: MethodCall): Expr {
  const { node, object, lowering } = each;
  return argumentsOf(node).reduce<Expr>((joined, _, index) => {
    const part = lowerAs(required(each, index), STRING, lowering);
    return binary("+", joined, toText(lowering.ctx, lowering.scope, part, node), STRING);
  }, object);
}

/** `localeCompare` knows one order: that of English. */
function localeCompare(each: MethodCall): Expr {
  const { node, object, lowering } = each;
  const [, locale, options] = argumentsOf(node);
  const known = !locale || /^(undefined|"en"|"en-(US|GB)"|\[\])$/.test(locale.getText().replaceAll("'", '"'));
  const said = options ? literalOptions(options, COLLATOR) : {};
  if (!known || !said) return notInLibrary(lowering.ctx, options ?? locale ?? node, "String.localeCompare options");
  const other = string()(each, 0);
  const { numeric = false, sensitivity = "variant" } = said;
  if (numeric !== true && sensitivity === "variant") return call("localeCompare", [object, other], INT);
  const accents = sensitivity === "accent" || sensitivity === "variant";
  const cases = sensitivity === "case" || sensitivity === "variant";
  return call("localeCompareWith", [object, other, bool(numeric === true), bool(accents), bool(cases)], INT);
}

const COLLATOR = new Set(["numeric", "sensitivity", "usage"]);

/** With a text, or with a function that gives one. */
function lowerReplace(each: MethodCall, name: string): Expr {
  const { ctx } = each.lowering;
  const replacement = required(each, 1);
  const type = ctx.checker.getTypeAtLocation(replacement);
  if (!type.getCallSignatures().length) return native(name, [string(), string()], STRING)(each);
  const fn: Parameter = () => lowerAs(replacement, functionType([STRING, INT, STRING], STRING), each.lowering);
  return native(`${name}With`, [string(), fn], STRING)(each);
}

/** `String.fromCharCode(…)` and `String.fromCodePoint(…)`. */
export function stringStatic(each: LibraryCall, name: string): Expr | null {
  if (name !== "fromCharCode" && name !== "fromCodePoint") return null;
  return call(`${name}s`, [restArguments(each, 0, F64)], STRING);
}
