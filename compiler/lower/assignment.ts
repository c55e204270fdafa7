// Assignments, compound assignments, `++` and `--`.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, binary } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { F64, isClass, isFloat, isNumeric, isOpen, isUnion, isWhole, present } from "../ir/type.ts";
import { assignAny, updateAny } from "./any-assign.ts";
import { numberOfAny } from "./any-operator.ts";
import { storeItem, storeLength } from "./array-store.ts";
import { BIGINT, bigintStep } from "./bigint.ts";
import { bindingOf } from "./binding.ts";
import { coerce, numberText, unwrap } from "./coerce.ts";
import { isDiscarded, lowerDestructuring } from "./destructure.ts";
import { isPresent } from "./empty.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerAs, lowerExpr } from "./expression.ts";
import { globalVariable } from "./global.ts";
import { narrowed, symbolOf, variablePlace } from "./identifier.ts";
import { isDictionaryItem, itemOrUndefined, mayBeUndefined } from "./key-access.ts";
import { elementPlace, memberPlace } from "./member.ts";
import { combine } from "./operator.ts";
import { itemOr } from "./past-end.ts";
import { truth } from "./truth.ts";
import { elementValue, isTypedItem, placeValue, storeElement } from "./typed-array.ts";
import { typeOf } from "./types.ts";
import { asNumber, toSlot } from "./whole.ts";

export function lowerAssignment(node: ts.BinaryExpression, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const operator = node.operatorToken.getText();
  if (ts.isArrayLiteralExpression(node.left) || ts.isObjectLiteralExpression(node.left)) {
    return lowerDestructuring(node, lowering);
  }
  const dynamic = assignAny(node, operator, lowering);
  if (dynamic) return dynamic;
  const place = placeOf(node.left, lowering);
  if (operator === "=") return store(place, lowerAs(node.right, valueType(place), lowering), node, lowering);
  const [first, again] = twice(place, lowering);
  const plain = operator.slice(0, -1);
  if (plain === "??" || plain === "||" || plain === "&&") {
    return asSaid(assignUnless(node, plain, first, again, lowering), node, lowering);
  }
  const typed = isTypedItem(place);
  const read = (value: Expr): Expr => {
    if (typed) return elementValue(value);
    if (isOpen(value.type)) return value;
    return isUnion(value.type) ? narrowed(ctx, value, node.left) : unwrap(value);
  };
  const current = read(again);
  const wanted: Lowering = { ...lowering, expected: isNumeric(current.type) ? current.type : undefined };
  const operand = lowerExpr(node.right, wanted);
  if (first === again) {
    return store(place, combine(plain, current, operand, node, wanted), node, lowering);
  }
  // The object and the index are read into temporaries first: the assignment's own target would be evaluated too early.
  const held = lowering.scope.temporary(first.type);
  const value = combine(plain, read(held), operand, node, wanted);
  const write = typed
    ? storeElement(again, value, node, lowering, !isDiscarded(node))
    : isWhole(place.type)
      ? store(again, value, node, lowering)
      : assign(again, coerce(ctx, value, place.type, node), ctx.origin(node));
  return { kind: "sequence", first: assign(held, first), second: write, type: write.type };
}

/** An array takes a value at its end too, and cuts itself where its length is set. */
export function store(place: Expr, value: Expr, node: ts.Expression, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const at = ctx.origin(node);
  if (place.kind === "field" && place.name === "length" && isClass(place.object.type, "Array")) {
    return { ...storeLength(place.object, value, place.object.type.args[0] ?? value.type), at };
  }
  // A slot of whole numbers is proven to get nothing else.
  if (isWhole(place.type)) return asNumber(assign(place, toSlot(value, place.type), at));
  if (isTypedItem(place)) return storeElement(place, value, node, lowering, !isDiscarded(node));
  const stored = coerce(ctx, value, place.type, node);
  if (place.kind === "index" && isClass(place.object.type, "Array")) {
    return { ...storeItem(place.object, place.index, stored, place.type), at };
  }
  return assign(place, stored, at);
}

/** What `a ??= b` is as a value: there, where the checker says so. */
function asSaid(value: Expr, node: ts.BinaryExpression, { ctx }: Lowering): Expr {
  if (value.type.kind !== "nullable" || isOpen(value.type) || isDiscarded(node)) return value;
  const type = typeOf(ctx, node);
  return isNumeric(type) ? coerce(ctx, value, type, node) : value;
}

/** What a place takes: every `number`, however it is kept. */
function valueType(place: Expr): IrType {
  return isWhole(place.type) || isTypedItem(place) ? F64 : place.type;
}

/** `a ??= b`: assigns only where the operator says so. */
function assignUnless(node: ts.BinaryExpression, operator: string, first: Expr, again: Expr, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  const type = again.type;
  const value = store(again, lowerAs(node.right, valueType(again), lowering), node, lowering);
  const ofList = first.kind === "index" && isClass(first.object.type, "Array") && !mayBeUndefined(first.type);
  const item = isDictionaryItem(first) || ofList;
  if (operator === "??" && type.kind !== "nullable" && !item) return asNumber(first);
  // Read once: there may be a getter.
  const simple = first.kind === "local" || first.kind === "global" || isTypedItem(again);
  const asked = ofList
    ? itemOr(first, null, node, lowering)
    : isDictionaryItem(first)
      ? itemOrUndefined(first, node, lowering)
      : first;
  const held = simple ? asked : scope.temporary(asked.type);
  const read = simple ? asked : assign(held, asked);
  const test = operator === "??" ? isPresent(read) : truth(scope, read);
  const old = simple ? again : item ? coerce(ctx, held, type, node) : held;
  const kept = isTypedItem(again) ? coerce(ctx, elementValue(again), value.type, node) : asNumber(old);
  return operator === "&&"
    ? { kind: "conditional", test, then: value, otherwise: kept, type: kept.type }
    : { kind: "conditional", test, then: kept, otherwise: value, type: kept.type };
}

export function lowerUpdate(node: ts.PostfixUnaryExpression | ts.PrefixUnaryExpression, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const dynamic = updateAny(node, lowering);
  if (dynamic) return dynamic;
  const target = placeOf(node.operand, lowering);
  const operator = node.operator === ts.SyntaxKind.PlusPlusToken ? "++" : "--";
  const prefix = ts.isPrefixUnaryExpression(node);
  if (isNumeric(target.type) && isStable(target))
    return asNumber({ kind: "update", operator, prefix, target, type: target.type });
  const typed = isTypedItem(target);
  const type = typed || isUnion(target.type) || isOpen(target.type) ? F64 : present(target.type);
  if (isClass(type, "BigInt")) return updateBigInt(node, target, operator, lowering);
  if (!isNumeric(type)) return ctx.fail("MN1001", node, excerpt(node));
  const [first, again] = twice(target, lowering);
  const old = lowering.scope.temporary(type);
  const before = placeValue(first);
  const read = assign(old, isOpen(before.type) ? numberOfAny(before) : coerce(ctx, before, type, node));
  const next = binary(
    operator === "++" ? "+" : "-",
    old,
    { kind: "number", text: numberText(1, isFloat(type)), type },
    type,
  );
  const write = typed
    ? storeElement(again, next, node, lowering, false)
    : assign(again, coerce(ctx, next, target.type, node), ctx.origin(node));
  const result = prefix ? next : old;
  const written: Expr = { kind: "sequence", first: write, second: result, type };
  return asNumber({ kind: "sequence", first: read, second: written, type });
}

/** `n++` of a bigint. */
function updateBigInt(
  node: ts.PostfixUnaryExpression | ts.PrefixUnaryExpression,
  target: Expr,
  operator: string,
  lowering: Lowering,
): Expr {
  const { ctx, scope } = lowering;
  const [first, again] = twice(target, lowering);
  const [old, next] = [scope.temporary(BIGINT), scope.temporary(BIGINT)];
  const read = assign(old, coerce(ctx, first, BIGINT, node));
  const step = assign(next, bigintStep(old, operator));
  const write = store(again, { kind: "sequence", first: step, second: next, type: BIGINT }, node.operand, lowering);
  const result = ts.isPrefixUnaryExpression(node) ? next : old;
  const written: Expr = { kind: "sequence", first: write, second: result, type: BIGINT };
  return { kind: "sequence", first: read, second: written, type: BIGINT };
}

/** Where an assignment writes. */
export function placeOf(node: ts.Expression, lowering: Lowering): Expr {
  const { ctx } = lowering;
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) return placeOf(node.expression, lowering);
  if (ts.isPropertyAccessExpression(node)) {
    // A method of a class is no place.
    const declaration = ctx.checker.getSymbolAtLocation(node.name)?.valueDeclaration;
    const isMethod = !!declaration && ts.isMethodDeclaration(declaration) && ts.isClassLike(declaration.parent);
    return isMethod ? ctx.fail("MN1001", node, "another method in place of a class's") : memberPlace(node, lowering);
  }
  if (ts.isElementAccessExpression(node)) return elementPlace(node, lowering);
  if (!ts.isIdentifier(node)) return ctx.fail("MN1001", node, excerpt(node));
  const place = variablePlace(node, lowering);
  if (place) return place;
  const binding = bindingOf(ctx, symbolOf(ctx, node), node);
  if (binding.kind !== "global") return ctx.fail("MN1005", node, node.text);
  return globalVariable(ctx, binding.declaration, binding.symbol);
}

/** The same place for reading and then writing, its object and index evaluated once. */
function twice(place: Expr, { scope }: Lowering): [Expr, Expr] {
  if (place.kind === "field" && !isStable(place.object)) {
    const [object, held] = hold(place.object, scope);
    return [
      { ...place, object },
      { ...place, object: held },
    ];
  }
  if (place.kind === "index" && !(isStable(place.object) && isStable(place.index))) {
    const [object, heldObject] = hold(place.object, scope);
    const [index, heldIndex] = hold(place.index, scope);
    return [
      { ...place, object, index },
      { ...place, object: heldObject, index: heldIndex },
    ];
  }
  return [place, place];
}

function hold(value: Expr, scope: Lowering["scope"]): [Expr, Expr] {
  const held = scope.temporary(value.type);
  return [assign(held, value), held];
}

/** Whether evaluating it twice gives the same and does nothing. */
function isStable(expr: Expr): boolean {
  switch (expr.kind) {
    case "local":
    case "global":
    case "this":
    case "super":
    case "number":
    case "string":
      return true;
    case "field":
    case "nonNull":
    case "cast":
      return isStable(expr.kind === "field" ? expr.object : expr.operand);
    default:
      return false;
  }
}
