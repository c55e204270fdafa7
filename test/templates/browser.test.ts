// The same cases in Chromium, whose parser reads the server's HTML as the pages of an app are read.

import { join } from "node:path";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserMissing, launchBrowser } from "../browser/page.ts";
import { type Cases, compileCases, type Rendered } from "./cases.ts";
import { describeOutcome, readExpected } from "./expected.ts";
import type { Outcome } from "./show.ts";

const ORIGIN = "http://cases.test";
const expected = readExpected();

describe.skipIf(browserMissing() !== null)("cases in Chromium", () => {
  let cases: Cases;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const entryPoints = [join(import.meta.dirname, "browser-entry.ts")];
    const { outputFiles } = await build({ entryPoints, bundle: true, write: false, format: "iife", target: "es2023" });
    [cases, browser] = await Promise.all([compileCases(), launchBrowser()]);
    page = await browser.newPage();
    await page.route(`${ORIGIN}/**`, (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === "/client.wasm") {
        return route.fulfill({ contentType: "application/wasm", body: Buffer.from(cases.clientWasm) });
      }
      if (pathname === "/client.js")
        return route.fulfill({ contentType: "text/javascript", body: outputFiles[0]!.text });
      if (!expected.has(pathname.slice(1))) return route.fulfill({ status: 404 });
      const { html } = cases.render(pathname.slice(1));
      const body = `<!doctype html><meta charset="utf-8"><script src="/client.js"></script><div id="main">${html}</div>`;
      return route.fulfill({ contentType: "text/html; charset=utf-8", body });
    });
  });

  afterAll(() => browser?.close());

  test.each([...expected.keys()])("%s", async (name) => {
    const rendered = cases.render(name);
    await page.goto(`${ORIGIN}/${name}`);
    const outcome = await showIn(page, rendered);
    expect.soft(describeOutcome(rendered, outcome)).toBe(expected.get(name));
    expect.soft(outcome.kept).toBe(true);
  });
});

function showIn(page: Page, { html, data, which, app }: Rendered): Promise<Outcome> {
  const parts = { html, which, app, data: [...data] };
  return page.evaluate((given) => {
    const { showCase } = globalThis as unknown as { showCase(parts: unknown): Promise<Outcome> };
    return showCase(given);
  }, parts);
}
