// Values of union types: what they are made of, and what they are taken for once the checker has narrowed them.

import type ts from "typescript";
import type { Expr, Stmt } from "../ir/node.ts";
import { call, cast, integer, local, method, narrow, nullValue, ret, run } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import {
  arrayOf,
  BOOL,
  describeType,
  F64,
  hasUndefined,
  isBool,
  isClass,
  isNumeric,
  isOpen,
  membersOf,
  nullable,
  OBJECT,
  present,
  printType,
  STRING,
  sameType,
  typeKey,
  UNDEFINED,
  UNKNOWN,
  VOID,
} from "../ir/type.ts";
import { within } from "./any-member.ts";
import type { ByClass } from "./by-class.ts";
import { coerce, isSubclass, unwrap } from "./coerce.ts";
import type { Context } from "./context.ts";
import { emptyValue, isNull } from "./empty.ts";
import { mayStandFor, view } from "./flow.ts";
import { isDictionary } from "./key-access.ts";
import { listAs } from "./list.ts";
import { Scope } from "./scope.ts";
import { isRecord, makeTuple, tupleItem, tupleItems } from "./tuple.ts";

type ClassType = IrType & { kind: "class" };

export type Union = IrType & { kind: "union" };

/** `value`, which is neither nullable nor a union, as one. */
export function toUnion(ctx: Context, value: Expr, to: Union, node: ts.Node): Expr {
  const member = memberFor(ctx, value.type, to);
  if (to.open) ctx.byClass.note(value.type);
  if (!member) {
    const seen = viewAsMember(ctx, value, to, node);
    if (seen) return { ...cast(seen, OBJECT), type: to };
  }
  if (!member && !to.open) return ctx.fail("MN1002", node, describeType(value.type), describeType(to));
  return { ...boxed(ctx, member ? coerce(ctx, value, member, node) : value, node), type: to };
}

function boxed(ctx: Context, value: Expr, node: ts.Node): Expr {
  if (isBool(value.type)) return call("boxBool", [value], OBJECT);
  if (isNumeric(value.type)) return call("boxNumber", [coerce(ctx, value, F64, node)], OBJECT);
  // asc takes the items' type from the place of a literal.
  return cast(value.kind === "array" ? cast(value, value.type) : value, OBJECT);
}

/** The member of a union that a value of type `from` is one of; null where there is none. */
export function memberFor(ctx: Context, from: IrType, union: Union): IrType | null {
  const { of } = union;
  const fits = (test: (member: IrType) => boolean): IrType | null => of.find(test) ?? null;
  const key = typeKey(from);
  const same = fits((member) => typeKey(member) === key) ?? fits((member) => sameType(member, from));
  if (same || isBool(from)) return same;
  if (isNumeric(from)) return fits(isNumeric);
  if (from.kind === "function") {
    return fits((member) => member.kind === "function" && member.params.length >= from.params.length);
  }
  if (from.kind !== "class") return null;
  return fits(
    (member) => member.kind === "class" && member.name !== from.name && isSubclass(ctx, from.name, member.name),
  );
}

/** An object as each of the members that it fits: which of them it is meant to be, its properties say. */
function viewAsMember(ctx: Context, value: Expr, union: Union, node: ts.Node): Expr | null {
  const fitting = union.of.filter((member) => mayStandFor(ctx, value.type, member));
  const same = fitting.filter((member) => isReordered(ctx, value.type, member));
  const [seen] = (same.length ? same : fitting).map((member) => view(ctx, value, member, node));
  return seen ?? null;
}

/** Whether two types are the same but for the order in which their objects list their properties. */
function isReordered(ctx: Context, from: IrType, to: IrType): boolean {
  if (from.kind !== "class" || to.kind !== "class") return false;
  const [own, other] = [ctx.shapes.get(from.name)?.fields, ctx.shapes.get(to.name)?.fields];
  if (!own || own.length !== other?.length) return false;
  return own.every((each) =>
    other.some(
      (field) => field.name === each.name && field.optional === each.optional && sameType(field.type, each.type),
    ),
  );
}

/** Whether a pointer of type `from` is one of type `to` as it is. Neither is nullable. */
export function isFree(ctx: Context, from: IrType, to: IrType): boolean {
  if (from.kind === "union") {
    if (to.kind !== "union") return false;
    return present(from).kind === "union" && from.of.every((each) => isFree(ctx, each, to));
  }
  if (to.kind === "union") {
    const member = from.kind === "null" ? (hasUndefined(to) ? from : null) : memberFor(ctx, from, to);
    if (!member) return to.open === true && !isNumeric(from);
    return isNumeric(member) || isBool(member) ? sameType(from, member) : isFree(ctx, from, member);
  }
  if (sameType(from, to)) return true;
  return from.kind === "class" && to.kind === "class" && from.name !== to.name && isSubclass(ctx, from.name, to.name);
}

/** A union's value as what it is known to be here: checked when it runs. */
export function fromUnion(ctx: Context, value: Expr & { type: Union }, to: IrType, node: ts.Node): Expr {
  const union = value.type;
  if (to.kind === "union") return betweenUnions(ctx, value, to, node);
  if (to.kind === "null") return nullValue(to);
  if (to.kind === "string") return call("asString", [value], STRING);
  if (isBool(to)) return call("asBool", [value], BOOL);
  if (isNumeric(to))
    return sameType(to, F64) ? call("asNumber", [value], F64) : cast(call("asNumber", [value], F64), to);
  if (union.of.every((member) => isFree(ctx, member, to)) && !union.open) return call("changetype", [value], to, [to]);
  if (isDictionary(to) && !union.open && !union.of.some((each) => sameType(each, to))) {
    const options = { what: "record", type: union, value, args: [], result: to, node };
    return dispatch(ctx, { ...options, each: (one) => coerce(ctx, one, to, node) });
  }
  const functions = to.kind === "function" ? union.of.filter((each) => each.kind === "function") : [];
  if (functions.length > 1 && !union.of.some((each) => sameType(each, to))) {
    const options = { what: "function", type: union, value, args: [], result: to, node };
    return dispatch(ctx, {
      ...options,
      each: (one) => (one.type.kind === "function" ? coerce(ctx, one, to, node) : null),
    });
  }
  const member = memberOf(ctx, union, to);
  if (!member) {
    if (union.open) {
      const items = tupleItems(to);
      if (items && isRecord(to as IrType)) return anyTuple(ctx, value, to as ClassType, items, node);
      if (isClass(to, "Array")) return anyList(ctx, value, to, node);
      if ((isClass(to, "Map") || isClass(to, "Set")) && to.args.some(isOpen))
        return anyCollection(ctx, value, to, node);
      ctx.flows.taken.set(printType(to), { type: to, node });
      return taken(value, to, false);
    }
    return ctx.fail("MN1002", node, describeType(union), describeType(to));
  }
  const [first, second] = union.of.filter((each) => isClass(each, "Array"));
  const alone = first !== undefined && second === undefined;
  // Of a member's subclass the check is for that one.
  if (
    member.kind === "class" &&
    to.kind === "class" &&
    to.name !== member.name &&
    isSubclass(ctx, to.name, member.name)
  ) {
    return taken(value, to, isClass(to, "Array") && alone);
  }
  // An object of any member may be what is wanted.
  const fitting = memberFor(ctx, to, union) ? [] : union.of.filter((each) => mayStandFor(ctx, each, to));
  if (fitting.length > 1) {
    for (const each of fitting) view(ctx, local("value", each), to, node);
    return taken(value, to, false);
  }
  return coerce(ctx, taken(value, member, isClass(member, "Array") && alone), to, node);
}

/** A list out of a value of which nothing is known; of one with items of another kind it is a copy. */
function anyList(ctx: Context, value: Expr, to: IrType, node: ts.Node): Expr {
  const element = to.kind === "class" ? (to.args[0] ?? to) : to;
  const none: Stmt[] = [run(call("mismatch", [], VOID)), ret(call("unreachable", [], to))];
  const of: ByClass = {
    name: isOpen(element) ? "list_any$" : `list_${typeKey(to).replace(/\W+/g, "_")}_any$`,
    params: [],
    result: to,
    simple: [],
    each: (type, list) =>
      within(
        ctx,
        () => {
          const items = tupleItems(type);
          if (isClass(type, "Array"))
            return [ret(sameType(type, to) ? { ...list, type: to } : listAs(list, element, node, ctx))];
          if (!items || !isRecord(type)) return none;
          const values = items.map((_, i) => coerce(ctx, tupleItem(list, i), element, node));
          return [ret({ kind: "array", items: values, type: to })];
        },
        none,
      ),
    otherwise: none,
  };
  return anyOf(ctx, of, value, node);
}

/** A tuple out of a value of which nothing is known; of a list it is a copy. */
function anyTuple(ctx: Context, value: Expr, to: ClassType, wanted: readonly IrType[], node: ts.Node): Expr {
  const none: Stmt[] = [run(call("mismatch", [], VOID)), ret(call("unreachable", [], to))];
  const of: ByClass = {
    name: `tuple_${typeKey(to).replace(/\W+/g, "_")}_any$`,
    params: [],
    result: to,
    simple: [],
    each: (type, each) =>
      within(
        ctx,
        () => {
          if (sameType(type, to)) return [ret({ ...each, type: to })];
          const own = isRecord(type) ? tupleItems(type) : null;
          const item = isClass(type, "Array") ? type.args[0] : undefined;
          if (!item && own?.length !== wanted.length) return none;
          const read = (index: number): Expr =>
            item ? { kind: "index", object: each, index: integer(index), type: item } : tupleItem(each, index);
          return [
            ret(
              makeTuple(
                to,
                wanted.map((want, index) => coerce(ctx, read(index), want, node)),
              ),
            ),
          ];
        },
        none,
      ),
    otherwise: none,
  };
  return anyOf(ctx, of, value, node);
}

/** A map or a set of whatever: of texts and numbers, say, a copy. */
function anyCollection(ctx: Context, value: Expr, to: IrType & { kind: "class" }, node: ts.Node): Expr {
  const [first = to, second = to] = to.args;
  const of: ByClass = {
    name: `${to.name}_any$`,
    params: [],
    result: to,
    simple: [],
    each: (type, object) => {
      const [key = type, held = type] = type.args;
      if (sameType(type, to)) return [ret({ ...object, type: to })];
      if (type.name !== to.name) return [run(call("mismatch", [], VOID))];
      const list = (name: string, from: IrType, wanted: IrType): Expr =>
        listAs(method(object, name, [], arrayOf(from)), wanted, node, ctx);
      const made =
        to.name === "Map" ? [list("keys", key, first), list("values", held, second)] : [list("values", key, first)];
      return [ret(call(to.name === "Map" ? "mapOfLists" : "setOf", made, to, to.args))];
    },
    otherwise: [run(call("mismatch", [], VOID)), ret(call("unreachable", [], to))],
  };
  return anyOf(ctx, of, value, node);
}

/** What a function does with a value of which nothing is known; `args` come before it. */
export function anyOf(ctx: Context, of: ByClass, value: Expr, node: ts.Node, args: readonly Expr[] = []): Expr {
  ctx.byClass.state(of, node);
  return call(of.name, [...args, { ...value, type: UNKNOWN }], of.result);
}

/** The member that a narrowed type is, or is a part of, or contains. */
function memberOf(ctx: Context, union: Union, to: IrType): IrType | null {
  const direct = memberFor(ctx, to, union);
  if (direct || to.kind !== "class") return direct;
  const below = union.of.find(
    (each) => each.kind === "class" && each.name !== to.name && isSubclass(ctx, each.name, to.name),
  );
  return below ?? union.of.find((each) => mayStandFor(ctx, to, each) || mayStandFor(ctx, each, to)) ?? null;
}

function taken(value: Expr, type: IrType, anyArray: boolean): Expr {
  return anyArray ? call("asArray", [value], type, [type]) : narrow(value, type);
}

/** Mostly nothing happens; functions with another signature are wrapped. */
function betweenUnions(ctx: Context, value: Expr & { type: Union }, to: Union, node: ts.Node): Expr {
  const from = value.type;
  if (to.open) ctx.byClass.note(from);
  const narrows = to.of.every((member) => from.of.some((each) => sameType(each, member)));
  if (narrows || from.open || to.open || isFree(ctx, from, to)) return { ...value, type: to };
  return dispatch(ctx, {
    what: "as",
    type: from,
    result: to,
    args: [],
    value,
    node,
    each: (member) => {
      const fits = memberFor(ctx, member.type, to) ?? to.of.find((other) => mayStandFor(ctx, member.type, other));
      return fits ? coerce(ctx, member, to, node) : null;
    },
  });
}

/** Unions look alike underneath: an object of one may be none of the other's members, but fit one of them. */
export function noteMembers(ctx: Context, from: IrType, to: IrType, node: ts.Node): void {
  if (from === to) return;
  if (to.kind === "union" && to.open) ctx.byClass.note(from);
  if (from.kind === "nullable" || to.kind === "nullable") {
    if (from.kind === to.kind) noteMembers(ctx, present(from), present(to), node);
  } else if (from.kind === "class" && to.kind === "class") {
    from.args.forEach((arg, index) => {
      const other = to.args[index];
      if (other) noteMembers(ctx, arg, other, node);
    });
  } else if (from.kind === "function" && to.kind === "function") {
    from.params.forEach((param, index) => void noteMembers(ctx, to.params[index] ?? param, param, node));
    noteMembers(ctx, from.result, to.result, node);
  } else if (from.kind === "union" && to.kind === "union" && !from.open && !to.open) {
    if (to.of.every((member) => from.of.some((each) => sameType(each, member)))) return;
    for (const member of from.of) {
      if (member.kind === "class" && !memberFor(ctx, member, to)) {
        viewAsMember(ctx, local("member", member), to, node);
      }
    }
  }
}

export interface Dispatch {
  /** Names the function and, with the types, tells it from others. */
  what: string;
  /** A union; a nullable one has null and undefined as members too. */
  type: IrType;
  result: IrType;
  value: Expr;
  /** Further arguments of the function. */
  args: readonly Expr[];
  node: ts.Node;
  /** What is done with a member, given as that; null where it cannot occur. */
  each(member: Expr, args: readonly Expr[], scope: Scope): Expr | null;
}

/** The call of a function that does for each member of a union what it asks for. */
export function dispatch(ctx: Context, options: Dispatch): Expr {
  const { what, type, result, value, args } = options;
  const key = [what, typeKey(type), ...args.map((arg) => typeKey(arg.type)), typeKey(result)].join("; ");
  let name = ctx.dispatchers.get(key);
  if (!name) {
    name = ctx.unique(`${what}_union`);
    ctx.dispatchers.set(key, name);
    declareDispatcher(ctx, name, options);
  }
  return call(name, [value, ...args], result);
}

function declareDispatcher(ctx: Context, name: string, options: Dispatch): void {
  const { type, result, args, each, node } = options;
  const scope = new Scope({ result });
  const value = local(scope.unique("value"), type);
  const params = args.map((arg) => local(scope.unique("a"), arg.type));
  const body: Stmt[] = [];
  const add = (test: Expr, member: Expr): void => {
    const done = each(member, params, scope);
    if (!done) return;
    const then = result.kind === "void" ? [run(done), ret(null)] : [ret(done)];
    body.push({ kind: "if", test, then, otherwise: [] });
  };
  if (type.kind === "nullable") {
    add(isNull(value), nullValue({ kind: "null", empty: type.empty }));
    if (hasUndefined(type)) add(call("isUndefined", [value], BOOL), nullValue(UNDEFINED));
  }
  const union: Union = { kind: "union", of: membersOf(type) };
  const object: Expr & { type: Union } = { ...cast(value, union), type: union };
  for (const member of union.of) add(isMember(value, member, union), fromUnion(ctx, object, member, node));
  body.push(run(call("mismatch", [], VOID)));
  if (result.kind !== "void") body.push(ret(call("unreachable", [], result)));
  ctx.pushFunction({
    name,
    params: [value, ...params].map((each) => ({ name: each.kind === "local" ? each.name : "", type: each.type })),
    result,
    carries: result,
    body: [...scope.temporaries, ...body],
    async: false,
  });
}

/** Whether a value is of this member of its union. */
export function isMember(value: Expr, member: IrType, union: Union): Expr {
  if (member.kind === "string") return call("isString", [value], BOOL);
  if (isBool(member)) return call("isBool", [value], BOOL);
  if (isNumeric(member)) return call("isNumber", [value], BOOL);
  if (isClass(member, "Array") && union.of.filter((each) => isClass(each, "Array")).length === 1) {
    return call("isArray", [value], BOOL);
  }
  return { kind: "instanceof", operand: value, class: member, stands: true, type: BOOL };
}

/** A nullable value as another nullable: the pointer stays, or a function does what there is to do. */
export function betweenNullables(ctx: Context, value: Expr, to: IrType & { kind: "nullable" }, node: ts.Node): Expr {
  const from = value.type as IrType & { kind: "nullable" };
  const [inner, wanted] = [present(from), present(to)];
  if (wanted.kind === "union" && wanted.open) ctx.byClass.note(inner);
  const narrows =
    inner.kind === "union" && wanted.kind === "union" && (inner.open || wanted.open || !changes(ctx, inner, wanted));
  const reboxed = hasUndefined(from) !== hasUndefined(to) && isNumeric(inner) && !sameType(inner, F64);
  if (reboxed || (!narrows && !isFree(ctx, inner, wanted))) return throughFunction(ctx, value, to, node);
  const wrap = hasUndefined(to) && !hasUndefined(from) && from.empty === "undefined";
  if (wrap) return { ...call("withSentinel", [value], OBJECT), type: to };
  if (hasUndefined(from) && !hasUndefined(to)) {
    return call("changetype", [call("withoutSentinel", [value], nullable(OBJECT))], to, [to]);
  }
  return printType(from) === printType(to) ? { ...value, type: to } : cast(value, to);
}

/** Whether a union's functions are others in `to`. */
function changes(ctx: Context, from: Union, to: Union): boolean {
  return !to.of.every((member) => from.of.some((each) => sameType(each, member))) && !isFree(ctx, from, to);
}

function throughFunction(ctx: Context, value: Expr, to: IrType & { kind: "nullable" }, node: ts.Node): Expr {
  const from = value.type;
  const key = `nullable; ${typeKey(from)}; ${typeKey(to)}`;
  let name = ctx.dispatchers.get(key);
  if (!name) {
    name = ctx.unique("as_nullable");
    ctx.dispatchers.set(key, name);
    const given = local("value", from);
    const empty = from.kind === "nullable" ? (from.empty ?? "null") : "null";
    const body: Stmt[] = [{ kind: "if", test: isNull(given), then: [ret(emptyValue(to, empty))], otherwise: [] }];
    if (hasUndefined(from)) {
      const test = call("isUndefined", [given], BOOL);
      body.push({ kind: "if", test, then: [ret(emptyValue(to, "undefined"))], otherwise: [] });
    }
    body.push(ret(coerce(ctx, unwrap(given), to, node)));
    ctx.pushFunction({
      name,
      params: [{ name: "value", type: from }],
      result: to,
      carries: to,
      body,
      async: false,
    });
  }
  return call(name, [value], to);
}
