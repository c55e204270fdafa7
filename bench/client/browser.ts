// Pages of the client's benchmark, in Chromium.

import { type Browser, chromium, type Page } from "playwright-core";
import { findChromium } from "../../scripts/chromium-tool.ts";
import type { Subject } from "./subjects.ts";

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
