// What the front end printed → wasm, scripts and the component.

import type { Diagnostic, FrontEndResult, GeneratedModule } from "../types.ts";
import { type AscThread, mapMessages } from "./asc.ts";
import type { AscJob, AscOutput } from "./asc-compile.ts";
import { BLOB_PLACEHOLDER, encodeBlob } from "./blob.ts";
import { bundleClient } from "./client.ts";
import { makeComponent } from "./component.ts";
import { doorNames } from "./door-names.ts";
import { unusedExports } from "./features.ts";
import { headSnippet } from "./head.ts";
import type { ComponentMaker } from "./kept-component.ts";
import { mergeSegments } from "./merge-segments.ts";
import { packageRoot } from "./package-root.ts";
import type { RememberingThread } from "./remember.ts";
import { hashedPath, type SiteFile, siteFile } from "./site.ts";
import { composeMaps } from "./source-map.ts";
import { replaceSegment, withoutCustom } from "./wasm-sections.ts";

export interface ArtifactOptions {
  appDir: string;
  title: string;
  /** Path that the app lives below, "" where there is none. */
  base: string;
  debug: boolean;
  /** Inline script that keeps early events. */
  replay: string;
  /** The app's `public/` folder. */
  publicFiles: SiteFile[];
  server: AscThread;
  client: AscThread;
  /** Debug builds: source maps are made by a compilation of their own, when somebody asks for them. */
  mapsLater?: boolean;
  /** Instead of `makeComponent` and `bundleClient`: those that remember. */
  wrap?: ComponentMaker;
  bundle?: typeof bundleClient;
}

export interface Artifacts {
  diagnostics: Diagnostic[];
  /** Missing when there were errors. */
  made?: Made;
}

export interface Made {
  component: Uint8Array<ArrayBuffer>;
  /** Bytes that the client's files take in it. */
  blobSize: number;
  head: string;
  files: SiteFile[];
  script: Uint8Array;
  clientWasm: Uint8Array;
  /** Source maps of a debug build, made when they are asked for. */
  maps: { server?: () => Promise<string>; client?: () => Promise<string> };
}

/** The side's virtual file, as its entry imports it. */
const SIDES = {
  server: { entry: "guest/entry.ts", file: "app/server.ts" },
  client: { entry: "client/wasm/entry.ts", file: "app/client.ts" },
} as const;

type Side = keyof typeof SIDES;

/** Compiles both sides at the same time, then puts the client's files into the component. */
export async function makeArtifacts(app: FrontEndResult, options: ArtifactOptions): Promise<Artifacts> {
  const { templates, places, names } = app;
  const bundle = (imports?: readonly string[]): Promise<Uint8Array> =>
    (options.bundle ?? bundleClient)({
      templates,
      places,
      names,
      base: options.base,
      debug: options.debug,
      program: app.client?.text ?? "",
      ...(imports && { imports }),
    });
  // What its wasm imports tells a release what the script needs; a debug build has no time to wait for it.
  const early = options.debug ? bundle() : undefined;
  early?.catch(() => {});
  const [server, client] = await Promise.all([
    compileSide("server", app.server, options),
    compileSide("client", app.client, options),
  ]);
  // Both sides come from the same sources, so most messages come twice.
  const diagnostics = unique([...server.diagnostics, ...client.diagnostics]);
  if (!server.wasm || !client.wasm) return { diagnostics };
  const plain = withoutCustom(client.wasm, (name) => name === "sourceMappingURL" || !options.debug);
  const clientWasm = options.debug ? plain : mergeSegments(plain);
  const script = await (early ?? bundle(importsOf(clientWasm)));
  const { files, head } = await makeSite(script, clientWasm, options);
  const blob = encodeBlob(head, files);
  const core = replaceSegment(server.wasm, BLOB_PLACEHOLDER, blob);
  const component = await (options.wrap ?? makeComponent)(core, options);
  const maps = { ...(server.map && { server: server.map }), ...(client.map && { client: client.map }) };
  return { diagnostics, made: { component, blobSize: blob.length, head, files, script, clientWasm, maps } };
}

/**
 * Starts to compile a side while the front end is still busy with the other one. `makeArtifacts` then finds it begun.
 *
 * @example
 * compileLoaded(program, options, ["server", "client"], (side, module) => beginSide(side, module, artifactOptions));
 */
export function beginSide(
  side: Side,
  module: GeneratedModule,
  options: Pick<ArtifactOptions, "appDir" | "debug" | "mapsLater"> & Record<Side, RememberingThread>,
): void {
  options[side].begin(jobOf(side, module, options));
}

/** The map of wasm that was made without one. */
async function mapOf(
  made: Uint8Array<ArrayBuffer>,
  { withoutMap: _, ...job }: AscJob,
  thread: AscThread,
): Promise<string> {
  const { wasm, map } = await (isRemembering(thread) ? thread.besides(job) : thread.compile(job));
  // A file of AssemblyScript is read from the disk again.
  if (!map || !wasm || Buffer.compare(bare(wasm), bare(made)) !== 0) {
    throw new Error("A file of the app has changed since it was built.");
  }
  return map;
}

/** Without the name of its map. */
function bare(wasm: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return withoutCustom(wasm, (name) => name === "sourceMappingURL");
}

function isRemembering(thread: AscThread): thread is RememberingThread {
  return "besides" in thread;
}

function importsOf(wasm: Uint8Array<ArrayBuffer>): string[] {
  return WebAssembly.Module.imports(new WebAssembly.Module(wasm)).map(({ name }) => name);
}

interface SideOutput {
  diagnostics: Diagnostic[];
  wasm?: Uint8Array<ArrayBuffer>;
  map?: () => Promise<string>;
}

async function compileSide(
  side: Side,
  module: GeneratedModule | undefined,
  options: ArtifactOptions,
): Promise<SideOutput> {
  if (!module) throw new Error(`The front end printed no ${side}.`);
  const { file } = SIDES[side];
  const maps = {
    get [file]() {
      return module.map;
    },
  };
  const job = jobOf(side, module, options);
  const output: AscOutput = await options[side].compile(job);
  const diagnostics = mapMessages(output.messages, maps);
  if (!output.wasm || diagnostics.some((one) => one.category === "error")) return { diagnostics };
  const { wasm } = output;
  if (!options.debug) return { diagnostics, wasm };
  let made: Promise<string> | undefined;
  const make = async (): Promise<string> => composeMaps(output.map ?? (await mapOf(wasm, job, options[side])), maps);
  return {
    diagnostics,
    wasm,
    map: () => {
      made ??= make();
      return made;
    },
  };
}

function jobOf(
  side: Side,
  module: GeneratedModule,
  { appDir, debug, mapsLater }: Pick<ArtifactOptions, "appDir" | "debug" | "mapsLater">,
): AscJob {
  const { entry, file } = SIDES[side];
  return {
    entry,
    baseDir: packageRoot,
    appDir,
    files: { [file]: module.text },
    optimize: side === "server" ? "speed" : "size",
    debug,
    exports: side === "server" ? doorNames() : unusedExports(module.text),
    ...(mapsLater && { withoutMap: true }),
  };
}

async function makeSite(
  script: Uint8Array,
  wasm: Uint8Array,
  { title, base, debug, replay, publicFiles }: ArtifactOptions,
): Promise<{ files: SiteFile[]; head: string }> {
  const paths = { script: hashedPath("/assets/client.js", script), wasm: hashedPath("/assets/client.wasm", wasm) };
  const own = await Promise.all([siteFile(paths.script, script, !debug), siteFile(paths.wasm, wasm, !debug)]);
  const hasIcon = publicFiles.some(({ path }) => path === "/favicon.ico");
  const head = headSnippet({ title, base, replay, hasIcon, ...paths });
  return { files: [...own, ...publicFiles], head };
}

function unique(diagnostics: Diagnostic[]): Diagnostic[] {
  const seen = new Map(diagnostics.map((one) => [`${one.file}:${one.line}:${one.column}:${one.message}`, one]));
  return [...seen.values()];
}
