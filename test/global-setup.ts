// Once for each test run: starts the process that builds apps, and ends it; keeps what tests write in one folder that goes away.

import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WORKSHOP } from "./build-app.ts";

/** Called by vitest; what it returns is called at the end. */
export async function setup(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "minnow-tests-"));
  const socket = process.platform === "win32" ? `\\\\.\\pipe\\minnow-${process.pid}` : join(folder, "socket");
  const env = { ...process.env, FORCE_COLOR: "0" };
  const child = fork(join(import.meta.dirname, "workshop.ts"), [socket], { env, execArgv: [] });
  await once(child, "message");
  process.env[WORKSHOP] = socket;
  // Servers and browsers end with the run, or are killed; what they left on the disk must not stay.
  process.env.TMPDIR = folder;
  return () => {
    child.kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}
