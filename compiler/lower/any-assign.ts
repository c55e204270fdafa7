// Assignments to properties of values of type `any`, `++` and `--` of them, and `delete`.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, binary, text } from "../ir/node.ts";
import { F64, isOpen, UNKNOWN } from "../ir/type.ts";
import { anyElement, anyProperty, asAny, deleteAny, isAnyNode, setAnyElement, setAnyProperty } from "./any-member.ts";
import { numberOfAny } from "./any-operator.ts";
import { unwrap } from "./coerce.ts";
import { isPresent } from "./empty.ts";
import type { Lowering } from "./expression.ts";
import { lowerAs, lowerExpr } from "./expression.ts";
import { lowerKey } from "./member.ts";
import { sequenceOf } from "./object-build.ts";
import { combine } from "./operator.ts";
import { toText } from "./text.ts";
import { truth } from "./truth.ts";

/** A property of an `any`: its object and its key are evaluated once, before. */
interface AnyPlace {
  before: Expr[];
  read: Expr;
  write(value: Expr): Expr;
}

type Access = ts.PropertyAccessExpression | ts.ElementAccessExpression;

function accessOf(node: ts.Expression, { ctx }: Lowering): Access | null {
  let target = node;
  while (ts.isParenthesizedExpression(target) || ts.isNonNullExpression(target)) target = target.expression;
  const access = ts.isPropertyAccessExpression(target) || ts.isElementAccessExpression(target) ? target : null;
  return access && isAnyNode(ctx, access.expression) ? access : null;
}

function placeOfAny(node: ts.Expression, lowering: Lowering): AnyPlace | null {
  const { ctx, scope } = lowering;
  const target = accessOf(node, lowering);
  if (!target) return null;
  const object = lowerExpr(target.expression, { ...lowering, expected: undefined });
  if (!isOpen(object.type)) return null;
  const held = scope.temporary(UNKNOWN);
  const first = assign(held, asAny(ctx, object, target));
  if (ts.isPropertyAccessExpression(target)) {
    const name = target.name.text;
    const write = (value: Expr): Expr => setAnyProperty(ctx, held, name, value, target.name);
    return { before: [first], read: anyProperty(ctx, held, name, target.name), write };
  }
  const key = lowerKey(target.argumentExpression, lowering);
  const kept = scope.temporary(key.type);
  return {
    before: [first, assign(kept, key)],
    read: anyElement(ctx, held, kept, target),
    write: (value) => setAnyElement(ctx, held, kept, value, target),
  };
}

/** `target operator value`; null where the target is no property of an `any`. */
export function assignAny(node: ts.BinaryExpression, operator: string, lowering: Lowering): Expr | null {
  const { ctx, scope } = lowering;
  const place = placeOfAny(node.left, lowering);
  if (!place) return null;
  const { before, read, write } = place;
  if (operator === "=") return sequenceOf([...before, write(lowerAs(node.right, UNKNOWN, lowering))]);
  const plain = operator.slice(0, -1);
  const old = scope.temporary(UNKNOWN);
  const first = assign(old, read);
  if (plain === "??" || plain === "||" || plain === "&&") {
    const test = plain === "??" ? isPresent(first) : truth(scope, first);
    const value = write(lowerAs(node.right, UNKNOWN, lowering));
    const [then, otherwise] = plain === "&&" ? [value, old] : [old, value];
    return sequenceOf([...before, { kind: "conditional", test, then, otherwise, type: UNKNOWN }]);
  }
  const operand = lowerExpr(node.right, { ...lowering, expected: undefined });
  const combined = combine(plain, old, operand, node, { ...lowering, expected: undefined });
  return sequenceOf([...before, first, write(asAny(ctx, combined, node))]);
}

/** `target++`; null where the target is no property of an `any`. */
export function updateAny(node: ts.PostfixUnaryExpression | ts.PrefixUnaryExpression, lowering: Lowering): Expr | null {
  const { ctx, scope } = lowering;
  const place = placeOfAny(node.operand, lowering);
  if (!place) return null;
  const [old, next] = [scope.temporary(F64), scope.temporary(F64)];
  const operator = node.operator === ts.SyntaxKind.PlusPlusToken ? "+" : "-";
  const steps = [
    ...place.before,
    assign(old, numberOfAny(place.read)),
    assign(next, binary(operator, old, { kind: "number", text: "1.0", type: F64 }, F64)),
    place.write(asAny(ctx, next, node)),
  ];
  return sequenceOf([...steps, ts.isPrefixUnaryExpression(node) ? next : old]);
}

/** `delete target`; null where the target is no property of an `any`. */
export function deleteOfAny(node: Access, lowering: Lowering): Expr | null {
  const { ctx, scope } = lowering;
  const target = accessOf(node, lowering);
  if (!target) return null;
  const object = lowerExpr(target.expression, { ...lowering, expected: undefined });
  if (!isOpen(object.type)) return null;
  const key = ts.isPropertyAccessExpression(target)
    ? text(target.name.text)
    : toText(ctx, scope, lowerKey(target.argumentExpression, lowering), target);
  return deleteAny(ctx, unwrap(object), key, target);
}
