// How much memory the browser's wasm takes, without a browser: the benchmark's table, whose buttons have the handlers 1 to 6.

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildApp } from "./build-app.ts";

const CREATE = 1;
const CLEAR = 5;
const MB = 2 ** 20;

interface Table {
  memory: WebAssembly.Memory;
  boot(): void;
  dispatch(handler: number, event: number): void;
  rest(): void;
  opsLen(): number;
}

test("memory grows with what is shown, and stays as it is when that comes and goes", async () => {
  const dist = await buildApp("bench/apps/rows");
  const [file] = globSync("public/assets/client-*.wasm", { cwd: dist });
  const { instance } = await WebAssembly.instantiate(readFileSync(join(dist, file!)), { minnow: { report() {} } });
  const table = instance.exports as unknown as Table;
  table.boot();
  const press = (handler: number): number => {
    table.dispatch(handler, 0);
    const words = table.opsLen();
    table.rest();
    return words;
  };
  const size = () => table.memory.buffer.byteLength;
  expect(size()).toBeLessThanOrEqual(0.125 * MB);
  expect(press(CREATE)).toBeGreaterThan(20_000);
  expect(size()).toBeLessThanOrEqual(2 * MB);
  const round = () => {
    press(CREATE);
    expect(press(CLEAR)).toBeLessThan(100);
  };
  for (let i = 0; i < 10; i++) round();
  const before = size();
  expect(before).toBeLessThanOrEqual(4 * MB);
  for (let i = 0; i < 100; i++) round();
  expect(size()).toBe(before);
});
