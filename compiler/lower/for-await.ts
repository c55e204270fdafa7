// `for await … of` a list: of promises, of values, or of both.

import type ts from "typescript";
import type { Expr, Stmt } from "../ir/node.ts";
import { binary, bool, call, field, integer, letStmt, local } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { awaitableOf, BOOL, carriedBy, I32, INT, isClass, isPromise, taskOf, VOID } from "../ir/type.ts";
import { lowerAsyncLoop } from "./async-generator.ts";
import { coerce } from "./coerce.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerExpr } from "./expression.ts";
import { toList } from "./iterable.ts";
import { bindItem, labelsOf, turnOf } from "./loop.ts";

/** Each item takes two turns, and so does the end, as the iterator that JavaScript puts around a list does. */
export function lowerForAwait(node: ts.ForOfStatement, lowering: Lowering): Stmt[] {
  const { ctx, scope } = lowering;
  if (!scope.async) return ctx.fail("MN1001", node, excerpt(node));
  const source = lowerExpr(node.expression, { ...lowering, expected: undefined });
  const lazy = lowerAsyncLoop(node, source, lowering);
  if (lazy) return lazy;
  const items = toList(source, node.expression, lowering);
  const type = isClass(items.type, "Array") ? items.type.args[0] : undefined;
  if (!type) return ctx.fail("MN1001", node, excerpt(node));
  const list = local(scope.unique("items"), items.type);
  const index = local(scope.unique("i"), I32);
  const item: Expr = { kind: "index", object: list, index, type };
  const task = isPromise(type) ? item : coerce(ctx, item, awaitableOf(type), node);
  const end = awaitPassed(call("Task.done", [{ ...integer(0), type: VOID }], taskOf(VOID), [VOID]), VOID);
  const bind = (): Stmt[] => bindItem(node.initializer, awaitPassed(task, carriedBy(type)), lowering);
  const body = turnOf(node, bind, { ctx, scope });
  const more = binary("<", index, field(list, "length", INT), BOOL);
  return [
    letStmt(items.type.kind === "class" && list.kind === "local" ? list.name : "", items.type, items),
    {
      kind: "for",
      init: [letStmt(index.kind === "local" ? index.name : "", I32, integer(0))],
      test: binary("||", more, { kind: "sequence", first: end, second: bool(false), type: BOOL }, BOOL),
      update: { kind: "update", operator: "++", prefix: false, target: index, type: I32 },
      body,
      ...labelsOf(lowering),
    },
  ];
}

function awaitPassed(task: Expr, type: IrType): Expr {
  return { kind: "await", task: call("passed", [task], taskOf(type), [type]), type };
}
