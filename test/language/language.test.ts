// Every program in `cases` prints the same in wasm and in Node.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCompiled, runInNode } from "./run.ts";

const folder = join(import.meta.dirname, "cases");

for (const name of readdirSync(folder)) {
  test(`${name.replace(".ts", "").replaceAll("-", " ")} mean what they mean in JavaScript`, async () => {
    const file = join(folder, name);
    const expected = await runInNode(file);
    expect(expected.length).toBeGreaterThan(0);
    expect(await runCompiled(file)).toEqual(expected);
    expect(await runCompiled(file, true)).toEqual(expected);
  });
}
