// Methods of the library's objects for values of type `any`: what `value.map(…)` means shows when the program runs. The
// compiler finds them by name (compiler/lower/any-call.ts): the kind of object, then the method. Only those that a program
// calls are compiled.

import type { Args } from "./dynamic/given.ts";

export * from "./dynamic/collections.ts";
export type { Args } from "./dynamic/given.ts";
export * from "./dynamic/lists.ts";
export * from "./dynamic/texts.ts";

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
