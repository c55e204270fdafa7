import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserMissing, launchBrowser, visit, waitForText } from "../browser/page.ts";
import { buildApp } from "../build-app.ts";
import { answer } from "../contract/calls.ts";
import { send } from "../contract/raw-request.ts";
import { type HostDriver, type Running, startServer, unavailable } from "../hosts/driver.ts";
import { node } from "../hosts/node.ts";
import { wasmtime } from "../hosts/wasmtime.ts";
import { workerd } from "../hosts/workerd.ts";

const behind = (name: string, file: string): HostDriver => ({
  ...node,
  name,
  start: (dist) =>
    startServer((port) => ({
      command: process.execPath,
      args: ["--import", "./scripts/source-imports.ts", `test/base/${file}`],
      env: { PORT: String(port), DIST: dist },
    })),
});
const express = behind("Express 5", "express.ts");
const hono = behind("Hono", "hono.ts");

const build = () => buildApp("test/apps/base", { base: "/shop" });

describe.each([node, workerd, wasmtime, express, hono])("an app below /shop on $name", (driver) => {
  const skip = unavailable(driver) !== null;
  let running: Running;
  beforeAll(async () => {
    if (!skip) running = await driver.start(await build());
  });
  afterAll(() => running?.stop());

  test.skipIf(skip)("its page is there, with and without a slash, and nowhere else", async () => {
    for (const target of ["/shop", "/shop/", "/shop?x=1"]) {
      const { status, body } = await send(running.url, { target });
      expect([target, status, body.toString().includes("<h1>Hello page!</h1>")]).toEqual([target, 200, true]);
    }
    const outside = await send(running.url, { target: "/" });
    expect(outside.body.toString()).not.toContain("Hello page!");
    expect((await send(running.url, { target: "/shopping" })).status).toBe(404);
  });

  test.skipIf(skip)("so are its files and its functions", async () => {
    const page = (await send(running.url, { target: "/shop/" })).body.toString();
    expect(page).toContain('<a href="/shop/robots.txt">');
    const [script] = /\/shop\/assets\/client-[^"]+\.js/.exec(page) as RegExpExecArray;
    const found = await send(running.url, { target: script });
    expect([found.status, found.headers["cache-control"]]).toEqual([200, "public,max-age=31536000,immutable"]);
    expect((await send(running.url, { target: "/shop/robots.txt" })).body.toString()).toContain("User-agent");
    expect((await send(running.url, { target: "/robots.txt" })).status).toBe(404);
    const headers = { "content-type": "application/json" };
    const call = { method: "POST", target: "/shop/api/Greet", headers, body: '{"name":"Ada"}' };
    expect(answer(await send(running.url, call)).value).toBe("Hello Ada!");
    expect((await send(running.url, { ...call, target: "/api/Greet" })).status).toBe(404);
  });
});

describe.skipIf(browserMissing() !== null)("in Chromium", () => {
  let browser: Browser;
  let running: Running;
  beforeAll(async () => {
    [browser, running] = await Promise.all([launchBrowser(), build().then((dist) => node.start(dist))]);
  });
  afterAll(() => Promise.all([browser?.close(), running?.stop()]));

  test("it hydrates and calls its functions", async () => {
    const { page, problems, close } = await visit(browser, `${running.url}/shop/`);
    await page.click("button");
    await waitForText(page, "Hello browser!");
    expect(problems).toEqual([]);
    await close();
  });
});
