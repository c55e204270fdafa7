// Checks that each folder imports only from the folders it may know. `node scripts/import-directions.ts`
import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

/** What a folder may import, apart from itself. The longest matching folder decides. */
export const ALLOWED: Record<string, string[]> = {
  // support.ts is copied into the glue, and checked against it where it stands.
  bindgen: ["wit", "host/_shared/glue.gen"],
  cli: ["compiler", "host"],
  client: ["registry/manifest"],
  "client/wasm": ["runtime", "registry", "app"],
  // The build writes workerd's configuration, and the script that keeps early events into the page's head.
  compiler: ["bindgen", "host/workers/config", "client/early", "client/event-names"],
  guest: ["runtime", "registry", "app"],
  host: ["registry/manifest"],
  // Minnow's own TypeScript: it sees what apps see ("minnow", "minnow/…"), and names of the runtime ("minnow/internal").
  library: [],
  registry: ["runtime/core"],
  runtime: ["runtime/core", "registry"],
  "runtime/core": [],
};

/** One import that breaks the table. */
export interface Violation {
  file: string;
  imported: string;
}

/** All violations under a repository root. Tests may import what they like. */
export function findViolations(root: string): Violation[] {
  return sourceFiles(root).flatMap((file) => violationsOf(root, file));
}

/** The relative module specifiers of a TypeScript or AssemblyScript source. */
export function importsOf(source: string): string[] {
  const pattern =
    /(?:^|[\n;])\s*(?:import|export)\b[^;"'`]*?from\s*["'](\.[^"']*)["']|import\s*\(?\s*["'](\.[^"']*)["']/g;
  return [...source.matchAll(pattern)].map((match) => (match[1] ?? match[2]) as string);
}

function sourceFiles(root: string): string[] {
  const folders = [...new Set(Object.keys(ALLOWED).map((folder) => folder.split("/")[0]))];
  return globSync(`{${folders.join(",")}}/**/*.{ts,mjs}`, { cwd: root }).filter((file) => !isTest(file));
}

function isTest(file: string): boolean {
  return /\.test\.ts$|(^|\/)(fixtures|test)\//.test(file.split(sep).join("/"));
}

function violationsOf(root: string, file: string): Violation[] {
  const own = ruleFor(file);
  if (own === null) return [];
  const targets = importsOf(readFileSync(join(root, file), "utf8")).map((specifier) =>
    relative(root, resolve(root, dirname(file), specifier))
      .split(sep)
      .join("/"),
  );
  return targets.filter((target) => !mayImport(own, target)).map((imported) => ({ file, imported }));
}

function mayImport(own: string, target: string): boolean {
  if (ruleFor(target) === own) return true;
  return (ALLOWED[own] ?? []).some((allowed) => target === allowed || target.startsWith(allowed));
}

function ruleFor(path: string): string | null {
  const rules = Object.keys(ALLOWED).filter((folder) => path === folder || path.startsWith(`${folder}/`));
  return rules.sort((a, b) => b.length - a.length)[0] ?? null;
}

if (import.meta.main) {
  const root = join(import.meta.dirname, "..");
  const violations = findViolations(root);
  for (const { file, imported } of violations) {
    console.error(`${file} imports ${imported}: \`${ruleFor(file)}\` may import ${describe(ruleFor(file))}`);
  }
  if (violations.length === 0) console.log("imports: all directions are allowed");
  process.exitCode = violations.length === 0 ? 0 : 1;
}

function describe(rule: string | null): string {
  const allowed = ALLOWED[rule ?? ""] ?? [];
  return allowed.length === 0 ? "nothing else" : allowed.join(", ");
}
