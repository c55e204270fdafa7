// Phase 4: types for which objects of several classes stand. Which classes those are follows from the flows that lowering
// has noted (lower/flow.ts), from one to the next. Where a type has only objects of its own, properties stay plain fields;
// else each access becomes a call of an accessor (lower/accessor.ts).

import type ts from "typescript";
import type { Decl, Expr, Stmt } from "../ir/node.ts";
import { call, run } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import {
  BOOL,
  describeType,
  isOpen,
  nullable,
  OBJECT,
  printType,
  sameType,
  typeKey,
  unionOf,
  VOID,
} from "../ir/type.ts";
import { mapBody, mapChildren, mapDecl } from "../ir/walk.ts";
import type { Access, Accessor } from "./accessor.ts";
import { accessorFunction, buildArm, castFunction, isArmObject, signatureKey, testFunction } from "./accessor.ts";
import { coerce } from "./coerce.ts";
import type { Context } from "./context.ts";
import { noteTaken } from "./flow.ts";
import type { KeyedProperty } from "./keyed-function.ts";
import { keyedGetter, keyedSetter } from "./keyed-function.ts";
import { listingOf } from "./listing.ts";
import { Properties } from "./property.ts";
import { ownProperties } from "./spread.ts";
import type { Write } from "./wider-write.ts";
import { itemWrite } from "./wider-write.ts";

type Field = Expr & { kind: "field" };

/** Finds out what each type may stand for, and what has to be generated. Nothing may flow anywhere after that. */
export function settleViews(ctx: Context): Views {
  noteTaken(ctx);
  const views = new Views(ctx);
  if (views.needed) views.settle();
  views.refuseCopies();
  return views;
}

export class Views {
  private readonly ctx: Context;
  private properties: Properties;
  private readonly accessors = new Map<string, Accessor>();
  private readonly casts = new Map<string, { name: string; from: IrType; to: IrType }>();
  private readonly keys = new Map<string, string>();
  /** Types as whose objects others may turn up: written to a list that is known as one of a wider type too. */
  private readonly mixed = new Set<string>();
  private readonly tests = new Map<string, { name: string; type: IrType }>();
  private readonly stands = new Map<string, readonly IrType[]>();
  private subclasses = new Map<string, IrType[]>();

  constructor(ctx: Context) {
    this.ctx = ctx;
    this.properties = new Properties(ctx);
  }

  /** Whether any access may have to ask for an object's class. */
  get needed(): boolean {
    const { flows, unionPlaces } = this.ctx;
    return flows.size + unionPlaces.size > 0 || flows.keyed !== null;
  }

  /** Accessors convert what they read, which may let more objects flow: until nothing new turns up. */
  settle(): void {
    const { ctx } = this;
    for (let before = ""; before !== this.state(); ) {
      before = this.state();
      this.refresh();
      for (const decl of ctx.decls) mapDecl(decl, this.rewriteExpr);
      for (const { body } of ctx.initStatements) this.rewriteBody(body);
      this.rewriteBody(ctx.earlyStatements);
      this.stands.clear();
      for (const accessor of this.accessors.values()) this.buildArms(accessor);
      for (const accessor of this.accessors.values()) mapDecl(accessorFunction(accessor), this.rewriteViews);
      ctx.drain();
      noteTaken(ctx);
      ctx.byClass.finish(ctx);
    }
    this.refuseStrangers();
  }

  /** A declaration with its accesses replaced. */
  rewrite(decl: Decl): Decl {
    return this.needed ? mapDecl(decl, this.rewriteExpr) : decl;
  }

  /** What the rewritten code calls. */
  functions(): Decl[] {
    return [
      ...[...this.accessors.values()].map((each) => mapDecl(accessorFunction(each), this.rewriteViews)),
      ...[...this.casts.values()].map(({ name, from, to }) => castFunction(name, from, to, this.objectsOf(to))),
      ...[...this.tests.values()].map(({ name, type }) => testFunction(name, this.objectsOf(type))),
    ];
  }

  private state(): string {
    const arms = [...this.accessors.values()].map((accessor) => accessor.arms.size);
    return `${this.ctx.flows.size} ${this.ctx.decls.length} ${this.ctx.byClass.size} ${this.casts.size} ${this.mixed.size} ${arms.join()}`;
  }

  private refresh(): void {
    this.properties = new Properties(this.ctx);
    this.stands.clear();
    this.subclasses = new Map();
    for (const decl of this.ctx.decls) {
      if (decl.kind !== "class" || !decl.base) continue;
      const key = printType(decl.base);
      this.subclasses.set(key, [...(this.subclasses.get(key) ?? []), { kind: "class", name: decl.name, args: [] }]);
    }
  }

  /** The classes whose objects a value of this type may be. */
  private objectsOf(type: IrType): readonly IrType[] {
    const key = typeKey(type);
    const known = this.stands.get(key);
    if (known) return known;
    const seen = new Map<string, IrType>();
    const visit = (each: IrType): void => {
      const own = printType(each);
      if (seen.has(own)) return;
      seen.set(own, each);
      for (const derived of this.subclasses.get(own) ?? []) visit(derived);
      for (const flow of this.ctx.flows.into(each)) visit(flow.from);
    };
    if (type.kind === "union") type.of.forEach(visit);
    else visit(type);
    const found = [...seen.values()].filter((each) => this.properties.fits(each, type));
    this.stands.set(key, found);
    return found;
  }

  private isViewed(type: IrType): boolean {
    if (this.mixed.has(printType(type))) return true;
    return this.objectsOf(type).some((each) => !this.properties.extends(each, type));
  }

  /** Whether lists, maps and their like with other arguments may be a value of this type too. */
  private hasOthers(type: IrType & { kind: "class" }): boolean {
    return type.args.length > 0 && this.objectsOf(type).some((each) => printType(each) !== printType(type));
  }

  private readonly rewriteExpr = (expr: Expr): Expr => {
    const inner = (child: Expr): Expr => this.rewriteExpr(child);
    switch (expr.kind) {
      case "view":
        return this.view({ ...expr, operand: inner(expr.operand) });
      case "instanceof":
        return this.instanceOf({ ...expr, operand: inner(expr.operand) });
      case "narrow":
        if (this.isChecked(expr.type)) return this.narrow(inner(expr.operand), expr.type);
        break;
      case "assign":
        if (expr.target.kind === "field" && expr.operator === "=" && this.isAccessed(expr.target)) {
          return this.access("set", expr.target, [inner(expr.value)], expr.target.type);
        }
        if (expr.target.kind === "index" && expr.operator === "=" && this.isKeyed(expr.target)) {
          return this.keyed("set", expr.target, inner(expr.value));
        }
        break;
      case "index":
        if (this.isKeyed(expr)) return this.keyed("get", expr, null);
        break;
      case "update":
        if (expr.target.kind === "index" && this.isKeyed(expr.target)) {
          return this.updateWith(expr, this.keyed("get", expr.target, null), (next) =>
            expr.target.kind === "index" ? this.keyed("set", expr.target, next) : next,
          );
        }
        if (expr.target.kind === "field" && this.isAccessed(expr.target)) return this.update(expr, expr.target);
        break;
      case "call":
        this.noteWrite(itemWrite(expr));
        if (expr.callee.kind === "field") {
          const called = this.rewriteCall(expr, expr.callee, inner);
          if (called) return called;
          return { ...expr, callee: { ...expr.callee, object: inner(expr.callee.object) }, args: expr.args.map(inner) };
        }
        break;
      case "field":
        if (this.isAccessed(expr)) return this.access("get", expr, [], expr.type);
    }
    return mapChildren(expr, inner);
  };

  /** Whoever reads a narrower list that may stand for the one that is written to finds these values in it. */
  private noteWrite(write: Write | null): void {
    if (!write) return;
    const seen = new Set([printType(write.target)]);
    const visit = (type: IrType): void => {
      for (const { from } of this.ctx.flows.into(type)) {
        if (from.kind !== "class" || seen.has(printType(from))) continue;
        seen.add(printType(from));
        for (const [index, item] of from.args.entries()) this.noteItem(item, write.target.args[index], write.values);
        visit(from);
      }
    };
    visit(write.target);
  }

  private noteItem(item: IrType, wide: IrType | undefined, values: readonly IrType[]): void {
    const of = present(item);
    if (of.kind !== "class" || !wide || printType(of) === printType(present(wide))) return;
    const known = new Set(this.objectsOf(of).map(printType));
    const others = values.map(present).filter((value) => sameType(value, present(wide)) || this.isBelow(value, wide));
    if (others.every((value) => this.objectsOf(value).every((each) => known.has(printType(each))))) return;
    this.mixed.add(printType(of));
    for (const inner of of.args) this.mixed.add(printType(present(inner)));
  }

  private isBelow(value: IrType, wide: IrType): boolean {
    return value.kind === "class" && this.properties.extends(value, present(wide));
  }

  private testOf(type: IrType): string {
    const key = printType(type);
    const known = this.tests.get(key) ?? { name: this.ctx.unique(`is_${key}`), type };
    this.tests.set(key, known);
    return known.name;
  }

  /** In an accessor, which knows the class of its object: only what it converts. */
  private readonly rewriteViews = (expr: Expr): Expr => {
    if (expr.kind === "view") return this.view({ ...expr, operand: this.rewriteViews(expr.operand) });
    if (expr.kind === "narrow" && this.isChecked(expr.type))
      return this.narrow(this.rewriteViews(expr.operand), expr.type);
    return mapChildren(expr, this.rewriteViews);
  };

  /** Whether what is narrowed to this type may be an object of another class. */
  private isChecked(type: IrType): boolean {
    return type.kind === "class" && (this.isViewed(type) || this.hasOthers(type));
  }

  private rewriteBody(body: readonly Stmt[]): Stmt[] {
    return mapBody(body, this.rewriteExpr);
  }

  /** `o.method(…)`, and `o.property(…)` where the property holds a function. */
  private rewriteCall(expr: Expr & { kind: "call" }, callee: Field, inner: (child: Expr) => Expr): Expr | null {
    const args = expr.args.map(inner);
    if (listingOf(callee.name)) return this.access("list", callee, [], expr.type);
    if (this.isAccessed(callee) || this.ctx.flows.generics.has(callee.name)) {
      return this.access("call", callee, args, expr.type);
    }
    const { object } = callee;
    if (callee.name !== "call" || object.kind !== "field" || object.type.kind !== "function") return null;
    return this.isAccessed(object) ? this.access("call", object, args, expr.type) : null;
  }

  private isAccessed({ object }: Field): boolean {
    // In an accessor itself it is known what the object is.
    if (isArmObject(object)) return false;
    if (object.type.kind === "union") return true;
    if (object.kind === "this" || object.kind === "super" || object.type.kind !== "class") return false;
    return this.isViewed(object.type);
  }

  private access(access: Access, { object, name, at }: Field & Expr, args: readonly Expr[], type: IrType): Expr {
    const params = args.map((arg) => arg.type);
    const key = `${typeKey(object.type)} ${signatureKey(access, name, params, type)}`;
    let accessor = this.accessors.get(key);
    if (!accessor) {
      const generated = this.ctx.unique(`${access}_${printType(object.type)}_${name}`);
      accessor = {
        ...{ access, name: generated, target: object.type },
        ...{ property: name, params, result: type, arms: new Map() },
      };
      this.accessors.set(key, accessor);
    }
    return { ...call(accessor.name, [this.rewriteExpr(object), ...args], type), at };
  }

  /** `o.x++`: `o` is a name, so that it may stand here more than once. */
  private update(expr: Expr & { kind: "update" }, target: Field): Expr {
    const read = this.access("get", target, [], target.type);
    return this.updateWith(expr, read, (next) => this.access("set", target, [next], target.type));
  }

  private updateWith(expr: Expr & { kind: "update" }, read: Expr, write: (next: Expr) => Expr): Expr {
    const { type } = expr.target;
    const one: Expr = { kind: "number", text: isFloatType(type) ? "1.0" : "1", type };
    const next: Expr = { kind: "binary", operator: expr.operator === "++" ? "+" : "-", left: read, right: one, type };
    if (expr.prefix) return write(next);
    // The old value, kept by an argument that is evaluated first.
    return call("first", [read, write(next)], type, [type]);
  }

  private isKeyed({ object }: Expr & { kind: "index" }): boolean {
    const { type } = object;
    return type.kind === "class" && (this.ctx.shapes.has(type.name) || this.ctx.classes.has(type.name));
  }

  /** `o[key]`: a function chooses among the properties that the key may name. */
  private keyed(access: "get" | "set", place: Expr & { kind: "index" }, value: Expr | null): Expr {
    const { ctx } = this;
    const { object, index, type } = place;
    const key = `${access} ${printType(object.type)}[] ${typeKey(type)}`;
    let name = this.keys.get(key);
    if (!name) {
      name = ctx.unique(`${access}_${printType(object.type)}_by_key`);
      this.keys.set(key, name);
      const node = ctx.flows.keyed;
      if (!node) throw new Error("a key without a place");
      const properties = ownProperties(ctx, object.type, node).flatMap((each): KeyedProperty[] => {
        const read = each.read(object);
        const fits = isOpen(type) || typeKey(unionOf([type, each.type])) === typeKey(type);
        return read.kind === "field" && fits ? [{ key: each.name, name: read.name, type: each.type }] : [];
      });
      const convert = (from: Expr, to: IrType): Expr => coerce(ctx, from, to, node);
      const parts = { name, object: object.type, properties, type, convert };
      ctx.push(access === "get" ? keyedGetter(parts) : keyedSetter(parts));
    }
    const inner = (child: Expr): Expr => this.rewriteExpr(child);
    return { ...call(name, [inner(object), inner(index), ...(value ? [value] : [])], type), at: place.at };
  }

  private view(expr: Expr & { kind: "view" }): Expr {
    const [from, to] = [present(expr.operand.type), present(expr.type)];
    const changed = call("changetype", [expr.operand], expr.type, [expr.type]);
    if (from.kind !== "class" && from.kind !== "string") return changed;
    if (to.kind !== "class") return changed;
    const fitting = new Set(this.objectsOf(to).map(printType));
    if (this.objectsOf(from).every((each) => fitting.has(printType(each)))) return changed;
    const checked = this.cast(expr.operand, from, to);
    return expr.type.kind === "nullable" ? checked : call("changetype", [checked], expr.type, [expr.type]);
  }

  private cast(value: Expr, from: IrType, to: IrType): Expr {
    const key = `${printType(from)} as ${printType(to)}`;
    let cast = this.casts.get(key);
    if (!cast) {
      cast = { name: this.ctx.unique(`cast_${printType(to)}`), from, to };
      this.casts.set(key, cast);
    }
    return call(cast.name, [value], nullable(to), []);
  }

  /** A union's value as one of its members. */
  private narrow(value: Expr, to: IrType): Expr {
    return call("changetype", [this.cast(value, OBJECT, to)], to, [to]);
  }

  private instanceOf(expr: Expr & { kind: "instanceof" }): Expr {
    const { operand, class: type } = expr;
    const known = present(operand.type);
    // asc looks at the object only where it does not know the type better.
    const strange = known.kind === "class" && !this.properties.extends(type, known);
    const any = operand.type.kind === "nullable" ? nullable(OBJECT) : OBJECT;
    const object = strange ? call("changetype", [operand], any, [any]) : operand;
    if (!expr.stands || !this.isViewed(type)) return { ...expr, operand: object };
    return call(this.testOf(type), [object], BOOL);
  }

  private buildArms(accessor: Accessor): void {
    const { ctx } = this;
    for (const type of this.objectsOf(accessor.target)) {
      const key = printType(type);
      if (accessor.arms.has(key)) continue;
      accessor.arms.set(key, { type, body: null });
      const build = (): void => {
        const lacks = !this.properties.find(type, accessor.property);
        const body = buildArm(ctx, this.properties, accessor, type, this.placeOf(accessor.target, type));
        accessor.arms.set(key, { type, body });
        if (lacks && this.properties.find(type, accessor.property)) this.forget(accessor.property);
      };
      // Who has lost the types on the way may mean an object of another kind, which shows when the program runs.
      if (this.isOnlyByAny(type, accessor.target)) {
        const mismatch = run(call("mismatch", [], VOID));
        if (!ctx.flows.guess(() => ctx.mayLower(build))) accessor.arms.set(key, { type, body: [mismatch] });
      } else ctx.attempt(build);
    }
  }

  /** Whether objects of `type` come to stand for `target` only where somebody said `any` on their way. */
  private isOnlyByAny(type: IrType, target: IrType): boolean {
    if (this.comesFromAny(type)) return true;
    const seen = new Set<string>();
    const reaches = (each: IrType): boolean => {
      const own = printType(each);
      if (own === printType(type)) return true;
      if (seen.has(own)) return false;
      seen.add(own);
      if (this.saysAny(each)) return false;
      const below = this.subclasses.get(own) ?? [];
      return [...below, ...this.ctx.flows.into(each).flatMap((flow) => (flow.byAny ? [] : flow.from))].some(reaches);
    };
    const of = target.kind === "union" ? target.of : [target];
    return !of.some(reaches);
  }

  /** `class Nil extends List<never>`: an object that may stand for a list of whatever. */
  private comesFromAny(type: IrType): boolean {
    const base = type.kind === "class" ? this.ctx.classes.get(type.name)?.base : null;
    return !!base && (this.saysAny(base.type) || this.comesFromAny(base.type));
  }

  /** Whether a type speaks of anything: `List<any>`. */
  private saysAny(type: IrType): boolean {
    if (type.kind !== "class") return false;
    const given = [...(this.ctx.classes.get(type.name)?.instance.values() ?? [])].map(({ ir }) => ir);
    const held = this.ctx.shapes.get(type.name)?.fields.map((each) => each.type) ?? [];
    return [...type.args, ...given, ...held].some(speaksOfAny);
  }

  /** A class has got a property that it lacked: who reads it reads it now. */
  private forget(property: string): void {
    for (const accessor of this.accessors.values()) {
      if (accessor.property === property && accessor.access === "get") accessor.arms.clear();
    }
  }

  private placeOf(target: IrType, type: IrType): ts.Node {
    const place = this.ctx.unionPlaces.get(typeKey(target));
    if (place) return place;
    const flows = this.ctx.flows.into(target);
    const own = flows.find((flow) => printType(flow.from) === printType(type)) ?? flows[0] ?? this.ctx.flows.all()[0];
    const node = own?.node ?? this.ctx.flows.keyed;
    if (!node) throw new Error("a view without a flow");
    return node;
  }

  /** A method that holds its object would go on speaking of that one in a copy. */
  refuseCopies(): void {
    const { selfMethods, copies } = this.ctx.flows;
    for (const { type, names, node } of copies) {
      const held = this.objectsOf(type).flatMap((each) => [...(selfMethods.get(printType(each)) ?? [])]);
      const [name] = names.filter((each) => held.includes(each));
      if (name) this.ctx.note("MN1063", node, name);
    }
  }

  /** What the library's classes lack, nobody can add. */
  private refuseStrangers(): void {
    for (const { from, to, node } of this.ctx.flows.all()) {
      if (from.kind === "class" && (from.name === (to.kind === "class" && to.name) || this.properties.decl(from)))
        continue;
      const isCast = this.properties.extends(to, from);
      if (!isCast && !this.properties.fits(from, to))
        this.ctx.note("MN1002", node, describeType(from), describeType(to));
    }
  }
}

function speaksOfAny(type: IrType): boolean {
  if (type.kind === "function") return [...type.params, type.result].some(speaksOfAny);
  return isOpen(type);
}

function present(type: IrType): IrType {
  return type.kind === "nullable" ? type.of : type;
}

function isFloatType(type: IrType): boolean {
  return type.kind === "primitive" && type.name.startsWith("f");
}
