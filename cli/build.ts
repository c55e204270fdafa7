// `minnow build [appDir] [--debug] [--out dist]`

import { parseArgs } from "node:util";
import { build } from "../compiler/build/index.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { debug: { type: "boolean", default: false }, out: { type: "string", default: "dist" } },
});
const [appDir = "."] = positionals;
try {
  const { manifest } = await build({ appDir, outDir: values.out, debug: values.debug });
  process.exitCode = manifest ? 0 : 1;
} catch (error) {
  // Tools' stacks quote minified lines; `MINNOW_STACK=1` shows them all the same.
  console.error(process.env.MINNOW_STACK ? error : `build: ${(error as Error).message}`);
  process.exitCode = 1;
}
