import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { findViolations, importsOf } from "./import-directions.ts";

test("this repository follows the table", () => {
  expect(findViolations(join(import.meta.dirname, ".."))).toEqual([]);
});

test("the compiler may not import the runtime", () => {
  const root = tree({ "compiler/emit/print.ts": 'import { x } from "../../runtime/server";' });
  expect(findViolations(root)).toEqual([{ file: "compiler/emit/print.ts", imported: "runtime/server" }]);
});

test("the registry may import the runtime's core only", () => {
  const root = tree({
    "registry/cbor.ts": 'import { Fn0 } from "../runtime/core/fn";',
    "registry/json.ts": 'export * from "../runtime/server";',
  });
  expect(findViolations(root)).toEqual([{ file: "registry/json.ts", imported: "runtime/server" }]);
});

test("a folder may import itself and packages", () => {
  const root = tree({ "host/node/serve.ts": 'import http from "node:http";\nimport { x } from "../_shared/x.ts";' });
  expect(findViolations(root)).toEqual([]);
});

test("imports over several lines, exports and dynamic imports are seen", () => {
  expect(
    importsOf('import {\n  a,\n  b,\n} from "./a.ts";\nexport { c } from "./c";\nawait import("./d.ts");'),
  ).toEqual(["./a.ts", "./c", "./d.ts"]);
});

function tree(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), "minnow-imports-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}
