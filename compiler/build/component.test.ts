import { componentEmbed } from "@bytecodealliance/jco";
import { expect, test } from "vitest";
import { witDocument, worldName } from "../../bindgen/component.ts";
import { makeComponent } from "./component.ts";
import { coreModuleOf, sectionsOf, withoutCustom } from "./wasm-sections.ts";

const CODE = 10;

/** A core that imports and exports all that the world has. */
async function dummyCore(): Promise<Uint8Array<ArrayBuffer>> {
  const options = { dummy: true, witSource: witDocument(), world: worldName };
  const embedded = await componentEmbed(options as Parameters<typeof componentEmbed>[0]);
  return withoutCustom(new Uint8Array(embedded), () => true);
}

test("the component keeps the core's code where source maps expect it", async () => {
  const core = await dummyCore();
  const cut = coreModuleOf(await makeComponent(core, { debug: true }));
  const code = (wasm: Uint8Array) => sectionsOf(wasm).find((section) => section.id === CODE)!;
  expect(code(cut).start).toBe(code(core).start);
  expect(cut.subarray(code(cut).start, code(cut).end)).toEqual(core.subarray(code(core).start, code(core).end));
});

test("a release component has no custom sections of its own", async () => {
  const component = await makeComponent(await dummyCore(), { debug: false });
  expect(sectionsOf(component).filter((section) => section.id === 0)).toEqual([]);
});

test("an import beyond the world is refused by name", async () => {
  const stranger = Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...[1, 4, 1, 0x60, 0, 0],
    ...[2, 9, 1, 3, ...new TextEncoder().encode("env"), 1, 0x66, 0, 0],
  ]);
  await expect(makeComponent(stranger, { debug: false })).rejects.toThrow(/env/);
});
