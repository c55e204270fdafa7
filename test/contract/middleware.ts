import { expect, test } from "vitest";
import { answer } from "./calls.ts";
import { type RawResponse, send } from "./raw-request.ts";
import type { Subject } from "./subject.ts";

type Headers = Record<string, string>;

/** Functions around requests: the app is test/apps/http. */
export function middlewareCases(subject: Subject): void {
  const call = (target: string, headers: Headers = {}, args: object = {}, method = "POST"): Promise<RawResponse> =>
    send(subject.url(), {
      method,
      target,
      headers: { "content-type": "application/json", ...headers },
      ...(method === "POST" && { body: JSON.stringify(args) }),
    });

  test("runs in order, before and after", async () => {
    const { status, headers, body } = await call("/api/Stepped");
    expect({ status, body: body.toString() }).toEqual({ status: 200, body: '">a>b!"' });
    expect(headers["x-trail"]).toBe(">a>b!<b<a");
    expect(headers["x-seen"]).toBe("200 application/json");
  });

  test("answers early, with a body and without", async () => {
    const early = await call("/api/early");
    expect([early.status, early.body.toString(), early.headers["content-type"]]).toEqual([
      299,
      "early bird",
      "text/plain; charset=utf-8",
    ]);
    const silent = await call("/api/silent");
    expect([silent.status, silent.body.length]).toEqual([204, 0]);
  });

  test("refuses pages and calls with its own error", async () => {
    const page = await send(subject.url(), { target: "/refused" });
    expect(page.status).toBe(402);
    expect(page.headers["content-type"]).toMatch(/^text\/html/);
    expect(page.body.toString()).toContain("pay &lt;first&gt;");
    const secret = await call("/api/secret/7", {}, {}, "GET");
    expect(answer(secret)).toMatchObject({ status: 401, value: { code: 401, message: "who are you?" } });
    const allowed = await call("/api/secret/7", { "x-user": "ada" }, {}, "GET");
    expect(answer(allowed)).toMatchObject({ status: 200, value: "ada 7" });
  });

  test("comes before the arguments are looked at", async () => {
    expect((await call("/api/strict", {}, { n: "no number" })).status).toBe(401);
    expect((await call("/api/strict", { "x-user": "ada" }, { n: "no number" })).status).toBe(400);
  });

  test("sees errors as answers, and may change the status", async () => {
    const broken = await call("/api/Broken");
    expect(broken.status).toBe(500);
    expect(broken.headers["x-seen"]).toBe("500 application/json");
    expect(broken.body.toString()).not.toContain("secret");
    expect((await call("/api/nowhere")).headers["x-seen"]).toBe("404 application/json");
    const replaced = await call("/api/replaced");
    expect([replaced.status, replaced.headers["x-seen"]]).toEqual([503, "200 application/json"]);
  });

  test("stands around pages and files as well", async () => {
    expect((await send(subject.url(), { target: "/" })).headers["x-seen"]).toBe("203 text/html; charset=utf-8");
    const [script] =
      /\/assets\/client[^"']*\.js/.exec((await send(subject.url(), { target: "/" })).body.toString()) ?? [];
    const file = await send(subject.url(), { target: script as string });
    expect(file.status).toBe(200);
    expect(file.body.length).toBeGreaterThan(1000);
    expect(Number(file.headers["content-length"])).toBe(file.body.length);
  });

  test("bearerAuth asks for a token", async () => {
    const none = await call("/api/Token");
    expect([none.status, none.headers["www-authenticate"]]).toEqual([401, 'Bearer realm="app"']);
    expect((await call("/api/Token", { authorization: "Bearer bad" })).status).toBe(401);
    expect(answer(await call("/api/Token", { authorization: "bearer good" })).value).toBe("in");
  });

  test("timeout answers 408", async () => {
    expect(answer(await call("/api/Limited", {}, { ms: 1 })).value).toBe("in time");
    const late = await call("/api/Limited", {}, { ms: 60_000 });
    expect(answer(late)).toMatchObject({ status: 408, value: { code: 408 } });
    expect(answer(await call("/api/LimitedOnce"))).toMatchObject({ status: 503, value: { code: 503 } });
  });

  test("rateLimit answers 429 and says when to come back", async () => {
    // Its counts are in the memory of one instance.
    if (subject.driver.name === "wasmtime" || subject.driver.name === "jco") return;
    const answers = [await call("/api/Rare"), await call("/api/Rare"), await call("/api/Rare")];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(answers.map(({ headers }) => headers["ratelimit-remaining"])).toEqual(["1", "0", "0"]);
    expect(Number(answers[2]?.headers["retry-after"])).toBeGreaterThan(500);
  });

  test("a store counts for all instances, and forgets what is past", async () => {
    // wasmtime's store goes with the instance, and Workers KV cannot count.
    if (["wasmtime", "jco"].includes(subject.driver.name) || subject.driver.name.includes("KV")) return;
    expect((await call("/api/AgeCounts")).status).toBe(200);
    const answers = [await call("/api/RareForAll"), await call("/api/RareForAll"), await call("/api/RareForAll")];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(answers.map(({ headers }) => headers["ratelimit-remaining"])).toEqual(["1", "0", "0"]);
    const window = Math.floor(Date.now() / 1e12);
    expect(answer(await call("/api/CountedKeys")).value).toEqual([`${window}`, `${window} all`]);
  });

  test("pages of other sites may call what says so", async () => {
    const evil = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
    expect((await call("/api/Closed", evil)).status).toBe(403);
    expect(answer(await call("/api/Open", evil)).value).toBe("open");
    expect((await call("/api/Closed", { origin: "https://evil.example" })).status).toBe(403);
  });

  test("cors lets pages of named sites call", async () => {
    const friend = { origin: "https://friend.example", "sec-fetch-site": "cross-site" };
    const asked = { ...friend, "access-control-request-method": "POST" };
    const preflight = await call("/api/Closed", asked, {}, "OPTIONS");
    expect(preflight.status).toBe(204);
    expect(preflight.headers).toMatchObject({
      "access-control-allow-origin": "https://friend.example",
      "access-control-allow-credentials": "true",
      "access-control-allow-methods": "GET, HEAD, POST",
      "access-control-allow-headers": "content-type",
      "access-control-max-age": "600",
      vary: "origin",
    });
    const called = await call("/api/Closed", friend);
    expect(answer(called)).toMatchObject({ status: 200, value: "closed" });
    expect(called.headers["access-control-expose-headers"]).toBe("x-seen");
    const evil = await call("/api/Closed", { ...asked, origin: "https://evil.example" }, {}, "OPTIONS");
    expect(evil.headers).not.toHaveProperty("access-control-allow-origin");
    expect(evil.headers.vary).toBe("origin");
  });

  test("cors for everybody does not mean with everybody's cookies", async () => {
    const evil = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
    const open = await call("/api/Public", evil);
    expect([open.status, open.headers["access-control-allow-origin"]]).toEqual([200, "*"]);
    expect((await call("/api/Public", { ...evil, cookie: "session=1" })).status).toBe(403);
  });

  test("slow and fast requests at once keep their answers apart", async () => {
    const calls = Array.from({ length: 12 }, (_, n) => call("/api/Limited", {}, { ms: n % 4 }));
    const pages = Array.from({ length: 6 }, () => send(subject.url(), { target: "/" }));
    for (const one of await Promise.all(calls)) expect(answer(one).value).toBe("in time");
    for (const page of await Promise.all(pages)) expect(page.body.toString()).toContain("at /</h1>");
  });
}
