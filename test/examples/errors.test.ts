// Examples of answers that are no values: errors, redirects, what middleware says.

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { waitForText } from "../browser/page.ts";
import { example, press, waitForPre } from "./example.ts";

/** What the example asks of the outside world, on this machine. */
let outside: Server;
beforeAll(async () => {
  outside = createServer((request, response) => {
    const json = (status: number, value: object) => void response.writeHead(status).end(JSON.stringify(value));
    if (request.url === "/ip") return json(200, { origin: "192.0.2.1" });
    if (request.url === "/breeds/image/random") return json(200, { message: "/rex.jpg", status: "success" });
    json(404, { message: "Breed not found", status: "error" });
  });
  await new Promise<void>((resolve) => void outside.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  outside.closeAllConnections();
  outside.close();
});

example("handling-errors", {
  env() {
    const url = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`;
    return { DOG_API: url, IP_API: url };
  },
  answers(ask) {
    const get = async (name: string): Promise<[number, unknown]> => {
      const { status, text } = await ask(`GET /api/${name}`);
      return [status, JSON.parse(text)];
    };

    test("every error has its status and its shape", async () => {
      expect((await ask("POST /api/data", { body: { data: "x" } })).status).toBe(200);
      expect((await ask("POST /api/data", { body: { data: "" } })).text).toBe('{"message":"Unauthorized","code":401}');
      expect(await get("untyped-error")).toEqual([500, { message: "Internal Server Error", code: 500 }]);
      expect(await get("throws-http-error")).toEqual([400, { message: "Bad request example", code: 400 }]);
      expect(await get("throws-http-error-context")).toEqual([400, { message: "Value was None", code: 400 }]);
      expect(await get("throws-ok")).toEqual([200, null]);
      const typed = { message: "bad request", code: 400, type: "BadName", data: { customName: "Invalid input" } };
      expect(await get("typed-error")).toEqual([400, typed]);
    });

    test("others' answers and errors are handed on", async () => {
      expect(await get("ip-data")).toEqual([200, { origin: "192.0.2.1" }]);
      expect(await get("dog-data")).toEqual([200, { message: "/rex.jpg", status: "success" }]);
      expect(await get("dog-data-err")).toEqual([502, { message: "The dogs say 404: Breed not found", code: 502 }]);
    });

    test("what is sent comes back", async () => {
      const takes = { example: "data", number: 123, array: [1, 2, 3] };
      const { text } = await ask("POST /api/custom-encoding", { body: { takes } });
      expect(JSON.parse(text)).toEqual({
        message: "This response was encoded with a custom encoder!",
        success: true,
        youSent: takes,
      });
    });
  },
  async visit(page) {
    for (const button of await page.locator("button").allTextContents())
      if (button !== "Clear data") await press(page, button);
    for (const text of [
      "Dog data: /rex.jpg",
      "IP data: 192.0.2.1",
      /"youSent":\{"example":"data","number":123,"array":\[1,2,3\]\}/,
      "Error data: Internal Server Error",
      "Typed error data: the name is bad: Invalid input",
      "HTTP 400 data: Bad request example",
      "HTTP 400 (context) data: Value was None",
      "Dog error data: The dogs say 404: Breed not found",
    ])
      await waitForPre(page, text);
    await press(page, "Clear data");
    await waitForPre(page, /^Dog error data: $/);
  },
  expected: /the server responded with a status of (400|500|502)/,
});

example("custom-error-page", {
  answers(ask) {
    test("errors of pages are pages of the app", async () => {
      const seen = async (path: string) => {
        const { status, headers, text } = await ask(`GET ${path}`);
        return [status, headers["content-type"], /<div>([^<]*)/.exec(text)?.[1]];
      };
      const type = "text/html; charset=utf-8";
      expect(await seen("/blog/2")).toEqual([200, type, "Blog post 2"]);
      expect(await seen("/blog/3")).toEqual([500, type, "500 - Internal Server Error"]);
      expect(await seen("/blog/4")).toEqual([404, type, "404 - Page not found"]);
      expect(await seen("/nowhere")).toEqual([404, type, "404 - Page not found"]);
      expect(await seen("/blog/x")).toEqual([400, type, "An unknown error occurred"]);
      expect((await ask("GET /api/nowhere")).headers["content-type"]).toBe("application/json");
    });
  },
  async visit(page) {
    await waitForText(page, "Welcome to the home page!");
    await page.click("text=Go to blog post 1");
    await waitForText(page, "Blog post 1");
    await page.click("text=Go home");
    await page.click("text=Go to blog post 3 (error)");
    await waitForText(page, "500 - Internal Server Error");
    await page.click("text=Go home");
    await page.click("text=Go to blog post 4 (not found)");
    await waitForText(page, "404 - Page not found");
  },
  expected: /the server responded with a status of (404|500)/,
});

example("redirect", {
  answers(ask) {
    test("the old address leads to the new one", async () => {
      const { status, headers } = await ask("POST /api/old-blog");
      expect([status, headers.location]).toEqual([303, "/blog"]);
      expect((await ask("GET /blog")).text).toContain("<h1>Welcome to the blog!</h1>");
      expect((await ask("GET /")).text).toContain("Welcome home");
    });
  },
  async visit(page) {
    await page.waitForSelector("text=Welcome home");
    await press(page, "Go to blog");
    await page.waitForURL("**/blog");
    expect(await page.textContent("h1")).toBe("Welcome to the blog!");
  },
});

example("middleware", {
  answers(ask, subject) {
    test("what takes too long is given up, and all is logged", async () => {
      const { status, text } = await ask("GET /api/count");
      expect([status, JSON.parse(text).code]).toEqual([408, 408]);
      await expect.poll(() => subject.running().log()).toMatch(/Request: GET \/api\/count[\s\S]*Response: 408/);
    });
  },
  async visit(page) {
    await press(page, "Fetch Data");
    await waitForPre(page, /too long|Timeout/i);
  },
  expected: /the server responded with a status of 408/,
});
