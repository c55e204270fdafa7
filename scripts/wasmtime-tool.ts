import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { onPath } from "./on-path.ts";

/** The newest version that the current stable Rust of most machines builds, with exceptions enabled. */
export const WASMTIME_VERSION = "48.0.8";

/** Its garbage-collection features carry the exception objects that compiled apps throw. */
const FEATURES =
  "run,serve,compile,cache,cranelift,component-model,component-model-async,parallel-compilation,pooling-allocator," +
  "gc,gc-drc,gc-null,gc-copying,threads,stack-switching,coredump,wasi-config,wasi-keyvalue,backtrace,demangle,addr2line";

/** Where `npm run setup` puts wasmtime. */
export const wasmtimeRoot: string = join(homedir(), ".cache", "minnow", `wasmtime-${WASMTIME_VERSION}`);

/** The wasmtime command of this machine: `MINNOW_WASMTIME`, the path, what `npm run setup` built. */
export function findWasmtime(): string | null {
  const cached = join(wasmtimeRoot, "bin", process.platform === "win32" ? "wasmtime.exe" : "wasmtime");
  const found = [process.env.MINNOW_WASMTIME, onPath("wasmtime"), cached];
  return found.find((path): path is string => !!path && existsSync(path)) ?? null;
}

/** Builds wasmtime from crates.io: seven to eight minutes on two cores, once. */
export function installWasmtime(): string {
  const cargo = onPath("cargo");
  if (!cargo)
    throw new Error("wasmtime is missing and so is cargo to build it: install one of them (https://rustup.rs)");
  const run = spawnSync(cargo, cargoArguments(), { stdio: "inherit", env: { ...process.env, ...PROFILE } });
  const path = findWasmtime();
  if (run.status !== 0 || !path) throw new Error(`cargo could not build wasmtime ${WASMTIME_VERSION}`);
  return path;
}

/** Half of the compile time for a few percent of speed. */
const PROFILE = {
  CARGO_PROFILE_RELEASE_LTO: "off",
  CARGO_PROFILE_RELEASE_CODEGEN_UNITS: "16",
  CARGO_PROFILE_RELEASE_OPT_LEVEL: "2",
  CARGO_PROFILE_RELEASE_DEBUG: "0",
};

function cargoArguments(): string[] {
  const features = ["--no-default-features", "--features", FEATURES];
  return ["install", "wasmtime-cli", "--version", WASMTIME_VERSION, "--locked", "--root", wasmtimeRoot, ...features];
}
