// `node scripts/ci-summary.ts <vitest's JSON report> <failed checks>`: the last line of .ci/run.
import { readFileSync } from "node:fs";

/** The counts of vitest's JSON report that matter. */
export interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
  numPendingTests: number;
}

/** One plain line: `N passed, N failed`, and how many were skipped when some were. */
export function summary(report: Report, failedChecks: number): string {
  // A file that could not even be loaded has failed no test, but it failed.
  const failed = Math.max(report.numFailedTests, Math.min(report.numFailedTestSuites, 1)) + failedChecks;
  const skipped = report.numPendingTests > 0 ? `, ${report.numPendingTests} skipped` : "";
  return `${report.numPassedTests} passed, ${failed} failed${skipped}`;
}

if (import.meta.main) {
  const [path, checks] = process.argv.slice(2) as [string, string];
  const line = summary(read(path), Number(checks));
  console.log(line);
  process.exitCode = line.includes(", 0 failed") ? 0 : 1;
}

function read(path: string): Report {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Report;
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, numFailedTestSuites: 1, numPendingTests: 0 };
  }
}
