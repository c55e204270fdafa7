import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

/** The repository's folder. */
export const root: string = join(import.meta.dirname, "..");

const cache = join(root, ".cache", "apps");

/** Everything that changes what a build makes. */
const INPUTS = "{bindgen,cli,client,compiler,guest,host,library,registry,runtime,wit}/**/*.{ts,wit,json}";

/** The file in a build's folder that holds what the build printed. */
export const BUILD_LOG = "build.log";

/** The variable that names the socket of test/workshop.ts. */
export const WORKSHOP = "MINNOW_WORKSHOP";

/** What the workshop says when a build is there; anything else is what went wrong. */
export const BUILT = "built";

/** What the workshop is asked for. */
export interface Order extends BuildOptions {
  app: string;
  out: string;
}

/** How an app is built for a test. */
export interface BuildOptions {
  debug?: boolean;
  /** Path that the app lives below. */
  base?: string;
}

/**
 * Builds an app unless the same sources were built before, and returns its dist folder.
 *
 * @example const dist = await buildApp("examples/counter");
 */
export async function buildApp(app: string, options: BuildOptions = {}): Promise<string> {
  const key = createHash("sha256").update(
    `${app} ${options.debug} ${options.base} ${inputs()} ${state(join(app, "**/*"))}`,
  );
  const out = join(cache, `${app.replaceAll("/", "-")}-${key.digest("hex").slice(0, 16)}`);
  if (existsSync(out)) return out;
  const workshop = process.env[WORKSHOP];
  if (workshop) await order(workshop, { app, out, ...options });
  else await once(out, () => buildAlone(app, out, options));
  return out;
}

async function buildAlone(app: string, out: string, options: BuildOptions): Promise<void> {
  const scratch = `${out}.${process.pid}`;
  const flags = [...(options.debug ? ["--debug"] : []), ...(options.base ? ["--base", options.base] : [])];
  const printed = await run(["cli/minnow.ts", "build", app, ...flags, "--out", scratch]);
  writeFileSync(join(scratch, BUILD_LOG), printed);
  renameSync(scratch, out);
}

/** Asks the process of test/workshop.ts, whose compilers are warm. It builds for all test files of a run. */
function order(socket: string, wanted: Order): Promise<void> {
  return new Promise((resolve, reject) => {
    let reply = "";
    const connection = connect(socket, () => connection.end(JSON.stringify(wanted)));
    connection.on("data", (chunk) => (reply += chunk));
    connection.on("error", reject);
    connection.on("close", () => {
      if (reply === BUILT) resolve();
      else reject(new Error(`building ${wanted.app} failed:\n${reply.slice(0, 8000)}`));
    });
  });
}

/** Test files run in several processes: a folder beside the target says that one of them is at work. */
async function once(target: string, work: () => Promise<void>): Promise<void> {
  const lock = `${target}.lock`;
  mkdirSync(dirname(lock), { recursive: true });
  while (!existsSync(target)) {
    try {
      mkdirSync(lock);
    } catch {
      if (isStale(lock)) rmSync(lock, { recursive: true, force: true });
      await delay(50);
      continue;
    }
    try {
      if (!existsSync(target)) await work();
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
}

/** Left behind by a run that was ended in the middle. */
function isStale(lock: string): boolean {
  const made = statSync(lock, { throwIfNoEntry: false });
  return !!made && Date.now() - made.mtimeMs > 60_000;
}

function run(args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, FORCE_COLOR: "0" } });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`node ${args.join(" ")} ended with ${code}:\n${output.slice(0, 8000)}`));
    });
  });
}

let known = "";
function inputs(): string {
  known ||= state(INPUTS);
  return known;
}

function state(pattern: string): string {
  const hash = createHash("sha256");
  for (const file of globSync(pattern, { cwd: root }).sort()) {
    const path = join(root, file);
    if (file.endsWith(".test.ts") || !statSync(path).isFile()) continue;
    hash.update(file).update(readFileSync(path));
  }
  return hash.digest("hex");
}
