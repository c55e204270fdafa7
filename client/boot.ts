// The page's script: loads the wasm, hydrates, and handles what happened meanwhile.

import { base, names, places, templates } from "minnow:app";
import { imports, start } from "./instance.ts";
import { takeEvents } from "./replay.ts";

/** The data block: base64 in a script element; nothing where the server fetched nothing. */
function readData(): Uint8Array {
  const base64 = document.getElementById("minnow-data")?.textContent ?? "";
  return Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
}

/** The head names the wasm, so that the browser loads it early. */
async function load(): Promise<WebAssembly.Instance> {
  const link = document.getElementById("minnow-wasm") as HTMLLinkElement;
  const response = await fetch(link.href);
  if (!response.ok) throw new Error(`${link.href} answers ${response.status}`);
  // Compiling while it loads needs the right type; some servers do not know it.
  const streams = response.headers.get("content-type")?.startsWith("application/wasm");
  const source = streams
    ? WebAssembly.instantiateStreaming(response, imports)
    : WebAssembly.instantiate(await response.arrayBuffer(), imports);
  return (await source).instance;
}

try {
  const { exports } = await load();
  const events = start({ templates, places, names, base }, exports, document.getElementById("main")!, readData());
  events.replay(takeEvents());
} catch (error) {
  takeEvents();
  console.error("Minnow: this page stays as the server wrote it, because its client cannot start.", error);
}
