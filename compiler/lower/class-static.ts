// Static fields and blocks: their code runs where the class stands, in the order of the source.

import type ts from "typescript";
import type { Stmt } from "../ir/node.ts";
import { assign, field, global, run } from "../ir/node.ts";
import { VOID } from "../ir/type.ts";
import type { ClassInfo } from "./class-info.ts";
import { memberType } from "./class-info.ts";
import type { Context } from "./context.ts";
import { excerpt, lowerAs } from "./expression.ts";
import { isLocalClass } from "./local-class.ts";
import { memberName } from "./member.ts";
import { Scope } from "./scope.ts";
import { lowerStatements } from "./statement.ts";

/** A constant stands at the field; anything else is assigned when the class is defined. */
export function lowerStaticField(ctx: Context, info: ClassInfo, node: ts.PropertyDeclaration): void {
  const symbol = ctx.checker.getSymbolAtLocation(node.name);
  if (!symbol) return ctx.fail("MN1001", node, excerpt(node));
  const type = memberType(ctx, { owner: info, symbol }, node, true);
  const name = memberName(symbol);
  const scope = new Scope({ result: VOID, statics: info.symbol });
  const value = node.initializer ? lowerAs(node.initializer, type, { ctx, scope }) : null;
  const constant = !value || ["number", "string", "bool", "null"].includes(value.kind);
  info.decl.fields.push({ name, type, value: constant ? value : null, static: true });
  if (!value || constant) return;
  const place = field(global(info.type.name, VOID), name, type);
  define(ctx, info, node, [...scope.temporaries, run(assign(place, value, ctx.origin(node)))]);
}

export function lowerStaticBlock(ctx: Context, info: ClassInfo, node: ts.ClassStaticBlockDeclaration): void {
  const scope = new Scope({ result: VOID, statics: info.symbol });
  const body = lowerStatements(node.body.statements, { ctx, scope });
  define(ctx, info, node, [...scope.temporaries, ...body]);
}

function define(ctx: Context, info: ClassInfo, node: ts.ClassElement, body: Stmt[]): void {
  // A class inside of a function would be defined anew by every call.
  if (isLocalClass(info.node)) return ctx.fail("MN1001", node, excerpt(node));
  ctx.initialise(node, body);
}
