import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildApp } from "./build-app.ts";

/** Stands in the body of a server function of the contract app. */
const CANARY = "the canary sings: ";

test("the body of a server function is in no client file", async () => {
  const dist = await buildApp("test/apps/contract");
  const files = globSync("public/**/*", { cwd: dist }).filter((file) => statSync(join(dist, file)).isFile());
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(holdsCanary(readFileSync(join(dist, file))), file).toBe(false);
});

test("the same search finds it in the component", async () => {
  const dist = await buildApp("test/apps/contract");
  expect(holdsCanary(readFileSync(join(dist, "app.wasm")))).toBe(true);
});

test("a debug build keeps it back too", async () => {
  const dist = await buildApp("test/apps/contract", { debug: true });
  const files = globSync("public/**/*", { cwd: dist }).filter((file) => statSync(join(dist, file)).isFile());
  for (const file of files) expect(holdsCanary(readFileSync(join(dist, file))), file).toBe(false);
});

/** AssemblyScript keeps strings as UTF-16, scripts and pages as UTF-8. */
function holdsCanary(bytes: Buffer): boolean {
  return bytes.includes(Buffer.from(CANARY, "utf16le")) || bytes.includes(Buffer.from(CANARY, "utf8"));
}
