import { describe, expect, test } from "vitest";
import { unavailable } from "../hosts/driver.ts";
import { workerdWithKv } from "../hosts/workerd-kv.ts";
import { callJson } from "./calls.ts";
import { loginCases } from "./login.ts";
import { send } from "./raw-request.ts";
import { keepingCases } from "./stores.ts";
import { serve } from "./suite.ts";

describe.skipIf(unavailable(workerdWithKv) !== null)("stores in Workers KV on workerd", () => {
  const subject = serve(workerdWithKv, "test/apps/http");
  const value = async (name: string, args: object = {}) => (await callJson(subject.url(), name, args)).value;

  keepingCases(value);
  describe("login", () => loginCases(subject));

  test("many requests at once keep their own values", async () => {
    const keys = Array.from({ length: 100 }, (_, n) => `key ${n} `);
    const answers = await Promise.all(keys.map((key) => value("Weave", { key })));
    const expected = (key: string) => [`null ${key}0`, `${key}0 ${key}1`, `${key}1 ${key}2`].map((t) => `${key}: ${t}`);
    expect(answers).toEqual(keys.map(expected));
    expect(subject.running().log()).toBe("");
  });

  test("it does not count, and says so; what KV fails with can be caught", async () => {
    const count = "caught the store `tally`: Workers KV cannot count: bind a Durable Object as MINNOW_OBJECT";
    expect(await value("Tally", { key: "visits" })).toBe(count);
    expect(await value("Peek", { key: "broken" })).toMatch(/^caught the store `peek`: KV GET failed: 503/);
    expect(await value("Peek", { key: "whole" })).toBe("nothing");
  });

  // workerd itself tells a worker late or never that a client went away: the request is unwound or runs to its end.
  test("a client that goes away while KV is asked harms nobody", async () => {
    const away = new AbortController();
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ key: "slow", ms: 1 });
    const lost = fetch(`${subject.url()}/api/Linger`, { method: "POST", headers, body, signal: away.signal });
    // Others are served meanwhile; when one is through, this one has long been suspended.
    await value("Weave", { key: "meanwhile" });
    away.abort();
    await expect(lost).rejects.toThrow();
    expect(await value("Ended", { key: "slow" })).toBe(false);
    await value("Release", { key: "go" });
    while (!(await value("Ended", { key: "slow" }))) await new Promise((resolve) => setTimeout(resolve, 10));
    await value("Weave", { key: "afterwards" });
    expect(subject.running().log()).toBe("");
  });

  test("what keeps nothing is as without", async () => {
    expect((await send(subject.url(), { target: "/" })).status).toBe(203);
    const answers = await Promise.all(Array.from({ length: 20 }, () => value("Interleave", { ms: 1 })));
    expect(new Set(answers)).toEqual(new Set([" 3 null"]));
  });
});
