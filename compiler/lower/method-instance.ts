// Generic methods: each instance that somebody calls is a method of its own, in the class and in all that override it.

import type ts from "typescript";
import { declareStatics, lowerMethod } from "./class.ts";
import type { AskedMethod, ClassInfo, Member } from "./class-info.ts";
import { askedKey, methodInstance, methodNode, ownMember, topmost } from "./class-info.ts";
import type { Context } from "./context.ts";
import type { TypeArgument } from "./instance.ts";
import { memberName } from "./member.ts";
import { bridges, methodName } from "./override.ts";

/** The name of a generic method's instance; it is lowered the first time. */
export function askMethod(
  ctx: Context,
  member: Member,
  args: readonly TypeArgument[],
  { isStatic, receiver }: { isStatic: boolean; receiver?: ts.Symbol | undefined },
  node: ts.Node,
): string {
  // Calls through any class of the chain go to the same name.
  const root = isStatic ? member : topmost(member);
  const plain = memberName(member.symbol);
  const on = receiver ? `${declareStatics(ctx, receiver).type.name} ` : "";
  const key = `${isStatic ? "static " : ""}${plain}<${on}${askedKey(ctx, member, args, node)}>`;
  const known = root.owner.asked.get(key);
  if (known) return known.name;
  const asked: AskedMethod = {
    name: ctx.unique(plain, key.slice(key.indexOf("<"))),
    member: root,
    args,
    receiver,
    static: isStatic,
  };
  root.owner.asked.set(key, asked);
  for (const info of isStatic ? [root.owner] : family(root.owner)) lowerAsked(ctx, info, asked);
  return asked.name;
}

/** Lowers the instance in class `info`, where that has a declaration of its own. */
export function lowerAsked(ctx: Context, info: ClassInfo, asked: AskedMethod): void {
  const symbol = ownMember(info, asked.member.symbol.escapedName, asked.static);
  const member = symbol && { owner: info, symbol };
  const node = member && methodNode(member);
  if (!member || !node) return;
  ctx.within(methodInstance(ctx, member, asked.args, node), () => {
    ctx.later(() => {
      if (asked.static) return void info.decl.methods.push(lowerMethod(ctx, node, info, asked));
      pushMethod(ctx, info, member, node, asked);
    });
  });
}

/** Lowers a method, and what stands in for its base's where they differ. */
export function pushMethod(
  ctx: Context,
  info: ClassInfo,
  member: Member,
  node: ts.MethodDeclaration,
  { name: root, args }: { name: string; args: readonly TypeArgument[] },
): void {
  const name = methodName(ctx, member, root, args, node);
  info.decl.methods.push(lowerMethod(ctx, node, info, { name }));
  info.decl.methods.push(...bridges(ctx, member, root, args, node));
}

function family(info: ClassInfo): ClassInfo[] {
  return [info, ...info.derived.flatMap(family)];
}
