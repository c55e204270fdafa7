// Static fields and blocks: their code runs where the class stands, in the order of the source.

import ts from "typescript";
import type { Stmt } from "../ir/node.ts";
import { assign, field, global, run, zero } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { VOID } from "../ir/type.ts";
import { declareStatics } from "./class.ts";
import type { ClassInfo } from "./class-info.ts";
import { isStaticMember, memberType } from "./class-info.ts";
import { classSymbol } from "./class-reference.ts";
import type { Context } from "./context.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerAs } from "./expression.ts";
import { isLocalClass } from "./local-class.ts";
import { memberName } from "./member.ts";
import { Scope } from "./scope.ts";
import { lowerStatements } from "./statement.ts";

/** A constant stands at the field; anything else is assigned when the class is defined. */
export function lowerStaticField(ctx: Context, info: ClassInfo, node: ts.PropertyDeclaration): void {
  const { name, type } = staticField(ctx, info, node);
  // Each run of the function around gives it its value anew.
  if (isLocalClass(info.node)) return void info.decl.fields.push({ name, type, value: null, static: true });
  const scope = new Scope({ result: VOID, statics: info.symbol });
  const value = node.initializer ? lowerAs(node.initializer, type, { ctx, scope }) : null;
  const constant = !value || ["number", "string", "bool", "null"].includes(value.kind);
  info.decl.fields.push({ name, type, value: constant ? value : null, static: true });
  if (!value || constant) return;
  const place = field(global(info.type.name, VOID), name, type);
  ctx.initialise(node, [...scope.temporaries, run(assign(place, value, ctx.origin(node)))]);
}

function staticField(ctx: Context, info: ClassInfo, node: ts.PropertyDeclaration): { name: string; type: IrType } {
  const symbol = ctx.checker.getSymbolAtLocation(node.name);
  if (!symbol) return ctx.fail("MN1001", node, excerpt(node));
  return { name: memberName(symbol), type: memberType(ctx, { owner: info, symbol }, node, true) };
}

export function lowerStaticBlock(ctx: Context, info: ClassInfo, node: ts.ClassStaticBlockDeclaration): void {
  if (isLocalClass(info.node)) return;
  const scope = new Scope({ result: VOID, statics: info.symbol });
  const body = lowerStatements(node.body.statements, { ctx, scope });
  ctx.initialise(node, [...scope.temporaries, ...body]);
}

/** The definition of a class inside of a function: its static fields get their values, its static blocks run. */
export function defineLocalClass(node: ts.ClassLikeDeclaration, lowering: Lowering): Stmt[] {
  const { ctx, scope } = lowering;
  const members = node.members.filter(
    (each): each is ts.PropertyDeclaration | ts.ClassStaticBlockDeclaration =>
      ts.isClassStaticBlockDeclaration(each) || (ts.isPropertyDeclaration(each) && isStaticMember(each)),
  );
  if (!members.length) return [];
  const info = declareStatics(ctx, classSymbol(ctx, node));
  return scope.asStatic(info.symbol, () =>
    members.flatMap((member): Stmt[] => {
      if (ts.isClassStaticBlockDeclaration(member)) {
        return [{ kind: "block", body: lowerStatements(member.body.statements, { ctx, scope }) }];
      }
      const { name, type } = staticField(ctx, info, member);
      const value = member.initializer ? lowerAs(member.initializer, type, { ctx, scope }) : zero(type);
      return [run(assign(field(global(info.type.name, VOID), name, type), value, ctx.origin(member)))];
    }),
  );
}
