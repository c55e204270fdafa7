// An object where a text or a number is wanted: what its `[Symbol.toPrimitive]` or `valueOf` says.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { method, text } from "../ir/node.ts";
import type { ClassInfo, Member } from "./class-info.ts";
import { classInfo, methodSignature, ownMember } from "./class-info.ts";
import type { Context } from "./context.ts";
import { memberName } from "./member.ts";

/** What JavaScript tells the object: what is wanted. */
export type Hint = "string" | "number" | "default";

/** The value that stands for an object of a class of the program; null for any other value, and where `toString` says it. */
export function primitiveOf(ctx: Context, value: Expr, hint: Hint, node: ts.Node): Expr | null {
  const info = classInfo(ctx, value.type);
  if (!info) return null;
  const own = symbolMember(ctx, info, "toPrimitive");
  const member = own ?? (hint === "string" ? null : named(info, "valueOf"));
  if (!member || !(member.symbol.flags & ts.SymbolFlags.Method)) return null;
  const { params, result } = methodSignature(ctx, member, [], node);
  if (result.kind === "class") return null;
  const args = own && params.length ? [text(hint)] : [];
  return method(value, memberName(member.symbol), args, result);
}

/** The member that a well-known symbol names: `[Symbol.toStringTag]`. */
export function symbolMember(ctx: Context, info: ClassInfo, name: string): Member | null {
  for (let owner: ClassInfo | null = info; owner; owner = owner.base) {
    const { node } = owner;
    // Names that the checker computes are not among those of the symbol.
    const all = ctx.checker.getPropertiesOfType(ctx.checker.getDeclaredTypeOfSymbol(owner.symbol));
    const symbol = all.find((each) => each.name.startsWith(`__@${name}@`) && each.valueDeclaration?.parent === node);
    if (symbol) return { owner, symbol };
  }
  return null;
}

function named(info: ClassInfo, name: string): Member | null {
  for (let owner: ClassInfo | null = info; owner; owner = owner.base) {
    const symbol = ownMember(owner, ts.escapeLeadingUnderscores(name), false);
    if (symbol) return { owner, symbol };
  }
  return null;
}
