// `minnow build [folder] [--debug] [--out dist] [--base /path]`

import { build } from "../compiler/build/index.ts";
import { readArguments } from "./usage.ts";

const OPTIONS = {
  debug: { type: "boolean", default: false },
  out: { type: "string", default: "dist" },
  base: { type: "string" },
} as const;

/** Builds an app; sets the exit code to 1 where that fails. */
export async function buildCommand(args: string[]): Promise<void> {
  const { values, positionals } = readArguments(args, OPTIONS, 1);
  const [appDir = "."] = positionals;
  try {
    const base = values.base === undefined ? undefined : String(values.base);
    const { manifest } = await build({ appDir, outDir: String(values.out), debug: values.debug === true, base });
    process.exitCode = manifest ? 0 : 1;
  } catch (error) {
    // Tools' stacks quote minified lines; `MINNOW_STACK=1` shows them all the same.
    console.error(process.env.MINNOW_STACK ? error : `build: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
