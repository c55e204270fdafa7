import { randomBytes } from "node:crypto";
import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { formatSummary } from "../compiler/build/report.ts";
import { runForeground } from "./run-foreground.ts";

/** The repository's folder. */
export const root: string = join(import.meta.dirname, "..");

/** The app that `npm start` serves: `npm start -- hello` is `examples/hello`. `MINNOW_APP` names any folder. */
export const app: string = resolve(root, process.env.MINNOW_APP ?? chosenExample(process.argv[2] ?? "counter"));

/** Where its build goes. */
export const dist: string = join(root, "dist");

/** What makes a build of `app` out of date when it is younger. */
const SOURCES = "{bindgen,cli,client,compiler,guest,host,library,registry,runtime,wit}/**/*.{ts,wit,json}";

function chosenExample(name: string): string {
  if (existsSync(join(root, "examples", name, "src/app.ts"))) return join("examples", name);
  const names = globSync("*/src/app.ts", { cwd: join(root, "examples") }).map((file) => dirname(dirname(file)));
  console.error(`There is no example \`${name}\`. These are there: ${names.sort().join(", ")}.`);
  process.exit(1);
}

/** Builds the app into `dist/` unless it is there and younger than all sources. Says what is in it either way. */
export async function ensureBuilt(): Promise<void> {
  if (!isStale()) printBuilt();
  else {
    const code = await runForeground(process.execPath, [join(root, "cli/minnow.ts"), "build", app, "--out", dist]);
    if (code !== 0) process.exit(code);
  }
  ensureSecret();
}

/** An app with sessions needs a key. To try one, any will do. */
function ensureSecret(): void {
  const { environment } = JSON.parse(readFileSync(join(dist, "manifest.json"), "utf8")) as { environment: string[] };
  if (!environment.includes("MINNOW_SECRET") || process.env.MINNOW_SECRET) return;
  process.env.MINNOW_SECRET = randomBytes(32).toString("hex");
  console.log("MINNOW_SECRET is not set: a random key for its cookies lasts until this server ends");
}

function printBuilt(): void {
  const manifest = JSON.parse(readFileSync(join(dist, "manifest.json"), "utf8"));
  const [, ...lines] = formatSummary(manifest, { milliseconds: 0, outDir: "dist", colors: false }).split("\n");
  console.log([`${manifest.name} in dist is up to date`, ...lines].join("\n"));
}

function isStale(): boolean {
  const manifest = join(dist, "manifest.json");
  if (!existsSync(manifest) || !existsSync(join(dist, "app.wasm"))) return true;
  if (JSON.parse(readFileSync(manifest, "utf8")).name !== packageName()) return true;
  const built = statSync(manifest).mtimeMs;
  const sources = [...globSync(SOURCES, { cwd: root }), ...globSync(join(relative(root, app), "**/*"), { cwd: root })];
  return sources.some((file) => !file.endsWith(".test.ts") && statSync(join(root, file)).mtimeMs > built);
}

/** `dist/` may hold another app. */
function packageName(): string {
  return JSON.parse(readFileSync(join(app, "package.json"), "utf8")).name;
}

/** Where a server listens: `HOST` and `PORT`, as every host of an app understands them. */
export function address(): { host: string; port: number } {
  const port = Number(process.env.PORT ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`PORT is ${process.env.PORT}: not a port`);
  return { host: process.env.HOST ?? "127.0.0.1", port };
}
