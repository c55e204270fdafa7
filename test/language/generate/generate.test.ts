// Programs out of fixed seeds mean in wasm what they mean in Node. `npm run fuzz` runs many more.

import { expect, test } from "vitest";
import { rounds } from "../../random.ts";
import { check, minimal } from "./check.ts";
import { generate, textOf } from "./program.ts";

const SEEDS = Array.from({ length: rounds(100) }, (_, index) => index + 1);

test("generated programs mean what they mean in JavaScript", { timeout: 300_000 * rounds(1) }, async () => {
  const failures = await check(SEEDS);
  const [first] = failures;
  const smallest = first && (await minimal(first));
  const seeds = failures.map(({ seed }) => seed).join();
  expect(failures.length, smallest && `seeds ${seeds}\n${smallest.fault}\n\n${smallest.text}`).toBe(0);
});

test("a seed always gives the same program", () => {
  expect(textOf(generate(7))).toBe(textOf(generate(7)));
  expect(textOf(generate(7))).not.toBe(textOf(generate(8)));
});
