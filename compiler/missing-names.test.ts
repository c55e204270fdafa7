// What TypeScript's own library has and Minnow's has not is refused under our code, with a hint.

import { join } from "node:path";
import { expect, test } from "vitest";
import { compileProgram } from "./index.ts";

const entry = join(import.meta.dirname, "app.ts");

function messages(body: string): string[] {
  const source = `import { html, launch } from "minnow";
function App() { return html\`<p></p>\`; }
export function main(): void { ${body}; launch(App); }`;
  const { diagnostics } = compileProgram({ entry, debug: false }, new Map([[entry, source]]));
  return diagnostics.map(
    (each) => `${each.code} ${each.message}${each.code === "MN1401" && each.hint ? "" : " no hint"}`,
  );
}

test.each([
  [`console.log((1234.5).toLocaleString("de-DE"))`, "Number.toLocaleString options"],
  [`console.log([1].toLocaleString())`, "Array.toLocaleString"],
  [`const p = new Proxy({ a: 1 }, {}); console.log(p.a)`, "Proxy"],
  [`console.log(Reflect.ownKeys({ a: 1 }).length)`, "Reflect"],
  [`class P { x = 1; } console.log(structuredClone(new P()).x)`, "structuredClone of a class"],
  [`console.log(structuredClone({ f: () => 1 }).f())`, "structuredClone of a function"],
  [`const r = new WeakRef({ a: 1 }); console.log(r.deref()?.a)`, "WeakRef"],
  [`console.log("a".anchor("b"))`, "String.anchor"],
  [`console.log("a".localeCompare("b", "de"))`, "String.localeCompare options"],
])("%s names %s", (body, name) => {
  expect(messages(body)).toContain(`MN1401 \`${name}\` is not in Minnow's library.`);
});

test("a typing error stays TypeScript's", () => {
  expect(messages(`console.log("a".lenght)`).join()).toContain("TS2551");
});

test.each([
  ["sleep", `void sleep(1)`],
  ["Event", "const f = (e: Event): string => e.value; void f"],
])("%s is to be imported", (name, body) => {
  const source = `import { html, launch } from "minnow";
export function main(): void { ${body}; launch(() => html\`<p></p>\`); }`;
  const { diagnostics } = compileProgram({ entry, debug: false }, new Map([[entry, source]]));
  expect(diagnostics[0]).toMatchObject({ code: "TS2304", hint: `Import \`${name}\` from "minnow".` });
});
