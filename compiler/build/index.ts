// The whole build: sources → dist/.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { replayScript } from "../../client/early.ts";
import type { Diagnostic, FrontEndResult } from "../types.ts";
import { beginSide, type Made, makeArtifacts } from "./artifacts.ts";
import { startAsc } from "./asc.ts";
import { warmComponentTools } from "./component.ts";
import { type AppName, appName, basePath, fileSize, type Manifest, wasmtimeFlags } from "./manifest.ts";
import { type RememberingThread, remembering } from "./remember.ts";
import { formatDiagnostic, formatSummary } from "./report.ts";
import { filesOfFolder, writeSite } from "./site.ts";
import { typedClient } from "./typed-client.ts";
import { coreModuleOf } from "./wasm-sections.ts";
import { bundleWorker, writeWorkers } from "./workers.ts";

export interface BuildOptions {
  /** Folder of the app: `src/app.ts` exports `main`. */
  appDir: string;
  outDir: string;
  /** Keep positions and names for error messages. */
  debug: boolean;
  /** Path that the app lives below, such as `/shop`: instead of the one in the app's package.json. */
  base?: string | undefined;
}

export interface BuildResult {
  diagnostics: Diagnostic[];
  /** Missing when there were errors; the output folder is as it was then. */
  manifest?: Manifest;
  milliseconds: number;
}

const ENTRY = join("src", "app.ts");

/**
 * Builds an app and prints what it made, or what is wrong.
 *
 * @example
 * const { manifest } = await build({ appDir: "examples/counter", outDir: "dist", debug: false });
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const threads = startThreads();
  try {
    return await buildOn(threads, options);
  } finally {
    await Promise.all([threads.server.close(), threads.client.close()]);
  }
}

/**
 * The same on threads that live on: of several apps, one after the other, all but the first find the compilers warm.
 *
 * @example
 * const threads = startThreads();
 * for (const appDir of apps) await buildOn(threads, { appDir, outDir: `dist/${appDir}`, debug: false });
 */
export async function buildOn(threads: Threads, options: BuildOptions): Promise<BuildResult> {
  const begin = performance.now();
  const { diagnostics, manifest } = await buildWith(threads, options);
  const milliseconds = performance.now() - begin;
  print(options, { diagnostics, manifest, milliseconds });
  return { diagnostics, milliseconds, ...(manifest && { manifest }) };
}

/** The compiler threads of `buildOn`: who starts them closes them. */
export function startThreads(): Threads {
  return { server: remembering(startAsc()), client: remembering(startAsc()) };
}

export interface Threads {
  server: RememberingThread;
  client: RememberingThread;
}

interface Outcome {
  diagnostics: Diagnostic[];
  manifest?: Manifest | undefined;
}

async function buildWith(threads: Threads, { appDir, outDir, debug, base: wanted }: BuildOptions): Promise<Outcome> {
  const name = appName(resolve(appDir));
  const base = basePath(wanted ?? name.base);
  // None of these needs the app. They run while its types are checked.
  const early = Promise.all([bundleWorker(debug), filesOfFolder(join(appDir, "public")), warmComponentTools()]);
  early.catch(() => {});
  // TypeScript loads slowly too: only now, beside the threads.
  const { compileApp } = await import("../index.ts");
  const target = { appDir: resolve(appDir), debug, ...threads };
  const app = await compileApp({ entry: resolve(appDir, ENTRY), debug, base }, (side, module) =>
    beginSide(side, module, target),
  );
  if (app.diagnostics.some(isError)) return { diagnostics: app.diagnostics };
  const [worker, publicFiles] = await early;
  const { diagnostics: found, made } = await makeArtifacts(app, {
    ...target,
    title: name.title,
    base,
    replay: replayScript,
    publicFiles,
  });
  const diagnostics = [...app.diagnostics, ...found];
  if (!made) return { diagnostics };
  const manifest = manifestOf(app, made, { ...name, base, debug });
  const { server, client } = made.maps;
  const [serverMap, clientMap] = await Promise.all([server?.(), client?.()]);
  write(outDir, made, worker, { base, environment: app.environment });
  if (serverMap) writeFileSync(join(outDir, "app.wasm.map"), serverMap);
  if (clientMap) writeFileSync(join(outDir, "client.wasm.map"), clientMap);
  writeFileSync(join(outDir, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  if (app.endpoints.some((each) => each.registered)) {
    writeFileSync(join(outDir, "client.ts"), typedClient(name.title, app.endpoints, app.endpointTypes));
  }
  return { diagnostics, manifest };
}

function manifestOf(
  app: FrontEndResult,
  made: Made,
  { name, title, base, debug }: AppName & { debug: boolean },
): Manifest {
  return {
    name,
    title,
    base,
    debug,
    endpoints: app.endpoints,
    environment: app.environment,
    head: made.head,
    wasmtimeFlags: wasmtimeFlags(importsOf(made.component)),
    files: made.files.map((file) => file.path),
    sizes: {
      component: made.component.length,
      componentAlone: made.component.length - made.blobSize,
      clientScript: fileSize(made.script),
      clientWasm: fileSize(made.clientWasm),
    },
  };
}

function importsOf(component: Uint8Array): string[] {
  return WebAssembly.Module.imports(new WebAssembly.Module(coreModuleOf(component))).map((one) => one.module);
}

/** Replaces what an earlier build left, and only that. */
function write(
  outDir: string,
  made: Made,
  worker: Uint8Array,
  { base, environment }: Pick<Manifest, "base" | "environment">,
): void {
  for (const old of ["public", "workers", "client.ts", "app.wasm.map", "client.wasm.map"]) {
    rmSync(join(outDir, old), { recursive: true, force: true });
  }
  mkdirSync(join(outDir, "public"), { recursive: true });
  writeFileSync(join(outDir, "app.wasm"), made.component);
  // Where hosts that serve the folder find them by their whole path.
  writeSite(join(outDir, "public", base), made.files);
  writeWorkers(join(outDir, "workers"), made.component, worker, environment);
}

function print(
  { appDir, outDir }: BuildOptions,
  { diagnostics, manifest, milliseconds }: Outcome & { milliseconds: number },
): void {
  const read = (file: string): string | undefined => {
    try {
      return readFileSync(join(appDir, file), "utf8");
    } catch {
      return undefined;
    }
  };
  for (const one of diagnostics) console.error(formatDiagnostic(one, { colors: !!process.stderr.isTTY, read }));
  const errors = diagnostics.filter(isError).length;
  if (errors > 0) console.error(`${errors} ${errors === 1 ? "error" : "errors"}, nothing built`);
  if (!manifest) return;
  const folder = relative(process.cwd(), resolve(outDir)) || ".";
  console.log(formatSummary(manifest, { milliseconds, outDir: folder, colors: !!process.stdout.isTTY }));
}

function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.category === "error";
}
