// Environment variables. Only apps that ask for one import `wasi:cli/environment`.

import { __throw } from "../runtime/core/error";
import { getEnvironment } from "./bindings/wasi-cli-environment";

/** The value of a variable, `fallback` where it is not set; an error where there is no fallback either. */
export function environmentValue(name: string, fallback: string | null): string {
  const all = getEnvironment();
  for (let i = 0; i < all.length; i++) {
    if (all[i].f0 == name) return all[i].f1;
  }
  if (fallback === null) __throw(new Error("the environment variable `" + name + "` is not set"));
  return fallback!;
}
