// `node scripts/run.mjs <module> [arguments]`: runs a module in this process when this Node can read it.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import "./node-check.mjs";

const module = resolve(process.argv[2]);
process.argv.splice(1, 2, module);
if (process.env.npm_lifecycle_event) endWithParent();
await import("../cli/compile-cache.ts");
await import(pathToFileURL(module).href);

/**
 * npm runs a script in a shell, and passes SIGTERM on to that shell only, which ends without telling its child. Who has
 * lost its parent takes that as the signal.
 */
function endWithParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 200);
  watch.unref();
}
