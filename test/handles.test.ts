// What a request leaves behind in the host's table of handles: nothing, however it ends.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compileApp } from "../host/_shared/component.ts";
import { Engine, view } from "../host/_shared/engine.ts";
import { fetcher } from "../host/_shared/fetch-call.ts";
import { createGlue } from "../host/_shared/glue.gen.ts";
import { createImports } from "../host/wasi/index.ts";
import { buildApp } from "./build-app.ts";

/** How often each case runs: one handle that is kept each time is seen. */
const ROUNDS = 20;

interface Instance {
  app(path: string, init?: RequestInit): Promise<Response>;
  /** Handles that the guest holds. */
  held(): number;
}

/** One instance on the JavaScript hosts' WASI. `answer` stands for all other servers. */
async function instanceOf(app: string, answer: typeof fetch = fetch): Promise<Instance> {
  const module = compileApp(readFileSync(join(await buildApp(app), "app.wasm")));
  const imports = createImports({ fetch: answer, env: {}, log: () => {} });
  let held = (): number => -1;
  const engine = new Engine({ app: module }, () => {
    const glue = createGlue(imports, { copy: view });
    held = glue.held;
    return glue.bind(new WebAssembly.Instance(module, glue.imports));
  });
  const run = fetcher(engine);
  return { app: (path, init) => run(new Request(`http://test${path}`, init)), held: () => held() };
}

/** Bytes that break off behind the first piece. */
function broken(first: string): ReadableStream<Uint8Array> {
  let given = false;
  return new ReadableStream({
    pull(controller) {
      if (given) controller.error(new Error("gone"));
      else controller.enqueue(new TextEncoder().encode(first));
      given = true;
    },
  });
}

function json(args: object): RequestInit {
  return { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(args) };
}

async function others(input: Parameters<typeof fetch>[0]): Promise<Response> {
  const { pathname } = new URL(input as URL);
  if (pathname === "/broken") return new Response(broken("part"));
  if (pathname === "/never") return new Promise(() => {});
  if (pathname === "/pieces") return new Response("x".repeat(3000));
  throw new Error("refused");
}

test.each([
  ["whose answer breaks off", "broken", /the answer broke off/],
  ["that takes too long", "late", /Timed out/],
  ["to what is no address", "scheme", /no http or https address/],
  ["with a malformed header", "header", /a header is malformed/],
  ["that is refused", "refused", /fetch failed/],
  ["that nobody reads", "unread", /nothing/],
  ["whose answer is no JSON", "json", /JSON/],
])("a question %s leaves no handle", async (_name, kind, told) => {
  const { app, held } = await instanceOf("test/apps/http", others as typeof fetch);
  for (let round = 0; round < ROUNDS; round++) {
    const answer = await app("/api/Fails", json({ url: "http://other.example", kind }));
    expect(await answer.json()).toMatch(told);
  }
  expect(held()).toBe(0);
});

test("a client that leaves while others are asked leaves no handle", async () => {
  const { app, held } = await instanceOf("test/apps/http", (() => new Promise(() => {})) as typeof fetch);
  for (let round = 0; round < ROUNDS; round++) {
    const leave = new AbortController();
    const lost = app("/api/Ask", { ...json({ url: "http://other.example" }), signal: leave.signal });
    // Until its body has been read; then it waits for the other server.
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(held()).toBeGreaterThan(0);
    leave.abort();
    void lost;
  }
  expect(held()).toBe(0);
});

test("a body that breaks off leaves no handle", async () => {
  const { app, held } = await instanceOf("test/apps/endpoints");
  const headers = { "content-type": "application/json" };
  const duplex = "half";
  for (let round = 0; round < ROUNDS; round++) {
    const init = { method: "POST", headers, body: broken('{"na'), duplex } as RequestInit;
    expect((await app("/api/Login", init)).status).toBe(400);
  }
  for (let round = 0; round < ROUNDS; round++) {
    const type = { "content-type": "application/octet-stream" };
    const init = { method: "POST", headers: type, body: broken("file"), duplex } as RequestInit;
    expect((await app("/api/Through", init)).status).toBeGreaterThanOrEqual(400);
  }
  expect(held()).toBe(0);
});
