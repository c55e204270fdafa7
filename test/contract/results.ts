import { Decoder } from "cbor-x";
import { expect, test } from "vitest";
import { answer, callCbor, callJson } from "./calls.ts";
import { expectError } from "./functions.ts";
import { type RawResponse, send } from "./raw-request.ts";
import type { Subject } from "./subject.ts";

const decoder = new Decoder({ useRecords: false, mapsAsObjects: true });
const DOG = { name: "Rex", age: 4 };

/** What `Sell` throws for each number, as it is on the wire. */
const THROWN: [left: number, status: number, value: object][] = [
  [0, 409, { message: "tea is sold out", code: 409, type: "OutOfStock", data: { sku: "tea", left: 0, dog: DOG } }],
  [
    1,
    409,
    { message: "tea is sold out", code: 409, type: "Worse", data: { why: ["worse"], sku: "tea", left: 0, dog: null } },
  ],
  [2, 422, { message: "not like this", code: 422, type: "Invalid", data: { status: 422, field: "sku" } }],
  [3, 404, { message: "no such thing", code: 404 }],
  [4, 418, { message: "I'm a teapot", code: 418 }],
  [5, 500, { message: "Internal Server Error", code: 500 }],
  [6, 500, { message: "too slow", code: 500, kind: "MiddlewareError" }],
  [7, 500, { message: "an error is no success", code: 500 }],
  [8, 409, { message: "later is sold out", code: 409, type: "OutOfStock", data: { sku: "later", left: 8, dog: null } }],
];

/** Results that are no values, and errors. */
export function resultCases(subject: Subject): void {
  const ask = (method: string, target: string, headers: Record<string, string> = {}): Promise<RawResponse> =>
    send(subject.url(), { method, target, headers });

  test("texts, pages and bytes say what they are", async () => {
    const robots = await ask("GET", "/robots.txt");
    expect([robots.status, robots.headers["content-type"], robots.body.toString()]).toEqual([
      200,
      "text/plain; charset=utf-8",
      "grün",
    ]);
    const about = await ask("GET", "/about", { accept: "text/html" });
    expect([about.headers["content-type"], about.body.toString()]).toEqual([
      "text/html; charset=utf-8",
      "<h1>About us</h1>",
    ]);
    const logo = await ask("GET", "/logo?name=lo%22go%C3%BC.png");
    expect([logo.headers["content-type"], [...logo.body]]).toEqual(["image/png", [255, 255, 255]]);
    expect(logo.headers["content-disposition"]).toBe(
      "attachment; filename=\"lo_go_.png\"; filename*=UTF-8''lo%22go%C3%BC.png",
    );
    const ping = await ask("POST", "/api/ping");
    expect([ping.status, ping.headers["content-type"], ping.body.length]).toEqual([204, undefined, 0]);
  });

  test("redirects lead browsers on and are values for calls", async () => {
    const places = [
      [303, "/about"],
      [307, "/about?a=1"],
      [308, "https://example.org/"],
    ];
    for (const [status, location] of places) {
      const got = await ask("POST", `/api/old?kind=${status}`);
      expect([got.status, got.headers.location]).toEqual([status, location]);
      const told = await ask("POST", `/api/old?kind=${status}`, { accept: "application/cbor" });
      expect([told.status, decoder.decode(told.body)]).toEqual([200, [status, location]]);
    }
  });

  test("a value may have a status of its own, a response everything", async () => {
    const headers = { "content-type": "application/json" };
    const made = await send(subject.url(), {
      method: "PUT",
      target: "/api/created",
      headers,
      body: '{"name":"Bello"}',
    });
    expect(answer(made)).toMatchObject({ status: 201, value: { name: "Bello", age: 0 } });
    const whole = await ask("GET", "/api/whole?status=404");
    expect([whole.status, whole.headers["content-type"], whole.headers["x-one"], whole.body.toString()]).toEqual([
      404,
      "text/x-whole",
      "1",
      "whole",
    ]);
    const cookies = subject.driver.gaps.cookies ? ["b=2"] : ["a=1; Path=/", "b=2"];
    expect(whole.headers["set-cookie"]).toEqual(cookies);
    for (const status of [0, 99, 199, 600, -1]) {
      expect((await ask("GET", `/api/whole?status=${status}`)).status, String(status)).toBe(500);
    }
    const cut = await ask("GET", "/api/cut");
    expect([cut.status, cut.headers["set-cookie"]]).toEqual([500, undefined]);
  });

  test("a caller that takes neither JSON nor CBOR gets a 406", async () => {
    expectError(answer(await ask("GET", "/api/find/rex", { accept: "image/png" })), 406, /application\/json/);
    expectError(answer(await ask("GET", "/api/find/rex", { accept: "application/json;q=0" })), 406, /./);
    for (const accept of ["*/*", "text/html, */*;q=0.1", "application/*", "image/png, application/json;q=0.2"]) {
      expect((await ask("GET", "/api/find/rex", { accept })).status, accept).toBe(200);
    }
  });

  test("errors have the right status and one shape, in JSON and CBOR", async () => {
    for (const [left, status, value] of THROWN) {
      expect(await callJson(subject.url(), "Sell", { sku: "tea", left }), String(left)).toMatchObject({
        status,
        value,
      });
      const cbor = await callCbor(subject.url(), "Sell", { sku: "tea", left });
      expect({ status: cbor.status, value: cbor.value }, String(left)).toEqual({ status, value });
    }
    expect((await callJson(subject.url(), "Sell", { sku: "tea", left: 9 })).value).toBe("sold");
    expectError(answer(await ask("GET", "/api/find/bello")), 404, /^no dog bello$/);
  });

  test("errors of the call say of which kind they are", async () => {
    const kind = async (args: unknown) =>
      ((await callJson(subject.url(), "Sell", args)).value as { kind: string }).kind;
    expect(await kind({ sku: "tea" })).toBe("MissingArg");
    expect(await kind({ sku: 1, left: 1 })).toBe("Args");
    expect(answer(await ask("GET", "/api/Sell")).value).toMatchObject({ code: 405, kind: "UnsupportedRequestMethod" });
  });
}
