// The async iteration protocol of the user's own classes and objects: an async generator that asks their `next`.

import type ts from "typescript";
import type { Expr, Stmt } from "../ir/node.ts";
import { assign, bool, call, letStmt, local, run } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { BOOL, carriedBy, classType, isPromise, taskOf, typeKey, UNDEFINED, unionOf, VOID } from "../ir/type.ts";
import { coerce } from "./coerce.ts";
import type { Context } from "./context.ts";
import type { Outcome } from "./own-iterator.ts";
import { outcomeOf, protocolCall } from "./own-iterator.ts";

type ClassType = IrType & { kind: "class" };

/** The body's own generator, which the frame holds. */
export const SELF = "$generator";

// Variables of the body: a frame has other fields beside them.
const INNER = "inner$";
const RESULT = "result$";
const ENDED = "ended$";

/** Answers who asked an async generator, with a value that was waited for. */
export function handed(value: Expr, sent: IrType, type: ClassType): Expr {
  const task = call("asyncYielded", [local(SELF, type), value], taskOf(sent), type.args);
  return { kind: "await", task, type: sent };
}

/** An object with a `next` as an async iterator of the library, of type `to` where one is wanted; null where it has none. */
export function asAsyncIterator(ctx: Context, value: Expr, to: ClassType | null, node: ts.Node): Expr | null {
  const inner = local(INNER, value.type);
  const asked = protocolCall(ctx, inner, "next", node);
  if (!asked) return null;
  const next = awaited(asked);
  const result = local(RESULT, next.type);
  const outcome = outcomeOf(ctx, result, node);
  if (!outcome) return null;
  const type = to ?? asyncIteratorOf(outcome.item);
  // What it returns at its end nobody asks a `for await` for.
  if (type.args[1]?.kind !== "void") return null;
  const key = `async iterator ${typeKey(value.type)} ${typeKey(type)}`;
  let name = ctx.functionValues.get(key);
  if (!name) {
    name = ctx.unique("asyncIterator");
    ctx.functionValues.set(key, name);
    const stop = protocolCall(ctx, inner, "return", node);
    ctx.pushFunction({
      name,
      params: [{ name: INNER, type: value.type }],
      result: type,
      carries: VOID,
      body: bodyOf(ctx, { next, outcome, stop, type }, node),
      async: true,
      generator: type,
    });
  }
  return call(name, [value], type);
}

function asyncIteratorOf(item: IrType): ClassType {
  return classType("AsyncGenerator", [item, VOID, VOID, unionOf([item, UNDEFINED])]);
}

/** What a promise carries; other values are what they are. */
function awaited(value: Expr): Expr {
  return isPromise(value.type) ? { kind: "await", task: value, type: carriedBy(value.type) } : value;
}

interface Parts {
  next: Expr;
  outcome: Outcome;
  stop: Expr | null;
  type: ClassType;
}

/** Only who leaves between two values asks for `return`: not who came to the end, nor who met an error of `next`. */
function bodyOf(ctx: Context, { next, outcome, stop, type }: Parts, node: ts.Node): Stmt[] {
  const [item = VOID, , sent = VOID] = type.args;
  const ended = local(ENDED, BOOL);
  const loop: Stmt = {
    kind: "for",
    init: [],
    test: null,
    update: null,
    body: [
      run(assign(ended, bool(true))),
      letStmt(RESULT, next.type, next),
      { kind: "if", test: outcome.done, then: [{ kind: "break" }], otherwise: [] },
      run(assign(ended, bool(false))),
      run(handed(coerce(ctx, outcome.value, item, node), sent, type)),
    ],
  };
  const close: Stmt[] = stop ? [{ kind: "if", test: ended, then: [], otherwise: [run(awaited(stop))] }] : [];
  return [
    letStmt(ENDED, BOOL, bool(false)),
    ...(stop ? [{ kind: "try" as const, body: [loop], handler: null, finalizer: close }] : [loop]),
  ];
}
