// Core module → WASI component.

import { componentEmbed, componentNew } from "@bytecodealliance/jco";
import { witDocument, worldName } from "../../bindgen/component.ts";
import { withoutCustom } from "./wasm-sections.ts";

export interface ComponentOptions {
  /** Keep function names. */
  debug: boolean;
}

/**
 * Wraps the server's core module. What it imports beyond the world is an error; what the world offers and the core does
 * not use is left out.
 *
 * @example
 * writeFileSync("dist/app.wasm", await makeComponent(core, { debug: false }));
 */
export async function makeComponent(core: Uint8Array, { debug }: ComponentOptions): Promise<Uint8Array<ArrayBuffer>> {
  const binary = withoutCustom(core, (name) => name === "sourceMappingURL" || (!debug && name === "name"));
  const embedded = await componentEmbed({
    binary,
    witSource: witDocument(),
    world: worldName,
    stringEncoding: "utf16",
  } as Parameters<typeof componentEmbed>[0]);
  const component = new Uint8Array(await componentNew(embedded, []));
  return debug ? component : withoutCustom(component, (name) => name === "producers" || name === "component-name");
}

/** Loads jco while other work goes on: its own wasm takes a fifth of a second to compile. */
export async function warmComponentTools(): Promise<void> {
  await componentEmbed({ dummy: true, witSource: "package a:b;\nworld w {}", world: "w" } as Parameters<
    typeof componentEmbed
  >[0]);
}
