// Debug builds: each function with statements of the user's has an entry in the runtime's mirror of the stack
// (runtime/core/trace.ts), and its statements say where it is. Runs last, on what is printed.

import type ts from "typescript";
import type { ClassDecl, Decl, Expr, FunctionDecl, Stmt } from "../ir/node.ts";
import { call, integer, letStmt, local, run } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { primitive, VOID } from "../ir/type.ts";
import { mapStmt, rewriteExpr } from "../ir/walk.ts";
import type { Context } from "./context.ts";

const USIZE = primitive("usize");

/** The entry of the call that runs. */
const ENTRY = local("$s", USIZE);

/** The statement that says that `node` runs; nothing in a release build. */
export function placeOf(ctx: Context, node: ts.Node): Stmt[] {
  return ctx.shared.debug ? [run(placeCall(ctx, node))] : [];
}

export function placeCall(ctx: Context, node: ts.Node): Expr {
  return call("__at", [integer(ctx.position(node))], VOID);
}

/** The position that a statement of `placeOf` names; null for any other. */
export function placeIn(stmt: Stmt): Expr | null {
  return stmt.kind === "expression" && isPlace(stmt.expr) ? (stmt.expr.args[0] ?? null) : null;
}

/** Gives the functions of a declaration their entries. */
export function traced(decl: Decl): Decl {
  if (decl.kind === "function") return tracedFunction(decl);
  return decl.kind === "class" ? tracedClass(decl) : decl;
}

function tracedClass(decl: ClassDecl): ClassDecl {
  const { constructor: made } = decl;
  return {
    ...decl,
    constructor: made && { ...made, body: tracedBody(made.body, VOID) },
    methods: decl.methods.map((member) => ({ ...member, function: tracedFunction(member.function) })),
  };
}

function tracedFunction(decl: FunctionDecl): FunctionDecl {
  return { ...decl, body: tracedBody(decl.body, decl.result) };
}

function tracedBody(body: Stmt[], result: IrType): Stmt[] {
  let found = false;
  const place = (expr: Expr): Expr =>
    rewriteExpr(expr, (each) => {
      if (!isPlace(each)) return each;
      found = true;
      return { ...each, args: [ENTRY, ...each.args] };
    });
  const leave = run(call("__leave", [ENTRY], VOID));
  const rewrite = (stmts: readonly Stmt[]): Stmt[] =>
    stmts.flatMap((stmt): Stmt[] => {
      const placed = mapStmt(stmt, place, rewrite);
      if (placed.kind !== "return") return [placed];
      if (!placed.value || result.kind === "void") return [leave, placed];
      if (isUnreachable(placed.value)) return [placed];
      return [{ ...placed, value: call("__left", [ENTRY, placed.value], result, [result]) }];
    });
  const rewritten = rewrite(body);
  if (!found) return body;
  const last = rewritten.at(-1)?.kind;
  const end = result.kind === "void" && last !== "return" && last !== "throw" ? [leave] : [];
  return [letStmt("$s", USIZE, call("__enter", [], USIZE)), ...rewritten, ...end];
}

function isPlace(expr: Expr): expr is Expr & { kind: "call" } {
  return isCallOf(expr, "__at") && expr.args.length === 1;
}

function isUnreachable(expr: Expr): boolean {
  return isCallOf(expr, "unreachable");
}

function isCallOf(expr: Expr, name: string): expr is Expr & { kind: "call" } {
  return expr.kind === "call" && expr.callee.kind === "global" && expr.callee.name === name;
}
