// What strings do with patterns.

import { throwTypeError } from "../error";
import { Matcher } from "./match";
import { behind, part, RegExp, regexpExec, resultOf, search } from "./regexp";

/** `text.match(pattern)` */
export function textMatch(text: string, pattern: RegExp): Array<string | null> | null {
  if (!pattern.program.global) return regexpExec(pattern, text);
  pattern.lastIndex = 0;
  const list = new Array<string | null>();
  const matcher = new Matcher(pattern.program, text);
  for (let at = 0; at <= text.length && search(matcher, pattern.program, text, at); at = behind(matcher, pattern, text)) {
    list.push(part(matcher.slots, text, 0));
  }
  return list.length ? list : null;
}

/** `text.matchAll(pattern)`, all at once. */
export function textMatchAll(text: string, pattern: RegExp): Array<string | null>[] {
  if (!pattern.program.global) {
    throwTypeError("String.prototype.matchAll called with a non-global RegExp argument");
  }
  const list: Array<string | null>[] = [];
  const matcher = new Matcher(pattern.program, text);
  for (
    let at = <i32>pattern.lastIndex;
    at <= text.length && search(matcher, pattern.program, text, at);
    at = behind(matcher, pattern, text)
  ) {
    list.push(resultOf(matcher, pattern.program, text));
  }
  return list;
}

/** `text.search(pattern)` */
export function textSearch(text: string, pattern: RegExp): i32 {
  const matcher = new Matcher(pattern.program, text);
  return search(matcher, pattern.program, text, 0) ? matcher.slots[0] : -1;
}

/** `text.split(pattern, limit)` */
export function textSplit(text: string, pattern: RegExp, limit: f64): string[] {
  const list: string[] = [];
  if (limit == 0) return list;
  const most = limit > 0 && limit < 4294967295 ? limit : 4294967295;
  const program = pattern.program;
  const matcher = new Matcher(program, text);
  const length = text.length;
  if (length == 0) {
    if (!matcher.matches(0)) list.push(text);
    return list;
  }
  let start = 0;
  for (let at = 0; at < length; ) {
    if (!matcher.matches(at) || matcher.slots[1] == start || (matcher.slots[1] == at && at == start)) {
      at += program.unicode && text.codePointAt(at) > 0xffff ? 2 : 1;
      continue;
    }
    const end = matcher.slots[1];
    list.push(text.substring(start, at));
    if (<f64>list.length >= most) return list;
    for (let group = 1; group < program.groups; group++) {
      // A group that took no part is an item that was never assigned.
      list.push(changetype<string>(part(matcher.slots, text, group)));
      if (<f64>list.length >= most) return list;
    }
    start = end;
    at = end > at ? end : at + 1;
  }
  list.push(text.substring(start));
  return list;
}
