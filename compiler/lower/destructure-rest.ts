// `{ a, ...rest }`: a new object with what the pattern does not name.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, construct, method, text } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { BOOL, classType, describeType, isOpen, UNKNOWN } from "../ir/type.ts";
import { classInfo } from "./class-info.ts";
import { coerce } from "./coerce.ts";
import { assignAll } from "./dictionary-literal.ts";
import type { Lowering } from "./expression.ts";
import { excerpt } from "./expression.ts";
import { isDictionary, keyText } from "./key-access.ts";
import { copyOf, sequenceOf } from "./object-build.ts";
import { constantName } from "./property-name.ts";
import { declareFields } from "./shape.ts";
import { hasHidden, ownProperties } from "./spread.ts";
import { typeOf } from "./types.ts";

/** The name of a property of a record, which may be computed anew wherever it is asked for. */
export function keyOf(key: ts.PropertyName, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const name = constantName(ctx, key);
  if (name !== undefined && name !== null) return text(name);
  if (!ts.isComputedPropertyName(key) || !isStill(key.expression)) return ctx.fail("MN1001", key, excerpt(key));
  return keyText(key.expression, lowering);
}

function isStill(node: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(node)) return isStill(node.expression);
  return ts.isIdentifier(node) || ts.isLiteralExpression(node) || node.kind === ts.SyntaxKind.ThisKeyword;
}

/** The value for `target`; `keys` are those that the pattern names. */
export function restOf(
  target: ts.Node,
  keys: readonly (ts.PropertyName | null)[],
  held: Expr,
  lowering: Lowering,
): Expr {
  const { ctx, scope } = lowering;
  const given = typeOf(ctx, target);
  const type = isOpen(given) ? classType("Dictionary", [UNKNOWN]) : given;
  if (!isDictionary(type)) {
    const whole = withHidden(keys, held, target, lowering);
    return coerce(ctx, copyOf(held, whole ?? type, target, lowering), type, target);
  }
  const copy = scope.temporary(type);
  const names = keys.flatMap((key) => (key ? [keyOf(key, lowering)] : []));
  const removed = names.map((name) => method(copy, "remove", [name], BOOL));
  return sequenceOf([assign(copy, construct(type, [])), ...assignAll(copy, held, target, lowering), ...removed, copy]);
}

/** Of an object of a class the rest has its private fields too. */
function withHidden(
  keys: readonly (ts.PropertyName | null)[],
  held: Expr,
  target: ts.Node,
  { ctx }: Lowering,
): IrType | null {
  const info = classInfo(ctx, held.type);
  if (!info || !hasHidden(ctx, ctx.checker.getDeclaredTypeOfSymbol(info.symbol))) return null;
  const names = keys.map((key) => key && constantName(ctx, key));
  const own = ownProperties(ctx, held.type, target).filter((each) => !names.includes(each.name));
  const fields = own.map(({ name, type, optional }, place) => ({ name, type, optional, place }));
  return declareFields(ctx, fields, describeType(held.type));
}
