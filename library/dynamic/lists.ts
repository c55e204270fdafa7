// Methods of lists that are values of type `any`.

import { callAny } from "minnow/internal";
import { type Args, isGiven, numberGiven, textGiven } from "./given.ts";

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
