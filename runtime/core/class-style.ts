// The texts of `class` and `style` out of objects.

import { Dictionary } from "./dictionary";

/** `all` and one name more, where `on` says so. */
export function addClass(all: string, name: string, on: bool): string {
  if (!on || name.length == 0) return all;
  return all.length > 0 ? all + " " + name : name;
}

/** `all` and one declaration more, unless it is null. */
export function addStyle(all: string, name: string, value: string | null): string {
  return value === null ? all : all + name + ":" + value + ";";
}

/** The names of a record that are on. */
export function classesOf(record: Dictionary<bool>): string {
  const names = record.names();
  let all = "";
  for (let i = 0; i < names.length; i++) all = addClass(all, unchecked(names[i]), record.need(unchecked(names[i])));
  return all;
}

/** The declarations of a record. */
export function stylesOf<V>(record: Dictionary<V>): string {
  const names = record.names();
  let all = "";
  for (let i = 0; i < names.length; i++) all = addStyle(all, unchecked(names[i]), record.need(unchecked(names[i])));
  return all;
}
