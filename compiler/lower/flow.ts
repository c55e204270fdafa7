// Structural assignment: where an object of one class stands for another type that it fits. No copy is made. Each such
// place is noted as a flow; once all are known, lower/views.ts makes the accesses that need it ask for the object's class.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { call, local } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { isOpen, printType, sameType } from "../ir/type.ts";
import { classInfo, declaredMembers, keptName, memberType, ownMember } from "./class-info.ts";
import type { Context } from "./context.ts";
import type { GenericCall } from "./generic-member.ts";

export interface Flow {
  from: IrType;
  to: IrType;
  /** Where it was seen first. */
  node: ts.Node;
  /** Whether it is only thought to happen, since both ends have to do with values of which nothing is known. */
  byAny?: boolean;
}

export class Flows {
  private readonly targets = new Map<string, Map<string, Flow>>();
  /** While flows are noted that only may happen. */
  guessing = false;
  /** How many there are: it grows until all is known. */
  size = 0;
  /** Calls of generic methods through interfaces, by the names that they are noted under. */
  readonly generics: Map<string, GenericCall> = new Map();
  /** What methods are whose names underneath say more than the source, by those names. */
  readonly instances: Map<string, GenericCall> = new Map();
  /** Methods of object literals that hold their object, by class; and where objects are copied with their methods. */
  readonly selfMethods: Map<string, Set<string>> = new Map();
  readonly copies: { type: IrType; names: readonly string[]; node: ts.Node }[] = [];
  /** Types that values of which nothing is known are taken for, and where. */
  readonly taken: Map<string, { type: IrType; node: ts.Node }> = new Map();
  /** Where properties are chosen by a key, or listed; null where they are not. */
  keyed: ts.Node | null = null;

  add(from: IrType, to: IrType, node: ts.Node): void {
    const into = this.targets.get(printType(to)) ?? new Map<string, Flow>();
    this.targets.set(printType(to), into);
    const key = printType(from);
    const known = into.get(key);
    if (known) {
      if (!this.guessing) known.byAny = false;
      return;
    }
    into.set(key, { from, to, node, byAny: this.guessing });
    this.size++;
  }

  /** What `work` notes only may happen. */
  guess<T>(work: () => T): T {
    const before = this.guessing;
    this.guessing = true;
    try {
      return work();
    } finally {
      this.guessing = before;
    }
  }

  /** What flows into values of this type. */
  into(type: IrType): Flow[] {
    return [...(this.targets.get(printType(type))?.values() ?? [])];
  }

  all(): Flow[] {
    return [...this.targets.values()].flatMap((flows) => [...flows.values()]);
  }
}

/** `value` as a `to` where that needs no more than another look at the same object; null where it does. */
export function view(ctx: Context, value: Expr, to: IrType, node: ts.Node): Expr | null {
  const flows: Flow[] = [];
  if (!isViewable(ctx, value.type, to, node, flows)) return null;
  for (const flow of flows) ctx.flows.add(flow.from, flow.to, flow.node);
  // The same objects, of which some may be missing there: nothing to ask.
  if (!flows.length) return { ...call("changetype", [value], to, [to]), at: value.at };
  return { kind: "view", operand: value, type: to, at: value.at };
}

function isViewable(ctx: Context, from: IrType, to: IrType, node: ts.Node, flows: Flow[]): boolean {
  if (sameType(from, to)) return true;
  if (to.kind === "nullable" && to.of.kind !== "primitive") {
    const inner = from.kind === "nullable" ? from.of : from;
    return isViewable(ctx, inner, to.of, node, flows);
  }
  if (from.kind === "function" && to.kind === "function") {
    return (
      from.params.length === to.params.length &&
      from.rest === to.rest &&
      from.params.every((param, index) => isViewable(ctx, to.params[index] ?? param, param, node, flows)) &&
      isViewable(ctx, from.result, to.result, node, flows)
    );
  }
  if (to.kind !== "class") return false;
  if (isOwn(ctx, to) && (from.kind === "class" || from.kind === "string")) {
    flows.push({ from, to, node });
    return true;
  }
  if (from.kind !== "class" || from.name !== to.name || from.args.length !== to.args.length) return false;
  flows.push({ from, to, node });
  return from.args.every((arg, index) => isViewable(ctx, arg, to.args[index] ?? arg, node, flows));
}

/** Whether an object of class `from` has all that one of class `to` must have. */
export function mayStandFor(ctx: Context, from: IrType, to: IrType): boolean {
  if (from.kind !== "class" || to.kind !== "class" || !isOwn(ctx, to)) return false;
  // What came as JSON has what it has.
  if (isOpenRecord(from)) return ctx.shapes.has(to.name);
  const has = namesOf(ctx, from);
  // What the checker has added to make the items of a list alike is not there: `{ a: 1, b?: undefined }`.
  const wanted = ctx.shapes.get(to.name)?.fields ?? [];
  for (const each of ctx.shapes.get(from.name)?.fields ?? []) {
    const there = wanted.find((other) => other.name === each.name);
    if (each.type.kind === "null" && there && !["null", "nullable"].includes(there.type.kind)) has.delete(each.name);
  }
  return [...namesOf(ctx, to)].every(([name, optional]) => optional || has.has(name));
}

/** A record of anything. */
export function isOpenRecord(type: IrType): boolean {
  return type.kind === "class" && type.name === "Dictionary" && isOpen(type.args[0] ?? type);
}

/** Whatever has become `unknown` may stand for what an `unknown` is taken for, if it fits. */
export function noteTaken(ctx: Context): void {
  for (const { type, node } of ctx.flows.taken.values()) {
    for (const from of ctx.byClass.known()) {
      if (!sameType(from, type) && mayBeSeenAs(ctx, from, type))
        ctx.flows.guess(() => view(ctx, local("value", from), type, node));
    }
  }
}

function mayBeSeenAs(ctx: Context, from: IrType, to: IrType, around: readonly string[] = []): boolean {
  if (sameType(from, to) || isOpen(to)) return true;
  if (to.kind === "nullable") return mayBeSeenAs(ctx, from.kind === "nullable" ? from.of : from, to.of, around);
  if (to.kind === "union") return to.of.some((member) => mayBeSeenAs(ctx, from, member, around));
  if (from.kind !== "class" || to.kind !== "class") return false;
  if (!isOwn(ctx, to)) {
    const same = from.name === to.name && from.args.length === to.args.length && from.args.length > 0;
    return same && from.args.every((arg, index) => mayBeSeenAs(ctx, arg, to.args[index] ?? arg, around));
  }
  // Another instance of the same generic class.
  const wanted = classInfo(ctx, to);
  for (let own = wanted && classInfo(ctx, from); own; own = own.base) if (own.symbol === wanted?.symbol) return true;
  const key = `${printType(from)} as ${printType(to)}`;
  if (around.includes(key)) return true;
  const fields = ctx.shapes.get(to.name)?.fields.map((each) => ({ name: each.name, type: each.type }));
  if (!mayStandFor(ctx, from, to) || !fields) return false;
  return fields.every(({ name, type }) => {
    const own = fieldNamed(ctx, from, name);
    return !own || mayBeSeenAs(ctx, own, type, [...around, key]);
  });
}

/** What an object's field holds; null where it has none of the name, or a method. */
function fieldNamed(ctx: Context, type: IrType & { kind: "class" }, name: string): IrType | null {
  const shape = ctx.shapes.get(type.name);
  if (shape) return shape.fields.find((each) => each.name === name)?.type ?? null;
  for (let owner = classInfo(ctx, type); owner; owner = owner.base) {
    const symbol = ownMember(owner, keptName(name), false);
    if (symbol) return symbol.flags & ts.SymbolFlags.Method ? null : memberType(ctx, { owner, symbol }, owner.node);
  }
  return null;
}

/** Names of properties, and whether they may be missing. */
function namesOf(ctx: Context, type: IrType & { kind: "class" }): Map<string, boolean> {
  const shape = ctx.shapes.get(type.name);
  if (shape) return new Map(shape.fields.map((each) => [each.name, each.optional]));
  const names = new Map<string, boolean>();
  for (let info = classInfo(ctx, type); info; info = info.base) {
    for (const { flags, escapedName } of declaredMembers(info)) {
      const name = String(escapedName);
      if (flags & ts.SymbolFlags.ClassMember && !names.has(name)) {
        names.set(name, (flags & ts.SymbolFlags.Optional) !== 0);
      }
    }
  }
  return names;
}

/** Whether the program itself declares the class. */
function isOwn(ctx: Context, type: IrType & { kind: "class" }): boolean {
  return ctx.shapes.has(type.name) || ctx.classes.has(type.name);
}
