import { expect, test } from "vitest";
import type { Diagnostic } from "../types.ts";
import { type Manifest, wasmtimeFlags } from "./manifest.ts";
import { formatDiagnostic, formatSummary } from "./report.ts";

const SOURCE = "const a = 1;\nconst b = 2;\n\tconst c: i32 = a;\nconst d = 4;\nconst e = 5;\n";

const error: Diagnostic = {
  code: "MN1003",
  category: "error",
  message: "`number` does not fit into `i32` without losing digits.",
  file: "src/app.ts",
  line: 3,
  column: 17,
  length: 1,
  hint: "Write the narrowing: `value as i32`.",
};

test("shows place, code, frame and hint", () => {
  expect(formatDiagnostic(error, { colors: false, read: () => SOURCE })).toBe(`\
src/app.ts:3:17 - error MN1003: \`number\` does not fit into \`i32\` without losing digits.

  1 | const a = 1;
  2 | const b = 2;
> 3 | \tconst c: i32 = a;
    | \t               ^
  4 | const d = 4;

  Write the narrowing: \`value as i32\`.
`);
});

test("manages without a source and at the end of a file", () => {
  const { hint: _, ...bare } = error;
  expect(formatDiagnostic(bare, { colors: false, read: () => undefined })).toBe(
    "src/app.ts:3:17 - error MN1003: `number` does not fit into `i32` without losing digits.\n",
  );
  const last = { ...bare, line: 1, column: 5, length: 99 };
  expect(formatDiagnostic(last, { colors: false, read: () => "let x" })).toContain("> 1 | let x\n    |     ^\n");
});

test("uses colours where they are wanted", () => {
  expect(formatDiagnostic(error, { colors: true, read: () => SOURCE })).toContain("\x1b[31m");
  expect(formatDiagnostic(error, { colors: false, read: () => SOURCE })).not.toContain("\x1b");
});

test("lists endpoints and sizes", () => {
  const place = { file: "src/app.ts", line: 1, column: 1 };
  const manifest: Manifest = {
    name: "counter",
    title: "Counter",
    base: "",
    debug: false,
    environment: [],
    endpoints: [
      { name: "Double", method: "POST", path: "/api/Double", registered: true, ...place },
      { name: "Lost", method: "POST", path: "/api/Lost", registered: false, ...place },
    ],
    head: "",
    wasmtimeFlags: wasmtimeFlags(["wasi:cli/environment@0.2.12", "wasi:cli/stderr@0.2.12"]),
    files: [],
    sizes: {
      component: 92160,
      componentAlone: 71680,
      clientScript: { raw: 5120, gzip: 2048 },
      clientWasm: { raw: 10240, gzip: 6144 },
    },
  };
  expect(formatSummary(manifest, { milliseconds: 2140, outDir: "dist", colors: false })).toBe(`\
Built counter in 2.1 s into dist

Endpoints
  POST   /api/Double
  POST   /api/Lost  (not registered: Lost)

Sizes
  app.wasm       90.0 KB, of it 70.0 KB without the client's files
  client wasm    10.0 KB, gzip 6.0 KB
  client script  5.0 KB, gzip 2.0 KB

Serve with: wasmtime serve -Scli`);
});
