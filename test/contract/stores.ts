import { expect, test } from "vitest";
import { callJson } from "./calls.ts";
import type { Subject } from "./subject.ts";

/** Stores of keys and values: the app is test/apps/http. */
export function storeCases(subject: Subject): void {
  const value = async (name: string, args: object = {}) => (await callJson(subject.url(), name, args)).value;

  keepingCases(value);

  test("keeps counters", async () => {
    const expected = ["42 50 1", "50", "no counter: true", "a counter is incremented by whole numbers from 0 on"];
    expect(await value("Counters", { name: "register" })).toEqual(expected);
  });

  test.skipIf(subject.driver.name === "wasmtime")("counts requests that come at once", async () => {
    const counts = await Promise.all(Array.from({ length: 20 }, () => value("Count", { key: "visits" })));
    expect(counts.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  });
}

/** What every store can do, also one that cannot count. */
export function keepingCases(value: (name: string, args: object) => Promise<unknown>): void {
  test("keeps values of any type and bytes", async () => {
    const expected = ["null false", "Rüx 4.5 ball true", "41 3", "bytes,n,rex", "n", "bytes,n", "null false"];
    expect(await value("Keep", { name: "kennel" })).toEqual(expected);
    expect(await value("Keep", { name: "kennel" })).toEqual(expected);
    expect(await value("Keep", { name: "a/b ü" })).toEqual(expected);
  });
}
