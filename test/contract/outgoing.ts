import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callJson } from "./calls.ts";
import type { Subject } from "./subject.ts";

/** What the server asks others, and its environment: the app is test/apps/http. */
export function outgoingCases(subject: Subject): void {
  let server: Server;
  let other = "";
  let redirected = "";

  beforeAll(async () => {
    server = createServer((req, res) => {
      const chunks: Buffer[] = [];
      const path = req.url ?? "";
      if (path === "/never") return;
      if (path.startsWith("/slow")) return void setTimeout(() => res.end("slow"), 1500);
      if (path === "/broken") {
        res.writeHead(200, { "content-length": "100" });
        res.write("part");
        return void setTimeout(() => res.destroy(), 50);
      }
      if (path === "/pieces") {
        res.write("x".repeat(1000));
        return void setTimeout(() => res.end("y".repeat(2000)), 100);
      }
      if (path === "/redirect") return void res.writeHead(302, { location: "sub/one?x" }).end("moved");
      if (path === "/sub/one?x") return void res.writeHead(307, { location: `${redirected}/there` }).end();
      if (path === "/there") return void res.end(`there ${req.headers.authorization ?? "without"}`);
      req.on("data", (chunk: Buffer) => chunks.push(chunk));
      req.on("end", () => {
        const body = Buffer.concat(chunks).toString();
        const { "content-type": type = "", authorization: auth = "" } = req.headers;
        res.writeHead(path === "/teapot" ? 418 : 200, { "x-echo-length": String(body.length) });
        res.end(JSON.stringify({ method: req.method, path, type, body, auth }));
      });
    });
    await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", () => resolve()));
    const { port } = server.address() as AddressInfo;
    other = `http://127.0.0.1:${port}`;
    // Another host, as far as the address says.
    redirected = `http://localhost:${port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const value = async (name: string, args: object = {}) => (await callJson(subject.url(), name, args)).value;

  test("reads the environment, and public values of the build", async () => {
    expect(await value("Environment")).toEqual([
      "tell nobody",
      "fallback",
      "the environment variable `MINNOW_TEST_MISSING` is not set",
      "unset",
    ]);
  });

  test("sends method, headers and body, reads JSON", async () => {
    expect(await value("Ask", { url: `${other}/echo?a=1#f` })).toEqual({
      method: "POST",
      path: "/echo?a=1",
      type: "application/json",
      body: '{"dog":"Ümit"}',
      auth: "Bearer t",
    });
    const put = await value("AskAs", { url: `${other}/teapot`, method: "put" });
    expect(put).toMatch(/^418 false 70000 teapot 70\d\d\d$/);
  });

  test("asks two at once", async () => {
    const took = (await value("AskBoth", { url: other })) as number;
    expect(took).toBeGreaterThan(1400);
    expect(took).toBeLessThan(2900);
  });

  test("reads a body as it arrives", async () => {
    expect(await value("Pieces", { url: other })).toBe("true 3000");
  });

  test("follows redirects, without secrets to other hosts", async () => {
    expect(await value("Follow", { url: other, redirects: 5 })).toMatch(/^200 .*\/there there without$/);
    expect(await value("Follow", { url: other, redirects: 0 })).toBe("302 /redirect moved");
    expect(await value("Follow", { url: other, redirects: 1 })).toBe("307 /sub/one?x ");
  });

  test.each([
    ["late", /^false true Timed out after 50 ms$/],
    ["scheme", /^false false .*no http or https address$/],
    ["header", /^false false fetch: a header is malformed/],
    ["refused", /^true false fetch failed: /],
    ["broken", /^false false fetch failed: the answer broke off$/],
    ["unread", /^nothing$/],
    ["json", /^false false /],
  ])("throws what can be caught: %s", async (kind, message) => {
    expect(await value("Fails", { url: other, kind })).toMatch(message);
  });
}
