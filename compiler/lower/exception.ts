// `throw` and `try`.

import type ts from "typescript";
import { caughtStatements, caughtVariable } from "../catch-types.ts";
import type { Expr, Stmt } from "../ir/node.ts";
import { assign, local, narrow } from "../ir/node.ts";
import { ERROR, isUnion } from "../ir/type.ts";
import { unwrap } from "./coerce.ts";
import { bindName } from "./destructure.ts";
import { isError } from "./errors.ts";
import type { Lowering } from "./expression.ts";
import { lowerExpr } from "./expression.ts";
import { lowerStatements } from "./statement.ts";
import { placeCall } from "./trace.ts";
import { mapType } from "./types.ts";

export function lowerThrow(node: ts.ThrowStatement, lowering: Lowering): Stmt {
  const { ctx } = lowering;
  const error = lowerError(node.expression, lowering);
  return { kind: "throw", error: ctx.shared.debug ? placed(error, node, lowering) : error, at: ctx.origin(node) };
}

/** What is thrown or rejected. What was caught as `unknown` is an error all the same. */
export function lowerError(node: ts.Expression, lowering: Lowering): Expr {
  const value = unwrap(lowerExpr(node, { ...lowering, expected: undefined }));
  const error = isUnion(value.type) ? narrow(value, ERROR) : value;
  return isError(lowering.ctx, error.type) ? error : lowering.ctx.fail("MN1040", node);
}

/** A call of the function that rejects a promise: only an error goes into it. */
export function checkRejection(node: ts.CallExpression, { ctx }: Lowering): void {
  const [argument] = node.arguments;
  const declaration = ctx.checker.getResolvedSignature(node)?.getDeclaration();
  if (!declaration?.getSourceFile().isDeclarationFile || declaration.parameters[0]?.name.getText() !== "reason") return;
  const type = argument && mapType(ctx, ctx.checker.getTypeAtLocation(argument), argument);
  const plain = type?.kind === "nullable" ? type.of : type;
  if (!argument || !plain || !(isUnion(plain) || isError(ctx, plain))) ctx.fail("MN1040", argument ?? node);
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
  const variable = bindName(declaration.name, local(name, ERROR), lowering);
  const handler = [...variable, ...lowerStatements(statements, lowering)];
  return { kind: "try", body, handler: { name, body: handler }, finalizer };
}
