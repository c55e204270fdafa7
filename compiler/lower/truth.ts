// Conditions: JavaScript's truthiness of every type.

import type { Expr } from "../ir/node.ts";
import { binary, bool, call, cast, integer, not, nullValue } from "../ir/node.ts";
import { BOOL, classType, F64, isClass, isFloat, isUnion, mayBeBigInt } from "../ir/type.ts";
import { unwrap } from "./coerce.ts";
import { isPresent } from "./empty.ts";
import type { Scope } from "./scope.ts";
import { wholeOf } from "./whole.ts";

const BIGINT = classType("BigInt");

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
      return mayBeBigInt(type) ? bigintTruth(scope, value) : call("truthy", [value], BOOL);
    case "nullable":
      if (mayBeBigInt(type)) return bigintTruth(scope, value);
      return type.of.kind === "union" ? call("truthy", [value], BOOL) : nullableTruth(scope, value);
    default:
      if (isClass(type, "BigInt")) return not(call("isZeroBigInt", [value], BOOL));
      return { kind: "sequence", first: value, second: bool(true), type: BOOL };
  }
}

/** Of several types one is a bigint, or it may be null. */
function bigintTruth(scope: Scope, value: Expr): Expr {
  const held = scope.temporary(value.type);
  const big = call("changetype", [held], BIGINT, [BIGINT]);
  const test = call("isBigInt", [{ kind: "assign", operator: "=", target: held, value, type: value.type }], BOOL);
  const otherwise = isUnion(value.type) ? call("truthy", [held], BOOL) : bool(false);
  return { kind: "conditional", test, then: not(call("isZeroBigInt", [big], BOOL)), otherwise, type: BOOL };
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
