// The calls with curl in the guide about server functions and in the examples' READMEs are made, and answer what it says there.

import { execFile } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildApp, root } from "../build-app.ts";
import type { Running } from "../hosts/driver.ts";
import { node } from "../hosts/node.ts";

interface Call {
  command: string;
  answer: string;
}

/** A command line, and what is behind `#` in the next one. */
function callsIn(file: string): Call[] {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(/^(curl .*)\n# (.*)$/gm)].map(([, command = "", answer = ""]) => ({ command, answer }));
}

const examples = globSync("*/README.md", { cwd: join(root, "examples") })
  .map(dirname)
  .sort();
const documents = [
  { file: "docs/server-functions.md", app: "examples/counter" },
  ...examples.map((name) => ({ file: `examples/${name}/README.md`, app: `examples/${name}` })),
].filter(({ file }) => callsIn(file).length > 0);

test("there are some", () => {
  expect(callsIn("docs/server-functions.md").length).toBeGreaterThan(4);
  expect(documents.length).toBeGreaterThan(10);
});

describe.each(documents)("$file", ({ file, app }) => {
  let running: Running;
  beforeAll(async () => {
    running = await node.start(await buildApp(app));
  });
  afterAll(() => running?.stop());

  test.each(callsIn(file))("$command", async ({ command, answer }) => {
    const local = command.replaceAll("localhost:8080", new URL(running.url).host);
    const { stdout } = await promisify(execFile)("sh", ["-c", local.replace(/^curl /, "curl -sS --max-time 20 ")]);
    expect(stdout.replaceAll("\r\n", "\n").trim()).toBe(answer);
  });
});
