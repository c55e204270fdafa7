import { expect, test } from "vitest";
import { type AscJob, ascCompile } from "./asc-compile.ts";
import { packageRoot } from "./package-root.ts";

const job: AscJob = {
  entry: "app/client.ts",
  baseDir: packageRoot,
  appDir: packageRoot,
  files: {
    "app/client.ts": `import { __abort } from "../runtime/core/error";
class Node<T> { constructor(public value: T, public next: Node<T> | null) {} }
function sum(list: Node<i32> | null): i32 { return list ? list.value + sum(list.next) : 0; }
export function total(n: i32): i32 {
  let list: Node<i32> | null = null;
  for (let i = 0; i < n; i++) list = new Node<i32>(i, list);
  if (n < 0) __abort("few", "", 1, 2);
  return sum(list) + "text".length;
}
`,
  },
  optimize: "size",
  debug: true,
  exports: {},
};

test("a compilation that is given up leaves the next one as it would be", { timeout: 60_000 }, async () => {
  const { wasm } = await ascCompile(job);
  let asked = 0;
  const whole = await ascCompile(job, () => ++asked < 0);
  expect(whole.wasm).toEqual(wasm);
  // One for each function that asc begins with: it is given up at each of them once.
  const all = asked;
  expect(all).toBeGreaterThan(5);
  for (let at = 1; at <= all; at++) {
    let left = at;
    await expect(ascCompile(job, () => --left <= 0)).rejects.toThrow("asc failed");
  }
  expect((await ascCompile(job)).wasm).toEqual(wasm);
});
