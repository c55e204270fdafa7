// Methods that replace one of a base class. AssemblyScript wants them to take and give the same; where TypeScript allows
// more, the method has a name of its own, and one of the base's name and types calls it.

import type ts from "typescript";
import type { Expr, MethodDecl, Stmt } from "../ir/node.ts";
import { call, construct, local, method, ret, run } from "../ir/node.ts";
import type { FunctionType, IrType } from "../ir/type.ts";
import { describeType, isClass, sameType } from "../ir/type.ts";
import type { Member } from "./class-info.ts";
import { methodSignature, ownMember } from "./class-info.ts";
import { coerce, isSubclass } from "./coerce.ts";
import type { Context } from "./context.ts";
import type { TypeArgument } from "./instance.ts";
import { omitted } from "./promise.ts";

/** The name of a method underneath; `root` is what the first class of the chain calls it. */
export function methodName(
  ctx: Context,
  member: Member,
  root: string,
  args: readonly TypeArgument[],
  node: ts.Node,
): string {
  const above = overridden(member);
  if (!above) return root;
  const name = methodName(ctx, above, root, args, node);
  const own = methodSignature(ctx, member, args, node);
  return replaces(ctx, own, methodSignature(ctx, above, args, node)) ? name : `${root}$${member.owner.type.name}`;
}

/** The method of the next base class that has one of this name. */
function overridden(member: Member): Member | null {
  for (let owner = member.owner.base; owner; owner = owner.base) {
    const symbol = ownMember(owner, member.symbol.escapedName, false);
    if (symbol) return { owner, symbol };
  }
  return null;
}

/** Whether asc takes the one for the other. */
function replaces(ctx: Context, own: FunctionType, base: FunctionType): boolean {
  const same = own.params.length === base.params.length && own.rest === base.rest;
  if (!same || !own.params.every((type, index) => sameType(type, base.params[index] ?? own.result))) return false;
  const [from, to] = [own.result, base.result];
  return sameType(from, to) || (from.kind === "class" && to.kind === "class" && isSubclass(ctx, from.name, to.name));
}

/** The methods that stand in for those of the bases, where `member` has a name of its own. */
export function bridges(
  ctx: Context,
  member: Member,
  root: string,
  args: readonly TypeArgument[],
  node: ts.Node,
): MethodDecl[] {
  const taken = new Set([methodName(ctx, member, root, args, node)]);
  const made: MethodDecl[] = [];
  for (let above = overridden(member); above; above = overridden(above)) {
    const name = methodName(ctx, above, root, args, node);
    if (!taken.has(name)) made.push(bridge(ctx, member, above, { root, name, args }, node));
    taken.add(name);
  }
  return made;
}

function bridge(
  ctx: Context,
  member: Member,
  above: Member,
  { root, name, args }: { root: string; name: string; args: readonly TypeArgument[] },
  node: ts.Node,
): MethodDecl {
  const base = methodSignature(ctx, above, args, node);
  const own = methodSignature(ctx, member, args, node);
  const params = base.params.map((type, index) => ({ name: `a${index}`, type }));
  const given = params.map((param) => local(param.name, param.type));
  const passed = own.params.map((type, index) => argument(ctx, { type, index, own, base }, given, node));
  const self: Expr = { kind: "this", type: member.owner.type };
  const called = method(self, methodName(ctx, member, root, args, node), passed, own.result);
  const { result } = base;
  const body: Stmt[] = result.kind === "void" ? [run(called)] : [ret(coerce(ctx, called, result, node))];
  const decl = { kind: "function" as const, name, params, result, carries: result, body, async: false };
  return { form: "method", static: false, function: decl };
}

interface Place {
  type: IrType;
  index: number;
  own: FunctionType;
  base: FunctionType;
}

/** What the method gets for one of its parameters when it is called as the base's. */
function argument(ctx: Context, { type, index, own, base }: Place, given: readonly Expr[], node: ts.Node): Expr {
  const value = given[index];
  if (own.rest && index === own.params.length - 1) {
    if (base.rest && base.params.length === own.params.length && value) return coerce(ctx, value, type, node);
    const element = isClass(type, "Array") ? type.args[0] : undefined;
    if (base.rest || !element) return ctx.fail("MN1001", node, node.getText());
    const items = given.slice(index).map((each) => coerce(ctx, each, element, node));
    return items.length ? { kind: "array", items, type } : construct(type, []);
  }
  if (!value || (base.rest && index === base.params.length - 1)) {
    return omitted(type) ?? ctx.fail("MN1002", node, describeType(base), describeType(own));
  }
  // The checker lets a method take less than its base's.
  const from = value.type;
  const narrower = from.kind === "class" && type.kind === "class" && isSubclass(ctx, type.name, from.name);
  return narrower ? call("changetype", [value], type, [type]) : coerce(ctx, value, type, node);
}
