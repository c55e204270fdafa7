import ts from "typescript";
import { expect, test } from "vitest";
import { sidesFor } from "./side-order.ts";

const SOURCE = `import { html, onMount, server, useSignal } from "minnow";
export const load = server(async (): Promise<number> => 1);
export function Part() {
  const count = useSignal(0);
  const reset = (): void => { count.value = 2; };
  const double = (): number => count.value * 3;
  onMount(() => { count.value = 4; });
  return html\`<p class=\${"part"}>\${double()} text</p>
    <button onclick=\${() => { count.value += 5; }}>more</button><i onclick=\${reset}></i>\`;
}
`;

const file = ts.createSourceFile("part.ts", SOURCE, ts.ScriptTarget.ESNext, true);

/** The side that comes first after an edit of `text`. */
function first(text: string): string | undefined {
  const start = SOURCE.indexOf(text);
  return sidesFor({ file, start, end: start + text.length })[0];
}

test("the client comes first where only the browser runs what was edited", () => {
  for (const text of ["5", "count.value += 5;", "2", "4"]) expect(first(text), text).toBe("client");
});

test("the server comes first everywhere else", () => {
  for (const text of ["1;", "3", "text", '"part"', "useSignal(0)", "}>more</button", ""]) {
    expect(first(text), text).toBe("server");
  }
  expect(sidesFor(null)).toEqual(["server", "client"]);
});
