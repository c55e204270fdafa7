import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callJson } from "./calls.ts";
import { send } from "./raw-request.ts";
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
      if (path === "/trace") return void res.end(req.headers.traceparent ?? "none");
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

  test("observes: a line of JSON, Server-Timing, the trace handed on", async () => {
    const trace = "0af7651916cd43dd8448eb211c80319c";
    const ask = async (traceparent: string) => {
      const headers = { "content-type": "application/json", traceparent };
      const body = JSON.stringify({ url: other });
      return await send(subject.url(), { method: "POST", target: "/api/Observed", headers, body });
    };
    const { headers, body } = await ask(`00-${trace}-b7ad6b7169203331-00`);
    expect(headers["server-timing"]).toMatch(/^total;dur=[\d.]+, nap-time;dur=[\d.]+$/);
    const [own, sent] = String(JSON.parse(body.toString())).split(" ");
    expect(own).toMatch(new RegExp(`^00-${trace}-[0-9a-f]{16}-00$`));
    expect(own).not.toContain("b7ad6b7169203331");
    expect(sent).toBe(own);
    const fresh = JSON.parse((await ask("00-00000000000000000000000000000000-b7ad6b7169203331-00")).body.toString());
    expect(fresh).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01 /);
    await expect.poll(() => subject.running().log()).toContain('"path":"/api/Observed"');
    const line = subject
      .running()
      .log()
      .split("\n")
      .find((each) => each.includes(trace)) as string;
    expect(JSON.parse(line.slice(line.indexOf("{")))).toMatchObject({
      method: "POST",
      status: 200,
      trace,
      parent: "b7ad6b7169203331",
      span: own?.split("-")[2],
    });
  });

  test.each([
    ["late", /^false true Timed out after 50 ms$/],
    ["scheme", /^false false .*no http or https address$/],
    ["header", /^false false fetch: a header is malformed/],
    ["refused", /^true false fetch failed: /],
    ["broken", /^true false fetch failed: the answer broke off$/],
    ["unread", /^nothing$/],
    ["json", /^false false /],
  ])("throws what can be caught: %s", async (kind, message) => {
    expect(await value("Fails", { url: other, kind })).toMatch(message);
  });
}
