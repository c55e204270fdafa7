/** WIT text → model, without a WIT parser of our own: jco resolves the text, and leaves the world in binary form. */
import { componentEmbed } from "@bytecodealliance/jco";
import { decodeWorld } from "./decode/world.ts";
import type { World } from "./model.ts";

/**
 * Resolves a world of a WIT document.
 *
 * @example
 * const world = await resolveWorld(witDocument(), "server");
 * world.imports.map((one) => one.id); // ["wasi:io/poll@0.2.12", …]
 */
export async function resolveWorld(witSource: string, world: string): Promise<World> {
  const core = await componentEmbed({ dummy: true, witSource, world });
  const module = new WebAssembly.Module(new Uint8Array(core));
  const section = WebAssembly.Module.customSections(module, "component-type")[0];
  if (!section) throw new Error(`jco embedded no type for the world ${world}`);
  return decodeWorld(new Uint8Array(section));
}
