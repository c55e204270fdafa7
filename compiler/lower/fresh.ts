// `x as T` where `x` was just made and nobody else holds it: then it may be made anew as a `T`, item by item, each checked.
// `const out: Record<string, unknown> = {}; …; return out as Shape;`, `list.map((x) => …) as T[]`.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, binary, construct, field, integer, local, text } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { BOOL, INT, isClass, isOpen, membersOf, sameType } from "../ir/type.ts";
import { coerce } from "./coerce.ts";
import type { Context } from "./context.ts";
import { emptyValue } from "./empty.ts";
import type { Lowering } from "./expression.ts";
import { isDictionary, itemOrUndefined, itemType } from "./key-access.ts";
import { converting, listAs } from "./list.ts";
import { isRecord, makeTuple, tupleItem, tupleItems } from "./tuple.ts";

/** `value`, which `node` casts, made anew as a `type`; null where that cannot be, or somebody might see the difference. */
export function freshAs(node: ts.AssertionExpression, value: Expr, type: IrType, lowering: Lowering): Expr | null {
  const { ctx, scope } = lowering;
  const from = value.type;
  if (isTakenApart(node) && isList(type) && !isOpen(from) && isListOfOthers(from, type)) {
    const held = scope.temporary(from);
    const first = assign(held, value);
    const copy = checkedAs(ctx, held, type, node);
    return { kind: "sequence", first, second: copy, type: copy.type };
  }
  if (from.kind !== "class" || type.kind !== "class" || sameType(from, type)) return null;
  const make = isClass(from, "Array")
    ? listMaker(from, type)
    : isDictionary(from) && ctx.shapes.has(type.name)
      ? objectOf
      : null;
  return make && isFresh(ctx, node.expression, node) ? make(value, type, node, lowering) : null;
}

function isList(type: IrType): boolean {
  return isClass(type, "Array") || isRecord(type);
}

/** Whether a list, or a list among other things, holds items of another kind than `type` does. */
function isListOfOthers(from: IrType, type: IrType): boolean {
  const lists = membersOf(from).filter((each) => isClass(each, "Array"));
  return lists.length === 1 && lists.every((each) => !sameType(each, type));
}

/** `value`, a variable, as a `to`: lists and tuples are made anew, each item checked. */
function checkedAs(ctx: Context, value: Expr, to: IrType, node: ts.Node): Expr {
  const from = value.type;
  const [own, wanted] = [from, to].map((each) => (isRecord(each) ? tupleItems(each) : null));
  if (own && wanted && own.length === wanted.length && !sameType(from, to)) {
    const items = wanted.map((type, index) => checkedAs(ctx, tupleItem(value, index), type, node));
    return makeTuple(to as IrType & { kind: "class" }, items);
  }
  const list = isList(to) && !isOpen(from) ? membersOf(from).find((each) => isClass(each, "Array")) : undefined;
  const item = list?.kind === "class" ? list.args[0] : undefined;
  if (!list || !item || sameType(list, to)) return coerce(ctx, value, to, node);
  const known = sameType(from, list) ? value : coerce(ctx, value, list, node);
  const items = isRecord(to) ? tupleItems(to) : null;
  if (items) {
    const read = (type: IrType, index: number): Expr =>
      checkedAs(ctx, { kind: "index", object: known, index: integer(index), type: item }, type, node);
    return makeTuple(to as IrType & { kind: "class" }, items.map(read));
  }
  const [element] = to.kind === "class" ? to.args : [];
  return element ? converting(ctx, known, item, checkedAs(ctx, local("item", item), element, node)) : known;
}

/** Whether what is cast is read at once, so that nobody has the list itself. */
function isTakenApart(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return isTakenApart(parent);
  if (ts.isVariableDeclaration(parent)) return ts.isArrayBindingPattern(parent.name);
  if (ts.isForOfStatement(parent)) return parent.expression === node;
  if (ts.isSpreadElement(parent)) return true;
  const called = ts.isPropertyAccessExpression(parent) && ts.isCallExpression(parent.parent);
  return called && (MAKERS.has(parent.name.text) || READERS.has(parent.name.text));
}

const READERS = new Set(["every", "find", "findIndex", "forEach", "includes", "indexOf", "join", "reduce", "some"]);

type Maker = (value: Expr, type: IrType & { kind: "class" }, node: ts.AssertionExpression, lowering: Lowering) => Expr;

function listMaker(from: IrType & { kind: "class" }, type: IrType & { kind: "class" }): Maker | null {
  if (from.length !== undefined) return null;
  const [item] = type.args;
  if (isRecord(type)) return tupleFrom;
  const held = from.args[0];
  if (item && held && item.kind === "class" && isRecord(item) && isRecord(held)) return tuplesFrom(held, item);
  return isClass(type as IrType, "Array") && item ? (value, _, node, { ctx }) => listAs(value, item, node, ctx) : null;
}

/** A list of tuples, `Object.entries(record) as [Key, number][]`. */
function tuplesFrom(held: IrType, item: IrType & { kind: "class" }): Maker | null {
  const types = tupleItems(item) ?? [];
  if ((tupleItems(held) ?? []).length !== types.length) return null;
  return (value, _, node, { ctx }) => {
    const each = local("item", held);
    const items = types.map((type, index) => coerce(ctx, tupleItem(each, index), type, node));
    return converting(ctx, value, held, makeTuple(item, items));
  };
}

const tupleFrom: Maker = (value, type, node, { ctx, scope }) => {
  const item = value.type.kind === "class" ? value.type.args[0] : undefined;
  const held = scope.temporary(value.type);
  const items = (tupleItems(type) ?? []).map((each, index): Expr => {
    const list = index ? held : assign(held, value);
    const read = (from: Expr): Expr =>
      coerce(ctx, { kind: "index", object: from, index: integer(index), type: item ?? each }, each, node);
    if (each.kind !== "nullable") return read(list);
    const test = binary(">", field(list, "length", INT), integer(index), BOOL);
    return { kind: "conditional", test, then: read(held), otherwise: emptyValue(each, "undefined"), type: each };
  });
  return makeTuple(type, items);
};

/** Of a record an object with the properties of the type. */
const objectOf: Maker = (value, type, node, lowering) => {
  const { ctx, scope } = lowering;
  const held = scope.temporary(value.type);
  const fields = (ctx.shapes.get(type.name)?.fields ?? []).filter((each) => !each.accessor);
  const values = fields.map(({ name, type: of, optional }, index): Expr => {
    const object = index ? held : assign(held, value);
    const place: Expr & { kind: "index" } = { kind: "index", object, index: text(name), type: itemType(value.type) };
    return coerce(ctx, optional ? itemOrUndefined(place, node, lowering) : place, of, node);
  });
  return construct(type, values);
};

/** What makes a new array. */
const MAKERS = new Set([
  ...["map", "filter", "slice", "concat", "flat", "flatMap", "splice", "from", "of", "keys", "values", "entries"],
  ...["fromEntries", "split", "toSorted", "toReversed", "toSpliced", "with"],
]);

/** What gives the array that it is called on. */
const KEEPERS = new Set(["reverse", "sort", "fill", "copyWithin"]);

/** What calls a function before it comes back. */
const VISITORS = new Set([
  "forEach",
  "map",
  "filter",
  "some",
  "every",
  "find",
  "findIndex",
  "reduce",
  "flatMap",
  "sort",
]);

function isFresh(ctx: Context, node: ts.Expression, use: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node) || ts.isAssertionExpression(node)) return isFresh(ctx, node.expression, use);
  if (ts.isArrayLiteralExpression(node) || ts.isObjectLiteralExpression(node)) return true;
  if (ts.isCallExpression(node)) {
    return ts.isPropertyAccessExpression(node.expression) && MAKERS.has(node.expression.name.text);
  }
  return ts.isIdentifier(node) && isReturned(use) && isOwn(ctx, node);
}

/** Whether the function ends with this value. */
function isReturned({ parent }: ts.Node): boolean {
  if (ts.isParenthesizedExpression(parent) || ts.isAssertionExpression(parent)) return isReturned(parent);
  // As a part of what it gives back.
  if (ts.isPropertyAssignment(parent)) return isReturned(parent.parent);
  return ts.isReturnStatement(parent);
}

/** Whether a variable holds something new that nothing else gets hold of. */
function isOwn(ctx: Context, node: ts.Identifier): boolean {
  const symbol = ctx.checker.getSymbolAtLocation(node);
  const declaration = symbol?.valueDeclaration;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return false;
  const around = functionAround(node);
  if (!around || functionAround(declaration) !== around) return false;
  if (!isFresh(ctx, declaration.initializer, declaration.initializer)) return false;
  const uses: ts.Identifier[] = [];
  const visit = (each: ts.Node): void => {
    const same = ts.isIdentifier(each) && each.text === node.text && each !== declaration.name;
    if (same && ctx.checker.getSymbolAtLocation(each) === symbol) uses.push(each);
    ts.forEachChild(each, visit);
  };
  visit(around);
  return uses.every((use) => isOnlyUsed(use, around));
}

function isOnlyUsed(use: ts.Identifier, around: ts.Node): boolean {
  const { parent } = use;
  const inner = functionAround(use);
  if (inner !== around && !isVisitor(inner)) return false;
  if (ts.isPropertyAccessExpression(parent)) {
    return (
      parent.expression === use && (!KEEPERS.has(parent.name.text) || ts.isExpressionStatement(parent.parent.parent))
    );
  }
  if (ts.isElementAccessExpression(parent)) return parent.expression === use;
  if (ts.isForOfStatement(parent) || ts.isForInStatement(parent)) return parent.expression === use;
  if (ts.isSpreadElement(parent) || ts.isSpreadAssignment(parent)) return true;
  return isReturned(use);
}

function isVisitor(node: ts.Node | undefined): boolean {
  const called = node?.parent;
  if (!called || !ts.isCallExpression(called) || !ts.isPropertyAccessExpression(called.expression)) return false;
  return VISITORS.has(called.expression.name.text);
}

function functionAround(node: ts.Node): ts.Node | undefined {
  return ts.findAncestor(node.parent, ts.isFunctionLike);
}
