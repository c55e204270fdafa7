// `npm run soak [seconds]`: the load test of `npm test`, for five minutes on every host.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const [seconds = "300"] = process.argv.slice(2);
const vitest = join(import.meta.dirname, "../node_modules/vitest/vitest.mjs");
const { status } = spawnSync(process.execPath, [vitest, "run", "test/soak", "--disableConsoleIntercept"], {
  stdio: "inherit",
  env: { ...process.env, MINNOW_SOAK: seconds },
});
process.exitCode = status ?? 1;
