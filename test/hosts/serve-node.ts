// Serves a build on the Node host: `node serve-node.ts <dist> [isolation]`, address in PORT and HOST.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Isolation, serve } from "../../host/node/index.ts";

const [dist = "dist", isolation = "shared"] = process.argv.slice(2);
const app = readFileSync(join(dist, "app.wasm"));
await serve({ app, publicDir: join(dist, "public"), isolation: isolation as Isolation });
