/**
 * Writes the bindings of both sides from WIT.
 *
 *     node bindgen/index.ts           writes guest/bindings and host/_shared/glue.gen.ts
 *     node bindgen/index.ts --check   writes nothing; exit code 1 where a file is stale
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { guestFiles } from "./assemblyscript/files.ts";
import { witDocument, worldName } from "./component.ts";
import { resolveWorld } from "./resolve.ts";
import { glueFile } from "./typescript/files.ts";

const root = join(import.meta.dirname, "..");

/** Everything that bindgen generates: path from the package's root → content. */
export async function generate(): Promise<Map<string, string>> {
  const world = await resolveWorld(witDocument(), worldName);
  const files = new Map<string, string>();
  for (const [name, text] of guestFiles(world)) files.set(`guest/bindings/${name}`, text);
  files.set("host/_shared/glue.gen.ts", glueFile(world));
  return files;
}

/** Paths of generated files that differ from what would be generated. */
export function staleFiles(files: Map<string, string>): string[] {
  return [...files].filter(([path, text]) => current(path) !== text).map(([path]) => path);
}

function current(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch {
    return undefined;
  }
}

async function main(check: boolean): Promise<void> {
  const files = await generate();
  const stale = staleFiles(files);
  if (check) {
    for (const path of stale) console.error(`${path} is stale: run \`node bindgen/index.ts\``);
    if (stale.length > 0) process.exitCode = 1;
    return;
  }
  for (const path of stale) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, files.get(path) ?? "");
    console.log(`wrote ${path}`);
  }
}

if (import.meta.main) await main(process.argv.includes("--check"));
