// `npm run fuzz [times]`: the seeded fuzz tests, many times longer than `npm test` runs them.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const [times = "25"] = process.argv.slice(2);
const suites = [
  "registry/json/json.test.ts",
  "registry/cbor/cbor.test.ts",
  "runtime/core/utf8/utf8.test.ts",
  "runtime/core/number.test.ts",
  "runtime/client/graph.test.ts",
  "test/fuzz/fuzz.test.ts",
  "test/templates/browser.test.ts",
  "test/language/generate/generate.test.ts",
  "test/fuzz/requests.test.ts",
];
const vitest = join(import.meta.dirname, "../node_modules/vitest/vitest.mjs");
const { status } = spawnSync(process.execPath, [vitest, "run", "--testTimeout=3600000", ...suites], {
  stdio: "inherit",
  env: { ...process.env, MINNOW_FUZZ: times },
});
process.exitCode = status ?? 1;
