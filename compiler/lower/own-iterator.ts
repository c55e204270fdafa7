// The iteration protocol of the user's own classes and objects: `[Symbol.iterator]`, `next`, `return`.

import ts from "typescript";
import type { Expr, Stmt } from "../ir/node.ts";
import { assign, bool, call, construct, field, local, method, noOp, ret, run } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import {
  BOOL,
  classType,
  isClass,
  isOpen,
  isUnion,
  membersOf,
  present,
  sameType,
  typeKey,
  unionOf,
  VOID,
} from "../ir/type.ts";
import type { ClassInfo, Member } from "./class-info.ts";
import { classInfo, methodSignature } from "./class-info.ts";
import { coerce, declareClosureClass, unwrap } from "./coerce.ts";
import type { Context } from "./context.ts";
import { isPresent } from "./empty.ts";
import { excerpt } from "./expression.ts";
import { iteratorFrom, iteratorOf } from "./iterator.ts";
import { fieldName, memberName } from "./member.ts";
import { omitted } from "./promise.ts";
import { ENV } from "./scope.ts";
import { dispatch } from "./union.ts";

type ClassType = IrType & { kind: "class" };
type Role = "iterator" | "asyncIterator" | "dispose" | "asyncDispose" | "next" | "return";

/** The call of an object's own method; null where it has none. */
export function protocolCall(ctx: Context, object: Expr, role: Role, node: ts.Node): Expr | null {
  const info = classInfo(ctx, object.type);
  const member = info && namedMember(ctx, info, role);
  if (member) {
    const { params, result } = methodSignature(ctx, member, [], node);
    return method(object, memberName(member.symbol), withoutArguments(ctx, params, node), result);
  }
  const shape = object.type.kind === "class" ? ctx.shapes.get(object.type.name) : undefined;
  const own = shape?.fields.find(({ name }) => (isSymbol(role) ? name.startsWith(`__@${role}`) : name === role));
  if (!own) return null;
  const place = field(object, fieldName(own.name), own.type);
  const type = present(own.type);
  if (type.kind !== "function") return null;
  const called = method(unwrap(place), "call", withoutArguments(ctx, type.params, node), type.result);
  if (own.type.kind !== "nullable") return called;
  const then: Expr = { kind: "sequence", first: called, second: noOp, type: noOp.type };
  return { kind: "conditional", test: isPresent(place), then, otherwise: noOp, type: VOID };
}

function withoutArguments(ctx: Context, params: readonly IrType[], node: ts.Node): Expr[] {
  return params.map((type) => omitted(type) ?? ctx.fail("MN1054", node, excerpt(node)));
}

/** The method of a class, or of one that it extends. */
function namedMember(ctx: Context, info: ClassInfo, role: Role): Member | null {
  for (let owner: ClassInfo | null = info; owner; owner = owner.base) {
    const node = owner.node.members.find((each) => ts.isMethodDeclaration(each) && isNamed(each.name, role));
    const symbol = node?.name && ctx.checker.getSymbolAtLocation(node.name);
    if (symbol) return { owner, symbol };
  }
  return null;
}

function isNamed(name: ts.PropertyName, role: Role): boolean {
  if (!isSymbol(role)) return name.getText() === role;
  return ts.isComputedPropertyName(name) && name.expression.getText() === `Symbol.${role}`;
}

function isSymbol(role: Role): boolean {
  return role !== "next" && role !== "return";
}

/** An object with a `next` as an iterator, of `wanted` where the context knows what it gives; null where it has none. */
export function asIterator(ctx: Context, value: Expr, node: ts.Node, wanted?: IrType): Expr | null {
  const { type } = value;
  const next = protocolCall(ctx, value, "next", node);
  const outcome = next && outcomeOf(ctx, next, node);
  if (!outcome) return null;
  const base = iteratorOf(wanted ?? outcome.item);
  const key = `iterator ${typeKey(type)} ${typeKey(base)}`;
  let name = ctx.functionValues.get(key);
  if (!name) {
    name = ctx.unique("Iterator");
    ctx.functionValues.set(key, name);
    declareIterator(ctx, name, type, base, node);
  }
  return { ...construct(classType(name), [value]), type: base };
}

/** What a call of `next` says. */
export interface Outcome {
  done: Expr;
  value: Expr;
  item: IrType;
}

/** What an iterator's result says: of the library's class, of an object with these properties, or of one of several such. */
export function outcomeOf(ctx: Context, result: Expr, node: ts.Node): Outcome | null {
  const { type } = result;
  if (isClass(type, "IterResult")) {
    const [item = VOID, value = item] = type.args;
    return { done: field(result, "done", BOOL), value: field(result, "value", value), item };
  }
  if (isUnion(type) && !isOpen(type)) return outcomeOfUnion(ctx, result, node);
  const shape = type.kind === "class" ? ctx.shapes.get(type.name) : undefined;
  const done = shape?.fields.find((each) => each.name === "done");
  const value = shape?.fields.find((each) => each.name === "value");
  if (!done || !value) return null;
  const place = field(result, "done", done.type);
  const test: Expr =
    done.type.kind === "nullable"
      ? { kind: "conditional", test: isPresent(place), then: unwrap(place), otherwise: bool(false), type: BOOL }
      : place;
  return {
    done: test,
    value: field(result, "value", value.type),
    item: value.optional ? present(value.type) : value.type,
  };
}

/** `{ value: 1, done: false } | { value: undefined, done: true }`, as the checker infers it from two literals. */
function outcomeOfUnion(ctx: Context, result: Expr, node: ts.Node): Outcome | null {
  const { type } = result;
  const parts = membersOf(type).map((member) => outcomeOf(ctx, local("value", member), node));
  const items = parts.flatMap((part) => part?.item ?? []);
  if (items.length < parts.length) return null;
  const item = unionOf(items);
  const of = (what: "done" | "value", result: IrType, value: Expr): Expr =>
    dispatch(ctx, {
      ...{ what: `result_${what}`, type, result, value, args: [], node },
      each: (member) => {
        const found = outcomeOf(ctx, member, node)?.[what];
        return found ? coerce(ctx, found, result, node) : null;
      },
    });
  return { done: of("done", BOOL, result), value: of("value", item, result), item };
}

/** An object that says what a call of `next` says, as a result of the library; null for other values. */
export function asResult(ctx: Context, value: Expr, to: ClassType, node: ts.Node): Expr | null {
  if (isClass(value.type, "IterResult")) return null;
  const wanted = to.args[1] ?? VOID;
  const made = (of: Expr): Expr | null => {
    const outcome = outcomeOf(ctx, of, node);
    return outcome && construct(to, [outcome.done, coerce(ctx, outcome.value, wanted, node)]);
  };
  if (!made(local("value", value.type))) return null;
  const { type } = value;
  return dispatch(ctx, { ...{ what: "as_result", type, result: to, value, args: [], node }, each: made });
}

/** A class that goes on by calling the object's own `next`, and ends by its `return`. */
function declareIterator(ctx: Context, name: string, inner: IrType, base: ClassType, node: ts.Node): void {
  const env = local(ENV, classType(name));
  const object = field(env, "inner", inner);
  const called = protocolCall(ctx, object, "next", node);
  const result = local("result", called?.type ?? VOID);
  const outcome = outcomeOf(ctx, result, node);
  if (!called || !outcome) return;
  const { done: test, value } = outcome;
  const [item = outcome.item] = base.args;
  const found = sameType(value.type, item) ? value : coerce(ctx, unwrap(value), item, node);
  const body: Stmt[] = [
    { kind: "let", name: "result", type: called.type, value: called },
    { kind: "if", test, then: [ret(bool(false))], otherwise: [] },
    run(assign(field(env, "$item", item), found)),
    ret(bool(true)),
  ];
  const param = { name: ENV, type: env.type };
  const move = ctx.pushFunction({
    ...{ name: ctx.unique(`${name}_move`), params: [param], result: BOOL, carries: BOOL, body, async: false },
  });
  const stop = protocolCall(ctx, object, "return", node);
  const end =
    stop &&
    ctx.pushFunction({
      ...{ name: ctx.unique(`${name}_end`), params: [param], result: VOID, carries: VOID, async: false },
      body: [run(stop)],
    });
  const indices = [move, ...(end ? [end] : [])].map(
    (each): Expr => ({ kind: "tableIndex", function: each, type: classType("u32") }),
  );
  ctx.push({
    ...{ kind: "class", name, base, fields: [], methods: [] },
    constructor: {
      params: [{ name: "inner", type: inner, property: true }],
      body: [run(call("super", indices, VOID))],
    },
  });
}

/** An object with `[Symbol.iterator]` as an iterable of the library. */
export function ownIterable(ctx: Context, value: Expr, to: ClassType, node: ts.Node): Expr | null {
  const key = `iterable ${typeKey(value.type)} ${typeKey(to)}`;
  let name = ctx.functionValues.get(key);
  if (!name) {
    const { type } = value;
    const known = isClass(type, "Map") || isClass(type, "Set") || isClass(type, "Iterable");
    if (!known && !protocolCall(ctx, value, "iterator", node)) return null;
    name = ctx.unique("Iterable");
    const env = classType(name);
    const result = iteratorOf(to.args[0] ?? VOID);
    const iterator = iteratorFrom(ctx, field(local(ENV, env), "inner", value.type), node, result.args[0]);
    if (!iterator) return null;
    ctx.functionValues.set(key, name);
    const params = [{ name: ENV, type: env }];
    const body = ctx.pushFunction({
      ...{ name: ctx.unique(`${name}_body`), params, result, carries: result, async: false },
      body: [ret(coerce(ctx, iterator, result, node))],
    });
    declareClosureClass(ctx, name, to, [{ name: "inner", type: value.type, property: true }], body);
  }
  return { ...construct(classType(name), [value]), type: to };
}
