// try/catch/finally inside a synchronous stretch of code. `if (__try()) … else …` is wasm's own try (the build rewrites
// it), so `return`, `break` and `continue` leave it freely. Only a `finally` needs to know how it was reached: a jump
// across it is noted as a completion and thrown as a signal that nothing but that `finally` catches.

import type { Expr, Stmt } from "../ir/node.ts";
import { assign, binary, call, integer, letStmt, local, ret, run, zero } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { BOOL, ERROR, I32, nullable } from "../ir/type.ts";
import { mapStmt } from "../ir/walk.ts";
import { withCondition } from "./endless.ts";

const THROWN = 1;
const RETURNED = 2;
const BROKE = 3;
const CONTINUED = 4;

export interface TryOptions {
  /** A name that the function does not have yet. */
  unique(name: string): string;
  /** What the function returns; of an async function what its promise carries. */
  result: IrType;
  /** Statements that stay for lower/async.ts. */
  skip(stmt: Stmt): boolean;
}

/** Replaces every try statement but those that `skip` names. */
export function lowerTries(body: readonly Stmt[], options: TryOptions): Stmt[] {
  const lowered = body.flatMap((stmt) => {
    const inner = mapStmt(
      stmt,
      (expr) => expr,
      (nested) => lowerTries(nested, options),
    );
    if (inner.kind !== "try" || options.skip(inner)) return withCondition(inner, options.unique);
    return inner.finalizer ? lowerFinally(inner, inner.finalizer, options) : [tryCatch(inner)];
  });
  // What stands behind a jump never runs: a `finally` that ends with one decides. asc takes it for code that counts.
  const end = lowered.findIndex((stmt) => ENDS.has(stmt.kind));
  return end < 0 ? lowered : lowered.slice(0, end + 1);
}

const ENDS: ReadonlySet<Stmt["kind"]> = new Set(["break", "continue", "return", "throw"]);

function tryCatch(stmt: Stmt & { kind: "try" }): Stmt {
  const { handler } = stmt;
  const caught = call("__caught", [], ERROR);
  const first = handler?.name ? letStmt(handler.name, ERROR, caught) : run(caught);
  return {
    kind: "if",
    test: call("__try", [], BOOL),
    then: stmt.body,
    otherwise: [first, ...(handler?.body ?? [])],
  };
}

function lowerFinally(stmt: Stmt & { kind: "try" }, finalizer: Stmt[], options: TryOptions): Stmt[] {
  const completion = local(options.unique("completion"), I32);
  const thrown = local(options.unique("thrown"), nullable(ERROR));
  const hasResult = options.result.kind !== "void";
  const returned = hasResult ? local(options.unique("returned"), options.result) : null;
  const used = new Set<number>();
  const body: Stmt[] = stmt.handler ? [tryCatch({ ...stmt, finalizer: null })] : stmt.body;
  const guarded = redirect(body, { loop: false, switch: false }, (kind, value) => {
    used.add(kind);
    const keep = value && returned ? [run(assign(returned, value))] : value ? [run(value)] : [];
    return [...keep, run(assign(completion, integer(kind))), { kind: "throw", error: call("__jump", [], ERROR) }];
  });
  const after = (kind: number, then: Stmt): Stmt[] =>
    used.has(kind) ? [{ kind: "if", test: is(completion, kind), then: [then], otherwise: [] }] : [];
  return [
    letOf(completion),
    letOf(thrown),
    ...(returned ? [letOf(returned)] : []),
    {
      kind: "if",
      test: call("__try", [], BOOL),
      then: guarded,
      otherwise: [
        run(assign(thrown, call("__caughtAny", [], nullable(ERROR)))),
        { kind: "if", test: is(completion, 0), then: [run(assign(completion, integer(THROWN)))], otherwise: [] },
      ],
    },
    ...finalizer,
    {
      kind: "if",
      test: is(completion, THROWN),
      then: [{ kind: "throw", error: { kind: "nonNull", operand: thrown, type: ERROR } }],
      otherwise: [],
    },
    ...after(RETURNED, ret(returned)),
    ...after(BROKE, { kind: "break" }),
    ...after(CONTINUED, { kind: "continue" }),
  ];
}

function is(completion: Expr, kind: number): Expr {
  return binary("==", completion, integer(kind), BOOL);
}

function letOf(variable: Expr): Stmt {
  return letStmt(variable.kind === "local" ? variable.name : "", variable.type, zero(variable.type));
}

/** Replaces the jumps that leave `body`. */
function redirect(
  body: readonly Stmt[],
  inside: { loop: boolean; switch: boolean },
  replace: (kind: number, value: Expr | null) => Stmt[],
): Stmt[] {
  return body.flatMap((stmt) => {
    if (stmt.kind === "return") return replace(RETURNED, stmt.value);
    if (stmt.kind === "break" && !inside.loop && !inside.switch) return replace(BROKE, null);
    if (stmt.kind === "continue" && !inside.loop) return replace(CONTINUED, null);
    const next = {
      loop: inside.loop || stmt.kind === "loop" || stmt.kind === "for",
      switch: inside.switch || stmt.kind === "switch",
    };
    return [
      mapStmt(
        stmt,
        (expr) => expr,
        (nested) => redirect(nested, next, replace),
      ),
    ];
  });
}
