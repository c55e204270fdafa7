import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { root } from "../build-app.ts";

/** A served app. */
export interface Running {
  /** Without a slash at its end. */
  url: string;
  /** The process that serves: its memory and its life are the test's business. */
  pid: number;
  /** What it wrote to stdout and stderr so far. */
  log(): string;
  stop(): Promise<void>;
}

/** Environment variables. */
export type Env = Readonly<Record<string, string>>;

/** The environment that every host shows to apps. */
export const TEST_ENV: Env = {
  MINNOW_TEST_SECRET: "tell nobody",
  MINNOW_SECRET: `${"n".repeat(40)}, ${"o".repeat(40)}`,
};

/** What a case needs and a host may lack. */
export type Gap = "large-head" | "early-413" | "range" | "unparsed-target" | "odd-methods" | "cookies" | "streaming";

/** One host that the suites run against. */
export interface HostDriver {
  name: string;
  /** Why it cannot run here (a missing tool), or null. */
  missing(): string | null;
  /** `env` comes on top of what every app sees here. */
  start(dist: string, env?: Env): Promise<Running>;
  /** Cases that this host cannot pass, each with its reason. */
  gaps: Partial<Record<Gap, string>>;
}

/** A command that serves on the address that it is given. */
export interface ServeCommand {
  command: string;
  args: string[];
  env?: Env;
}

/** Starts a server on a free port and waits until it accepts connections. */
export async function startServer(make: (port: number) => ServeCommand): Promise<Running> {
  const port = await freePort();
  const { command, args, env } = make(port);
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...TEST_ENV, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  child.stdout.on("data", (chunk) => (log += chunk));
  child.stderr.on("data", (chunk) => (log += chunk));
  const url = `http://127.0.0.1:${port}`;
  await ready(url, child, () => log);
  return { url, pid: child.pid as number, log: () => log, stop: () => stop(child) };
}

/** Resident memory of a process; 0 where the system does not say. */
export function megabytes(pid: number): number {
  const file = `/proc/${pid}/status`;
  const status = existsSync(file) ? readFileSync(file, "utf8") : "";
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

/** In CI a missing tool is a failure; elsewhere its tests are skipped, loudly. */
export function unavailable(driver: HostDriver): string | null {
  const reason = driver.missing();
  if (reason === null) return null;
  if (process.env.CI) throw new Error(`${driver.name}: ${reason}`);
  console.warn(`\nSKIPPED, all tests on ${driver.name}: ${reason}. \`npm run setup\` installs what is missing.\n`);
  return reason;
}

async function ready(url: string, child: ChildProcess, log: () => string): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) break;
    try {
      await fetch(`${url}/favicon.ico`, { signal: AbortSignal.timeout(2000) });
      return;
    } catch {
      await delay(20);
    }
  }
  await stop(child);
  throw new Error(`${child.spawnfile} does not serve ${url}:\n${log().slice(0, 4000)}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), 2000);
  await gone;
  clearTimeout(late);
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
