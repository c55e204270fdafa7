// The client against vanilla JavaScript, Solid and Preact with signals, in Chromium.

import { type Browser, chromium, type Page } from "playwright-core";
import { findChromium } from "../../scripts/chromium-tool.ts";
import { median, shuffled } from "../statistics.ts";
import { measureInPage, OPERATIONS } from "./operations.ts";
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
const browser = await launch();
try {
  const all = (await subjects()).filter(({ name }) => !only || only.includes(name));
  const pages = new Map<string, Page>();
  for (const subject of all) pages.set(subject.name, await open(browser, subject));
  const times = new Map<string, number[]>();
  for (let round = -3; round < rounds; round++) {
    for (const operation of OPERATIONS) {
      for (const { name } of shuffled(all)) {
        const page = pages.get(name)!;
        const time = await page.evaluate(measureInPage, operation);
        const key = `${name} ${operation.name}`;
        if (round >= 0) times.set(key, [...(times.get(key) ?? []), time]);
      }
    }
  }
  const logs = new Map<string, number>();
  for (const { name: operation } of OPERATIONS) {
    const base = median(times.get(`vanilla ${operation}`)!);
    const cells = all.map(({ name }) => {
      const time = median(times.get(`${name} ${operation}`)!);
      logs.set(name, (logs.get(name) ?? 0) + Math.log(time / base));
      return `${name} ${time.toFixed(2)} (${(time / base).toFixed(3)})`;
    });
    console.log(operation.padEnd(20), cells.join("  "));
  }
  for (const [name, sum] of logs) console.log(name, Math.exp(sum / 9).toFixed(4));
} finally {
  await browser.close();
}
