// `{ ...value }` makes properties in the order in which `value` has them. Where objects of its type may have one of their own
// (lower/order.ts), the new object gets it when it is made. Whether that is so is known at the end only, so such a literal
// is wrapped in a call that is taken out again where it is not.

import type { Decl, Expr, Stmt } from "../ir/node.ts";
import { assign, call, letStmt, local, not, ret, run, text } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { arrayOf, BOOL, nullable, STRING } from "../ir/type.ts";
import { mapDecl, rewriteExpr } from "../ir/walk.ts";
import type { Context } from "./context.ts";
import { isListed, listing } from "./listing.ts";
import { classesOf, isOrdered, mark, natural, unitOf } from "./order.ts";

/** The name of a property that a literal writes, or an object that it spreads. */
export type OrderPart = string | Expr;

type ClassType = IrType & { kind: "class" };

export interface SpreadOrder {
  type: ClassType;
  parts: readonly (string | IrType)[];
  needed: boolean;
}

/** The object that a literal makes, with the order that it has from what it spreads. */
export function spreadInOrder(ctx: Context, made: Expr, parts: readonly OrderPart[] | null): Expr {
  const { type } = made;
  if (!parts || type.kind !== "class" || !natural(ctx, type)) return made;
  const sources = parts.filter((part) => typeof part !== "string");
  if (!sources.length || !sources.every((each) => isListed(ctx, each.type))) return made;
  const name = ctx.unique("spread");
  const types = parts.map((part) => (typeof part === "string" ? part : part.type));
  ctx.spreadOrders.set(name, { type, parts: types, needed: false });
  return call(name, [made, ...sources], type);
}

/** Decides which literals need it, and writes their functions. */
export function settleSpreads(ctx: Context): void {
  for (let grew = true; grew; ) {
    grew = false;
    for (const [name, order] of ctx.spreadOrders) {
      const differs = order.parts.some((part) => typeof part !== "string" && mayDiffer(ctx, part));
      if (order.needed || !(differs || mayComeLate(ctx, order))) continue;
      order.needed = grew = true;
      mark(ctx, order.type.name);
      declare(ctx, name, order);
    }
  }
}

/** A declaration without the calls that were not needed. */
export function withoutSpreadCalls(ctx: Context, decl: Decl): Decl {
  if (!ctx.spreadOrders.size) return decl;
  const rewrite = (expr: Expr): Expr => {
    if (expr.kind !== "call" || expr.callee.kind !== "global") return expr;
    const order = ctx.spreadOrders.get(expr.callee.name);
    return order && !order.needed ? (expr.args[0] ?? expr) : expr;
  };
  return mapDecl(decl, (expr) => rewriteExpr(expr, rewrite));
}

/** Whether objects that stand for a type may list their properties otherwise than the type says. */
function mayDiffer(ctx: Context, type: IrType): boolean {
  const classes = [...classesOf(ctx, type)];
  return classes.length > 1 || classes.some((name) => isOrdered(ctx, { kind: "class", name, args: [] }));
}

/**
 * Whether a property may be made behind one that its class has later: `{ ...value, note: "x", count: 2 }` where `value` may
 * have no `note`, but has a `count`.
 */
function mayComeLate(ctx: Context, { type, parts }: SpreadOrder): boolean {
  const fields = natural(ctx, type) ?? [];
  const sure = new Set<number>();
  let last = -1;
  for (const part of parts) {
    const given = typeof part === "string" ? [{ name: part, optional: false }] : (natural(ctx, part) ?? []);
    for (const { name, optional } of given) {
      const place = fields.findIndex((each) => each.name === name);
      if (place < 0 || sure.has(place)) continue;
      if (place < last) return true;
      last = place;
      if (!optional) sure.add(place);
    }
  }
  return false;
}

/** Whether an object of type `part` is one of class `type`, and has all of its properties. */
function isWhole(ctx: Context, type: ClassType, part: IrType): boolean {
  const classes = [...classesOf(ctx, part)];
  const isOnly = part.kind === "class" && part.name === type.name && classes.length === 1 && classes[0] === type.name;
  return (
    isOnly &&
    isOrdered(ctx, type) &&
    (natural(ctx, type) ?? []).every((each) => !each.optional && each.type.kind !== "nullable")
  );
}

function declare(ctx: Context, name: string, { type, parts }: SpreadOrder): void {
  const fields = natural(ctx, type) ?? [];
  const made = local("made", type);
  const places = local("places", STRING);
  const params = [{ name: "made", type: type as IrType }];
  const names = text(fields.map((each) => each.name).join("\0"));
  const steps = parts.map((part): Stmt => {
    if (typeof part === "string") {
      const place = fields.findIndex((each) => each.name === part);
      return run(assign(places, call("morePlaces", [places, text(place < 0 ? "" : unitOf(place))], STRING)));
    }
    const source = local(`s${params.length}`, part);
    params.push({ name: `s${params.length}`, type: part });
    const keys = listing(ctx, source, "keys", arrayOf(STRING), ctx.shared.program.entry);
    return run(assign(places, call("placesOfNames", [places, keys, names], STRING)));
  });
  const first = parts[0];
  const known = first && typeof first !== "string" && isWhole(ctx, type, first) ? local("s1", first) : null;
  // One that has all properties in the order of its class, spread first, says the order.
  const plain: Stmt[] = known
    ? [{ kind: "if", test: not(call("hasPlaces", [known], BOOL, [type])), then: [ret(made)], otherwise: [] }]
    : [];
  const order = call("ascending", [places], nullable(STRING, "null"));
  const body = [
    ...plain,
    letStmt("places", STRING, text("")),
    ...steps,
    ret(call("withPlaces", [made, order], type, [type])),
  ];
  ctx.pushFunction({ name, params, result: type, carries: type, body, async: false });
}
