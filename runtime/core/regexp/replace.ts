// `text.replace(pattern, …)`.

import { throwTypeError } from "../error";
import { Fn1 } from "../fn";
import { Matcher } from "./match";
import { behind, matchIndex, matchInput, part, RegExp, resultOf, search } from "./regexp";

/** What the function of a `replace` is given at a place: groups, then where the match is and the whole text. */
export function matchPart(match: Array<string | null>, place: i32): string | null {
  if (place < match.length) return match[place];
  return place == match.length ? matchIndex(match).toString() : place == match.length + 1 ? matchInput(match) : null;
}

/** The same where it takes a number. */
export function matchOffset(match: Array<string | null>, place: i32): f64 {
  return place == match.length ? <f64>matchIndex(match) : NaN;
}

/** `text.replace(pattern, replacement)` */
export function textReplace(text: string, pattern: RegExp, replacement: string): string {
  const matcher = new Matcher(pattern.program, text);
  let result = "";
  let copied = 0;
  for (let at = startOf(pattern); at <= text.length && search(matcher, pattern.program, text, at); at = behind(matcher, pattern, text)) {
    result += text.substring(copied, matcher.slots[0]) + expanded(replacement, matcher, pattern, text);
    copied = matcher.slots[1];
    if (!pattern.program.global) break;
  }
  ended(pattern, copied);
  return copied || result.length ? result + text.substring(copied) : text;
}

/** `text.replace(pattern, replace)` */
export function textReplaceWith(text: string, pattern: RegExp, replace: Fn1<Array<string | null>, string>): string {
  const matcher = new Matcher(pattern.program, text);
  let result = "";
  let copied = 0;
  for (let at = startOf(pattern); at <= text.length && search(matcher, pattern.program, text, at); at = behind(matcher, pattern, text)) {
    result += text.substring(copied, matcher.slots[0]) + replace.call(resultOf(matcher, pattern.program, text));
    copied = matcher.slots[1];
    if (!pattern.program.global) break;
  }
  ended(pattern, copied);
  return copied || result.length ? result + text.substring(copied) : text;
}

/** `text.replaceAll(pattern, …)` wants all. */
export function wantGlobal(pattern: RegExp): RegExp {
  if (!pattern.program.global) throwTypeError("String.prototype.replaceAll called with a non-global RegExp argument");
  return pattern;
}

function startOf(pattern: RegExp): i32 {
  return pattern.program.sticky && !pattern.program.global ? <i32>pattern.lastIndex : 0;
}

function ended(pattern: RegExp, at: i32): void {
  if (pattern.program.global) pattern.lastIndex = 0;
  else if (pattern.program.sticky) pattern.lastIndex = at;
}

/** `$1`, `$<name>`, `$&` and their like in a replacement. */
function expanded(replacement: string, matcher: Matcher, pattern: RegExp, text: string): string {
  if (replacement.indexOf("$") < 0) return replacement;
  const program = pattern.program;
  const slots = matcher.slots;
  let result = "";
  for (let i = 0; i < replacement.length; i++) {
    const code = replacement.charCodeAt(i);
    const next = code == 0x24 && i + 1 < replacement.length ? replacement.charCodeAt(i + 1) : -1;
    if (next == 0x24) result += "$";
    else if (next == 0x26) result += text.substring(slots[0], slots[1]);
    else if (next == 0x60) result += text.substring(0, slots[0]);
    else if (next == 0x27) result += text.substring(slots[1]);
    else if (next >= 0x30 && next <= 0x39) {
      let group = next - 0x30;
      const second = i + 2 < replacement.length ? replacement.charCodeAt(i + 2) - 0x30 : -1;
      const both = group * 10 + second;
      const two = second >= 0 && second <= 9 && both < program.groups && both > 0;
      if (two) group = both;
      if (group == 0 || group >= program.groups) {
        result += "$";
        continue;
      }
      const value = part(slots, text, group);
      if (value !== null) result += value;
      i += two ? 2 : 1;
      continue;
    } else if (next == 0x3c && program.hasNames && replacement.indexOf(">", i) > 0) {
      const end = replacement.indexOf(">", i);
      const group = program.names.indexOf(replacement.substring(i + 2, end));
      const value = group > 0 ? part(slots, text, group) : null;
      if (value !== null) result += value;
      i = end;
      continue;
    } else {
      result += replacement.charAt(i);
      continue;
    }
    i++;
  }
  return result;
}
