// Minnow's own library (library/): parts of Minnow in its own language.

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compileProgram } from "../compiler/index.ts";
import { loadProgram } from "../compiler/program.ts";
import type { FrontEndResult } from "../compiler/types.ts";
import { root } from "./build-app.ts";

const ENTRY = join(root, "test/an-app/src/app.ts");
const APP = `import { html, launch, View } from "minnow";
function App(): View { return html\`<p>Hello</p>\`; }
export function main(): void { launch(App); }
`;

test.each(globSync("library/**/*.ts", { cwd: root, exclude: ["**/*.test.ts"] }))("%s has no errors", (file) => {
  const { diagnostics } = loadProgram(join(root, file));
  expect(diagnostics.map((each) => each.messageText)).toEqual([]);
});

test("an app that does not use it is the same as without it", () => {
  const without = new Map([[join(root, "compiler/lib/minnow.d.ts"), withoutLibrary()]]);
  expect(compiled(APP)).toEqual(compiled(APP, without));
});

test("what an app uses of it is compiled, and nothing else", () => {
  const { server, client } = compiled(withProgram("void timeLimit(5, work());"));
  expect(server?.text).toContain("timeLimit");
  expect(client?.text).toContain("timeLimit");
  const { server: other } = compiled(APP.replace("View }", "View, timeLimit }"));
  expect(other?.text).not.toContain("timeLimit");
});

test("places in it are named in debug builds", () => {
  const { server } = compiled(withProgram("void timeLimit(5, work());"), new Map(), true);
  expect(server?.text).toMatch(/"timeLimit \(minnow\/time\.ts:\d+:\d+\)"/);
  expect(JSON.parse(server?.map ?? "{}").sources).toContain("minnow/time.ts");
});

test("what a side lacks is an error where the app asks for it", () => {
  const overlay = new Map([
    [join(root, "compiler/lib/minnow-internal.d.ts"), "export function onlyThere(): number;"],
    [join(root, "library/time.ts"), LIMITED],
  ]);
  const { diagnostics } = compiled(withProgram("void timeLimit(5, work());"), overlay);
  expect(diagnostics.map(({ code, file, line, message }) => ({ code, file, line, message }))).toEqual([
    {
      code: "MN1250",
      file: "src/app.ts",
      line: 4,
      message: "`timeLimit(5, work())` needs what the server does not have.",
    },
  ]);
});

test("apps cannot import what is internal", () => {
  const { diagnostics } = compiled(`import { wallClock } from "minnow/internal";\n${withProgram("wallClock();")}`);
  expect(diagnostics.map(({ code, line }) => ({ code, line }))).toEqual([{ code: "TS2307", line: 1 }]);
});

/** A library that needs a name which no side has. */
const LIMITED = `import { onlyThere } from "minnow/internal";
export class TimeoutError extends Error {}
export async function timeLimit<T>(milliseconds: number, work: Promise<T>): Promise<T> { deep(); return await work; }
function deep(): void { onlyThere(); }
`;

function withProgram(statement: string): string {
  return `${APP.replace("View }", "View, timeLimit }").replace("launch(App);", "launch(App); run();")}
function run(): void { ${statement} }
async function work(): Promise<number> { return 1; }
`.replace("\n\n", "\n");
}

function withoutLibrary(): string {
  const text = readFileSync(join(root, "compiler/lib/minnow.d.ts"), "utf8");
  const without = text.replace(/^export .* from "minnow\/.*$/gm, "");
  expect(without).not.toBe(text);
  return without;
}

function compiled(app: string, overlay: ReadonlyMap<string, string> = new Map(), debug = false): FrontEndResult {
  return compileProgram({ entry: ENTRY, debug }, new Map([[ENTRY, app], ...overlay]));
}
