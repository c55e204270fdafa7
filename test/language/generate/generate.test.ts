// Programs out of fixed seeds mean in wasm what they mean in Node. `npm run fuzz` runs many more.

import { expect, test } from "vitest";
import { check, minimal } from "./check.ts";
import { generate, textOf } from "./program.ts";

/** `npm run fuzz` begins behind the seeds that every test run has; `MINNOW_SEED` lets it begin elsewhere. */
const times = Number(process.env.MINNOW_FUZZ ?? 0);
const first = Number(process.env.MINNOW_SEED ?? (times ? 1001 : 1));
const SEEDS = Array.from({ length: times ? times * 400 : 100 }, (_, index) => first + index);

test("generated programs mean what they mean in JavaScript", { timeout: 300_000 * (times + 1) }, async () => {
  const failures = await check(SEEDS);
  const [worst] = failures;
  const smallest = worst && (await minimal(worst));
  const seeds = failures.map(({ seed }) => seed).join();
  expect(failures.length, smallest && `seeds ${seeds}\n${smallest.fault}\n\n${smallest.text}`).toBe(0);
});

test("a seed always gives the same program", () => {
  expect(textOf(generate(7))).toBe(textOf(generate(7)));
  expect(textOf(generate(7))).not.toBe(textOf(generate(8)));
});
