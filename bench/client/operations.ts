// The nine operations of js-framework-benchmark's keyed table.

import type { CDPSession, Page } from "playwright-core";

export interface Operation {
  name: string;
  /** Clicks before, one after the other: an element's id, or a row and a column. */
  before: string[];
  click: string;
  /** Takes long: measured in one round of so many. */
  every?: number;
}

export const OPERATIONS: readonly Operation[] = [
  { name: "create 1000", before: ["clear"], click: "run" },
  { name: "replace all", before: ["run"], click: "run" },
  { name: "update every 10th", before: ["run"], click: "update" },
  { name: "select", before: ["run"], click: "row 5 2" },
  { name: "swap", before: ["run"], click: "swaprows" },
  { name: "remove", before: ["run"], click: "row 5 3" },
  { name: "create 10000", before: ["clear"], click: "runlots", every: 5 },
  { name: "append 1000", before: ["run"], click: "add" },
  { name: "clear", before: ["run"], click: "clear" },
];

/** Milliseconds of the main thread's CPU time. */
export interface Cost {
  /** All of it: script, style, layout, paint. */
  total: number;
  script: number;
}

/** A page that is measured. */
export interface Measured {
  page: Page;
  session: CDPSession;
}

/** Prepares a page: its times are the thread's own, so that what else the machine does is left out. */
export async function measured(page: Page): Promise<Measured> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.evaluate(installHelpers);
  return { page, session };
}

/** What it costs from the click until the page is painted. `click` may be "nothing", to know what measuring costs. */
export async function measure({ page, session }: Measured, { before, click }: Operation): Promise<Cost> {
  for (const each of before) await page.evaluate((what) => press(what), each);
  await page.evaluate(() => rest());
  const start = await times(session);
  await page.evaluate((what) => press(what), click);
  const end = await times(session);
  return { total: end.total - start.total, script: end.script - start.script };
}

async function times(session: CDPSession): Promise<Cost> {
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
  return { total: of("ThreadTime"), script: of("ScriptDuration") };
}

declare global {
  function press(what: string): Promise<void>;
  function rest(): Promise<void>;
}

function installHelpers(): void {
  const find = (what: string): HTMLElement => {
    const [, row, column] = /^row (\d+) (\d+)$/.exec(what) ?? [];
    if (!row) return document.getElementById(what)!;
    return document.querySelector(`tbody > tr:nth-child(${row}) > td:nth-child(${column}) > a`)!;
  };
  const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  globalThis.press = async (what) => {
    if (what !== "nothing") find(what).click();
    await frame();
    await frame();
  };
  globalThis.rest = async () => {
    await frame();
    (globalThis as { gc?: () => void }).gc?.();
    await frame();
  };
}
