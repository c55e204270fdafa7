import { expect, test } from "vitest";
import { type Answer, answer, callCbor, callJson, post } from "./calls.ts";
import { send } from "./raw-request.ts";
import type { Subject } from "./subject.ts";

/** What each function gets and gives back, by name. */
const ROUND_TRIPS: [name: string, args: object, result: unknown][] = [
  ["Add", { a: 40, b: 2 }, 42],
  ["Add", { b: 2, a: -44 }, -42],
  ["EchoText", { text: "" }, ""],
  ["EchoText", { text: 'grün "quoted" \\ \u0001 😀' }, 'grün "quoted" \\ \u0001 😀'],
  ["EchoNumber", { n: 0.1 }, 0.1],
  ["EchoNumber", { n: -1e21 }, -1e21],
  ["EchoNumber", { n: 7 }, 7],
  ["EchoByte", { n: 255 }, 255],
  ["EchoFlag", { flag: true }, false],
  ["EchoList", { items: ["a", "", "c"] }, ["a", "", "c"]],
  ["EchoList", { items: [] }, []],
  ["EchoMaybe", { text: null }, null],
  ["EchoMaybe", { text: "there" }, "there"],
  ["EchoPoint", { point: { x: 1, y: 2.5, label: "p" } }, { x: 1, y: 2.5, label: "p" }],
  ["Slow", { ms: 5 }, "done"],
  ["TwoSleeps", { ms: 5 }, 5],
];

/** Server functions, called rightly. */
export function functionCases(subject: Subject): void {
  const url = () => subject.url();

  test("JSON arguments and results arrive unchanged", async () => {
    for (const [name, args, result] of ROUND_TRIPS) {
      const got = await callJson(url(), name, args);
      expect(got, name).toEqual({ status: 200, type: expect.stringMatching(/^application\/json/), value: result });
    }
  });

  test("CBOR arguments and results arrive unchanged", async () => {
    for (const [name, args, result] of ROUND_TRIPS) {
      const got = await callCbor(url(), name, args);
      expect(got, name).toEqual({ status: 200, type: expect.stringMatching(/^application\/cbor/), value: result });
    }
  });

  test("Accept chooses the format of the answer", async () => {
    const headers = { "content-type": "application/json", accept: "application/cbor" };
    const got = answer(await send(url(), { method: "POST", target: "/api/Add", headers, body: '{"a":1,"b":2}' }));
    expect(got).toMatchObject({ status: 200, type: expect.stringMatching(/^application\/cbor/), value: 3 });
  });

  test("a function without parameters takes an empty body", async () => {
    const { status } = await send(url(), { method: "POST", target: "/api/Nothing" });
    expect(status).toBeGreaterThanOrEqual(200);
    expect(status).toBeLessThan(300);
  });

  test("an unknown function is a 404 with a message", async () => {
    expectError(await callJson(url(), "NoSuchThing", {}), 404, /NoSuchThing/);
    expectError(await callCbor(url(), "NoSuchThing", {}), 404, /NoSuchThing/);
  });

  test("a function that was not registered says what is missing", async () => {
    expectError(await callJson(url(), "Unregistered", {}), 404, /register\(Unregistered\)/);
  });

  test("a method that is not the function's is a 405", async () => {
    const { status, headers } = await send(url(), { target: "/api/Add" });
    expect(status).toBe(405);
    expect(headers.allow).toContain("POST");
  });

  test("a body of another type is a 415", async () => {
    const got = answer(await post(url(), "Add", "application/zip", "PK"));
    expectError(got, 415, /./);
  });

  test("what a function throws is a 500 without details", async () => {
    const got = await callJson(url(), "Fail", { why: "secret" });
    expectError(got, 500, /./);
    expect(JSON.stringify(got.value)).not.toContain("secret");
    expectError(await callJson(url(), "OutOfRange", { index: 9 }), 500, /./);
    expect((await callJson(url(), "OutOfRange", { index: 2 })).value).toBe(3);
  });

  test("a trap costs its request and nothing else", async () => {
    const slow = callJson(url(), "Slow", { ms: 200 });
    const { status } = await callJson(url(), "Trap", {});
    expect(status).toBe(500);
    expect((await callJson(url(), "Add", { a: 1, b: 1 })).value).toBe(2);
    expect([200, 500, 503]).toContain((await slow).status);
    expect((await send(url(), { target: "/" })).status).toBe(200);
  });

  test("endless recursion costs its request and nothing else", async () => {
    expect((await callJson(url(), "Sink", {})).status).toBe(500);
    expect((await callJson(url(), "Add", { a: 2, b: 1 })).value).toBe(3);
    expect((await send(url(), { target: "/" })).status).toBe(200);
  });
}

/** The one shape of all errors, in the status and in the body. */
export function expectError({ status, type, value }: Answer, code: number, message: RegExp): void {
  expect(type).toMatch(/^application\/(json|cbor)/);
  expect({ status, value }).toEqual({ status: code, value: expect.objectContaining({ code }) });
  expect((value as { message: string }).message).toMatch(message);
}
