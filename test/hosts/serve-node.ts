// Serves a build on the Node host: `node serve-node.ts <dist>`, address in PORT and HOST.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { serve } from "../../host/node/index.ts";

const dist = process.argv[2] as string;
await serve({ app: readFileSync(join(dist, "app.wasm")), publicDir: join(dist, "public") });
