// Arguments of calls: what is left out, what a rest parameter takes, and what is spread.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign } from "../ir/node.ts";
import type { FunctionType, IrType } from "../ir/type.ts";
import { arrayOf, I32, isClass } from "../ir/type.ts";
import { coerce, unwrap } from "./coerce.ts";
import { literalDefault, parametersOf } from "./default.ts";
import { isPresent } from "./empty.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerAs, lowerExpr } from "./expression.ts";
import type { Item } from "./list.ts";
import { itemsOf, listOf } from "./list.ts";
import { omitted } from "./promise.ts";

/** Arguments for a function of this type. `declaration`: the function itself, where it is known. */
export function lowerArguments(
  nodes: readonly ts.Expression[],
  { params, rest }: Pick<FunctionType, "params" | "rest">,
  node: ts.Node,
  lowering: Lowering,
  declaration?: ts.SignatureDeclaration,
): Expr[] {
  const { ctx } = lowering;
  const library = declaration?.getSourceFile().isDeclarationFile;
  const fixed = rest ? params.slice(0, -1) : params;
  const items = itemsOf(nodes, lowering);
  if (!rest && items.length > fixed.length) return ctx.fail("MN1001", node, excerpt(node));
  const args: Expr[] = [];
  fixed.forEach((type, index) => {
    const item = items[index];
    const literal = literalDefault(declaration && parametersOf(declaration)[index]);
    if (item) args.push(argument(item, type, literal, lowering));
    else if (literal && type.kind !== "nullable") args.push(lowerAs(literal, type, lowering));
    else if (!library) args.push(omitted(type) ?? ctx.fail("MN1001", node, excerpt(node)));
  });
  if (rest) {
    const type = params.at(-1);
    const element = type && isClass(type, "Array") ? type.args[0] : undefined;
    args.push(listOf(items.slice(fixed.length), arrayOf(element ?? I32), lowering));
  }
  return args;
}

/** One argument; where the function has a literal default, `undefined` stands for that. */
function argument(item: Item, type: IrType, literal: ts.Expression | null, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  if (item.kind === "many") return ctx.fail("MN1052", item.node, excerpt(item.node));
  if (!literal || type.kind === "nullable" || ts.isSpreadElement(item.node)) return item.value(type);
  const value = lowerExpr(item.node, { ...lowering, expected: type });
  if (value.type.kind === "null") return lowerAs(literal, type, lowering);
  if (value.type.kind !== "nullable") return coerce(ctx, value, type, item.node);
  const held = scope.temporary(value.type);
  return {
    kind: "conditional",
    test: isPresent(assign(held, value)),
    then: coerce(ctx, unwrap(held), type, item.node),
    otherwise: lowerAs(literal, type, lowering),
    type,
  };
}
