// `node scripts/clean-clone.ts [command]`: clones what is committed into an empty folder, installs, and runs a command
// there (default `npm test`). What is not committed, ignored or installed by hand is not there to help.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

const root = join(import.meta.dirname, "..");
const command = process.argv.slice(2).join(" ") || "npm test";
const clone = mkdtempSync(join(tmpdir(), "minnow-clone-"));

const steps = [`git clone --quiet "${root}" .`, "npm ci --ignore-scripts --prefer-offline", command];
process.exitCode = steps.every(run) ? 0 : 1;
rmSync(clone, { recursive: true, force: true });

/** Without this checkout's tools on the path: the clone must bring its own. */
function run(step: string): boolean {
  console.log(`\n$ ${step}`);
  const PATH = (process.env.PATH ?? "").split(delimiter).filter((folder) => !folder.startsWith(root));
  const env = { ...process.env, PATH: PATH.join(delimiter) };
  return spawnSync(step, { cwd: clone, env, shell: true, stdio: "inherit" }).status === 0;
}
