import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve } from "../contract/suite.ts";
import { measured } from "../contract/uploads.ts";
import { type HostDriver, unavailable } from "../hosts/driver.ts";
import { browserMissing, launchBrowser, type Visit, visit } from "./page.ts";

/** What the page shows after its button `routes`. */
const ROUTES = [
  "dog 7",
  "the best dog",
  "-3: a/b?c #%ü&",
  "1 is Rex",
  "1 is REX",
  "feed",
  "file a b/c%2F/ü",
  "x/y|z",
  "Ada & co =+ 36.5",
  "Ada L ?",
  "true true dog 900719925474099 255 a,b|ü 2|3 10",
  "x[y] 3+4 1.25 -1 0",
  "user 42, room 7: hello",
  "true -5",
  "problem: `..` cannot stand in an address",
];

/** What it shows after `results`. */
const RESULTS = [
  "grün",
  "<h1>About us</h1>",
  "image/png 3",
  "307 /about?a=1",
  "201 Bello",
  "404 whole 1 null",
  "tea is sold out: tea 0 Rex 409 HttpError",
  "worse tea worse 409",
  "sku: not like this 422 Invalid",
  "404 no such thing ServerError",
  "418 I'm a teapot ServerError",
  "500 Internal Server Error ServerError",
  "500 too slow MiddlewareError",
  "500 an error is no success ServerError",
  "later is sold out: later 8 - 409 HttpError",
  "sold",
  "404 no dog bello ServerError",
];

/** Server functions of all kinds, called from Chromium. */
export function endpointSuite(driver: HostDriver): void {
  const missing = unavailable(driver) ?? browserMissing();
  describe.skipIf(missing !== null)(`server functions in Chromium on ${driver.name}`, () => {
    const subject = serve(driver, "test/apps/endpoints");
    let browser: Browser;
    beforeAll(async () => {
      browser = await launchBrowser();
    });
    afterAll(() => browser?.close());
    const shown = async ({ page }: Visit, button: string, lines: number): Promise<string[]> => {
      await page.click(`#${button}`);
      await page.waitForFunction((count) => document.querySelectorAll("li").length >= count, lines, {
        timeout: 20_000,
      });
      return page.locator("li").allTextContents();
    };

    test("arguments go into addresses and bodies", async () => {
      const opened = await visit(browser, subject.url());
      expect(await shown(opened, "routes", ROUTES.length)).toEqual(ROUTES);
      await opened.close();
    });

    test("results and errors arrive as what they were", async () => {
      const opened = await visit(browser, subject.url());
      expect(await shown(opened, "results", RESULTS.length)).toEqual(RESULTS);
      await opened.close();
    });

    test("a form is a call, and the page stays", async () => {
      const { page, calls, problems, close } = await visit(browser, subject.url());
      await page.evaluate(() => Object.assign(window, { stayed: true }));
      const state = (text: string) =>
        page.waitForFunction((wanted) => document.querySelector(".state")?.textContent === wanted, text);
      await page.fill("#join [name=name]", "nobody");
      await page.click("#join button");
      await state("invalid 1");
      expect(await page.textContent("#join [role=alert]")).toBe("say who you are");
      expect(await page.textContent("#join button")).toBe("join");
      await page.click("#leave");
      await page.waitForFunction(() => document.querySelector(".left")?.textContent === "nobody leaves slowly");
      expect(await page.textContent(".state")).toBe("invalid 1");
      await page.fill("#join [name=name]", "Ada");
      await page.click("#leave");
      await page.waitForFunction(() => document.querySelector(".left")?.textContent === "left");
      await page.check("#join [name=agreed]");
      await page.click("#join button");
      await state("done 2");
      expect(await page.textContent("#join [role=alert]")).toBe("");
      expect(calls.map((call) => call.headers()["content-type"])).toEqual([
        "application/x-www-form-urlencoded;charset=UTF-8",
        "application/x-www-form-urlencoded;charset=UTF-8",
        "application/x-www-form-urlencoded;charset=UTF-8",
        "application/x-www-form-urlencoded;charset=UTF-8",
      ]);
      await page.setInputFiles("#upload [name=photo]", {
        name: "a.txt",
        mimeType: "text/plain",
        buffer: Buffer.from("abc"),
      });
      await page.click("#upload button");
      await page.waitForFunction(() => document.querySelector("#upload [role=alert]")?.textContent === "uploaded");
      expect(calls.at(-1)?.headers()["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
      expect(await page.evaluate(() => "stayed" in window)).toBe(true);
      expect(problems.filter((each) => !/422|409/.test(each))).toEqual([]);
      await page.click("#away");
      await page.waitForURL("**/nowhere?**");
      await page.goBack();
      await page.fill("#login [name=user]", "me");
      await page.fill("#login [name=password]", "admin");
      await page.click("#login button");
      await page.waitForURL("**/about?me");
      await close();
    });

    test("files are sent as they are, and tell how much of them is on its way", async () => {
      const { page, problems, close } = await visit(browser, subject.url());
      const told = (text: string) =>
        page.waitForFunction((wanted) => document.querySelector("#told")?.textContent === wanted, text);
      const buffer = Buffer.alloc(300_000, 7);
      const file = { name: "ä b.bin", mimeType: "image/x", buffer };
      await page.setInputFiles("#store", file);
      await told(`ä b.bin 300000: a b 4: ä b.bin image/x 300000 ${measured(buffer)}`);
      const sent = (await page.textContent("#sent"))?.split(" ") ?? [];
      expect(sent.at(-1)).toBe("300000/300000");
      await page.setInputFiles("#fields [name=f]", { ...file, buffer: Buffer.from("abc") });
      await page.click("#fields button");
      await told(`a=ü, f: ä b.bin image/x ${measured(Buffer.from("abc"))}, b=2`);
      await page.setInputFiles("#stuck", file);
      await page.waitForFunction(() => document.querySelector("#told")?.textContent?.startsWith("ServerFnError"));
      expect(await page.textContent("#told")).toMatch(/^ServerFnError: The call was given up/);
      await page.setInputFiles("#attach [name=file]", file);
      await page.click("#attach button");
      await page.waitForFunction(() => document.querySelector("#attach [role=alert]")?.textContent === "attached");
      expect(await page.evaluate(() => document.querySelector("progress")?.value)).toBe(1);
      expect(problems).toEqual([]);
      await close();
    });

    test("without a script a form comes back with its values, or goes where it is led", async () => {
      const { page, close } = await visit(browser, subject.url(), { javaScriptEnabled: false });
      await page.fill("#join [name=name]", "nobody");
      await page.fill("#join [name=age]", "12");
      await page.click("#join button");
      await page.waitForSelector("text=say who you are");
      await page.click("#leave");
      await page.waitForSelector("text=nobody leaves slowly");
      expect(await page.inputValue("#join [name=name]")).toBe("Ada");
      await page.fill("#join [name=name]", "nobody");
      await page.fill("#join [name=age]", "12");
      await page.click("#join button");
      await page.waitForSelector("text=say who you are");
      expect(await page.inputValue("#join [name=name]")).toBe("nobody");
      expect(await page.inputValue("#join [name=age]")).toBe("12");
      await page.reload();
      expect(await page.textContent("#join [role=alert]")).toBe("");
      await page.setInputFiles("#upload [name=photo]", {
        name: "a.txt",
        mimeType: "text/plain",
        buffer: Buffer.from("abc"),
      });
      await page.click("#upload button");
      await page.waitForLoadState();
      expect(await page.textContent("#upload [role=alert]")).toBe("");
      await page.fill("#login [name=password]", "admin");
      await page.click("#login button");
      await page.waitForURL("**/about?");
      await close();
    });

    test("headers, time-outs, retries and another server are said once for all calls", async () => {
      const { page, close } = await visit(browser, subject.url());
      await page.click("#options");
      await page.waitForFunction(() => document.querySelector("#said")?.textContent?.endsWith("end|"), null, {
        timeout: 20_000,
      });
      expect((await page.textContent("#said"))?.split("|")).toEqual([
        "- - -",
        "all - POST /api/Headers",
        "- - POST /api/Headers",
        "late",
        "Request Timeout 0 504",
        "Service Unavailable",
        "0",
        "Request Connect 0 503",
        [
          ...[
            "POST Headers 200 application/cbor",
            "POST Headers 200 application/cbor",
            "POST Slowly 200 application/cbor",
          ],
          ...[
            "POST Slowly 0 -",
            "GET flaky 503 application/cbor",
            "GET flaky 200 application/cbor",
            "POST Headers 0 -",
          ],
        ].join(", "),
        "end",
        "",
      ]);
      await close();
    });

    test("a redirect is followed when the caller says so", async () => {
      const { page, close } = await visit(browser, subject.url());
      await page.click("#follow");
      await page.waitForURL("**/about");
      expect(await page.textContent("h1")).toBe("About us");
      await close();
    });
  });
}
