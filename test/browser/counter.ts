import type { Browser, Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve } from "../contract/suite.ts";
import { type HostDriver, unavailable } from "../hosts/driver.ts";
import { browserMissing, launchBrowser, type Visit, type VisitOptions, visit, waitForText } from "./page.ts";

const LATE = "late data is Hello from the server!";

/** The counter example in Chromium, on one host. */
export function counterSuite(driver: HostDriver): void {
  const missing = unavailable(driver) ?? browserMissing();
  describe.skipIf(missing !== null)(`counter in Chromium on ${driver.name}`, () => {
    const subject = serve(driver, "examples/counter");
    let browser: Browser;
    beforeAll(async () => {
      browser = await launchBrowser();
    });
    afterAll(() => browser?.close());
    const open = (options?: VisitOptions) => visit(browser, subject.url(), options);

    describe("hydration", () => hydrationCases(open));
    describe("the three parts", () => partCases(open));
    describe("failures", () => failureCases(open));
    describe("without the client", () => missingCases(open));
  });
}

type Open = (options?: VisitOptions) => Promise<Visit>;

function hydrationCases(open: Open): void {
  test("it says nothing on the console", async () => {
    const { page, problems, close } = await open();
    await waitForText(page, LATE);
    expect(problems).toEqual([]);
    await close();
  });

  test("it keeps the server's nodes", async () => {
    const { page, release, close } = await open({ hold: true });
    await page.waitForSelector("#main h1");
    const before = await markNodes(page);
    release();
    await waitForText(page, LATE);
    await press(page, "Up high!");
    await waitForText(page, "High-Five counter: 1");
    expect(before).toBeGreaterThan(6);
    expect(await countMarked(page)).toBe(before);
    await close();
  });

  test("clicks before it are replayed", async () => {
    const { page, release, close } = await open({ hold: true });
    await page.waitForSelector("#main button");
    await page.waitForLoadState("domcontentloaded");
    await press(page, "Up high!");
    await press(page, "Up high!");
    await press(page, "Down low!");
    expect(await page.textContent("h1")).toBe("High-Five counter: 0");
    release();
    await waitForText(page, "High-Five counter: 1");
    await close();
  });

  test("without JavaScript the page can be read", async () => {
    const { page, close } = await open({ javaScriptEnabled: false });
    const text = await page.locator("#main").textContent();
    expect(text).toContain("High-Five counter: 0");
    expect(text).toContain("late data is None");
    expect(text).toContain("server data is Hello from the server!");
    await close();
  });
}

function partCases(open: Open): void {
  test("the counter counts, and doubles on the server", async () => {
    const { page, calls, close } = await open();
    await waitForText(page, LATE);
    await press(page, "Up high!");
    await press(page, "Up high!");
    await press(page, "Up high!");
    await press(page, "Down low!");
    await waitForText(page, "High-Five counter: 2");
    await press(page, "Double");
    await waitForText(page, "High-Five counter: 4");
    expect(await page.textContent("[role=status]")).toBe("");
    expect(calls.filter((call) => call.url().endsWith("/api/DoubleServer"))).toHaveLength(1);
    await close();
  });

  test("late data comes after hydration", async () => {
    const { page, release, close } = await open({ hold: true });
    await waitForText(page, "late data is None");
    release();
    await waitForText(page, LATE);
    await close();
  });

  test("prefetched data is not fetched again", async () => {
    const { page, calls, close } = await open();
    await waitForText(page, LATE);
    await page.waitForTimeout(100);
    expect(await page.locator("#main").textContent()).toContain("server data is Hello from the server!");
    expect(calls.map((call) => `${call.method()} ${new URL(call.url()).pathname}`)).toEqual([
      "POST /api/GetServerData",
    ]);
    await close();
  });
}

function failureCases(open: Open): void {
  test("a call that cannot be made is shown", async () => {
    const { page, close } = await open();
    await waitForText(page, LATE);
    await page.route("**/api/DoubleServer", (route) => route.abort());
    await press(page, "Double");
    await page.waitForFunction(() => document.querySelector("[role=status]")?.textContent !== "");
    await press(page, "Up high!");
    await waitForText(page, "High-Five counter: 1");
    await close();
  });

  test("an error of the server is shown, and goes away", async () => {
    const { page, close } = await open();
    await waitForText(page, LATE);
    const body = JSON.stringify({ message: "doubling is closed", code: 503 });
    await page.route("**/api/DoubleServer", (route) =>
      route.fulfill({ status: 503, contentType: "application/json", body }),
    );
    await press(page, "Double");
    await page.waitForFunction(() => document.querySelector("[role=status]")?.textContent !== "");
    await page.unroute("**/api/DoubleServer");
    await press(page, "Double");
    await page.waitForFunction(() => document.querySelector("[role=status]")?.textContent === "");
    await close();
  });
}

/** Pages whose client never comes: links and forms are the browser's. */
function missingCases(open: Open): void {
  test.each([
    ["answers 404", (route: Route) => route.fulfill({ status: 404 })],
    ["cannot be loaded", (route: Route) => route.abort()],
    ["is no wasm", (route: Route) => route.fulfill({ contentType: "application/wasm", body: "no wasm" })],
  ])("the page can be read where the wasm %s", async (_name, answer) => {
    const { page, problems, close } = await open({ wasm: answer });
    await page.waitForFunction(() =>
      performance.getEntriesByType("resource").some(({ name }) => name.endsWith(".wasm")),
    );
    await expect.poll(() => problems.filter((problem) => problem.includes("its client cannot start"))).toHaveLength(1);
    expect(await page.textContent("h1")).toBe("High-Five counter: 0");
    await press(page, "Up high!");
    expect(await page.textContent("h1")).toBe("High-Five counter: 0");
    await close();
  });

  test("the page can be read where its policy forbids wasm", async () => {
    const { page, problems, close } = await open({ policy: "script-src 'self' 'unsafe-inline'" });
    await expect.poll(() => problems.filter((problem) => problem.includes("its client cannot start"))).toHaveLength(1);
    expect(await page.textContent("h1")).toBe("High-Five counter: 0");
    await close();
  });

  test("a link and a form take the browser's way before the client is there", async () => {
    const { page, release, close } = await open({ hold: true });
    await page.waitForSelector("#main h1");
    await page.evaluate(() => {
      document.body.insertAdjacentHTML(
        "beforeend",
        '<a href="#there">l</a><form action="#sent"><button>s</button></form>',
      );
    });
    await page.click("a");
    expect(new URL(page.url()).hash).toBe("#there");
    await Promise.all([page.waitForNavigation(), page.click("form button")]);
    expect(new URL(page.url()).hash).toBe("#sent");
    release();
    await close();
  });
}

function press(page: Page, label: string): Promise<void> {
  return page.getByRole("button", { name: label }).click();
}

/** Puts a mark on every node object below the root; returns their number. */
function markNodes(page: Page): Promise<number> {
  return page.evaluate(() => {
    const nodes = document.querySelectorAll("#main *");
    for (const node of nodes) Object.assign(node, { fromServer: true });
    return nodes.length;
  });
}

function countMarked(page: Page): Promise<number> {
  return page.evaluate(() => [...document.querySelectorAll("#main *")].filter((node) => "fromServer" in node).length);
}
