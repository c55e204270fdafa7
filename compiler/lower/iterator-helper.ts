// `iterator.map(…)`, `filter`, `take` and their like (runtime/core/iterator-helpers).

import type ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { bool, call, construct } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { arrayOf, BOOL, classType, F64, functionType, INT, nullable, VOID } from "../ir/type.ts";
import { typeArguments } from "./call.ts";
import { absent } from "./empty.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerAs } from "./expression.ts";
import { lowerTest } from "./library/callback.ts";

interface Helper {
  node: ts.CallExpression;
  object: Expr;
  item: IrType;
  lowering: Lowering;
}

const HELPERS: Readonly<Record<string, (helper: Helper) => Expr>> = {
  drop: (each) => made("IterDrop", [each.item], each, lowerAs(argument(each, 0), F64, each.lowering), each.item),
  every: (each) => ({
    ...{ kind: "unary", operator: "!", type: BOOL },
    operand: call("iterSeek", [each.object, test(each), bool(false)], BOOL, [each.item]),
  }),
  filter: (each) => made("IterFilter", [each.item], each, test(each), each.item),
  find: (each) => {
    const type = nullable(each.item);
    return call("iterFind", [each.object, test(each), absent(type)], type, [each.item, type]);
  },
  flatMap: (each) => {
    const to = own(each);
    return made("IterFlatMap", [each.item, to], each, callback(each, classType("Iterable", [to])), to);
  },
  forEach: (each) => call("iterForEach", [each.object, callback(each, VOID)], VOID, [each.item]),
  map: (each) => {
    const to = own(each);
    if (to.kind === "void" || to.kind === "null")
      return each.lowering.ctx.fail("MN1001", each.node, excerpt(each.node));
    return made("IterMap", [each.item, to], each, callback(each, to), to);
  },
  reduce: (each) => {
    const { node, object, item, lowering } = each;
    const [, initial] = node.arguments;
    const type = initial ? own(each) : item;
    const step = lowerAs(argument(each, 0), functionType([type, item, INT], type), lowering);
    if (!initial) return call("iterReduceOwn", [object, step], item, [item]);
    return call("iterReduce", [object, step, lowerAs(initial, type, lowering)], type, [item, type]);
  },
  some: (each) => call("iterSeek", [each.object, test(each), bool(true)], BOOL, [each.item]),
  take: (each) => made("IterTake", [each.item], each, lowerAs(argument(each, 0), F64, each.lowering), each.item),
  toArray: (each) => call("drained", [each.object], arrayOf(each.item), [each.item]),
};

/** A call of a helper of an iterator; null for its other methods. */
export function iteratorHelper(
  node: ts.CallExpression,
  name: string,
  object: Expr,
  item: IrType,
  lowering: Lowering,
): Expr | null {
  const helper = Object.hasOwn(HELPERS, name) ? HELPERS[name] : undefined;
  return helper ? helper({ node, object, item, lowering }) : null;
}

function made(name: string, args: readonly IrType[], { object }: Helper, given: Expr, item: IrType): Expr {
  return { ...construct(classType(name, args), [object, given]), type: classType("Iter", [item]) };
}

/** What the call is generic in: of `map` the type of its results. */
function own({ node, item, lowering }: Helper): IrType {
  return typeArguments(lowering.ctx, node)[0] ?? item;
}

function argument({ node, lowering }: Helper, index: number): ts.Expression {
  return node.arguments[index] ?? lowering.ctx.fail("MN1001", node, excerpt(node));
}

function callback(each: Helper, result: IrType): Expr {
  return lowerAs(argument(each, 0), functionType([each.item, INT], result), each.lowering);
}

function test(each: Helper): Expr {
  return lowerTest(argument(each, 0), [each.item, INT], each.lowering);
}
