// Writing to arrays: they take an item at their end, and behind it. What nobody assigned is a hole, a null pointer; where null
// is a value of its own, undefined is put there.

import type { Expr } from "../ir/node.ts";
import { call, cast } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { F64, hasUndefined } from "../ir/type.ts";
import { absent } from "./empty.ts";

/** `array[index] = value`; the value is an `element`. */
export function storeItem(array: Expr, index: Expr, value: Expr, element: IrType): Expr {
  return hasUndefined(element)
    ? call("arraySetOr", [array, index, value, absent(element)], element, [element])
    : call("arraySet", [array, index, value], element, [element]);
}

/** `array.length = length`. */
export function storeLength(array: Expr, length: Expr, element: IrType): Expr {
  return hasUndefined(element)
    ? call("arraySetLengthOr", [array, cast(length, F64), absent(element)], F64, [element])
    : call("arraySetLength", [array, cast(length, F64)], F64, [element]);
}

/** An array of this length, in which nothing is. */
export function emptyArray(length: Expr, type: IrType, element: IrType): Expr {
  return hasUndefined(element)
    ? call("arrayFilled", [length, absent(element)], type, [element])
    : call("arrayOfLength", [length], type, [element]);
}
