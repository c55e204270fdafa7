// `minnow serve [dist]`: what `minnow build` made, on Node.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { serve } from "../host/node/index.ts";

const [dist = "dist"] = process.argv.slice(2);
const app = join(dist, "app.wasm");
if (existsSync(app)) {
  await serve({ app: readFileSync(app), publicDir: join(dist, "public") });
} else {
  console.error(`serve: there is no ${app}: run \`minnow build\` first`);
  process.exitCode = 1;
}
