// What the browser's pages run: `showCase` for the test to call.

import * as client from "../../client/instance.ts";
import { type Damage, damage } from "./damage.ts";
import { type Outcome, type Parts, show } from "./show.ts";

/** What the browser is given: `damaged` says how the page is changed before it is hydrated. */
export interface Shown extends Omit<Parts, "data"> {
  data: number[];
  damaged?: { kind: Damage; seed: number };
}

const showCase = async (parts: Shown): Promise<Outcome & { done: string }> => {
  const { damaged } = parts;
  const done = damaged ? damage(document.getElementById("main")!, damaged.kind, damaged.seed) : "";
  const wasm = await WebAssembly.compileStreaming(fetch("/client.wasm"));
  return { ...(await show(client, wasm, { ...parts, data: Uint8Array.from(parts.data) })), done };
};

Object.assign(globalThis, { showCase });
