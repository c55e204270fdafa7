// What runs once, at the first entry through a door: nothing may be imported before, so wasm start does nothing.

import { __main } from "../app/server";
import { __caughtAny } from "../runtime/core/error";
import { __try } from "../runtime/core/intrinsics";
import { setPlatform } from "../runtime/core/platform";
import { hasPositions } from "../runtime/core/trace";
import { setHead } from "../runtime/server";
import { headLength, readHead } from "./blob";
import { startTimer } from "./executor";
import { logError, logLine } from "./log";

let started: bool = false;
let debug: bool = false;

/** What `main` failed with: then every request fails with it. */
export let startError: Error | null = null;

/** Runs the app's top-level code and `main`, once. */
export function ensureStarted(): void {
  if (started) return;
  started = true;
  setPlatform(startTimer, logLine);
  const head = readHead();
  if (head) setHead(head, headLength());
  if (__try()) {
    __main();
  } else {
    startError = __caughtAny();
    logError("main", startError!);
  }
  debug = hasPositions();
}

/** Whether the compiler put positions in: then callers are told everything. */
export function isDebug(): bool {
  return debug;
}
