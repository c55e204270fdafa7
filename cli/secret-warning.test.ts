import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { secretWarning } from "./secret-warning.ts";

test("who serves an app that needs keys is told when there are none", () => {
  const dist = mkdtempSync(join(tmpdir(), "minnow-secret-"));
  expect(secretWarning(dist, undefined)).toBe(null);
  const reads = (environment: string[]): void => {
    writeFileSync(join(dist, "manifest.json"), JSON.stringify({ environment }));
  };
  reads(["PORT"]);
  expect(secretWarning(dist, undefined)).toBe(null);
  reads(["MINNOW_SECRET"]);
  expect(secretWarning(dist, undefined)).toContain("is not set");
  expect(secretWarning(dist, "")).toContain("is not set");
  expect(secretWarning(dist, `${"x".repeat(32)},short`)).toContain("at least 32 characters");
  expect(secretWarning(dist, `${"x".repeat(32)}, ${"y".repeat(40)}`)).toBe(null);
});
