// `typeof x`, as a value and as a test.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, binary, bool, call, not, text } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { BOOL, hasUndefined, isBool, isClass, isOpen, isUnion, mayBeBigInt, STRING } from "../ir/type.ts";
import { isNull, nameOf } from "./empty.ts";
import type { Lowering } from "./expression.ts";
import { lowerExpr } from "./expression.ts";

export function lowerTypeOf(node: ts.TypeOfExpression, lowering: Lowering): Expr {
  const { scope: scopeOf } = lowering;
  const value = lowerAsked(node.expression, lowering);
  const { type } = value;
  if (isUnion(type) && asksForBigInt(type, node)) {
    const held = scopeOf.temporary(type);
    const test = call("isBigInt", [assign(held, value)], BOOL);
    const otherwise = call("typeOf", [held, text(emptyWord(type))], STRING);
    return { kind: "conditional", test, then: text("bigint"), otherwise, type: STRING };
  }
  if (isUnion(type)) return call("typeOf", [value, text(emptyWord(type))], STRING);
  if (type.kind !== "nullable") return after(value, text(wordFor(type)));
  return {
    kind: "conditional",
    test: isNull(value),
    then: text(emptyWord(type)),
    otherwise: text(wordFor(type.of)),
    type: STRING,
  };
}

/** Whether a bigint is among what is asked. Of `unknown` it is where the file speaks of bigints at all. */
function asksForBigInt(type: IrType, node: ts.Node): boolean {
  return isOpen(type) ? /\dn\b|\b[bB]ig[iI]nt\b/.test(node.getSourceFile().text) : mayBeBigInt(type);
}

/** `typeof x === "string"`; null for any other comparison. */
export function lowerTypeTest(node: ts.BinaryExpression, operator: string, lowering: Lowering): Expr | null {
  if (!["===", "!==", "==", "!="].includes(operator)) return null;
  const [asked, word] = ts.isTypeOfExpression(skip(node.left)) ? [node.left, node.right] : [node.right, node.left];
  const question = skip(asked);
  if (!ts.isTypeOfExpression(question) || !ts.isStringLiteralLike(word)) return null;
  const value = lowerAsked(question.expression, lowering);
  const test = isOfWord(value, word.text, question, lowering);
  return operator.startsWith("!") ? not(test) : test;
}

function lowerAsked(node: ts.Expression, lowering: Lowering): Expr {
  return lowerExpr(node, { ...lowering, expected: undefined });
}

function skip(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) ? skip(node.expression) : node;
}

const TESTS: Record<string, string> = {
  string: "isString",
  number: "isNumber",
  boolean: "isBool",
  function: "isFunction",
  object: "isObject",
};

function isOfWord(value: Expr, word: string, node: ts.Node, { scope }: Lowering): Expr {
  const { type } = value;
  if (!isUnion(type)) {
    if (type.kind !== "nullable") return after(value, bool(wordFor(type) === word));
    if (emptyWord(type) === word) return wordFor(type.of) === word ? after(value, bool(true)) : isNull(value);
    return wordFor(type.of) === word ? not(isNull(value)) : after(value, bool(false));
  }
  if (word === "undefined") {
    if (hasUndefined(type)) return call("isUndefined", [value], BOOL);
    return type.kind === "nullable" && nameOf(type) === "undefined" ? isNull(value) : after(value, bool(false));
  }
  if (word === "bigint") return asksForBigInt(type, node) ? call("isBigInt", [value], BOOL) : after(value, bool(false));
  const test = TESTS[word];
  if (!test) return after(value, bool(false));
  if (word === "object" && asksForBigInt(type, node)) {
    const asked = scope.temporary(type);
    return binary("&&", not(call("isBigInt", [assign(asked, value)], BOOL)), call(test, [asked], BOOL), BOOL);
  }
  if (word !== "object" || type.kind !== "nullable" || nameOf(type) !== "null") return call(test, [value], BOOL);
  const held = scope.temporary(type);
  return binary("||", isNull(assign(held, value)), call(test, [held], BOOL), BOOL);
}

/** What `typeof` says of a null pointer. */
function emptyWord(type: IrType): string {
  return nameOf(type) === "null" ? "object" : "undefined";
}

function wordFor(type: IrType): string {
  if (isBool(type)) return "boolean";
  switch (type.kind) {
    case "primitive":
      return "number";
    case "string":
    case "function":
      return type.kind;
    case "null":
    case "void":
      return emptyWord(type);
    default:
      return isClass(type, "BigInt") ? "bigint" : "object";
  }
}

function after(value: Expr, result: Expr): Expr {
  if (["local", "this", "global", "null", "string", "number"].includes(value.kind)) return result;
  return { kind: "sequence", first: value, second: result, type: result.type };
}
