// Arguments of calls: what is left out, what a rest parameter takes, and what is spread.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, binary, field, integer, method } from "../ir/node.ts";
import type { FunctionType, IrType } from "../ir/type.ts";
import { arrayOf, BOOL, I32, INT, isClass } from "../ir/type.ts";
import { coerce, unwrap } from "./coerce.ts";
import { literalDefault, parametersOf } from "./default.ts";
import { emptyValue, isPresent } from "./empty.ts";
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
  const items = spreadOver(itemsOf(nodes, lowering), fixed, rest === true, lowering);
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

/** A list that is spread at the end over parameters of their own: each takes an item, the rest is for the rest parameter. */
function spreadOver(items: Item[], fixed: readonly IrType[], rest: boolean, { ctx, scope }: Lowering): Item[] {
  const last = items.at(-1);
  const start = items.length - 1;
  const item = last?.kind === "many" && isClass(last.list.type, "Array") ? last.list.type.args[0] : undefined;
  if (
    last?.kind !== "many" ||
    start >= fixed.length ||
    !item ||
    items.slice(0, start).some((each) => each.kind === "many")
  ) {
    return items;
  }
  const { node, list } = last;
  const held = scope.temporary(list.type);
  const taken = fixed.slice(start).map((_, index): Item => {
    const object = index ? held : assign(held, list);
    return {
      kind: "one",
      node,
      value: (type) => {
        const value = coerce(ctx, { kind: "index", object, index: integer(index), type: item }, type, node);
        if (type.kind !== "nullable") return value;
        const test = binary(">", field(object, "length", INT), integer(index), BOOL);
        const inner: Expr = { kind: "index", object: held, index: integer(index), type: item };
        const then = coerce(ctx, inner, type, node);
        return { kind: "conditional", test, then, otherwise: emptyValue(type, "undefined"), type };
      },
    };
  });
  const left = method(held, "slice", [integer(fixed.length - start)], list.type);
  return [...items.slice(0, start), ...taken, ...(rest ? [{ kind: "many" as const, node, list: left }] : [])];
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
