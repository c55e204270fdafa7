// `object.name`, `object[index]` and their optional forms.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { call, field, global, text } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import {
  describeType,
  F64,
  I32,
  INT,
  isClass,
  isInteger,
  isNumeric,
  isOpen,
  isUnion,
  membersOf,
  nullable,
  primitive,
  STRING,
  sameType,
  UNKNOWN,
  unionOf,
  VOID,
} from "../ir/type.ts";
import { anyElement, anyProperty, ownProperty } from "./any-member.ts";
import { isResultTaken } from "./asked-result.ts";
import { itemAt } from "./below-length.ts";
import { bindingOf } from "./binding.ts";
import { literalFunction } from "./call.ts";
import { functionsOwn } from "./callable.ts";
import type { Rest } from "./chain.ts";
import { asIs, onObject } from "./chain.ts";
import { classInfo, findMember, memberType } from "./class-info.ts";
import { classNameAccess } from "./class-name.ts";
import { classReference, classSymbol } from "./class-reference.ts";
import { coerce, unwrap } from "./coerce.ts";
import type { Context } from "./context.ts";
import { enumMember, enumValue, lowerEnumLookup } from "./enum.ts";
import { hasStackTraces } from "./errors.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerExpr } from "./expression.ts";
import { isForeign } from "./foreign.ts";
import { functionProperty, methodValue, staticMethodValue } from "./function-method.ts";
import { functionValue } from "./function-value.ts";
import { genericLocalValue } from "./generic-local.ts";
import { genericOfLiteral } from "./generic-member.ts";
import { globalVariable } from "./global.ts";
import { narrowed } from "./identifier.ts";
import { resultMember } from "./iterator.ts";
import {
  itemType as dictionaryItemType,
  isDictionary,
  isDictionaryItem,
  isOfArithmetic,
  itemOrNaN,
  itemOrUndefined,
  keyedPlace,
  mayBeUndefined,
} from "./key-access.ts";
import { keyedProperty } from "./keyed.ts";
import { behindDeclaration } from "./late.ts";
import { libraryFunction } from "./library/function-value.ts";
import { parsed } from "./library/json.ts";
import { matchMember } from "./library/regexp.ts";
import { staticMember } from "./method-call.ts";
import { mayBeMissing, missingMethod } from "./optional-method.ts";
import { itemIfThere, itemOr } from "./past-end.ts";
import { constantText, propertyCalled } from "./property-name.ts";
import { inheritedGetter, writesReceiver } from "./static-accessor.ts";
import { knownSymbol } from "./symbol.ts";
import { isDiscarded, isTested } from "./tested.ts";
import { toText } from "./text.ts";
import { anyItemOf, isRecord, itemOf, lengthOf, tupleItem, tupleItems } from "./tuple.ts";
import { typedElement } from "./typed-array.ts";
import { isDeclaredWhole, isLibrary, isWidth, mapType } from "./types.ts";
import { dispatch } from "./union.ts";
import { unionProperty } from "./union-member.ts";
import { asNumber, indexRemainder, unsignedWhole } from "./whole.ts";

export function lowerMember(node: ts.PropertyAccessExpression, lowering: Lowering, rest: Rest = asIs): Expr {
  const { ctx } = lowering;
  const known =
    classNameAccess(node, lowering) ??
    hasStackTraces(node) ??
    enumMember(ctx, node.name) ??
    functionProperty(node, lowering) ??
    genericValue(node, lowering) ??
    knownSymbol(node, lowering) ??
    libraryValue(node, lowering) ??
    namespaceValue(node, lowering);
  if (known) return rest(known);
  return onObject(node, node.expression, lowering, (object) => {
    const place = propertyOf(ctx, object, node.name);
    if (isDictionaryItem(place)) return rest(itemValue(place, node, lowering));
    if (isResultTaken(node, lowering)) return rest(place);
    return rest(asNumber(narrowed(ctx, place, node)));
  });
}

/** What a record lacks is undefined where that may be, and an error where it must not. */
function itemValue(place: Expr & { kind: "index" }, node: ts.Expression, lowering: Lowering): Expr {
  const { ctx, expected } = lowering;
  const wanted =
    expected && (isOpen(expected) || (expected.kind === "nullable" && sameType(expected, nullable(place.type))));
  const taken = isTested(node) || isDiscarded(node) || wanted;
  const number =
    !taken && sameType(place.type, F64) && isOfArithmetic(node, ctx.checker) ? itemOrNaN(place, lowering) : null;
  if (number) return number;
  const value = taken || mayBeUndefined(place.type) ? itemOrUndefined(place, node, lowering) : place;
  return taken ? value : narrowed(ctx, value, node);
}

/** The place that a property access stands for, not narrowed: also what an assignment writes to. */
export function memberPlace(node: ts.PropertyAccessExpression, lowering: Lowering): Expr {
  const place = namespaceMember(node, lowering);
  if (place) refuseInherited(node, lowering);
  return place ?? propertyOf(lowering.ctx, lowerObjectOf(node.expression, lowering), node.name);
}

export function lowerElement(node: ts.ElementAccessExpression, lowering: Lowering, rest: Rest = asIs): Expr {
  const known = lowerEnumLookup(node, lowering) ?? staticByName(node, lowering);
  if (known) return rest(known);
  return onObject(node, node.expression, lowering, (object) => {
    const place = anyItemOf(object, node, lowering) ?? elementOf(object, node, lowering);
    if (isDictionaryItem(place)) return rest(itemValue(place, node, lowering));
    // Of one of several lists.
    const wanted = lowering.expected && mayBeUndefined(lowering.expected);
    if (place.kind === "call" && place.type.kind === "nullable" && (wanted || isTested(node))) return rest(place);
    const asked = itemIfThere(place, node, lowering);
    return rest(asked ?? narrowed(lowering.ctx, itemAt(place, node, lowering.ctx), node));
  });
}

/** The place that an access stands for on this object. */
export function placeOn(
  object: Expr,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  lowering: Lowering,
): Expr {
  return ts.isPropertyAccessExpression(node)
    ? propertyOf(lowering.ctx, object, node.name)
    : elementOf(object, node, lowering);
}

export function elementPlace(node: ts.ElementAccessExpression, lowering: Lowering): Expr {
  const place = staticByName(node, lowering);
  if (place) refuseInherited(node, lowering);
  if (place) return place;
  return elementOf(lowerObjectOf(node.expression, lowering), node, lowering);
}

/** The object of an access, without the null that the checker has ruled out. */
function lowerObjectOf(node: ts.Expression, lowering: Lowering): Expr {
  return unwrap(lowerExpr(node, { ...lowering, expected: undefined }));
}

/** `Math.sqrt` and its like as a value. */
function libraryValue(node: ts.PropertyAccessExpression, lowering: Lowering): Expr | null {
  const { ctx } = lowering;
  if (!ts.isIdentifier(node.expression) || !isLibrary(ctx.checker.getSymbolAtLocation(node.name))) return null;
  return libraryFunction(node, `${node.expression.text}.${node.name.text}`, lowering);
}

/** A generic function of an object literal as a value of the type that the context wants. */
function genericValue(node: ts.PropertyAccessExpression, { ctx, scope, expected }: Lowering): Expr | null {
  const symbol = ctx.checker.getSymbolAtLocation(node.name);
  const generic = genericOfLiteral(symbol);
  if (!symbol || !generic) return null;
  const own = genericLocalValue(ctx, symbol, scope, node, expected);
  return own ?? functionValue(ctx, literalFunction(ctx, symbol, generic, node), node, expected);
}

function namespaceValue(node: ts.PropertyAccessExpression, lowering: Lowering): Expr | null {
  const place = namespaceMember(node, lowering);
  const owner = place && !isOfNamespace(lowering.ctx, node) && classReference(node.expression, lowering);
  return owner ? behindDeclaration(lowering.ctx, owner, place, node) : place;
}

/** A static member of a class, or a name behind `import * as`. */
function namespaceMember(node: ts.PropertyAccessExpression, lowering: Lowering): Expr | null {
  const { ctx } = lowering;
  const own = classReference(node.expression, lowering);
  if (own && !isOfNamespace(ctx, node)) return staticPlace(node, own, lowering);
  if (node.expression.kind === ts.SyntaxKind.ThisKeyword) return null;
  const expando = functionsOwn(ctx, node);
  if (expando) return expando;
  const left = ctx.checker.getSymbolAtLocation(node.expression);
  const symbol = ctx.checker.getSymbolAtLocation(node.name);
  if (!left || !symbol) return null;
  const owner = left.flags & ts.SymbolFlags.Alias ? ctx.checker.getAliasedSymbol(left) : left;
  if (owner.flags & ts.SymbolFlags.Module) {
    const target = symbol.flags & ts.SymbolFlags.Alias ? ctx.checker.getAliasedSymbol(symbol) : symbol;
    const binding = bindingOf(ctx, target, node);
    if (binding.kind === "function") return functionValue(ctx, binding, node);
    if (binding.kind === "global") return globalVariable(ctx, binding.declaration, binding.symbol);
    if (binding.kind === "enum") return enumValue(ctx, binding.symbol, node);
    return ctx.fail("MN1005", node, excerpt(node));
  }
  return owner.flags & ts.SymbolFlags.Variable && isStaticLibrary(owner)
    ? libraryConstant(node.expression.getText(), symbol.name)
    : null;
}

/** Whether a name behind a class is one of the namespace that is merged with it. */
export function isOfNamespace(ctx: Context, node: ts.PropertyAccessExpression): boolean {
  const declaration = ctx.checker.getSymbolAtLocation(node.name)?.valueDeclaration;
  return (
    !!declaration &&
    ts.findAncestor(declaration, (each) => ts.isClassLike(each) || ts.isModuleBlock(each))?.kind ===
      ts.SyntaxKind.ModuleBlock &&
    !ts.isClassElement(declaration)
  );
}

/** `Class.name`. */
function staticPlace(node: ts.PropertyAccessExpression, owner: ts.Symbol, { ctx }: Lowering): Expr {
  const symbol = ctx.checker.getSymbolAtLocation(node.name);
  if (!symbol) return ctx.fail("MN1006", node.name, node.name.text, owner.name);
  return staticOf(ctx, owner, symbol, node);
}

/** `Class["name"]`, `Class[KEY]`; null for any other. */
function staticByName(node: ts.ElementAccessExpression, lowering: Lowering): Expr | null {
  const owner = classReference(node.expression, lowering);
  if (!owner) return null;
  const { ctx } = lowering;
  const symbol = symbolByName(ctx, node);
  return symbol ? staticOf(ctx, owner, symbol, node) : null;
}

function symbolByName(ctx: Context, node: ts.ElementAccessExpression): ts.Symbol | undefined {
  const name = constantText(ctx, node.argumentExpression);
  const type = ctx.checker.getTypeAtLocation(node.expression);
  return name === null ? undefined : propertyCalled(ctx, type, name);
}

function staticOf(ctx: Context, owner: ts.Symbol, symbol: ts.Symbol, node: ts.Expression): Expr {
  if (symbol.flags & ts.SymbolFlags.Method) return staticMethodValue(ctx, owner, symbol, node);
  const member = staticMember(ctx, owner, symbol);
  if (!member) return ctx.fail("MN1006", node, symbol.name, owner.name);
  const asked = inheritedGetter(ctx, member, owner, node);
  if (asked) return asked;
  return field(global(member.owner.type.name, VOID), memberName(member.symbol), memberType(ctx, member, node, true));
}

/** In JavaScript an assignment through a subclass makes a static field of its own. */
function refuseInherited(node: ts.PropertyAccessExpression | ts.ElementAccessExpression, lowering: Lowering): void {
  const { ctx } = lowering;
  const owner = classReference(node.expression, lowering);
  const symbol = ts.isElementAccessExpression(node)
    ? symbolByName(ctx, node)
    : ctx.checker.getSymbolAtLocation(node.name);
  const declaration = symbol?.valueDeclaration;
  if (!owner || !symbol || !declaration || !ts.isClassLike(declaration.parent)) return;
  if (!ts.isPropertyDeclaration(declaration) && !writesReceiver(symbol)) return;
  const declaring = classSymbol(ctx, declaration.parent);
  if (owner !== declaring) ctx.fail("MN1034", node, symbol.name, owner.name, declaring.name);
}

/** `Math`, `Number`: declared as variables of the library, static classes underneath. */
function isStaticLibrary(symbol: ts.Symbol): boolean {
  return (
    (["Math", "Number"].includes(symbol.name) || isWidth(symbol.name)) &&
    (symbol.declarations?.[0]?.getSourceFile().isDeclarationFile ?? false)
  );
}

export function libraryConstant(name: string, property: string): Expr {
  if (isWidth(name)) return global(`${name}.${property}`, primitive(name));
  return global(`${name === "Number" ? "F64" : "Math"}.${property}`, F64);
}

/** `name` is an identifier, or the string of `object["name"]`. */
export function propertyOf(ctx: Context, object: Expr, name: ts.MemberName | ts.StringLiteralLike): Expr {
  const symbol = ctx.checker.getSymbolAtLocation(name);
  if (isDictionary(object.type)) {
    return { kind: "index", object, index: text(name.text), type: dictionaryItemType(object.type) };
  }
  if (isOpen(object.type)) return anyProperty(ctx, object, name.text, name);
  // The checker takes `this` of a literal that may be anything for anything.
  const own = !symbol && object.type.kind === "class" ? ownProperty(ctx, object.type, object, name.text, name) : null;
  if (own) return own;
  if (!symbol) return ctx.fail("MN1006", name, name.text, describeType(object.type));
  return memberOf(ctx, object, symbol, name);
}

/** The property that `symbol` stands for. */
export function memberOf(ctx: Context, object: Expr, symbol: ts.Symbol, node: ts.Node): Expr {
  if (isUnion(object.type)) return unionProperty(ctx, object, symbol, node);
  if (isDictionary(object.type)) {
    return { kind: "index", object, index: text(symbol.name), type: dictionaryItemType(object.type) };
  }
  const known = knownProperty(ctx, object, symbol, node) ?? customDetail(ctx, object, symbol, node);
  if (known) return known;
  const isMethod = symbol.flags & ts.SymbolFlags.Method || symbol.declarations?.some(ts.isMethodSignature);
  if (isMethod) return ctx.fail("MN1005", node, symbol.name);
  if (symbol.name === "raw" && isClass(object.type, "Array")) return call("rawStrings", [object], object.type);
  const result = resultMember(object, symbol.name) ?? matchMember(object, symbol);
  if (result) return result;
  // Of several results the property's symbol speaks of all.
  const settled = symbol.name === "value" && isClass(object.type, "FulfilledResult") ? object.type.args[0] : undefined;
  if (settled) return field(object, "value", settled);
  const items = tupleItems(object.type);
  if (items && /^\d+$/.test(symbol.name)) return tupleItem(object, Number(symbol.name));
  if (items && symbol.name === "length") return lengthOf(object, items, ctx.checker.getTypeOfSymbol(symbol));
  return field(object, memberName(symbol), propertyType(ctx, symbol, node));
}

/** `detail` of a `CustomEvent<T>`, which comes as JSON where `T` is no text. */
function customDetail(ctx: Context, object: Expr, symbol: ts.Symbol, node: ts.Node): Expr | null {
  if (!isClass(object.type, "CustomEvent") || symbol.name !== "detail") return null;
  const type = ctx.checker.getTypeOfSymbolAtLocation(symbol, node);
  const mapped = mapType(ctx, type, node);
  if (mapped.kind === "string") return null;
  const isText = (each: IrType): boolean =>
    each.kind === "string" ||
    (each.kind === "union" && each.of.some(isText)) ||
    (each.kind === "nullable" && isText(each.of));
  if (isText(mapped) || mapped === UNKNOWN) return ctx.fail("MN1135", node, ctx.checker.typeToString(type));
  return parsed(ctx, field(object, "detail", STRING), type, node);
}

/** A property of a class of the program: what the object is underneath says more than the checker's type of it. */
function knownProperty(ctx: Context, object: Expr, symbol: ts.Symbol, node: ts.Node): Expr | null {
  const info = classInfo(ctx, object.type);
  const member = info && findMember(info, symbol);
  if (member) {
    if (member.symbol.flags & ts.SymbolFlags.Method) {
      return mayBeMissing(member) ? missingMethod(ctx, object, member, node) : methodValue(ctx, object, member, node);
    }
    return field(object, memberName(member.symbol), memberType(ctx, member, node));
  }
  const shape = object.type.kind === "class" ? ctx.shapes.get(object.type.name) : undefined;
  const known = shape?.fields.find((each) => each.name === symbol.name);
  return known ? field(object, fieldName(known.name), known.type) : null;
}

/** A member's name in AssemblyScript. Each class has `#private` names of its own; other names may hold anything. */
export function memberName(symbol: ts.Symbol): string {
  const { name } = symbol;
  if (name.startsWith("__@")) return fieldName(name);
  if (name.startsWith("#")) {
    const owner = symbol.valueDeclaration && ts.findAncestor(symbol.valueDeclaration, ts.isClassLike);
    return `$${owner?.name?.text ?? ""}_${name.slice(1)}`;
  }
  // What the runtime declares is called what it is called there: `event.type`.
  return isLibrary(symbol) || isForeign(symbol) ? name : fieldName(name);
}

/** A property's name as AssemblyScript takes it in every place. */
export function fieldName(name: string): string {
  if (name.startsWith("__@")) return `$${name.slice(3).replace(/@\d+$/, "")}`;
  if (KEYWORDS.has(name) || /^\d|^$/.test(name)) return `$${name}`;
  return name.replace(/[^\p{ID_Continue}$]/gu, (char) => `$${char.codePointAt(0)?.toString(16)}`);
}

/** Words that AssemblyScript does not take as the name of a member or of a constructor's parameter. */
const KEYWORDS = new Set(
  (
    "abstract async await break case catch class const constructor continue debugger default do else enum export extends false " +
    "finally function if implements import in interface let new of override package private protected public return static " +
    "super switch this throw true try type typeof var void while with yield"
  ).split(" "),
);

function propertyType(ctx: Context, symbol: ts.Symbol, node: ts.Node): IrType {
  const { valueDeclaration: declaration } = symbol;
  const written = declaration && ts.isPropertySignature(declaration) ? declaration.type : undefined;
  const whole = isLibrary(symbol) && isDeclaredWhole(declaration, written);
  const type = whole ? INT : mapType(ctx, ctx.checker.getTypeOfSymbol(symbol), node);
  return symbol.flags & ts.SymbolFlags.Optional ? nullable(type) : type;
}

/** The key of an element of an `any`: a number, a text, or whatever. */
export function lowerKey(node: ts.Expression, lowering: Lowering): Expr {
  const key = asNumber(lowerExpr(node, { ...lowering, expected: undefined }));
  const plain = key.type.kind === "string" || isNumeric(key.type) || isOpen(key.type);
  return plain ? key : toText(lowering.ctx, lowering.scope, key, node);
}

function elementOf(object: Expr, node: ts.ElementAccessExpression, lowering: Lowering): Expr {
  const { ctx } = lowering;
  if (isOpen(object.type)) return anyElement(ctx, object, lowerKey(node.argumentExpression, lowering), node);
  const keyed = keyedProperty(ctx, object, node) ?? keyedPlace(object, node, lowering);
  if (keyed) return keyed;
  if (ts.isStringLiteralLike(node.argumentExpression)) return propertyOf(ctx, object, node.argumentExpression);
  if (isRecord(object.type)) return itemOf(object, node, lowering);
  if (isUnion(object.type)) return itemOfOne(object, node, lowering);
  const index = lowerExpr(node.argumentExpression, { ...lowering, expected: INT });
  const type = elementType(ctx, object.type, node);
  return { kind: "index", object, index: indexOf(index, node, ctx), type };
}

/** An item of one of several lists, `number[] | string[]`. */
function itemOfOne(object: Expr, node: ts.ElementAccessExpression, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const index = indexOf(lowerExpr(node.argumentExpression, { ...lowering, expected: INT }), node, ctx);
  const of = membersOf(object.type);
  const result = nullable(unionOf(of.map((member) => elementType(ctx, member, node))));
  return dispatch(ctx, {
    what: "item",
    type: object.type,
    value: object,
    args: [coerce(ctx, index, I32, node)],
    result,
    node,
    each: (list, [at = index], scope) => {
      const place: Expr & { kind: "index" } = {
        kind: "index",
        object: list,
        index: at,
        type: elementType(ctx, list.type, node),
      };
      return coerce(ctx, itemOr(place, null, node, { ...lowering, scope }), result, node);
    },
  });
}

/** A number as an index. */
function indexOf(index: Expr, node: ts.Node, ctx: Context): Expr {
  const value = unsignedWhole(index) ?? indexRemainder(index) ?? index;
  if (!isInteger(value.type)) return call("toIndex", [coerce(ctx, index, F64, node)], I32);
  const long = value.type.kind === "primitive" && value.type.name.endsWith("64");
  return long ? call("toIndex64", [value], I32) : value;
}

function elementType(ctx: Context, type: IrType, node: ts.ElementAccessExpression): IrType {
  if (type.kind === "string") return STRING;
  if (isClass(type, "Array") && type.args[0]) return type.args[0];
  const element = typedElement(type);
  if (element) return element;
  if (type.kind === "class" && type.name.endsWith("Array")) {
    return mapType(ctx, ctx.checker.getTypeAtLocation(node), node);
  }
  return ctx.fail("MN1001", node, excerpt(node));
}
