// An object literal, once its class is known: values are computed in the order in which they are written, later ones
// override. Methods that speak of `this` come last, as they hold the object.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, construct, field, noOp, zero } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { describeType, hasUndefined, isClass, membersOf, present, sameType, VOID } from "../ir/type.ts";
import { isLocal, referenced } from "./captures.ts";
import { lowerClosure } from "./closure.ts";
import { coerce, unwrap } from "./coerce.ts";
import { absent, equalsEmpty, isPresent } from "./empty.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerAs, lowerExpr } from "./expression.ts";
import { genericIn } from "./generic-member.ts";
import { isListed } from "./listing.ts";
import { fieldName } from "./member.ts";
import { lowerCondition } from "./operator.ts";
import { constantName, propertyCalled } from "./property-name.ts";
import type { Token } from "./scope.ts";
import { ownProperties } from "./spread.ts";
import type { OrderPart } from "./spread-order.ts";
import { spreadInOrder } from "./spread-order.ts";
import { mapType } from "./types.ts";
import { fromUnion, isMember } from "./union.ts";

/** One place of the object that is being made. */
interface Slot {
  name: string;
  type: IrType;
  optional: boolean;
  /** Where the value waits; null while it is only known as an expression. */
  held: Expr | null;
  value: Expr | null;
}

interface Build {
  slots: Map<string, Slot>;
  steps: Expr[];
  /** What comes behind the part that is being lowered writes these in any case. */
  overridden: ReadonlySet<string>;
  /** What gives the properties, from first to last; null where the order cannot be followed. */
  parts: OrderPart[] | null;
  late: { name: string; node: MethodNode; type: IrType }[];
}

type MethodNode = ts.MethodDeclaration | ts.FunctionExpression | ts.AccessorDeclaration;

export function buildObject(node: ts.ObjectLiteralExpression, type: IrType, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  const shape = type.kind === "class" ? ctx.shapes.get(type.name) : undefined;
  if (!shape) return ctx.fail("MN1004", node, describeType(type));
  const data = shape.fields.filter((each) => !each.accessor);
  const slots = new Map(
    data.map(({ name, type: of, optional }): [string, Slot] => [
      name,
      { name, type: of, optional, held: null, value: null },
    ]),
  );
  const build: Build = { slots, steps: [], late: [], overridden: new Set(), parts: [] };
  if (isPlain(node, lowering)) {
    for (const property of node.properties) addPlain(build, property, lowering);
    inSourceOrder(build, node, lowering);
  } else {
    for (const slot of slots.values()) {
      slot.held = scope.temporary(slot.type);
      if (slot.optional) build.steps.push(assign(slot.held, absent(slot.type)));
    }
    for (const [index, property] of node.properties.entries()) {
      const behind = node.properties.slice(index + 1);
      build.overridden = new Set(behind.flatMap((each) => certainNames(each, lowering)));
      addStep(build, property, lowering);
    }
  }
  const args = [...slots.values()].map((slot) => {
    return slot.held ?? slot.value ?? (slot.optional ? absent(slot.type) : zero(slot.type));
  });
  return withMethods(build, spreadInOrder(ctx, construct(type, args), build.parts), lowering);
}

/** A new object with the properties of all of `sources`: `Object.assign({}, a, b)`. */
export function mergedObject(sources: readonly ts.Expression[], type: IrType, node: ts.Node, lowering: Lowering): Expr {
  const build = emptyBuild(type, node, lowering);
  build.parts = [];
  for (const source of sources) build.steps.push(...spread(build, source, lowering));
  return finished(build, type, lowering);
}

/** A new object with what `value` has of the properties of `type`. */
export function copyOf(value: Expr, type: IrType, node: ts.Node, lowering: Lowering): Expr {
  const build = emptyBuild(type, node, lowering);
  build.parts = [];
  build.steps.push(...spreadValue(build, value, node, lowering));
  return finished(build, type, lowering);
}

function emptyBuild(type: IrType, node: ts.Node, { ctx, scope }: Lowering): Build {
  const shape = type.kind === "class" ? ctx.shapes.get(type.name) : undefined;
  if (!shape) return ctx.fail("MN1060", node, node.getText());
  const slots = new Map<string, Slot>();
  const steps: Expr[] = [];
  for (const { name, type: of, optional } of shape.fields) {
    const held = scope.temporary(of);
    slots.set(name, { name, type: of, optional, held, value: null });
    if (optional) steps.push(assign(held, absent(of)));
  }
  return { slots, steps, late: [], overridden: new Set(), parts: null };
}

function finished({ slots, steps, parts }: Build, type: IrType, { ctx }: Lowering): Expr {
  const made = construct(
    type,
    [...slots.values()].map((slot) => slot.held ?? absent(slot.type)),
  );
  return sequenceOf([...steps, spreadInOrder(ctx, made, parts)]);
}

/** The names that a part of a literal writes in any case. */
function certainNames(property: ts.ObjectLiteralElementLike, { ctx }: Lowering): string[] {
  if (ts.isAccessor(property)) return [];
  if (!ts.isSpreadAssignment(property)) return property.name ? [constantName(ctx, property.name) ?? ""] : [];
  const type = ctx.checker.getTypeAtLocation(property.expression);
  if (type.isUnion() || !(type.flags & ts.TypeFlags.Object)) return [];
  const mapped = mapType(ctx, type, property);
  if (mapped.kind !== "class" || !isListed(ctx, mapped)) return [];
  return ownProperties(ctx, mapped, property).flatMap((each) => (each.optional ? [] : [each.name]));
}

/** Whether every property is written once, under its name. */
function isPlain(node: ts.ObjectLiteralExpression, { ctx }: Lowering): boolean {
  const names = node.properties
    .filter((each) => !ts.isAccessor(each))
    .map((each) => each.name && constantName(ctx, each.name));
  return names.every((name) => name !== undefined) && new Set(names).size === names.length;
}

function addPlain(build: Build, property: ts.ObjectLiteralElementLike, lowering: Lowering): void {
  if (isNoValue(build, property, lowering)) return;
  const part = partOf(build, property, lowering);
  if (part) part.slot.value = part.value();
}

function addStep(build: Build, property: ts.ObjectLiteralElementLike, lowering: Lowering): void {
  if (ts.isSpreadAssignment(property)) {
    build.steps.push(...spread(build, property.expression, lowering));
    return;
  }
  const part = partOf(build, property, lowering);
  build.parts?.push(property.name ? (constantName(lowering.ctx, property.name) ?? "") : "");
  if (part?.slot.held) build.steps.push(assign(part.slot.held, part.value()));
}

/** A generic function is lowered where it is called: through an interface nobody would find it. */
function isNoValue({ slots }: Build, property: ts.ObjectLiteralElementLike, { ctx }: Lowering): boolean {
  const name = property.name?.getText() ?? "";
  if (genericIn(property) === null || slots.has(name)) return false;
  const literal = property.parent;
  const wanted = ts.isObjectLiteralExpression(literal) ? ctx.checker.getContextualType(literal) : undefined;
  const declared = wanted && ctx.checker.getPropertyOfType(wanted, name)?.valueDeclaration;
  if (declared && ts.isMethodSignature(declared)) ctx.fail("MN1031", property, name);
  return true;
}

/** A property's place and its value; null for what is only there once the object is. */
function partOf(
  build: Build,
  property: ts.ObjectLiteralElementLike,
  lowering: Lowering,
): { slot: Slot; value: () => Expr } | null {
  const { ctx } = lowering;
  const name = property.name && constantName(ctx, property.name);
  if (!name || name === "__proto__") return ctx.fail("MN1001", property, excerpt(property));
  if (ts.isAccessor(property)) {
    build.late.push({ name, node: property, type: VOID });
    return null;
  }
  const slot = build.slots.get(name);
  if (!slot) return ctx.fail("MN1006", property, name, "this object");
  const node = methodNode(property);
  if (node && usesThis(node.body)) {
    build.late.push({ name, node, type: slot.type });
    return null;
  }
  build.late = build.late.filter((each) => each.name !== name);
  return { slot, value: () => propertyValue(property, slot.type, lowering) };
}

function propertyValue(property: ts.ObjectLiteralElementLike, type: IrType, lowering: Lowering): Expr {
  const { ctx } = lowering;
  if (ts.isShorthandPropertyAssignment(property)) return lowerAs(property.name, type, lowering);
  if (ts.isPropertyAssignment(property)) return lowerAs(property.initializer, type, lowering);
  if (!ts.isMethodDeclaration(property)) return ctx.fail("MN1001", property, excerpt(property));
  return coerce(ctx, lowerClosure(property, { ...lowering, expected: type }), type, property);
}

function methodNode(property: ts.ObjectLiteralElementLike): ts.MethodDeclaration | ts.FunctionExpression | null {
  if (ts.isMethodDeclaration(property)) return property;
  return ts.isPropertyAssignment(property) && ts.isFunctionExpression(property.initializer)
    ? property.initializer
    : null;
}

/** Whether a function's own `this` is spoken of: those of functions inside are others. */
export function usesThis(node: ts.Node | undefined): boolean {
  if (!node) return false;
  if (node.kind === ts.SyntaxKind.ThisKeyword) return true;
  if (ts.isClassLike(node) || ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node)) return false;
  if (ts.isMethodDeclaration(node) || ts.isAccessor(node)) return false;
  return ts.forEachChild(node, usesThis) ?? false;
}

/** The object, and then what holds it. */
function withMethods({ steps, late }: Build, made: Expr, lowering: Lowering): Expr {
  if (!late.length) return sequenceOf([...steps, made]);
  const { ctx, scope } = lowering;
  const token: Token = { name: "self" };
  if (made.type.kind === "class") {
    const names = late.filter((each) => !ts.isAccessor(each.node)).map((each) => each.name);
    const known = ctx.flows.selfMethods.get(made.type.name);
    ctx.flows.selfMethods.set(made.type.name, new Set([...(known ?? []), ...names]));
  }
  const held = scope.declareHeld(token, made.type);
  const methods = late.map(({ name, node, type }) => {
    const prefix = ts.isGetAccessor(node) ? "get$" : ts.isSetAccessor(node) ? "set$" : "";
    const closure = lowerClosure(node, { ...lowering, expected: prefix ? undefined : type }, undefined, token);
    const target = field(held, prefix + fieldName(name), prefix ? closure.type : type);
    return assign(target, coerce(ctx, closure, target.type, node));
  });
  return sequenceOf([...steps, assign(held, made), ...methods, held]);
}

/** Values are computed as they are written, not as the class has its fields: where it matters, into temporaries. */
function inSourceOrder(build: Build, node: ts.ObjectLiteralExpression, { ctx, scope }: Lowering): void {
  const written = node.properties.flatMap(
    (each) => build.slots.get((each.name && constantName(ctx, each.name)) ?? "") ?? [],
  );
  const valued = written.filter((slot) => slot.value);
  const order = [...build.slots.values()].filter((slot) => slot.value);
  const effects = valued.some((slot) => slot.value && !isPure(slot.value));
  if (!effects || valued.length < 2 || valued.every((slot, index) => order[index] === slot)) return;
  for (const slot of valued) {
    if (!slot.value || isConstant(slot.value)) continue;
    slot.held = scope.temporary(slot.type);
    build.steps.push(assign(slot.held, slot.value));
  }
}

function isConstant(value: Expr): boolean {
  return ["number", "string", "bool", "null"].includes(value.kind);
}

/** Whether a value neither does anything nor runs anything of the user's. */
function isPure(value: Expr): boolean {
  if (value.kind === "array") return value.items.every(isPure);
  if (value.kind === "new") return isClass(value.class, "Box") && value.args.every(isPure);
  return isConstant(value) || value.kind === "local" || value.kind === "this";
}

/** `...value`: what is known of it decides which places it fills. */
function spread(build: Build, node: ts.Expression, lowering: Lowering): Expr[] {
  const chosen = lowering.ctx.spreads.get(node);
  if (chosen) return spreadValue(build, chosen.value, node, lowering);
  if (ts.isParenthesizedExpression(node)) return spread(build, node.expression, lowering);
  if (!isFollowed(node, lowering)) build.parts = null;
  if (ts.isConditionalExpression(node) && !isOneObject(node, lowering)) {
    const test = lowerCondition(node.condition, lowering);
    return [choice(test, spread(build, node.whenTrue, lowering), spread(build, node.whenFalse, lowering))];
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) {
    return [choice(lowerCondition(node.left, lowering), spread(build, node.right, lowering), [])];
  }
  if (ts.isObjectLiteralExpression(node) && isPlain(node, lowering) && !node.properties.some(isThisMethod)) {
    const inner: Build = { ...build, steps: [] };
    for (const property of node.properties) addStep(inner, property, lowering);
    build.parts = inner.parts;
    return inner.steps;
  }
  return spreadValue(build, lowerExpr(node, { ...lowering, expected: undefined }), node, lowering);
}

/** Whether it is known which properties a spread value gives first. */
function isFollowed(node: ts.Expression, lowering: Lowering): boolean {
  if (ts.isParenthesizedExpression(node)) return isFollowed(node.expression, lowering);
  if (ts.isObjectLiteralExpression(node)) return true;
  if (ts.isBinaryExpression(node)) return isFollowed(node.right, lowering) && isLiteral(node.right);
  if (!ts.isConditionalExpression(node)) return !lowering.ctx.checker.getTypeAtLocation(node).isUnion();
  return isOneObject(node, lowering) || (isLiteral(node.whenTrue) && isLiteral(node.whenFalse));
}

/** `cond ? a : b` of two objects of one type, which is one value. */
function isOneObject(node: ts.ConditionalExpression, { ctx }: Lowering): boolean {
  if (isLiteral(node.whenTrue) || isLiteral(node.whenFalse)) return false;
  const { flags } = ctx.checker.getTypeAtLocation(node);
  return (flags & ts.TypeFlags.Object) !== 0;
}

function isLiteral(node: ts.Expression): boolean {
  return ts.isParenthesizedExpression(node) ? isLiteral(node.expression) : ts.isObjectLiteralExpression(node);
}

function isThisMethod(property: ts.ObjectLiteralElementLike): boolean {
  return ts.isAccessor(property) || usesThis(methodNode(property)?.body);
}

function spreadValue(build: Build, value: Expr, node: ts.Node, lowering: Lowering): Expr[] {
  const { ctx, scope } = lowering;
  const { type } = value;
  if (type.kind === "null" || type.kind === "primitive") return [value];
  // There may be no object to ask for its order.
  if (type.kind === "nullable" || type.kind === "union") build.parts = null;
  if (type.kind === "nullable") {
    const held = scope.temporary(type);
    return [choice(isPresent(assign(held, value)), spreadValue(build, narrowedTo(held), node, lowering), [])];
  }
  if (type.kind === "union") {
    if (type.open) return ctx.fail("MN1060", node, excerpt(node));
    const held = { ...scope.temporary(type), type };
    return [assign(held, value), ...spreadUnion(build, held, membersOf(type), node, lowering)];
  }
  const held = value.kind === "local" || value.kind === "this" ? value : scope.temporary(type);
  const steps = held === value ? [] : [assign(held, value)];
  build.parts?.push(held);
  const copied: string[] = [];
  for (const property of ownProperties(ctx, type, node)) {
    const slot = build.slots.get(property.name);
    if (!slot?.held) continue;
    build.late = build.late.filter((each) => each.name !== property.name);
    const own = methodOfLiteral(property.name, node, lowering);
    if (own) {
      build.late.push({ name: property.name, node: own, type: slot.type });
      continue;
    }
    if (present(property.type).kind === "function") copied.push(property.name);
    const read = property.read(held);
    // What is null here may be none where it ends up.
    if (build.overridden.has(property.name)) {
      if (!property.optional) steps.push(read);
      continue;
    }
    if (!property.optional) {
      steps.push(assign(slot.held, coerce(ctx, read, slot.type, node)));
      continue;
    }
    const kept = scope.temporary(property.type);
    const there = negated(equalsEmpty(assign(kept, read), "undefined", false));
    // null may be among the values that are there.
    const whole = sameType(slot.type, kept.type) || (slot.type.kind === "nullable" && hasUndefined(kept.type));
    const stored = coerce(ctx, whole ? kept : narrowedTo(kept), slot.type, node);
    steps.push(choice(there, [assign(slot.held, stored)], []));
  }
  if (copied.length) ctx.flows.copies.push({ type, names: copied, node });
  return steps;
}

/** A method that speaks of `this`, of the literal that a value comes from: the copy has its own, of itself. */
function methodOfLiteral(name: string, node: ts.Node, { ctx, scope }: Lowering): MethodNode | null {
  const symbol = propertyCalled(ctx, ctx.checker.getTypeAtLocation(node), name);
  const declaration = symbol?.valueDeclaration;
  if (!declaration || !ts.isObjectLiteralElementLike(declaration) || ts.isAccessor(declaration)) return null;
  // A copy that the method itself makes would have one that makes a copy in turn; those of a class are none of its own.
  if (!ts.isObjectLiteralExpression(declaration.parent) || ts.findAncestor(node, (each) => each === declaration))
    return null;
  const found = methodNode(declaration);
  if (!found || !usesThis(found.body)) return null;
  return reachesAll(found, found, ctx, scope) ? found : null;
}

/** Whether the variables around a function can be reached from here too. */
function reachesAll(node: ts.Node, fn: ts.Node, ctx: Lowering["ctx"], scope: Lowering["scope"]): boolean {
  if (ts.isIdentifier(node)) {
    const symbol = referenced(node, ctx.checker);
    const declaration = symbol?.valueDeclaration;
    const outside = declaration && isLocal(declaration) && !ts.findAncestor(declaration, (each) => each === fn);
    if (symbol && outside && !scope.find(symbol)) return false;
  }
  let all = true;
  ts.forEachChild(node, (child) => {
    all &&= reachesAll(child, fn, ctx, scope);
  });
  return all;
}

function narrowedTo(held: Expr): Expr {
  return held.type.kind === "nullable" ? { ...unwrap(held), type: present(held.type) } : held;
}

function spreadUnion(
  build: Build,
  held: Expr & { type: IrType & { kind: "union" } },
  members: readonly IrType[],
  node: ts.Node,
  lowering: Lowering,
): Expr[] {
  const [member, ...rest] = members;
  if (!member) return [];
  const value = fromUnion(lowering.ctx, held, member, node);
  const then = spreadValue(build, value, node, lowering);
  if (!rest.length) return then;
  return [choice(isMember(held, member, held.type), then, spreadUnion(build, held, rest, node, lowering))];
}

function negated(test: Expr): Expr {
  return { kind: "unary", operator: "!", operand: test, type: test.type };
}

function choice(test: Expr, then: readonly Expr[], otherwise: readonly Expr[]): Expr {
  return {
    ...{ kind: "conditional", test, type: VOID },
    ...{ then: sequenceOf([...then, noOp]), otherwise: sequenceOf([...otherwise, noOp]) },
  };
}

export function sequenceOf(steps: readonly Expr[]): Expr {
  return steps.reduceRight((second, first) => ({ kind: "sequence", first, second, type: second.type }));
}
