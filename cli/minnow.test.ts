import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

function minnow(...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, "minnow.ts"), ...args], {
    encoding: "utf8",
  });
  return { status, out: stdout, err: stderr };
}

test("help is an answer, wherever it is asked for", () => {
  for (const args of [["--help"], ["-h"], ["help"], ["build", "--help"]]) {
    const { status, out } = minnow(...args);
    expect(out).toContain("minnow build [folder]");
    expect(status).toBe(0);
  }
});

test("the version is the package's", () => {
  expect(minnow("--version").out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test.each([
  [[], "A command is missing."],
  [["biuld"], "There is no command `biuld`."],
  [["build", "--debg"], "Unknown option '--debg'."],
  [["build", "a", "b"], "`b` is one word too many."],
])("a wrong command line is told in a line: %j", (args, message) => {
  const { status, err } = minnow(...args);
  expect(err.split("\n", 1)[0]).toBe(message);
  expect(err).toContain("Usage: minnow");
  expect(status).toBe(2);
});
