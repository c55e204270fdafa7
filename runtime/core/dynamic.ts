// What values of type `any` need while the program runs.

import { Box } from "./box";
import { anyText, isBool, isNumber, isString, undefinedValue } from "./any";
import { Date } from "./date/date";
import { Dictionary } from "./dictionary";
import { stringToNumber } from "./numeric/parse";
import { TaskBase } from "./task";

export function isTask(value: Object | null): bool {
  return value instanceof TaskBase;
}

export function isError(value: Object | null): bool {
  return value instanceof Error;
}

/** A property that all errors have. */
export function errorPart(value: Object | null, name: string): string | null {
  const error = changetype<Error>(value);
  if (name == "message") return error.message;
  return name == "name" ? error.name : error.stack;
}

/** `text[index]`. */
export function anyCharacter(text: string, index: f64): Object | null {
  const at = itemIndex(index, text.length);
  return at < 0 ? undefinedValue() : text.charAt(at);
}

/** The index of an item that is there; -1 where there is none. */
export function itemIndex(index: f64, length: i32): i32 {
  const at = <i32>index;
  return <f64>at == index && <u32>at < <u32>length ? at : -1;
}

/** Gives a list other items. */
export function replaceItems<T>(list: T[], by: T[]): void {
  if (changetype<usize>(list) == changetype<usize>(by)) return;
  list.length = 0;
  for (let i = 0; i < by.length; i++) list.push(unchecked(by[i]));
}

/** `Number(value)`. */
export function anyNumber(value: Object | null): f64 {
  if (value === null) return 0;
  if (isNumber(value)) return changetype<Box<f64>>(value).value;
  if (isBool(value)) return changetype<Box<bool>>(value).value ? 1 : 0;
  if (isString(value)) return stringToNumber(changetype<string>(value));
  return value instanceof Date ? changetype<Date>(value).time : NaN;
}

/** `Object.fromEntries(entries)` of pairs that are lists. */
export function dictionaryFromAny(entries: Array<Object | null>[]): Dictionary<Object | null> {
  const made = new Dictionary<Object | null>();
  for (let i = 0; i < entries.length; i++) {
    const pair = unchecked(entries[i]);
    const value = pair.length > 1 ? unchecked(pair[1]) : undefinedValue();
    made.put(anyText(pair.length ? unchecked(pair[0]) : undefinedValue(), "null"), value);
  }
  return made;
}
