import { beforeEach, describe, expect, test } from "vitest";
import type { HostOptions, Incident } from "../types.ts";
import { Engine } from "./engine.ts";
import { FakeGuest } from "./fake-guest.ts";
import { fetcher } from "./fetch-call.ts";

let guests: FakeGuest[];
let incidents: Incident[];

beforeEach(() => {
  guests = [];
  incidents = [];
  FakeGuest.made = 0;
});

/** An engine whose instances are fakes. */
function app(options: Partial<HostOptions> = {}): (path: string, init?: RequestInit) => Promise<Response> {
  const onError = (_: unknown, incident: Incident): void => void incidents.push(incident);
  const engine = new Engine({ app: new Uint8Array(), onError, ...options }, () => {
    const guest = new FakeGuest();
    guests.push(guest);
    return guest;
  });
  const answer = fetcher(engine);
  return (path, init) => answer(new Request(`http://test${path}`, init));
}

async function read(response: Promise<Response>): Promise<[number, string]> {
  const answer = await response;
  return [answer.status, await answer.text()];
}

describe("a shared instance", () => {
  test("answers at once and after waiting", async () => {
    const get = app();
    expect(await read(get("/hello"))).toEqual([200, "instance 1"]);
    expect(await read(get("/sleep?5"))).toEqual([200, "instance 1"]);
    expect(guests.length).toBe(1);
  });

  test("interleaves requests that wait", async () => {
    const get = app();
    const before = performance.now();
    const answers = await Promise.all(Array.from({ length: 50 }, () => read(get("/sleep?100"))));
    expect(performance.now() - before).toBeLessThan(400);
    expect(new Set(answers.map(String))).toEqual(new Set(["200,instance 1"]));
  });

  test("takes no new request once its memory passed the limit", async () => {
    const get = app({ memoryLimit: 65536 });
    await get("/hello");
    guests[0]!.memory.grow(1);
    const slow = get("/sleep?20");
    expect(await read(get("/hello"))).toEqual([200, "instance 1"]);
    expect(await read(get("/hello"))).toEqual([200, "instance 2"]);
    expect(await read(slow)).toEqual([200, "instance 1"]);
    expect(await read(get("/hello"))).toEqual([200, "instance 2"]);
  });
});

describe("a trap", () => {
  test("costs its request a 500 and its instance", async () => {
    const get = app();
    expect(await read(get("/trap"))).toEqual([500, "Internal Server Error\n"]);
    expect(await read(get("/hello"))).toEqual([200, "instance 2"]);
    expect(incidents).toEqual([{ kind: "trap", target: "GET /trap" }]);
  });

  test("after a wait is the same", async () => {
    const get = app();
    expect((await get("/sleep-trap?5")).status).toBe(500);
    expect(await read(get("/hello"))).toEqual([200, "instance 2"]);
  });

  test("lets others that wait run again when that is safe", async () => {
    const get = app();
    const safe = read(get("/sleep?20"));
    const unsafe = read(get("/sleep?20", { method: "POST" }));
    await get("/trap");
    expect(await unsafe).toEqual([503, '{"message":"Service Unavailable","code":503}']);
    expect(await safe).toEqual([200, "instance 2"]);
  });

  test("lets a request whose empty body was read run again", async () => {
    const get = app();
    const waiting = read(get("/sleep-after-body?20"));
    await new Promise((resolve) => setTimeout(resolve, 5));
    await get("/trap");
    expect(await waiting).toEqual([200, "instance 2"]);
  });

  test("again and again ends with an instance for those that wait", async () => {
    const get = app();
    const waiting = get("/sleep?200");
    for (let i = 0; i < 6; i++) {
      await get("/trap");
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(await read(waiting)).toEqual([200, "instance 3"]);
  });

  test("ends a response that was under way with an error", async () => {
    const get = app();
    const response = await get("/stream-trap");
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
    expect(await read(get("/hello"))).toEqual([200, "instance 2"]);
  });
});

describe("isolation", () => {
  test("per request gives each one a new instance", async () => {
    const get = app({ isolation: "per-request" });
    expect(await read(get("/hello"))).toEqual([200, "instance 1"]);
    expect(await read(get("/hello"))).toEqual([200, "instance 2"]);
  });

  test("pooled never lets two requests into one instance", async () => {
    const get = app({ isolation: "pooled", poolSize: 2 });
    const answers = await Promise.all(["/sleep?10", "/sleep?10", "/sleep?10"].map((path) => read(get(path))));
    expect(answers.map(([, text]) => text).sort()).toEqual(["instance 1", "instance 2", "instance 3"]);
    await Promise.all(["/sleep?10", "/sleep?10"].map((path) => get(path)));
    expect(guests.length).toBe(3);
  });

  test("pooled drops what trapped or grew", async () => {
    const get = app({ isolation: "pooled", memoryLimit: 65536 });
    await get("/trap");
    expect(await read(get("/hello"))).toEqual([200, "instance 2"]);
    guests[1]!.memory.grow(1);
    await get("/hello");
    expect(await read(get("/hello"))).toEqual([200, "instance 3"]);
  });

  test("of a trap keeps other instances out of it", async () => {
    const get = app({ isolation: "pooled" });
    const waiting = read(get("/sleep?20", { method: "POST" }));
    await get("/trap");
    expect(await waiting).toEqual([200, "instance 1"]);
  });
});

describe("a streamed body", () => {
  test("arrives whole", async () => {
    const get = app();
    expect((await (await get("/stream?40")).arrayBuffer()).byteLength).toBe(40 * 65536);
    expect((await (await get("/stream?0")).arrayBuffer()).byteLength).toBe(0);
    expect((await (await get("/stream-slow?5")).arrayBuffer()).byteLength).toBe(2 * 65536);
  });

  test("is pulled only as fast as it is read", async () => {
    const get = app();
    const response = await get("/stream?1000");
    await response.body!.cancel();
    expect(guests[0]!.cancelled).toEqual(["/stream"]);
  });

  test("is not pulled for HEAD", async () => {
    const get = app();
    const response = await get("/stream?10", { method: "HEAD" });
    expect(response.body).toBe(null);
    expect(guests[0]!.cancelled).toEqual(["/stream"]);
  });
});

describe("a request", () => {
  test("gives its body and headers when asked", async () => {
    const get = app();
    const body = "x".repeat(100_000);
    expect(await read(get("/echo", { method: "POST", body }))).toEqual([200, body]);
    expect(await read(get("/echo", { method: "POST" }))).toEqual([200, ""]);
    expect(await read(get("/header?x-name", { headers: { "X-Name": "caf\u00e9" } }))).toEqual([200, "caf\ufffd"]);
  });

  test("says in advance what calls look at, unless it only reads", async () => {
    const headers = { "content-type": "a/b", accept: "c/d", origin: "https://y" };
    const get = app();
    expect(await read(get("/told", { method: "POST", headers }))).toEqual([200, "a/b\nc/d\n\nhttps://y\n"]);
    expect(await read(get("/told", { headers }))).toEqual([200, ""]);
  });

  test("that its client leaves is cancelled", async () => {
    const get = app();
    const abort = new AbortController();
    get("/forever", { signal: abort.signal });
    abort.abort();
    expect(guests[0]!.cancelled).toEqual(["/forever"]);
  });

  test("is a 500 when its answer cannot be sent", async () => {
    const get = app();
    expect((await get("/head?bad%00name: 1")).status).toBe(500);
    expect(incidents[0]!.kind).toBe("host");
    expect(await read(get("/hello"))).toEqual([200, "instance 1"]);
  });

  test("is a 503 when no instance can be made", async () => {
    const onError = (): void => {};
    const engine = new Engine({ app: new Uint8Array(), onError }, () => {
      throw new RangeError("out of memory");
    });
    expect((await fetcher(engine)(new Request("http://test/"))).status).toBe(503);
  });
});

describe("who observes", () => {
  test("is told of each request and its answer, also of a trap", async () => {
    const seen: string[] = [];
    const get = app({
      onRequest: ({ target, header }) => {
        seen.push(`${target} ${header("traceparent")}`);
        return ({ status, milliseconds }) => seen.push(`${target} ${status} ${milliseconds >= 0}`);
      },
    });
    await get("/hello", { headers: { traceparent: "00-1-2-01" } });
    await get("/sleep?5");
    await get("/trap");
    expect(seen).toEqual([
      "GET /hello 00-1-2-01",
      "GET /hello 200 true",
      "GET /sleep?5 ",
      "GET /sleep?5 200 true",
      "GET /trap ",
      "GET /trap 500 true",
    ]);
  });

  test("can fail without harm", async () => {
    const get = app({
      onRequest: () => {
        throw new Error("observer's fault");
      },
    });
    expect((await read(get("/hello")))[0]).toBe(200);
  });
});
