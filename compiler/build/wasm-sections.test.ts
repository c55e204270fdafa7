import { describe, expect, test } from "vitest";
import {
  coreModuleOf,
  leb,
  readLeb,
  readSignedLeb,
  replaceSegment,
  sectionsOf,
  signedLeb,
  withoutCustom,
} from "./wasm-sections.ts";

const HEADER = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const ascii = (text: string): number[] => [...new TextEncoder().encode(text)];
const section = (id: number, content: number[]): number[] => [id, ...leb(content.length), ...content];
const custom = (name: string, content: number[]): number[] => section(0, [name.length, ...ascii(name), ...content]);
const MEMORY = section(5, [1, 0, 1]);
/** Two segments: `hi` at address -64 (a two-byte LEB), and a passive one. */
const DATA = section(11, [2, 0, 0x41, 0xc0, 0, 0x0b, 2, ...ascii("hi"), 1, 6, ...ascii("MNW0..")]);
const wasm = Uint8Array.from([...HEADER, ...MEMORY, ...section(12, [2]), ...DATA, ...custom("name", [1, 2])]);

describe("leb", () => {
  test.each([0, 1, 127, 128, 300, 65535, 2 ** 31, 2 ** 32 - 1])("round-trips %i", (value) => {
    expect(readLeb(leb(value), 0)).toEqual([value, leb(value).length]);
  });

  test("refuses a number without an end", () => {
    expect(() => readLeb(Uint8Array.of(0x80), 0)).toThrow("cut short");
  });
});

describe("signed leb", () => {
  test.each([0, 63, 64, -64, -65, 5000, -5000, 2 ** 31 - 1, -(2 ** 31)])("round-trips %i", (value) => {
    expect(readSignedLeb(signedLeb(value), 0)).toBe(value);
  });
});

describe("sections", () => {
  test("are listed in order, custom ones by name", () => {
    expect(sectionsOf(wasm).map(({ id, name }) => name ?? id)).toEqual([5, 12, 11, "name"]);
  });

  test("that reach past the end are refused", () => {
    expect(() => sectionsOf(wasm.subarray(0, wasm.length - 1))).toThrow("cut short");
  });

  test("of a name are dropped", () => {
    const kept = withoutCustom(wasm, (name) => name === "name");
    expect(sectionsOf(kept).map(({ id }) => id)).toEqual([5, 12, 11]);
    expect(withoutCustom(kept, () => true)).toEqual(kept);
  });
});

describe("a passive segment", () => {
  test("gets another content", () => {
    const blob = new Uint8Array(300).fill(7);
    const filled = replaceSegment(wasm, "MNW0", blob);
    expect(filled.length).toBe(wasm.length - 6 + 300 + 2);
    expect(WebAssembly.validate(filled)).toBe(true);
    expect(() => replaceSegment(filled, "MNW0", blob)).toThrow("no passive segment");
  });

  test("must be there", () => {
    expect(() => replaceSegment(Uint8Array.from(HEADER), "MNW0", wasm)).toThrow("no passive segment");
  });
});

describe("a component", () => {
  test("begins with its core module", () => {
    const component = Uint8Array.from([...HEADER, ...custom("x", []), ...section(1, [...wasm]), ...section(1, HEADER)]);
    expect(coreModuleOf(component)).toEqual(wasm);
    expect(() => coreModuleOf(wasm.subarray(0, 8))).toThrow("no core module");
  });
});
