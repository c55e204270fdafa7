import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { memoryStorage } from "../_shared/memory-storage.ts";
import { sqliteStorage } from "./sqlite-storage.ts";

const folder = mkdtempSync(join(tmpdir(), "minnow-storage-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  ["memory", () => memoryStorage()],
  ["a file", () => sqliteStorage(join(folder, "one.sqlite"))],
])("%s", (_, make) => {
  test("keeps bytes by store and key", () => {
    const open = make();
    open("a").set("k", Uint8Array.of(0, 255));
    expect([...(open("a").get("k") ?? [])]).toEqual([0, 255]);
    expect(open("b").get("k")).toBeUndefined();
    open("a").delete("k");
    expect(open("a").get("k")).toBeUndefined();
    for (let i = 0; i < 5; i++) open("c").set(`k${i}`, new Uint8Array(0));
    expect([...open("c").keys(0, 3), ...open("c").keys(3, 3)].sort()).toEqual(["k0", "k1", "k2", "k3", "k4"]);
  });

  test("counts, and refuses what is no number", () => {
    const store = make()("counters");
    expect([store.increment("n", 1n), store.increment("n", 41n)]).toEqual([1n, 42n]);
    store.set("text", new TextEncoder().encode("x"));
    expect(() => store.increment("text", 1n)).toThrow("no counter");
    expect(store.increment("n", 1n)).toBe(43n);
  });
});

/** Sets and counts until it is killed; says what is done. */
const WRITER = `
import { sqliteStorage } from ${JSON.stringify(join(import.meta.dirname, "sqlite-storage.ts"))};
const store = sqliteStorage(process.argv[1])("s");
for (let i = 1; ; i++) {
  store.set("last", new TextEncoder().encode(String(i)));
  store.increment("shared", 1n);
  process.stdout.write(i + "\\n");
}`;

test("what was set is in the file after kill -9, and two processes count together", async () => {
  const path = join(folder, "killed.sqlite");
  sqliteStorage(path)("s").set("mine", Uint8Array.of(1));
  const run = async (): Promise<number> => {
    const child = spawn(process.execPath, ["--input-type=module", "-e", WRITER, path], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let told = "";
    child.stdout.on("data", (chunk) => {
      told += chunk;
      if (told.split("\n").length > 20) child.kill("SIGKILL");
    });
    await once(child, "exit");
    return Number(told.split("\n").at(-2));
  };
  const [first, second] = await Promise.all([run(), run()]);
  const store = sqliteStorage(path)("s");
  const text = (key: string): number => Number(new TextDecoder().decode(store.get(key)));
  expect(Math.min(first, second)).toBeGreaterThan(15);
  expect(text("last")).toBeGreaterThanOrEqual(Math.min(first, second));
  // A process may have been killed between doing and saying.
  expect(text("shared")).toBeGreaterThanOrEqual(first + second);
  expect(text("shared")).toBeLessThanOrEqual(first + second + 2);
  expect([...(store.get("mine") ?? [])]).toEqual([1]);
});
