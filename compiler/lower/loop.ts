// `for` and `for … of`.

import ts from "typescript";
import type { Expr, Stmt } from "../ir/node.ts";
import { assign, binary, bool, call, construct, field, integer, letStmt, local, method, run } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { BOOL, classType, describeType, F64, I32, INT, isClass, isOpen, STRING, VOID } from "../ir/type.ts";
import { heldList, listItem } from "./below-length.ts";
import { isVar } from "./captures.ts";
import { coerce, unwrap } from "./coerce.ts";
import { bindName, store } from "./destructure.ts";
import type { Lowering } from "./expression.ts";
import { lowerExpr } from "./expression.ts";
import { lowerForAwait } from "./for-await.ts";
import { toList } from "./iterable.ts";
import { iteratorFrom } from "./iterator.ts";
import { keysOfValue } from "./listing.ts";
import { lowerCondition } from "./operator.ts";
import { slotType } from "./scope.ts";
import { lowerNested, lowerVariable, lowerVariables } from "./statement.ts";

import { isRecord, makeTuple, tupleOf } from "./tuple.ts";

import { typedElement } from "./typed-array.ts";

import { lowerUsing, usingOf } from "./using.ts";
import { withoutCast } from "./whole.ts";

/** A captured loop variable is a new one in each turn: its box is replaced before the update. */
export function lowerFor(node: ts.ForStatement, lowering: Lowering): Stmt[] {
  const held = heldList(node, lowering);
  if (!held) return lowerCounted(node, lowering);
  const { scope } = lowering;
  const { symbol, list } = held;
  const variable = scope.declare(symbol, list.type, false);
  try {
    return [letStmt(variable.name, list.type, list), ...lowerCounted(node, lowering)];
  } finally {
    scope.forget(symbol);
  }
}

function lowerCounted(node: ts.ForStatement, lowering: Lowering): Stmt[] {
  const { ctx, scope } = lowering;
  const { initializer } = node;
  const using = usingOf(initializer);
  if (using) {
    const loop = (): Stmt[] => [loopOf(node, [], [], lowering)];
    return [{ kind: "block", body: lowerUsing(using, lowering, (each) => lowerVariable(each, lowering), loop) }];
  }
  const init: Stmt[] = [];
  const renewed: Expr[] = [];
  if (initializer && ts.isVariableDeclarationList(initializer)) {
    init.push(...lowerVariables(initializer, lowering));
    for (const { name } of initializer.declarations) {
      const symbol = ctx.checker.getSymbolAtLocation(name);
      const variable = symbol && scope.find(symbol);
      if (!symbol || !variable?.boxed || (symbol.valueDeclaration && isVar(symbol.valueDeclaration))) continue;
      const slot = scope.slot(symbol);
      renewed.push(assign(slot, construct(slotType(variable), [field(slot, "value", variable.type)])));
    }
  } else if (initializer) init.push(run(lowerExpr(initializer, lowering)));
  return [loopOf(node, init, renewed, lowering)];
}

function loopOf(node: ts.ForStatement, init: Stmt[], renewed: readonly Expr[], lowering: Lowering): Stmt {
  const { ctx, scope } = lowering;
  const test = node.condition ? lowerCondition(node.condition, lowering) : null;
  const step = node.incrementor ? [withoutCast(lowerExpr(node.incrementor, lowering))] : [];
  const update = [...renewed, ...step].reduce<Expr | null>(
    (first, second) => (first ? { kind: "sequence", first, second, type: second.type } : second),
    null,
  );
  const body = lowerNested(node.statement, { ctx, scope });
  return { kind: "for", init, test, update, body, ...labelsOf(lowering) };
}

/** Over arrays and strings by index; the length is read anew in each turn, as JavaScript's iterators do. */
export function lowerForOf(node: ts.ForOfStatement, lowering: Lowering): Stmt[] {
  const { ctx, scope } = lowering;
  if (node.awaitModifier) return lowerForAwait(node, lowering);
  const whole = unwrap(lowerExpr(node.expression, { ctx, scope }));
  const several = isRecord(whole.type) || whole.type.kind === "union" || isOpen(whole.type);
  const items = several ? toList(whole, node.expression, { ctx, scope }) : whole;
  const type = elementOf(items.type);
  if (!type) return lowerIteration(node, items, lowering);
  return overList(node, items, type, lowering);
}

/** Over the names of what an object has of its own, as it is when the loop begins. */
export function lowerForIn(node: ts.ForInStatement, lowering: Lowering): Stmt[] {
  const { ctx, scope } = lowering;
  const object = lowerExpr(node.expression, { ctx, scope });
  const keys = keysOfValue(unwrap(object), node.expression, lowering);
  if (!keys) return ctx.fail("MN1060", node.expression, node.expression.getText());
  return overList(node, keys, STRING, lowering);
}

function overList(node: ts.ForOfStatement | ts.ForInStatement, items: Expr, type: IrType, lowering: Lowering): Stmt[] {
  const { ctx, scope } = lowering;
  const list = local(scope.unique("items"), items.type);
  const index = local(scope.unique("i"), I32);
  const item: Expr =
    items.type.kind === "string" ? call("codePointAt", [list, index], STRING) : listItem(ctx, list, index, type);
  const step: Expr =
    items.type.kind === "string"
      ? assign(index, binary("+", index, call("codePointUnits", [list, index], I32), I32))
      : { kind: "update", operator: "++", prefix: false, target: index, type: I32 };
  const body = turnOf(node, () => bindItem(node.initializer, item, lowering), { ctx, scope });
  return [
    {
      kind: "for",
      init: [declare(list, items), declare(index, integer(0))],
      test: binary("<", index, field(list, "length", INT), BOOL),
      update: step,
      body,
      ...labelsOf(lowering),
    },
  ];
}

/** Over the entries of a map, a set or an array, without an iterator. */
function lowerEntries(node: ts.ForOfStatement, made: Expr & { kind: "new" }, lowering: Lowering): Stmt[] | null {
  const { ctx, scope } = lowering;
  const [source] = made.args;
  const name = made.class.kind === "class" ? made.class.name : "";
  const type = source?.type;
  if (!source || type?.kind !== "class" || !ENTRIES.has(name)) return null;
  const [first = VOID] = type.args;
  const held = local(scope.unique("source"), type);
  const entry = local(scope.unique("entry"), I32);
  const list = isClass(type, "Array");
  const cursor = local(scope.unique("cursor"), classType("Cursor", [first]));
  const key = list ? { ...entry, type: INT } : method(held, "keyAt", [entry], first);
  const value: Expr = list
    ? { kind: "index", object: held, index: entry, type: first }
    : isClass(type, "Map")
      ? method(held, "valueAt", [entry], type.args[1] ?? VOID)
      : key;
  const bound = (): Stmt[] => {
    const [head, at] = [node.initializer, list ? coerce(ctx, key, F64, node) : key];
    return name.endsWith("Entries")
      ? bindPair(head, at, value, lowering)
      : bindItem(head, name.endsWith("Values") ? value : at, lowering);
  };
  const next = assign(entry, method(cursor, "next", [], I32));
  return [
    {
      kind: "for",
      init: [
        declare(held, source),
        ...(list ? [] : [declare(cursor, construct(cursor.type, [held]))]),
        declare(entry, integer(0)),
      ],
      test: list ? binary("<", entry, field(held, "length", INT), BOOL) : binary(">=", next, integer(0), BOOL),
      update: list ? { kind: "update", operator: "++", prefix: false, target: entry, type: I32 } : null,
      body: turnOf(node, bound, { ctx, scope }),
      ...labelsOf(lowering),
    },
  ];
}

const ENTRIES = new Set(["ListEntries", "ListKeys", "MapEntries", "MapKeys", "MapValues", "SetEntries", "SetIter"]);

/** `[key, value]` without an array where the head takes it apart at once. */
function bindPair(head: ts.ForInitializer, key: Expr, value: Expr, lowering: Lowering): Stmt[] {
  const name = ts.isVariableDeclarationList(head) ? head.declarations[0]?.name : undefined;
  const parts = name && ts.isArrayBindingPattern(name) ? name.elements : null;
  const plain = parts?.every((part) => ts.isOmittedExpression(part) || (!part.dotDotDotToken && !part.initializer));
  if (!parts || !plain || parts.length > 2) {
    return bindItem(head, makeTuple(tupleOf([key.type, value.type]), [key, value]), lowering);
  }
  return parts.flatMap((part, index) =>
    ts.isOmittedExpression(part) ? [] : bindName(part.name, index ? value : key, lowering),
  );
}

/** Over an iterator; leaving the loop before its end closes it. */
function lowerIteration(node: ts.ForOfStatement, items: Expr, lowering: Lowering): Stmt[] {
  const { ctx, scope } = lowering;
  const made = iteratorFrom(ctx, items, node.expression);
  const type = made?.type.kind === "class" ? made.type.args[0] : undefined;
  if (!made || !type) return ctx.fail("MN1054", node.expression, describeType(items.type));
  const entries = made.kind === "new" ? lowerEntries(node, made, lowering) : null;
  if (entries) return entries;
  const iterator = local(scope.unique("iterator"), made.type);
  const open = local(scope.unique("open"), BOOL);
  const item = local(scope.unique("item"), type);
  const advance: Expr = {
    kind: "sequence",
    first: assign(open, bool(false)),
    second: method(iterator, "advance", [], BOOL),
    type: BOOL,
  };
  const body: Stmt[] = [
    run(assign(open, bool(true))),
    declare(item, field(iterator, "$item", type)),
    ...turnOf(node, () => bindItem(node.initializer, item, lowering), { ctx, scope }),
  ];
  const loop: Stmt = { kind: "for", init: [], test: advance, update: null, body, ...labelsOf(lowering) };
  const close: Stmt = { kind: "if", test: open, then: [run(method(iterator, "close", [], VOID))], otherwise: [] };
  return [
    declare(iterator, made),
    declare(open, bool(false)),
    { kind: "try", body: [loop], handler: null, finalizer: [close] },
  ];
}

/** What one turn of a loop over items does: `bind` gives the item its name. */
export function turnOf(node: ts.ForOfStatement | ts.ForInStatement, bind: () => Stmt[], lowering: Lowering): Stmt[] {
  const using = usingOf(node.initializer);
  if (using) return lowerUsing(using, lowering, bind, () => lowerNested(node.statement, lowering));
  return [...bind(), ...lowerNested(node.statement, lowering)];
}

export function bindItem(head: ts.ForInitializer, item: Expr, lowering: Lowering): Stmt[] {
  if (!ts.isVariableDeclarationList(head)) return store(head, item, lowering);
  const [declaration] = head.declarations;
  if (!declaration) return [];
  return bindName(declaration.name, item, lowering);
}

/** The labels of the loop that is lowered. */
export function labelsOf({ labels }: Lowering): { labels?: readonly string[] } {
  return labels ? { labels } : {};
}

function declare(variable: Expr, value: Expr): Stmt {
  return letStmt(variable.kind === "local" ? variable.name : "", variable.type, value);
}

function elementOf(type: IrType): IrType | null {
  if (type.kind === "string") return STRING;
  return isClass(type, "Array") ? (type.args[0] ?? null) : typedElement(type);
}
