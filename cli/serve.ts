// `minnow serve [dist]`: what `minnow build` made, on Node.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { serve } from "../host/node/index.ts";
import { secretWarning } from "./secret-warning.ts";
import { readArguments } from "./usage.ts";

/** Serves until the process is told to end. */
export async function serveCommand(args: string[]): Promise<void> {
  const { positionals } = readArguments(args, {}, 1);
  const [dist = "dist"] = positionals;
  const app = join(dist, "app.wasm");
  if (existsSync(app)) {
    const warning = secretWarning(dist, process.env.MINNOW_SECRET);
    if (warning) console.warn(warning);
    await serve({ app: readFileSync(app), publicDir: join(dist, "public") });
  } else {
    console.error(`serve: there is no ${app}: run \`minnow build\` first`);
    process.exitCode = 1;
  }
}
