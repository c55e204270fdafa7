// Labels. AssemblyScript has none: a jump past the innermost loop or switch notes where it goes, leaves that one, and
// goes on behind it. Runs before the lowering of tries and async functions, which then know plain jumps only.

import type { Stmt } from "../ir/node.ts";
import { assign, binary, integer, letStmt, local, run } from "../ir/node.ts";
import { someStmt } from "../ir/search.ts";
import { BOOL, I32 } from "../ir/type.ts";
import { mapStmt } from "../ir/walk.ts";

const JUMP = local("jump$", I32);

/** What a jump can leave: a loop, a switch, or a labelled statement that is none, which is a loop that runs once. */
interface Around {
  kind: "loop" | "once" | "switch";
  labels: readonly string[];
  /** Jumps that leave this one and go on behind it, by number. */
  leaving: Set<number>;
}

interface Jump {
  kind: "break" | "continue";
  target: Around;
}

/** `body` with plain jumps only. */
export function withoutLabels(body: Stmt[]): Stmt[] {
  if (!body.some((stmt) => someStmt(stmt, isLabelled))) return body;
  return [letStmt("jump$", I32, integer(0)), ...new Labels().body(body)];
}

function isLabelled(stmt: Stmt): boolean {
  return (stmt.kind === "loop" || stmt.kind === "for") && !!stmt.labels?.length;
}

class Labels {
  private readonly around: Around[] = [];
  /** Jumps are numbered from 1. */
  private readonly jumps: Jump[] = [];

  body(body: readonly Stmt[]): Stmt[] {
    return body.flatMap((stmt) => this.stmt(stmt));
  }

  private stmt(stmt: Stmt): Stmt[] {
    if (stmt.kind === "break" || stmt.kind === "continue") return this.jump(this.jumpOf(stmt));
    if (stmt.kind !== "loop" && stmt.kind !== "for" && stmt.kind !== "switch") {
      return [
        mapStmt(
          stmt,
          (expr) => expr,
          (body) => this.body(body),
        ),
      ];
    }
    const labels = stmt.kind === "switch" ? [] : (stmt.labels ?? []);
    const kind = stmt.kind === "switch" ? "switch" : stmt.kind === "loop" && stmt.once ? "once" : "loop";
    const here: Around = { kind, labels, leaving: new Set() };
    this.around.push(here);
    const inner = mapStmt(
      stmt,
      (expr) => expr,
      (body) => this.body(body),
    );
    this.around.pop();
    return [inner, ...[...here.leaving].flatMap((number) => this.goOn(number))];
  }

  /** What a jump in the source means. */
  private jumpOf(stmt: Stmt & { kind: "break" | "continue" }): Jump {
    const target = this.around.findLast((each) => {
      if (stmt.label) return each.labels.includes(stmt.label);
      return each.kind === "loop" || (each.kind === "switch" && stmt.kind === "break");
    });
    if (!target) throw new Error(`${stmt.kind} outside of a loop`);
    return { kind: stmt.kind, target };
  }

  private jump(jump: Jump): Stmt[] {
    if (this.isDirect(jump)) return [{ kind: jump.kind }];
    const known = this.jumps.findIndex((each) => each.kind === jump.kind && each.target === jump.target);
    const number = known < 0 ? this.jumps.push(jump) : known + 1;
    for (const inner of this.inside(jump.target)) inner.leaving.add(number);
    return [run(assign(JUMP, integer(number))), { kind: "break" }];
  }

  /** Behind a statement that a jump has left. */
  private goOn(number: number): Stmt[] {
    const jump = this.jumps[number - 1];
    if (!jump) return [];
    const arrived = this.isDirect(jump);
    const then: Stmt[] = arrived ? [run(assign(JUMP, integer(0))), { kind: jump.kind }] : [{ kind: "break" }];
    return [{ kind: "if", test: binary("==", JUMP, integer(number), BOOL), then, otherwise: [] }];
  }

  private inside(target: Around): Around[] {
    return this.around.slice(this.around.indexOf(target) + 1);
  }

  /** Whether the jump without its label goes there. */
  private isDirect({ kind, target }: Jump): boolean {
    const inside = this.inside(target);
    return kind === "break" ? !inside.length : inside.every((each) => each.kind === "switch");
  }
}
