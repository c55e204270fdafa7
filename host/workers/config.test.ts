import { expect, test } from "vitest";
import { workerdConfig } from "./config.ts";

test("a workerd configuration names its parts", () => {
  const config = workerdConfig({ port: 8123, env: { GREETING: 'say "hi"' } });
  expect(config).toContain('address = "127.0.0.1:8123"');
  expect(config).toContain('(name = "worker.js", esModule = embed "worker.js")');
  expect(config).toContain('(name = "app.core.wasm", wasm = embed "app.core.wasm")');
  expect(config).toContain('(name = "GREETING", text = "say \\"hi\\"")');
});

test("an app that keeps values runs in a Durable Object", () => {
  expect(workerdConfig({ port: 1 })).not.toContain("durableObject");
  const memory = workerdConfig({ port: 1, storage: "memory" });
  expect(memory).toContain('(name = "MINNOW_OBJECT", durableObjectNamespace = "MinnowObject")');
  expect(memory).toContain("durableObjectStorage = (inMemory = void)");
  const disk = workerdConfig({ port: 1, storage: { folder: "/data" }, fromEnvironment: ["KEY"] });
  expect(disk).toContain('(name = "storage", disk = (path = "/data", writable = true))');
  expect(disk).toContain('enableSql = true)],\n  durableObjectStorage = (localDisk = "storage")');
  expect(disk).toContain('(name = "KEY", fromEnvironment = "KEY")');
});
