// @vitest-environment jsdom
// Random changes of a random tree: after each of them the page must be what the server writes for the same state, whether it
// was hydrated or made by the client.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { rounds } from "../random.ts";
import { compileBoth } from "../templates/cases.ts";
import { importsOf } from "../templates/show.ts";

const folder = join(import.meta.dirname, "cases");
const app = await compileBoth(join(folder, "app.ts"), readFileSync(join(folder, "app.ts"), "utf8"), {
  "app/cases/which.as": readFileSync(join(folder, "which.as.ts"), "utf8"),
});
const module = new WebAssembly.Module(app.clientWasm);

const STEPS = rounds(200);

test.each([
  ["hydrated", 0],
  ["made by the client", 50_000],
])("a page that was %s follows its state", async (how, first) => {
  vi.resetModules();
  const client = await import("../../client/instance.ts");
  const problems: string[] = [];
  vi.spyOn(console, "error").mockImplementation((...parts) => void problems.push(parts.join(" ")));
  document.body.innerHTML = `<div id="main">${how === "hydrated" ? app.render(first).html : ""}</div>`;
  const root = document.getElementById("main")!;
  let state = first;
  const imports = importsOf(module, client.imports, 0);
  imports.test!.which = () => state;
  const { exports } = await WebAssembly.instantiate(module, imports);
  client.start({ templates: app.templates, names: app.names }, exports, root, new Uint8Array());
  if (how !== "hydrated") problems.splice(0);
  for (; state < first + STEPS; state++) {
    if (state > first) root.querySelector<HTMLElement>(":scope > button")!.click();
    const wanted = plain(app.render(state).html);
    if (plain(root.innerHTML) !== wanted || problems.length) {
      // Only then: comparing long texts this way takes its time.
      expect({ state, problems, html: plain(root.innerHTML) }).toEqual({ state, problems: [], html: wanted });
    }
  }
});

/** Without the marks of slots, in the form in which a parser leaves it. */
function plain(html: string): string {
  const copy = document.createElement("div");
  copy.innerHTML = html.replaceAll("<!---->", "");
  for (const element of copy.querySelectorAll("*")) {
    const sorted = [...element.attributes].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const attribute of sorted) element.removeAttributeNode(attribute);
    for (const attribute of sorted) element.setAttributeNode(attribute);
  }
  return copy.innerHTML;
}
