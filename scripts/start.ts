// `npm start`: builds the example app when something changed, says what was built, and serves it on Node.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { serve } from "../host/node/index.ts";
import { dist, ensureBuilt } from "./built-app.ts";

await ensureBuilt();
await serve({ app: readFileSync(join(dist, "app.wasm")), publicDir: join(dist, "public") });
