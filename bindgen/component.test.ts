import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ascCompile } from "../compiler/build/asc-compile.ts";
import { makeComponent } from "../compiler/build/component.ts";
import { createGlue, type HostImports, type IncomingRequest } from "../host/_shared/glue.gen.ts";
import { findWasmtime } from "../scripts/wasmtime-tool.ts";
import { type Running, startServer, unavailable } from "../test/hosts/driver.ts";
import { wasmtime as wasmtimeHost } from "../test/hosts/wasmtime.ts";

const root = join(import.meta.dirname, "..");
const wasmtime = findWasmtime();
const folder = mkdtempSync(join(tmpdir(), "minnow-bindgen-"));
const file = join(folder, "hello.wasm");

let core: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  const { wasm, messages } = await ascCompile({
    entry: "bindgen/test/hello.as.ts",
    baseDir: root,
    appDir: root,
    files: {},
    optimize: "size",
    debug: false,
    exports: JSON.parse(readFileSync(join(root, "guest/bindings/exports.json"), "utf8")),
  });
  expect(messages.filter((one) => one.category === "error")).toEqual([]);
  core = wasm as Uint8Array<ArrayBuffer>;
  writeFileSync(file, await makeComponent(core, { debug: false }));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(unavailable(wasmtimeHost) !== null)("a component on wasmtime", () => {
  let server: Running;
  beforeAll(async () => {
    const args = (port: number): string[] => ["serve", "--addr", `127.0.0.1:${port}`, file];
    server = await startServer((port) => ({ command: wasmtime as string, args: args(port) }));
  });
  afterAll(() => server.stop());

  test("requests and responses cross with everything they hold", async () => {
    const response = await fetch(`${server.url}/a/b?c=1`, {
      method: "POST",
      headers: { "x-test": "1" },
      body: "12345",
    });
    expect(response.status).toBe(201);
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(response.headers.get("x-many")).toBe("AB, C");
    const text = await response.text();
    expect(text).toContain("known /a/b?c=1\n");
    expect(text).toContain("x-test=1\n");
    expect(text).toContain("body 5\nready 1,1 random 16 now\nrefused\n");
    expect(server.log()).toContain("known");
  });

  test("methods that WIT does not name are strings", async () => {
    const response = await fetch(`${server.url}/`, { method: "PROPFIND" });
    expect(await response.text()).toMatch(/^PROPFIND \/\n/);
  });

  test("an error instead of a response is a 500", async () => {
    expect((await fetch(`${server.url}/fails`)).status).toBe(500);
  });
});

describe("the same core under the glue", () => {
  test("a request is answered in one crossing", () => {
    const { guest, drops } = instantiate();
    const step = guest.start(7, "GET /héé?x=😀", request(drops), "ü\n", new TextEncoder().encode("body"));
    if (step.tag !== "done") throw new Error(step.tag);
    const text = new TextDecoder();
    expect([step.val.status, step.val.more]).toEqual([200, false]);
    expect(text.decode(step.val.head)).toBe("content-type: text/plain\n");
    expect(text.decode(step.val.body)).toBe("GET /héé?x=😀ü\nbody");
    expect(drops.count).toBe(1);
  });

  test("the other answers have no payload", () => {
    const { guest, drops } = instantiate();
    expect(guest.start(0, "GET /", request(drops), "", new Uint8Array())).toEqual({ tag: "waiting" });
    expect(guest.resume(0)).toEqual({ tag: "waiting" });
    expect(guest.pull(0)).toEqual({ tag: "end" });
  });

  test("nothing is kept per request", () => {
    const { guest, drops } = instantiate();
    const round = (): number => {
      for (let i = 1; i < 2000; i++) guest.start(i, "GET /some/longer/target", request(drops), "", new Uint8Array());
      guest.cancel(0);
      return guest.memory.buffer.byteLength;
    };
    round();
    const before = round();
    for (let i = 0; i < 20; i++) round();
    expect(guest.memory.buffer.byteLength).toBe(before);
  });
});

function request(drops: { count: number }): IncomingRequest {
  const drop = (): void => {
    drops.count++;
  };
  return { drop } as unknown as IncomingRequest;
}

function instantiate(): { guest: ReturnType<ReturnType<typeof createGlue>["bind"]>; drops: { count: number } } {
  const glue = createGlue({} as HostImports);
  const instance = new WebAssembly.Instance(new WebAssembly.Module(core), glue.imports);
  return { guest: glue.bind(instance), drops: { count: 0 } };
}
