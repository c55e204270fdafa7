// `onEnd?(): void;` in a class: a method that only some of the classes below have. As a value it is what another method gives,
// null here, which each class that has the method replaces.

import ts from "typescript";
import type { Expr, MethodDecl } from "../ir/node.ts";
import { local, method, ret } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { nullable } from "../ir/type.ts";
import type { ClassInfo, Member } from "./class-info.ts";
import { classInfo, findMember, methodNode, methodSignature, ownMember } from "./class-info.ts";
import { coerce } from "./coerce.ts";
import type { Context } from "./context.ts";
import { absent } from "./empty.ts";
import { boundMethod } from "./function-method.ts";
import { memberName } from "./member.ts";

/** Whether a method is declared without a body, and may be missing. */
export function mayBeMissing(member: Member): boolean {
  const node = methodNode(member);
  return !!node && !node.body && !!node.questionToken;
}

/** Whether objects of a class may lack the method. */
export function mayLackMethod(ctx: Context, object: Expr, symbol: ts.Symbol | undefined): boolean {
  const info = classInfo(ctx, object.type);
  const member = info && symbol && findMember(info, symbol);
  return !!member && mayBeMissing(member);
}

/** Such a method as a value: a function, or undefined. */
export function missingMethod(ctx: Context, object: Expr, member: Member, node: ts.Node): Expr {
  return method(object, getterName(member), [], valueType(ctx, member, node));
}

function getterName({ symbol }: Member): string {
  return `${memberName(symbol)}$optional`;
}

function valueType(ctx: Context, member: Member, node: ts.Node): IrType {
  return nullable(methodSignature(ctx, member, [], node), "undefined");
}

/** What a class has for a method that it, or one that it extends, says may be missing. */
export function optionalMethods(ctx: Context, info: ClassInfo, node: ts.MethodDeclaration): MethodDecl[] {
  const symbol = ctx.checker.getSymbolAtLocation(node.name);
  if (!symbol || !ts.isClassLike(node.parent)) return [];
  const member = { owner: info, symbol };
  if (mayBeMissing(member)) return node === methodNode(member) ? [getter(ctx, member, null, node)] : [];
  for (let owner = info.base; node.body && owner; owner = owner.base) {
    const above = ownMember(owner, symbol.escapedName, false);
    if (!above) continue;
    const root = { owner, symbol: above };
    if (mayBeMissing(root)) {
      const self = boundMethod(ctx, local("this", info.type), member, node);
      return [getter(ctx, root, self, node)];
    }
  }
  return [];
}

function getter(ctx: Context, root: Member, value: Expr | null, node: ts.Node): MethodDecl {
  const result = valueType(ctx, root, node);
  const body = [ret(value ? coerce(ctx, value, result, node) : absent(result))];
  const decl = {
    kind: "function" as const,
    name: getterName(root),
    params: [],
    result,
    carries: result,
    body,
    async: false,
  };
  return { form: "method", static: false, function: decl };
}
