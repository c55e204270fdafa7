import { describe, expect, test } from "vitest";
import { answer, callJson } from "./calls.ts";
import { loginCases } from "./login.ts";
import { middlewareCases } from "./middleware.ts";
import { outgoingCases } from "./outgoing.ts";
import { type RawResponse, send } from "./raw-request.ts";
import { storeCases } from "./stores.ts";
import type { Subject } from "./subject.ts";

/** Request and answer, ambient in server functions: the app is test/apps/http. */
export function httpCases(subject: Subject): void {
  describe("request()", () => requestCases(subject));
  describe("response()", () => responseCases(subject));
  describe("outgoing requests", () => outgoingCases(subject));
  describe("stores", () => storeCases(subject));
  describe("login", () => loginCases(subject));
  describe("middleware", () => middlewareCases(subject));
}

const JSON_TYPE = { "content-type": "application/json" };

function requestCases(subject: Subject): void {
  test("says what was asked", async () => {
    const headers = {
      ...JSON_TYPE,
      "x-agent": "green",
      cookie: 'theme=a%20b; theme=second; q="x y"; =odd; lone; bad=%zz',
      "minnow-remote-address": "6.6.6.6",
    };
    const target = "/api/See?one=a+b%26c&all=1&all=&%61ll=3&other";
    const { status, value } = answer(await send(subject.url(), { method: "POST", target, headers, body: "{}" }));
    expect(status).toBe(200);
    const { names, remote, ...seen } = value as Record<string, unknown>;
    expect(seen).toEqual({
      method: "POST",
      url: `${subject.url()}${target}`,
      path: "/api/See",
      one: "a b&c",
      all: ["1", "", "3"],
      none: null,
      agent: "green",
      twice: [],
      has: true,
      theme: "a b",
      cookies: [
        ["theme", "a b"],
        ["theme", "second"],
        ["q", "x y"],
        ["", "odd"],
        ["bad", "%zz"],
      ],
    });
    expect(names).toContain("x-agent");
    expect(names).not.toContain("minnow-remote-address");
    // Only where the host knows it, and never what the client says.
    expect(["127.0.0.1", "::ffff:127.0.0.1", ""]).toContain(remote);
    expect(remote === "").toBe(!subject.driver.name.startsWith("node"));
  });

  test("belongs to its request, behind every await", async () => {
    const calls = Array.from({ length: 8 }, async (_, n) => {
      const headers = { ...JSON_TYPE, "x-agent": `a${n}-` };
      const body = JSON.stringify({ ms: n % 3 });
      return await send(subject.url(), { method: "POST", target: "/api/Interleave", headers, body });
    });
    for (const [n, response] of (await Promise.all(calls)).entries()) {
      expect(answer(response).value).toBe(`a${n}- 3 a${n}-`);
      expect(response.headers["x-step"]).toBe(`a${n}-0, a${n}-1, a${n}-2`);
    }
  });
}

function responseCases(subject: Subject): void {
  const call = (name: string, args: object = {}): Promise<RawResponse> =>
    send(subject.url(), { method: "POST", target: `/api/${name}`, headers: JSON_TYPE, body: JSON.stringify(args) });

  test("sets status and headers", async () => {
    const { status, headers, body } = await call("Create");
    expect(status).toBe(201);
    expect(headers).toMatchObject({ location: "/things/1", "content-type": "text/x-thing", "x-more": "a, b" });
    expect(headers).not.toHaveProperty("x-gone");
    expect(body.toString()).toBe('"made"');
    expect(Number(headers["content-length"])).toBe(body.length);
  });

  test("keeps several cookies apart", async () => {
    expect((await call("Cookies")).headers["set-cookie"]).toEqual([
      "plain=a%20b%3Bc%3D%C3%BC; Path=/; HttpOnly; SameSite=Lax",
      "all=1; Path=/api; Domain=example.org; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Secure; SameSite=Strict",
      "old=; Path=/; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; SameSite=Lax",
    ]);
  });

  test("refuses what no answer can have", async () => {
    for (const [kind, message] of [
      ["name", /no name of a header/],
      ["break", /holds what no header can/],
      ["length", /is the host's/],
      ["status", /between 200 and 599/],
      ["cookie", /no name of a cookie/],
      ["path", /holds a semicolon/],
    ] as const) {
      expect((await callJson(subject.url(), "BadHeader", { kind })).value, kind).toMatch(message);
    }
  });

  test("keeps headers and cookies of a call that failed", async () => {
    const { status, headers } = await call("BadHeader", { kind: "" });
    expect(status).toBe(409);
    expect(headers).toMatchObject({ "x-kept": "1", "set-cookie": [expect.stringMatching(/^kept=1/)] });
  });

  test("drops the body where the status has none", async () => {
    const { status, body } = await call("Empty");
    expect({ status, length: body.length }).toEqual({ status: 204, length: 0 });
  });

  test("belongs to a page as well", async () => {
    const { status, headers, body } = await send(subject.url(), { target: "/" });
    expect({ status, page: headers["x-page"] }).toEqual({ status: 203, page: "/" });
    expect(body.toString()).toContain("at /</h1>");
  });
}
