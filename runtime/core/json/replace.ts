// `JSON.parse` with a reviver, and `JSON.stringify` with a function as its replacer.

import { boxNumber, isArray, isFunction, isUndefined, undefinedValue } from "../any";
import { Dictionary } from "../dictionary";
import { Fn1, Fn2 } from "../fn";
import { JsonWriter } from "./writer";
import { Tuple2 } from "../tuple";

type Change = Fn2<string, Object | null, Object | null>;

/** The value with what `revive` makes of each part of it, the innermost first. */
export function jsonRevived(value: Object | null, key: string, revive: Fn2<string, Object | null, Object | null>): Object | null {
  if (isArray(value)) {
    const list = changetype<Array<Object | null>>(value);
    for (let at = 0; at < list.length; at++) list[at] = jsonRevived(list[at], at.toString(), revive);
  } else if (value instanceof Dictionary<Object | null>) {
    const record = changetype<Dictionary<Object | null>>(value);
    const names = record.names();
    for (let at = 0; at < names.length; at++) {
      const made = jsonRevived(record.need(names[at]), names[at], revive);
      if (isUndefined(made)) record.remove(names[at]);
      else record.put(names[at], made);
    }
  }
  return revive.call(key, value);
}

/** Writes what `change` makes of a value; `plain` calls its `toJSON`, `entries` lists what it has. */
export function jsonReplaced(
  writer: JsonWriter,
  key: string,
  given: Object | null,
  change: Fn2<string, Object | null, Object | null>,
  plain: Fn1<Object | null, Object | null>,
  entries: Fn1<Object | null, Tuple2<string, Object | null>[]>,
): void {
  const value = change.call(key, plain.call(given));
  if (writer.simple(value)) return;
  const list = entries.call(value);
  const isList = isArray(value);
  writer.open(isList ? 0x5b : 0x7b);
  for (let at = 0; at < list.length; at++) {
    const entry = list[at];
    if (isList) writer.item();
    else writer.keyText(entry._0);
    jsonReplaced(writer, entry._0, entry._1, change, plain, entries);
  }
  writer.close(isList ? 0x5d : 0x7d);
}
