import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { transpile } from "@bytecodealliance/jco";
import { coreOf } from "../../../host/_shared/component.ts";
import { stripComponent } from "./strip.ts";

/** WASI functions that wait: with JSPI the guest's stack is suspended in them. */
const WAITING = [
  "wasi:io/poll#poll",
  "wasi:io/poll#[method]pollable.block",
  "wasi:io/streams#[method]input-stream.blocking-read",
  "wasi:io/streams#[method]output-stream.blocking-flush",
  "wasi:io/streams#[method]output-stream.blocking-write-and-flush",
];

/** The imports that jco's glue asks for, by interface name without its version. */
export type Imports = Record<string, unknown>;

/** What the component exports, as jco names it. */
export interface Exports {
  incomingHandler: { handle(request: unknown, out: unknown): Promise<void> };
}

/** Makes one fresh instance: jco's glue around the component's own core module. */
export type Instantiate = (imports: Imports) => Promise<Exports>;

/** jco's glue for a component, written into a folder and loaded from there. */
export async function loadGlue(component: Uint8Array, folder: string): Promise<Instantiate> {
  const { files } = await transpile(stripComponent(component), {
    name: "app",
    instantiation: { tag: "async" } as never,
    asyncMode: "jspi",
    asyncImports: WAITING,
    asyncExports: ["wasi:http/incoming-handler#handle", "handle"],
    nodejsCompat: false,
    emitTypescriptDeclarations: false,
  } as never);
  const modules = compile(files as Record<string, Uint8Array>, component);
  const path = write(folder, files as Record<string, Uint8Array>);
  const glue = await import(pathToFileURL(path).href);
  return (imports) => glue.instantiate((name: string) => modules.get(name), imports);
}

/** The real core stands in for the stripped one; jco's shim modules are its own. */
function compile(files: Record<string, Uint8Array>, component: Uint8Array): Map<string, WebAssembly.Module> {
  const modules = new Map<string, WebAssembly.Module>();
  for (const [name, bytes] of Object.entries(files)) {
    if (!name.endsWith(".wasm")) continue;
    const source = name === "app.core.wasm" ? coreOf(component) : bytes;
    modules.set(name, new WebAssembly.Module(source as Uint8Array<ArrayBuffer>));
  }
  return modules;
}

function write(folder: string, files: Record<string, Uint8Array>): string {
  const path = join(folder, "app.mjs");
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, files["app.js"] as Uint8Array);
  return path;
}
