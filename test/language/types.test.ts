// What the compiler takes, editors take: the shipped tsconfig finds nothing to complain about, in TypeScript 6 and 7.

import { spawnSync } from "node:child_process";
import { globSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

test.each(["typescript", "typescript-7"])("%s accepts all examples and cases", { timeout: 120_000 }, (version) => {
  const files = globSync(["examples/*/src/**/*.ts", "library/**/*.ts", "test/language/cases/**/*.ts"], { cwd: root });
  const folder = mkdtempSync(join(tmpdir(), "minnow-types-"));
  const config = {
    extends: join(root, "tsconfig.app.json"),
    // Not every program imports "minnow", which brings the globals.
    files: ["compiler/lib/minnow-editor.d.ts", ...files].map((file) => join(root, file)),
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  const tsc = join(root, "node_modules", version, "bin/tsc");
  const { stdout } = spawnSync(process.execPath, [tsc, "--noEmit", "-p", folder], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  expect(files.length).toBeGreaterThan(100);
  expect(stdout).toBe("");
});
