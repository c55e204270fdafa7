// Methods of the library's objects for values of type `any`: what `value.map(…)` means shows when the program runs. The
// compiler finds them by name (compiler/lower/any-call.ts): the kind of object, then the method. Only those that a program
// calls are compiled.

import { callAny } from "minnow/internal";

/** What a method is called with. */
export type Args = readonly unknown[];

function numberGiven(args: Args, index: number, otherwise: number): number {
  return args.length > index && args[index] !== undefined ? Number(args[index]) : otherwise;
}

function textGiven(args: Args, index: number, otherwise: string): string {
  return args.length > index && args[index] !== undefined ? String(args[index]) : otherwise;
}

function isGiven(args: Args, index: number): boolean {
  return args.length > index && args[index] !== undefined;
}

// biome-ignore-start lint/suspicious/noExplicitAny: this is what it is about
/** `Object.assign(self, …)`. */
export function objectAssign(self: any, args: Args): unknown {
  for (const each of args) {
    const from: any = each;
    if (from !== null && from !== undefined) for (const key of Object.keys(from)) self[key] = from[key];
  }
  return self;
}

// biome-ignore-end lint/suspicious/noExplicitAny: this is what it is about

// Texts.

export function textToUpperCase(self: string, _args: Args): unknown {
  return self.toUpperCase();
}

export function textToLowerCase(self: string, _args: Args): unknown {
  return self.toLowerCase();
}

export function textTrim(self: string, _args: Args): unknown {
  return self.trim();
}

export function textTrimStart(self: string, _args: Args): unknown {
  return self.trimStart();
}

export function textTrimEnd(self: string, _args: Args): unknown {
  return self.trimEnd();
}

export function textToString(self: string, _args: Args): unknown {
  return self;
}

export function textValueOf(self: string, _args: Args): unknown {
  return self;
}

export function textToLocaleUpperCase(self: string, _args: Args): unknown {
  return self.toUpperCase();
}

export function textToLocaleLowerCase(self: string, _args: Args): unknown {
  return self.toLowerCase();
}

export function textAt(self: string, args: Args): unknown {
  return self.at(numberGiven(args, 0, 0));
}

export function textCharAt(self: string, args: Args): unknown {
  return self.charAt(numberGiven(args, 0, 0));
}

export function textCharCodeAt(self: string, args: Args): unknown {
  return self.charCodeAt(numberGiven(args, 0, 0));
}

export function textCodePointAt(self: string, args: Args): unknown {
  return self.codePointAt(numberGiven(args, 0, 0));
}

export function textIncludes(self: string, args: Args): unknown {
  return self.includes(textGiven(args, 0, "undefined"), numberGiven(args, 1, 0));
}

export function textStartsWith(self: string, args: Args): unknown {
  return self.startsWith(textGiven(args, 0, "undefined"), numberGiven(args, 1, 0));
}

export function textEndsWith(self: string, args: Args): unknown {
  return self.endsWith(textGiven(args, 0, "undefined"), numberGiven(args, 1, self.length));
}

export function textIndexOf(self: string, args: Args): unknown {
  return self.indexOf(textGiven(args, 0, "undefined"), numberGiven(args, 1, 0));
}

export function textLastIndexOf(self: string, args: Args): unknown {
  return self.lastIndexOf(textGiven(args, 0, "undefined"), numberGiven(args, 1, self.length));
}

export function textSlice(self: string, args: Args): unknown {
  return self.slice(numberGiven(args, 0, 0), numberGiven(args, 1, self.length));
}

export function textSubstring(self: string, args: Args): unknown {
  return self.substring(numberGiven(args, 0, 0), numberGiven(args, 1, self.length));
}

export function textSubstr(self: string, args: Args): unknown {
  return self.substr(numberGiven(args, 0, 0), numberGiven(args, 1, self.length));
}

export function textRepeat(self: string, args: Args): unknown {
  return self.repeat(numberGiven(args, 0, 0));
}

export function textPadStart(self: string, args: Args): unknown {
  return self.padStart(numberGiven(args, 0, 0), textGiven(args, 1, " "));
}

export function textPadEnd(self: string, args: Args): unknown {
  return self.padEnd(numberGiven(args, 0, 0), textGiven(args, 1, " "));
}

export function textConcat(self: string, args: Args): unknown {
  let joined = self;
  for (const each of args) joined += String(each);
  return joined;
}

export function textLocaleCompare(self: string, args: Args): unknown {
  return self.localeCompare(textGiven(args, 0, "undefined"));
}

export function textSplit(self: string, args: Args): unknown {
  const by = args.length > 0 ? args[0] : undefined;
  const most = numberGiven(args, 1, 4294967295);
  if (by === undefined) return [self];
  if (by instanceof RegExp) return self.split(by, most);
  return self.split(String(by), most);
}

export function textReplace(self: string, args: Args): unknown {
  const what = args[0];
  const by = args[1];
  if (typeof by === "function") {
    if (what instanceof RegExp) return self.replace(what, (match: string) => String(callAny(by, [match])));
    return self.replace(String(what), (match: string) => String(callAny(by, [match])));
  }
  if (what instanceof RegExp) return self.replace(what, String(by));
  return self.replace(String(what), String(by));
}

export function textReplaceAll(self: string, args: Args): unknown {
  const what = args[0];
  const by = args[1];
  if (typeof by === "function") {
    if (what instanceof RegExp) return self.replaceAll(what, (match: string) => String(callAny(by, [match])));
    return self.replaceAll(String(what), (match: string) => String(callAny(by, [match])));
  }
  if (what instanceof RegExp) return self.replaceAll(what, String(by));
  return self.replaceAll(String(what), String(by));
}

export function textMatch(self: string, args: Args): unknown {
  const by = args[0];
  return by instanceof RegExp ? self.match(by) : self.match(String(by));
}

export function textSearch(self: string, args: Args): unknown {
  const by = args[0];
  return by instanceof RegExp ? self.search(by) : self.indexOf(String(by));
}

// Numbers.

export function numberToFixed(self: number, args: Args): unknown {
  return self.toFixed(numberGiven(args, 0, 0));
}

export function numberToPrecision(self: number, args: Args): unknown {
  return isGiven(args, 0) ? self.toPrecision(numberGiven(args, 0, 0)) : String(self);
}

export function numberToString(self: number, args: Args): unknown {
  return self.toString(numberGiven(args, 0, 10));
}

export function numberValueOf(self: number, _args: Args): unknown {
  return self;
}

export function numberToLocaleString(self: number, _args: Args): unknown {
  return self.toLocaleString();
}

// Lists.

export function listPush(self: unknown[], args: Args): unknown {
  for (const each of args) self.push(each);
  return self.length;
}

export function listUnshift(self: unknown[], args: Args): unknown {
  for (let i = args.length - 1; i >= 0; i--) self.unshift(args[i]);
  return self.length;
}

export function listPop(self: unknown[], _args: Args): unknown {
  return self.pop();
}

export function listShift(self: unknown[], _args: Args): unknown {
  return self.shift();
}

export function listAt(self: unknown[], args: Args): unknown {
  return self.at(numberGiven(args, 0, 0));
}

export function listSlice(self: unknown[], args: Args): unknown {
  return self.slice(numberGiven(args, 0, 0), numberGiven(args, 1, self.length));
}

export function listSplice(self: unknown[], args: Args): unknown {
  const start = numberGiven(args, 0, 0);
  if (args.length < 2) return args.length ? self.splice(start) : [];
  return self.splice(start, numberGiven(args, 1, 0), ...args.slice(2));
}

export function listConcat(self: unknown[], args: Args): unknown {
  const joined = self.slice();
  for (const each of args) {
    if (Array.isArray(each)) for (const item of each as unknown[]) joined.push(item);
    else joined.push(each);
  }
  return joined;
}

export function listJoin(self: unknown[], args: Args): unknown {
  return self.map((each) => (each === null || each === undefined ? "" : String(each))).join(textGiven(args, 0, ","));
}

export function listToString(self: unknown[], _args: Args): unknown {
  return listJoin(self, []);
}

export function listReverse(self: unknown[], _args: Args): unknown {
  return self.reverse();
}

export function listToReversed(self: unknown[], _args: Args): unknown {
  return self.slice().reverse();
}

export function listIndexOf(self: unknown[], args: Args): unknown {
  return self.indexOf(args[0], numberGiven(args, 1, 0));
}

export function listLastIndexOf(self: unknown[], args: Args): unknown {
  return self.lastIndexOf(args[0]);
}

export function listIncludes(self: unknown[], args: Args): unknown {
  return self.includes(args[0]);
}

export function listFill(self: unknown[], args: Args): unknown {
  return self.fill(args[0], numberGiven(args, 1, 0), numberGiven(args, 2, self.length));
}

export function listKeys(self: unknown[], _args: Args): unknown {
  return self.map((_, index) => index);
}

export function listValues(self: unknown[], _args: Args): unknown {
  return self.slice();
}

export function listFlat(self: unknown[], args: Args): unknown {
  return flattened(self, numberGiven(args, 0, 1));
}

function flattened(list: unknown[], depth: number): unknown[] {
  const flat: unknown[] = [];
  for (const each of list) {
    if (depth >= 1 && Array.isArray(each)) for (const item of flattened(each as unknown[], depth - 1)) flat.push(item);
    else flat.push(each);
  }
  return flat;
}

export function listMap(self: unknown[], args: Args): unknown {
  const fn = args[0];
  const made: unknown[] = [];
  for (let i = 0; i < self.length; i++) made.push(callAny(fn, [self[i], i, self]));
  return made;
}

export function listForEach(self: unknown[], args: Args): unknown {
  const fn = args[0];
  for (let i = 0; i < self.length; i++) callAny(fn, [self[i], i, self]);
  return undefined;
}

export function listFilter(self: unknown[], args: Args): unknown {
  const fn = args[0];
  const kept: unknown[] = [];
  for (let i = 0; i < self.length; i++) {
    if (callAny(fn, [self[i], i, self])) kept.push(self[i]);
  }
  return kept;
}

export function listFind(self: unknown[], args: Args): unknown {
  const fn = args[0];
  for (let i = 0; i < self.length; i++) {
    if (callAny(fn, [self[i], i, self])) return self[i];
  }
  return undefined;
}

export function listFindIndex(self: unknown[], args: Args): unknown {
  const fn = args[0];
  for (let i = 0; i < self.length; i++) {
    if (callAny(fn, [self[i], i, self])) return i;
  }
  return -1;
}

export function listSome(self: unknown[], args: Args): unknown {
  const fn = args[0];
  for (let i = 0; i < self.length; i++) {
    if (callAny(fn, [self[i], i, self])) return true;
  }
  return false;
}

export function listEvery(self: unknown[], args: Args): unknown {
  const fn = args[0];
  for (let i = 0; i < self.length; i++) {
    if (!callAny(fn, [self[i], i, self])) return false;
  }
  return true;
}

export function listFlatMap(self: unknown[], args: Args): unknown {
  const fn = args[0];
  const made: unknown[] = [];
  for (let i = 0; i < self.length; i++) made.push(callAny(fn, [self[i], i, self]));
  return flattened(made, 1);
}

export function listFindLast(self: unknown[], args: Args): unknown {
  const fn = args[0];
  for (let i = self.length - 1; i >= 0; i--) {
    if (callAny(fn, [self[i], i, self])) return self[i];
  }
  return undefined;
}

export function listFindLastIndex(self: unknown[], args: Args): unknown {
  const fn = args[0];
  for (let i = self.length - 1; i >= 0; i--) {
    if (callAny(fn, [self[i], i, self])) return i;
  }
  return -1;
}

export function listReduce(self: unknown[], args: Args): unknown {
  const fn = args[0];
  if (args.length < 2 && !self.length) throw new TypeError("Reduce of empty array with no initial value");
  let sum = args.length > 1 ? args[1] : self[0];
  for (let i = args.length > 1 ? 0 : 1; i < self.length; i++) sum = callAny(fn, [sum, self[i], i, self]);
  return sum;
}

export function listReduceRight(self: unknown[], args: Args): unknown {
  const fn = args[0];
  if (args.length < 2 && !self.length) throw new TypeError("Reduce of empty array with no initial value");
  let sum = args.length > 1 ? args[1] : self[self.length - 1];
  for (let i = self.length - (args.length > 1 ? 1 : 2); i >= 0; i--) sum = callAny(fn, [sum, self[i], i, self]);
  return sum;
}

export function listSort(self: unknown[], args: Args): unknown {
  if (!isGiven(args, 0)) return self.sort();
  const fn = args[0];
  return self.sort((a, b) => Number(callAny(fn, [a, b])));
}

export function listToSorted(self: unknown[], args: Args): unknown {
  return listSort(self.slice(), args);
}

export function listEntries(self: unknown[], _args: Args): unknown {
  const pairs: [number, unknown][] = self.map((each, index): [number, unknown] => [index, each]);
  return pairs;
}

// Maps and sets.

export function mapKeys(self: unknown, _args: Args): unknown {
  return [...(self as Map<unknown, unknown>).keys()];
}

export function setKeys(self: unknown, _args: Args): unknown {
  return [...(self as Set<unknown>).keys()];
}

export function mapValues(self: unknown, _args: Args): unknown {
  return [...(self as Map<unknown, unknown>).values()];
}

export function setValues(self: unknown, _args: Args): unknown {
  return [...(self as Set<unknown>).values()];
}

export function mapEntries(self: unknown, _args: Args): unknown {
  return [...(self as Map<unknown, unknown>).entries()];
}

export function setEntries(self: unknown, _args: Args): unknown {
  return [...(self as Set<unknown>).entries()];
}

export function mapForEach(self: unknown, args: Args): unknown {
  const fn = args[0];
  for (const [key, value] of self as Map<unknown, unknown>) callAny(fn, [value, key, self]);
  return undefined;
}

export function setForEach(self: unknown, args: Args): unknown {
  const fn = args[0];
  for (const value of self as Set<unknown>) callAny(fn, [value, value, self]);
  return undefined;
}

// Dates and patterns.

export function dateGetTime(self: Date, _args: Args): unknown {
  return self.getTime();
}

export function dateValueOf(self: Date, _args: Args): unknown {
  return self.valueOf();
}

export function dateGetFullYear(self: Date, _args: Args): unknown {
  return self.getFullYear();
}

export function dateGetMonth(self: Date, _args: Args): unknown {
  return self.getMonth();
}

export function dateGetDate(self: Date, _args: Args): unknown {
  return self.getDate();
}

export function dateGetDay(self: Date, _args: Args): unknown {
  return self.getDay();
}

export function dateGetHours(self: Date, _args: Args): unknown {
  return self.getHours();
}

export function dateGetMinutes(self: Date, _args: Args): unknown {
  return self.getMinutes();
}

export function dateGetSeconds(self: Date, _args: Args): unknown {
  return self.getSeconds();
}

export function dateGetMilliseconds(self: Date, _args: Args): unknown {
  return self.getMilliseconds();
}

export function dateGetUTCFullYear(self: Date, _args: Args): unknown {
  return self.getUTCFullYear();
}

export function dateGetUTCMonth(self: Date, _args: Args): unknown {
  return self.getUTCMonth();
}

export function dateGetUTCDate(self: Date, _args: Args): unknown {
  return self.getUTCDate();
}

export function dateGetUTCDay(self: Date, _args: Args): unknown {
  return self.getUTCDay();
}

export function dateGetUTCHours(self: Date, _args: Args): unknown {
  return self.getUTCHours();
}

export function dateGetUTCMinutes(self: Date, _args: Args): unknown {
  return self.getUTCMinutes();
}

export function dateGetUTCSeconds(self: Date, _args: Args): unknown {
  return self.getUTCSeconds();
}

export function dateToISOString(self: Date, _args: Args): unknown {
  return self.toISOString();
}

export function dateToJSON(self: Date, _args: Args): unknown {
  return self.toJSON();
}

export function dateToString(self: Date, _args: Args): unknown {
  return self.toString();
}

export function dateToDateString(self: Date, _args: Args): unknown {
  return self.toDateString();
}

export function dateGetTimezoneOffset(self: Date, _args: Args): unknown {
  return self.getTimezoneOffset();
}

export function patternTest(self: RegExp, args: Args): unknown {
  return self.test(textGiven(args, 0, "undefined"));
}

export function patternExec(self: RegExp, args: Args): unknown {
  return self.exec(textGiven(args, 0, "undefined"));
}

export function patternToString(self: RegExp, _args: Args): unknown {
  return self.toString();
}
