// What stands around one server function: `server({ use: [auth], crossOrigin: true }, …)`. On the server only.

import ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { bool, method, nullValue } from "../../ir/node.ts";
import { arrayOf, classType, functionType, nullable, taskOf, VOID } from "../../ir/type.ts";
import { type Lowering, lowerAs } from "../expression.ts";

/** Options that say nothing about the route. */
export const GUARDS: readonly string[] = ["use", "crossOrigin"];

/** The options of a declaration, written out. */
export function optionsOf(call: ts.CallExpression): ts.ObjectLiteralExpression | null {
  const given = call.arguments.slice(0, -1).find(ts.isObjectLiteralExpression);
  return given ?? null;
}

/** The endpoint with what stands around it. */
export function guardedEndpoint(endpoint: Expr, declaration: ts.CallExpression, lowering: Lowering): Expr {
  const options = optionsOf(declaration);
  const use = options && optionOf(options, "use");
  const crossOrigin = options && optionOf(options, "crossOrigin");
  if (!use && !crossOrigin) return endpoint;
  const { ctx } = lowering;
  if (crossOrigin && !isBoolean(crossOrigin)) ctx.fail("MN1207", crossOrigin, "`crossOrigin` is `true` or `false`");
  const next = functionType([], taskOf(VOID));
  if (use) ctx.internals.add("functionMiddleware");
  const around = use
    ? lowerAs(use, arrayOf(functionType([next], taskOf(VOID))), lowering)
    : nullValue(nullable(classType("Object")));
  return method(endpoint, "guarded", [around, bool(crossOrigin?.kind === ts.SyntaxKind.TrueKeyword)], endpoint.type);
}

function optionOf(options: ts.ObjectLiteralExpression, name: string): ts.Expression | null {
  for (const property of options.properties) {
    if (property.name?.getText() !== name) continue;
    if (ts.isPropertyAssignment(property)) return property.initializer;
    if (ts.isShorthandPropertyAssignment(property)) return property.name;
  }
  return null;
}

function isBoolean({ kind }: ts.Expression): boolean {
  return kind === ts.SyntaxKind.TrueKeyword || kind === ts.SyntaxKind.FalseKeyword;
}
