// Conditions: JavaScript's truthiness of every type.

import type { Expr } from "../ir/node.ts";
import { binary, bool, call, cast, integer, nullValue } from "../ir/node.ts";
import { BOOL, F64, isFloat } from "../ir/type.ts";
import { unwrap } from "./coerce.ts";
import { isPresent } from "./empty.ts";
import type { Scope } from "./scope.ts";
import { wholeOf } from "./whole.ts";

/** `value` as a condition. */
export function truth(scope: Scope, value: Expr): Expr {
  const { type } = value;
  switch (type.kind) {
    case "primitive": {
      const known = wholeOf(value);
      if (known) return binary("!=", known, integer(0, known.type), BOOL);
      if (type.name === "bool") return value;
      if (isFloat(type)) return call("truthyF64", [type.name === "f64" ? value : cast(value, F64)], BOOL);
      return binary("!=", value, integer(0, type), BOOL);
    }
    case "string":
      return call("truthyString", [value], BOOL);
    case "null":
    case "void":
      return value.kind === "null" ? bool(false) : { kind: "sequence", first: value, second: bool(false), type: BOOL };
    case "union":
      return call("truthy", [value], BOOL);
    case "nullable":
      return type.of.kind === "union" ? call("truthy", [value], BOOL) : nullableTruth(scope, value);
    default:
      return { kind: "sequence", first: value, second: bool(true), type: BOOL };
  }
}

function nullableTruth(scope: Scope, value: Expr): Expr {
  const { type } = value;
  if (type.kind !== "nullable") return value;
  if (type.of.kind === "string") return call("truthyString", [value], BOOL);
  if (type.of.kind !== "primitive") return isPresent(value);
  const held = scope.temporary(type);
  const present = binary("!=", { kind: "assign", operator: "=", target: held, value, type }, nullValue(), BOOL);
  return binary("&&", present, truth(scope, unwrap(held)), BOOL);
}
