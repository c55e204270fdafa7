// A small world of its own, generated, compiled and instantiated: both sides of the bindings against each other.
import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { compileToWasm } from "../../test/as.ts";
import { guestFiles } from "../assemblyscript/files.ts";
import { resolveWorld } from "../resolve.ts";
import { glueFile } from "../typescript/files.ts";

/** The generated TypeScript as a module; its types are those of this one world, so the test names what it needs. */
export interface GlueModule {
  createGlue(host: object, options?: object): { imports: WebAssembly.Imports; bind(instance: object): object };
  WitError: new (payload: unknown) => { payload: unknown };
}

export interface Compiled {
  glue: GlueModule;
  module: WebAssembly.Module;
  /** What the guest exports as `on_<name>` → what a component would call it. */
  exports: Record<string, string>;
}

/** Compiles `<name>.as.ts` with bindings generated from `<name>.wit`, whose world has the same name. */
export async function compileWorld(name: string): Promise<Compiled> {
  const world = await resolveWorld(readFileSync(join(import.meta.dirname, `${name}.wit`), "utf8"), name);
  const generated = guestFiles(world);
  const files: Record<string, string> = {};
  for (const [file, text] of generated) files[`generated/${file.replace(/\.ts$/, "")}`] = text;
  const source = readFileSync(join(import.meta.dirname, `${name}.as.ts`), "utf8");
  const wasm = await compileToWasm(source, { files, optimize: false });
  const code = stripTypeScriptTypes(glueFile(world));
  const doors = JSON.parse(generated.get("exports.json") ?? "{}") as Record<string, string>;
  return {
    glue: (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)) as GlueModule,
    module: new WebAssembly.Module(wasm as Uint8Array<ArrayBuffer>),
    exports: Object.fromEntries(Object.entries(doors).map(([door, full]) => [door.replace("door_", "on_"), full])),
  };
}

/** An instance whose exports have the names that the build would give them. */
export function instantiate(
  { module, exports }: Compiled,
  imports: WebAssembly.Imports,
): { exports: WebAssembly.Exports } {
  const instance = new WebAssembly.Instance(module, imports);
  const renamed: WebAssembly.Exports = { ...instance.exports };
  for (const [name, full] of Object.entries(exports)) renamed[full] = renamed[name] as WebAssembly.ExportValue;
  return { exports: renamed };
}
