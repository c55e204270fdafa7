// The client against vanilla JavaScript, Solid and Preact with signals, in Chromium.

import { type Browser, chromium, type Page } from "playwright-core";
import { findChromium } from "../../scripts/chromium-tool.ts";
import { median, shuffled } from "../statistics.ts";
import { type Cost, type Measured, measure, measured, OPERATIONS, type Operation } from "./operations.ts";
import { minnow, peer, type Subject } from "./subjects.ts";

const ORIGIN = "http://bench.test";
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--js-flags=--expose-gc",
];

export async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium() as string, args: FLAGS });
}

/** Opens a subject in a page of its own. */
export async function open(browser: Browser, subject: Subject): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  page.on("console", (message) => message.type() === "error" && console.error(`${subject.name}: ${message.text()}`));
  page.on("pageerror", (error) => console.error(`${subject.name}: ${error.message}`));
  await page.route(`${ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const file = subject.files[pathname];
    if (file) return route.fulfill({ contentType: file.type, body: file.body });
    if (pathname === "/") return route.fulfill({ contentType: "text/html; charset=utf-8", body: subject.html });
    return route.fulfill({ status: 404 });
  });
  await page.goto(ORIGIN);
  await page.waitForSelector("#run");
  await page.waitForTimeout(300);
  return page;
}

export function subjects(): Promise<Subject[]> {
  return Promise.all([
    peer("vanilla", "vanilla.ts"),
    minnow("bench/apps/rows"),
    peer("solid", "solid.jsx"),
    peer("preact", "preact.jsx"),
  ]);
}

const rounds = Number(process.argv[2] ?? 10);
const only = process.argv[3]?.split(",");
const ops = process.argv[4]?.split(",");
const browser = await launch();
try {
  const all = (await subjects()).filter(({ name }) => !only || only.includes(name));
  const pages = new Map<string, Measured>();
  for (const subject of all) pages.set(subject.name, await measured(await open(browser, subject)));
  const times = new Map<string, Cost[]>();
  const nothing: Operation = { name: "nothing", before: ["run"], click: "nothing" };
  const list = [nothing, ...OPERATIONS.filter(({ name }) => !ops || ops.some((each) => name.startsWith(each)))];
  for (let round = -2; round < rounds; round++) {
    for (const operation of list) {
      if (round % (operation.every ?? 1)) continue;
      for (const { name } of shuffled(all)) {
        const cost = await measure(pages.get(name)!, operation);
        const key = `${name} ${operation.name}`;
        if (round >= 0) times.set(key, [...(times.get(key) ?? []), cost]);
      }
    }
  }
  const logs = new Map<string, number>();
  const scripts = new Map<string, number>();
  for (const { name: operation } of list) {
    const cost = (name: string, what: "total" | "script") =>
      median(times.get(`${name} ${operation}`)!.map((each) => each[what]));
    const base = cost("vanilla", "total");
    const cells = all.map(({ name }) => {
      const idle = operation === "nothing" ? 0 : median(times.get(`${name} nothing`)!.map((each) => each.script));
      const ratio = cost(name, "total") / base;
      if (operation !== "nothing") logs.set(name, (logs.get(name) ?? 0) + Math.log(ratio));
      return `${name} ${cost(name, "total").toFixed(2)} script ${(cost(name, "script") - idle).toFixed(2)} (${ratio.toFixed(3)})`;
    });
    console.log(operation.padEnd(20), cells.join("  "));
  }
  for (const [name, sum] of logs) console.log(name, Math.exp(sum / (list.length - 1)).toFixed(4));
} finally {
  await browser.close();
}
