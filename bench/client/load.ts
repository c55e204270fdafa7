// What it costs to hydrate a page of 1000 rows, and to have 1000 rows in memory.

import type { Page } from "playwright-core";
import { median, shuffled } from "../statistics.ts";
import { launch, open } from "./browser.ts";
import { measured } from "./operations.ts";
import { solidPage } from "./solid-page.ts";
import { minnow, peer, type Subject } from "./subjects.ts";

/** Median milliseconds of the main thread's CPU time, from the navigation until nothing is left to do. */
export interface Hydration {
  total: number;
  script: number;
}

/** Hydrates the page again and again, everybody in turn. */
export async function benchHydration(rounds: number): Promise<Record<string, Hydration>> {
  const { body, head } = await solidPage();
  const solid = await peer("solid", "solid-hydrate.jsx", body);
  solid.html = solid.html.replace("</head>", `${head}</head>`);
  const subjects = [await minnow("bench/apps/rows-hydrate"), solid];
  const times = new Map<string, Hydration[]>();
  const browser = await launch();
  try {
    for (let round = -2; round < rounds; round++) {
      for (const subject of shuffled(subjects)) {
        const page = await open(browser, subject, "threadTicks");
        await check(page, subject);
        if (round >= 0) times.set(subject.name, [...(times.get(subject.name) ?? []), page.cost]);
        await page.page.context().close();
      }
    }
  } finally {
    await browser.close();
  }
  return Object.fromEntries(
    [...times].map(([name, costs]) => [
      name,
      { total: median(costs.map(({ total }) => total)), script: median(costs.map(({ script }) => script)) },
    ]),
  );
}

/** Whether the rows do what they are for. */
async function check({ page }: { page: Page }, { name }: Subject): Promise<void> {
  await page.locator("tbody > tr:nth-child(5) > td:nth-child(2) > a").click();
  await page.waitForTimeout(20);
  const chosen = await page.locator("tbody > tr:nth-child(5)").getAttribute("class");
  if (chosen !== "danger") throw new Error(`${name} is not hydrated`);
}

/** Bytes after the collector has run: JavaScript's heap, the DOM's, and all of wasm's memory, used or not. */
export interface Memory {
  fresh: number;
  rows: number;
  cleared: number;
  /** After 100 more rounds of creating and clearing. */
  later: number;
}

export async function benchMemory(): Promise<Record<string, Memory>> {
  const subjects = [
    await peer("vanilla", "vanilla.ts"),
    await minnow("bench/apps/rows"),
    await peer("solid", "solid.jsx"),
  ];
  const browser = await launch();
  const results: Record<string, Memory> = {};
  try {
    for (const subject of subjects) {
      const { page } = await open(browser, subject);
      const { session } = await measured(page);
      const used = async () => {
        for (let i = 0; i < 3; i++) await page.evaluate(() => rest());
        await session.send("HeapProfiler.collectGarbage");
        const usage = (await session.send("Runtime.getHeapUsage")) as unknown as Record<string, number>;
        const wasm = await page.evaluate(() => wasmMemory());
        return usage.usedSize! + (usage.embedderHeapUsedSize ?? 0) + wasm;
      };
      const cycle = async () => {
        await page.evaluate(() => press("run"));
        await page.evaluate(() => press("clear"));
      };
      const fresh = await used();
      await page.evaluate(() => press("run"));
      const rows = await used();
      for (let i = 0; i < 5; i++) await cycle();
      const cleared = await used();
      for (let i = 0; i < 100; i++) await cycle();
      results[subject.name] = { fresh, rows, cleared, later: await used() };
    }
  } finally {
    await browser.close();
  }
  return results;
}
