// Methods of strings.

import type ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { assign, binary, integer, method } from "../../ir/node.ts";
import { BOOL, F64, I32, INT } from "../../ir/type.ts";
import { lowerLibraryArguments } from "../call.ts";
import { coerce } from "../coerce.ts";
import type { Lowering } from "../expression.ts";
import { orUndefined } from "./element.ts";

export function codePointAt(node: ts.CallExpression, string: Expr, lowering: Lowering): Expr {
  const point = lowering.scope.temporary(INT);
  const found = method(string, "codePointAt", lowerLibraryArguments(node.arguments, [I32], node, lowering), INT);
  return orUndefined(
    binary(">=", assign(point, found), integer(0), BOOL),
    coerce(lowering.ctx, point, F64, node),
    node,
    lowering,
  );
}
