// Bytes of a client as they go over the wire.

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { buildApp } from "../../test/build-app.ts";
import { peer } from "./subjects.ts";

/** Script and wasm together, with brotli. */
export async function clientSizes(): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {};
  for (const app of ["examples/hello", "bench/apps/rows"]) {
    const dist = await buildApp(app);
    const files = globSync("public/assets/*.{js,wasm}", { cwd: dist }).map((file) => readFileSync(join(dist, file)));
    sizes[app] = files.reduce((sum, file) => sum + brotliCompressSync(file).length, 0);
  }
  const solid = await peer("solid", "solid.jsx");
  sizes["rows in Solid"] = brotliCompressSync(solid.files["/client.js"]!.body).length;
  return sizes;
}
