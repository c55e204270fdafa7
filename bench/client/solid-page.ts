// The page of 1000 rows as Solid's server writes it.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { transformSync } from "@babel/core";
import { build } from "esbuild";

/** The content of the page, and the script that hydration wants in the head. */
export async function solidPage(): Promise<{ body: string; head: string }> {
  const source = join(import.meta.dirname, "peers/solid-hydrate.jsx");
  const compiled = transformSync(readFileSync(source, "utf8"), {
    presets: [["babel-preset-solid", { generate: "ssr", hydratable: true }]],
    babelrc: false,
    configFile: false,
    cwd: import.meta.dirname,
  });
  const contents = `${compiled?.code}
import { generateHydrationScript, renderToString } from "solid-js/web";
export const page = () => ({ body: renderToString(App), head: generateHydrationScript() });`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(import.meta.dirname, "peers"), loader: "js" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    conditions: ["node"],
    external: ["solid-js", "solid-js/web"],
  });
  // Inside the repository, so that `solid-js/web` resolves to its server build.
  const folder = join(import.meta.dirname, "../../.cache/bench");
  const file = join(folder, "solid-rows.mjs");
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, outputFiles[0]!.contents);
  return (await import(pathToFileURL(file).href)).page();
}
