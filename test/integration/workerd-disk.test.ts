import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { workerdConfig } from "../../host/workers/config.ts";
import { workerdCommand } from "../../scripts/workerd-command.ts";
import { buildApp } from "../build-app.ts";
import { callJson } from "../contract/calls.ts";
import { startServer } from "../hosts/driver.ts";

const folder = mkdtempSync(join(tmpdir(), "minnow-disk-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a workerd configuration with a folder keeps what the app stores", async () => {
  const dist = await buildApp("test/apps/http");
  const environment = ["MINNOW_SECRET", "MINNOW_TEST_SECRET"];
  const config = workerdConfig({ port: 8080, storage: { folder }, fromEnvironment: environment });
  writeFileSync(join(dist, "workers", "disk.capnp"), config);
  const counts: unknown[] = [];
  for (let start = 0; start < 2; start++) {
    const running = await startServer((port) => workerdCommand(dist, "127.0.0.1", port, "disk.capnp"));
    for (let call = 0; call < 2; call++) counts.push((await callJson(running.url, "Count", { key: "disk" })).value);
    await running.stop();
  }
  expect(counts.map(Number)).toEqual([1, 2, 3, 4]);
});
