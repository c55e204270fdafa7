// Shows a case and presses its buttons. Runs in a DOM library and, bundled, in a browser.

import { decode, encode } from "cbor-x";

/** The client's script. */
export type Client = typeof import("../../client/instance.ts");

/** What a case consists of. */
export interface Parts {
  /** Below `#main` at first: what the server wrote, or nothing. */
  html: string;
  data: Uint8Array;
  /** Number of the case. */
  which: number;
  app: { templates: string[]; names: string[] };
}

/** What became of it. */
export interface Outcome {
  /** The HTML at first, and after each press. */
  steps: string[];
  /** What the console said, and what was fetched. */
  problems: string[];
  /** Elements of the page are still those that the server wrote. */
  kept: boolean;
}

/** Hydrates the page as it stands in the document, presses every button, and tells what it saw. */
export async function show(client: Client, wasm: WebAssembly.Module, parts: Parts): Promise<Outcome> {
  const problems: string[] = [];
  const { error, log } = console;
  console.log = (...values: unknown[]) => void problems.push(`> ${values.join(" ")}`);
  const { fetch } = globalThis;
  console.error = (...values: unknown[]) => void problems.push(values.join(" "));
  globalThis.fetch = ((path: string, { body }: { body: Uint8Array }) => {
    problems.push(`${path} ${JSON.stringify(decode(body))}`);
    return Promise.resolve(answer(decode(body)));
  }) as typeof fetch;
  const root = document.getElementById("main")!;
  const before = [...root.querySelectorAll("*")];
  const instance = await WebAssembly.instantiate(wasm, importsOf(wasm, client.imports, parts.which));
  client.start(parts.app, instance.exports, root, parts.data);
  const kept = before.every((element) => root.contains(element));
  const steps = [outcome(root)];
  for (const at of document.querySelectorAll("button").keys()) {
    document.querySelectorAll("button")[at]?.click();
    await settled(root, problems);
    steps.push(outcome(root));
  }
  Object.assign(console, { error, log });
  Object.assign(globalThis, { fetch });
  return { problems, steps, kept };
}

/** Waits until nothing happens any more: what a press sets off may go on in several steps. */
async function settled(root: HTMLElement, problems: readonly string[]): Promise<void> {
  let before: string;
  let now = "";
  do {
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 5));
    now = root.innerHTML + problems.length;
  } while (now !== before);
}

/** Every import of the client, and the number of the case. */
export function importsOf(module: WebAssembly.Module, given: WebAssembly.Imports, which: number): WebAssembly.Imports {
  const all: Record<string, Record<string, WebAssembly.ImportValue>> = { test: { which: () => which } };
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    all[from] ??= { ...given[from] };
    all[from][name] ??= () => 0;
  }
  return all;
}

/** All server functions of the cases double a number or return a text; negative numbers are refused. */
function answer({ n = 0, text }: { n?: number; text?: string }): Response {
  const status = n < 0 ? 400 : 200;
  const value = n < 0 ? { message: "negative", code: 400 } : (text ?? n * 2);
  const body = encode(value) as Uint8Array<ArrayBuffer>;
  // Read at once: how long a browser takes for it would be in the outcome.
  const arrayBuffer = (): Promise<ArrayBuffer> => Promise.resolve(Uint8Array.from(body).buffer);
  return Object.assign(new Response(body, { status }), { arrayBuffer });
}

/** The page as HTML in a form that does not depend on how it was made, and what its controls show. */
function outcome(root: HTMLElement): string {
  const copy = document.createElement("div");
  // Where a slot ends is a comment in a template, an empty text in a page that was hydrated.
  const html = root.innerHTML.replaceAll("<!---->", "").replaceAll("\0", "\ufffd");
  // Read again: then rows are in a `tbody`.
  copy.innerHTML = html.replace(/(<(pre|textarea|listing)[^>]*>)\n/g, "$1\n\n");
  for (const element of copy.querySelectorAll("*")) sortAttributes(element);
  for (const element of copy.querySelectorAll("noscript")) element.textContent = "";
  // What is chosen in a `select` that has a value is state alone, in what the browser made; it is told below.
  for (const element of copy.querySelectorAll("option")) element.removeAttribute("selected");
  const outside = [...document.body.children].filter((node) => node !== root && node.nodeName !== "SCRIPT");
  const states = [...root.querySelectorAll("input, select, textarea, option")].map((node) => {
    const { value, checked, selected, disabled } = node as HTMLInputElement & HTMLOptionElement;
    return [value, checked && "checked", selected && "selected", disabled && "disabled"].filter(Boolean).join(" ");
  });
  return (
    copy.innerHTML +
    outside.map((node) => ` + ${node.outerHTML}`).join("") +
    (states.length ? ` {${states.join("|")}}` : "")
  );
}

function sortAttributes(element: Element): void {
  const sorted = [...element.attributes].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const attribute of sorted) element.removeAttributeNode(attribute);
  for (const attribute of sorted) element.setAttributeNode(attribute);
}
