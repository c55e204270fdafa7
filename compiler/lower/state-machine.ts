// The body of an async function or a generator as states of its frame: a step function that switches on `at`. A `try` that
// awaits is a handler state, set while control is inside it.

import type { Expr, FunctionDecl, Stmt } from "../ir/node.ts";
import { assign, binary, call, field, integer, local, method, not, nullValue, ret, run, zero } from "../ir/node.ts";
import { awaits, exprAwaits, someStmt } from "../ir/search.ts";
import type { IrType } from "../ir/type.ts";
import { BOOL, ERROR, I32, isPromise, nullable, primitive, taskOf, VOID } from "../ir/type.ts";
import { mapStmt, rewriteExpr } from "../ir/walk.ts";
import type { Temporary } from "./spill.ts";
import { FRAME, isConstant, spill } from "./spill.ts";
import { placeIn } from "./trace.ts";
import { lowerTries } from "./try.ts";

/** `this` of an async method. */
export const SELF = "$self";

/** The function that runs a frame's states. */
export function stepFunction(name: string, cases: Stmt[][], frame: IrType): FunctionDecl {
  return {
    ...{ kind: "function", name, params: [{ name: FRAME, type: frame }], result: VOID, carries: VOID, async: false },
    body: stepBody(cases, frame),
  };
}

function stepBody(cases: Stmt[][], frame: IrType): Stmt[] {
  const [only] = cases;
  if (cases.length === 1 && only) return only;
  const at = field(local(FRAME, frame), "at", I32);
  const subject: Stmt = {
    kind: "switch",
    subject: at,
    cases: [...cases.map((body, index) => ({ test: integer(index), body })), { test: null, body: [ret(null)] }],
  };
  return [{ kind: "loop", form: "while", test: { kind: "bool", value: true, type: BOOL }, body: [subject] }];
}

/** A field of the frame itself. */
function isVariable(expr: Expr): boolean {
  return expr.kind === "field" && expr.object.kind === "local" && expr.object.name === FRAME;
}

function returns(stmt: Stmt): boolean {
  return someStmt(stmt, (each) => each.kind === "return");
}

function followsPromise(stmt: Stmt): boolean {
  return stmt.kind === "return" && !!stmt.value && isPromise(stmt.value.type);
}

interface Finally {
  kind: "finally";
  /** Handler outside of the whole statement. */
  outer: number;
  state: number;
  completion: Expr;
  /** Jumps that go on after the finally block, by completion number minus FIRST_JUMP. */
  jumps: Jump[];
}

interface Target {
  kind: "loop" | "switch";
  handler: number;
  breakTo: number;
  /** -1 in a switch. */
  continueTo: number;
}

type Jump = { kind: "return" } | { kind: "break" | "continue"; target: Target };

const THROWN = 1;
const FIRST_JUMP = 2;

export class Machine {
  readonly fields: { name: string; type: IrType }[] = [];
  protected readonly frame: Expr;
  protected readonly carried: IrType;
  protected readonly source: IrType;
  protected readonly cases: Stmt[][] = [[]];
  protected readonly around: (Finally | Target)[] = [];
  protected current = 0;
  protected handler = 0;
  protected temporaries = 0;
  /** The promise that a `return` inside of a `finally` statement handed on. */
  protected followed: Expr | null = null;
  /** Debug builds: the call that says which statement runs; behind an await it is said again. */
  protected place: Stmt | null = null;

  /** `carried`: type of the task's result; `source`: what the user's function returns, which may be nothing. */
  constructor(frame: IrType, carried: IrType, source: IrType) {
    this.frame = local(FRAME, frame);
    this.carried = carried;
    this.source = source;
  }

  build(body: readonly Stmt[]): Stmt[][] {
    const plain = lowerTries(body, {
      unique: (name) => `${name}$${this.temporaries++}`,
      result: this.source,
      skip: (stmt) => awaits(stmt) || returns(stmt),
    });
    const inFinally = plain.some((stmt) => someStmt(stmt, (each) => each.kind === "try" && each.finalizer !== null));
    if (inFinally && plain.some((stmt) => someStmt(stmt, followsPromise))) {
      this.followed = this.variable("$followed", nullable(taskOf(this.carried)));
    }
    this.stmts(plain);
    if (this.cases[this.current]?.at(-1)?.kind !== "return") this.finish(null);
    return this.cases;
  }

  protected readonly temporary: Temporary = (type) => this.variable(`t$${this.temporaries++}`, type);

  protected variable(name: string, type: IrType): Expr {
    this.fields.push({ name, type });
    return field(this.frame, name, type);
  }

  protected emit(...stmts: Stmt[]): void {
    this.cases[this.current]?.push(...stmts);
  }

  protected newState(): number {
    return this.cases.push([]) - 1;
  }

  protected go(state: number): Stmt[] {
    return [run(assign(field(this.frame, "at", I32), integer(state))), { kind: "continue" }];
  }

  protected setHandler(state: number): Stmt {
    return run(assign(field(this.frame, "handler", I32), integer(state)));
  }

  protected stmts(body: readonly Stmt[]): void {
    for (const stmt of body) this.stmt(stmt);
  }

  protected stmt(stmt: Stmt): void {
    if (placeIn(stmt)) this.place = stmt;
    if (!this.needsStates(stmt)) return this.emit(...this.plain(stmt));
    switch (stmt.kind) {
      case "expression":
        return this.expression(stmt.expr);
      case "let": {
        const target = this.variable(stmt.name, stmt.type);
        return this.expression(assign(target, stmt.value, stmt.at));
      }
      case "return":
        return stmt.value ? this.finish(this.value(stmt.value)) : this.finish(null);
      case "throw":
        return this.emit({ ...stmt, error: this.value(stmt.error) });
      case "block":
        return this.stmts(stmt.body);
      case "if":
        return this.branch(stmt);
      case "loop":
        return this.loop(stmt);
      case "for":
        return this.forLoop(stmt);
      case "switch":
        return this.choose(stmt);
      case "try":
        return stmt.finalizer ? this.tryFinally(stmt, stmt.finalizer) : this.tryCatch(stmt);
    }
  }

  /** A `return` that must pass a finally block on its way is a jump between states, so no loop may stand around it. */
  protected needsStates(stmt: Stmt): boolean {
    if (awaits(stmt) || someStmt(stmt, (each) => each.kind === "try")) return true;
    return this.around.some((each) => each.kind === "finally") && stmt.kind !== "return" && returns(stmt);
  }

  /** An expression with its awaits emitted before it. */
  protected value(expr: Expr): Expr {
    const before: Stmt[] = [];
    const rest = spill(this.rename(expr), before, this.temporary);
    for (const stmt of before) this.spilled(stmt);
    return rest;
  }

  protected spilled(stmt: Stmt): void {
    if (stmt.kind === "expression" && stmt.expr.kind === "await") return this.park(stmt.expr, null);
    if (stmt.kind === "expression" && stmt.expr.kind === "assign" && stmt.expr.value.kind === "await") {
      return this.park(stmt.expr.value, stmt.expr.target);
    }
    this.stmt(stmt);
  }

  protected expression(expr: Expr): void {
    const renamed = this.rename(expr);
    if (renamed.kind === "await" && !exprAwaits(renamed.task)) return this.park(renamed, null);
    if (renamed.kind === "assign" && renamed.value.kind === "await" && isVariable(renamed.target)) {
      const task = this.value(renamed.value.task);
      return this.park({ ...renamed.value, task }, renamed.target);
    }
    const rest = this.value(expr);
    if (rest.kind !== "local" && rest.kind !== "number") this.emit(run(rest));
  }

  protected park(expr: Expr & { kind: "await" }, target: Expr | null): void {
    if (expr.plain) return this.takeTurn(expr, target);
    const next = this.newState();
    this.emit(
      run(assign(field(this.frame, "at", I32), integer(next)), expr.at),
      ...this.notePlace(),
      run(call("await_", [this.frame, expr.task], VOID)),
      ret(null),
    );
    this.current = next;
    this.restorePlace();
    const taken = expr.type.kind === "void" ? null : call("taken", [this.frame], expr.type, [expr.type]);
    if (target && taken) this.emit(run(assign(target, taken)));
    else this.emit(run(taken ?? call("resumed", [this.frame], VOID)));
  }

  /** `await` of a value. */
  private takeTurn(expr: Expr & { kind: "await" }, target: Expr | null): void {
    const next = this.newState();
    if (target) this.emit(run(assign(target, expr.task)));
    else if (!isConstant(expr.task)) this.emit(run(expr.task));
    this.emit(
      run(assign(field(this.frame, "at", I32), integer(next)), expr.at),
      ...this.notePlace(),
      run(call("takeTurn", [this.frame], VOID)),
      ret(null),
    );
    this.current = next;
    this.restorePlace();
    this.emit(run(call("turned", [this.frame], VOID)));
  }

  /** Where it is parked is told in the traces of errors. */
  private notePlace(): Stmt[] {
    const position = this.place && placeIn(this.place);
    return position ? [run(assign(field(this.frame, "place", primitive("u32")), position))] : [];
  }

  protected restorePlace(): void {
    if (this.place) this.emit(this.place);
  }

  protected branch(stmt: Stmt & { kind: "if" }): void {
    const test = this.value(stmt.test);
    const [otherwise, after] = [this.newState(), this.newState()];
    this.emit({ kind: "if", test: not(test), then: this.go(otherwise), otherwise: [] });
    this.stmts(stmt.then);
    this.emit(...this.go(after));
    this.current = otherwise;
    this.stmts(stmt.otherwise);
    this.emit(...this.go(after));
    this.current = after;
  }

  protected loop(stmt: Stmt & { kind: "loop" }): void {
    const [body, test, after] = [this.newState(), this.newState(), this.newState()];
    this.emit(...this.go(stmt.form === "do" ? body : test));
    this.current = test;
    this.emit({ kind: "if", test: not(this.value(stmt.test)), then: this.go(after), otherwise: [] });
    this.emit(...this.go(body));
    this.current = body;
    this.within({ kind: "loop", handler: this.handler, breakTo: after, continueTo: test }, stmt.body);
    this.emit(...this.go(test));
    this.current = after;
  }

  protected forLoop(stmt: Stmt & { kind: "for" }): void {
    this.stmts(stmt.init);
    const [test, update, after] = [this.newState(), this.newState(), this.newState()];
    this.emit(...this.go(test));
    this.current = test;
    if (stmt.test) this.emit({ kind: "if", test: not(this.value(stmt.test)), then: this.go(after), otherwise: [] });
    this.within({ kind: "loop", handler: this.handler, breakTo: after, continueTo: update }, stmt.body);
    this.emit(...this.go(update));
    this.current = update;
    if (stmt.update) this.expression(stmt.update);
    this.emit(...this.go(test));
    this.current = after;
  }

  /** Cases become states that run into each other. */
  protected choose(stmt: Stmt & { kind: "switch" }): void {
    const subject = this.variable(`subject$${this.temporaries++}`, stmt.subject.type);
    this.emit(run(assign(subject, this.value(stmt.subject))));
    const states = stmt.cases.map(() => this.newState());
    const after = this.newState();
    let fallback = after;
    stmt.cases.forEach(({ test }, index) => {
      const state = states[index] ?? after;
      if (!test) fallback = state;
      else
        this.emit({
          kind: "if",
          test: binary("==", subject, this.rename(test), BOOL),
          then: this.go(state),
          otherwise: [],
        });
    });
    this.emit(...this.go(fallback));
    stmt.cases.forEach(({ body }, index) => {
      this.current = states[index] ?? after;
      this.within({ kind: "switch", handler: this.handler, breakTo: after, continueTo: -1 }, body);
      this.emit(...this.go(states[index + 1] ?? after));
    });
    this.current = after;
  }

  protected within(target: Target, body: readonly Stmt[]): void {
    this.around.push(target);
    this.stmts(body);
    this.around.pop();
  }

  protected tryCatch(stmt: Stmt & { kind: "try" }): void {
    const [caught, after] = [this.newState(), this.newState()];
    this.guarded(caught, stmt.body);
    this.emit(...this.go(after));
    this.current = caught;
    this.emit(this.setHandler(this.handler));
    const error = this.caughtError();
    const { handler } = stmt;
    this.emit(run(handler?.name ? assign(this.variable(handler.name, ERROR), error) : error));
    this.stmts(handler?.body ?? []);
    this.emit(...this.go(after));
    this.current = after;
  }

  protected caughtError(): Expr {
    return call("caughtBy", [this.frame], ERROR);
  }

  /** Runs `body` with `state` as its handler, and restores the one around it. */
  protected guarded(state: number, body: readonly Stmt[]): void {
    const outer = this.handler;
    this.handler = state;
    this.emit(this.setHandler(state));
    this.stmts(body);
    this.handler = outer;
    this.emit(this.setHandler(outer));
  }

  protected tryFinally(stmt: Stmt & { kind: "try" }, finalizer: Stmt[]): void {
    const [thrown, state, after] = [this.newState(), this.newState(), this.newState()];
    const completion = this.variable(`completion$${this.temporaries++}`, I32);
    const error = this.variable(`thrown$${this.temporaries++}`, nullable(ERROR));
    const around: Finally = { kind: "finally", outer: this.handler, state, completion, jumps: [] };
    this.emit(run(assign(completion, integer(0))));
    this.around.push(around);
    this.guarded(thrown, stmt.handler ? [{ ...stmt, finalizer: null }] : stmt.body);
    this.around.pop();
    this.emit(...this.go(state));

    this.current = thrown;
    const caught = field(this.frame, "caught", nullable(ERROR));
    this.emit(
      this.setHandler(this.handler),
      run(assign(completion, integer(THROWN))),
      run(assign(error, caught)),
      run(assign(caught, nullValue(caught.type))),
      ...this.go(state),
    );

    this.current = state;
    this.stmts(finalizer);
    const rethrow: Stmt = { kind: "throw", error: { kind: "nonNull", operand: error, type: ERROR } };
    this.emit({ kind: "if", test: binary("==", completion, integer(THROWN), BOOL), then: [rethrow], otherwise: [] });
    around.jumps.forEach((jump, index) => {
      const test = binary("==", completion, integer(FIRST_JUMP + index), BOOL);
      this.emit({ kind: "if", test, then: this.jump(jump), otherwise: [] });
    });
    this.emit(...this.go(after));
    this.current = after;
  }

  protected finish(value: Expr | null): void {
    this.emit(...this.returning(value));
  }

  /** `return value`, by way of the finally blocks around it. A promise is followed, not awaited. */
  protected returning(value: Expr | null): Stmt[] {
    if (value && isPromise(value.type)) return this.following(value);
    const inFinally = this.around.some((each) => each.kind === "finally");
    const result = field(this.frame, "result", this.carried);
    const keep = value && this.source.kind !== "void" ? value : zero(this.carried);
    const effect = value && this.source.kind === "void" ? [run(value)] : [];
    if (!inFinally) return [...effect, run(method(this.frame, "resolve", [keep], VOID)), ret(null)];
    const forget = this.followed ? [run(assign(this.followed, nullValue(this.followed.type)))] : [];
    return [...effect, ...forget, run(assign(result, keep)), ...this.jump({ kind: "return" })];
  }

  protected following(value: Expr): Stmt[] {
    if (!this.around.some((each) => each.kind === "finally")) {
      return [this.setHandler(0), run(method(this.frame, "follow", [value], VOID)), ret(null)];
    }
    const followed = this.followed ?? nullValue();
    return [run(assign(followed, { ...value, type: followed.type })), ...this.jump({ kind: "return" })];
  }

  /** The end of the function, behind its finally blocks. */
  protected settle(): Stmt[] {
    const result = field(this.frame, "result", this.carried);
    const settle = [run(method(this.frame, "resolve", [result], VOID)), ret(null)];
    const { followed } = this;
    if (!followed) return settle;
    const task: Expr = { kind: "nonNull", operand: followed, type: taskOf(this.carried) };
    const follow = [this.setHandler(0), run(method(this.frame, "follow", [task], VOID)), ret(null)];
    return [{ kind: "if", test: binary("!=", followed, nullValue(), BOOL), then: follow, otherwise: settle }];
  }

  /** A jump out of where control is now: to the innermost finally block that it crosses, else straight there. */
  protected jump(jump: Jump): Stmt[] {
    for (let i = this.around.length - 1; i >= 0; i--) {
      const around = this.around[i];
      if (around?.kind === "finally") {
        const number = FIRST_JUMP + around.jumps.push(jump) - 1;
        return [
          this.setHandler(around.outer),
          run(assign(around.completion, integer(number))),
          ...this.go(around.state),
        ];
      }
      if (jump.kind !== "return" && around === jump.target) break;
    }
    if (jump.kind === "return") return this.settle();
    const { target } = jump;
    const state = jump.kind === "break" ? target.breakTo : target.continueTo;
    return [...(target.handler === this.handler ? [] : [this.setHandler(target.handler)]), ...this.go(state)];
  }

  protected target(kind: "break" | "continue"): Target {
    for (let i = this.around.length - 1; i >= 0; i--) {
      const around = this.around[i];
      if (around && around.kind !== "finally" && (kind === "break" || around.kind === "loop")) return around;
    }
    throw new Error(`${kind} outside of a loop`);
  }

  /** A statement without awaits, with its variables as fields and its jumps as state changes. */
  protected plain(stmt: Stmt, inside: { loop: boolean; switch: boolean } = { loop: false, switch: false }): Stmt[] {
    switch (stmt.kind) {
      case "let": {
        const target = this.variable(stmt.name, stmt.type);
        return [run(assign(target, this.rename(stmt.value), stmt.at))];
      }
      case "return":
        return this.returning(stmt.value && this.rename(stmt.value));
      // Only a jump by itself arrives here with its loop or finally expanded around it.
      case "break":
        return inside.loop || inside.switch ? [stmt] : this.jump({ kind: "break", target: this.target("break") });
      case "continue":
        return inside.loop ? [stmt] : this.jump({ kind: "continue", target: this.target("continue") });
    }
    const next = {
      loop: inside.loop || stmt.kind === "loop" || stmt.kind === "for",
      switch: inside.switch || stmt.kind === "switch",
    };
    return [
      mapStmt(
        stmt,
        (expr) => this.rename(expr),
        (body) => body.flatMap((child) => this.plain(child, next)),
      ),
    ];
  }

  /** Locals are fields of the frame. */
  protected rename(expr: Expr): Expr {
    return rewriteExpr(expr, (each) => {
      if (each.kind === "local" && each.name !== FRAME)
        return { ...field(this.frame, each.name, each.type), at: each.at };
      if (each.kind === "this") return field(this.frame, SELF, each.type);
      return each;
    });
  }
}
