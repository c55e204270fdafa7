import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { buildApp } from "./build-app.ts";
import { componentBytes } from "./component-bytes.ts";

const KB = 1024;

test("the counter's component stays small", async () => {
  const { whole, alone } = componentBytes(await buildApp("examples/counter"));
  expect(whole).toBeGreaterThan(alone);
  expect(alone).toBeLessThanOrEqual(100 * KB);
});

test("the hello's component stays smaller", async () => {
  expect(componentBytes(await buildApp("examples/hello")).alone).toBeLessThanOrEqual(40 * KB);
});

test.each([
  ["hello", "examples/hello", 10],
  ["benchmark's table", "bench/apps/rows", 14],
])("%s: the client, script and wasm, is small enough as it is sent", async (_name, app, limit) => {
  const dist = await buildApp(app);
  const files = globSync("public/assets/client-*.br", { cwd: dist }).map(
    (file) => readFileSync(join(dist, file)).length,
  );
  expect(files).toHaveLength(2);
  expect(files[0]! + files[1]!).toBeLessThanOrEqual(limit * KB);
});

test("the counter's client files stay small", async () => {
  const dist = await buildApp("examples/counter");
  const files = globSync("public/**/*.{js,wasm}", { cwd: dist }).map((file) => readFileSync(join(dist, file)));
  const packed = files.reduce((sum, bytes) => sum + gzipSync(bytes, { level: 9 }).length, 0);
  expect(files.length).toBeGreaterThanOrEqual(2);
  expect(packed).toBeLessThanOrEqual(20 * KB);
});
