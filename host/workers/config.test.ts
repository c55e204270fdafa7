import { expect, test } from "vitest";
import { workerdConfig } from "./config.ts";

test("a workerd configuration names its parts", () => {
  const config = workerdConfig({ port: 8123, env: { GREETING: 'say "hi"' } });
  expect(config).toContain('address = "127.0.0.1:8123"');
  expect(config).toContain('(name = "worker.js", esModule = embed "worker.js")');
  expect(config).toContain('(name = "app.core.wasm", wasm = embed "app.core.wasm")');
  expect(config).toContain('(name = "GREETING", text = "say \\"hi\\"")');
});
