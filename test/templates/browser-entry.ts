// What the browser's pages run: `showCase` for the test to call.

import * as client from "../../client/instance.ts";
import { type Parts, show } from "./show.ts";

const showCase = async (parts: Omit<Parts, "data"> & { data: number[] }) => {
  const wasm = await WebAssembly.compileStreaming(fetch("/client.wasm"));
  return show(client, wasm, { ...parts, data: Uint8Array.from(parts.data) });
};

Object.assign(globalThis, { showCase });
