import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addMapping, GenMapping, toEncodedMap } from "@jridgewell/gen-mapping";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AscThread, mapMessages, startAsc } from "./asc.ts";
import type { AscJob } from "./asc-compile.ts";
import { packageRoot } from "./package-root.ts";
import { composeMaps } from "./source-map.ts";

let thread: AscThread;
let appDir: string;

beforeAll(() => {
  thread = startAsc();
  appDir = mkdtempSync(join(tmpdir(), "minnow-"));
  mkdirSync(join(appDir, "src"));
  writeFileSync(join(appDir, "src/fast.as.ts"), "export function twice(n: i32): i32 {\n  return n * 2;\n}\n");
});

afterAll(async () => {
  await thread.close();
  rmSync(appDir, { recursive: true });
});

test("compiles a virtual module with the app's AssemblyScript and the runtime", async () => {
  const { wasm, map, messages } = await thread.compile(
    job('import { twice } from "./src/fast.as";\nexport function run(n: i32): i32 { return twice(n) + 1; }'),
  );
  expect(messages).toEqual([]);
  expect(map).toBeUndefined();
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(wasm!));
  expect((exports.run as (n: number) => number)(20)).toBe(41);
});

test("leads errors in generated code to the user's line", async () => {
  const { wasm, messages } = await thread.compile(job("export function run(): i32 {\n  return missing;\n}"));
  expect(wasm).toBeUndefined();
  expect(mapMessages(messages, { "app/server.ts": lineMap(2, 12) })).toEqual([
    {
      code: "TS2304",
      category: "error",
      message: "Cannot find name 'missing'.",
      file: "src/app.ts",
      line: 12,
      column: 5,
      length: 1,
    },
  ]);
});

test("names the user's own AssemblyScript file", async () => {
  writeFileSync(join(appDir, "src/bad.as.ts"), "export function f(): i32 {\n  return nope;\n}\n");
  const { messages } = await thread.compile(job('import { f } from "./src/bad.as";\nexport { f };'));
  expect(mapMessages(messages, {})[0]).toMatchObject({ file: "src/bad.as.ts", line: 2, column: 10, length: 4 });
});

test("reports syntax errors", async () => {
  const { messages } = await thread.compile(job("export function run(: i32 { }"));
  expect(messages[0]).toMatchObject({ category: "error", file: "app/server.ts", line: 1 });
});

test("drops warnings about code that is not the user's", () => {
  const message = { code: "AS1", category: "warning" as const, message: "m", line: 1, column: 1, length: 1 };
  expect(mapMessages([{ ...message, file: "runtime/x.ts" }], {})).toEqual([]);
  expect(mapMessages([{ ...message, file: "runtime/x.ts", category: "error" }], {})).toHaveLength(1);
});

test("maps the wasm of a debug build to the user's line", async () => {
  const source = "export function run(n: i32): i32 {\n  return 100 / n;\n}";
  const { map } = await thread.compile(job(source, { debug: true }));
  const composed = new TraceMap(composeMaps(map!, { "app/server.ts": lineMap(2, 12) }));
  expect(composed.sources).toContain("src/app.ts");
  const columns = Array.from({ length: 100_000 }, (_, column) => originalPositionFor(composed, { line: 1, column }));
  expect(columns.some(({ source, line }) => source === "src/app.ts" && line === 12)).toBe(true);
});

test("fails with asc's own message, not its stack", async () => {
  await expect(thread.compile(job("export function door_start(): void {}"))).rejects.toThrow(/door_start/);
});

test("stays usable after a failure", async () => {
  const { wasm } = await thread.compile(job("export function run(): i32 { return 1; }"));
  expect(wasm).toBeDefined();
});

function job(source: string, options: Partial<AscJob> = {}): AscJob {
  return {
    entry: "app/entry.ts",
    baseDir: packageRoot,
    appDir,
    // asc wants what asconfig.json names among the files that are imported.
    files: {
      "app/entry.ts": 'import "../runtime/core/error";\nimport "../guest/environment";\nexport * from "./server";',
      "app/server.ts": source,
    },
    optimize: "speed",
    debug: false,
    exports: {},
    ...options,
  };
}

/** A map in which the whole of one generated line comes from one place of src/app.ts. */
function lineMap(generated: number, original: number): string {
  const map = new GenMapping();
  addMapping(map, {
    generated: { line: generated, column: 0 },
    source: "src/app.ts",
    original: { line: original, column: 4 },
  });
  return JSON.stringify(toEncodedMap(map));
}
