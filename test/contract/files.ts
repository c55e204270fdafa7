import { brotliDecompressSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { send } from "./raw-request.ts";
import { type Subject, testUnless } from "./subject.ts";

const TYPES: Record<string, RegExp> = {
  js: /^(text|application)\/javascript(; ?charset=utf-8)?$/i,
  wasm: /^application\/wasm$/,
};

/** The client's files: out of the component on WASI hosts, from dist/public elsewhere. */
export function fileCases(subject: Subject): void {
  let script = "";
  let wasm = "";
  const get = (target: string, headers: Record<string, string> = {}, method = "GET") =>
    send(subject.url(), { target, headers, method });

  beforeAll(async () => {
    const html = (await get("/")).body.toString();
    script = html.match(/\/assets\/[^"']+\.js/)?.[0] ?? "";
    wasm = html.match(/\/assets\/[^"']+\.wasm/)?.[0] ?? "";
  });

  test("the page names a script and a wasm file with hashes", () => {
    expect(script).toMatch(/-[A-Za-z0-9_]{6,}\.js$/);
    expect(wasm).toMatch(/-[A-Za-z0-9_]{6,}\.wasm$/);
  });

  test("files have their types and are cached for ever", async () => {
    for (const path of [script, wasm]) {
      const { status, headers, body } = await get(path);
      expect(status).toBe(200);
      expect(headers["content-type"]).toMatch(TYPES[path.split(".").at(-1) as string] as RegExp);
      expect(headers["cache-control"]).toMatch(/max-age=31536000.*immutable/);
      expect(body.length).toBeGreaterThan(100);
    }
  });

  test("the wasm file is a wasm module", async () => {
    expect([...(await get(wasm)).body.subarray(0, 4)]).toEqual([0, 0x61, 0x73, 0x6d]);
  });

  test("an ETag answers 304 to who has the file", async () => {
    const etag = String((await get(wasm)).headers.etag);
    expect(etag).toMatch(/^(W\/)?".+"$/);
    const again = await get(wasm, { "if-none-match": etag });
    expect(again.status).toBe(304);
    expect(again.body.length).toBe(0);
    expect((await get(wasm, { "if-none-match": '"other"' })).status).toBe(200);
  });

  test("HEAD answers a file's headers without its body", async () => {
    const [whole, head] = await Promise.all([get(wasm), get(wasm, {}, "HEAD")]);
    expect(head.status).toBe(200);
    expect(head.body.length).toBe(0);
    expect(head.headers["content-type"]).toBe(whole.headers["content-type"]);
  });

  test("brotli goes to who accepts it", async () => {
    const [plain, packed] = await Promise.all([get(script), get(script, { "accept-encoding": "gzip, br" })]);
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(packed.headers["content-encoding"]).toBe("br");
    expect(String(packed.headers.vary)).toMatch(/accept-encoding/i);
    expect(brotliDecompressSync(packed.body).equals(plain.body)).toBe(true);
  });

  testUnless(subject, "range", "a range of a file is served", async () => {
    const { status, headers, body } = await get(wasm, { range: "bytes=0-3" });
    expect(status).toBe(206);
    expect(headers["content-range"]).toMatch(/^bytes 0-3\/\d+$/);
    expect([...body]).toEqual([0, 0x61, 0x73, 0x6d]);
  });

  test("a file that does not exist is a 404", async () => {
    expect((await get("/assets/nothing-00000000.js")).status).toBe(404);
  });

  test("files outside the folder stay outside", async () => {
    for (const path of ["/assets/../../app.wasm", "/..%2fapp.wasm", "/assets/%2e%2e/%2e%2e/manifest.json"]) {
      expect((await get(path)).status).toBeGreaterThanOrEqual(400);
    }
  });
}
