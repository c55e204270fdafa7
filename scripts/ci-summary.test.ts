import { expect, test } from "vitest";
import { summary } from "./ci-summary.ts";

const clean = { numPassedTests: 12, numFailedTests: 0, numFailedTestSuites: 0, numPendingTests: 0 };

test("a clean run counts what passed", () => {
  expect(summary(clean, 0)).toBe("12 passed, 0 failed");
});

test("skipped tests are named when there are some", () => {
  expect(summary({ ...clean, numPendingTests: 3 }, 0)).toBe("12 passed, 0 failed, 3 skipped");
});

test("failed checks and files that do not load count as failed", () => {
  expect(summary(clean, 2)).toBe("12 passed, 2 failed");
  expect(summary({ ...clean, numFailedTestSuites: 1 }, 0)).toBe("12 passed, 1 failed");
  expect(summary({ ...clean, numFailedTests: 4, numFailedTestSuites: 2 }, 0)).toBe("12 passed, 4 failed");
});
