import { describe, expect, test } from "vitest";
import { smallCore } from "../_shared/small-core.ts";
import { createFetch } from "../node/index.ts";
import { createWorker, type Worker } from "./index.ts";

const core = new WebAssembly.Module(smallCore() as Uint8Array<ArrayBuffer>);

const ASSETS = {
  fetch: async (request: Request): Promise<Response> => {
    const known = new URL(request.url).pathname === "/a.js";
    return new Response(known ? "file" : "none", { status: known ? 200 : 404 });
  },
};

async function text(worker: Worker, path: string, init?: RequestInit): Promise<string> {
  return (await worker.fetch(new Request(`http://test${path}`, init), { ASSETS })).text();
}

describe("a worker", () => {
  test("runs a core module", async () => {
    const worker = createWorker(core);
    const response = await worker.fetch(new Request("http://test/"));
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/plain"]);
    expect(await response.text()).toBe("small");
    expect(await text(worker, "/1")).toBe("small");
    expect(await text(worker, "/22")).toBe("smallsmall");
  });

  test("replaces an instance that trapped", async () => {
    const incidents: string[] = [];
    const worker = createWorker(core, { onError: (error, { target }) => incidents.push(`${target} ${error}`) });
    expect((await worker.fetch(new Request("http://test/333"))).status).toBe(500);
    expect(incidents).toEqual(["GET /333 RuntimeError: unreachable"]);
    expect(await text(worker, "/")).toBe("small");
  });

  test("asks the binding for files, and for nothing else", async () => {
    const worker = createWorker(core, { onError: () => {} });
    expect(await text(worker, "/a.js")).toBe("file");
    expect(await text(worker, "/a.js", { method: "POST" })).toContain("Internal Server Error");
    expect(await text(worker, "/b.js")).toContain("Internal Server Error");
    expect(await text(worker, "/1")).toBe("small");
  });
});

test("a component's core runs behind a fetch function on Node", async () => {
  const app = createFetch({ app: smallCore() });
  expect(await (await app(new Request("http://test/1"))).text()).toBe("small");
});
