import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { transformSync } from "@babel/core";
import type { Templates } from "../workloads.ts";

/** Solid's templates are compiled: to string concatenation, without hydration marks, as for a page without a client. */
const source = readFileSync(join(import.meta.dirname, "solid-source.jsx"), "utf8");
const presets = [["babel-preset-solid", { generate: "ssr", hydratable: false }]];
const compiled = transformSync(source, { presets, babelrc: false, configFile: false, cwd: import.meta.dirname });

/** Inside the repository, so that `solid-js/web` resolves to its server build. */
const folder = join(import.meta.dirname, "../../.cache/bench");
const path = join(folder, "solid.mjs");
mkdirSync(folder, { recursive: true });
writeFileSync(path, compiled?.code as string);

export const templates: Templates<string> = (await import(pathToFileURL(path).href)).templates;
