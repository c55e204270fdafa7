import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../build-app.ts";
import { callJson } from "../contract/calls.ts";
import { send } from "../contract/raw-request.ts";
import { startServer } from "../hosts/driver.ts";
import { installPacked, neighbours } from "./installed.ts";

let folder = "";
let minnow = "";

beforeAll(() => {
  folder = installPacked();
  const manifest = JSON.parse(readFileSync(join(folder, "node_modules/minnow/package.json"), "utf8"));
  minnow = join(folder, "node_modules/minnow", manifest.bin.minnow);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the packed package builds the example", () => {
  cpSync(join(root, "examples/counter"), join(folder, "counter"), { recursive: true });
  execFileSync(process.execPath, [minnow, "build", "counter", "--out", "dist"], { cwd: folder, stdio: "pipe" });
  expect(existsSync(join(folder, "dist/app.wasm"))).toBe(true);
});

test("the packed package serves what it built", async () => {
  const running = await startServer((port) => ({
    command: process.execPath,
    args: [minnow, "serve", join(folder, "dist")],
    env: { PORT: String(port), HOST: "127.0.0.1" },
  }));
  try {
    const page = await send(running.url, { target: "/" });
    expect(page.body.toString()).toContain("server data is Hello from the server!");
    expect((await callJson(running.url, "GetServerData", {})).value).toBe("Hello from the server!");
  } finally {
    await running.stop();
  }
});

test.each(["typescript", "typescript-7"])("%s finds its types, those of its library too", (version) => {
  const app = join(folder, "typed");
  mkdirSync(join(app, "src"), { recursive: true });
  writeFileSync(join(app, "tsconfig.json"), `{ "extends": "minnow/tsconfig.app.json", "include": ["src"] }`);
  writeFileSync(
    join(app, "src/app.ts"),
    `import { timeLimit } from "minnow";
import { TimeoutError } from "minnow/time";
export const limit: number = new TimeoutError(5).milliseconds;
export const wrong: string = timeLimit(5, Promise.resolve(1));
`,
  );
  const tsc = join(root, "node_modules", version, "bin/tsc");
  const { stdout } = spawnSync(process.execPath, [tsc, "-p", app, "--pretty", "false"], { encoding: "utf8" });
  expect(stdout.trim()).toMatch(/^[^\n]*src\/app\.ts\(4,14\): error TS2322[^\n]*$/);
});

test("its public modules load", () => {
  const load = `for (const name of ["minnow/node", "minnow/workers", "minnow/compiler"]) await import(name);`;
  execFileSync(process.execPath, ["--input-type=module", "-e", load], { cwd: folder, stdio: "pipe" });
});

test("what only the repository needs is not installed with it", () => {
  expect(neighbours(folder)).not.toContain("vitest");
  expect(neighbours(folder)).not.toContain("react");
});
