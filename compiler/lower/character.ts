// `text[i] === "x"`, `text.charAt(i) < "a"`: a character that is only compared is a number, and no text is made of it.

import type { Expr } from "../ir/node.ts";
import { binary, call, integer, method, not } from "../ir/node.ts";
import { BOOL, I32 } from "../ir/type.ts";

/** The UTF-16 unit of a character that is read in place, -1 for none; null for any other text. */
export function unitOf(value: Expr): Expr | null {
  if (value.kind === "index" && value.object.type.kind === "string") {
    return method(value.object, "charCodeAt", [value.index], I32);
  }
  if (value.kind !== "call" || value.callee.kind !== "field" || value.callee.name !== "charAt") return null;
  const { object } = value.callee;
  return object.type.kind === "string" ? method(object, "charCodeAt", [...value.args], I32) : null;
}

/** The unit of a constant text that has one. */
export function constantUnit(value: Expr): Expr | null {
  return value.kind === "string" && value.value.length === 1 ? integer(value.value.charCodeAt(0)) : null;
}

/** A comparison of a character with a constant one, or with another that is read in the same way; null for any other. */
export function compareCharacters(operator: string, left: Expr, right: Expr): Expr | null {
  const [a, b] = [unitOf(left) ?? constantUnit(left), unitOf(right) ?? constantUnit(right)];
  if (!a || !b) return isEquality(operator) ? compareWithUnit(operator, left, right) : null;
  if (left.kind === "string" && right.kind === "string") return null;
  // Beyond the end one is nothing and the other an empty text, and nothing has no order.
  const two = left.kind !== "string" && right.kind !== "string";
  if (two && (left.kind !== right.kind || (left.kind === "index" && !isEquality(operator)))) return null;
  return binary(operator, a, b, BOOL);
}

/** A text that is compared with a constant of one unit is asked for its length and its first unit. */
function compareWithUnit(operator: string, left: Expr, right: Expr): Expr | null {
  const [value, unit] = right.kind === "string" ? [left, constantUnit(right)] : [right, constantUnit(left)];
  if (!unit || value.kind === "string" || value.type.kind !== "string") return null;
  const same = call("isUnit", [value, unit], BOOL);
  return operator === "==" ? same : not(same);
}

function isEquality(operator: string): boolean {
  return operator === "==" || operator === "!=";
}
