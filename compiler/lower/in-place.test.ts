// A callback that was a loop in place is a function again once what it is given to is no list any more, also in a builder
// that keeps what it knows of files that did not change.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { compileApp, compileLoaded } from "../index.ts";
import { ProgramKeeper } from "../program-keeper.ts";

const appDir = mkdtempSync(join(tmpdir(), "minnow-in-place-"));
afterAll(() => rmSync(appDir, { recursive: true }));

const LIST = "export const list: number[] = [1, 2];\n";
const SET = "export const list: Set<number> = new Set([1, 2]);\n";
const USE = `import { html, launch, type View } from "minnow";
import { list } from "./names.ts";
function total(): number {
  let sum = 0;
  list.forEach((x) => { sum += x; });
  return sum;
}
function App(): View { return html\`<p>\${total()}</p>\`; }
export function main(): void { launch(App); }
`;

function write(name: string, text: string): void {
  writeFileSync(join(appDir, "src", name), text);
}

test("what a closure captures follows the type of the list in another file", async () => {
  mkdirSync(join(appDir, "src"));
  writeFileSync(join(appDir, "package.json"), '{ "name": "in-place" }');
  write("list.ts", LIST);
  write("names.ts", 'export { list } from "./list.ts";\n');
  write("app.ts", USE);
  const entry = join(appDir, "src", "app.ts");
  const keeper = new ProgramKeeper(entry);
  for (const text of [LIST, SET, LIST]) {
    write("list.ts", text);
    const warm = compileLoaded(keeper.load(), { debug: false }, ["server"]);
    const cold = await compileApp({ entry, debug: false });
    expect(warm.diagnostics).toEqual([]);
    expect(warm.server?.text).toBe(cold.server?.text);
    expect(warm.server?.text.includes("new Box<f64>")).toBe(text === SET);
    expect(/for \(; i < length && i < list/.test(warm.server?.text ?? "")).toBe(text === LIST);
  }
}, 60_000);
