// The same cases in Chromium, whose parser reads the server's HTML as the pages of an app are read.

import { join } from "node:path";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserMissing, launchBrowser } from "../browser/page.ts";
import { rounds } from "../random.ts";
import type { Shown } from "./browser-entry.ts";
import { type Cases, compileCases, type Rendered } from "./cases.ts";
import { type Damage, FOREIGN } from "./damage.ts";
import { describeOutcome, isMoved, readExpected } from "./expected.ts";
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
    expect.soft(outcome.kept).toBe(!isMoved(name));
  });

  test("what is made anew leaves the rest with its focus and its input", async () => {
    const rendered = cases.render("MovedBlockInParagraph");
    await page.goto(`${ORIGIN}/MovedBlockInParagraph`);
    await page.locator("#kept").pressSequentially("typed");
    await page.evaluate(() => document.querySelector<HTMLInputElement>("#kept")!.setSelectionRange(1, 3));
    await showIn(page, rendered);
    const state = await page.evaluate(() => {
      const { id, value, selectionStart, selectionEnd } = document.activeElement as HTMLInputElement;
      return { id, value, selectionStart, selectionEnd };
    });
    expect(state).toEqual({ id: "kept", value: "typed", selectionStart: 1, selectionEnd: 3 });
    expect(await page.textContent("section")).toBe("in 2 block 2 behindend");
  });

  test.each(seeds("foreign"))("%s, with nodes of an extension (%i)", async (name, seed) => {
    const rendered = cases.render(name);
    await page.goto(`${ORIGIN}/${name}`);
    const outcome = await showIn(page, rendered, { kind: "foreign", seed });
    const steps = outcome.steps.map((step) => step.replaceAll(FOREIGN, ""));
    expect.soft(describeOutcome(rendered, { ...outcome, steps }), outcome.done).toBe(expected.get(name));
    expect.soft(outcome.kept, outcome.done).toBe(true);
  });

  test.each(seeds("broken"))("%s, broken (%i)", async (name, seed) => {
    const rendered = cases.render(name);
    await page.goto(`${ORIGIN}/${name}`);
    const outcome = await showIn(page, rendered, { kind: "broken", seed });
    const problems = outcome.problems.filter((problem) => !problem.startsWith("Minnow: the page is not what"));
    expect.soft(outcome.problems.length - problems.length, outcome.done).toBe(outcome.done ? 1 : 0);
    expect.soft(describeOutcome(rendered, { ...outcome, problems }), outcome.done).toBe(expected.get(name));
  });
});

/** Each case with a seed of its own; a fourth of them where the tests are not to take long. */
function seeds(kind: Damage): Array<[name: string, seed: number]> {
  // What is in trusted markup is not compared.
  const names = [...expected.keys()].filter(
    (name) => !isMoved(name) && (kind === "foreign" || name !== "MarkupThatIsTrusted"),
  );
  const all = Array.from({ length: rounds(1) }, () => names).flat();
  const seeded = all.map((name, at): [string, number] => [name, at + (kind === "foreign" ? 0 : 1e6)]);
  return process.env.MINNOW_FUZZ ? seeded : seeded.filter((_, at) => at % 4 === (kind === "foreign" ? 1 : 3));
}

function showIn(
  page: Page,
  { html, data, which, app }: Rendered,
  damaged?: Shown["damaged"],
): Promise<Outcome & { done: string }> {
  const parts: Shown = { html, which, app, data: [...data], ...(damaged && { damaged }) };
  return page.evaluate((given) => {
    const { showCase } = globalThis as unknown as { showCase(parts: Shown): Promise<Outcome & { done: string }> };
    return showCase(given);
  }, parts);
}
