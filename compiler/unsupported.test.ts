// What is refused is refused at its own place, with what to write instead; what nothing uses is looked at too.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { groups } from "../test/syntax/examples.ts";
import { documented } from "../test/syntax/table.ts";
import { compileProgram } from "./index.ts";
import type { Diagnostic } from "./types.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "minnow-unsupported-"));
  writeFileSync(join(folder, "other.ts"), "export const one = 1;\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

const APP = `import { html, launch, View } from "minnow";
function App(): View { return html\`<p>x</p>\`; }
export function main(): void { launch(App); }
`;

function compiled(text: string): Diagnostic[] {
  const entry = join(folder, "app.ts");
  writeFileSync(entry, APP + text);
  return compileProgram({ entry, debug: false }, new Map()).diagnostics;
}

function told(text: string): string[] {
  const first = APP.split("\n").length;
  return compiled(text).map(({ code, category, line, column }) => `${category} ${code} ${line - first + 1}:${column}`);
}

test("syntax that has no types is refused where it stands", () => {
  const text = [
    'import { one } from "./other.ts" with { type: "x" };',
    "function mark(_: unknown, __: unknown): void {}",
    "export class A { @mark f(): void {} }",
    "export const where = (): string => import.meta.url + one;",
    "using r = new A(); void r;",
  ];
  expect(told(text.join("\n"))).toEqual([
    "error MN1001 1:1",
    "error MN1001 3:18",
    "error MN1001 4:36",
    "error MN1001 5:1",
  ]);
});

test("every kind of syntax that is not supported says what to write instead", () => {
  const rows = documented()
    .split("\n")
    .filter((line) => line.endsWith("no: `MN1001` |"));
  const examples = groups
    .flatMap((group) => group.examples)
    .filter(({ code }) => rows.some((row) => row.includes(code)));
  const refused = examples.flatMap(({ code }) => {
    return compiled(`${code}\n`).filter((each) => each.code === "MN1001");
  });
  expect(refused.length).toBeGreaterThanOrEqual(rows.length - 1);
  expect(refused.filter(({ hint }) => !hint).map(({ message }) => message)).toEqual([]);
}, 60_000);

test("a function's `arguments`, and a class that extends a parameter and holds another one, are told with what to write", () => {
  const mixin = [
    "type Constructor = new (...args: any[]) => object;",
    "export function Timed<T extends Constructor>(Base: T, at: number) { return class extends Base { time = at; }; }",
    'export class Base { name = "b"; }',
  ];
  const cases: [text: string[], place: string, hint: string][] = [
    [["export function count(): number { return arguments.length; }"], "1:42", "Take them as a parameter"],
    [[...mixin, "export const Clock = Timed(Base, 1);"], "2:90", "Write the class for each base"],
    [
      [...mixin, "export class Late extends Timed(Base, 1) { go(): string { return this.name; } }"],
      "4:27",
      "Write the",
    ],
  ];
  for (const [text, place, hint] of cases) {
    const found = told(text.join("\n")).filter((each) => each.endsWith(` MN1001 ${place}`));
    expect(found, text.join("\n")).toHaveLength(1);
    const hints = compiled(text.join("\n")).map((each) => each.hint ?? "");
    expect(hints.some((each) => each.startsWith(hint))).toBe(true);
    expect(told(text.join("\n")).join()).not.toContain("MN1401");
  }
});

test("a method of a class cannot be replaced, of an object or of the class", () => {
  const text = [
    "class A { go(): number { return 1; } static at(): number { return 2; } }",
    "export const a = new A();",
  ];
  const changes = ["a.go = (): number => 3;", "A.at = (): number => 4;", "A.prototype.go = (): number => 5;"];
  for (const change of changes) expect(told([...text, change].join("\n")), change).toContain("error MN1001 3:1");
});

test("a copy of `this` in a class is refused, whatever the method gives", () => {
  const copies = ["copy(): A { return { ...this }; }", "more() { return { ...this, more: true }; }"];
  for (const copy of copies) {
    const text = `class A { n = 1; ${copy} }\nexport const made = new A();\nexport const again = ${copy.startsWith("copy") ? "made.copy().n" : "made.more().more"};`;
    expect(
      told(text).filter((each) => each.startsWith("error MN1060")),
      copy,
    ).not.toEqual([]);
  }
});

test("what nothing uses is looked at, and told as a warning", () => {
  const text = [
    "export function unused(list: number[]): boolean { return list.join().localeCompare('a', 'de') > 0; }",
    "export class Lonely { n = 'b'; go(): number { return this.n.localeCompare('a', 'de'); } }",
    "export const fine = (n: number): number => n + 1;",
    "const template = (): View => html`<div>`;",
    "export { template };",
    "export function generic<T>(x: T): WeakRef<object> | T { return x; }",
  ];
  const found = told(text.slice(0, 5).join("\n"));
  expect(found).toContain("warning MN1401 1:89");
  expect(found.filter((each) => each.startsWith("warning MN1101 4:"))).toHaveLength(1);
  expect(found.filter((each) => each.startsWith("error"))).toEqual([]);
});

test("what nothing uses adds nothing to the modules", () => {
  const entry = join(folder, "app.ts");
  const modules = ["", 'export const Extra = (): View => html`<b class="x">unused</b>`;\n'].map((text) => {
    writeFileSync(entry, APP + text);
    const { server, client, templates, names } = compileProgram({ entry, debug: false }, new Map());
    return { server: server?.text, client: client?.text, templates, names };
  });
  expect(modules[1]).toEqual(modules[0]);
});

test("using at the top level is refused, and stands in a block", () => {
  const text = [
    "class Lock { [Symbol.dispose](): void {} }",
    "using outside = new Lock(); void outside;",
    "{ using inside = new Lock(); void inside; }",
  ];
  expect(told(text.join("\n"))).toEqual(["error MN1001 2:1"]);
});
