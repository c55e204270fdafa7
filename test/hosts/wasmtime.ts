import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findWasmtime } from "../../scripts/wasmtime-tool.ts";
import { type Env, type HostDriver, startServer, TEST_ENV } from "./driver.ts";

/** `wasmtime serve`, as it is: no flags beyond the address and those that the build names. */
export const wasmtime: HostDriver = {
  name: "wasmtime",
  missing: () => (findWasmtime() ? null : "wasmtime is not installed"),
  start: (dist, env) =>
    startServer((port) => ({
      command: findWasmtime() as string,
      args: ["serve", "--addr", `127.0.0.1:${port}`, ...flagsOf(dist, env), join(dist, "app.wasm")],
    })),
  gaps: {},
};

function flagsOf(dist: string, env: Env = {}): string[] {
  const { wasmtimeFlags } = JSON.parse(readFileSync(join(dist, "manifest.json"), "utf8")) as {
    wasmtimeFlags: string[];
  };
  const values = Object.entries({ ...TEST_ENV, ...env }).flatMap(([name, value]) => ["--env", `${name}=${value}`]);
  return [...wasmtimeFlags, ...(wasmtimeFlags.includes("-Scli") ? values : [])];
}
