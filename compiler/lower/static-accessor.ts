// `Derived.label` of a static getter of `Base` that says `this`: it is lowered for each class that it is asked of.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { global, method } from "../ir/node.ts";
import { VOID } from "../ir/type.ts";
import { declareStatics, lowerMethod } from "./class.ts";
import type { Member } from "./class-info.ts";
import { memberType } from "./class-info.ts";
import type { Context } from "./context.ts";
import { memberName } from "./member.ts";
import { saysThis } from "./method-call.ts";

/** Null where the accessor is that of the class itself, or does not ask for it. */
export function inheritedGetter(ctx: Context, member: Member, receiver: ts.Symbol, node: ts.Node): Expr | null {
  const { owner, symbol } = member;
  const getter = symbol.declarations?.find(ts.isGetAccessor);
  if (!getter || owner.symbol === receiver || !saysThis(getter)) return null;
  const type = memberType(ctx, member, node, true);
  const key = `getter ${owner.type.name}.${memberName(symbol)} of ${declareStatics(ctx, receiver).type.name}`;
  let name = ctx.functionValues.get(key);
  if (!name) {
    const made = ctx.unique(memberName(symbol), "of");
    name = made;
    ctx.functionValues.set(key, made);
    ctx.later(() => {
      const lowered = lowerMethod(ctx, getter, owner, { name: made, receiver });
      owner.decl.methods.push({ ...lowered, form: "method" });
    });
  }
  return method(global(owner.type.name, VOID), name, [], type);
}

/** Whether a static setter of a base writes to the class that it is asked of. */
export function writesReceiver(symbol: ts.Symbol): boolean {
  const setter = symbol.declarations?.find(ts.isSetAccessor);
  return setter !== undefined && saysThis(setter);
}
