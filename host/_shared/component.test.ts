import { describe, expect, test } from "vitest";
import { compileApp, coreOf } from "./component.ts";

const CORE = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const COMPONENT = [0, 0x61, 0x73, 0x6d, 0x0d, 0, 1, 0];
/** A custom section named `x` with two bytes. */
const CUSTOM = [0, 4, 1, 0x78, 7, 7];

function component(...sections: number[][]): Uint8Array {
  return Uint8Array.from([...COMPONENT, ...sections.flat()]);
}

describe("the core module of a component", () => {
  test("is the first section with id 1", () => {
    const bytes = component(CUSTOM, [1, CORE.length, ...CORE], [1, 9, ...CORE, 0]);
    expect([...coreOf(bytes)]).toEqual(CORE);
  });

  test("is found behind sections with long sizes", () => {
    const long = [0, 0x80 + (202 & 0x7f), 1, 1, 0x78, ...new Array(200).fill(0)];
    expect([...coreOf(component(long, [1, CORE.length, ...CORE]))]).toEqual(CORE);
  });

  test("is a core module itself", () => {
    expect([...coreOf(Uint8Array.from(CORE))]).toEqual(CORE);
  });

  test("compiles", () => {
    const module = compileApp(component([1, CORE.length, ...CORE]));
    expect(module).toBeInstanceOf(WebAssembly.Module);
    expect(compileApp(module)).toBe(module);
  });

  test("is missed with a clear message", () => {
    expect(() => coreOf(component(CUSTOM))).toThrow("holds no core module");
    expect(() => coreOf(component([1, 100, ...CORE]))).toThrow("cut short");
    expect(() => coreOf(component([1, 0x80]))).toThrow("cut short");
    expect(() => coreOf(new TextEncoder().encode("<!doctype html>"))).toThrow("Not a wasm file");
    expect(() => coreOf(new Uint8Array(0))).toThrow("Not a wasm file");
  });
});
