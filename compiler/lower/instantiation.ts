// `makeBox<string>`, `Box<string>`: a generic function or class for certain types, as a value.

import type ts from "typescript";
import type { Expr } from "../ir/node.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerExpr } from "./expression.ts";
import { mapCalls } from "./types.ts";

export function lowerInstantiation(node: ts.ExpressionWithTypeArguments, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const type = ctx.checker.getTypeAtLocation(node);
  // A class finds its types by itself (lower/class-value.ts).
  if (type.getConstructSignatures().length) return lowerExpr(node.expression, lowering);
  if (!type.getCallSignatures().length) return ctx.fail("MN1001", node, excerpt(node));
  return lowerExpr(node.expression, { ...lowering, expected: mapCalls(ctx, type, node) });
}
