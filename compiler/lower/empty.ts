// null and undefined. A null pointer is the one of them that a type has; where it has both, undefined is a sentinel.

import type { Expr } from "../ir/node.ts";
import { binary, bool, call, nullValue } from "../ir/node.ts";
import type { Empty, IrType } from "../ir/type.ts";
import { BOOL, hasUndefined } from "../ir/type.ts";

/** null or undefined as a value of a type that has it. */
export function emptyValue(type: IrType, empty: Empty): Expr {
  return empty === "undefined" && hasUndefined(type) ? call("undefinedValue", [], type) : nullValue(type);
}

/** What is not there: `undefined`. */
export function absent(type: IrType): Expr {
  return emptyValue(type, "undefined");
}

export function isNull(value: Expr): Expr {
  return binary("==", value, nullValue(), BOOL);
}

/** Whether a value is neither null nor undefined. */
export function isPresent(value: Expr): Expr {
  if (hasUndefined(value.type))
    return { kind: "unary", operator: "!", operand: call("isEmpty", [value], BOOL), type: BOOL };
  return binary("!=", value, nullValue(), BOOL);
}

/** `value === null`, `value == undefined`. */
export function equalsEmpty(value: Expr, empty: Empty, loose: boolean): Expr {
  const { type } = value;
  if (isEmptyType(type)) return constant(value, loose || nameOf(type) === empty);
  if (type.kind !== "nullable") return constant(value, false);
  if (hasUndefined(type)) {
    if (loose) return call("isEmpty", [value], BOOL);
    return empty === "null" ? isNull(value) : call("isUndefined", [value], BOOL);
  }
  return loose || !type.empty || type.empty === empty ? isNull(value) : constant(value, false);
}

/** Whether a type has no value but one. */
export function isEmptyType(type: IrType): boolean {
  return type.kind === "null" || type.kind === "void";
}

/** What `null` or `undefined` by itself is called. */
export function nameOf(type: IrType): Empty {
  if (type.kind === "void") return "undefined";
  return type.kind === "null" || type.kind === "nullable" ? (type.empty ?? "null") : "undefined";
}

function constant(value: Expr, result: boolean): Expr {
  if (["local", "null", "this"].includes(value.kind)) return bool(result);
  return { kind: "sequence", first: value, second: bool(result), type: BOOL };
}
