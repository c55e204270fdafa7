// `a < b` of values whose types only running the program knows.

import { asBool, asNumber, isBool, isNumber, isString, isUndefined } from "./any";
import { Date } from "./date/date";
import { stringToNumber } from "./numeric/parse";

/** -1, 0 or 1; 2 where one of them is no number. Two texts are compared as texts. */
export function orderOf(a: Object | null, b: Object | null): i32 {
  if (isString(a) && isString(b)) {
    const x = changetype<string>(a);
    const y = changetype<string>(b);
    return x == y ? 0 : x < y ? -1 : 1;
  }
  const x = numberOf(a);
  const y = numberOf(b);
  if (x != x || y != y) return 2;
  return x == y ? 0 : x < y ? -1 : 1;
}

function numberOf(value: Object | null): f64 {
  if (value === null) return 0;
  if (isNumber(value)) return asNumber(value);
  if (isBool(value)) return asBool(value) ? 1 : 0;
  if (isString(value)) return stringToNumber(changetype<string>(value));
  if (isUndefined(value)) return NaN;
  return value instanceof Date ? changetype<Date>(value).time : NaN;
}
