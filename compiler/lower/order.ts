// The order of an object's properties where it is not that of its class: `JSON.parse` makes them as the text has them, and
// a property that was left out comes last when it is written later. Classes of such objects have a field for it
// (runtime/core/places.ts), if the program lists properties anywhere.

import type { ClassDecl, Decl, Expr, Stmt } from "../ir/node.ts";
import {
  assign,
  binary,
  call,
  cast,
  field,
  integer,
  letStmt,
  local,
  method,
  nullValue,
  ret,
  run,
  text,
} from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { BOOL, classType, I32, nullable, OBJECT, primitive, STRING } from "../ir/type.ts";
import { mapBody, mapDecl, rewriteExpr } from "../ir/walk.ts";
import type { ByClass } from "./by-class.ts";
import type { Context, ShapeField } from "./context.ts";
import { equalsEmpty } from "./empty.ts";
import { fieldName } from "./member.ts";

const FIELD = "order$$";
const FIRST = 0x30;
const U64 = primitive("u64");
const PLACES = nullable(STRING, "null");
/** So many fit into the word that a reader notes them in. */
const MOST = 15;

/** A property's unit in the texts that say an order. */
export function unitOf(place: number): string {
  return String.fromCharCode(FIRST + place);
}

/** The properties of a class as they are listed without an order of the object's own; null where it can have none. */
export function natural(ctx: Context, type: IrType): readonly ShapeField[] | null {
  const fields = type.kind === "class" ? ctx.shapes.get(type.name)?.fields : undefined;
  if (!ctx.lists || !fields || fields.length < 2 || fields.length > MOST) return null;
  // Those that look like indices come first anyway.
  if (fields.some(({ name, accessor }) => accessor || /^\d/.test(name))) return null;
  return [...fields].sort((a, b) => a.place - b.place);
}

/** Objects of this class may have an order of their own from now on. */
export function mark(ctx: Context, name: string): void {
  let root = name;
  for (let base = ctx.bases.get(root); base !== undefined; base = ctx.bases.get(root)) root = base;
  if (ctx.orderedShapes.has(root)) return;
  const decl = ctx.decls.find((each): each is ClassDecl => each.kind === "class" && each.name === root);
  if (!decl) return;
  ctx.orderedShapes.add(root);
  // Last of all: behind it a number would have to begin at the next eight bytes.
  if (decl.constructor && !ctx.hasStores) {
    decl.constructor.params.push({ name: FIELD, type: PLACES, property: true, default: nullValue(PLACES) });
  } else decl.fields.push({ name: FIELD, type: PLACES, value: null, static: false });
}

export function isOrdered(ctx: Context, type: IrType & { kind: "class" }): boolean {
  let root = type.name;
  for (let base = ctx.bases.get(root); base !== undefined; base = ctx.bases.get(root)) root = base;
  return ctx.orderedShapes.has(root);
}

/** What is done with each property of an object, in the object's order; `steps` are in the order of its class. */
export function eachInOrder(ctx: Context, object: Expr, steps: readonly { name: string; body: Stmt[] }[]): Stmt[] {
  const { type } = object;
  const fields = natural(ctx, type);
  if (!fields || type.kind !== "class" || !isOrdered(ctx, type)) return steps.flatMap(({ body }) => body);
  const places = local("places", STRING);
  const at = local("at", I32);
  const all = text(fields.map((_, place) => unitOf(place)).join(""));
  const cases = steps.map(({ name, body }) => {
    const place = fields.findIndex((each) => each.name === name);
    return { test: integer(FIRST + place), body: [...body, { kind: "break" } satisfies Stmt] };
  });
  return [
    letStmt("places", STRING, call("placesOf", [object, all], STRING, [type])),
    {
      kind: "for",
      init: [letStmt("at", I32, integer(0))],
      test: binary("<", at, field(places, "length", I32), BOOL),
      update: { kind: "update", operator: "++", prefix: false, target: at, type: I32 },
      body: [{ kind: "switch", subject: method(places, "charCodeAt", [at], I32), cases }],
    },
  ];
}

/** How a reader of objects notes the order in which their properties come. */
export interface OrderNotes {
  start: Stmt[];
  /** The property comes, and has not come before. */
  note(name: string): Stmt;
  /** The object with its order. */
  apply(object: Expr): Expr;
}

/** For objects of this class, or null where their order does not matter. */
export function orderNotes(ctx: Context, type: IrType & { kind: "class" }): OrderNotes | null {
  const fields = natural(ctx, type);
  if (!fields) return null;
  mark(ctx, type.name);
  const met = local("met", U64);
  return {
    start: [letStmt("met", U64, integer(0, U64))],
    note(name) {
      const place = fields.findIndex((each) => each.name === name);
      return run(assign(met, binary("+", binary("*", met, integer(16, U64), U64), integer(place + 1, U64), U64)));
    },
    apply: (object) => call("withPlaces", [object, call("readPlaces", [met], PLACES)], type, [type]),
  };
}

/** Finds where optional properties are written later. Behind that no more classes get an order. */
export function noteLateProperties(ctx: Context): void {
  if (!ctx.lists) return;
  const node = ctx.shared.program.entry;
  const found = new Map<string, LateProperty>();
  const find = (expr: Expr): Expr => {
    const late = lateProperty(ctx, expr);
    if (late) found.set(`${late.type.name}.${late.name}`, late);
    return expr;
  };
  for (const decl of ctx.decls) mapDecl(decl, (expr) => rewriteExpr(expr, find));
  for (const { body } of ctx.initStatements) mapBody(body, (expr) => rewriteExpr(expr, find));
  for (const { name, type } of found.values()) {
    ctx.byClass.want(lateFunction(ctx, name), type, node);
    for (const each of classesOf(ctx, type)) if (natural(ctx, classType(each))) mark(ctx, each);
  }
}

/** All classes whose objects may stand for a type. */
export function classesOf(ctx: Context, type: IrType, found: Set<string> = new Set()): Set<string> {
  if (type.kind !== "class" || found.has(type.name)) return found;
  found.add(type.name);
  for (const decl of ctx.decls) {
    if (decl.kind === "class" && decl.base?.kind === "class" && decl.base.name === type.name)
      classesOf(ctx, classType(decl.name), found);
  }
  for (const { from } of ctx.flows.into(type)) classesOf(ctx, from, found);
  return found;
}

/** Assignments to such properties, with what notes that they come last. */
export function withLateProperties(ctx: Context, decl: Decl): Decl {
  if (!ctx.lateProperties.size) return decl;
  const rewrite = (expr: Expr): Expr => {
    const late = lateProperty(ctx, expr);
    const name = late && ctx.lateProperties.get(late.name);
    if (!late || !name || expr.kind !== "assign" || expr.target.kind !== "field") return expr;
    const noted = call(name, [cast(expr.target.object, OBJECT)], OBJECT);
    const object = call("changetype", [noted], late.type, [late.type]);
    return { ...expr, target: { ...expr.target, object } };
  };
  return mapDecl(decl, (expr) => rewriteExpr(expr, rewrite));
}

interface LateProperty {
  /** Underneath. */
  name: string;
  type: IrType & { kind: "class" };
}

/** What an assignment writes, if it may be a property that its object did not have. */
function lateProperty(ctx: Context, expr: Expr): LateProperty | null {
  if (expr.kind !== "assign" || expr.operator !== "=" || expr.target.kind !== "field") return null;
  const { name, object } = expr.target;
  const { type } = object;
  if (type.kind !== "class") return null;
  const found = ctx.shapes.get(type.name)?.fields.find((each) => fieldName(each.name) === name);
  return found?.optional ? { name, type } : null;
}

/** The function that notes in an object of any class that a property is written now, and gives the object. */
function lateFunction(ctx: Context, property: string): ByClass {
  const name = ctx.lateProperties.get(property) ?? ctx.unique(`late_${property}`);
  ctx.lateProperties.set(property, name);
  return {
    name,
    params: [],
    result: OBJECT,
    each: (type, object) => lateArm(ctx, property, type, object),
    otherwise: [ret(local("v", OBJECT))],
  };
}

function lateArm(ctx: Context, property: string, type: IrType & { kind: "class" }, object: Expr): Stmt[] {
  const fields = natural(ctx, type);
  const place = fields?.findIndex((each) => fieldName(each.name) === property) ?? -1;
  const own = fields?.[place];
  const held = local("self", type);
  const end = ret(cast(held, OBJECT));
  const start = letStmt("self", type, object);
  if (!fields || !own || !isOrdered(ctx, type)) return [start, end];
  const isAbsent = (each: ShapeField): Expr =>
    equalsEmpty(field(held, fieldName(each.name), each.type), "undefined", false);
  const isThere = (each: ShapeField): Expr => ({ kind: "unary", operator: "!", operand: isAbsent(each), type: BOOL });
  const places = local("places", STRING);
  const add = (index: number): Stmt => run(assign(places, binary("+", places, text(unitOf(index)), STRING)));
  const listed = fields.flatMap((each, index): Stmt[] => {
    if (index === place) return [];
    return each.optional ? [{ kind: "if", test: isThere(each), then: [add(index)], otherwise: [] }] : [add(index)];
  });
  const empty = binary("==", field(places, "length", I32), integer(0), BOOL);
  const behind = call("behindPlaces", [places, text(unitOf(place))], PLACES);
  const note: Stmt[] = [
    letStmt("places", STRING, call("placesOf", [held, text("")], STRING, [type])),
    { kind: "if", test: empty, then: listed, otherwise: [] },
    run(call("withPlaces", [held, behind], type, [type])),
  ];
  // What comes behind it in the class anyway needs no note.
  const later = fields.slice(place + 1);
  const disordered = later.some((each) => !each.optional)
    ? null
    : later.reduce((any, each) => binary("||", any, isThere(each), BOOL), call("hasPlaces", [held], BOOL, [type]));
  const noted: Stmt[] = disordered ? [{ kind: "if", test: disordered, then: note, otherwise: [] }] : note;
  return [start, { kind: "if", test: isAbsent(own), then: noted, otherwise: [] }, end];
}
