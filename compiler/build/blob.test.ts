import { describe, expect, test } from "vitest";
import { cacheControl, encodeBlob } from "./blob.ts";
import { hashedPath, siteFile } from "./site.ts";

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Reads the blob back as the guest does. */
function decode(blob: Uint8Array<ArrayBuffer>) {
  const view = new DataView(blob.buffer);
  const word = (index: number): number => view.getUint32(index * 4, true);
  const range = (index: number): Uint8Array => blob.subarray(word(index), word(index) + word(index + 1));
  const files = Array.from({ length: word(4) }, (_, file) => {
    const at = 5 + file * 12;
    const [path, type, etag, cache] = [0, 2, 4, 6].map((offset) => text(range(at + offset)));
    return { path, type, etag, cache, bytes: range(at + 8), brotli: range(at + 10), lowest: word(at + 8) };
  });
  return { magic: text(blob.subarray(0, 4)), indexSize: word(1), head: text(range(2)), files };
}

describe("the blob", () => {
  test("holds head and files", async () => {
    const script = new TextEncoder().encode("let x = 1;\n".repeat(100));
    const image = Uint8Array.from({ length: 300 }, (_, index) => index * 7);
    const files = [await siteFile("/assets/client-0123456789.js", script), await siteFile("/ä b.png", image)];
    const blob = decode(encodeBlob("<title>Ä</title>", files));
    expect([blob.magic, blob.head]).toEqual(["MNW1", "<title>Ä</title>"]);
    expect(blob.files.map(({ path, type, cache }) => [path, type, cache])).toEqual([
      ["/assets/client-0123456789.js", "text/javascript; charset=utf-8", "public,max-age=31536000,immutable"],
      ["/ä b.png", "image/png", "no-cache"],
    ]);
    expect(blob.files.map(({ bytes }) => [...bytes])).toEqual([[...script], [...image]]);
    expect(blob.files[0]!.brotli).toEqual(new Uint8Array(files[0]!.brotli!));
    expect(blob.files[1]!.brotli.length).toBe(0);
    expect(blob.files[0]!.etag).toMatch(/^"[0-9a-f]{20}"$/);
    for (const file of blob.files) expect(file.lowest).toBeGreaterThanOrEqual(blob.indexSize);
  });

  test("may be empty", () => {
    expect(decode(encodeBlob("", []))).toMatchObject({ magic: "MNW1", head: "", files: [] });
  });
});

describe("file names", () => {
  test("carry a hash of the content", () => {
    const path = hashedPath("/assets/client.wasm", Uint8Array.of(1));
    expect(path).toMatch(/^\/assets\/client-[0-9a-f]{10}\.wasm$/);
    expect(hashedPath("/assets/client.wasm", Uint8Array.of(2))).not.toBe(path);
    expect(cacheControl(path)).toContain("immutable");
    expect(cacheControl("/robots.txt")).toBe("no-cache");
  });
});
