// Searching, cutting and replacing in strings. AssemblyScript's own differ where a text is empty or a position outside.

import { throwRangeError } from "../error";
import { Fn3 } from "../fn";
import { characters } from "../array/copy";
import { f64ToString } from "../number";

export function stringIndexOf(text: string, search: string, from: i32): i32 {
  if (search.length == 0) return min(max(from, 0), text.length);
  return text.indexOf(search, from);
}

/** `from` NaN: from the end. */
export function stringLastIndexOf(text: string, search: string, from: f64): i32 {
  const last = text.length - search.length;
  if (last < 0) return -1;
  const start = from == from ? <i32>min(max(from, 0), <f64>last) : last;
  if (search.length == 0) return start;
  return text.lastIndexOf(search, start);
}

/** `text.substr(start, length)`. */
export function stringSubstr(text: string, start: i32, length: i32): string {
  const from = start < 0 ? max(text.length + start, 0) : min(start, text.length);
  return text.substring(from, from + min(max(length, 0), text.length - from));
}

export function stringSlice(text: string, start: i32, end: i32): string {
  const length = text.length;
  const from = start < 0 ? max(length + start, 0) : min(start, length);
  const to = end < 0 ? max(length + end, 0) : min(end, length);
  return from < to ? text.substring(from, to) : "";
}

export function stringPadStart(text: string, length: i32, pad: string): string {
  return length > text.length ? text.padStart(length, pad) : text;
}

export function stringPadEnd(text: string, length: i32, pad: string): string {
  return length > text.length ? text.padEnd(length, pad) : text;
}

export function stringRepeat(text: string, count: f64): string {
  const times = count == count ? Math.trunc(count) : 0;
  if (times < 0 || times == Infinity) throwRangeError("Invalid count value: " + f64ToString(count));
  if (<f64>text.length * times > 536870888) throwRangeError("Invalid string length");
  return text.length == 0 ? "" : text.repeat(<i32>times);
}

/** `text.split(separator, limit)`. */
export function stringSplit(text: string, separator: string, limit: f64): string[] {
  const result = new Array<string>();
  const most = limit == limit ? <u32>(<i64>limit) : 0;
  if (most == 0) return result;
  const size = separator.length;
  if (size == 0) {
    for (let i = 0; i < text.length && <u32>i < most; i++) result.push(text.charAt(i));
    return result;
  }
  let start = 0;
  for (let at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, start)) {
    result.push(text.substring(start, at));
    if (<u32>result.length == most) return result;
    start = at + size;
  }
  result.push(text.substring(start));
  return result;
}

/** `text.replace(search, replacement)`: the first one. */
export function stringReplace(text: string, search: string, replacement: string): string {
  const at = stringIndexOf(text, search, 0);
  return at < 0 ? text : replacedAt(text, search, at, expanded(replacement, text, search, at));
}

export function stringReplaceWith(text: string, search: string, fn: Fn3<string, i32, string, string>): string {
  const at = stringIndexOf(text, search, 0);
  return at < 0 ? text : replacedAt(text, search, at, fn.call(search, at, text));
}

function replacedAt(text: string, search: string, at: i32, replacement: string): string {
  return text.substring(0, at) + replacement + text.substring(at + search.length);
}

export function stringReplaceAll(text: string, search: string, replacement: string): string {
  const step = max(search.length, 1);
  let result = "";
  let start = 0;
  for (let at = nextMatch(text, search, 0); at >= 0; at = nextMatch(text, search, at + step)) {
    result += text.substring(start, at) + expanded(replacement, text, search, at);
    start = at + search.length;
  }
  return result + text.substring(start);
}

export function stringReplaceAllWith(text: string, search: string, fn: Fn3<string, i32, string, string>): string {
  const step = max(search.length, 1);
  let result = "";
  let start = 0;
  for (let at = nextMatch(text, search, 0); at >= 0; at = nextMatch(text, search, at + step)) {
    result += text.substring(start, at) + fn.call(search, at, text);
    start = at + search.length;
  }
  return result + text.substring(start);
}

/** -1 behind the end, where `indexOf` would find the empty text again and again. */
function nextMatch(text: string, search: string, from: i32): i32 {
  return from > text.length ? -1 : stringIndexOf(text, search, from);
}

const DOLLAR: i32 = 0x24;

/** A replacement with its `$$`, `$&`, `` $` `` and `$'` filled in. */
function expanded(replacement: string, text: string, search: string, at: i32): string {
  let sign = replacement.indexOf("$");
  if (sign < 0) return replacement;
  let result = "";
  let start = 0;
  for (; sign >= 0 && sign + 1 < replacement.length; sign = replacement.indexOf("$", start)) {
    result += replacement.substring(start, sign);
    start = sign + 2;
    switch (replacement.charCodeAt(sign + 1)) {
      case DOLLAR:
        result += "$";
        break;
      case 0x26:
        result += search;
        break;
      case 0x60:
        result += text.substring(0, at);
        break;
      case 0x27:
        result += text.substring(at + search.length);
        break;
      default:
        result += "$";
        start = sign + 1;
    }
  }
  return result + replacement.substring(start);
}

/** Whether every surrogate has its partner. */
export function isWellFormed(text: string): bool {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((unit & 0xf800) != 0xd800) continue;
    if (unit > 0xdbff || i + 1 == text.length || (text.charCodeAt(i + 1) & 0xfc00) != 0xdc00) return false;
    i++;
  }
  return true;
}

/** The text with U+FFFD for every surrogate without a partner. */
export function toWellFormed(text: string): string {
  if (isWellFormed(text)) return text;
  const parts = characters(text);
  let result = "";
  for (let i = 0; i < parts.length; i++) result += isWellFormed(parts[i]) ? parts[i] : "\ufffd";
  return result;
}
