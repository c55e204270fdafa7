import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Builder, createBuilder } from "./builder.ts";

const PATIENCE = 120_000;
let appDir: string;
let builder: Builder;

beforeAll(() => {
  appDir = mkdtempSync(join(tmpdir(), "minnow-builder-"));
  mkdirSync(join(appDir, "src"));
  writeFileSync(join(appDir, "package.json"), '{ "name": "kept" }');
  write("fast.as.ts", "export function twice(n: i32): i32 { return n * 2; }\n");
  write("greeting.ts", 'export function greeting(): string { return "hello"; }\n');
  write("answer.ts", 'import { server } from "minnow";\nexport const Answer = server(async (): Promise<i32> => 41);\n');
  write(
    "app.ts",
    `import { html, launch, register, useResource, type View } from "minnow";
import { Answer } from "./answer.ts";
import { twice } from "./fast.as.ts";
import { greeting } from "./greeting.ts";
function App(): View {
  const answer = useResource(Answer);
  return html\`<p>\${greeting()} \${twice(4)} \${answer.or(0)}</p>\`;
}
export function main(): void { register(Answer); launch(App); }
`,
  );
  builder = createBuilder({ appDir, debug: true });
});

afterAll(async () => {
  await builder.close();
  rmSync(appDir, { recursive: true });
});

function write(name: string, text: string): void {
  writeFileSync(join(appDir, "src", name), text);
}

test("builds, and again without compiling anything", { timeout: PATIENCE }, async () => {
  const first = await builder.build();
  expect(first.diagnostics).toEqual([]);
  expect(first.reused).toEqual([]);
  const second = await builder.build();
  expect(second.reused).toEqual(["server", "client"]);
  expect(second.made!.component).toEqual(first.made!.component);
});

test("a changed file changes what is built", { timeout: PATIENCE }, async () => {
  const before = await builder.build();
  write("greeting.ts", 'export function greeting(): string { return "welcome"; }\n');
  const after = await builder.build();
  expect(after.reused).toEqual([]);
  expect(after.made!.component).not.toEqual(before.made!.component);
  expect(after.app.server!.text).toContain("welcome");
});

test("what only the server has leaves the client as it is", { timeout: PATIENCE }, async () => {
  write("answer.ts", 'import { server } from "minnow";\nexport const Answer = server(async (): Promise<i32> => 42);\n');
  expect((await builder.build()).reused).toEqual(["client"]);
});

test("a changed file of AssemblyScript is compiled again", { timeout: PATIENCE }, async () => {
  write("fast.as.ts", "export function twice(n: i32): i32 { return n + n; }\n");
  expect((await builder.build()).reused).toEqual([]);
});

test("errors in one build are gone in the next", { timeout: PATIENCE }, async () => {
  write("greeting.ts", "export function greeting(): string { return 1; }\n");
  const wrong = await builder.build();
  expect(wrong.diagnostics.map(({ code, file, line }) => [code, file, line])).toEqual([
    ["TS2322", "src/greeting.ts", 1],
  ]);
  expect(wrong.made).toBeUndefined();
  write("greeting.ts", 'export function greeting(): string { return "again"; }\n');
  const right = await builder.build();
  expect(right.diagnostics).toEqual([]);
  expect(right.app.client!.text).toContain("again");
});
