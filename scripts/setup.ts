// `npm run setup [wasmtime|chromium]`: installs the two tools that tests use and npm does not carry.
import { findChromium, installChromium } from "./chromium-tool.ts";
import { findWasmtime, installWasmtime } from "./wasmtime-tool.ts";

const wanted = process.argv.slice(2);
const tools = {
  wasmtime: () => findWasmtime() ?? installWasmtime(),
  chromium: () => findChromium() ?? installChromium(),
};

let failed = false;
for (const [name, ensure] of Object.entries(tools)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  try {
    console.log(`${name}: ${ensure()}`);
  } catch (error) {
    failed = true;
    console.error(`${name}: ${(error as Error).message}`);
  }
}
process.exitCode = failed ? 1 : 0;
