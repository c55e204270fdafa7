// The page of 1000 rows as Solid's server writes it.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { solidCompiler } from "./subjects.ts";

const CONTENTS = `import { generateHydrationScript, renderToString } from "solid-js/web";
import { App } from "./solid-hydrate.jsx";
export const page = () => ({ body: renderToString(App), head: generateHydrationScript() });`;

/** The content of the page, and the script that hydration wants in the head. */
export async function solidPage(): Promise<{ body: string; head: string }> {
  const { outputFiles } = await build({
    stdin: { contents: CONTENTS, resolveDir: join(import.meta.dirname, "peers"), loader: "js" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    conditions: ["node"],
    external: ["solid-js", "solid-js/web"],
    plugins: [solidCompiler({ generate: "ssr", hydratable: true })],
  });
  // Inside the repository, so that `solid-js/web` resolves to its server build.
  const folder = join(import.meta.dirname, "../../.cache/bench");
  const file = join(folder, "solid-rows.mjs");
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, outputFiles[0]!.contents);
  return (await import(pathToFileURL(file).href)).page();
}
