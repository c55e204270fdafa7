// `value instanceof type`, `type.name` where `type` is a value: a function that makes an instance is all that there is of a
// class then. Functions that are written last, when all of those are known, tell which class one makes.

import type ts from "typescript";
import type { Expr, FunctionDecl, Stmt } from "../ir/node.ts";
import { bool, call, local, ret, text } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { BOOL, classType, membersOf, primitive, STRING, UNKNOWN } from "../ir/type.ts";
import { coerce, unwrap } from "./coerce.ts";
import type { Context } from "./context.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerExpr } from "./expression.ts";

const FN = classType("Fn");
const U32 = primitive("u32");

/** A function that makes instances of a class, by the class of its closure. */
export interface Maker {
  made: IrType;
  /** The name of the class in the source. */
  shown: string;
}

/** Whether `value` is an instance of the class that an expression stands for. */
export function instanceofMade(value: Expr, type: ts.Expression, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const maker = makerIn(type, lowering);
  if (!maker) return ctx.fail("MN1001", type.parent, excerpt(type.parent));
  ctx.madeTests ??= ctx.unique("isMadeBy");
  return call(ctx.madeTests, [coerce(ctx, value, UNKNOWN, type), maker], BOOL);
}

/** The name of the class that an expression stands for; null where it is no class. */
export function nameOfMade(type: ts.Expression, lowering: Lowering): Expr | null {
  const { ctx } = lowering;
  const said = ctx.checker.getTypeAtLocation(type);
  const parts = said.isUnion() ? said.types : [said];
  if (!parts.every((part) => part.getConstructSignatures().length)) return null;
  const maker = makerIn(type, lowering);
  if (!maker) return null;
  ctx.madeNames ??= ctx.unique("nameOfMade");
  return call(ctx.madeNames, [maker], STRING);
}

function makerIn(node: ts.Expression, lowering: Lowering): Expr | null {
  const maker = unwrap(lowerExpr(node, { ...lowering, expected: undefined }));
  const functions = membersOf(maker.type).every((each) => each.kind === "function");
  return functions ? call("changetype", [maker], FN, [FN]) : null;
}

/** The functions that were asked for. */
export function makerFunctions(ctx: Context): FunctionDecl[] {
  const made: FunctionDecl[] = [];
  const value = { name: "v", type: UNKNOWN };
  if (ctx.madeTests) {
    const test = (type: IrType): Expr => ({
      kind: "instanceof",
      operand: local("v", UNKNOWN),
      class: type,
      type: BOOL,
    });
    made.push(byMaker(ctx, ctx.madeTests, [value], BOOL, ({ made: type }) => test(type), bool(false)));
  }
  if (ctx.madeNames) made.push(byMaker(ctx, ctx.madeNames, [], STRING, ({ shown }) => text(shown), text("")));
  return made;
}

function byMaker(
  ctx: Context,
  name: string,
  before: FunctionDecl["params"],
  result: IrType,
  each: (maker: Maker) => Expr,
  otherwise: Expr,
): FunctionDecl {
  const original = call("originalOf", [local("f", FN)], FN);
  const cases = [...ctx.makers].map(([closure, maker]) => {
    return { test: call("idof", [], U32, [classType(closure)]), body: [ret(each(maker))] };
  });
  const body: Stmt[] = [{ kind: "switch", subject: call("classId", [original], U32, [FN]), cases }, ret(otherwise)];
  const params = [...before, { name: "f", type: FN }];
  return { kind: "function", name, params, result, carries: result, body, async: false };
}
