import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ascCompile } from "../compiler/build/asc-compile.ts";
import { BLOB_PLACEHOLDER, encodeBlob } from "../compiler/build/blob.ts";
import { doorNames } from "../compiler/build/door-names.ts";
import { replaceSegment } from "../compiler/build/wasm-sections.ts";
import { answerOf, FakeHost } from "../test/fake-host.ts";

const root = join(import.meta.dirname, "..");
const script = Buffer.from("console.log(1);\n".repeat(10_000));
const files = [
  { path: "/assets/app-0123456789.js", type: "text/javascript", bytes: script, brotli: brotliCompressSync(script) },
  { path: "/ä b.txt", type: "text/plain", bytes: Buffer.from("hello") },
];

let module: WebAssembly.Module;
let host: FakeHost;

beforeAll(async () => {
  const app = readFileSync(join(import.meta.dirname, "fixtures/app.ts"), "utf8");
  module = new WebAssembly.Module(
    replaceSegment(await core(app), BLOB_PLACEHOLDER, encodeBlob("<title>T</title>", files)),
  );
});

beforeEach(() => {
  host = new FakeHost(module);
});

describe("pages", () => {
  test("the page comes in one step and touches no header", () => {
    const { status, head, text } = host.get("GET /");
    expect({ status, head }).toEqual({ status: 200, head: { "content-type": "text/html; charset=utf-8" } });
    expect(text).toContain('<title>T</title></head><body><div id="main">Hello &lt;world&gt;</div></body>');
    expect(host.asked).toEqual([]);
    expect(host.held).toBe(0);
    expect(host.get("GET /?q=1").status).toBe(200);
    expect(host.get("HEAD /").status).toBe(200);
  });

  test("other paths, methods and encodings are refused", () => {
    expect(host.get("GET /nowhere").status).toBe(404);
    expect(host.get("GET /nowhere").head["content-type"]).toBe("text/html; charset=utf-8");
    expect(host.get("POST /")).toMatchObject({ status: 405, head: { allow: "GET, HEAD" } });
    expect(host.get("GET /%zz").status).toBe(400);
    expect(host.get("GET /api/%ff").head["content-type"]).toBe("application/json");
    expect(host.held).toBe(0);
  });

  test("a page waits for its data", () => {
    host.call("SetMode", { mode: 2 });
    const { id, step } = host.start("GET /");
    expect(step.tag).toBe("waiting");
    expect(host.guest.resume(id).tag).toBe("waiting");
    host.pass(10);
    expect(answerOf(host.guest.resume(id)).text).toContain('<div id="main">late</div><script type="application/cbor"');
    expect(host.held).toBe(0);
  });

  test("an error while rendering is a 500 that tells nothing", () => {
    host.call("SetMode", { mode: 1 });
    const { status, head, text } = host.get("GET /");
    expect(status).toBe(500);
    expect(head["content-type"]).toBe("text/html; charset=utf-8");
    expect(text).not.toContain("cellar");
    expect(host.log.join("")).toBe("GET /: Error: secret <cellar>\n");
    host.call("SetMode", { mode: 0 });
    expect(host.get("GET /").status).toBe(200);
  });
});

describe("calls", () => {
  test("a call waits and is answered when it is resumed", () => {
    expect(host.call("Double", { n: 4 })).toMatchObject({
      status: 200,
      head: { "content-type": "application/json" },
      text: "8",
    });
    expect(host.held).toBe(0);
  });

  test("handles are given back, children first", () => {
    host.call("Refuse");
    expect(host.dropped).toEqual(["stream", "body", "fields", "request"]);
  });

  test("many requests interleave in one instance", () => {
    const calls = Array.from({ length: 50 }, (_, n) => {
      const options = { headers: { "content-type": "application/json" }, body: [JSON.stringify({ n })] };
      return host.start("POST /api/Double", options);
    });
    expect(calls.every(({ step }) => step.tag === "waiting")).toBe(true);
    expect(host.get("GET /").status).toBe(200);
    host.pass(100);
    for (const [n, { id }] of [...calls.entries()].reverse()) {
      expect(answerOf(host.guest.resume(id)).text).toBe(String(n * 2));
    }
    expect(host.held).toBe(0);
  });

  test("resuming one request does not wake another", () => {
    const json = { "content-type": "application/json" };
    const first = host.start("POST /api/Double", { headers: json, body: ['{"n":1}'] });
    const second = host.start("POST /api/Double", { headers: json, body: ['{"n":2}'] });
    host.pass(100);
    expect(answerOf(host.guest.resume(second.id)).text).toBe("4");
    expect(answerOf(host.guest.resume(first.id)).text).toBe("2");
  });

  test("two sleeps in one request pass together", () => {
    const { id } = host.start("POST /api/Both");
    host.pass(50);
    expect(host.guest.resume(id).tag).toBe("waiting");
    host.pass(50);
    expect(answerOf(host.guest.resume(id)).text).toBe('"both"');
  });

  test("a function without a result answers null", () => {
    expect(host.call("SetMode", { mode: 0 })).toMatchObject({ status: 200, text: "null", more: false });
  });

  test("errors have one shape, in the caller's format", () => {
    expect(host.call("Refuse")).toMatchObject({ status: 418, text: '{"message":"short and stout","code":418}' });
    expect(host.call("Fail")).toMatchObject({ status: 500, text: '{"message":"Internal Server Error","code":500}' });
    expect(host.log.join("")).toBe("POST /api/Fail: Error: secret\n");
    expect(host.call("Double", { n: "x" }).text).toBe(
      '{"message":"n: expected an integer, found text","code":400,"kind":"Args"}',
    );
    expect(host.call("Lost").text).toContain("register(Lost)");
    expect(host.get("GET /api/Double")).toMatchObject({ status: 405, head: { allow: "POST, OPTIONS" } });
    const cbor = host.call("Refuse", {}, { accept: "application/cbor" });
    expect(cbor.head["content-type"]).toBe("application/cbor");
    expect(host.held).toBe(0);
  });

  test("calls from other sites' pages are refused", () => {
    expect(host.call("Double", { n: 1 }, { origin: "https://evil.example" }).status).toBe(403);
    expect(host.call("Double", { n: 1 }, { origin: "null" }).status).toBe(403);
    expect(host.call("Double", { n: 1 }, { "sec-fetch-site": "cross-site" }).status).toBe(403);
    expect(host.call("Double", { n: 1 }, { origin: "https://site.example" }).status).toBe(200);
    expect(host.call("Double", { n: 1 }, { "sec-fetch-site": "same-origin" }).status).toBe(200);
  });

  test("what the host sends along is not asked for", () => {
    const json = "application/json\n*/*\n\n\n";
    const { id, step } = host.start("POST /api/Double", { head: json, sent: '{"n":21}' });
    expect(step.tag).toBe("waiting");
    host.pass(100);
    expect(answerOf(host.guest.resume(id)).text).toBe("42");
    expect(host.asked).toEqual([]);
    expect(host.dropped).toEqual(["pollable", "request"]);
  });

  test("each head counts for its own call", () => {
    const call = (head: string, sent: string | Uint8Array) => host.get("POST /api/SetMode", { head, sent });
    const json = '{"mode":0}';
    const cbor = Buffer.from("a1646d6f646500", "hex");
    for (let round = 0; round < 2; round++) {
      expect(call("application/json\n\n\n\n", json).head["content-type"]).toBe("application/json");
      expect(call("application/cbor\napplication/cbor\n\n\n", cbor).head["content-type"]).toBe("application/cbor");
      expect(call("application/json\napplication/cbor\n\n\n", json).head["content-type"]).toBe("application/cbor");
      expect(call("text/plain\n\n\n\n", json).status).toBe(415);
      expect(call("application/json\ntext/html\n\n\n", json).status).toBe(406);
      expect(call("application/json\n\ncross-site\nhttps://evil.example\n", json).status).toBe(403);
      expect(call("application/json\n\n\nhttps://site.example\n", json).status).toBe(200);
    }
  });

  test("a request that can never end is a 500", () => {
    expect(host.call("Never")).toMatchObject({ status: 500 });
    expect(host.log.join("")).toMatch(/waits for something/);
    expect(host.held).toBe(0);
  });

  test("a cancelled request unwinds through finally", () => {
    const { id } = host.start("POST /api/Careful");
    host.guest.cancel(id);
    expect(host.log).toEqual(["finally\n"]);
    expect(host.held).toBe(0);
    expect(host.guest.resume(id).tag).toBe("waiting");
  });
});

describe("bodies", () => {
  const json = { "content-type": "application/json" };

  test("pieces are put together as they come", () => {
    const { id, step } = host.start("POST /api/Length", {
      headers: json,
      body: ['{"text', null, '":"äöü"', null, "}"],
    });
    expect(step.tag).toBe("waiting");
    expect(host.guest.resume(id).tag).toBe("waiting");
    expect(answerOf(host.guest.resume(id)).text).toBe("3");
    expect(host.held).toBe(0);
  });

  test("one that was sent along has the same limit", () => {
    expect(
      host.get("POST /api/Double", { head: "application/json\n\n\n\n", sent: `{"n":${" ".repeat(70_000)}1}` }).status,
    ).toBe(413);
  });

  test("an announced length over the limit is refused unread", () => {
    const headers = { ...json, "content-length": "1001" };
    expect(host.get("POST /api/Length", { headers, body: ["x"] }).status).toBe(413);
    expect(host.dropped).toEqual(["fields", "request"]);
    const huge = { ...json, "content-length": "99999999999999999999999999" };
    expect(host.get("POST /api/Length", { headers: huge }).status).toBe(413);
  });

  test("an unannounced one is refused when it gets there", () => {
    const text = (size: number) => [
      `{"text":"${"a".repeat(size)}"}`.slice(0, 500),
      `{"text":"${"a".repeat(size)}"}`.slice(500),
    ];
    expect(host.get("POST /api/Length", { headers: json, body: text(1000 - 11) }).text).toBe("989");
    expect(host.get("POST /api/Length", { headers: json, body: text(1001 - 11) }).status).toBe(413);
  });
});

describe("client files", () => {
  const path = "/assets/app-0123456789.js";
  const pullAll = (id: number): Buffer => {
    const pieces: Uint8Array[] = [];
    for (;;) {
      const chunk = host.guest.pull(id);
      if (chunk.tag !== "data") return Buffer.concat(pieces);
      pieces.push(Uint8Array.from(chunk.val));
    }
  };

  test("files are pulled in pieces", () => {
    const { id, step } = host.start(`GET ${path}`);
    const { status, head, more } = answerOf(step);
    expect({ status, more, length: head["content-length"] }).toEqual({ status: 200, more: true, length: "160000" });
    expect(head).toMatchObject({
      "content-type": "text/javascript",
      "cache-control": "public,max-age=31536000,immutable",
    });
    expect(pullAll(id).equals(script)).toBe(true);
    expect(host.held).toBe(0);
  });

  test("paths are percent-decoded", () => {
    const { id, step } = host.start("GET /%C3%A4%20b.txt");
    expect(answerOf(step).status).toBe(200);
    expect(pullAll(id).toString()).toBe("hello");
  });

  test("compressed bytes go to who takes them", () => {
    for (const [accept, encoding] of [
      ["gzip, br", "br"],
      ["br;q=1", "br"],
      ["gzip", undefined],
      ["br;q=0", undefined],
    ]) {
      const { head } = host.get(`HEAD ${path}`, { headers: { "accept-encoding": accept as string } });
      expect(head["content-encoding"], accept).toBe(encoding);
      expect(head.vary).toBe("accept-encoding");
    }
  });

  test("what the client has is not sent again", () => {
    const etag = host.get(`HEAD ${path}`).head.etag as string;
    for (const header of [etag, `W/${etag}`, `"x", ${etag}`, "*"]) {
      expect(host.get(`GET ${path}`, { headers: { "if-none-match": header } }).status, header).toBe(304);
    }
    expect(host.get(`GET ${path}`, { headers: { "if-none-match": '"x"' } }).status).toBe(200);
  });

  test("one range is answered, strange ones are ignored", () => {
    const ask = (range: string, more = {}) => {
      const { id, step } = host.start("GET /%C3%A4%20b.txt", { headers: { range, ...more } });
      const { status, head } = answerOf(step);
      return [status, head["content-range"], status === 416 ? "" : pullAll(id).toString()];
    };
    expect(ask("bytes=1-3")).toEqual([206, "bytes 1-3/5", "ell"]);
    expect(ask("bytes=3-")).toEqual([206, "bytes 3-4/5", "lo"]);
    expect(ask("bytes=-2")).toEqual([206, "bytes 3-4/5", "lo"]);
    expect(ask("bytes=-99")).toEqual([206, "bytes 0-4/5", "hello"]);
    expect(ask("bytes=0-99999999999999999999")).toEqual([206, "bytes 0-4/5", "hello"]);
    expect(ask("bytes=5-")).toEqual([416, "bytes */5", ""]);
    expect(ask("bytes=-0")).toEqual([416, "bytes */5", ""]);
    for (const odd of ["bytes=3-1", "bytes=0-1,3-4", "bytes=x-1", "bytes=-", "items=0-1"]) {
      expect(ask(odd)).toEqual([200, undefined, "hello"]);
    }
    expect(ask("bytes=1-3", { "if-range": '"old"' })[0]).toBe(200);
  });
});

describe("an instance that lives long", () => {
  test("memory stays flat over 100 000 pages", () => {
    for (let i = 0; i < 50_000; i++) host.guest.start(1, "GET /", plainRequest, "", NOTHING);
    const half = host.guest.memory.buffer.byteLength;
    for (let i = 0; i < 50_000; i++) host.guest.start(1, "GET /", plainRequest, "", NOTHING);
    expect(host.guest.memory.buffer.byteLength).toBe(half);
    expect(half).toBeLessThan(16 * 1024 * 1024);
  });

  test("what waits survives collections", () => {
    const { id } = host.start("POST /api/Double", {
      headers: { "content-type": "application/json" },
      body: ['{"n":21}'],
    });
    for (let i = 0; i < 50_000; i++) host.guest.start(1_000_000 + i, "GET /nowhere", plainRequest, "", NOTHING);
    host.pass(100);
    expect(answerOf(host.guest.resume(id)).text).toBe("42");
  });
});

test("an app that fails to start answers 500 and says why", async () => {
  const broken = `
    import { __throw } from "../runtime/core/error";
    export function __main(): void { __throw(new Error("no luck")); }`;
  host = new FakeHost(new WebAssembly.Module(await core(broken)));
  expect(host.get("GET /").status).toBe(500);
  expect(host.get("GET /").status).toBe(500);
  expect(host.log[0]).toBe("main: Error: no luck\n");
});

const NOTHING = new Uint8Array();

const plainRequest = {} as Parameters<FakeHost["guest"]["start"]>[2];

async function core(app: string): Promise<Uint8Array<ArrayBuffer>> {
  const options = { entry: "guest/entry.ts", baseDir: root, appDir: root, optimize: "speed", debug: false } as const;
  const { wasm, messages } = await ascCompile({ ...options, files: { "app/server.ts": app }, exports: doorNames() });
  if (!wasm) throw new Error(messages.map(({ message }) => message).join("\n"));
  return wasm;
}
