// `DataView`: numbers of every width at any place of a buffer.

import type { Expr } from "../../ir/node.ts";
import { binary, bool, construct, field, method } from "../../ir/node.ts";
import type { IrType } from "../../ir/type.ts";
import { BOOL, classType, F64, I32, isClass, VOID } from "../../ir/type.ts";
import { coerce } from "../coerce.ts";
import { lowerAs, lowerExpr } from "../expression.ts";
import { elementValue, toElement, typedElement } from "../typed-array.ts";
import type { LibraryCall, MethodCall } from "./arguments.ts";
import { argumentsOf, integerArgument, optional, required } from "./arguments.ts";

const BUFFER: IrType = classType("ArrayBuffer");

/** `new DataView(buffer, offset, length)`. */
export function newDataView(each: LibraryCall): Expr {
  const { lowering, node } = each;
  const [, offset, length] = argumentsOf(node);
  const argument = required(each, 0);
  const held = lowering.scope.temporary(BUFFER);
  const value = coerce(lowering.ctx, lowerExpr(argument, { ...lowering, expected: BUFFER }), BUFFER, argument);
  const first: Expr = { kind: "assign", operator: "=", target: held, value, type: BUFFER };
  const start = lowering.scope.temporary(I32);
  const from: Expr = { kind: "assign", operator: "=", target: start, value: integerArgument(each, 1, 0), type: I32 };
  const rest = length ? integerArgument(each, 2, 0) : binary("-", field(held, "byteLength", I32), start, I32);
  const type = classType("DataView");
  if (!offset) return construct(type, [first]);
  return construct(type, [first, from, rest]);
}

/** A method of a view; null where it is not known. */
export function dataViewMethod(each: MethodCall): Expr | null {
  const { object, name, lowering } = each;
  const [, verb, width] = /^(get|set)((?:Int|Uint|Float)\d+)$/.exec(name) ?? [];
  const array = classType(`${width}Array`);
  const element = typedElement(array);
  if (!isClass(object.type, "DataView") || !element) return null;
  const single = width?.endsWith("nt8");
  const order = (index: number): Expr[] => (single ? [] : [optional(each, index, BOOL, bool(false))]);
  const offset = integerArgument(each, 0, 0);
  if (verb === "get") return elementValue(method(object, name, [offset, ...order(1)], element));
  const argument = required(each, 1);
  const value = toElement(lowerAs(argument, F64, lowering), array, argument, lowering.ctx);
  return method(object, name, [offset, value, ...order(2)], VOID);
}
