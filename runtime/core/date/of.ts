// `new Date(value)` of a value that may be a text, a number or a date.

import { asNumber, isNumber, isString } from "../any";
import { timeClip } from "./calendar";
import { Date } from "./date";
import { parseDate } from "./parse";

export function dateOf(value: Object | null): Date {
  if (value === null) return new Date(0);
  if (value instanceof Date) return new Date(changetype<Date>(value).time);
  if (isString(value)) return new Date(parseDate(changetype<string>(value)));
  return new Date(isNumber(value) ? timeClip(asNumber(value)) : NaN);
}
