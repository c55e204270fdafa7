// What all these servers share: the built app, and where to listen.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { NodeOptions } from "minnow/node";

const dist = process.env.DIST ?? "dist";

export const minnow: NodeOptions = {
  app: readFileSync(join(dist, "app.wasm")),
  publicDir: join(dist, "public"),
};

export const port: number = Number(process.env.PORT ?? 8080);
export const host: string = process.env.HOST ?? "127.0.0.1";
