import { createServer, request as httpRequest, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Engine } from "../_shared/engine.ts";
import { FakeGuest } from "../_shared/fake-guest.ts";
import { handlerOf } from "./handler.ts";
import { listen, type Serving } from "./serve.ts";

let serving: Serving;
let guest: FakeGuest | undefined;
let printed: string;

beforeEach(async () => {
  FakeGuest.made = 0;
  guest = undefined;
  const engine = new Engine({ app: new Uint8Array(), onError: () => {} }, () => {
    guest = new FakeGuest();
    return guest;
  });
  const print = (line: string): void => {
    printed = line;
  };
  serving = await listen(handlerOf(engine), { port: 0, host: "127.0.0.1", signals: false, drainTime: 500, print });
});

afterEach(() => serving.close());

/** Sends bytes as they are; resolves with everything that comes back until the connection closes or falls silent. */
function raw(bytes: string, quietMs = 150): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const socket = connect(Number(new URL(serving.url).port), "127.0.0.1", () => socket.write(bytes, "latin1"));
  let seen = "";
  const finish = (): void => {
    socket.destroy();
    resolve(seen);
  };
  let timer = setTimeout(finish, 3000);
  socket.on("data", (data) => {
    seen += data.toString("latin1");
    clearTimeout(timer);
    timer = setTimeout(finish, quietMs);
  });
  socket.on("error", () => {});
  socket.on("close", finish);
  return promise;
}

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !condition(); i++) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(condition()).toBe(true);
}

describe("an answer", () => {
  test("has its head, its length and its bytes", async () => {
    const answer = await raw("GET /hello HTTP/1.1\r\nHost: x\r\n\r\n");
    expect(answer).toMatch(/^HTTP\/1.1 200 OK\r\ncontent-type: text\/plain\r\ncontent-length: 10\r\n/);
    expect(answer.endsWith("\r\n\r\ninstance 1")).toBe(true);
  });

  test("of any size arrives whole", async () => {
    for (const size of [0, 1, 4096, 4097, 8192, 100_000, 3_000_000, 100_000]) {
      const response = await fetch(`${serving.url}/big?${size}`);
      const body = Buffer.from(await response.arrayBuffer());
      expect([body.length, body.every((byte) => byte === 98)]).toEqual([size, true]);
    }
  });

  test("to HEAD has no body", async () => {
    const answer = await raw("HEAD /hello HTTP/1.1\r\nHost: x\r\n\r\n");
    expect(answer).toContain("content-length: 10\r\n");
    expect(answer.endsWith("\r\n\r\n")).toBe(true);
  });

  test("waits without keeping others from theirs", async () => {
    const before = performance.now();
    let answered = 0;
    const slow = Array.from({ length: 50 }, () => fetch(`${serving.url}/sleep?1000`).then(() => answered++));
    expect(await (await fetch(`${serving.url}/hello`)).text()).toBe("instance 1");
    expect(answered).toBe(0);
    await Promise.all(slow);
    // One after another they take fifty seconds.
    expect(performance.now() - before).toBeLessThan(25_000);
  });

  test("is a 500 after a trap, and the next is right", async () => {
    expect((await fetch(`${serving.url}/trap`)).status).toBe(500);
    expect(await (await fetch(`${serving.url}/hello`)).text()).toBe("instance 2");
  });

  test("is made again when another request lost its instance", async () => {
    const [safe, unsafe] = ["GET", "POST"].map((method) => fetch(`${serving.url}/sleep-after-body?100`, { method }));
    await until(() => guest?.busy === 2);
    await fetch(`${serving.url}/trap`);
    expect([(await unsafe!).status, (await safe!).status, await (await safe!).text()]).toEqual([
      503,
      200,
      "instance 2",
    ]);
  });

  test("with a header that cannot be sent is a 500", async () => {
    const response = await fetch(`${serving.url}/head?${encodeURIComponent("x: a\0b")}`);
    expect([response.status, response.statusText]).toEqual([500, "Internal Server Error"]);
  });

  test("is streamed with back-pressure", async () => {
    const response = await fetch(`${serving.url}/stream?200`);
    expect((await response.arrayBuffer()).byteLength).toBe(200 * 65536);
    expect((await (await fetch(`${serving.url}/stream-slow?5`)).arrayBuffer()).byteLength).toBe(2 * 65536);
  });

  test("that breaks half-way closes the connection", async () => {
    const response = await fetch(`${serving.url}/stream-trap`);
    await expect(response.arrayBuffer()).rejects.toThrow();
  });
});

describe("a request", () => {
  test("may have any target form", async () => {
    expect(await raw("GET http://x/hello?a HTTP/1.1\r\nHost: x\r\n\r\n")).toContain("instance 1");
    expect(await raw("OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n")).toContain("instance 1");
  });

  test("gives its headers as bytes", async () => {
    expect(await raw("GET /header?x-a HTTP/1.1\r\nHost: x\r\nX-A: 1\r\nx-a: 2\r\n\r\n")).toContain("1|2");
  });

  test("gives its body, whole or in pieces", async () => {
    const body = "y".repeat(1_000_000);
    expect(await (await fetch(`${serving.url}/echo`, { method: "POST", body })).text()).toBe(body);
    const chunked =
      "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";
    expect(await raw(chunked)).toMatch(/\r\n\r\nabcde$/);
    expect(await raw("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n")).toMatch(/content-length: 0\r\n/);
  });

  test("tells in advance what calls look at, and a small body", async () => {
    const head = "POST /told HTTP/1.1\r\nHost: x\r\nContent-Type: a/b\r\nOrigin: https://y\r\naccept: c/d\r\n";
    expect(await raw(`${head}Content-Length: 2\r\n\r\nhi`)).toMatch(/\r\n\r\na\/b\nc\/d\n\nhttps:\/\/y\nhi$/);
    expect(await raw(`${head}Content-Length: 0\r\n\r\n`)).toMatch(/content-length: 0\r\n/);
  });

  test("asks for its body before the client sends it", async () => {
    const head = "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n";
    expect(await raw(head)).toBe("HTTP/1.1 100 Continue\r\n\r\n");
    expect(await raw(`${head}abc`)).toMatch(/^HTTP\/1.1 100 Continue\r\n\r\nHTTP\/1.1 200 OK.*abc$/s);
  });

  test("that is refused is not asked for its body", async () => {
    const head = "POST /refuse HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n";
    const answer = await raw(head);
    expect(answer).toMatch(/^HTTP\/1.1 413/);
    expect(answer).toMatch(/Connection: close/);
  });

  test("that is refused leaves a large body unread and gets its answer", async () => {
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    const req = httpRequest(`${serving.url}/refuse`, { method: "POST", headers: { "content-length": "1000000000" } });
    req.on("response", resolve);
    req.on("error", reject);
    req.write(Buffer.alloc(300_000));
    const response = await promise;
    expect([response.statusCode, response.headers.connection]).toEqual([413, "close"]);
    expect(await text(response)).toBe("Too large.");
    req.destroy();
  });

  test("that is refused half-way leaves the connection to the next", async () => {
    const post = `POST /refuse-late HTTP/1.1\r\nHost: x\r\nContent-Length: 60000\r\n\r\n${"z".repeat(60_000)}`;
    const answer = await raw(`${post}GET /hello HTTP/1.1\r\nHost: x\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1.1 413.*Too large\.HTTP\/1.1 200 OK.*instance 1$/s);
  });

  test("in a pipeline is answered in its turn", async () => {
    const ask = (path: string): string => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`;
    const answer = await raw(ask("/sleep?60") + ask("/hello") + ask("/stream?2") + ask("/big?20000") + ask("/hello"));
    expect(answer.match(/HTTP\/1.1 200 OK/g)?.length).toBe(5);
    expect(answer.indexOf("instance 1")).toBeLessThan(answer.indexOf("xxxx"));
    expect(answer.indexOf("xxxx")).toBeLessThan(answer.indexOf("bbbb"));
  });

  test("whose client leaves is cancelled", async () => {
    const socket = connect(Number(new URL(serving.url).port), "127.0.0.1");
    socket.write("GET /forever HTTP/1.1\r\nHost: x\r\n\r\nGET /forever HTTP/1.1\r\nHost: x\r\n\r\n");
    await until(() => guest?.busy === 2);
    socket.destroy();
    await until(() => guest!.cancelled.length === 2);
    expect(await (await fetch(`${serving.url}/hello`)).text()).toBe("instance 1");
  });

  test("whose upload breaks off is forgotten", async () => {
    const socket = connect(Number(new URL(serving.url).port), "127.0.0.1");
    socket.write("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\nabc");
    await until(() => guest?.busy === 1);
    socket.destroy();
    await until(() => guest!.busy === 0);
    expect(await (await fetch(`${serving.url}/hello`)).text()).toBe("instance 1");
  });

  test("that Node refuses never reaches the app", async () => {
    expect(await raw(`GET /${"a".repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`)).toMatch(/^HTTP\/1.1 431/);
    expect(await raw(`GET / HTTP/1.1\r\nHost: x\r\nX: ${"a".repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1.1 431/);
    expect(await raw("GARBAGE\r\n\r\n")).toMatch(/^HTTP\/1.1 400/);
    expect(await raw("GET / HTTP/1.1\r\n\r\n")).toMatch(/^HTTP\/1.1 400/);
  });
});

describe("a server", () => {
  test("says where it listens", () => {
    expect(printed).toBe(`Listening on ${serving.url}`);
    expect(serving.url).toMatch(/^http:\/\/localhost:\d+$/);
  });

  test("finishes running requests when it closes, and takes no new ones", async () => {
    const slow = fetch(`${serving.url}/sleep?150`);
    await until(() => guest?.busy === 1);
    const closing = serving.close();
    await expect(fetch(`${serving.url}/hello`)).rejects.toThrow();
    expect((await slow).status).toBe(200);
    const before = performance.now();
    await closing;
    expect(performance.now() - before).toBeLessThan(300);
  });

  test("cuts what takes longer than the time limit", async () => {
    const forever = fetch(`${serving.url}/forever`);
    forever.catch(() => {});
    await until(() => guest?.busy === 1);
    await serving.close();
    await expect(forever).rejects.toThrow();
  });

  test("says in one line that a port is in use", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as { port: number };
    const attempt = listen(() => {}, { port, host: "127.0.0.1", signals: false });
    await expect(attempt).rejects.toThrow(`Port ${port} on 127.0.0.1 is in use. Set PORT to another one`);
    other.close();
  });
});
