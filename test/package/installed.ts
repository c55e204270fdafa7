import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root } from "../build-app.ts";

interface LockedPackage {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/**
 * Packs the repository and installs the result in an empty folder, as `npm install minnow` would: the package itself is
 * unpacked, and of everything else only what its `dependencies` reach is there, linked from this checkout.
 */
export function installPacked(): string {
  const folder = mkdtempSync(join(tmpdir(), "minnow-packed-"));
  const output = execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], {
    cwd: root,
    encoding: "utf8",
  });
  const tarball = join(folder, output.trim().split("\n").at(-1) as string);
  const home = join(folder, "node_modules", "minnow");
  mkdirSync(home, { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "-C", home, "--strip-components", "1"]);
  for (const path of reachable(home)) link(path, folder);
  return folder;
}

/** The lock file's paths (`node_modules/a/node_modules/b`) of all that a package's dependencies need. */
function reachable(home: string): string[] {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const packages = lock.packages as Record<string, LockedPackage>;
  const found = new Set<string>();
  const visit = (from: string, needs: LockedPackage): void => {
    for (const name of Object.keys({ ...needs.dependencies, ...needs.optionalDependencies })) {
      const path = resolve(packages, from, name);
      if (path === null || found.has(path)) continue;
      found.add(path);
      visit(path, packages[path] as LockedPackage);
    }
  };
  visit("", JSON.parse(readFileSync(join(home, "package.json"), "utf8")));
  return [...found];
}

/** Node's own way: the nearest `node_modules` upwards. */
function resolve(packages: Record<string, LockedPackage>, from: string, name: string): string | null {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    const path = at === "" ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (packages[path] && existsSync(join(root, path))) return path;
    if (at === "") return null;
  }
}

/** A nested package comes along with the one that it is nested in. */
function link(path: string, folder: string): void {
  if (path.lastIndexOf("node_modules/") > 0) return;
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  symlinkSync(join(root, path), target, "dir");
}

/** The names of what is installed beside the package. */
export function neighbours(folder: string): string[] {
  return readdirSync(join(folder, "node_modules"));
}
