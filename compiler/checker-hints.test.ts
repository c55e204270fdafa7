// Where the checker's own words would send a newcomer the wrong way.

import { join } from "node:path";
import { expect, test } from "vitest";
import { compileProgram } from "./index.ts";

const entry = join(import.meta.dirname, "app.ts");

test("the checker's errors say what to write in an app", () => {
  const source = `import { readFileSync } from "node:fs";
import express from "express";
import { other } from "./other";
import { html, launch, register, server, useSignal, useState } from "minnow";
export const Save = server(async (text: string): Promise<string> => text);
export const Late = server((text: string): string => text);
function show(text: string): void { console.log(text); }
function App() {
  const text = useSignal("");
  show(Save("a"));
  const kept: string = Save("b");
  const number: number = "c";
  return html\`<button onclick=\${() => { text.value = Save("d"); }}>x</button>\`;
}
export function main(): void { register(Save); launch(App); }`;
  const { diagnostics } = compileProgram({ entry, debug: false }, new Map([[entry, source]]));
  const found = diagnostics.map(({ line, message, hint }) => [line, message, hint ?? ""].join(" | "));
  expect(found).toEqual([
    expect.stringMatching(/^1 \| Cannot find module 'node:fs'\. \| There is no Node in a component\./),
    expect.stringMatching(/^2 \| Cannot find module 'express'\. \| Packages of npm are not compiled/),
    expect.stringMatching(/^3 \| Cannot find module '\.\/other'\. \| Write the file's name with its ending/),
    expect.stringMatching(/^4 \| .*useState.* \| Write `useSignal`/),
    expect.stringMatching(/^6 \| A server function must be `async`\. \| Write `server\(async/),
    expect.stringMatching(/^10 \| .* \| Did you forget `await`\?$/),
    expect.stringMatching(/^11 \| .* \| Did you forget `await`\?$/),
    "12 | Type 'string' is not assignable to type 'number'. | ",
    expect.stringMatching(/^13 \| .* \| Did you forget `await`\?$/),
  ]);
});

test("a signal in a template: its value is meant", () => {
  const source = `import { html, launch, useSignal } from "minnow";
function App() { const count = useSignal(0); return html\`<p>\${count}</p>\`; }
export function main(): void { launch(App); }`;
  const { diagnostics } = compileProgram({ entry, debug: false }, new Map([[entry, source]]));
  expect(diagnostics[0]).toMatchObject({ code: "MN1102", hint: expect.stringMatching(/^Write `count\.value`\. /) });
});
