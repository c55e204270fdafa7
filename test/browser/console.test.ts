// The `minnow` object of the console: debug builds have it, release builds hold nothing of it.

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MinnowConsole } from "../../client/console.ts";
import { buildApp } from "../build-app.ts";
import type { Running } from "../hosts/driver.ts";
import { node } from "../hosts/node.ts";
import { browserMissing, launchBrowser, type Visit, visit, waitForText } from "./page.ts";

const APP = "test/apps/console";

declare const minnow: MinnowConsole;

describe.skipIf(browserMissing() !== null)("the console's `minnow`", () => {
  let running: Running;
  let browser: Browser;
  let opened: Visit;

  beforeAll(async () => {
    running = await node.start(await buildApp(APP, { debug: true }));
    browser = await launchBrowser();
    opened = await visit(browser, running.url);
    // What the browser alone fetches is there once the page is its own.
    await waitForText(opened.page, "Ada page 1");
  });

  afterAll(async () => {
    await browser?.close();
    await running?.stop();
  });

  test("lists components and signals inside each other, with places", async () => {
    const tree = await opened.page.evaluate(() => minnow.tree());
    expect(tree.split("\n")).toEqual([
      "signal everywhere = page (src/app.ts:3:20)",
      "<App> (src/app.ts:10:1)",
      "  signal list = [ 1, 2 ] (src/app.ts:11:16)",
      "  memo left = 1 (src/app.ts:12:16)",
      "  store state = { user: { name: 'Ada' }, items: [ 'x' ] } (src/app.ts:13:17)",
      "  resource never = ready (src/app.ts:14:17)",
      "  memo broken = (not today) (src/app.ts:15:18)",
      "  signal inner = null (src/app.ts:16:26)",
      "  <Row> (src/app.ts:5:1)",
      "    signal opened = false (src/app.ts:6:18)",
      "  <Row> (src/app.ts:5:1)",
      "    signal opened = false (src/app.ts:6:18)",
    ]);
  });

  test("knows what came, changed and went", async () => {
    await opened.page.click("li:last-child");
    await opened.page.click("button");
    await waitForText(opened.page, "Grace");
    const { rows, values, parents } = await opened.page.evaluate(() => ({
      rows: minnow.components().filter(({ name }) => name === "Row").length,
      values: minnow.signals().map(({ kind, name, value }) => `${kind} ${name} ${value}`),
      parents: minnow.components().map(({ parent, signals }) => `${parent?.name} ${signals.length}`),
    }));
    expect(rows).toBe(3);
    expect(values).toContain("signal list [ 2, 3, 4 ]");
    expect(values).toContain("store state { user: { name: 'Grace' }, items: [ 'x' ] }");
    expect(values.filter((value) => value.startsWith("signal opened")).sort()).toEqual([
      ...["signal opened false", "signal opened false", "signal opened true"],
    ]);
    expect(parents).toEqual(["undefined 6", "App 1", "App 1", "App 1"]);
    expect(opened.problems).toEqual([]);
  });

  test("is told of items with the same key, and the list goes on", async () => {
    const { page, problems } = opened;
    await page.click("#twice");
    const texts = () => page.locator("li").allTextContents();
    await expect.poll(texts).toEqual(["7 ", "8 ", "7 "]);
    expect(problems.splice(0)).toEqual([
      expect.stringContaining("`each` at src/app.ts:18:11: the items 0 and 2 have the same key. Keys must differ."),
    ]);
    await page.click("button");
    await expect.poll(texts).toEqual(["2 ", "3 ", "4 "]);
    expect(problems).toEqual([]);
  });
});

test("release builds hold no names", async () => {
  const dist = await buildApp(APP);
  const files = globSync("public/assets/*.{js,wasm}", { cwd: dist });
  expect(files).toHaveLength(2);
  for (const file of files) {
    const bytes = readFileSync(join(dist, file));
    for (const name of ["everywhere", "opened", "app.ts", "tree", "inspect"]) {
      const found = bytes.includes(name) || bytes.includes(Buffer.from(name, "utf16le"));
      expect(found, `${name} in ${file}`).toBe(false);
    }
  }
});
