// Examples of server functions: arguments, routes, what a request brings along.

import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { waitForText } from "../browser/page.ts";
import { buildApp, root } from "../build-app.ts";
import { example, press, waitForPre } from "./example.ts";

example("fullstack-hello-world", {
  answers(ask) {
    test("greets", async () => {
      const { status, text } = await ask("GET /api/world?age=30");
      expect([status, text]).toEqual([200, '"Hello world, you are 30 years old!"']);
      expect((await ask("GET /")).text).toContain("Server says:");
      expect((await ask("GET /api/world?age=old")).status).toBe(400);
    });
  },
  async visit(page) {
    await waitForPre(page, "nothing yet");
    await press(page, "Click me!");
    await waitForPre(page, "Hello world, you are 30 years old!");
  },
});

example("server-functions", {
  answers(ask) {
    test("answers calls of all kinds", async () => {
      expect((await ask("POST /api/echo", { body: { body: "a" } })).text).toBe('"a"');
      const chat = await ask("POST /api/42/chat?room_id=7", { headers: { "x-one": "1" } });
      expect(JSON.parse(chat.text)).toMatch(/^User ID: 42, Room ID: 7 - Headers: [\s\S]*x-one: 1/);
      expect((await ask("POST /api/42/chat")).text).toContain("Room ID: None");
      expect((await ask("GET /api/dog")).text).toBe('{"name":"Fido","age":4}');
      expect(await ask("GET /api/custom")).toMatchObject({ status: 202, text: '"Hello from the server!"' });
      expect(await ask("GET /api/custom_response")).toMatchObject({ status: 201, text: "Created!" });
      expect((await ask("POST /api/Anonymous")).text).toBe('"Hello from an anonymous server function!"');
      expect((await ask("POST /api/custom/my_anonymous")).text).toMatch(
        /^"Hello from a custom anonymous server function! -> /,
      );
    });
  },
  async visit(page) {
    for (const name of ["Echo: Hello", "Chat (user 42, room 7)", "Get dog data", "Get custom data"])
      await press(page, name);
    for (const name of ["Call anonymous", "Call custom anonymous", "Get custom response"]) await press(page, name);
    for (const text of [
      "Echo result: Hello from client",
      /Chat result: User ID: 42, Room ID: 7 - Headers: [\s\S]*user-agent: /,
      'Dog data: {"name":"Fido","age":4}',
      "Custom data: 202 Hello from the server!",
      "Anonymous: Hello from an anonymous server function!",
      /Custom anonymous: Hello from a custom anonymous server function! -> /,
      "Custom response: 201 Created!",
    ])
      await waitForPre(page, text);
    await press(page, "Clear results");
    await waitForPre(page, /^Custom response: $/);
    expect((await page.locator("pre").allTextContents()).map((line) => line.slice(-2))).toEqual(Array(7).fill(": "));
  },
});

example("query-params", {
  answers(ask) {
    test("reads the query", async () => {
      expect((await ask("GET /api/message?age=22")).text).toBe('"You are 22 years old!"');
      expect((await ask("GET /api/rebind?age=25")).text).toBe('"You are 25 years old!"');
      expect((await ask("GET /api/all?age=30&name=world")).text).toBe('"Hello world, you are 30 years old!"');
      expect((await ask("GET /api/message")).status).toBe(400);
    });
  },
  async visit(page) {
    await press(page, "Single");
    await waitForPre(page, "You are 22 years old!");
    await press(page, "Rebind");
    await waitForPre(page, "You are 25 years old!");
    await press(page, "Bind all");
    await waitForPre(page, "Hello world, you are 30 years old!");
  },
});

example("header-map", {
  answers(ask) {
    test("shows the request's headers", async () => {
      expect((await ask("GET /api/example", { headers: { "x-one": "1" } })).text).toContain("x-one: 1");
      expect((await ask("GET /")).text).toContain("No headers yet");
    });
  },
  async visit(page) {
    await waitForText(page, "No headers yet");
    await press(page, "Get Headers");
    await waitForPre(page, /accept: /);
    expect(await page.textContent("#main")).toContain("Response from server:");
    expect(await page.textContent("#main")).not.toContain("No headers yet");
  },
});

example("full-request-access", {
  answers(ask, subject) {
    test("sees all of the request, and says more than a value", async () => {
      const { text, headers } = await ask("POST /api/full_request_access", {
        headers: { "x-api-key": "k", "user-agent": "a test" },
      });
      expect(text).toBe('"POST /api/full_request_access, a test, for the first time"');
      expect(headers["x-request-path"]).toBe("/api/full_request_access");
      const cookie = String(headers["set-cookie"]).split(";")[0] as string;
      expect((await ask("POST /api/full_request_access", { headers: { cookie } })).text).toContain("again");
      await expect.poll(() => subject.running().log()).toContain("No API key found");
      expect(subject.running().log()).toMatch(/(^|[^o] |\n)API key found/);
    });
  },
  async visit(page) {
    await waitForText(page, "Access to the full request");
    await press(page, "Upload file");
    await waitForPre(page, "for the first time");
    await press(page, "Upload file");
    await waitForPre(page, "again");
  },
});

example("through-reqwest", {
  answers(ask, subject) {
    test("answers whoever asks", async () => {
      expect((await ask("GET /api/user/7")).text).toBe('{"id":"7","name":"John Doe"}');
      expect((await ask("POST /api/FetchFromEndpoint", { body: { id: 8 } })).text).toBe('{"id":"8","name":"John Doe"}');
    });

    test.each(["typed", "plain"])("answers the %s program", async (program) => {
      const dist = await buildApp("examples/through-reqwest");
      const main = `examples/through-reqwest/client/${program}.ts`;
      const args = ["--import", "./scripts/source-imports.ts", main, subject.url()];
      const env = { ...process.env, CLIENT: join(dist, "client.ts") };
      const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env });
      expect(stdout).toBe("123 is John Doe\n");
    });
  },
  async visit(page) {
    await press(page, "Fetch Data");
    await waitForPre(page, 'User from server: {"id":"123","name":"John Doe"}');
    await press(page, "Fetch From Endpoint");
    await waitForPre(page, 'User from endpoint: {"id":"456","name":"John Doe"}');
  },
});
