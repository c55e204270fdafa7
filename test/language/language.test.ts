// Every program in `cases` prints the same in wasm and in Node. They are compiled many at a time (batch.ts).

import { join } from "node:path";
import { expect, test } from "vitest";
import { compare, faultOf } from "./pool.ts";
import { casesIn } from "./program.ts";

const cases = casesIn(join(import.meta.dirname, "cases"));
const verdicts = compare(cases.map(({ file }) => file));

for (const { name, file } of cases) {
  test(name, { timeout: 300_000 }, async () => {
    const fault = faultOf((await verdicts.get(file))!);
    expect(fault, fault ?? "").toBeNull();
  });
}
