// Async generators: their types, their functions, `yield` in them, and loops over them.

import ts from "typescript";
import type { Decl, Expr, FunctionDecl, Stmt } from "../ir/node.ts";
import { assign, bool, call, construct, field, letStmt, local, not, ret, run, zero } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import {
  awaitableOf,
  BOOL,
  carriedBy,
  classType,
  ERROR,
  isClass,
  isPromise,
  taskOf,
  UNDEFINED,
  VOID,
} from "../ir/type.ts";
import { lowerAsync } from "./async.ts";
import { coerce } from "./coerce.ts";
import type { Context } from "./context.ts";
import { absent } from "./empty.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerAs, lowerExpr } from "./expression.ts";
import { isAsyncGenerator, iteratorFrom, refuseLostValue } from "./iterator.ts";
import { bindItem, labelsOf, turnOf } from "./loop.ts";
import { asAsyncIterator, handed, SELF } from "./own-async-iterator.ts";
import { protocolCall } from "./own-iterator.ts";

type ClassType = IrType & { kind: "class" };

/** `yield value` in an async generator. */
export function lowerAsyncYield(node: ts.YieldExpression, type: ClassType, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const [item = VOID, , sent = VOID] = type.args;
  if (node.asteriskToken) return ctx.fail("MN1001", node, "the value of `yield*` in an async generator");
  const none: Expr = { kind: "null", type: UNDEFINED };
  const value = node.expression ? lowerExpr(node.expression, { ...lowering, expected: item }) : none;
  return yielded(ctx, value, item, sent, type, node);
}

/** Answers who asked, with what a promise resolves with. */
function yielded(ctx: Context, value: Expr, item: IrType, sent: IrType, type: ClassType, node: ts.Node): Expr {
  const given: Expr = isPromise(value.type)
    ? { kind: "await", task: value, type: carriedBy(value.type) }
    : { kind: "await", task: value, plain: true, type: value.type };
  return handed(coerce(ctx, given, item, node), sent, type);
}

/** The statement `yield* source`; null for any other. */
export function lowerAsyncDelegation(node: ts.ExpressionStatement, lowering: Lowering): Stmt[] | null {
  const { ctx, scope } = lowering;
  const { expression: all } = node;
  const type = scope.generator;
  if (!ts.isYieldExpression(all) || !all.asteriskToken || !all.expression || !type || !isAsyncGenerator(type))
    return null;
  const [item = VOID, , sent = VOID] = type.args;
  const source = lowerExpr(all.expression, { ctx, scope });
  const inner = all.expression;
  const awaited = isAsyncGenerator(source.type);
  return loopOver(source, inner, lowering, (value) => [
    run(awaited ? handed(coerce(ctx, value, item, inner), sent, type) : yielded(ctx, value, item, sent, type, inner)),
  ]);
}

/** `for await` over an async generator or a sync iterator; null for a list. */
export function lowerAsyncLoop(node: ts.ForOfStatement, source: Expr, lowering: Lowering): Stmt[] | null {
  const { ctx, scope } = lowering;
  if (source.type.kind !== "class" || isClass(source.type, "Array")) return null;
  const body = (item: Expr): Stmt[] => turnOf(node, () => bindItem(node.initializer, item, lowering), { ctx, scope });
  const isAsync = isAsyncGenerator(source.type) || protocolCall(ctx, source, "asyncIterator", node);
  const isLazy = ["Iter", "Iterable", "Generator"].includes(source.type.name);
  return isAsync || isLazy ? loopOver(source, node.expression, lowering, body) : null;
}

function loopOver(source: Expr, node: ts.Node, lowering: Lowering, body: (item: Expr) => Stmt[]): Stmt[] {
  const { ctx, scope } = lowering;
  const given = isAsyncGenerator(source.type) ? source : protocolCall(ctx, source, "asyncIterator", node);
  const own = given && !isAsyncGenerator(given.type) ? asAsyncIterator(ctx, given, null, node) : given;
  if (given && !own) return ctx.fail("MN1054", node, excerpt(node));
  const iterator = own ?? iteratorFrom(ctx, source, node);
  if (iterator?.type.kind !== "class") return ctx.fail("MN1054", node, excerpt(node));
  const { type } = iterator;
  const [item = VOID] = type.args;
  const held = local(scope.unique("source"), type);
  const ended = local(scope.unique("ended"), BOOL);
  const name = (expr: Expr): string => (expr.kind === "local" ? expr.name : "");
  const result = classType("IterResult", [item, type.args[3] ?? VOID]);
  const asked: Expr = { kind: "await", task: asking("asyncNext", held, type, result), type: result };
  const more = own ? not(field(asked, "done", BOOL)) : callOf(held, "advance", BOOL);
  const read = field(held, "$item", item);
  const waits: Expr = isPromise(item)
    ? { kind: "await", task: read, type: carriedBy(item) }
    : { kind: "await", task: coerce(ctx, read, awaitableOf(item), node), type: item };
  const value = own ? read : waits;
  const closing = own
    ? run({ kind: "await", task: asking("asyncReturn", held, type, result), type: result })
    : run(callOf(held, "close", VOID));
  return [
    letStmt(name(held), type, iterator),
    letStmt(name(ended), BOOL, bool(false)),
    {
      kind: "try",
      body: [
        {
          kind: "for",
          init: [],
          test: null,
          update: null,
          body: [
            run(assign(ended, bool(true))),
            { kind: "if", test: more, then: [], otherwise: [{ kind: "break" }] },
            run(assign(ended, bool(false))),
            ...body(value),
          ],
          ...labelsOf(lowering),
        },
      ],
      handler: null,
      finalizer: [{ kind: "if", test: ended, then: [], otherwise: [closing] }],
    },
  ];
}

function callOf(object: Expr, name: string, type: IrType): Expr {
  return { kind: "call", callee: field(object, name, VOID), typeArgs: [], args: [], type };
}

function asking(name: string, it: Expr, type: ClassType, result: IrType): Expr {
  const [, given = VOID, sent = VOID] = type.args;
  return call(name, [it, zero(sent), zero(given)], taskOf(result), type.args);
}

/** `next`, `return` and `throw` of an async generator. */
export function asyncGeneratorMethod(
  node: ts.CallExpression,
  name: string,
  object: Expr,
  lowering: Lowering,
): Expr | null {
  if (!isAsyncGenerator(object.type)) return null;
  const { ctx } = lowering;
  const [item = VOID, given = VOID, sent = VOID, value = VOID] = object.type.args;
  const [argument] = node.arguments;
  const of = (type: IrType, wanted: boolean): Expr =>
    argument && wanted && type.kind !== "void" ? lowerAs(argument, type, lowering) : zero(type);
  const result = taskOf(classType("IterResult", [item, value]));
  const args = [object, of(sent, name === "next"), of(given, name === "return")];
  if (name === "next") return call("asyncNext", args, result, object.type.args);
  if (name === "return" && given.kind === "void") refuseLostValue(argument, node, lowering);
  if (name === "return") return call("asyncReturn", args, result, object.type.args);
  if (name !== "throw" || !argument) return ctx.fail("MN1001", node, excerpt(node));
  return call("asyncThrow", [...args, lowerAs(argument, ERROR, lowering)], result, object.type.args);
}

/** Splits the function: its body is an async function's, which the generator starts. */
export function lowerAsyncGenerator(
  decl: FunctionDecl,
  self: ClassType | null,
  unique: (name: string) => string,
): Decl[] {
  const type = decl.generator as ClassType;
  const [, given = VOID, , value = VOID] = type.args;
  const made = local(SELF, type);
  const own = { name: SELF, type };
  const inner: FunctionDecl = { ...decl, params: [...decl.params, own], result: taskOf(given), generator: null };
  const parts = lowerAsync(inner, self, unique);
  const [frame] = parts;
  const args: Expr[] = decl.params.map((param) => local(param.name, param.type));
  if (self) args.unshift({ kind: "this", type: self });
  const frameType = classType(frame?.kind === "class" ? frame.name : "");
  const body: Stmt[] = [
    letStmt(SELF, type, construct(type, [absent(value), bool(given.kind === "void")])),
    ret(call("asyncBody", [made, construct(frameType, [...args, made])], type, type.args)),
  ];
  return [...parts.slice(0, -1), { ...decl, body, async: false, generator: null }];
}
