// The calls with curl in the guide about server functions are made, and answer what it says.

import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildApp, root } from "../build-app.ts";
import type { Running } from "../hosts/driver.ts";
import { node } from "../hosts/node.ts";

const guide = readFileSync(join(root, "docs/server-functions.md"), "utf8");
// A command line, and what is behind `#` in the next one.
const calls = [...guide.matchAll(/^(curl .*)\n# (.*)$/gm)].map(([, command, answer]) => ({ command, answer }));

let running: Running;
beforeAll(async () => {
  running = await node.start(await buildApp("examples/counter"));
});
afterAll(() => running?.stop());

test("there are some", () => {
  expect(calls.length).toBeGreaterThan(4);
});

test.each(calls)("$command", async ({ command, answer }) => {
  const local = (command as string).replaceAll("localhost:8080", new URL(running.url).host);
  const { stdout } = await promisify(execFile)("sh", ["-c", local.replace(/^curl /, "curl -sS --max-time 20 ")]);
  expect(stdout.replaceAll("\r\n", "\n").trim()).toBe(answer);
});
