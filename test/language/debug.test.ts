// What a debug build adds: the line of the user's that an error comes from. And what no build may do: differ from itself.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compileProgram } from "../../compiler/index.ts";
import { runCompiled } from "./run.ts";

test("uncaught errors name the line that threw them", async () => {
  const lines = await runCompiled(join(import.meta.dirname, "debug/uncaught.ts"), true);
  expect(lines).toEqual([
    "Uncaught (in promise) RangeError: too late\n    at debug/uncaught.ts:20:5",
    "Uncaught (in promise) RangeError: Index out of range: read or write past the end of an array or string\n    at debug/uncaught.ts:29:5",
    "before",
    "after",
    "Uncaught (in promise) Error: 1\n    at debug/uncaught.ts:11:5",
  ]);
});

test("the same source compiles to the same text", () => {
  const apps = join(import.meta.dirname, "../fixtures/compiler");
  for (const name of readdirSync(apps)) {
    for (const debug of [false, true]) {
      const compile = () => compileProgram({ entry: join(apps, name, "app.ts"), debug }, new Map());
      expect(compile()).toEqual(compile());
    }
  }
});
