// `object[key](…)` where the key's type says which of the methods of a class it may be: of these calls one happens.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, binary, text } from "../ir/node.ts";
import { BOOL } from "../ir/type.ts";
import { classReference } from "./class-reference.ts";
import { unwrap } from "./coerce.ts";
import type { Lowering } from "./expression.ts";
import { lowerExpr } from "./expression.ts";
import { keyNames, keyText } from "./key-access.ts";
import { callMethod, callStatic, methodOf, superMethod } from "./method-call.ts";
import { constantText, propertyCalled } from "./property-name.ts";
import { asResult, resultOf } from "./union-member.ts";

/** Null where the key is known, or names what is no method. */
export function methodsByKey(
  node: ts.CallExpression,
  callee: ts.ElementAccessExpression,
  lowering: Lowering,
): ts.Symbol[] | null {
  const { ctx } = lowering;
  const { checker } = ctx;
  if (callee.questionDotToken || node.questionDotToken) return null;
  const object = checker.getNonNullableType(checker.getTypeAtLocation(callee.expression));
  const known = constantText(ctx, callee.argumentExpression);
  const only = known === null ? undefined : propertyCalled(ctx, object, known);
  if (only) return only.flags & ts.SymbolFlags.Method ? [only] : null;
  const names = keyNames(checker.getTypeAtLocation(callee.argumentExpression));
  if (!names || names.length < 2) return null;
  const symbols = names.map((name) => checker.getPropertyOfType(object, name));
  return symbols.every((each) => each !== undefined) ? symbols : null;
}

/** The call of the one that the key names; null where they are no methods of the object's class. */
export function callByKey(
  node: ts.CallExpression,
  callee: ts.ElementAccessExpression,
  symbols: readonly ts.Symbol[],
  lowering: Lowering,
): Expr | null {
  const { ctx, scope } = lowering;
  const [only, another] = symbols;
  const owner = only && !another ? classReference(callee.expression, lowering) : null;
  if (only && owner) return callStatic(node, owner, only, lowering);
  if (only && callee.expression.kind === ts.SyntaxKind.SuperKeyword) return superMethod(node, only, lowering);
  const object = unwrap(lowerExpr(callee.expression, { ...lowering, expected: undefined }));
  if (only && !another) {
    const member = methodOf(ctx, object, only);
    return member && callMethod(node, object, member, lowering);
  }
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
