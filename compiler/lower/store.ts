// Stores (`useStore`), in the browser: types whose objects and lists are followed. Which those are is known when all is lowered:
// what stands in a store, and what flows there. Their classes get accessors for their properties; where such a list is read
// or changed, the runtime is told (runtime/client/store.ts). A program without a store is left as it is.

import ts from "typescript";
import type { ClassDecl, Decl, Expr, MethodDecl, Param, Stmt } from "../ir/node.ts";
import { assign, call, field, integer, local, ret, run } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { BOOL, classType, describeType, isClass, printType, VOID } from "../ir/type.ts";
import { mapChildren, mapDecl } from "../ir/walk.ts";
import type { Context, ShapeField } from "./context.ts";
import { excerpt, type Lowering } from "./expression.ts";
import { fieldName } from "./member.ts";

/** What changes a list, and what does it in a store. */
const WRITERS: Readonly<Record<string, string>> = {
  arrayCopyWithin: "storeCopyWithin",
  arrayFill: "storeFill",
  arrayPushAll: "storePushAll",
  arrayReverse: "storeReverse",
  arraySet: "storeSet",
  arraySetLength: "storeSetLength",
  arraySetLengthOr: "storeSetLength",
  arraySetOr: "storeSet",
  arraySort: "storeSort",
  arraySortByText: "storeSortByText",
  arraySplice: "storeSplice",
  arrayUnshift: "storeUnshift",
};

/** The same as methods of AssemblyScript's own. */
const METHODS: Readonly<Record<string, string>> = { pop: "storePop", push: "storePush", shift: "storeShift" };

/** Notes a store of `type`; refuses what nothing could follow. */
export function noteStore(type: IrType, node: ts.CallExpression, { ctx }: Lowering): void {
  const wrong = unfollowed(ctx, type, "", new Set());
  if (wrong) ctx.fail("MN1131", node, wrong.path ? `\`${wrong.path}\`` : "This store", wrong.type);
  if (!isObject(ctx, type) && !isClass(type, "Array")) ctx.fail("MN1131", node, "This store", described(type));
  ctx.stores.push(type);
}

/** A property whose own changes would go unseen: its way from the store, and its type. */
function unfollowed(
  ctx: Context,
  type: IrType,
  path: string,
  seen: Set<string>,
): { path: string; type: string } | null {
  const wrong = { path, type: described(type) };
  switch (type.kind) {
    case "nullable":
      return unfollowed(ctx, type.of, path, seen);
    case "union": {
      if (type.open || type.of.some((each) => isClass(each, "Array"))) return wrong;
      return first(type.of, (each) => unfollowed(ctx, each, path, seen));
    }
    case "class": {
      if (seen.has(printType(type))) return null;
      seen.add(printType(type));
      if (isClass(type, "Array")) {
        if (type.length !== undefined || !type.args[0]) return wrong;
        return unfollowed(ctx, type.args[0], `${path}[]`, seen);
      }
      const shape = ctx.shapes.get(type.name);
      if (shape) {
        return first(shape.fields, (each) =>
          unfollowed(ctx, each.type, path ? `${path}.${each.name}` : each.name, seen),
        );
      }
      return ctx.classes.has(type.name) || /^(Map|Set|Dictionary|Tuple\d|\w+Array)$/.test(type.name) ? wrong : null;
    }
    default:
      return null;
  }
}

/** As the source calls it. */
function described(type: IrType): string {
  return describeType(type).replace(/\bDictionary</g, "Record<string, ");
}

function first<T, R>(items: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item);
    if (found) return found;
  }
  return null;
}

function isObject(ctx: Context, type: IrType): type is IrType & { kind: "class" } {
  return type.kind === "class" && ctx.shapes.has(type.name);
}

/** The program with all that stores need. */
export function followStores(ctx: Context, decls: readonly Decl[]): readonly Decl[] {
  if (ctx.side === "server" || !ctx.stores.length) return decls;
  const followed = new Followers(ctx, decls);
  return decls.map((decl) => followed.rewrite(decl));
}

class Followers {
  private readonly ctx: Context;
  private readonly shapes = new Set<string>();
  private readonly lists = new Set<string>();
  private readonly classes = new Map<string, ClassDecl>();

  constructor(ctx: Context, decls: readonly Decl[]) {
    this.ctx = ctx;
    for (const decl of decls) if (decl.kind === "class") this.classes.set(decl.name, decl);
    for (const type of ctx.stores) this.add(type);
  }

  /** Objects and lists of this type may be in a store: so may be all that flows there, and all that they hold. */
  private add(type: IrType): void {
    if (type.kind === "nullable") return this.add(type.of);
    if (type.kind === "union") for (const each of type.of) this.add(each);
    if (type.kind !== "class") return;
    const { shapes, lists, ctx } = this;
    const key = printType(type);
    const list = isClass(type, "Array");
    if (!(list || ctx.shapes.has(type.name)) || (list ? lists : shapes).has(key)) return;
    (list ? lists : shapes).add(key);
    for (const { from, to, node } of ctx.flows.all()) {
      if (printType(to) === key) {
        if (!list) this.refuseClass(from, to, node);
        this.add(from);
      }
      // A list that is seen as one of another type is read there.
      if (list && printType(from) === key) this.add(to);
    }
    if (list) for (const each of type.args) this.add(each);
    for (const each of ctx.shapes.get(type.name)?.fields ?? []) this.add(each.type);
    for (const decl of this.classes.values()) {
      if (decl.base && printType(decl.base) === key) this.add(classType(decl.name));
    }
    const base = this.classes.get(type.name)?.base;
    if (base) this.add(base);
  }

  /** An object of a class that is seen as one of a store: its own class has no accessors. What an `unknown` may be is a guess. */
  private refuseClass(from: IrType, to: IrType, node: ts.Node): void {
    const { ctx } = this;
    if (from.kind !== "class" || !ctx.classes.has(from.name)) return;
    if ([...ctx.flows.taken.values()].some((taken) => taken.node === node)) return;
    ctx.note("MN1136", node, describeType(from), describeType(to));
  }

  rewrite(decl: Decl): Decl {
    const read = mapDecl(decl, this.rewriteExpr);
    return read.kind === "class" && this.isFollowed(read) ? this.withAccessors(read) : read;
  }

  /** Objects with accessors of their own, like the properties of a component, follow by themselves. */
  private isFollowed({ name, methods }: ClassDecl): boolean {
    return this.shapes.has(name) && methods.every(({ form }) => form === "method");
  }

  private isList({ type }: Expr): boolean {
    return type.kind === "class" && this.lists.has(printType(type));
  }

  private readonly rewriteExpr = (expr: Expr): Expr => {
    const inner = (child: Expr): Expr => this.rewriteExpr(child);
    switch (expr.kind) {
      case "call":
        return this.writing(expr) ?? mapChildren(expr, inner);
      case "assign":
      case "update": {
        const { target } = expr;
        const written = {
          ...expr,
          target: mapChildren(target, inner),
          ...(expr.kind === "assign" && { value: inner(expr.value) }),
        };
        if (target.kind !== "index" || !this.isList(target.object)) return written;
        const items = target.object.type.kind === "class" ? target.object.type.args : [];
        return call("wroteList", [written, target.object], expr.type, [expr.type, ...items]);
      }
      case "local":
      case "global":
      case "field":
      case "index":
      case "nonNull":
      case "narrow": {
        const read = mapChildren(expr, inner);
        return this.isList(expr) ? { ...call("followed", [read], expr.type, [expr.type]), at: expr.at } : read;
      }
      default:
        return mapChildren(expr, inner);
    }
  };

  /** A call that changes a list; null for any other. */
  private writing(expr: Expr & { kind: "call" }): Expr | null {
    const { callee, args } = expr;
    const inner = (child: Expr): Expr => this.rewriteExpr(child);
    const list = callee.kind === "field" ? callee.object : callee.kind === "global" ? args[0] : undefined;
    if (!list || !this.isList(list) || list.type.kind !== "class") return null;
    const name =
      callee.kind === "field" ? METHODS[callee.name] : callee.kind === "global" ? WRITERS[callee.name] : null;
    if (!name) return null;
    // Without what stands for what nobody assigned.
    const last = callee.kind === "global" && callee.name.endsWith("Or") ? -1 : args.length;
    const others = callee.kind === "field" ? args : args.slice(1, last);
    return { ...call(name, [mapChildren(list, inner), ...others.map(inner)], expr.type, list.type.args), at: expr.at };
  }

  /** Its properties are kept under other names, and read and written by accessors. */
  private withAccessors(decl: ClassDecl): ClassDecl {
    const fields = this.ctx.shapes.get(decl.name)?.fields ?? [];
    const self: Expr = { kind: "this", type: classType(decl.name) };
    const before = this.fieldsBefore(decl);
    const accessors: MethodDecl[] = [];
    const params = (decl.constructor?.params ?? []).map((param): Param => {
      if (!param.property) return param;
      const index = integer(before + accessors.length / 2);
      accessors.push(getter(param, self, index), setter(param, self, index));
      return { ...param, name: kept(param.name) };
    });
    const parts = fields.map((each) => followPart(each, self));
    const above: Expr = { kind: "call", callee: { kind: "super", type: VOID }, typeArgs: [], args: [], type: VOID };
    const body = decl.base ? [] : [run(above)];
    return {
      ...decl,
      base: decl.base ?? classType("Followed"),
      constructor: { params, body: [...body, ...(decl.constructor?.body ?? [])] },
      methods: [...decl.methods, ...accessors, plainMethod("$parts", "method", [], VOID, parts)],
    };
  }

  private fieldsBefore({ base }: ClassDecl): number {
    const decl = base && this.classes.get(printType(base));
    if (!decl) return 0;
    return this.fieldsBefore(decl) + (decl.constructor?.params.filter(({ property }) => property).length ?? 0);
  }
}

/** The name that the value of a property is kept under. */
function kept(name: string): string {
  return `${name}$kept`;
}

function followPart({ name, type }: ShapeField, self: Expr): Stmt {
  return run(call("followItem", [field(self, kept(fieldName(name)), type)], VOID, [type]));
}

function getter({ name, type }: Param, self: Expr, index: Expr): MethodDecl {
  const value = field(self, kept(name), type);
  return plainMethod(name, "get", [], type, [run(call("readField", [self, index], VOID)), ret(value)]);
}

function setter({ name, type }: Param, self: Expr, index: Expr): MethodDecl {
  const place = field(self, kept(name), type);
  const value = local("v", type);
  return plainMethod(name, "set", [{ name: "v", type }], VOID, [
    { kind: "if", test: call("sameValueZero", [place, value], BOOL, [type]), then: [ret(null)], otherwise: [] },
    run(assign(place, value)),
    run(call("adopt", [self, value], VOID, [type])),
    run(call("wroteField", [self, index], VOID)),
  ]);
}

function plainMethod(
  name: string,
  form: MethodDecl["form"],
  params: Param[],
  result: IrType,
  body: Stmt[],
): MethodDecl {
  return {
    form,
    static: false,
    function: { kind: "function", name, params, result, carries: result, body, async: false },
  };
}

/** Whether a store is made once for all requests: at the top of a module. */
export function refuseShared(node: ts.CallExpression, ctx: Context): void {
  if (!ts.findAncestor(node, ts.isFunctionLike)) ctx.fail("MN1132", node, excerpt(node));
}
