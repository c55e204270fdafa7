// Names: variables, captured variables, top-level functions and variables.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { call, cast, global, nullValue } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import {
  F64,
  isClass,
  isOpen,
  isUnion,
  membersOf,
  nullable,
  OBJECT,
  present,
  sameType,
  typeKey,
  UNDEFINED,
} from "../ir/type.ts";
import { isHeldResult } from "./asked-result.ts";
import { bindingOf } from "./binding.ts";
import { isLocal, mayComeEarly, referenced } from "./captures.ts";
import { classValue, errorValue } from "./class-value.ts";
import { coerce, isSubclass, unwrap, unwrapChecked } from "./coerce.ts";
import type { Context } from "./context.ts";
import { enumValue } from "./enum.ts";
import type { Lowering } from "./expression.ts";
import { view } from "./flow.ts";
import { functionValue } from "./function-value.ts";
import { genericLocalValue } from "./generic-local.ts";
import { globalVariable } from "./global.ts";
import { instanceBelow } from "./instance-of.ts";
import { behindDeclaration } from "./late.ts";
import { isLateVariable } from "./late-field.ts";
import { libraryFunction } from "./library/function-value.ts";
import { libraryAlias } from "./library-alias.ts";
import { libraryConstant } from "./member.ts";
import { characterOrEmpty } from "./past-end.ts";
import { narrowedAwaitable } from "./promise.ts";
import { isLookedAt, isPrinted, isTested } from "./tested.ts";
import { isLibrary, mapType, ownTypeArguments, typeOf } from "./types.ts";
import { asNumber } from "./whole.ts";

export function lowerIdentifier(node: ts.Identifier, lowering: Lowering): Expr {
  const { ctx } = lowering;
  if (node.text === "undefined") return nullValue(UNDEFINED);
  if (node.text === "NaN" || node.text === "Infinity") return global(node.text, F64);
  const place = variablePlace(node, lowering);
  if (place) return isHeldResult(node, lowering) ? place : asNumber(narrowed(ctx, place, node));
  const generic = genericLocalValue(ctx, symbolOf(ctx, node), lowering.scope, node, lowering.expected);
  if (generic) return generic;
  const alias = libraryAlias(ctx, symbolOf(ctx, node));
  if (alias) {
    const { owner, name, symbol } = alias;
    if (!ctx.checker.getTypeOfSymbol(symbol).getCallSignatures().length) return libraryConstant(owner.text, name);
    return libraryFunction(node, `${owner.text}.${name}`, lowering) ?? ctx.fail("MN1005", node, node.text);
  }
  const binding = bindingOf(ctx, symbolOf(ctx, node), node);
  switch (binding.kind) {
    case "function":
      return behindDeclaration(ctx, binding.symbol, functionValue(ctx, binding, node, lowering.expected), node);
    case "global":
      return narrowed(ctx, globalVariable(ctx, binding.declaration, binding.symbol), node);
    case "class":
      return behindDeclaration(ctx, binding.symbol, classValue(binding.symbol, node, lowering), node);
    case "enum":
      return enumValue(ctx, binding.symbol, node);
    case "library":
      return (
        errorValue(ctx, binding.name, node, lowering.expected) ??
        libraryFunction(node, binding.name, lowering) ??
        ctx.fail("MN1005", node, node.text)
      );
    default:
      return ctx.fail("MN1005", node, node.text);
  }
}

/** The place of a local or captured variable; null where the name is a top-level one. */
export function variablePlace(node: ts.Identifier, { ctx, scope }: Lowering): Expr | null {
  const symbol = symbolOf(ctx, node);
  if (!scope.find(symbol)) return null;
  const { valueDeclaration: declaration } = symbol;
  const early = declaration && ctx.isLate(symbol) && mayComeEarly(node, declaration);
  return { ...(early ? scope.place(symbol) : scope.settled(symbol)), at: ctx.origin(node) };
}

export function symbolOf(ctx: Context, node: ts.Identifier): ts.Symbol {
  const symbol = referenced(node, ctx.checker);
  if (!symbol) return ctx.fail("MN1005", node, node.text);
  return symbol.flags & ts.SymbolFlags.Alias ? ctx.checker.getAliasedSymbol(symbol) : symbol;
}

export function lowerThis(node: ts.ThisExpression, { ctx, scope }: Lowering): Expr {
  if (!scope.hasThis() || scope.isDefinition) return ctx.fail("MN1005", node, "this");
  // Behind `this instanceof B`, or a method that says `this is B`, the checker takes `this` for both: `this & B`.
  const known = ctx.checker.getTypeAtLocation(node);
  return (known.isIntersection() ? known.types : []).reduce(
    (self, type) => asSubclass(ctx, self, type, node),
    scope.self_(),
  );
}

/** Behind `instanceof` or a guard a variable is what the checker has narrowed it to. */
export function asSubclass(ctx: Context, value: Expr, type: ts.Type, node: ts.Node): Expr {
  if (!(type.flags & ts.TypeFlags.Object) || !type.symbol) return value;
  const narrow = isOpenInstance(ctx, type)
    ? instanceBelow(ctx, value.type, type.symbol, node)
    : mapType(ctx, type, node);
  if (narrow?.kind !== "class" || value.type.kind !== "class" || narrow.name === value.type.name) return value;
  if (isSubclass(ctx, value.type.name, narrow.name)) return value;
  if (isSubclass(ctx, narrow.name, value.type.name)) return call("changetype", [value], narrow, [narrow]);
  return view(ctx, value, narrow, node) ?? value;
}

/** Behind `e instanceof A || e instanceof B` a value is one of both. */
function asOneOf(ctx: Context, value: Expr, known: ts.Type, node: ts.Node): Expr | null {
  const { type } = value;
  if (!known.isUnion() || type.kind !== "class" || !known.types.every((part) => part.isClassOrInterface())) return null;
  const mapped = mapType(ctx, known, node);
  if (mapped.kind !== "union") return null;
  const below = mapped.of.every((each) => each.kind === "class" && isSubclass(ctx, each.name, type.name));
  return below ? { ...cast(value, OBJECT), type: mapped } : null;
}

/** `Class<any>`: what the checker makes of a value behind `instanceof` of a generic class. */
function isOpenInstance(ctx: Context, type: ts.Type): boolean {
  if (!(type.symbol.flags & ts.SymbolFlags.Class) || isLibrary(type.symbol)) return false;
  return ownTypeArguments(ctx, type as ts.ObjectType).some((arg) => arg.flags & ts.TypeFlags.Any);
}

/** `super` in `super.method()`. */
export function lowerSuper(node: ts.SuperExpression, { ctx, scope }: Lowering): Expr {
  if (!scope.self || scope.async || scope.generator) return ctx.fail("MN1001", node, "this use of super");
  const place = node.parent;
  const use = place.parent;
  // A setter gives nothing: what is assigned is not known behind it (lower/super-access.ts).
  const isWritten = ts.isBinaryExpression(use) && use.left === place && isAssignment(use.operatorToken.kind);
  const isUpdate = (ts.isPrefixUnaryExpression(use) || ts.isPostfixUnaryExpression(use)) && UPDATES.has(use.operator);
  if (isUpdate || (isWritten && !ts.isExpressionStatement(use.parent))) return ctx.fail("MN1001", use, use.getText());
  return { kind: "super", type: typeOf(ctx, node) };
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

const UPDATES: ReadonlySet<ts.SyntaxKind> = new Set([ts.SyntaxKind.PlusPlusToken, ts.SyntaxKind.MinusMinusToken]);

/** `value` as what the checker knows it to be at `node`: without its null, one of the types of a union. */
export function narrowed(ctx: Context, value: Expr, node: ts.Node): Expr {
  const { type } = value;
  if (!["class", "nullable", "union"].includes(type.kind) || isClass(type, "Array")) return value;
  const known = ctx.checker.getTypeAtLocation(node);
  if (isClass(type, "Awaitable")) return narrowedAwaitable(ctx, value, known);
  // The checker keeps what it knows where a closure or a method may have assigned something else since.
  if (type.kind !== "nullable" || isUnion(type)) {
    const asked = isLookedAt(node) || (isPrinted(node) && isOfPrimitives(type)) || isOfAllMembers(ctx, type, node);
    if (asked && mayHaveChanged(ctx, node)) return value;
  }
  if (type.kind === "class") return asOneOf(ctx, value, known, node) ?? asSubclass(ctx, value, known, node);
  if (known.flags & (ts.TypeFlags.Never | ts.TypeFlags.Unknown | ts.TypeFlags.Any)) return value;
  if (isUnion(type)) return asNarrowed(ctx, value, known, node);
  const empty = ts.TypeFlags.Null | ts.TypeFlags.Undefined | ts.TypeFlags.Void;
  const parts = known.isUnion() ? known.types : [known];
  if (parts.some((part) => part.flags & empty)) return value;
  // A type parameter may stand for something that may be null.
  const generic = parts.some((part) => part.flags & (ts.TypeFlags.TypeParameter | ts.TypeFlags.IndexedAccess));
  if (generic && mapType(ctx, known, node).kind === "nullable") return value;
  if (isTested(node) || isSwitchedOver(node)) return value;
  const symbol = ts.isIdentifier(node) ? referenced(node, ctx.checker) : undefined;
  const declaration = symbol?.valueDeclaration;
  const there = isLateVariable(ctx, declaration)
    ? unwrapChecked(value)
    : unwrap(declaration ? characterOrEmpty(value, declaration, ctx.checker) : value);
  return there.type.kind === "class" ? asSubclass(ctx, there, known, node) : there;
}

/** Whether something other than the statements in sight may have assigned the variable or the property. */
function mayHaveChanged(ctx: Context, node: ts.Node): boolean {
  if (!ts.isIdentifier(node)) return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
  const symbol = referenced(node, ctx.checker);
  const declaration = symbol?.valueDeclaration;
  return !!declaration && (ctx.isBoxed(symbol) || !isLocal(declaration));
}

function isOfPrimitives(type: IrType): boolean {
  return !isOpen(type) && membersOf(present(type)).every((each) => ["primitive", "string", "null"].includes(each.kind));
}

/** Whether only a property is asked for that all members of a union have alike: its tag, say. */
function isOfAllMembers(ctx: Context, union: IrType, { parent }: ts.Node): boolean {
  if (!ts.isPropertyAccessExpression(parent) || union.kind !== "union" || union.open) return false;
  const types = union.of.map((member) => {
    const shape = member.kind === "class" ? ctx.shapes.get(member.name) : undefined;
    const field = shape?.fields.find((each) => each.name === parent.name.text);
    return field && typeKey(field.type);
  });
  return types[0] !== undefined && new Set(types).size === 1;
}

/**
 * What `table[key]` gives of a mapped type is one of several `Set<…>` of types of their own; to the checker it is one of all
 * of them. It stays what it is.
 */
function isOneOfKind(union: IrType, known: IrType): boolean {
  const members = membersOf(present(union));
  const of = present(known);
  if (of.kind !== "class" || !["Set", "Map", "Array"].includes(of.name) || members.length < 2) return false;
  const kinds = members.every((each) => each.kind === "class" && each.name === of.name);
  return kinds && !members.some((each) => sameType(each, of));
}

function isSwitchedOver({ parent }: ts.Node): boolean {
  return ts.isSwitchStatement(parent);
}

/** A value of a union as the checker has narrowed it. */
function asNarrowed(ctx: Context, value: Expr, known: ts.Type, node: ts.Node): Expr {
  const mapped = mapType(ctx, known, node);
  if (isOneOfKind(value.type, mapped)) return mapped.kind === "nullable" ? value : unwrap(value);
  // Of what may be missing against the checker's word somebody asks whether it is there.
  const asked = value.type.kind === "nullable" && mapped.kind !== "nullable" && isTested(node);
  const type = asked && value.type.kind === "nullable" ? nullable(mapped, value.type.empty) : mapped;
  return typeKey(type) === typeKey(value.type) ? value : coerce(ctx, value, type, node);
}
