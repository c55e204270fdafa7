// One example: what it answers on every host, and what a visitor in Chromium sees.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserMissing, launchBrowser, type Visit, visit } from "../browser/page.ts";
import { send } from "../contract/raw-request.ts";
import type { Subject } from "../contract/subject.ts";
import { serve } from "../contract/suite.ts";
import { type Env, unavailable } from "../hosts/driver.ts";
import { node } from "../hosts/node.ts";
import { wasmtime } from "../hosts/wasmtime.ts";
import { workerd } from "../hosts/workerd.ts";

/** What is checked of an example. */
export interface ExampleCases {
  /** Called once for each host. */
  answers(ask: Ask, subject: Subject): void;
  /** What a visitor does, on Node. The console must be clean afterwards, but for `expected`: failed loads that are meant. */
  visit(page: Page, opened: Visit): Promise<void>;
  expected?: RegExp;
  /** What the app reads from its environment, asked when it is served. */
  env?(): Env;
}

/** A request and its answer, as text. */
export type Ask = (line: string, options?: { body?: unknown; headers?: Record<string, string> }) => Promise<Reply>;

/** What came back. */
export interface Reply {
  status: number;
  text: string;
  headers: Record<string, string | string[] | undefined>;
}

let browser: Promise<Browser> | undefined;

/**
 * The tests of `examples/<name>`.
 *
 * @example
 * example("query-params", { answers: (ask) => …, visit: async (page) => … });
 */
export function example(name: string, cases: ExampleCases): void {
  describe.each([node, wasmtime, workerd])(`${name} on $name`, (driver) => {
    const missing = unavailable(driver);
    describe.skipIf(missing !== null)("", () => {
      const subject = serve(driver, `examples/${name}`, false, cases.env);
      cases.answers((line, options) => ask(subject.url(), line, options), subject);
      if (driver === node) inChromium(name, subject, cases);
    });
  });
}

function inChromium(name: string, subject: Subject, { visit: go, expected }: ExampleCases): void {
  describe.skipIf(browserMissing() !== null)("in Chromium", () => {
    beforeAll(async () => {
      browser ??= launchBrowser();
      await browser;
    });

    test("does what it says", async () => {
      const opened = await visit((await browser) as Browser, subject.url());
      await go(opened.page, opened);
      const folder = process.env.MINNOW_SCREENSHOTS;
      if (folder) await opened.page.screenshot({ path: `${folder}/${name}.png` });
      expect(opened.problems.filter((problem) => !expected?.test(problem))).toEqual([]);
      await opened.close();
    });
  });
}

afterAll(async () => (await browser)?.close());

async function ask(
  url: string,
  line: string,
  { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {},
): Promise<Reply> {
  const [method = "", target = ""] = line.split(" ");
  const raw = typeof body === "string" || body instanceof Uint8Array;
  const answer = await send(url, {
    method,
    target,
    headers: { ...(body !== undefined && !raw && { "content-type": "application/json" }), ...headers },
    ...(body !== undefined && { body: raw ? body : JSON.stringify(body) }),
  });
  return { status: answer.status, text: answer.body.toString(), headers: answer.headers };
}

/** Clicks a button. */
export function press(page: Page, name: string): Promise<void> {
  return page.getByRole("button", { name, exact: true }).click();
}

/** Waits until one of the page's `pre` says this, from its beginning to its end where `text` is a pattern that says so. */
export async function waitForPre(page: Page, text: string | RegExp): Promise<void> {
  await page.locator("pre").filter({ hasText: text }).first().waitFor({ timeout: 20_000 });
}
