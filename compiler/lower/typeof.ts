// `typeof x`, as a value and as a test.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, binary, bool, call, not, text } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { BOOL, hasUndefined, isBool, isClass, isOpen, isUnion, mayBeBigInt, membersOf, STRING } from "../ir/type.ts";
import { isNull, nameOf } from "./empty.ts";
import type { Lowering } from "./expression.ts";
import { lowerExpr } from "./expression.ts";
import { mayBeSymbol } from "./symbol.ts";

export function lowerTypeOf(node: ts.TypeOfExpression, lowering: Lowering): Expr {
  const { scope: scopeOf } = lowering;
  const value = lowerAsked(node.expression, lowering);
  const { type } = value;
  const special = isUnion(type) ? specialWords(type, node) : [];
  if (special.length) {
    const held = scopeOf.temporary(type);
    const plain: Expr = call("typeOf", [held, text(emptyWord(type))], STRING);
    const either = special.reduce<Expr>(
      (otherwise, [word, test]) => ({
        ...{ kind: "conditional", test: call(test, [held], BOOL), then: text(word), otherwise, type: STRING },
      }),
      plain,
    );
    return { kind: "sequence", first: assign(held, value), second: either, type: STRING };
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

/** What is an object underneath and none to `typeof`, where it is among what is asked; and the runtime's test of it. */
function specialWords(type: IrType, node: ts.Node): [word: string, test: string][] {
  const { text } = node.getSourceFile();
  const symbol = isOpen(type) ? /\b[sS]ymbol\b/.test(text) : mayBeSymbol(type);
  return [
    ...(asksForBigInt(type, node) ? [["bigint", "isBigInt"] as [string, string]] : []),
    ...(symbol ? [["symbol", "isSymbol"] as [string, string]] : []),
  ];
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
  const known = knownAnswer(type, word);
  if (known !== null) return after(value, bool(known));
  if (word === "undefined") {
    if (hasUndefined(type)) return call("isUndefined", [value], BOOL);
    return type.kind === "nullable" && nameOf(type) === "undefined" ? isNull(value) : after(value, bool(false));
  }
  const special = specialWords(type, node);
  const test = special.find(([each]) => each === word)?.[1] ?? TESTS[word];
  if (!test) return after(value, bool(false));
  if (word === "object" && special.length) {
    const asked = scope.temporary(type);
    const isPlain = special.reduce<Expr>(
      (rest, [, other]) => binary("&&", not(call(other, [asked], BOOL)), rest, BOOL),
      call(test, [asked], BOOL),
    );
    return { kind: "sequence", first: assign(asked, value), second: isPlain, type: BOOL };
  }
  if (word !== "object" || type.kind !== "nullable" || nameOf(type) !== "null") return call(test, [value], BOOL);
  const held = scope.temporary(type);
  return binary("||", isNull(assign(held, value)), call(test, [held], BOOL), BOOL);
}

/** What all members of a union say, or none of them. */
function knownAnswer(type: IrType, word: string): boolean | null {
  if (isOpen(type)) return null;
  const words = membersOf(type).map(wordFor);
  if (type.kind === "nullable") {
    words.push(emptyWord(type));
    if (hasUndefined(type)) words.push("undefined");
  }
  if (!words.includes(word)) return false;
  return words.every((each) => each === word) ? true : null;
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
      return isClass(type, "BigInt") ? "bigint" : isClass(type, "Sym") ? "symbol" : "object";
  }
}

function after(value: Expr, result: Expr): Expr {
  if (["local", "this", "global", "null", "string", "number"].includes(value.kind)) return result;
  return { kind: "sequence", first: value, second: result, type: result.type };
}
