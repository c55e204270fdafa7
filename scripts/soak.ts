// `npm run soak [seconds]`: the load tests of `npm test`, for five minutes on every host each; then a summary.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describeSoak, type Soaked } from "../test/soak/summary.ts";

const [seconds = "300"] = process.argv.slice(2);
const root = join(import.meta.dirname, "..");
const results = join(root, ".cache/soak.jsonl");
mkdirSync(join(root, ".cache"), { recursive: true });
rmSync(results, { force: true });

const vitest = join(root, "node_modules/vitest/vitest.mjs");
const { status } = spawnSync(process.execPath, [vitest, "run", "test/soak"], {
  stdio: "inherit",
  env: { ...process.env, MINNOW_SOAK: seconds, MINNOW_SOAK_RESULTS: results },
});

const lines = existsSync(results) ? readFileSync(results, "utf8").trim().split("\n").filter(Boolean) : [];
console.log(`\n${seconds} seconds each, 32 connections, 1 % aborted, 1 % throwing, 1 % trapping:\n`);
for (const line of lines) console.log(`${describeSoak(JSON.parse(line) as Soaked)}\n`);
console.log(status === 0 ? "All of it passed." : "Not all of it passed: see above.");
process.exitCode = status ?? 1;
