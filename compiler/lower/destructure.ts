// Destructuring: patterns in declarations, parameters, loops and assignments. The value is computed once, its parts are
// read and stored from left to right.

import ts from "typescript";
import type { Expr, Stmt } from "../ir/node.ts";
import { assign, binary, construct, field, integer, letStmt, local, method, noOp, nullValue, run } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import {
  arrayOf,
  BOOL,
  I32,
  INT,
  isClass,
  isFloat,
  isInteger,
  isOpen,
  isWhole,
  nullable,
  present,
  sameType,
  UNDEFINED,
  VOID,
} from "../ir/type.ts";
import { anyProperty } from "./any-member.ts";
import { placeOf, store as storeAt } from "./assignment.ts";
import { isLocal, isSpreadOut } from "./captures.ts";
import { coerce, unwrap } from "./coerce.ts";
import type { Context } from "./context.ts";
import { orDefault } from "./default.ts";
import { keyOf, restOf } from "./destructure-rest.ts";
import { absent } from "./empty.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerAs, lowerExpr } from "./expression.ts";
import { globalVariable } from "./global.ts";
import { firstItems, toList } from "./iterable.ts";
import { isDictionary, isDictionaryItem, itemOrUndefined, itemType } from "./key-access.ts";
import { initialPlace } from "./late.ts";
import { listAs } from "./list.ts";
import { isListed } from "./listing.ts";
import { memberOf } from "./member.ts";
import { isPartAsked } from "./past-end.ts";
import { constantName, propertyCalled } from "./property-name.ts";
import { ownProperties } from "./spread.ts";
import { declareWith } from "./statement.ts";
import { isRecord, makeTuple, tupleItem, tupleItems, tupleOf } from "./tuple.ts";
import { mapType, typeOf } from "./types.ts";
import { asNumber } from "./whole.ts";

type Pattern = ts.BindingPattern | ts.ArrayLiteralExpression | ts.ObjectLiteralExpression;
type Target = ts.BindingName | ts.Expression;

/** One part of a pattern. */
interface Part {
  node: ts.Node;
  target: Target;
  initializer: ts.Expression | undefined;
  rest: boolean;
  /** In an object pattern. */
  key: ts.PropertyName | null;
}

/** Declares what `name` names, with `value` or its parts. */
export function bindName(name: ts.BindingName, value: Expr, lowering: Lowering): Stmt[] {
  if (!ts.isIdentifier(name)) return destructure(name, value, lowering);
  const { ctx, scope } = lowering;
  const symbol = variableOf(ctx, name);
  if (!symbol) return ctx.fail("MN1005", name, name.text);
  const at = ctx.origin(name);
  const { parent } = name;
  if (ts.isBindingElement(parent) && !isLocal(parent)) {
    const place = initialPlace(globalVariable(ctx, parent, symbol));
    return [run(assign(place, coerce(ctx, value, place.type, name)), at)];
  }
  if (isSpreadOut(parent, symbol)) {
    const place = initialPlace(globalVariable(ctx, parent as ts.VariableDeclaration, symbol));
    return [run(assign(place, coerce(ctx, value, place.type, name)), at)];
  }
  if (scope.has(symbol)) {
    const place = scope.initial(symbol);
    return [run(assign(place, coerce(ctx, value, place.type, name)), at)];
  }
  const stored = asDeclared(name, value, lowering);
  return [declareWith(scope.declare(symbol, stored.type, ctx.isBoxed(symbol)), stored, at)];
}

/** The variable that a name declares: of a parameter that is a field too, the parameter. */
export function variableOf(ctx: Context, name: ts.Identifier): ts.Symbol | undefined {
  const { parent } = name;
  if (ts.isParameter(parent) && ts.isParameterPropertyDeclaration(parent, parent.parent)) {
    return ctx.checker.getSymbolsOfParameterPropertyDeclaration(parent, name.text)[0];
  }
  return ctx.checker.getSymbolAtLocation(name);
}

/** Without an annotation a whole number stays one where it is never assigned again. */
function asDeclared(name: ts.Identifier, value: Expr, { ctx }: Lowering): Expr {
  const type = typeOf(ctx, name);
  const constant = (ts.getCombinedNodeFlags(name.parent as ts.Declaration) & ts.NodeFlags.Const) !== 0;
  // What may not be there is undefined, although the checker calls it an item.
  const ofList = ts.isBindingElement(name.parent) && ts.isArrayBindingPattern(name.parent.parent);
  if (ofList && value.type.kind === "nullable" && sameType(value.type.of, type)) return value;
  const whole = isFloat(type) && isInteger(value.type) && (constant || !isWhole(value.type));
  return whole ? value : coerce(ctx, value, type, name);
}

/** `const [a, b] = list`, `const { x, y } = point`. */
export function lowerPattern(pattern: ts.BindingPattern, initializer: ts.Expression, lowering: Lowering): Stmt[] {
  const { parent } = pattern;
  const written = ts.isVariableDeclaration(parent) ? parent.type : undefined;
  const value = written
    ? lowerAs(initializer, typeOf(lowering.ctx, written), lowering)
    : lowerExpr(initializer, lowering);
  return destructure(pattern, value, lowering);
}

/** `[a, b] = list`, `({ x, y } = point)`. */
export function lowerDestructuring(node: ts.BinaryExpression, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  const plain: Lowering = { ctx, scope };
  const { left, right } = node;
  const discarded = isDiscarded(node);
  if (discarded && ts.isArrayLiteralExpression(left) && ts.isArrayLiteralExpression(right)) {
    const steps = exchange(left, right, plain);
    if (steps) return inOrder(steps, { ...noOp, type: VOID });
  }
  const value = lowerExpr(right, plain);
  const held = scope.temporary(value.type);
  const steps = [assign(held, value), ...store(left, held, plain).map(expressionOf)];
  return inOrder(steps, discarded ? { ...noOp, type: VOID } : held);
}

/** `[a, b] = [b, a]` needs no array. */
function exchange(
  left: ts.ArrayLiteralExpression,
  right: ts.ArrayLiteralExpression,
  lowering: Lowering,
): Expr[] | null {
  const parts = partsOf(left, lowering);
  const simple = right.elements.every((item) => !ts.isSpreadElement(item) && !ts.isOmittedExpression(item));
  if (!simple || parts.length > right.elements.length || parts.some((part) => part?.rest || part?.initializer))
    return null;
  const held = right.elements.map((item, index): [Expr, Expr] => {
    const target = parts[index]?.target;
    const value = lowerExpr(item, { ...lowering, expected: target && wantedBy(target, lowering) });
    const kept = lowering.scope.temporary(value.type.kind === "null" ? nullable(arrayOf(I32)) : value.type);
    return [assign(kept, value), kept];
  });
  const stores = held.flatMap(([, kept], index) => {
    const part = parts[index];
    return part ? store(part.target, kept, lowering).map(expressionOf) : [];
  });
  return [...held.map(([first]) => first), ...stores];
}

/** The type that a target has room for; a pattern has none. */
function wantedBy(target: Target, { ctx }: Lowering): IrType | undefined {
  return isPattern(target) ? undefined : typeOf(ctx, target);
}

/** A destructuring assignment consists of expressions. */
function expressionOf(step: Stmt): Expr {
  if (step.kind !== "expression") throw new Error("a declaration in an assignment");
  return step.expr;
}

function inOrder(steps: readonly Expr[], last: Expr): Expr {
  return steps.reduceRight<Expr>((second, first) => ({ kind: "sequence", first, second, type: second.type }), last);
}

/** Whether nobody looks at the value of an expression. */
export function isDiscarded(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return isDiscarded(parent);
  if (ts.isForStatement(parent)) return parent.initializer === node || parent.incrementor === node;
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.CommaToken) {
    return parent.left === node || isDiscarded(parent);
  }
  return ts.isExpressionStatement(parent);
}

/** Stores `value` where `target` says: declares a name, assigns a place, or takes it apart. */
export function store(target: Target, value: Expr, lowering: Lowering): Stmt[] {
  if (ts.isParenthesizedExpression(target)) return store(target.expression, value, lowering);
  if (isPattern(target)) return destructure(target, value, lowering);
  if (ts.isIdentifier(target) && isDeclared(target)) return bindName(target, value, lowering);
  const { ctx } = lowering;
  const place = placeOf(target as ts.Expression, lowering);
  return [run(storeAt(place, value, target as ts.Expression, lowering), ctx.origin(target))];
}

function isDeclared(name: ts.Identifier): boolean {
  const { parent } = name;
  return (
    (ts.isBindingElement(parent) || ts.isVariableDeclaration(parent) || ts.isParameter(parent)) && parent.name === name
  );
}

function isPattern(node: ts.Node): node is Pattern {
  return (
    ts.isObjectBindingPattern(node) ||
    ts.isArrayBindingPattern(node) ||
    ts.isArrayLiteralExpression(node) ||
    ts.isObjectLiteralExpression(node)
  );
}

function isAssignmentPattern(node: Pattern): node is ts.ArrayLiteralExpression | ts.ObjectLiteralExpression {
  return ts.isArrayLiteralExpression(node) || ts.isObjectLiteralExpression(node);
}

function destructure(pattern: Pattern, value: Expr, lowering: Lowering): Stmt[] {
  const list = ts.isArrayBindingPattern(pattern) || ts.isArrayLiteralExpression(pattern);
  const source = list ? iterated(pattern, unwrap(value), lowering) : unwrap(value);
  const { before, held } = hold(pattern, source, lowering);
  const parts = partsOf(pattern, lowering);
  if (list) return [...before, ...parts.flatMap((part, index) => (part ? storeItem(part, index, held, lowering) : []))];
  return [...before, ...parts.flatMap((part) => (part ? storeProperty(part, pattern, held, lowering) : []))];
}

/** What an array pattern takes from: an array or a tuple. */
function iterated(pattern: Pattern, value: Expr, lowering: Lowering): Expr {
  if (isRecord(value.type)) return value;
  const parts = partsOf(pattern, lowering);
  return parts.at(-1)?.rest ? toList(value, pattern, lowering) : firstItems(value, parts.length, pattern, lowering);
}

function hold(pattern: Pattern, value: Expr, { scope }: Lowering): { before: Stmt[]; held: Expr } {
  if (value.kind === "local" && value.name.startsWith(HELD)) return { before: [], held: value };
  if (isAssignmentPattern(pattern)) {
    const held = scope.temporary(value.type);
    return { before: [run(assign(held, value))], held };
  }
  const name = scope.unique(HELD);
  return { before: [letStmt(name, value.type, value)], held: local(name, value.type) };
}

/** Variables of the compiler's own, which nothing assigns twice. */
const HELD = "object$";

function partsOf(pattern: Pattern, lowering: Lowering): (Part | null)[] {
  if (!isAssignmentPattern(pattern)) return pattern.elements.map(bindingPart);
  const { ctx } = lowering;
  if (ts.isArrayLiteralExpression(pattern)) {
    return pattern.elements.map((item) => (ts.isOmittedExpression(item) ? null : assignmentPart(item, item, null)));
  }
  return pattern.properties.map((property) => {
    if (ts.isShorthandPropertyAssignment(property)) {
      const { name, objectAssignmentInitializer: initializer } = property;
      return { node: property, target: name, initializer, rest: false, key: name };
    }
    if (ts.isPropertyAssignment(property)) return assignmentPart(property, property.initializer, property.name);
    if (ts.isSpreadAssignment(property)) {
      return { node: property, target: property.expression, initializer: undefined, rest: true, key: null };
    }
    return ctx.fail("MN1001", property, "this destructuring");
  });
}

function bindingPart(element: ts.ArrayBindingElement): Part | null {
  if (ts.isOmittedExpression(element)) return null;
  const { name, propertyName, initializer, dotDotDotToken } = element;
  const key = propertyName ?? (ts.isIdentifier(name) ? name : null);
  return { node: element, target: name, initializer, rest: !!dotDotDotToken, key };
}

function assignmentPart(node: ts.Node, item: ts.Expression, key: ts.PropertyName | null): Part {
  if (ts.isSpreadElement(item)) return { node, target: item.expression, initializer: undefined, rest: true, key };
  if (ts.isBinaryExpression(item) && item.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    return { node, target: item.left, initializer: item.right, rest: false, key };
  }
  return { node, target: item, initializer: undefined, rest: false, key };
}

/** The part's value with its default in place of undefined. */
function storePart(part: Part, value: Expr, lowering: Lowering): Stmt[] {
  const { initializer, target } = part;
  if (!initializer) return store(target, value, lowering);
  const type = isPattern(target) ? partType(value.type, initializer, lowering) : typeOf(lowering.ctx, target);
  return store(target, orDefault(value, type, initializer, lowering), lowering);
}

/** What a nested pattern takes apart. */
function partType(type: IrType, initializer: ts.Expression, { ctx }: Lowering): IrType {
  if (type.kind === "null") return typeOf(ctx, initializer);
  return type.kind === "nullable" ? type.of : type;
}

function storeProperty(part: Part, pattern: Pattern, held: Expr, lowering: Lowering): Stmt[] {
  const { ctx } = lowering;
  const { key } = part;
  if (part.rest) {
    const keys = partsOf(pattern, lowering).map((each) => each?.key ?? null);
    return store(part.target, restOf(part.target, keys, held, lowering), lowering);
  }
  if (key && isDictionary(held.type)) {
    if (isUnused(part.target, lowering)) return [];
    const place: Expr = { kind: "index", object: held, index: keyOf(key, lowering), type: itemType(held.type) };
    const asked = part.initializer && isDictionaryItem(place) ? itemOrUndefined(place, part.node, lowering) : place;
    return storePart(part, asked, lowering);
  }
  const name = key && constantName(ctx, key);
  if (!name) return ctx.fail("MN1001", part.node, excerpt(part.node));
  if (isOpen(held.type)) return storePart(part, anyProperty(ctx, held, name, part.node), lowering);
  const symbol = propertySymbol(part, pattern, name, lowering);
  // Of a type parameter the checker knows no properties, the object has them.
  const own = !symbol && isListed(ctx, held.type) && ownProperties(ctx, held.type, part.node);
  const known = own ? own.find((each) => each.name === name) : undefined;
  if (known) return storePart(part, known.read(held), lowering);
  if (!symbol)
    return ctx.fail("MN1006", part.node, name, ctx.checker.typeToString(ctx.checker.getTypeAtLocation(pattern)));
  return storePart(part, asNumber(memberOf(ctx, held, symbol, part.node)), lowering);
}

/** `{ [key]: _, ...rest }`: a name that is there only to leave something out of the rest. */
function isUnused(target: Target, { ctx }: Lowering): boolean {
  if (!ts.isIdentifier(target) || !ts.isBindingElement(target.parent)) return false;
  const symbol = ctx.checker.getSymbolAtLocation(target);
  const around = ts.findAncestor(target, (each) => ts.isFunctionLike(each) || ts.isSourceFile(each));
  const uses = (node: ts.Node): boolean =>
    ts.isIdentifier(node)
      ? node !== target && node.text === target.text && ctx.checker.getSymbolAtLocation(node) === symbol
      : (ts.forEachChild(node, uses) ?? false);
  return !!around && !ts.isSourceFile(around) && !uses(around);
}

function propertySymbol(part: Part, pattern: Pattern, name: string, { ctx }: Lowering): ts.Symbol | undefined {
  const { checker } = ctx;
  if (!isAssignmentPattern(pattern)) {
    const type = checker.getTypeAtLocation(pattern);
    return propertyCalled(ctx, checker.getNonNullableType(checker.getApparentType(type)), name);
  }
  if (part.key && ts.isIdentifier(part.key)) return checker.getPropertySymbolOfDestructuringAssignment(part.key);
  const { parent } = pattern;
  if (!ts.isBinaryExpression(parent) || parent.left !== pattern) return undefined;
  return propertyCalled(ctx, checker.getNonNullableType(checker.getTypeAtLocation(parent.right)), name);
}

/** What is taken apart further, `[[n, ...rest], ...others]`, as the one of several things that the pattern is for. */
function asPattern(item: Expr, part: Part, { ctx }: Lowering): Expr {
  const { target } = part;
  if (part.initializer || !ts.isArrayBindingPattern(target)) return item;
  const type = ctx.checker.getTypeAtLocation(target);
  if (!ctx.checker.isTupleType(type) && !ctx.checker.isArrayType(type)) return item;
  return coerce(ctx, item, mapType(ctx, type, part.node), part.node);
}

function storeItem(part: Part, index: number, held: Expr, lowering: Lowering): Stmt[] {
  const { ctx } = lowering;
  const items = tupleItems(held.type);
  // An item of a tuple that has a default may be missing after all.
  if (items && (isRecord(held.type) || !part.initializer)) {
    if (!part.rest) {
      const value = index < items.length ? tupleItem(held, index) : nullValue(UNDEFINED);
      return storePart(part, value, lowering);
    }
    const type = tupleOf(items.slice(index));
    const values = items.slice(index).map((_, at) => tupleItem(held, index + at));
    const rest = values.length ? makeTuple(type, values) : construct(typeOf(ctx, part.target), []);
    return store(part.target, rest, lowering);
  }
  const element = isClass(held.type, "Array") ? held.type.args[0] : undefined;
  if (!element) return ctx.fail("MN1054", part.node, excerpt(part.node));
  if (part.rest) {
    const tail = method(held, "slice", [integer(index)], held.type);
    // Of `[string, ...number[]]` the rest is known better than the list.
    const known = present(element).kind === "union" && !isPattern(part.target) ? typeOf(ctx, part.target) : held.type;
    const of = isClass(known, "Array") && known.length === undefined ? known.args[0] : undefined;
    return store(part.target, of && !sameType(of, element) ? listAs(tail, of, part.node, ctx) : tail, lowering);
  }
  const plain: Expr = { kind: "index", object: held, index: integer(index), type: element };
  const item = element.kind === "union" ? asPattern(plain, part, lowering) : plain;
  const needed = !part.initializer && element.kind !== "nullable";
  if (needed && !isPartAsked(part.target, ctx.checker)) return store(part.target, item, lowering);
  const type = nullable(element);
  const there = binary(">", field(held, "length", INT), integer(index), BOOL);
  if (part.initializer && element.kind !== "nullable") {
    const wanted = isPattern(part.target) ? element : typeOf(ctx, part.target);
    const then = coerce(ctx, item, wanted, part.node);
    const otherwise = lowerAs(part.initializer, wanted, lowering);
    return store(part.target, { kind: "conditional", test: there, then, otherwise, type: wanted }, lowering);
  }
  const value: Expr = {
    kind: "conditional",
    test: there,
    then: coerce(ctx, item, type, part.node),
    otherwise: absent(type),
    type,
  };
  return storePart(part, value, lowering);
}
