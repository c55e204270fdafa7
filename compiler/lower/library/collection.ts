// Methods of `Map`.

import type ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { assign, method } from "../../ir/node.ts";
import { BOOL } from "../../ir/type.ts";
import type { Lowering } from "../expression.ts";
import { excerpt, lowerAs } from "../expression.ts";
import { orUndefined } from "./element.ts";

/** A missing key is `undefined`, not an error as in AssemblyScript. */
export function mapGet(node: ts.CallExpression, map: Expr, lowering: Lowering): Expr {
  const [argument] = node.arguments;
  const [key, value] = map.type.kind === "class" ? map.type.args : [];
  if (!argument || !key || !value) return lowering.ctx.fail("MN1001", node, excerpt(node));
  const [heldMap, heldKey] = [lowering.scope.temporary(map.type), lowering.scope.temporary(key)];
  const test = method(assign(heldMap, map), "has", [assign(heldKey, lowerAs(argument, key, lowering))], BOOL);
  return orUndefined(test, method(heldMap, "get", [heldKey], value), node, lowering);
}
