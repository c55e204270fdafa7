// `using` and `await using`: what the statements behind the declaration leave, in whatever way, lets go of the value.

import ts from "typescript";
import type { Expr, Stmt } from "../ir/node.ts";
import { assign, call, integer, letStmt, local, nullValue, run } from "../ir/node.ts";
import { carriedBy, ERROR, isPromise, isUnion, nullable, VOID } from "../ir/type.ts";
import { unwrap } from "./coerce.ts";
import { isPresent } from "./empty.ts";
import type { Lowering } from "./expression.ts";
import { excerpt } from "./expression.ts";
import { protocolCall } from "./own-iterator.ts";
import { dispatch } from "./union.ts";

/** The declarations of a statement that lets go of what it declares; null for any other. */
export function usingOf(node: ts.Node | undefined): ts.VariableDeclarationList | null {
  if (!node) return null;
  if (ts.isVariableStatement(node)) return usingOf(node.declarationList);
  if (!ts.isVariableDeclarationList(node)) return null;
  const kind = node.flags & ts.NodeFlags.BlockScoped;
  return kind === ts.NodeFlags.Using || kind === ts.NodeFlags.AwaitUsing ? node : null;
}

/** Each of the declarations, and what follows them. */
export function lowerUsing(
  list: ts.VariableDeclarationList,
  lowering: Lowering,
  declare: (declaration: ts.VariableDeclaration) => Stmt[],
  rest: () => Stmt[],
): Stmt[] {
  const from = ([first, ...others]: readonly ts.VariableDeclaration[]): Stmt[] =>
    first ? guarded(first, lowering, declare, () => from(others)) : rest();
  return from(list.declarations);
}

/** One declaration, and the statements that hold its value. */
function guarded(
  declaration: ts.VariableDeclaration,
  lowering: Lowering,
  declare: (declaration: ts.VariableDeclaration) => Stmt[],
  rest: () => Stmt[],
): Stmt[] {
  const { ctx, scope } = lowering;
  let declared: Stmt[] = [];
  ctx.attempt(() => void (declared = declare(declaration)));
  const symbol = ctx.checker.getSymbolAtLocation(declaration.name);
  const failed = local(scope.unique("failed"), nullable(ERROR));
  const error = local(scope.unique("error"), ERROR);
  const body = rest();
  let finalizer: Stmt[] = [];
  ctx.attempt(() => {
    if (symbol && scope.find(symbol)) finalizer = lettingGo(scope.settled(symbol), failed, declaration, lowering);
  });
  const keep: Stmt[] = [run(assign(failed, error)), { kind: "throw", error, at: ctx.origin(declaration) }];
  return [
    ...declared,
    letStmt(nameOf(failed), failed.type, nullValue(failed.type)),
    { kind: "try", body, handler: { name: nameOf(error), body: keep }, finalizer },
  ];
}

function nameOf(variable: Expr): string {
  return variable.kind === "local" ? variable.name : "";
}

/** Lets go of a value, unless it is null: an error of that stands before the one that the block failed with. */
function lettingGo(value: Expr, failed: Expr, declaration: ts.VariableDeclaration, lowering: Lowering): Stmt[] {
  const { ctx, scope } = lowering;
  const waits = (declaration.parent.flags & ts.NodeFlags.BlockScoped) === ts.NodeFlags.AwaitUsing;
  if (waits && !scope.async) return ctx.fail("MN1001", declaration.parent, excerpt(declaration.parent));
  const nothing: Stmt[] = waits ? [run({ kind: "await", task: integer(0), plain: true, type: VOID })] : [];
  if (value.type.kind === "null") return nothing;
  const mayLack = value.type.kind === "nullable";
  const released = letGo(mayLack ? unwrap(value) : value, waits, declaration, lowering);
  const error = local(scope.unique("error"), ERROR);
  const both: Stmt = { kind: "throw", error: call("suppressing", [error, failed], ERROR), at: ctx.origin(declaration) };
  const attempt: Stmt = {
    kind: "try",
    body: [run(released)],
    handler: { name: nameOf(error), body: [both] },
    finalizer: null,
  };
  return mayLack ? [{ kind: "if", test: isPresent(value), then: [attempt], otherwise: nothing }] : [attempt];
}

function letGo(value: Expr, waits: boolean, node: ts.Node, { ctx }: Lowering): Expr {
  if (isUnion(value.type)) {
    if (waits) return ctx.fail("MN1001", node, excerpt(node));
    const each = (member: Expr): Expr | null => protocolCall(ctx, member, "dispose", node);
    return dispatch(ctx, { what: "dispose", type: value.type, value, args: [], result: VOID, node, each });
  }
  const own = waits ? protocolCall(ctx, value, "asyncDispose", node) : null;
  const called = own ?? protocolCall(ctx, value, "dispose", node);
  if (!called) return ctx.fail("MN1001", node, excerpt(node));
  if (!waits) return called;
  if (isPromise(called.type)) return { kind: "await", task: called, type: carriedBy(called.type) };
  const wait: Expr = { kind: "await", task: integer(0), plain: true, type: VOID };
  return { kind: "sequence", first: called, second: wait, type: VOID };
}
