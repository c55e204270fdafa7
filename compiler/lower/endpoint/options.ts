// What stands around one server function: `server({ use: [auth], crossOrigin: true }, …)`. On the server only.

import ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { bool, integer, method, nullValue } from "../../ir/node.ts";
import { arrayOf, classType, F64, functionType, nullable, taskOf, VOID } from "../../ir/type.ts";
import { type Lowering, lowerAs } from "../expression.ts";

/** Options that say nothing about the route. */
export const GUARDS: readonly string[] = ["use", "crossOrigin", "bodyLimit", "fieldLimit"];

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
  const { ctx } = lowering;
  const limited = options ? limitedEndpoint(endpoint, options, lowering) : endpoint;
  if (!use && !crossOrigin) return limited;
  if (crossOrigin && !isBoolean(crossOrigin)) ctx.fail("MN1207", crossOrigin, "`crossOrigin` is `true` or `false`");
  const next = functionType([], taskOf(VOID));
  if (use) ctx.internals.add("functionMiddleware");
  const around = use
    ? lowerAs(use, arrayOf(functionType([next], taskOf(VOID))), lowering)
    : nullValue(nullable(classType("Object")));
  return method(limited, "guarded", [around, bool(crossOrigin?.kind === ts.SyntaxKind.TrueKeyword)], endpoint.type);
}

/** The endpoint with limits of its own. */
function limitedEndpoint(endpoint: Expr, options: ts.ObjectLiteralExpression, lowering: Lowering): Expr {
  const limits = ["bodyLimit", "fieldLimit"].map((name) => optionOf(options, name));
  if (!limits.some(Boolean)) return endpoint;
  const numbers = limits.map((limit) => (limit ? lowerAs(limit, F64, lowering) : integer(-1, F64)));
  return method(endpoint, "limited", numbers, endpoint.type);
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
