// Parts of AssemblyScript's library that Minnow brings itself (runtime/std): asc takes what stands in its table.

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { libraryFiles } from "assemblyscript/asc";
import { packageRoot } from "./package-root.ts";

const folder = join(packageRoot, "runtime/std");

/** Puts Minnow's own files in their places. Before asc is run. */
export function replaceLibrary(): void {
  // What the app's own AssemblyScript imports from "minnow/as".
  libraryFiles["minnow/as"] = 'export { Fn0, Fn1, Fn2, Fn3, Fn4 } from "../../runtime/core/fn";\n';
  for (const name of globSync("**/*.ts", { cwd: folder })) {
    libraryFiles[name.slice(0, -".ts".length).replaceAll("\\", "/")] = readFileSync(join(folder, name), "utf8");
  }
}
