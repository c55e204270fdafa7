// Regular expressions: literals, `RegExp`, what they find, and the methods of strings that take one.

import ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { bool, call, construct, integer, method, nullValue, text } from "../../ir/node.ts";
import type { IrType } from "../../ir/type.ts";
import {
  arrayOf,
  BOOL,
  classType,
  F64,
  functionType,
  INT,
  isBool,
  isClass,
  isNumeric,
  isUnion,
  membersOf,
  nullable,
  present,
  STRING,
  typeKey,
} from "../../ir/type.ts";
import type { Lowering } from "../expression.ts";
import { excerpt, lowerAs, lowerExpr } from "../expression.ts";
import { listIterator } from "../iterator.ts";
import { isLibrary, mapType, typeOf } from "../types.ts";
import type { LibraryCall, MethodCall } from "./arguments.ts";
import { argumentsOf, optional, required } from "./arguments.ts";
import { makeFunction } from "./callback.ts";
import { number } from "./native.ts";

const PATTERN: IrType = classType("RegExp");

/** What `match` and `exec` give: an array of the runtime's class `RegExpMatch`. A group that took no part is undefined. */
export const MATCH: IrType = arrayOf(nullable(STRING));

const FOUND: IrType = nullable(MATCH, "null");

export function isMatch({ symbol }: ts.Type): boolean {
  return /^RegExp(Match|Exec)Array$/.test(symbol?.name ?? "") && isLibrary(symbol);
}

/** `match.index`, `match.groups`; null for anything else. */
export function matchMember(object: Expr, { name, declarations }: ts.Symbol): Expr | null {
  const owner = declarations?.[0]?.parent;
  if (!owner || !ts.isInterfaceDeclaration(owner) || !/^RegExp(Match|Exec)Array$/.test(owner.name.text)) return null;
  if (name === "index") return call("matchIndex", [object], INT);
  if (name === "input") return call("matchInput", [object], STRING);
  if (name === "groups") return call("matchGroups", [object], nullable(classType("Dictionary", [STRING])));
  return null;
}

/** `/a+/g` */
export function lowerPattern(node: ts.RegularExpressionLiteral): Expr {
  const end = node.text.lastIndexOf("/");
  return construct(PATTERN, [text(node.text.slice(1, end)), text(node.text.slice(end + 1))]);
}

/** `new RegExp(pattern, flags)` */
export function newPattern(each: LibraryCall): Expr {
  const { lowering } = each;
  const from = lowerExpr(required(each, 0), { ...lowering, expected: undefined });
  if (isClass(from.type, "RegExp")) {
    return call("regexpCopy", [from, optional(each, 1, nullable(STRING), nullValue(nullable(STRING)))], PATTERN);
  }
  return construct(PATTERN, [lowerAs(required(each, 0), STRING, lowering), optional(each, 1, STRING, text(""))]);
}

/** A method of a pattern; null where it is not known. */
export function patternMethod(each: MethodCall): Expr | null {
  const { object, name, lowering } = each;
  const subject = (): Expr => lowerAs(required(each, 0), STRING, lowering);
  if (name === "test") return call("regexpTest", [object, subject()], BOOL);
  if (name === "exec") return call("regexpExec", [object, subject()], FOUND);
  return name === "toString" ? method(object, "toString", [], STRING) : null;
}

/** The pattern that a method of a string is given; null where it is given a text. */
function patternArgument({ node, name, lowering }: MethodCall): Expr | null {
  const [first] = argumentsOf(node);
  if (!first) return null;
  const type = typeOf(lowering.ctx, first);
  if (isClass(type, "RegExp")) return lowerAs(first, PATTERN, lowering);
  // `string | RegExp`: what it is shows when the program runs.
  if (!isUnion(type) || !membersOf(type).some((member) => isClass(member, "RegExp"))) return null;
  const plain = name.startsWith("replace") || name === "split";
  const flags = name.endsWith("All") ? "g" : "";
  return call("patternOf", [lowerAs(first, type, lowering), bool(plain), text(flags)], PATTERN);
}

/** A text as a pattern: what `match` and `search` make of it. */
function anyPattern(each: MethodCall, flags: string): Expr {
  return patternArgument(each) ?? construct(PATTERN, [lowerAs(required(each, 0), STRING, each.lowering), text(flags)]);
}

export function textMatch(each: MethodCall): Expr {
  return call("textMatch", [each.object, anyPattern(each, "")], FOUND);
}

export function textMatchAll(each: MethodCall): Expr {
  const list = call("textMatchAll", [each.object, anyPattern(each, "g")], arrayOf(MATCH));
  return listIterator("values", list) ?? list;
}

export function textSearch(each: MethodCall): Expr {
  return call("textSearch", [each.object, anyPattern(each, "")], INT);
}

/** `text.split(/,/)`; null where the separator is a text. */
export function splitPattern(each: MethodCall): Expr | null {
  const pattern = patternArgument(each);
  return pattern && call("textSplit", [each.object, pattern, number("4294967295.0")(each, 1)], arrayOf(STRING));
}

/** `text.replace(/a/g, …)`; null where a text is replaced. */
export function replacePattern(each: MethodCall): Expr | null {
  const { ctx } = each.lowering;
  const given = patternArgument(each);
  if (!given) return null;
  const pattern = each.name === "replaceAll" ? call("wantGlobal", [given], PATTERN) : given;
  const replacement = required(each, 1);
  const [signature] = ctx.checker.getTypeAtLocation(replacement).getCallSignatures();
  if (!signature)
    return call("textReplace", [each.object, pattern, lowerAs(replacement, STRING, each.lowering)], STRING);
  return call("textReplaceWith", [each.object, pattern, replacer(replacement, signature, each.lowering)], STRING);
}

/** A function that takes a match, from one that takes its parts. */
function replacer(node: ts.Expression, signature: ts.Signature, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const params = signature.parameters.map((parameter, index) => {
    const { valueDeclaration } = parameter;
    if (valueDeclaration && ts.isParameter(valueDeclaration) && valueDeclaration.dotDotDotToken) {
      return ctx.fail("MN1001", node, excerpt(node));
    }
    const type = present(mapType(ctx, ctx.checker.getTypeOfSymbolAtLocation(parameter, node), node));
    if (isNumeric(type) && !isBool(type)) return F64;
    return index ? nullable(STRING) : STRING;
  });
  const wanted = functionType(params, STRING);
  const fn = lowerAs(node, wanted, lowering);
  const type = functionType([MATCH], STRING);
  return makeFunction(ctx, { key: `replacer ${typeKey(wanted)}`, type, inner: fn }, ({ args, inner }) => {
    const [match] = args;
    if (!match) return text("");
    const parts = params.map((param, index): Expr => {
      if (isNumeric(param)) return call("matchOffset", [match, integer(index)], F64);
      const part = call("matchPart", [match, integer(index)], nullable(STRING));
      return index ? part : call("changetype", [part], STRING, [STRING]);
    });
    return method(inner ?? fn, "call", parts, STRING);
  });
}
