// `for (;;) { …; break; }`: asc takes what follows a loop without an end for dead where the loop's body never comes to its own
// end, whether a `break` leaves it or not. Such a loop gets a condition of which asc knows nothing.

import type { Expr, Stmt } from "../ir/node.ts";
import { bool, letStmt, local } from "../ir/node.ts";
import { someStmt } from "../ir/search.ts";
import { BOOL } from "../ir/type.ts";

/** A loop as asc understands it; `unique` gives a name that the function does not have yet. */
export function withCondition(stmt: Stmt, unique: (name: string) => string): Stmt[] {
  if ((stmt.kind !== "for" && stmt.kind !== "loop") || !isEndless(stmt)) return [stmt];
  const again = local(unique("again"), BOOL);
  return [letStmt(again.kind === "local" ? again.name : "", BOOL, bool(true)), { ...stmt, test: again }];
}

/** Whether a statement is such a loop. */
export function isEndless(stmt: Stmt): boolean {
  if (stmt.kind !== "for" && stmt.kind !== "loop") return false;
  return isTrue(stmt.test) && leaves(stmt.body) && stmt.body.some(breaks);
}

function isTrue(test: Expr | null): boolean {
  return test === null || (test.kind === "bool" && test.value);
}

/** Whether a body never comes to its end. */
function leaves(body: readonly Stmt[]): boolean {
  const last = body.at(-1);
  if (last?.kind === "block") return leaves(last.body);
  if (last?.kind === "if") return leaves(last.then) && leaves(last.otherwise);
  return last !== undefined && ["break", "continue", "return", "throw"].includes(last.kind);
}

/** Whether a statement leaves the loop around it by `break`. */
function breaks(stmt: Stmt): boolean {
  if (stmt.kind === "break") return true;
  if (stmt.kind === "for" || stmt.kind === "loop" || stmt.kind === "switch") return false;
  if (stmt.kind === "block") return stmt.body.some(breaks);
  if (stmt.kind === "if") return stmt.then.some(breaks) || stmt.otherwise.some(breaks);
  return someStmt(stmt, (each) => each.kind === "break");
}
