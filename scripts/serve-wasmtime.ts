// `npm run serve:wasmtime`: the built component on `wasmtime serve`, address in HOST and PORT.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { address, dist, ensureBuilt } from "./built-app.ts";
import { runForeground } from "./run-foreground.ts";
import { findWasmtime } from "./wasmtime-tool.ts";

const wasmtime = findWasmtime();
if (wasmtime === null) {
  console.error(
    "wasmtime is not installed: `npm run setup wasmtime` builds it with cargo, or see https://wasmtime.dev.",
  );
  process.exit(1);
}
await ensureBuilt();
const { host, port } = address();
console.log(`wasmtime serves dist/app.wasm at http://${host}:${port}`);
const { wasmtimeFlags, environment } = JSON.parse(readFileSync(join(dist, "manifest.json"), "utf8"));
const values = (environment as string[]).filter((name) => name in process.env).flatMap((name) => ["--env", name]);
const flags = ["--addr", `${host}:${port}`, ...wasmtimeFlags, ...values];
process.exitCode = await runForeground(wasmtime, ["serve", ...flags, join(dist, "app.wasm")]);
