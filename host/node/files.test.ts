import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { staticFiles } from "./files.ts";

const SCRIPT = "console.log('client');\n".repeat(50);
const HASHED = "/assets/client-1a2b3c4d.js";

let folder: string;
let server: Server;
let dev: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "minnow-files-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, HASHED), SCRIPT);
  writeFileSync(join(folder, `${HASHED}.br`), brotliCompressSync(SCRIPT));
  writeFileSync(join(folder, "assets/app-1a2b3c4d.wasm"), "wasm");
  writeFileSync(join(folder, "robots.txt"), "User-agent: *\n");
  writeFileSync(join(folder, "a b.txt"), "spaced");
  writeFileSync(join(folder, "gone.txt"), "gone");
  writeFileSync(join(folder, ".secret"), "secret");
  utimesSync(join(folder, "robots.txt"), 1_700_000_000, 1_700_000_000);
  server = await listenWith(false);
  dev = await listenWith(true);
});

afterAll(() => {
  server.close();
  dev.close();
  rmSync(folder, { recursive: true });
});

async function listenWith(isDev: boolean): Promise<Server> {
  const files = staticFiles(folder, { dev: isDev });
  const made = createServer((req, res) => {
    if (!files(req, res)) res.writeHead(404).end("not a file");
  });
  made.listen(0, "127.0.0.1");
  await new Promise((resolve) => made.once("listening", resolve));
  return made;
}

function get(path: string, headers: Record<string, string> = {}, init: RequestInit = {}, from = server) {
  const { port } = from.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}${path}`, { headers: { "accept-encoding": "identity", ...headers }, ...init });
}

describe("a file", () => {
  test("has its type, and is immutable when its name is hashed", async () => {
    const script = await get(HASHED);
    expect(await script.text()).toBe(SCRIPT);
    expect(script.headers.get("content-type")).toMatch(/^text\/javascript/);
    expect(script.headers.get("cache-control")).toBe("public,max-age=31536000,immutable");
    expect((await get("/assets/app-1a2b3c4d.wasm")).headers.get("content-type")).toBe("application/wasm");
    const robots = await get("/robots.txt?x=1");
    expect(robots.headers.get("cache-control")).toBe("no-cache");
    expect(robots.headers.get("content-type")).toMatch(/^text\/plain/);
  });

  test("is sent compressed to who takes it", async () => {
    const response = await get(HASHED, { "accept-encoding": "gzip, deflate, br" });
    expect(response.headers.get("content-encoding")).toBe("br");
    expect(response.headers.get("vary")).toBe("Accept-Encoding");
    expect(await response.text()).toBe(SCRIPT);
  });

  test("answers HEAD without a body", async () => {
    const response = await get(HASHED, {}, { method: "HEAD" });
    expect(response.headers.get("content-length")).toBe(String(SCRIPT.length));
    expect(await response.text()).toBe("");
  });

  test("is found by its decoded name", async () => {
    expect(await (await get("/a%20b.txt")).text()).toBe("spaced");
    expect((await get("/%zz")).status).toBe(404);
  });

  test("is nothing to other methods, directories, dot files and the compressed twin", async () => {
    for (const path of ["/", "/assets", "/assets/", "/.secret", `${HASHED}.br`, "/robots", "/../package.json"]) {
      expect(await (await get(path)).text()).toBe("not a file");
    }
    expect(await (await get("/robots.txt", {}, { method: "POST" })).text()).toBe("not a file");
  });

  test("that vanished costs its request only", async () => {
    rmSync(join(folder, "gone.txt"));
    await expect(get("/gone.txt").then((response) => response.text())).rejects.toThrow();
    expect((await get("/robots.txt")).status).toBe(200);
  });
});

describe("a conditional request", () => {
  test("gets a 304 for the entity tag it has", async () => {
    const etag = (await get(HASHED)).headers.get("etag")!;
    const response = await get(HASHED, { "if-none-match": etag });
    expect([response.status, await response.text()]).toEqual([304, ""]);
    expect((await get(HASHED, { "if-none-match": '"other"' })).status).toBe(200);
  });

  test("gets a 304 for the date it has", async () => {
    const modified = (await get("/robots.txt")).headers.get("last-modified")!;
    expect((await get("/robots.txt", { "if-modified-since": modified })).status).toBe(304);
    expect((await get("/robots.txt", { "if-modified-since": "Mon, 01 Jan 2001 00:00:00 GMT" })).status).toBe(200);
    expect((await get("/robots.txt", { "if-modified-since": "nonsense" })).status).toBe(200);
  });
});

describe("a range", () => {
  const size = SCRIPT.length;

  test.each([
    ["bytes=0-9", SCRIPT.slice(0, 10), `bytes 0-9/${size}`],
    ["bytes=5-", SCRIPT.slice(5), `bytes 5-${size - 1}/${size}`],
    ["bytes=-7", SCRIPT.slice(-7), `bytes ${size - 7}-${size - 1}/${size}`],
    ["bytes=10-999999", SCRIPT.slice(10), `bytes 10-${size - 1}/${size}`],
    ["bytes=3-3", SCRIPT.slice(3, 4), `bytes 3-3/${size}`],
  ])("%s is a part", async (range, text, contentRange) => {
    const response = await get(HASHED, { range, "accept-encoding": "br" });
    expect([response.status, await response.text()]).toEqual([206, text]);
    expect(response.headers.get("content-range")).toBe(contentRange);
  });

  test("beyond the end is a 416", async () => {
    const response = await get(HASHED, { range: "bytes=999999-" });
    expect([response.status, response.headers.get("content-range")]).toEqual([416, `bytes */${size}`]);
  });

  test.each(["bytes=9-3", "bytes=0-0", "bytes=0-1,4-5", "lines=1-2", "bytes=-0", "bytes=-", "bytes=a-b"])(
    "%s that is not understood is ignored",
    async (range) => {
      const response = await get(HASHED, { range });
      expect([response.status, await response.text()]).toEqual([200, SCRIPT]);
    },
  );

  test("with a condition is ignored", async () => {
    expect((await get(HASHED, { range: "bytes=0-1", "if-range": '"x"' })).status).toBe(200);
  });
});

describe("in development", () => {
  test("a new file is found and a removed one is not", async () => {
    writeFileSync(join(folder, "new.txt"), "new");
    expect(await (await get("/new.txt", {}, {}, dev)).text()).toBe("new");
    expect(await (await get("/new.txt")).text()).toBe("not a file");
    rmSync(join(folder, "new.txt"));
    expect(await (await get("/new.txt", {}, {}, dev)).text()).toBe("not a file");
    expect((await get(HASHED, {}, {}, dev)).headers.get("cache-control")).toContain("immutable");
    expect(await (await get("/%2e%2e/etc/passwd", {}, {}, dev)).text()).toBe("not a file");
  });
});
