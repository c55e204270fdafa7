// Runs one program: compiled by Minnow to wasm, and by Node as it is.

import { resolve } from "node:path";
import type { Verdict } from "./pool.ts";
import { compare } from "./pool.ts";

/** Lines that the program prints when Minnow compiles it, or the errors. */
export async function runCompiled(file: string, debug = false): Promise<string[]> {
  const mode = debug ? "debug" : "release";
  const { lines, errors } = (await runProgram(file, debug))[mode];
  return errors ?? lines ?? [];
}

/** What the program prints on both. */
export async function runProgram(file: string, debug: boolean): Promise<Verdict> {
  const path = resolve(file);
  return compare([path], { modes: [debug ? "debug" : "release"], threads: 1 }).get(path)!;
}
