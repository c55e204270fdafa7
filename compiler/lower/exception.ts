// `throw` and `try`.

import ts from "typescript";
import { caughtStatements, caughtVariable } from "../catch-types.ts";
import type { Expr, Stmt } from "../ir/node.ts";
import { assign, call, local } from "../ir/node.ts";
import { ERROR, UNKNOWN } from "../ir/type.ts";
import { coerce, unwrap } from "./coerce.ts";
import { bindName } from "./destructure.ts";
import { isError } from "./errors.ts";
import type { Lowering } from "./expression.ts";
import { lowerExpr } from "./expression.ts";
import { lowerStatements } from "./statement.ts";
import { placeCall } from "./trace.ts";

export function lowerThrow(node: ts.ThrowStatement, lowering: Lowering): Stmt {
  const { ctx } = lowering;
  const error = lowerError(node.expression, lowering);
  return { kind: "throw", error: ctx.shared.debug ? placed(error, node, lowering) : error, at: ctx.origin(node) };
}

/** What is thrown or rejected: what is no error goes into one. */
export function lowerError(node: ts.Expression, lowering: Lowering): Expr {
  const value = unwrap(lowerExpr(node, { ...lowering, expected: undefined }));
  const { ctx } = lowering;
  // Who catches it as `unknown` may take it for any type that it fits.
  if (isError(ctx, value.type)) ctx.byClass.note(value.type);
  return isError(ctx, value.type) ? value : call("errorOf", [coerce(ctx, value, UNKNOWN, node)], ERROR);
}

/** What computes the error has statements of its own: the place is that of the throw again. */
function placed(error: Expr, node: ts.Node, { ctx, scope }: Lowering): Expr {
  const held = scope.temporary(error.type);
  const place = placeCall(ctx, node);
  const second: Expr = { kind: "sequence", first: place, second: held, type: held.type };
  return { kind: "sequence", first: assign(held, error), second, type: held.type };
}

export function lowerTry(node: ts.TryStatement, lowering: Lowering): Stmt {
  const body = lowerStatements(node.tryBlock.statements, lowering);
  const finalizer = node.finallyBlock ? lowerStatements(node.finallyBlock.statements, lowering) : null;
  const clause = node.catchClause;
  if (!clause) return { kind: "try", body, handler: null, finalizer };
  const statements = caughtStatements(clause);
  const declaration = caughtVariable(clause);
  if (!declaration) {
    return { kind: "try", body, handler: { name: null, body: lowerStatements(statements, lowering) }, finalizer };
  }
  const name = lowering.scope.unique("caught");
  const error = local(name, ERROR);
  const said = declaration.type?.kind;
  const anything = said === ts.SyntaxKind.UnknownKeyword || said === ts.SyntaxKind.AnyKeyword;
  const caught = anything ? call("caughtValue", [error], UNKNOWN) : error;
  const variable = bindName(declaration.name, caught, lowering);
  const handler = [...variable, ...lowerStatements(statements, lowering)];
  return { kind: "try", body, handler: { name, body: handler }, finalizer };
}
