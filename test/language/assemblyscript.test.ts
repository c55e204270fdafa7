// `*.as.ts` files beside an app's TypeScript: what passes between the two, what is refused, and that asc makes of them
// what it makes of them alone.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { binaryen } from "../../compiler/build/binaryen.ts";
import { compileLoaded } from "../../compiler/index.ts";
import { loadProgram } from "../../compiler/program.ts";
import { compileToWasm } from "../as.ts";
import { type Outcome, runBatch } from "./batch.ts";
import { sourceOf } from "./program.ts";

const PATIENCE = 300_000;
const folder = join(import.meta.dirname, "assemblyscript");
const main = join(folder, "main.ts");

test("an app and its AssemblyScript share values", { timeout: PATIENCE }, async () => {
  const outcomes: Outcome[] = [];
  await runBatch([main], ["release", "debug"], { tell: (outcome) => outcomes.push(outcome), at: () => {} });
  expect(outcomes.map(({ mode }) => mode)).toEqual(["release", "debug"]);
  for (const { lines, errors } of outcomes) {
    expect(errors).toBeUndefined();
    expect(lines).toEqual(readFileSync(join(folder, "expected.txt"), "utf8").trimEnd().split("\n"));
  }
});

const HEAD = `import { html, launch } from "minnow";
function App() { return html\`<p></p>\`; }
`;

function refusals(kernel: string, use: string): string[] {
  const entry = join(folder, "refused.ts");
  const overlay = new Map([
    [
      entry,
      `${HEAD}import * as k from "./refused.as.ts";\n${use}\nexport function main(): void { launch(App); run(); }\n`,
    ],
    [join(folder, "refused.as.ts"), kernel],
  ]);
  const { diagnostics } = compileLoaded(loadProgram(entry, overlay), { debug: false }, ["server"]);
  return diagnostics.map(({ code, line, message }) => `${code} ${line} ${message}`);
}

test.each([
  ["export function f(x: v128): void {}", "k.f(null!)", "MN1090 4"],
  ["export function f(): StaticArray<f64> { return []; }", "k.f()", "MN1090 4"],
  ["export function f(): Map<string, i32> { return new Map(); }", "k.f()", "MN1090 4"],
  ["export function f(go: (x: f64) => f64): void {}", "k.f((x) => x)", "MN1090 4"],
  ["export enum E { A } export function f(): E { return E.A; }", "k.f()", "MN1090 4"],
  ["export class C<T> { x: T; } export function f(): C<i32> { return new C(); }", "k.f()", "MN1090 4"],
  ["class C { x: i32 = 0; } export function f(): C { return new C(); }", "k.f()", "MN1090 1"],
  ["export class C { x: v128; }", "console.log(new k.C().x)", "MN1090 4"],
  ["export const N = 5;", "console.log(k.N)", "MN1091 1"],
  [`import { g } from "./main.ts"; export function f(): void {}`, "k.f()", "MN1092 1"],
  ["export class C { x: i32 = 0; }", "class D extends k.C {} new D()", "MN1093 4"],
])("%s is refused", (kernel, use, expected) => {
  const found = refusals(kernel, `function run(): void { ${use}; }`);
  expect(found[0]).toContain(expected);
  expect(found.every((one) => one.startsWith("MN"))).toBe(true);
});

/** The instructions of what a module exports, addresses apart: they depend on what else is there. */
function instructions(wasm: Uint8Array, names: readonly string[]): string[] {
  const module = binaryen.readBinary(wasm);
  const text = module.emitText();
  module.dispose();
  return names.map((name) => {
    const inner = new RegExp(`\\(export "${name}" \\(func \\$([^)]+)\\)`).exec(text)?.[1] ?? "";
    const at = text.indexOf(`(func $${inner} `);
    const body = text.slice(text.indexOf("\n", at), text.indexOf("\n (func ", at + 1)).split("\n (")[0] ?? "";
    const plain = body.replace(/i32\.const \d{4,}/g, "address").replace(/(call|global\.\w+) \$\S+?(?=[\s)])/g, "$1");
    return plain.replace(/[\s)]+$/, "");
  });
}

test("asc makes the same of the file with and without an app", { timeout: PATIENCE }, async () => {
  const names = ["reverse", "wide", "mix", "dot"];
  const kernel = { "app/assemblyscript/kernel.as": readFileSync(join(folder, "kernel.as.ts"), "utf8") };
  const shapes = { "app/assemblyscript/shapes.as": readFileSync(join(folder, "shapes.as.ts"), "utf8") };
  const exported = `export { ${names.join(", ")} } from "../app/assemblyscript/kernel.as";`;
  const { server } = compileLoaded(loadProgram(main, new Map([[main, sourceOf(main)]])), { debug: false }, ["server"]);
  const [alone, inApp] = await Promise.all([
    compileToWasm(exported, { files: kernel, optimize: false }),
    compileToWasm(`import { __main } from "../app/server"; export function run(): void { __main(); } ${exported}`, {
      files: { ...kernel, ...shapes, "app/server": server!.text },
      optimize: false,
    }),
  ]);
  const bodies = instructions(alone, names);
  expect(bodies.every((body) => body.length > 20)).toBe(true);
  expect(instructions(inApp, names)).toEqual(bodies);
});
