// Errors: the classes of the library, and what may be thrown.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { bool, noOp } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { VOID } from "../ir/type.ts";
import { isSubclass } from "./coerce.ts";
import type { Context } from "./context.ts";
import type { Lowering } from "./expression.ts";
import { isLibrary } from "./types.ts";

/** Whether values of a type can be thrown. */
export function isError(ctx: Context, type: IrType): boolean {
  return type.kind === "class" && isSubclass(ctx, type.name, "Error");
}

/**
 * What TypeScript's classes of errors do for old engines, and V8's own: `Object.setPrototypeOf(this, Class.prototype)`,
 * `Error.captureStackTrace(this, Class)`. An object has its class here from the start. Null for any other call.
 */
export function ceremony(node: ts.CallExpression, lowering: Lowering): Expr | null {
  const { expression: callee } = node;
  if (!ts.isPropertyAccessExpression(callee) || !ts.isIdentifier(callee.expression)) return null;
  if (!isLibrary(lowering.ctx.checker.getSymbolAtLocation(callee.name))) return null;
  const [object, prototype] = node.arguments;
  const own = object?.kind === ts.SyntaxKind.ThisKeyword;
  const name = `${callee.expression.text}.${callee.name.text}`;
  if (name === "Error.captureStackTrace") return { ...noOp, type: VOID };
  if (name !== "Object.setPrototypeOf") return null;
  const usual = own && prototype && ts.isPropertyAccessExpression(prototype) && prototype.name.text === "prototype";
  return usual ? { ...noOp, type: VOID } : lowering.ctx.fail("MN1001", node, "another prototype");
}

/** `Error.captureStackTrace` as a condition: V8 has it. */
export function hasStackTraces(node: ts.PropertyAccessExpression): Expr | null {
  return node.getText() === "Error.captureStackTrace" ? bool(true) : null;
}
