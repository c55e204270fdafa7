import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { workerdConfig } from "../../host/workers/config.ts";
import { workerdCommand } from "../../scripts/workerd-command.ts";
import { buildApp, root } from "../build-app.ts";
import { callCbor, callJson } from "../contract/calls.ts";
import { send } from "../contract/raw-request.ts";
import { type Running, type ServeCommand, startServer } from "../hosts/driver.ts";

const example = "examples/existing-server";
const BIG = 3 * 1024 * 1024;

let dist = "";
const scratch = mkdtempSync(join(tmpdir(), "minnow-worker-"));

beforeAll(async () => {
  dist = await buildApp(example);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const servers: Record<string, (port: number) => Promise<ServeCommand>> = {
  "node:http": onNode("node.ts"),
  "Express 5": onNode("express.ts"),
  "Fastify 5": onNode("fastify.ts"),
  "Hono on Node": onNode("hono.ts"),
  "Hono on workerd": onWorkerd,
};

describe.each(Object.keys(servers))("Minnow in %s", (name) => {
  let running: Running;
  beforeAll(async () => {
    running = await startServer(await servers[name]!(0).then((command) => withPort(command)));
  });
  afterAll(() => running?.stop());

  test("the server's own routes answer", async () => {
    const texts = ["/about", "/contact"].map(async (target) => (await send(running.url, { target })).body.toString());
    expect(await Promise.all(texts)).toEqual(["About us", "Contact us"]);
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const submitted = await send(running.url, { method: "POST", target: "/submit", headers, body: "a=1" });
    expect(submitted.body.toString()).toBe("Form submitted!");
  });

  test("Minnow's page, files and functions answer beside them", async () => {
    const page = (await send(running.url, { target: "/" })).body.toString();
    expect(page).toContain("<h1>Hello from Minnow!</h1>");
    const [script] = /\/assets\/client-[^"]+\.js/.exec(page) as RegExpExecArray;
    expect((await send(running.url, { target: script })).headers["content-type"]).toContain("javascript");
    expect(await callJson(running.url, "Greet", { name: "Ada" })).toMatchObject({ status: 200, value: "Hello Ada!" });
    expect((await callCbor(running.url, "Greet", { name: "Bob" })).value).toBe("Hello Bob!");
  });

  test("errors are Minnow's", async () => {
    expect((await send(running.url, { target: "/nowhere" })).status).toBe(404);
    expect(await callJson(running.url, "Greet", { name: 1 })).toMatchObject({ status: 400 });
    expect((await callJson(running.url, "Greet", { name: "x".repeat(BIG) })).status).toBe(413);
    expect((await callJson(running.url, "Greet", { name: "still there" })).value).toBe("Hello still there!");
  });
});

test("who has the body read by another middleware first is told so, and no call hangs", async () => {
  const running = await startServer((port) => ({
    ...nodeCommand("test/integration/parsed-first.ts"),
    env: { PORT: String(port), DIST: dist },
  }));
  try {
    expect((await callJson(running.url, "Greet", { name: "Ada" })).status).toBe(500);
    expect(running.log()).toContain("was read before Minnow saw it");
    expect((await send(running.url, { target: "/" })).status).toBe(200);
  } finally {
    await running.stop();
  }
});

function withPort(command: ServeCommand): (port: number) => ServeCommand {
  return (port) => ({
    ...command,
    args: command.args.map((each) => each.replace("PORT", String(port))),
    env: { PORT: String(port), DIST: dist },
  });
}

function onNode(file: string): () => Promise<ServeCommand> {
  return async () => nodeCommand(join(example, "server", file));
}

function nodeCommand(file: string): ServeCommand {
  return { command: process.execPath, args: ["--import", "./scripts/source-imports.ts", file] };
}

/** Bundles the worker as a user's tool would. */
async function onWorkerd(): Promise<ServeCommand> {
  const workers = join(scratch, "workers");
  await build({
    entryPoints: [join(root, example, "server/hono-worker.ts")],
    outfile: join(workers, "worker.js"),
    bundle: true,
    format: "esm",
    external: ["./app.core.wasm"],
    alias: { "minnow/workers": join(root, "host/workers/index.ts") },
    logLevel: "warning",
  });
  copyFileSync(join(dist, "workers/app.core.wasm"), join(workers, "app.core.wasm"));
  writeFileSync(join(workers, "workerd.capnp"), workerdConfig({ port: 0 }));
  const { command, args } = workerdCommand(scratch, "127.0.0.1", 0);
  return { command, args: args.map((each) => each.replace(/:0$/, ":PORT")) };
}
