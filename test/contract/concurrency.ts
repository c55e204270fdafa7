import { expect, test } from "vitest";
import { callJson } from "./calls.ts";
import type { Subject } from "./subject.ts";

/** Waiting must cost nobody else anything. */
export function concurrencyCases(subject: Subject): void {
  const call = (name: string, ms: number) => callJson(subject.url(), name, { ms });

  test("fifty slow calls at once take less than half of one after another", async () => {
    await call("Slow", 1);
    const one = await timed(() => call("Slow", 200));
    const fifty = await timed(() => Promise.all(Array.from({ length: 50 }, () => call("Slow", 200))));
    expect(fifty).toBeLessThan(25 * one);
  });

  test("two sleeps inside one request take the time of one", async () => {
    const one = await timed(() => call("Slow", 400));
    const two = await timed(() => call("TwoSleeps", 400));
    expect(two).toBeLessThan(1.5 * one);
  });

  test("a fast call does not wait for a slow one", async () => {
    const slow = call("Slow", 800);
    const fast = await timed(() => callJson(subject.url(), "Add", { a: 1, b: 2 }));
    expect(fast).toBeLessThan(400);
    expect((await slow).value).toBe("done");
  });

  test("calls at the same time keep their own values", async () => {
    const texts = Array.from({ length: 40 }, (_, index) => `text ${index}`);
    const answers = await Promise.all(texts.map((text) => callJson(subject.url(), "EchoText", { text })));
    expect(answers.map(({ value }) => value)).toEqual(texts);
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
