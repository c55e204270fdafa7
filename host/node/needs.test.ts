import { expect, test } from "vitest";
import { missing } from "./needs.ts";

test("an old Node is told what it lacks", () => {
  expect(missing()).toBe("");
  const old = missing({ exceptions: false, withResolvers: false });
  expect(old).toMatch(/^minnow\/node needs Node 25 or newer: this is v\d+\.\d+\.\d+, which lacks wasm exceptions/);
  expect(missing({ exceptions: true, withResolvers: false })).toContain("lacks Promise.withResolvers");
});
