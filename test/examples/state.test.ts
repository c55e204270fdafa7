// Examples that keep something: in memory, in stores, in sessions.

import { expect, test } from "vitest";
import { waitForText } from "../browser/page.ts";
import { node } from "../hosts/node.ts";
import { wasmtime } from "../hosts/wasmtime.ts";
import { example, press, type Reply, waitForPre } from "./example.ts";

example("server-state", {
  answers(ask, { driver }) {
    // wasmtime begins every request with a new instance, and its store is part of it.
    const forgets = driver === wasmtime;

    test("an instance remembers, a store keeps, a request has its own", async () => {
      expect((await ask("GET /api/messages")).text).toBe("[]");
      expect((await ask("POST /api/messages")).status).toBe(200);
      expect((await ask("GET /api/messages")).text).toBe(forgets ? "[]" : '["New message"]');
      expect((await ask("GET /api/users")).text).toBe('["Ada Lovelace","Grace Hopper"]');
      expect((await ask("POST /api/broadcast")).text).toBe("1");
      expect((await ask("POST /api/broadcast")).text).toBe(forgets ? "1" : "2");
      expect((await ask("POST /api/stateful")).text).toBe('"abc: 42, visitor: somebody"');
      const both = ["ada", "grace"].map((name) => ask("POST /api/stateful", { headers: { "x-visitor": name } }));
      expect((await Promise.all(both)).map(({ text }) => text)).toEqual([
        '"abc: 42, visitor: ada"',
        '"abc: 42, visitor: grace"',
      ]);
    });
  },
  async visit(page) {
    await press(page, "Get Users");
    await waitForPre(page, "Ada Lovelace, Grace Hopper");
    await press(page, "Add Message");
    await waitForPre(page, "added");
    await press(page, "Get Messages");
    await waitForPre(page, /^\["New message"/);
    await press(page, "Broadcast Message");
    await waitForPre(page, /^\d+$/);
  },
});

example("auth", {
  answers(ask, { driver }) {
    test("permissions come with the session", async () => {
      expect((await ask("POST /api/user/name")).text).toBe('"Guest"');
      const refused = await ask("GET /api/user/permissions");
      expect([refused.status, JSON.parse(refused.text).message]).toEqual([
        401,
        "You do not have permission to view categories",
      ]);
      const { status, headers } = await ask("POST /api/user/login");
      expect(status).toBe(200);
      const cookie = String(headers["set-cookie"]).split(";")[0] as string;
      expect(cookie).toMatch(/^session=/);
      // Its store ends with the request.
      if (driver === wasmtime) return;
      expect((await ask("POST /api/user/name", { headers: { cookie } })).text).toBe('"Test"');
      expect((await ask("GET /api/user/permissions", { headers: { cookie } })).text).toBe('["Category::View"]');
      await ask("POST /api/user/logout", { headers: { cookie } });
      expect((await ask("GET /api/user/permissions", { headers: { cookie } })).status).toBe(401);
    });
  },
  async visit(page) {
    await press(page, "Fetch User Info");
    await waitForPre(page, "User name: Guest");
    await waitForPre(page, "Permissions: You do not have permission to view categories");
    await press(page, "Login Test User");
    await waitForPre(page, "Logged in: yes");
    await press(page, "Fetch User Info");
    await waitForPre(page, "User name: Test");
    await waitForPre(page, "Permissions: Category::View");
    await press(page, "Logout");
    await waitForPre(page, /^Logged in: $/);
    await press(page, "Fetch User Info");
    await waitForPre(page, "User name: Guest");
  },
  expected: /the server responded with a status of 401/,
});

example("login", {
  answers(ask, { driver }) {
    const call = (name: string, body: object = {}, cookie = "") =>
      ask(`POST /api/${name}`, { body, headers: { ...(cookie && { cookie }) } });
    const page = async (cookie = "") => (await ask("GET /", { headers: { ...(cookie && { cookie }) } })).text;
    const sessionOf = ({ headers }: Reply) => [headers["set-cookie"]].flat().at(-1)?.split(";")[0] ?? "";

    test("who signs up gets a session", async () => {
      expect(await page()).toContain("Nobody is logged in");
      expect((await call("SignUp", { name: "ada", password: "short" })).status).toBe(400);
      const cookie = sessionOf(await call("SignUp", { name: "ada", password: "correct horse" }));
      expect(cookie).toMatch(/^session=/);
      expect((await call("Secret")).status).toBe(401);
      // Its store ends with the request.
      if (driver !== wasmtime) expect(await page(cookie)).toContain("Hello ada");
    });

    // Each of these passwords is half a second of work: one host must do.
    test.skipIf(driver !== node)("a password opens, a wrong one does not, logging out ends it", async () => {
      expect((await call("SignUp", { name: "ada", password: "correct horse" })).status).toBe(409);
      expect((await call("LogIn", { name: "ada", password: "battery staple" })).status).toBe(401);
      expect((await call("LogIn", { name: "nobody", password: "battery staple" })).status).toBe(401);
      const cookie = sessionOf(await call("LogIn", { name: "ada", password: "correct horse" }));
      expect(await page(cookie)).toContain("Hello ada");
      expect((await call("Secret", {}, cookie)).text).toBe('"Only ada sees this"');
      await call("LogOut", {}, cookie);
      expect((await call("WhoAmI", {}, cookie)).text).toBe('""');
      expect((await call("Secret", {}, cookie)).status).toBe(401);
    });
  },
  async visit(page) {
    await page.fill("[name=name]", "grace");
    await page.fill("[name=password]", "correct horse");
    await press(page, "Sign up");
    await waitForText(page, "Hello grace");
    await page.reload();
    await waitForText(page, "Hello grace");
    await press(page, "Show the secret");
    await waitForText(page, "Only grace sees this");
    await press(page, "Log out");
    await waitForText(page, "Nobody is logged in");
    await press(page, "Show the secret");
    await waitForText(page, "Log in first");
  },
  expected: /the server responded with a status of 401/,
});

example("dog-app-self-hosted", {
  answers(ask) {
    test("dogs come from the app's own store and files", async () => {
      expect((await ask("GET /api/breeds/list/all")).text).toBe('["bulldog","labrador","poodle"]');
      const image = JSON.parse((await ask("GET /api/breed/poodle/images/random")).text);
      const file = await ask(`GET ${image}`);
      expect([file.status, file.headers["content-type"]]).toEqual([200, "image/svg+xml"]);
      const none = await ask("GET /api/breed/cat/images/random");
      expect([none.status, JSON.parse(none.text).message]).toEqual([404, "Breed not found"]);
      expect((await ask("GET /")).text).toMatch(/labrador<\/button>/);
    });
  },
  async visit(page, { calls }) {
    await page.waitForSelector("text=Click the button to fetch a dog!");
    for (const breed of ["bulldog", "labrador", "poodle"]) {
      await press(page, breed);
      await page.waitForFunction((name) => {
        const image = document.querySelector("img");
        return image?.src.includes(name) && image.complete && image.naturalWidth > 0;
      }, breed);
    }
    expect(calls.filter((call) => call.url().includes("/list/"))).toEqual([]);
  },
});
