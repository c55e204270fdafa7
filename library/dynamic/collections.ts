// Methods of maps, sets, dates and patterns that are values of type `any`.

import { callAny } from "minnow/internal";
import { type Args, textGiven } from "./given.ts";

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
