import { componentEmbed } from "@bytecodealliance/jco";
import { expect, test } from "vitest";
import { witDocument, worldName } from "../../bindgen/component.ts";
import { makeComponent } from "./component.ts";
import { faceOf } from "./core-face.ts";
import { keepingComponent } from "./kept-component.ts";
import { join, leb, sectionsOf, withoutCustom } from "./wasm-sections.ts";

const EXPORT = 7;
const GLOBAL = 6;

/** A core that imports and exports all that the world has. */
async function dummyCore(): Promise<Uint8Array<ArrayBuffer>> {
  const options = { dummy: true, witSource: witDocument(), world: worldName };
  const embedded = await componentEmbed(options as Parameters<typeof componentEmbed>[0]);
  return withoutCustom(new Uint8Array(embedded), () => true);
}

/** The core with another global, of any size. */
function withGlobal(core: Uint8Array, value: number): Uint8Array<ArrayBuffer> {
  const exports = sectionsOf(core).find(({ id }) => id === EXPORT)!;
  const number = value < 64 ? [value] : [value | 0x80, 1];
  const content = Uint8Array.from([1, 0x7f, 0, 0x41, ...number, 0x0b]);
  const section = join([Uint8Array.of(GLOBAL), leb(content.length), content]);
  return join([core.subarray(0, exports.start), section, core.subarray(exports.start)]);
}

/** The core without the last of its exports. */
function withFewerExports(core: Uint8Array): Uint8Array<ArrayBuffer> {
  const exports = sectionsOf(core).find(({ id }) => id === EXPORT)!;
  const names = WebAssembly.Module.exports(new WebAssembly.Module(join([core]))).map(({ name }) => name);
  const last = new TextEncoder().encode(names.at(-1)!);
  const at = Buffer.from(core).lastIndexOf(last, exports.end);
  const list = core.subarray(exports.content + leb(names.length).length, at - leb(last.length).length);
  const content = join([leb(names.length - 1), list]);
  const section = join([Uint8Array.of(EXPORT), leb(content.length), content]);
  return join([core.subarray(0, exports.start), section, core.subarray(exports.end)]);
}

test("another core in the place of the last one makes the component that it makes at first", async () => {
  const core = await dummyCore();
  const make = keepingComponent();
  const other = withGlobal(core, 70);
  const fewer = withFewerExports(core);
  expect(faceOf(other)).toBe(faceOf(core));
  expect(faceOf(fewer)).not.toBe(faceOf(core));
  for (const each of [core, other, withGlobal(core, 7), fewer, withGlobal(fewer, 1), core]) {
    const [kept, first] = [await make(each, { debug: true }), await makeComponent(each, { debug: true })];
    expect(Buffer.compare(kept, first)).toBe(0);
  }
});

test("a module that refers to types in other ways has no face", async () => {
  const recursive = Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 6, 1, 0x4e, 1, 0x60, 0, 0]);
  expect(faceOf(recursive)).toBeNull();
  expect(faceOf(await dummyCore())).not.toBeNull();
});
