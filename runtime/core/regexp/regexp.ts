// JavaScript's `RegExp`.

import { Map } from "../collections/map";
import { Dictionary } from "../dictionary";
import { Matcher } from "./match";
import { Program } from "./program";

/** What patterns have been made into, by flags and text. A program that makes ever new ones starts over. */
// @ts-ignore: decorator
@lazy
const programs: Map<string, Program> = new Map<string, Program>();

const MOST_PROGRAMS = 500;

/** The last patterns by the address of their text, which is held here: those of literals are always the same. */
class Recent {
  constructor(
    public source: string,
    public flags: string,
    public program: Program,
  ) {}
}

// @ts-ignore: decorator
@lazy
const recent: StaticArray<Recent | null> = new StaticArray<Recent | null>(16);

function programFor(source: string, flags: string): Program {
  const place = <i32>((changetype<usize>(source) >> 4) & 15);
  const last = unchecked(recent[place]);
  if (last !== null && changetype<usize>(last.source) == changetype<usize>(source) && last.flags == flags) {
    return last.program;
  }
  const program = knownProgram(source, flags);
  unchecked((recent[place] = new Recent(source, flags, program)));
  return program;
}

function knownProgram(source: string, flags: string): Program {
  const key = flags + "/" + source;
  const known = programs.find(key);
  if (known >= 0) return programs.valueAt(known);
  const made = new Program(source, flags);
  if (programs.size >= MOST_PROGRAMS) programs.clear();
  programs.set(key, made);
  return made;
}

/** What a pattern has found: an array of texts, with where it was found. */
export class RegExpMatch extends Array<string | null> {
  index: i32 = 0;
  input: string = "";
  groups: Dictionary<string> | null = null;
}

export class RegExp {
  lastIndex: f64 = 0;
  program: Program;

  constructor(
    public source: string,
    flags: string,
  ) {
    if (source.length == 0) this.source = "(?:)";
    this.program = programFor(source, flags);
    this.flags = inOrder(flags);
  }

  flags: string;

  get global(): bool {
    return this.program.global;
  }

  get ignoreCase(): bool {
    return this.program.ignoreCase;
  }

  get multiline(): bool {
    return this.program.multiline;
  }

  get dotAll(): bool {
    return this.program.dotAll;
  }

  get unicode(): bool {
    return this.program.unicode;
  }

  get sticky(): bool {
    return this.program.sticky;
  }

  toString(): string {
    return "/" + this.source.replaceAll("\n", "\\n") + "/" + this.flags;
  }
}

/** Flags are named in the order of the alphabet. */
function inOrder(flags: string): string {
  if (flags.length < 2) return flags;
  const list = flags.split("");
  list.sort();
  return list.join("");
}

/** `new RegExp(pattern, flags)` of another one. */
export function regexpCopy(from: RegExp, flags: string | null): RegExp {
  return new RegExp(from.source, flags !== null ? flags : from.flags);
}

/** A pattern, or a text as one: `plain` if it stands for itself. */
export function patternOf(value: Object, plain: bool, flags: string): RegExp {
  if (value instanceof RegExp) return changetype<RegExp>(value);
  const text = changetype<string>(value);
  return new RegExp(plain ? escapedText(text) : text, flags);
}

function escapedText(text: string): string {
  let result = "";
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i);
    result += ".*+?^${}()|[]\\/".includes(unit) ? "\\" + unit : unit;
  }
  return result;
}

/** The first match at `from` or behind it; null where there is none. */
export function search(matcher: Matcher, program: Program, text: string, from: i32): bool {
  const length = text.length;
  if (program.sticky) return from <= length && matcher.matches(from);
  // A pattern that begins with a character can only begin there.
  const first = program.ignoreCase ? -1 : program.firstUnit;
  const begins = program.begins;
  if (program.isAnchored) return from == 0 && matcher.matches(0);
  for (let at = from; at <= length; at++) {
    if (first >= 0) {
      while (at < length && text.charCodeAt(at) != first) at++;
      if (at >= length) return false;
    }
    if (begins !== null) {
      for (; at < length; at++) {
        const unit = text.charCodeAt(at);
        if (unit > 127 || unchecked(begins[unit])) break;
      }
      if (at >= length) return false;
    }
    if (matcher.matches(at)) return true;
    if (program.unicode && at < length && text.codePointAt(at) > 0xffff) at++;
  }
  return false;
}

export function resultOf(matcher: Matcher, program: Program, text: string): RegExpMatch {
  const match = new RegExpMatch();
  const slots = matcher.slots;
  for (let i = 0; i < program.groups; i++) match.push(part(slots, text, i));
  match.index = slots[0];
  match.input = text;
  if (program.hasNames) {
    const groups = new Dictionary<string>();
    groups.bare = true;
    for (let i = 1; i < program.groups; i++) {
      const value = match[i];
      if (program.names[i].length && value !== null) groups.put(program.names[i], value);
    }
    match.groups = groups;
  }
  return match;
}

/** What a group has matched. */
export function part(slots: StaticArray<i32>, text: string, group: i32): string | null {
  const from = slots[group * 2];
  const to = slots[group * 2 + 1];
  return from < 0 || to < 0 ? null : text.substring(from, to);
}

/** Where a pattern goes on: at its `lastIndex` if it is global or sticky. */
function startOf(pattern: RegExp): f64 {
  return pattern.program.global || pattern.program.sticky ? pattern.lastIndex : 0;
}

/** Behind an empty match the search goes on a character further. */
export function behind(matcher: Matcher, pattern: RegExp, text: string): i32 {
  const slots = matcher.slots;
  const end = slots[1];
  if (end > slots[0]) return end;
  return end + (pattern.program.unicode && end < text.length && text.codePointAt(end) > 0xffff ? 2 : 1);
}

/** `pattern.exec(text)` */
export function regexpExec(pattern: RegExp, text: string): Array<string | null> | null {
  const program = pattern.program;
  const matcher = found(pattern, text);
  return matcher === null ? null : resultOf(matcher, program, text);
}

/** `pattern.test(text)` */
export function regexpTest(pattern: RegExp, text: string): bool {
  return found(pattern, text) !== null;
}

function found(pattern: RegExp, text: string): Matcher | null {
  const program = pattern.program;
  const from = startOf(pattern);
  const stays = !program.global && !program.sticky;
  const matcher = new Matcher(program, text);
  if (from <= <f64>text.length && search(matcher, program, text, from > 0 ? <i32>from : 0)) {
    if (!stays) pattern.lastIndex = <f64>matcher.slots[1];
    return matcher;
  }
  if (!stays) pattern.lastIndex = 0;
  return null;
}

/** Whether a list of texts is what `match` or `exec` gave. */
export function isMatch(list: Array<string | null>): bool {
  return list instanceof RegExpMatch;
}

/** Of what `match` and `exec` give. */
export function matchIndex(match: Array<string | null>): i32 {
  return changetype<RegExpMatch>(match).index;
}

export function matchInput(match: Array<string | null>): string {
  return changetype<RegExpMatch>(match).input;
}

export function matchGroups(match: Array<string | null>): Dictionary<string> | null {
  return changetype<RegExpMatch>(match).groups;
}
