// Examples of forms.

import { expect, test } from "vitest";
import { visit, waitForText } from "../browser/page.ts";
import { example, press, waitForPre } from "./example.ts";

const FORM = { "content-type": "application/x-www-form-urlencoded" };

example("login-form", {
  answers(ask) {
    test("the sensitive data need the cookie", async () => {
      const none = await ask("GET /api/sensitive");
      expect([none.status, JSON.parse(none.text).message]).toEqual([401, "Missing auth-demo cookie"]);
      const wrong = await ask("POST /api/login", { body: "username=admin&password=x", headers: FORM });
      expect([wrong.status, JSON.parse(wrong.text).message]).toEqual([401, "Invalid username or password"]);
      const { status, headers } = await ask("POST /api/login", {
        body: "username=admin&password=password",
        headers: FORM,
      });
      expect(status).toBe(200);
      const cookie = String(headers["set-cookie"]).split(";")[0] as string;
      expect(cookie).toMatch(/^auth-demo=/);
      expect((await ask("GET /api/sensitive", { headers: { cookie } })).text).toBe('"Sensitive data"');
      const forged = await ask("GET /api/sensitive", { headers: { cookie: "auth-demo=admin" } });
      expect([forged.status, JSON.parse(forged.text).message]).toEqual([401, "Invalid auth-demo cookie"]);
    });
  },
  async visit(page) {
    await press(page, "Get Sensitive Data");
    await waitForPre(page, "Response from locked API: Missing auth-demo cookie");
    await page.fill("[name=username]", "admin");
    await page.fill("[name=password]", "wrong");
    await press(page, "Login");
    await page.waitForSelector("text=Invalid username or password");
    await page.fill("[name=password]", "password");
    await press(page, "Login");
    await waitForPre(page, "Response from locked API: Sensitive data");
    expect(await page.textContent("[role=alert]")).toBe("");
  },
  expected: /the server responded with a status of 401/,
});

const PNG = { name: "me.png", mimeType: "image/png", buffer: Buffer.alloc(3000, 7) };
const PDF = { name: "cv.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF") };

example("multipart-form", {
  answers(ask) {
    const send = async (fields: Record<string, string | File | File[]>) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) {
        for (const one of [value].flat()) form.append(name, one as string);
      }
      const request = new Request("http://x", { method: "POST", body: form });
      const headers = { "content-type": request.headers.get("content-type") as string, accept: "application/json" };
      return await ask("POST /api/upload-multipart", { body: new Uint8Array(await request.arrayBuffer()), headers });
    };
    const file = (name: string, type: string, size: number) => new File([new Uint8Array(size)], name, { type });

    test("files arrive with their names and types", async () => {
      const { status, text } = await send({
        headshot: [file("a.png", "image/png", 10), file("b.jpg", "image/jpeg", 3_000_000)],
        resume: file("cv.pdf", "application/pdf", 5),
        name: "Ada",
        age: "36",
      });
      expect([status, JSON.parse(text)]).toEqual([
        200,
        [
          "headshot: a.png, image/png, 10 bytes",
          "headshot: b.jpg, image/jpeg, 3000000 bytes",
          "resume: cv.pdf, application/pdf, 5 bytes",
          "name: Ada",
          "age: 36",
        ],
      ]);
    });

    test("what is wrong is said", async () => {
      const resume = file("cv.pdf", "application/pdf", 5);
      expect((await send({ resume, name: "", age: "1" })).text).toContain("Say your name.");
      expect((await send({ resume, name: "A".repeat(1001) })).status).toBe(413);
    });
  },
  async visit(page, { problems }) {
    await press(page, "Submit your resume");
    await page.waitForFunction(() => document.querySelector("[role=alert]")?.textContent === "Say your name.");
    await page.setInputFiles("[name=headshot]", [PNG, PNG]);
    await page.setInputFiles("[name=resume]", PDF);
    await page.fill("[name=name]", "Ada");
    await page.fill("[name=age]", "36");
    await press(page, "Submit your resume");
    await waitForText(page, "Thank you!");
    expect(await page.evaluate(() => document.querySelector("img")?.naturalWidth)).toBeGreaterThan(0);
    const browser = page.context().browser();
    if (!browser) throw new Error("no browser");
    const plain = await visit(browser, page.url(), { javaScriptEnabled: false });
    await plain.page.setInputFiles("[name=resume]", PDF);
    await press(plain.page, "Submit your resume");
    await plain.page.waitForSelector("text=Say your name.");
    await plain.close();
    expect(problems.length).toBe(1);
  },
  expected: /the server responded with a status of (400|422)/,
});
