// `object[key](…)` where the key's type says which of the methods of a class it may be: of these calls one happens.

import type ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, binary, text } from "../ir/node.ts";
import { BOOL } from "../ir/type.ts";
import type { Lowering } from "./expression.ts";
import { keyNames, keyText } from "./key-access.ts";
import { callMethod, methodOf } from "./method-call.ts";
import { asResult, resultOf } from "./union-member.ts";

/** Null where the key is known, or names what is no method. */
export function methodsByKey(
  node: ts.CallExpression,
  callee: ts.ElementAccessExpression,
  { ctx }: Lowering,
): ts.Symbol[] | null {
  const { checker } = ctx;
  if (callee.questionDotToken || node.questionDotToken) return null;
  const names = keyNames(checker.getTypeAtLocation(callee.argumentExpression));
  if (!names || names.length < 2) return null;
  const object = checker.getNonNullableType(checker.getTypeAtLocation(callee.expression));
  const symbols = names.map((name) => checker.getPropertyOfType(object, name));
  return symbols.every((each) => each !== undefined) ? symbols : null;
}

/** The call of the one that the key names; null where they are no methods of the object's class. */
export function callByKey(
  node: ts.CallExpression,
  callee: ts.ElementAccessExpression,
  object: Expr,
  symbols: readonly ts.Symbol[],
  lowering: Lowering,
): Expr | null {
  const { ctx, scope } = lowering;
  const members = symbols.map((symbol) => methodOf(ctx, object, symbol));
  if (!members.every((each) => each !== null)) return null;
  const held = scope.temporary(object.type);
  const read = keyText(callee.argumentExpression, lowering);
  const key = scope.temporary(read.type);
  const calls = members.map((member) => callMethod(node, held, member, lowering));
  const type = resultOf(calls, node, ctx);
  const chosen = calls.reduceRight<Expr | null>((otherwise, called, index) => {
    const then = asResult(ctx, called, type, node);
    const test = binary("==", key, text(symbols[index]?.name ?? ""), BOOL);
    return otherwise ? { kind: "conditional", test, then, otherwise, type } : then;
  }, null);
  if (!chosen) return null;
  const asked: Expr = { kind: "sequence", first: assign(key, read), second: chosen, type };
  return { kind: "sequence", first: assign(held, object), second: asked, type };
}
