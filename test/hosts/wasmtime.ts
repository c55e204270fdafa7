import { join } from "node:path";
import { findWasmtime } from "../../scripts/wasmtime-tool.ts";
import { type HostDriver, startServer } from "./driver.ts";

/** `wasmtime serve`, as it is: no flag beyond the address. */
export const wasmtime: HostDriver = {
  name: "wasmtime",
  missing: () => (findWasmtime() ? null : "wasmtime is not installed"),
  start: (dist) =>
    startServer((port) => ({
      command: findWasmtime() as string,
      args: ["serve", "--addr", `127.0.0.1:${port}`, join(dist, "app.wasm")],
    })),
  gaps: {},
};
