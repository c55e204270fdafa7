// Methods of texts and numbers that are values of type `any`.

import { callAny } from "minnow/internal";
import { type Args, isGiven, numberGiven, textGiven } from "./given.ts";

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
