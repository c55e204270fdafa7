// What a debug build adds: the line of the user's that an error comes from. And what no build may do: differ from itself.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compileProgram } from "../../compiler/index.ts";
import { runCompiled } from "./run.ts";

test("uncaught errors name the line that threw them", async () => {
  const lines = await runCompiled(join(import.meta.dirname, "debug/uncaught.ts"), true);
  expect(lines).toEqual([
    "Uncaught (in promise) RangeError: too late\n    at later (debug/uncaught.ts:20:5)",
    "Uncaught (in promise) RangeError: Index out of range: read or write past the end of an array or string\n    at first (debug/uncaught.ts:29:5)",
    "before",
    "after",
    "Uncaught (in promise) Error: 1\n    at thrower (debug/uncaught.ts:11:5)\n    at program (debug/uncaught.ts:33:3)",
  ]);
});

test("stacks name functions, lines and who awaits", async () => {
  const lines = await runCompiled(join(import.meta.dirname, "debug/stacks.ts"), true);
  expect(lines).toEqual([
    `Bad: deep
    at inner (debug/stacks.ts:9:14)
    at arrow (debug/stacks.ts:13:38)
    at Box.value (debug/stacks.ts:17:5)
    at program (debug/stacks.ts:42:5)
    at main (debug/stacks.ts:66:47)`,
    `Bad: deep
    at inner (debug/stacks.ts:9:14)
    at first (debug/stacks.ts:23:3)
    at async second (debug/stacks.ts:28:3)
    at async program (debug/stacks.ts:47:5)`,
    `RangeError: Index out of range: read or write past the end of an array or string
    at two (debug/stacks.ts:33:3)
    at program (debug/stacks.ts:52:5)`,
    `Error: made
    at debug/stacks.ts:56:42
    at program (debug/stacks.ts:56:3)`,
    "true Maximum call stack size exceeded",
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
