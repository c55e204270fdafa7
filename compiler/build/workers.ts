// dist/workers: the same component for workerd and Cloudflare. The platform compiles wasm when a worker is deployed, so it
// gets the core module as a file of its own.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { workerdConfig } from "../../host/workers/config.ts";
import { modulePath } from "./package-root.ts";
import { coreModuleOf } from "./wasm-sections.ts";

const CORE = "./app.core.wasm";
const DEFAULT_PORT = 8080;

/** Bundles the worker, which depends on Minnow alone and never on the app. */
export async function bundleWorker(debug: boolean): Promise<Uint8Array> {
  const result = await build({
    entryPoints: [modulePath("host/workers/entry")],
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    target: "esnext",
    external: [CORE],
    minify: !debug,
    legalComments: "none",
  });
  return result.outputFiles[0]!.contents;
}

/**
 * Writes the folder that `workerd serve dist/workers/workerd.capnp` serves.
 *
 * @example
 * writeWorkers("dist/workers", component, await bundleWorker(false));
 */
export function writeWorkers(
  folder: string,
  component: Uint8Array,
  worker: Uint8Array,
  environment: readonly string[] = [],
): void {
  mkdirSync(folder, { recursive: true });
  const core = coreModuleOf(component);
  const storage = keepsValues(core) ? "memory" : undefined;
  writeFileSync(join(folder, "worker.js"), worker);
  writeFileSync(join(folder, CORE), core);
  writeFileSync(
    join(folder, "workerd.capnp"),
    workerdConfig({ port: DEFAULT_PORT, fromEnvironment: environment, storage }),
  );
}

function keepsValues(core: Uint8Array<ArrayBuffer>): boolean {
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(core));
  return imports.some(({ module }) => module.startsWith("wasi:keyvalue/"));
}
