// Methods of arrays.

import type ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { assign, binary, call, field, integer, method, text } from "../../ir/node.ts";
import type { IrType } from "../../ir/type.ts";
import { arrayOf, BOOL, F64, functionType, I32, INT, isFloat, STRING, VOID } from "../../ir/type.ts";
import { typeArguments } from "../call.ts";
import type { Lowering } from "../expression.ts";
import { lowerAs } from "../expression.ts";
import { elementAt, orUndefined } from "./element.ts";

/** Array methods that take a function, by name: the runtime's counterpart and the type of the function. */
const WITH_FUNCTION: Record<string, { name: string; result: (result: IrType) => IrType }> = {
  map: { name: "arrayMap", result: (result) => result },
  filter: { name: "arrayFilter", result: () => BOOL },
  forEach: { name: "arrayForEach", result: () => VOID },
  some: { name: "arraySome", result: () => BOOL },
  every: { name: "arrayEvery", result: () => BOOL },
  findIndex: { name: "arrayFindIndex", result: () => BOOL },
  findLastIndex: { name: "arrayFindLastIndex", result: () => BOOL },
};

export function arrayMethod(
  node: ts.CallExpression,
  name: string,
  array: Expr,
  element: IrType,
  lowering: Lowering,
): Expr | null {
  const { ctx } = lowering;
  const [argument, initial] = node.arguments;
  const known = WITH_FUNCTION[name];
  if (known && argument) {
    const result = known.name === "arrayMap" ? (typeArguments(ctx, node)[0] ?? VOID) : known.result(VOID);
    const fn = lowerAs(argument, functionType([element, INT], result), lowering);
    const typeArgs = known.name === "arrayMap" ? [element, result] : [element];
    return call(known.name, [array, fn], resultOf(name, element, result), typeArgs);
  }
  if ((name === "reduce" || name === "reduceRight") && argument && initial) {
    const result = typeArguments(ctx, node)[0] ?? element;
    const fn = lowerAs(argument, functionType([result, element, INT], result), lowering);
    return call(
      name === "reduce" ? "arrayReduce" : "arrayReduceRight",
      [array, fn, lowerAs(initial, result, lowering)],
      result,
      [element, result],
    );
  }
  if (name === "sort" && argument) {
    const fn = lowerAs(argument, functionType([element, element], F64), lowering);
    return call("arraySort", [array, fn], array.type, [element]);
  }
  if (name === "join" && isFloat(element)) {
    const separator = argument ? lowerAs(argument, STRING, lowering) : text(",");
    return call("joinNumbers", [array, separator], STRING, [element]);
  }
  if ((name === "find" || name === "findLast") && argument) {
    const fn = lowerAs(argument, functionType([element, INT], BOOL), lowering);
    const held = lowering.scope.temporary(array.type);
    const index = lowering.scope.temporary(INT);
    const found = call(name === "find" ? "arrayFindIndex" : "arrayFindLastIndex", [assign(held, array), fn], INT, [
      element,
    ]);
    const test = binary(">=", assign(index, found), integer(0), BOOL);
    return orUndefined(test, { kind: "index", object: held, index, type: element }, node, lowering);
  }
  if (name === "at") return elementAt(node, array, element, lowering);
  if (name === "pop" || name === "shift") {
    const held = lowering.scope.temporary(array.type);
    const test = binary(">", field(assign(held, array), "length", I32), integer(0), BOOL);
    return orUndefined(test, method(held, name, [], element), node, lowering);
  }
  // Without a comparison JavaScript sorts by text, numbers too.
  if (name === "sort" && element.kind !== "string") return ctx.fail("MN1009", node);
  if (name === "push" && node.arguments.length === 1 && argument) {
    return method(array, "push", [lowerAs(argument, element, lowering)], INT);
  }
  return null;
}

function resultOf(name: string, element: IrType, result: IrType): IrType {
  switch (name) {
    case "map":
      return arrayOf(result);
    case "filter":
      return arrayOf(element);
    case "findIndex":
    case "findLastIndex":
      return INT;
    case "forEach":
      return VOID;
    default:
      return BOOL;
  }
}
