// Generators: `yield` is a mark as `await` is one, and the function becomes a state machine that runs when it is asked.

import ts from "typescript";
import type { ClassDecl, Decl, Expr, FunctionDecl, Stmt } from "../ir/node.ts";
import { assign, call, construct, field, integer, local, not, ret, run } from "../ir/node.ts";
import type { FunctionType, IrType } from "../ir/type.ts";
import { BOOL, classType, I32, isClass, sameType, VOID } from "../ir/type.ts";
import { lowerAsyncYield } from "./async-generator.ts";
import { coerce } from "./coerce.ts";
import type { Context } from "./context.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerAs, lowerExpr } from "./expression.ts";
import { isAsync, promised } from "./function.ts";
import { isAsyncGenerator, iteratorFrom, iteratorOf } from "./iterator.ts";
import { Machine, SELF, stepFunction } from "./state-machine.ts";

type ClassType = IrType & { kind: "class" };

/** What kind of function a body is of: what its `return` gives, and for a generator what it yields. */
export interface Nature {
  async: boolean;
  carries: IrType;
  /** `Generator<T, R, N>`. */
  generator: ClassType | null;
}

/** The nature of a function whose signature is `type`. */
export function natureOf(ctx: Context, node: ts.SignatureDeclaration, type: FunctionType): Nature {
  const async = isAsync(node);
  const star =
    (ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isMethodDeclaration(node)) &&
    node.asteriskToken;
  if (!star) return { async, carries: async ? promised(ctx, node) : type.result, generator: null };
  const { result } = type;
  const own = async && isAsyncGenerator(result) ? result : null;
  if (async && !own) return ctx.fail("MN1056", star);
  if (own) return { async, carries: own.args[1] ?? VOID, generator: own };
  const [item] = result.kind === "class" ? result.args : [];
  if (result.kind !== "class" || !item) return ctx.fail("MN1001", node, excerpt(node));
  const generator = isClass(result, "Generator") ? result : classType("Generator", [item, VOID, VOID]);
  return { async, carries: generator.args[1] ?? VOID, generator };
}

export function lowerYield(node: ts.YieldExpression, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  if (scope.generator && isAsyncGenerator(scope.generator)) return lowerAsyncYield(node, scope.generator, lowering);
  const [item, , sent] = scope.generator?.args ?? [];
  if (!item || !sent) return ctx.fail("MN1001", node, excerpt(node));
  if (node.asteriskToken) return lowerDelegation(node, item, lowering);
  const value = node.expression
    ? lowerAs(node.expression, item, lowering)
    : coerce(ctx, { kind: "null", type: { kind: "null", empty: "undefined" } }, item, node);
  return { kind: "await", task: value, yields: "one", type: sent };
}

/** `yield* inner`; its value is what a generator returns. */
function lowerDelegation(node: ts.YieldExpression, item: IrType, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  if (!node.expression) return ctx.fail("MN1001", node, excerpt(node));
  const value = lowerExpr(node.expression, { ctx, scope });
  const iterator = iteratorFrom(ctx, value, node);
  if (!iterator) return ctx.fail("MN1054", node, excerpt(node));
  const [from, result] = iterator.type.kind === "class" ? iterator.type.args : [];
  const task = from && sameType(from, item) ? iterator : coerce(ctx, iterator, iteratorOf(item), node);
  return { kind: "await", task, yields: "all", type: isClass(iterator.type, "Generator") ? (result ?? VOID) : VOID };
}

/** Splits a generator function into its frame class, its step function and the function that makes it. */
export function lowerGenerator(decl: FunctionDecl, self: ClassType | null, unique: (name: string) => string): Decl[] {
  const generator = decl.generator ?? classType("Generator", [VOID, VOID, VOID]);
  const name = unique(`Generator_${decl.name}`);
  const frame = classType(name);
  const machine = new GeneratorMachine(frame, generator, decl.carries);
  const step = stepFunction(unique(`step_${decl.name}`), machine.build(decl.body), frame);
  const params = [
    ...(self ? [{ name: SELF, type: self }] : []),
    ...decl.params.map(({ name, type }) => ({ name, type })),
  ];
  const frameClass: ClassDecl = {
    kind: "class",
    name,
    base: generator,
    fields: machine.fields.map(({ name, type }) => ({ name, type, value: null, static: false })),
    constructor: {
      params: params.map((param) => ({ ...param, property: true })),
      body: [run(call("super", [{ kind: "tableIndex", function: step, type: I32 }], VOID))],
    },
    methods: [],
  };
  const args: Expr[] = decl.params.map((param) => local(param.name, param.type));
  if (self) args.unshift({ kind: "this", type: self });
  return [
    frameClass,
    step,
    { ...decl, body: [ret({ ...construct(frame, args), type: decl.result })], generator: null },
  ];
}

class GeneratorMachine extends Machine {
  private readonly types: readonly IrType[];

  constructor(frame: IrType, generator: ClassType, source: IrType) {
    super(frame, generator.args[1] ?? VOID, source);
    this.types = generator.args;
  }

  protected override park(expr: Expr & { kind: "await" }, target: Expr | null): void {
    if (expr.yields === "all") return this.delegate(expr, target);
    const next = this.newState();
    this.suspend(expr.task, next);
    this.current = next;
    this.restorePlace();
    this.revive();
    const [, , sent] = this.types;
    if (target && sent) this.emit(run(assign(target, field(this.frame, "$sent", sent))));
  }

  private suspend(item: Expr, next: number): void {
    this.emit(run(call("suspended", [this.frame, item, integer(next)], VOID, this.types), item.at), ret(null));
  }

  /** Goes on as who asked for more wants: with a value, an error, or the end. */
  private revive(): void {
    const test = call("revived", [this.frame], BOOL, this.types);
    this.emit({ kind: "if", test, then: this.leave(), otherwise: [] });
  }

  private delegate(expr: Expr & { kind: "await" }, target: Expr | null): void {
    const inner = this.variable(`inner$${this.temporaries++}`, expr.task.type);
    const [loop, after] = [this.newState(), this.newState()];
    this.emit(run(assign(inner, expr.task)), ...this.go(loop));
    this.current = loop;
    this.restorePlace();
    const [item = VOID, , sent = VOID] = this.types;
    const innerSent = isClass(inner.type, "Generator") ? inner.type.args[2] : undefined;
    if (innerSent && innerSent.kind !== "void" && sameType(innerSent, sent)) {
      this.emit(run(assign(field(inner, "$sent", sent), field(this.frame, "$sent", sent))));
    }
    const more = call("delegated", [this.frame, inner], BOOL, this.types);
    this.emit({ kind: "if", test: not(more), then: this.go(after), otherwise: [] });
    this.suspend(field(inner, "$item", item), loop);
    this.current = after;
    this.revive();
    if (target) this.emit(run(assign(target, field(inner, "result", target.type))));
  }

  /** `return` with the value that is in `result` already. */
  private leave(): Stmt[] {
    return this.jump({ kind: "return" });
  }

  protected override caughtError(): Expr {
    return call("caughtIn", [this.frame], { kind: "class", name: "Error", args: [] }, this.types);
  }

  protected override returning(value: Expr | null): Stmt[] {
    if (!value) return this.jump({ kind: "return" });
    if (this.source.kind === "void") return [run(value), ...this.jump({ kind: "return" })];
    return [run(assign(field(this.frame, "result", this.carried), value)), ...this.jump({ kind: "return" })];
  }

  protected override settle(): Stmt[] {
    return [run(call("completed", [this.frame], VOID, this.types)), ret(null)];
  }
}
