import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { BUILD_LOG, buildApp } from "./build-app.ts";

let printed = "";
beforeAll(async () => {
  printed = readFileSync(join(await buildApp("test/apps/contract"), BUILD_LOG), "utf8");
});

test("the build lists the endpoints", () => {
  expect(printed).toMatch(/POST +\/api\/Add\n/);
});

test("it prints the sizes of the component, with and without the client's files", () => {
  expect(printed).toMatch(/app\.wasm +[\d.]+ KB, of it [\d.]+ KB without/);
});

test("it warns of a server function that is never registered", () => {
  expect(printed).toMatch(/src\/functions\.ts:\d+:\d+ - warning MN1205: .*`Unregistered`/);
  expect(printed).not.toMatch(/warning.*`Add`/);
});
