/**
 * One WIT document out of the package's `wit` folder. jco's WIT front end takes a single source text, in which every package but the root is
 * a nested `package a:b@v { … }` block.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Folder of Minnow's own WIT: `world.wit` beside `deps/<package>/package.wit`. */
export const witFolder: string = join(import.meta.dirname, "..", "wit");

/** The world that every Minnow app is built for. */
export const worldName = "server";

/**
 * The whole WIT of a folder as one document, to be given to `componentEmbed` as `witSource`.
 *
 * @example
 * await componentEmbed({ binary: core, witSource: witDocument(), world: worldName, stringEncoding: "utf16" });
 */
export function witDocument(folder: string = witFolder): string {
  const root = readFileSync(join(folder, "world.wit"), "utf8");
  return [root, ...readPackages(join(folder, "deps")).map(nestPackage)].join("\n");
}

/** Turns `package a:b@v;` at the head of a file into a block around the rest of it. */
export function nestPackage(source: string): string {
  const head = /^\s*package\s+([^;\s]+)\s*;/m.exec(source);
  if (!head) throw new Error("a WIT dependency must begin with `package namespace:name@version;`");
  const before = source.slice(0, head.index);
  const after = source.slice(head.index + head[0].length);
  return `${before}package ${head[1]} {${after}}\n`;
}

function readPackages(folder: string): string[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names.map((entry) => readFileSync(join(folder, entry.name, "package.wit"), "utf8"));
}
